#include "core/store/outbox.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/json_input.h"
#include "core/base/log.h"
#include "core/store/cache_file.h"
#include "core/store/schema.h"
#include "core/store/work_thread.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

struct OutboxWords {
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

constexpr const char* kColumns =
    "id, type, entity, base, fields, before, state, madeAt, attempts, reason, theirs, conflicts";

QByteArray toText(const QJsonObject& object) {
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toObject(const QByteArray& text) {
    return text.isEmpty() ? QJsonObject() : parseJsonObject(text).value_or(QJsonObject());
}

QByteArray reasonText(const std::optional<Error>& reason) {
    if (!reason)
        return {};
    return toText({{"code"_L1, static_cast<int>(reason->code)},
                   {"message"_L1, reason->message},
                   {"details"_L1, reason->details}});
}

std::optional<Error> reasonFrom(const QByteArray& text) {
    const QJsonObject object = toObject(text);
    if (object.isEmpty())
        return std::nullopt;
    return Error{static_cast<ErrorCode>(object.value("code"_L1).toInt()), object.value("message"_L1).toString(),
                 object.value("details"_L1).toString()};
}

std::optional<PendingEdit> readEdit(const Statement& row) {
    const std::optional<wire::EntityType> type = wire::entityTypeFromName(row.string(1));
    const Result<EditId> id = EditId::parse(row.string(0));
    const qint64 state = row.integer(6);
    if (!type || !id || state < 0 || state > static_cast<qint64>(EditState::Poison))
        return std::nullopt;
    PendingEdit edit;
    edit.id = *id;
    edit.patch = {*type, row.string(2), static_cast<Revision>(row.integer(3)), toObject(row.bytes(4)),
                  toObject(row.bytes(5))};
    edit.state = static_cast<EditState>(state);
    if (edit.state == EditState::Sending) // the answer never came: the same key asks again
        edit.state = EditState::Pending;
    edit.madeAt = fromMilliseconds(row.integer(7));
    edit.attempts = static_cast<int>(row.integer(8));
    edit.reason = reasonFrom(row.bytes(9));
    edit.theirs = toObject(row.bytes(10));
    edit.conflictFields = row.string(11).split(u'\n', Qt::SkipEmptyParts);
    return edit;
}

bool isWaiting(EditState state) {
    return state == EditState::Pending || state == EditState::Sending;
}

Result<std::unique_ptr<Database>> openFile(const QString& path, const QByteArray& key) {
    Result<std::unique_ptr<Database>> database = Database::open(path, key, Database::Mode::Alone);
    if (!database)
        return database;
    if (Result<void> ready =
            (*database)->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
        !ready)
        return failFrom(ready);
    if (Result<void> migrated = migrateOutbox(**database); !migrated)
        return failFrom(migrated);
    return database;
}

/// Reads row after row until the damage, from both ends.
std::vector<PendingEdit> rescue(const QString& path, const QByteArray& key) {
    std::vector<PendingEdit> rescued;
    const Result<std::unique_ptr<Database>> damaged = Database::open(path, key, Database::Mode::ReadOnly);
    if (!damaged)
        return rescued;
    for (const char* order : {"ASC", "DESC"}) {
        const std::string sql = sqlText({"SELECT ", kColumns, " FROM edit ORDER BY seq ", order});
        Result<Statement> statement = (*damaged)->prepare(sql);
        while (statement && statement->step().value_or(false)) {
            std::optional<PendingEdit> edit = readEdit(*statement);
            const bool isKnown = edit && std::any_of(rescued.begin(), rescued.end(),
                                                     [&](const PendingEdit& known) { return known.id == edit->id; });
            if (edit && !isKnown)
                rescued.push_back(std::move(*edit));
        }
    }
    std::stable_sort(rescued.begin(), rescued.end(),
                     [](const PendingEdit& a, const PendingEdit& b) { return a.madeAt < b.madeAt; });
    return rescued;
}

} // namespace

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& path, const QByteArray& key, WorkThread& disk) {
    const auto opened = [&]() -> Result<std::unique_ptr<Outbox>> {
        Result<std::unique_ptr<Database>> database = openFile(path, key);
        if (!database)
            return failFrom(database);
        std::unique_ptr<Outbox> outbox(new Outbox(std::move(*database), disk));
        if (Result<void> loaded = outbox->load(); !loaded)
            return failFrom(loaded);
        return outbox;
    };
    Result<std::unique_ptr<Outbox>> outbox = opened();
    if (outbox || outbox.error().code != ErrorCode::Corrupted)
        return outbox;

    const std::vector<PendingEdit> rescued = rescue(path, key);
    const Result<QString> moved = setAside(path);
    if (!moved)
        return failFrom(moved);
    qCInfo(lcStore) << "a damaged outbox was set aside; edits rescued:" << rescued.size();
    outbox = opened();
    if (!outbox)
        return outbox;
    for (const PendingEdit& edit : rescued) {
        if (Result<void> written = (*outbox)->write(edit); !written)
            return failFrom(written);
        (*outbox)->m_entries.push_back({edit, true});
    }
    return outbox;
}

