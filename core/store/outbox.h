#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/store/database.h"
#include "core/store/overlay.h"
#include "core/store/store_types.h"

namespace trunkline::store {

class WorkThread;

/// The edits that the server has not taken yet, in a file of their own with synchronous=FULL: an edit that was shown as
/// kept survives a power cut.
///
/// Thread-safe. The list is in memory, so that asking never waits for a disk; adding and discarding are written by
/// `disk` behind the caller, what the engine settles is written before the call returns. Only edits that reached the
/// disk are handed to the engine.
class Outbox {
public:
    /// Opens or makes the file. A damaged one is set aside and the edits that can still be read are taken over.
    [[nodiscard]] static Result<std::unique_ptr<Outbox>> open(const QString& path, const QByteArray& key,
                                                              WorkThread& disk);
    ~Outbox();

    /// Told after every change, on the thread that made it.
    void whenChanged(std::function<void(wire::EntityType, const QString&)> changed);
    /// Told where an added edit could not be written and was taken back.
    void whenLost(std::function<void(const PendingEdit&, const Error&)> lost);

    void add(PendingEdit edit);
    /// Puts `next` where `id` was.
    Result<void> replace(const EditId& id, PendingEdit next);
    /// The same, written by `disk` behind the caller: until then `next` is shown and not sent, and where writing fails
    /// the edit is as before and whenLost() is told.
    Result<void> replaceBehind(const EditId& id, PendingEdit next);
    Result<void> remove(const EditId& id);
    /// As remove(), but not while it is being sent.
    Result<void> discard(const EditId& id);

    [[nodiscard]] std::vector<PendingEdit> edits() const;
    [[nodiscard]] std::optional<PendingEdit> find(const EditId& id) const;
    [[nodiscard]] EditCounts counts() const;
    [[nodiscard]] std::shared_ptr<const Overlay> overlay() const;

    // For the engine

    /// Edits that may be sent now: written, and the first of their entity; one behind a conflict waits for it.
    [[nodiscard]] std::vector<PendingEdit> sendable() const;
    /// Changes what is known about an edit (state, attempts, reason, theirs). NotFound where it was discarded
    /// meanwhile.
    Result<void> update(const PendingEdit& edit);
    /// Sets every edit's base revision to none, so that whatever the server has is met by a merge.
    Result<void> forgetBases();
    /// What edits that are gone had in them leaves the file too.
    void purge();
    /// Claims an edit for sending. NotFound where it was discarded meanwhile.
    Result<void> markSending(const EditId& id);
    /// Gives back what was claimed, e.g. when the connection was cut.
    void markPending(const EditId& id, int attempts);

    [[nodiscard]] QJsonObject document(const QString& name) const;
    void putDocument(const QString& name, const QJsonObject& document);

private:
    struct Entry {
        PendingEdit edit;
        bool isWritten = false;
    };

    Outbox(std::unique_ptr<Database> database, WorkThread& disk);
    Result<void> load();
    Result<void> write(const PendingEdit& edit);
    Result<void> erase(const EditId& id);
    Result<void> writeInPlace(const EditId& id, const PendingEdit& next);
    void changed(wire::EntityType type, const QString& id);
    std::vector<Entry>::iterator entryOf(const EditId& id);

    WorkThread& m_disk;
    mutable std::mutex m_listLock; ///< never held while the disk works
    std::vector<Entry> m_entries;
    QHash<QString, QJsonObject> m_documents;
    mutable std::shared_ptr<const Overlay> m_overlay;
    std::function<void(wire::EntityType, const QString&)> m_changed;
    std::function<void(const PendingEdit&, const Error&)> m_lost;
    std::mutex m_databaseLock; ///< taken before m_listLock where both are
    std::unique_ptr<Database> m_database;
};

} // namespace trunkline::store
