#pragma once

#include <functional>
#include <memory>
#include <type_traits>

#include <QObject>
#include <QPointer>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/domain/account_tree.h"
#include "core/store/kept_calls.h"
#include "core/store/reader.h"
#include "core/store/store_types.h"

namespace trunkline::store {

struct CacheChanges;
class CacheFile;
class CacheWriter;
class Outbox;
class WorkThread;

/// What the console shows: a cache of what the server lets the user see, and the outbox of edits the server has not
/// taken yet.
///
/// Belongs to the GUI thread, which never waits here: it reads with a connection of its own, larger reads go to a
/// reader thread, and edits are shown at once and written by a third. The sync engine writes through writer() from its
/// thread.
class Store : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString directory;              ///< made if absent, readable by its owner alone
        QByteArray key;                 ///< 32 bytes; empty: not encrypted
        const Clock* clock = nullptr;   ///< outlives the store
        RandomSource* random = nullptr; ///< outlives the store; used on the GUI thread
    };

    /// Opens or makes the files. A damaged cache is set aside and begun anew (see wasRebuilt()), what can be read of a
    /// damaged outbox is rescued; files of a newer version (TooNew), another key than theirs (Refused) and a directory
    /// that cannot be written (Unavailable) are errors that leave everything as it is.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const Options& options);
    /// Removes everything that open() would find, for signing out. No Store may be open there.
    [[nodiscard]] static Result<void> removeAll(const QString& directory);
    /// Waits for edits to be written.
    ~Store() override;

    /// Where damaged files were put when the cache had to be begun anew; empty: all was well.
    [[nodiscard]] QString wasRebuilt() const;

    // Reading

    /// The tree as it is now, pending edits included; never null. Keep the pointer for as long as one consistent tree
    /// is needed.
    [[nodiscard]] std::shared_ptr<const AccountTree> accounts() const;
    [[nodiscard]] const Reader& reader() const;
    /// Runs `read(const Reader&)` on the reader thread and then `done(answer)` on this one, unless `context` is gone by
    /// then.
    template <class Ask, class Done>
    void later(QObject* context, Ask read, Done done) {
        using Answer = std::invoke_result_t<Ask, const Reader&>;
        runRead(
            [read = std::move(read), done = std::move(done), guard = QPointer<QObject>(context)](const Reader& reader) {
                return Finish([answer = std::make_shared<Answer>(read(reader)), done = std::move(done), guard] {
                    if (guard)
                        done(std::move(*answer));
                });
            });
    }
    [[nodiscard]] LoadState loadState() const;
    /// When the store last agreed with the server; nothing before the first time.
    [[nodiscard]] std::optional<Instant> syncedAt() const;
    /// When it last did of one account; nothing also where the account is not here as a whole.
    [[nodiscard]] std::optional<Instant> syncedAt(const AccountId& account) const;

    // Editing

    /// Shows the edit at once and sends it when it can. Refused where the entity is unknown here, or would not be valid
    /// any more.
    Result<EditId> edit(wire::Patch patch);
    /// Makes a thing under the id that `entity` carries: shown at once, sent when it can. Only what has a route to make
    /// it: flows, destinations, switches, calendars.
    Result<EditId> create(wire::EntityType type, const QJsonObject& entity);
    /// A patch of the fields that differ between the entity as it stands here and `fields`; no field differs: no patch.
    [[nodiscard]] std::optional<wire::Patch> patchFor(wire::EntityType type, const QString& id,
                                                      const QJsonObject& fields) const;
    /// Until every edit made so far is on the disk, or lost.
    void waitUntilWritten();
    /// In the order they were made.
    [[nodiscard]] std::vector<PendingEdit> edits() const;
    [[nodiscard]] EditCounts editCounts() const;
    [[nodiscard]] bool isPending(wire::EntityType type, const QString& id) const;
    /// Takes an edit back that the server has not got. One that is being sent cannot be taken back any more: code
    /// Conflict.
    Result<void> discard(const EditId& id);
    /// Decides a conflict: `values` are the wanted values of its fields (theirs where the person gave in). Goes on as a
    /// new edit on top of theirs; where nothing is left to change, the edit is simply done. Also sends a refused or set
    /// aside edit again, with `values` empty.
    Result<void> resolve(const EditId& id, const QJsonObject& values);

    // What belongs to this console alone

    /// A small document kept beside the outbox (who I am, the role catalog, the window's last page), encrypted like
    /// everything.
    [[nodiscard]] QJsonObject document(const QString& name) const;
    void putDocument(const QString& name, const QJsonObject& document);

    /// Which calls this computer keeps; the sync engine makes it so.
    [[nodiscard]] KeptCalls kept() const;
    void setKept(const KeptCalls& kept);

    // For the sync engine

    /// Thread-safe; lives as long as the store.
    [[nodiscard]] Outbox& outbox();
    /// The one writer of the cache; to be used by one thread, the engine's. Lives as long as the store.
    [[nodiscard]] CacheWriter& writer();

Q_SIGNALS:
    void accountsChanged();
    void usersChanged();
    void grantsChanged();
    /// Empty sets here: any company.
    void numbersChanged(const QSet<trunkline::AccountId>& companies);
    void destinationsChanged(const QSet<trunkline::AccountId>& companies);
    void flowsChanged(const QSet<trunkline::AccountId>& companies);
    void switchesChanged(const QSet<trunkline::AccountId>& companies);
    void calendarsChanged();
    void auditChanged();
    void callsChanged(const QSet<trunkline::AccountId>& companies);
    /// Edits came, went or changed their state.
    void outboxChanged();
    void loadStateChanged();
    void keptChanged();
    void syncedAtChanged();
    /// An edit was shown but could not be written to the disk: it is taken back.
    void editLost(const trunkline::store::PendingEdit& edit, const trunkline::Error& error);
    /// A read or write failed; the store goes on as far as it can.
    void failed(const trunkline::Error& error);

private:
    using Finish = std::function<void()>;
    using Read = std::function<Finish(const Reader&)>;
    friend class CallList;
    struct Private;
    explicit Store(std::unique_ptr<Private> parts);
    void runRead(Read read);
    void runPageRead(Read read);
    void runCallRead(Read read, std::shared_ptr<std::atomic<bool>> isCanceled);
    EditId addEdit(wire::Patch patch);
    Result<void> sendAgain(PendingEdit creation, const QJsonObject& values);
    void takeChanges(const CacheChanges& changes);
    void overlayChanged(wire::EntityType type, const QString& id);
    void reloadAccounts();
    void useFile(std::shared_ptr<CacheFile> file);
    void warmSearchIn(std::chrono::milliseconds wait);
    void warmSearch();

    std::unique_ptr<Private> m;
};

} // namespace trunkline::store