Outbox::Outbox(std::unique_ptr<Database> database, WorkThread& disk) : m_disk(disk), m_database(std::move(database)) {}

Outbox::~Outbox() = default;

Result<void> Outbox::load() {
    Result<Statement> statement = m_database->prepare(sqlText({"SELECT ", kColumns, " FROM edit ORDER BY seq"}));
    if (!statement)
        return failFrom(statement);
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        if (std::optional<PendingEdit> edit = readEdit(*statement))
            m_entries.push_back({std::move(*edit), true});
    }
    if (!row)
        return failFrom(row);
    Result<Statement> documents = m_database->prepare("SELECT name, data FROM document");
    if (!documents)
        return failFrom(documents);
    for (row = documents->step(); row && *row; row = documents->step())
        m_documents.insert(documents->string(0), toObject(documents->bytes(1)));
    if (!row)
        return failFrom(row);
    return {};
}

void Outbox::whenChanged(std::function<void(wire::EntityType, const QString&)> changed) {
    m_changed = std::move(changed);
}

void Outbox::whenLost(std::function<void(const PendingEdit&, const Error&)> lost) {
    m_lost = std::move(lost);
}

void Outbox::changed(wire::EntityType type, const QString& id) {
    if (m_changed)
        m_changed(type, id);
}

std::vector<Outbox::Entry>::iterator Outbox::entryOf(const EditId& id) {
    return std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.edit.id == id; });
}

void Outbox::add(PendingEdit edit) {
    {
        const std::lock_guard lock(m_listLock);
        m_entries.push_back({edit, false});
        m_overlay.reset();
    }
    changed(edit.patch.type, edit.patch.id);
    m_disk.post([this, edit = std::move(edit)] {
        const std::lock_guard databaseLock(m_databaseLock);
        std::unique_lock lock(m_listLock);
        if (entryOf(edit.id) == m_entries.end())
            return; // discarded before it was written
        lock.unlock();
        const Result<void> written = write(edit);
        lock.lock();
        const auto entry = entryOf(edit.id);
        if (entry != m_entries.end()) {
            entry->isWritten = written.has_value();
            if (!written)
                m_entries.erase(entry);
        }
        m_overlay.reset();
        lock.unlock();
        if (!written && m_lost)
            m_lost(edit, written.error());
        changed(edit.patch.type, edit.patch.id);
    });
}

Result<void> Outbox::write(const PendingEdit& edit) {
    const std::string sql = sqlText({"INSERT INTO edit(", kColumns,
                                     ") VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12) ON CONFLICT(id) DO UPDATE SET"
                                     " fields=?5, before=?6, state=?7, attempts=?9, reason=?10, theirs=?11,"
                                     " conflicts=?12"});
    Result<Statement> statement = m_database->prepare(sql);
    if (!statement)
        return failFrom(statement);
    const QByteArray fields = toText(edit.patch.fields);
    const QByteArray before = toText(edit.patch.before);
    const QByteArray reason = reasonText(edit.reason);
    const QByteArray theirs = toText(edit.theirs);
    return statement
        ->with(edit.id.toUtf8(), wire::nameOf(edit.patch.type), edit.patch.id, toNumber(edit.patch.base), fields,
               before, static_cast<qint64>(edit.state), toMilliseconds(edit.madeAt), static_cast<qint64>(edit.attempts),
               reason, theirs, edit.conflictFields.join(u'\n'))
        .execute();
}

Result<void> Outbox::erase(const EditId& id) {
    Result<Statement> statement = m_database->prepare("DELETE FROM edit WHERE id=?");
    if (!statement)
        return failFrom(statement);
    return statement->bind(1, id.toUtf8()).execute();
}

