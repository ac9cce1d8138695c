// What changed since a cursor: what came into sight and left it, then the records, then the calls.

#include <algorithm>

#include "server/api/row_line.h"
#include "server/api/sync_stream.h"

namespace trunkline::server {

using wire::EntityType;

void SyncStream::resendRecords(Reader& reader, std::string& out, const QByteArray& account,
                               const AccountSight& sight) const {
    for (const RecordKind kind : kRecordKinds) {
        if (!sight.sees(kind))
            continue;
        reader.visit({.kind = kind, .account = account, .owner = {}, .after = {}}, [&](const Record& record) {
            putRecord(out, record);
            if (kind == RecordKind::Flow)
                versionsOf(reader, out, record.id);
            return true;
        });
    }
    if (!sight.audit)
        return;
    const Instant oldest = m_next.issuedAt - kEventDays;
    int count = 0;
    reader.visitEvents(account, 0, [&](const StoredEvent& stored) {
        if (stored.event.at < oldest || count++ == kMostEvents)
            return false;
        appendSyncLine(out, wire::PutLine{EntityType::Audit, Revision::None, wire::toJson(stored.event)});
        return true;
    });
}

/// One line of calls of an account; false: those were the last.
bool SyncStream::resendCalls(Reader& reader, std::string& out, const QByteArray& account) {
    RowLine line(m_rows);
    int visited = 0;
    reader.visitCalls(
        {.company = account, .before = m_grownBefore, .from = oldestWanted(), .limit = m_portions.rowsPerLine},
        [&](const wire::CallRow& row, CallPosition position) {
            ++visited;
            m_grownBefore = position;
            if (m_scope->seesCall(row))
                line.add(row);
            return true;
        });
    m_callsSinceCheckpoint += line.finish(out);
    return visited == m_portions.rowsPerLine;
}

/// Whether nothing happened since the cursor that a scope follows from, so that the two need not be compared.
bool SyncStream::isInSameScope(Reader& reader) const {
    if (m_from->growing || !isSameReach(m_from->grants, m_next.grants) ||
        hasTurnOfGrants(m_scope->directory(), m_from->issuedAt, m_next.issuedAt))
        return false;
    return !Directory::isReshapedSince(reader, m_from->entities);
}

/// What changed about what is seen at all. A stream that is cut here goes on where it was: the cursor keeps both
/// scopes, the one that the console was in and the one that it is on its way to.
void SyncStream::scopeChange(Reader& reader, std::string& out) {
    m_peopleBefore = m_from->people;
    m_phase = Phase::Growth;
    if (isInSameScope(reader))
        return;
    const DirectoryPointer now = m_scope->sharedDirectory();
    const SyncScope before(Directory::asItWas(reader, now, m_from->entities), m_from->user, m_from->issuedAt,
                           &m_from->grants);
    if (!m_from->growing) {
        accountsChange(before, out);
        return;
    }
    const SyncCursor::Growing& growing = *m_from->growing;
    const SyncScope between(Directory::asItWas(reader, now, growing.entities), m_from->user, growing.at,
                            &growing.grants);
    accountsChange(between, out);
    const bool isOther = !m_grown.empty();
    std::vector<QByteArray> open;
    const AccountTree& tree = between.directory().tree();
    for (AccountTree::Index at = 0; at < tree.size(); ++at) {
        const QByteArray id = tree.at(at).id.toUtf8();
        const AccountSight& sight = between.at(at);
        const AccountSight& then = before.at(id);
        const bool isGrown = then.lacksSomethingOf(sight) || sight.lacksSomethingOf(then);
        if (id >= growing.account && isGrown && !m_scope->at(id).isNothing())
            open.push_back(id);
    }
    m_grown.insert(m_grown.end(), open.begin(), open.end());
    std::ranges::sort(m_grown);
    m_grown.erase(std::unique(m_grown.begin(), m_grown.end()), m_grown.end());
    m_canCheckpointGrowth = !isOther;
    if (!isOther && !m_grown.empty() && m_grown.front() == growing.account)
        m_grownBefore = growing.before;
}

void SyncStream::accountsChange(const SyncScope& before, std::string& out) {
    const AccountTree& then = before.directory().tree();
    const AccountTree& tree = m_scope->directory().tree();
    wire::ScopeLine gone;
    for (AccountTree::Index at = 0; at < then.size(); ++at) {
        const AccountId& id = then.at(at).id;
        const AccountSight& was = before.at(at);
        const AccountSight& is = m_scope->at(id.toUtf8());
        // What only led the way to something may be out of sight without having lost any right.
        const bool isShrunk = is.lacksSomethingOf(was) || (before.shows(id) && !m_scope->shows(id));
        if (isShrunk)
            gone.gone.append(id.toString());
        if ((isShrunk || was.lacksSomethingOf(is)) && tree.indexOf(id) != AccountTree::kNone && !is.isNothing())
            m_grown.push_back(id.toUtf8());
    }
    const bool isSameWay =
        before.accounts().size() == m_scope->accounts().size() &&
        std::ranges::all_of(m_scope->accounts(), [&](AccountTree::Index at) { return before.shows(tree.at(at).id); });
    if (m_grown.empty() && gone.gone.isEmpty() && isSameWay)
        return;
    if (!gone.gone.isEmpty())
        appendSyncLine(out, gone);
    for (const AccountTree::Index at : m_scope->accounts())
        appendSyncLine(out, wire::PutLine{EntityType::Account, tree.at(at).revision, m_scope->accountJson(at)});
    // Grants leave the console with their account, and one's own are in sight wherever they stand.
    m_scope->visitPeople(
        [](const User&) {},
        [&](const Grant& grant) {
            if (gone.gone.contains(grant.at.toString()))
                appendSyncLine(out, wire::PutLine{EntityType::Grant, grant.revision, wire::toJson(grant)});
        });
    std::ranges::sort(m_grown);
}

void SyncStream::checkpointGrowth(std::string& out, const QByteArray& account, CallPosition before) {
    if (!m_canCheckpointGrowth)
        return;
    SyncCursor here = *m_from;
    if (!here.growing)
        here.growing = {m_next.entities, m_next.issuedAt, m_next.grants, {}, 0};
    here.growing->account = account;
    here.growing->before = before;
    m_callsSinceCheckpoint = 0;
    appendSyncLine(out, wire::CursorLine{QString::fromLatin1(encodeCursor(here, m_secret))});
}

void SyncStream::growth(Reader& reader, std::string& out) {
    if (m_grownDone == m_grown.size()) {
        m_phase = Phase::PeopleGone;
        return;
    }
    const QByteArray& account = m_grown[m_grownDone];
    const AccountSight& sight = m_scope->at(account);
    if (m_grownBefore == 0) {
        resendRecords(reader, out, account, sight);
        m_grownBefore = kNewestCall;
    }
    if (sight.calls && wantsCallsOf(account) && resendCalls(reader, out, account)) {
        if (m_callsSinceCheckpoint >= m_portions.callsPerCheckpoint)
            checkpointGrowth(out, account, m_grownBefore);
        return;
    }
    m_grownBefore = 0;
    if (++m_grownDone < m_grown.size())
        checkpointGrowth(out, m_grown[m_grownDone], 0);
}

/// People and grants that came into sight or left it, bucket by bucket.
void SyncStream::peopleChange(std::string& out) {
    m_phase = Phase::Changes;
    wire::PeopleLine line;
    for (int bucket = 0; bucket < wire::kPeopleBuckets; ++bucket) {
        const auto at = static_cast<std::size_t>(bucket);
        if (m_peopleBefore[at] != m_next.people[at])
            line.buckets.push_back(bucket);
    }
    if (line.buckets.empty())
        return;
    const auto isWanted = [&line](const QByteArray& id) {
        return std::ranges::binary_search(line.buckets, wire::peopleBucketOf(id));
    };
    std::string puts;
    const auto take = [&]<class Thing>(EntityType type, const Thing& thing) {
        if (!isWanted(thing.id.toUtf8()))
            return;
        line.ids.append(thing.id.toString());
        appendSyncLine(puts, wire::PutLine{type, thing.revision, wire::toJson(thing)});
    };
    m_scope->visitPeople([&](const User& user) { take(EntityType::User, user); },
                         [&](const Grant& grant) { take(EntityType::Grant, grant); });
    appendSyncLine(out, line);
    out += puts;
}

void SyncStream::putChange(Reader& reader, std::string& out, const Change& change) const {
    const std::optional<EntityType> type = entityTypeOf(change.kind);
    if (!type || change.kind == RecordKind::Audit)
        return;
    const std::optional<Record> record =
        change.kind == RecordKind::Call ? std::nullopt : reader.find(change.kind, change.id);
    // Where it stands now decides, not where the change happened: it may have moved out of sight.
    const bool isSeen = record && m_scope->seesRecord(record->kind, record->account, record->id);
    if (change.kind == RecordKind::Account) {
        const AccountTree::Index at = m_scope->directory().tree().indexOf(AccountId(change.id));
        if (at != AccountTree::kNone && std::ranges::binary_search(m_scope->accounts(), at))
            appendSyncLine(out,
                           wire::PutLine{*type, m_scope->directory().tree().at(at).revision, m_scope->accountJson(at)});
        else if (at == AccountTree::kNone && m_scope->at(change.owner).account)
            appendSyncLine(out, wire::ScopeLine{{QString::fromLatin1(change.id)}});
        return;
    }
    if (isSeen) {
        putRecord(out, *record);
        return;
    }
    // A hint that something exists only where its account is in sight anyway.
    if (change.kind != RecordKind::User && m_scope->at(change.account).sees(change.kind))
        appendSyncLine(out, wire::GoneLine{*type, QString::fromLatin1(change.id)});
    if (change.kind == RecordKind::Grant && m_scope->at(change.account).users &&
        !m_scope->seesRecord(RecordKind::User, {}, change.owner))
        appendSyncLine(out, wire::GoneLine{EntityType::User, QString::fromLatin1(change.owner)});
}

void SyncStream::changes(Reader& reader, std::string& out) {
    std::vector<Change> all;
    reader.visitChanges(m_from->entities, m_next.entities, [&all](const Change& change) {
        all.push_back(change);
        return true;
    });
    std::ranges::stable_sort(all, {}, &Change::kind); // what others stand in comes first
    for (const Change& change : all) {
        putChange(reader, out, change);
        if (change.kind == RecordKind::Grant && !change.isGone &&
            m_scope->seesRecord(RecordKind::User, {}, change.owner)) {
            if (const std::optional<Record> user = reader.find(RecordKind::User, change.owner))
                putRecord(out, *user); // a grant brings its holder into sight
        }
    }
    reader.visitEventsSince(m_from->entities, m_next.entities, [&](const StoredEvent& stored) {
        if (m_scope->at(stored.event.account.toUtf8()).audit)
            appendSyncLine(out, wire::PutLine{EntityType::Audit, Revision::None, wire::toJson(stored.event)});
        return true;
    });
    m_phase = Phase::ChangedCalls;
}

bool SyncStream::wantsCallsOf(const QByteArray& company) const {
    if (m_wanted.isEverything())
        return true;
    const AccountTree::Index at = m_scope->directory().tree().indexOf(AccountId(company));
    return at != AccountTree::kNone && m_wanted.has(at);
}

void SyncStream::changedCalls(Reader& reader, std::string& out) {
    RowLine line(m_rows);
    int visited = 0;
    reader.visitChangedCalls(
        m_next.calls, m_next.within, m_next.entities, m_portions.rowsPerLine,
        [&](const wire::CallRow& row, Sequence sequence, CallPosition position) {
            ++visited;
            m_next.calls = sequence - 1;
            m_next.within = position + 1;
            const QByteArray company = QByteArrayView(row.company).toByteArray();
            if (row.startedAt < m_next.callsSince || !wantsCallsOf(company))
                return true;
            if (m_scope->seesCall(row))
                line.add(row);
            else if (row.revision > 1 && m_scope->at(company).calls) // it may have been in sight before
                appendSyncLine(out,
                               wire::GoneLine{EntityType::Call,
                                              QString::fromUtf8(row.id.data(), static_cast<qsizetype>(row.id.size()))});
            return true;
        });
    m_callsSinceCheckpoint += line.finish(out);
    if (visited < m_portions.rowsPerLine)
        m_phase = Phase::End;
    else if (m_callsSinceCheckpoint >= m_portions.callsPerCheckpoint)
        checkpoint(out);
}

} // namespace trunkline::server
