#pragma once

#include <functional>

#include "core/store/cache_writer.h"
#include "core/store/outbox.h"
#include "core/sync/ports.h"

namespace trunkline::session {

/// The engine's view of the cache and the outbox. Belongs to the engine's thread.
class StorePort final : public sync::StorePort {
public:
    /// `orphaned` is told which edits refuseOrphans() refused, as they were.
    using Orphaned = std::function<void(const std::vector<store::PendingEdit>&)>;
    StorePort(store::CacheWriter& writer, store::Outbox& outbox, Orphaned orphaned = {})
        : m_writer(writer), m_outbox(outbox), m_orphaned(std::move(orphaned)) {}

    [[nodiscard]] QString cursor() override { return m_writer.cursor(); }
    [[nodiscard]] QString epoch() override { return m_writer.epoch(); }
    [[nodiscard]] bool isLoading() override { return m_writer.isLoading(); }
    [[nodiscard]] Result<void> beginSnapshot(const QString& epoch) override { return m_writer.beginSnapshot(epoch); }
    [[nodiscard]] Result<void> put(const wire::PutLine& line) override { return m_writer.put(line); }
    [[nodiscard]] Result<void> gone(const wire::GoneLine& line) override { return m_writer.gone(line); }
    [[nodiscard]] Result<int> calls(std::string_view line) override { return m_writer.calls(line); }
    [[nodiscard]] Result<void> removeAccounts(const QStringList& accounts) override {
        return m_writer.removeAccounts(accounts);
    }
    [[nodiscard]] Result<void> keepPeople(const wire::PeopleLine& line) override { return m_writer.keepPeople(line); }
    [[nodiscard]] Result<void> commit(const QString& cursor) override { return m_writer.commit(cursor); }
    [[nodiscard]] Result<void> finish(const QString& cursor) override;
    void rollback() override { m_writer.rollback(); }
    void distrust() override { m_writer.distrust(); }

    [[nodiscard]] std::vector<sync::Edit> sendable() override;
    [[nodiscard]] Result<void> markSending(const EditId& id) override { return m_outbox.markSending(id); }
    void markPending(const EditId& id, int attempts) override { m_outbox.markPending(id, attempts); }
    [[nodiscard]] Result<void> accept(const sync::Edit& edit, const QJsonObject& entity) override;
    [[nodiscard]] Result<void> acceptRepeated(const sync::Edit& edit, const QJsonObject& entity) override;
    [[nodiscard]] Result<void> rebase(const sync::Edit& edit, const QJsonObject& current,
                                      const sync::Edit& next) override;
    [[nodiscard]] Result<void> holdConflict(const sync::Edit& edit, const QJsonObject& current,
                                            const QStringList& fields) override;
    [[nodiscard]] Result<void> refuse(const sync::Edit& edit, const Error& why) override;
    [[nodiscard]] Result<void> setAside(const sync::Edit& edit, const Error& why) override;
    [[nodiscard]] Result<void> forgetBases() override { return m_outbox.forgetBases(); }
    void refuseOrphans(const Error& why) override;

private:
    /// What the server said about an entity goes into the cache, unless it left the cache meanwhile: an answer must not
    /// bring it back.
    [[nodiscard]] Result<void> keep(const sync::Edit& edit, const QJsonObject& entity);
    /// What was made here and now came from the server is made, whatever became of the answer.
    void settleMade();
    [[nodiscard]] Result<void> end(const sync::Edit& edit, store::EditState state, const Error& why);

    store::CacheWriter& m_writer;
    store::Outbox& m_outbox;
    Orphaned m_orphaned;
};

} // namespace trunkline::session