/// In one statement, so that the place in the order stays and no moment has both or neither.
Result<void> Outbox::writeInPlace(const EditId& id, const PendingEdit& next) {
    Result<Statement> statement =
        m_database->prepare("UPDATE edit SET id=?2, base=?3, fields=?4, before=?5, state=?6, attempts=?7, reason='',"
                            " theirs='', conflicts='' WHERE id=?1");
    if (!statement)
        return failFrom(statement);
    const QByteArray fields = toText(next.patch.fields);
    const QByteArray before = toText(next.patch.before);
    return statement
        ->with(id.toUtf8(), next.id.toUtf8(), toNumber(next.patch.base), fields, before,
               static_cast<qint64>(next.state), static_cast<qint64>(next.attempts))
        .execute();
}

Result<void> Outbox::replace(const EditId& id, PendingEdit next) {
    {
        const std::lock_guard databaseLock(m_databaseLock);
        std::unique_lock lock(m_listLock);
        const auto entry = entryOf(id);
        if (entry == m_entries.end())
            return fail(ErrorCode::NotFound, OutboxWords::tr("This edit is not waiting any more."));
        lock.unlock();
        if (Result<void> written = writeInPlace(id, next); !written)
            return written;
        lock.lock();
        if (const auto now = entryOf(id); now != m_entries.end())
            *now = {next, true};
        m_overlay.reset();
    }
    changed(next.patch.type, next.patch.id);
    return {};
}

Result<void> Outbox::replaceBehind(const EditId& id, PendingEdit next) {
    PendingEdit previous;
    {
        const std::lock_guard lock(m_listLock);
        const auto entry = entryOf(id);
        if (entry == m_entries.end())
            return fail(ErrorCode::NotFound, OutboxWords::tr("This edit is not waiting any more."));
        previous = std::exchange(entry->edit, next);
        entry->isWritten = false;
        m_overlay.reset();
    }
    changed(next.patch.type, next.patch.id);
    m_disk.post([this, previous = std::move(previous), next = std::move(next)] {
        const std::lock_guard databaseLock(m_databaseLock);
        const Result<void> written = writeInPlace(previous.id, next);
        {
            const std::lock_guard lock(m_listLock);
            if (const auto entry = entryOf(next.id); entry != m_entries.end())
                *entry = {written ? entry->edit : previous, true};
            m_overlay.reset();
        }
        if (!written && m_lost)
            m_lost(next, written.error());
        changed(next.patch.type, next.patch.id);
    });
    return {};
}

Result<void> Outbox::remove(const EditId& id) {
    wire::Patch patch;
    {
        const std::lock_guard databaseLock(m_databaseLock);
        if (Result<void> erased = erase(id); !erased)
            return erased;
        const std::lock_guard lock(m_listLock);
        const auto entry = entryOf(id);
        if (entry == m_entries.end())
            return {};
        patch = entry->edit.patch;
        m_entries.erase(entry);
        m_overlay.reset();
    }
    changed(patch.type, patch.id);
    return {};
}

Result<void> Outbox::discard(const EditId& id) {
    wire::Patch patch;
    {
        const std::lock_guard lock(m_listLock);
        const auto entry = entryOf(id);
        if (entry == m_entries.end())
            return fail(ErrorCode::NotFound, OutboxWords::tr("This edit is not waiting any more."));
        if (entry->edit.state == EditState::Sending)
            return fail(ErrorCode::Conflict,
                        OutboxWords::tr("This edit is on its way to the server. Change it back once it has arrived."));
        patch = entry->edit.patch;
        m_entries.erase(entry);
        m_overlay.reset();
    }
    changed(patch.type, patch.id);
    m_disk.post([this, id] {
        const std::lock_guard databaseLock(m_databaseLock);
        if (const Result<void> erased = erase(id); !erased)
            qCWarning(lcStore) << "a discarded edit could not be erased:" << erased.error().details;
    });
    return {};
}

std::vector<PendingEdit> Outbox::edits() const {
    const std::lock_guard lock(m_listLock);
    std::vector<PendingEdit> edits;
    edits.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        edits.push_back(entry.edit);
    return edits;
}

