#pragma once

#include <map>

#include "core/sync/ports.h"

namespace trunkline::tests {

/// What a disk holds: survives a crash of the console.
struct Disk {
    struct Held {
        sync::Edit edit;
        enum class State { Pending, Sending, Conflict, Refused, Poison } state = State::Pending;
        QJsonObject theirs;
    };
    using Entities = std::map<std::pair<int, QString>, QJsonObject>;

    Entities shown;
    Entities loading; ///< a rebuild beside what is shown
    bool isLoading = false;
    bool isShownLoading = false; ///< the first load goes where it is shown
    QString cursor, epoch, loadingCursor, loadingEpoch;
    std::vector<Held> outbox;
};

/// A StorePort over a Disk with the promises of the real one: lines and cursor become permanent together, a rebuild
/// replaces as a whole.
class ModelStore final : public sync::StorePort {
public:
    /// `mayWrite` answers false where the disk is full.
    ModelStore(Disk& disk, std::function<bool()> mayWrite) : m_disk(disk), m_mayWrite(std::move(mayWrite)) {}

    [[nodiscard]] QString cursor() override {
        return m_isDistrusted ? QString() : m_disk.isLoading ? m_disk.loadingCursor : m_disk.cursor;
    }
    [[nodiscard]] QString epoch() override { return m_disk.isLoading ? m_disk.loadingEpoch : m_disk.epoch; }
    [[nodiscard]] bool isLoading() override { return m_disk.isLoading; }
    [[nodiscard]] Result<void> beginSnapshot(const QString& epoch) override;
    [[nodiscard]] Result<void> put(const wire::PutLine& line) override;
    [[nodiscard]] Result<void> gone(const wire::GoneLine& line) override;
    [[nodiscard]] Result<int> calls(std::string_view line) override;
    [[nodiscard]] Result<void> removeAccounts(const QStringList& accounts) override;
    [[nodiscard]] Result<void> keepPeople(const wire::PeopleLine&) override { return {}; }
    [[nodiscard]] Result<void> commit(const QString& cursor) override;
    [[nodiscard]] Result<void> finish(const QString& cursor) override;
    void rollback() override { m_open.reset(); }
    void distrust() override { m_isDistrusted = true; }

    [[nodiscard]] std::vector<sync::Edit> sendable() override;
    [[nodiscard]] Result<void> markSending(const EditId& id) override;
    void markPending(const EditId& id, int attempts) override;
    [[nodiscard]] Result<void> accept(const sync::Edit& edit, const QJsonObject& entity) override;
    [[nodiscard]] Result<void> acceptRepeated(const sync::Edit& edit, const QJsonObject& entity) override;
    [[nodiscard]] Result<void> rebase(const sync::Edit& edit, const QJsonObject& current,
                                      const sync::Edit& next) override;
    [[nodiscard]] Result<void> holdConflict(const sync::Edit& edit, const QJsonObject& current,
                                            const QStringList& fields) override;
    [[nodiscard]] Result<void> refuse(const sync::Edit& edit, const Error& why) override;
    [[nodiscard]] Result<void> setAside(const sync::Edit& edit, const Error& why) override;
    [[nodiscard]] Result<void> forgetBases() override;
    void refuseOrphans(const Error& why) override;

private:
    Disk::Entities& open();
    [[nodiscard]] Result<void> write();
    Disk::Held* find(const EditId& id);
    void putConfirmed(const sync::Edit& edit, const QJsonObject& entity);

    Disk& m_disk;
    std::function<bool()> m_mayWrite;
    std::optional<Disk::Entities> m_open; ///< what is not committed
    bool m_isDistrusted = false;
};

} // namespace trunkline::tests