std::optional<PendingEdit> Outbox::find(const EditId& id) const {
    const std::lock_guard lock(m_listLock);
    const auto entry = const_cast<Outbox*>(this)->entryOf(id);
    return entry == m_entries.end() ? std::nullopt : std::optional(entry->edit);
}

EditCounts Outbox::counts() const {
    const std::lock_guard lock(m_listLock);
    EditCounts counts;
    for (const Entry& entry : m_entries) {
        if (isWaiting(entry.edit.state))
            ++counts.waiting;
        else if (entry.edit.state == EditState::Conflict)
            ++counts.conflicts;
        else
            ++counts.setAside;
    }
    return counts;
}

std::shared_ptr<const Overlay> Outbox::overlay() const {
    const std::lock_guard lock(m_listLock);
    if (!m_overlay) {
        std::vector<PendingEdit> edits;
        for (const Entry& entry : m_entries)
            edits.push_back(entry.edit);
        m_overlay = std::make_shared<const Overlay>(edits);
    }
    return m_overlay;
}

std::vector<PendingEdit> Outbox::sendable() const {
    const std::lock_guard lock(m_listLock);
    std::vector<PendingEdit> edits;
    QSet<std::pair<int, QString>> taken;
    for (const Entry& entry : m_entries) {
        const EditState state = entry.edit.state;
        if (state == EditState::Refused || state == EditState::Poison)
            continue;
        const std::pair entity(static_cast<int>(entry.edit.patch.type), entry.edit.patch.id);
        if (state == EditState::Pending && entry.isWritten && !taken.contains(entity))
            edits.push_back(entry.edit);
        taken.insert(entity);
    }
    return edits;
}

Result<void> Outbox::update(const PendingEdit& edit) {
    {
        const std::lock_guard databaseLock(m_databaseLock);
        std::unique_lock lock(m_listLock);
        if (entryOf(edit.id) == m_entries.end())
            return fail(ErrorCode::NotFound, OutboxWords::tr("This edit is not waiting any more."));
        lock.unlock();
        if (Result<void> written = write(edit); !written)
            return written;
        lock.lock();
        if (const auto entry = entryOf(edit.id); entry != m_entries.end())
            *entry = {edit, true};
        m_overlay.reset();
    }
    changed(edit.patch.type, edit.patch.id);
    return {};
}

Result<void> Outbox::forgetBases() {
    const std::lock_guard databaseLock(m_databaseLock);
    if (Result<void> written = m_database->run("UPDATE edit SET base=0"); !written)
        return written;
    const std::lock_guard lock(m_listLock);
    for (Entry& entry : m_entries)
        entry.edit.patch.base = Revision::None;
    return {};
}

void Outbox::purge() {
    const std::lock_guard databaseLock(m_databaseLock);
    if (const Result<void> purged = m_database->run("PRAGMA wal_checkpoint(TRUNCATE)"); !purged)
        qCInfo(lcStore) << "the outbox keeps its log until the next purge:" << purged.error().details;
}

Result<void> Outbox::markSending(const EditId& id) {
    const std::lock_guard lock(m_listLock);
    const auto entry = entryOf(id);
    if (entry == m_entries.end())
        return fail(ErrorCode::NotFound, OutboxWords::tr("This edit is not waiting any more."));
    entry->edit.state = EditState::Sending;
    return {};
}

void Outbox::markPending(const EditId& id, int attempts) {
    const std::lock_guard lock(m_listLock);
    const auto entry = entryOf(id);
    if (entry == m_entries.end())
        return;
    entry->edit.state = EditState::Pending;
    entry->edit.attempts = attempts;
}

QJsonObject Outbox::document(const QString& name) const {
    const std::lock_guard lock(m_listLock);
    return m_documents.value(name);
}

void Outbox::putDocument(const QString& name, const QJsonObject& document) {
    {
        const std::lock_guard lock(m_listLock);
        m_documents.insert(name, document);
    }
    m_disk.post([this, name, text = toText(document)] {
        const std::lock_guard databaseLock(m_databaseLock);
        Result<Statement> statement = m_database->prepare("INSERT OR REPLACE INTO document VALUES(?, ?)");
        const Result<void> written =
            statement ? statement->with(name, text).execute() : Result<void>(failFrom(statement));
        if (!written)
            qCWarning(lcStore) << "a document could not be saved:" << written.error().details;
    });
}

} // namespace trunkline::store
