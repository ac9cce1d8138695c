#include "server/api/sync_stream.h"

#include <array>

namespace trunkline::server {

using wire::EntityType;

namespace {

constexpr std::array kRecordKinds{RecordKind::Number, RecordKind::Destination, RecordKind::Switch, RecordKind::Calendar,
                                  RecordKind::Flow};
constexpr std::size_t kVersionsPerFlow = 20;
constexpr int kMostEvents = 5'000;
constexpr std::chrono::days kEventDays{90};
constexpr CallPosition kFirstWindow = CallPosition{24 * 3600 * 1000} * (1 << 20); // a day
constexpr CallPosition kWidestWindow = kFirstWindow * 512;

QByteArray toBytes(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Rows of calls on their way into one line.
class RowLine {
public:
    explicit RowLine(std::string& memory) : m_rows(memory) { m_rows.clear(); }
    void add(const wire::CallRow& row) {
        if (m_count++ > 0)
            m_rows += ',';
        wire::appendCallRow(m_rows, row);
    }
    int finish(std::string& out) {
        if (m_count > 0) {
            wire::beginCalls(out);
            out += m_rows;
            wire::endCalls(out);
        }
        return m_count;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    std::string& m_rows;
    int m_count = 0;
};

} // namespace

SyncStream::SyncStream(Storage& storage, const RequestLog& log, std::shared_ptr<const SyncScope> scope,
                       std::optional<SyncCursor> cursor, SyncCursor next, QByteArray secret, wire::HelloLine hello,
                       const StreamPortions& portions)
    : m_storage(storage), m_log(log), m_scope(std::move(scope)), m_from(std::move(cursor)), m_next(std::move(next)),
      m_secret(std::move(secret)), m_hello(std::move(hello)), m_portions(portions) {}

BodySource::State SyncStream::produce(std::string& out) {
    const Result<void> read = m_storage.read([&](Reader& reader) -> Result<void> {
        while (m_phase != Phase::End && out.size() < m_portions.partBytes) {
            switch (m_phase) {
            case Phase::Hello:
                hello(out);
                break;
            case Phase::Scope:
                scopeChange(reader, out);
                break;
            case Phase::Changes:
                changes(reader, out);
                break;
            case Phase::Accounts:
                accounts(out);
                break;
            case Phase::People:
                people(out);
                break;
            case Phase::Records:
                records(reader, out);
                break;
            case Phase::Versions:
                versions(reader, out);
                break;
            case Phase::Events:
                events(reader, out);
                break;
            case Phase::Calls:
                calls(reader, out);
                break;
            case Phase::ChangedCalls:
                changedCalls(reader, out);
                break;
            case Phase::End:
                break;
            }
        }
        return {};
    });
    if (!read) {
        m_log.event("error", "sync", read.error().details.toStdString());
        return State::Failed;
    }
    if (m_phase != Phase::End)
        return State::More;
    end(out);
    return State::Ended;
}

void SyncStream::hello(std::string& out) {
    appendSyncLine(out, m_hello);
    if (!m_from)
        m_phase = Phase::Accounts;
    else
        m_phase = m_hello.isSnapshot ? Phase::Calls : Phase::Scope;
}

void SyncStream::putRecord(std::string& out, const Record& record) const {
    if (const std::optional<EntityType> type = entityTypeOf(record.kind))
        appendSyncLine(out, wire::PutLine{*type, record.revision, record.data});
}

void SyncStream::accounts(std::string& out) {
    const std::vector<AccountTree::Index>& all = m_scope->accounts();
    for (; m_account < all.size() && out.size() < m_portions.partBytes; ++m_account) {
        const AccountTree::Index at = all[m_account];
        appendSyncLine(out, wire::PutLine{EntityType::Account, m_scope->directory().tree().at(at).revision,
                                          m_scope->accountJson(at)});
    }
    if (m_account < all.size())
        return;
    m_account = 0;
    m_phase = Phase::People;
}

void SyncStream::people(std::string& out) {
    const Directory& directory = m_scope->directory();
    QSet<UserId> seen{m_scope->user()};
    std::vector<const Grant*> grants;
    for (const Grant& grant : directory.grants()) {
        if (m_scope->seesRecord(RecordKind::Grant, grant.at.toUtf8(), grant.id.toUtf8())) {
            seen.insert(grant.user);
            grants.push_back(&grant);
        }
    }
    for (const User& user : directory.users()) {
        if (seen.contains(user.id) || m_scope->seesRecord(RecordKind::User, {}, user.id.toUtf8()))
            appendSyncLine(out, wire::PutLine{EntityType::User, user.revision, wire::toJson(user)});
    }
    for (const Grant* grant : grants)
        appendSyncLine(out, wire::PutLine{EntityType::Grant, grant->revision, wire::toJson(*grant)});
    m_phase = Phase::Records;
}

void SyncStream::records(Reader& reader, std::string& out) {
    const std::vector<AccountTree::Index>& all = m_scope->accounts();
    const RecordKind kind = kRecordKinds.at(m_kind);
    for (; m_account < all.size() && out.size() < m_portions.partBytes; ++m_account) {
        if (!m_scope->at(all[m_account]).sees(kind))
            continue;
        reader.visit({.kind = kind,
                      .account = m_scope->directory().tree().at(all[m_account]).id.toUtf8(),
                      .owner = {},
                      .after = {}},
                     [&](const Record& record) {
                         putRecord(out, record);
                         return true;
                     });
    }
    if (m_account < all.size())
        return;
    m_account = 0;
    if (++m_kind == kRecordKinds.size())
        m_phase = Phase::Versions;
}

void SyncStream::versionsOf(Reader& reader, std::string& out, const QByteArray& flow) const {
    std::vector<Record> versions;
    reader.visit({.kind = RecordKind::FlowVersion, .account = {}, .owner = flow, .after = {}},
                 [&versions](const Record& record) {
                     versions.push_back(record);
                     return true;
                 });
    std::ranges::sort(versions, {}, &Record::revision);
    if (versions.size() > kVersionsPerFlow)
        versions.erase(versions.begin(), versions.end() - kVersionsPerFlow);
    for (const Record& version : versions)
        putRecord(out, version);
}

void SyncStream::versions(Reader& reader, std::string& out) {
    const std::vector<AccountTree::Index>& all = m_scope->accounts();
    for (; m_account < all.size() && out.size() < m_portions.partBytes; ++m_account) {
        if (!m_scope->at(all[m_account]).flows)
            continue;
        reader.visit({.kind = RecordKind::Flow,
                      .account = m_scope->directory().tree().at(all[m_account]).id.toUtf8(),
                      .owner = {},
                      .after = {}},
                     [&](const Record& flow) {
                         versionsOf(reader, out, flow.id);
                         return true;
                     });
    }
    if (m_account < all.size())
        return;
    m_phase = Phase::Events;
}

void SyncStream::events(Reader& reader, std::string& out) {
    const Instant oldest = m_next.issuedAt - kEventDays;
    int count = 0;
    reader.visitEvents({}, 0, [&](const StoredEvent& stored) {
        if (stored.event.at < oldest || count == kMostEvents)
            return false;
        if (m_scope->at(stored.event.account.toUtf8()).audit) {
            appendSyncLine(out, wire::PutLine{EntityType::Audit, Revision::None, wire::toJson(stored.event)});
            ++count;
        }
        return true;
    });
    m_next.before = kNewestCall;
    checkpoint(out);
    m_phase = Phase::Calls;
}

void SyncStream::checkpoint(std::string& out) {
    m_callsSinceCheckpoint = 0;
    appendSyncLine(out, wire::CursorLine{QString::fromLatin1(encodeCursor(m_next, m_secret))});
}

void SyncStream::calls(Reader& reader, std::string& out) {
    if (!m_scope->seesAllCalls()) {
        callsByWindow(reader, out);
        return;
    }
    RowLine line(m_rows);
    reader.visitCalls({.company = {}, .before = m_next.before, .from = oldestWanted(), .limit = m_portions.rowsPerLine},
                      [&](const wire::CallRow& row, CallPosition position) {
                          line.add(row);
                          m_next.before = position;
                          return true;
                      });
    const int count = line.finish(out);
    m_callsSinceCheckpoint += count;
    if (count < m_portions.rowsPerLine)
        m_phase = Phase::End;
    else if (m_callsSinceCheckpoint >= m_portions.callsPerCheckpoint)
        checkpoint(out);
}

/// Calls of some companies, from the newest back: a window of time slides back over all of them, wider where there is
/// little. Nothing is sorted, and no call of another company is read.
void SyncStream::callsByWindow(Reader& reader, std::string& out) {
    const std::vector<AccountTree::Index>& companies = m_scope->callAccounts();
    if (m_windowWidth == 0) {
        m_windowWidth = kFirstWindow;
        // Clocks of telephony may run ahead: the first window is open at its end.
        const CallPosition now = callPositionAt(m_next.issuedAt);
        m_windowFrom = std::max(std::min(m_next.before, now) - m_windowWidth, oldestWanted());
        m_windowBefore = m_next.before;
    }
    RowLine line(m_rows);
    for (; m_windowAccount < companies.size() && line.count() < m_portions.rowsPerLine; ++m_windowAccount) {
        int visited = 0;
        const int room = m_portions.rowsPerLine * 4;
        reader.visitCalls({.company = m_scope->directory().tree().at(companies[m_windowAccount]).id.toUtf8(),
                           .before = m_windowBefore,
                           .from = m_windowFrom,
                           .limit = room},
                          [&](const wire::CallRow& row, CallPosition position) {
                              ++visited;
                              if (m_scope->seesCall(row))
                                  line.add(row);
                              m_windowBefore = position;
                              return true;
                          });
        if (visited == room)
            break; // more of this company in this window: go on below its last
        m_windowBefore = m_next.before;
    }
    m_callsSinceCheckpoint += line.finish(out);
    if (m_windowAccount < companies.size())
        return;
    m_windowAccount = 0;
    m_next.before = m_windowFrom;
    if (m_windowFrom <= oldestWanted()) {
        m_phase = Phase::End;
        return;
    }
    if (m_callsSinceCheckpoint >= m_portions.callsPerCheckpoint)
        checkpoint(out);
    m_windowWidth =
        m_callsSinceCheckpoint < m_portions.rowsPerLine ? std::min(m_windowWidth * 2, kWidestWindow) : m_windowWidth;
    m_windowBefore = m_next.before;
    m_windowFrom = std::max(m_next.before - m_windowWidth, oldestWanted());
}

void SyncStream::resendAccount(Reader& reader, std::string& out, AccountTree::Index at) const {
    const AccountSight& sight = m_scope->at(at);
    const QByteArray account = m_scope->directory().tree().at(at).id.toUtf8();
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
    if (sight.calls) {
        std::string rows;
        CallPosition before = kNewestCall;
        for (int count = m_portions.rowsPerLine; count == m_portions.rowsPerLine;) {
            RowLine line(rows);
            count = 0;
            reader.visitCalls(
                {.company = account, .before = before, .from = oldestWanted(), .limit = m_portions.rowsPerLine},
                [&](const wire::CallRow& row, CallPosition position) {
                    ++count;
                    before = position;
                    if (m_scope->seesCall(row))
                        line.add(row);
                    return true;
                });
            line.finish(out);
        }
    }
}

void SyncStream::scopeChange(Reader& reader, std::string& out) {
    m_phase = Phase::Changes;
    const SyncScope before(std::make_shared<Directory>(m_scope->directory()), m_from->user, m_from->issuedAt,
                           &m_from->grants);
    const AccountTree& tree = m_scope->directory().tree();
    wire::ScopeLine gone;
    std::vector<AccountTree::Index> changed;
    for (AccountTree::Index at = 0; at < tree.size(); ++at) {
        const AccountSight& then = before.at(at);
        const AccountSight& now = m_scope->at(at);
        const bool isShrunk = now.lacksSomethingOf(then);
        if (isShrunk)
            gone.gone.append(tree.at(at).id.toString());
        if (isShrunk || then.lacksSomethingOf(now))
            changed.push_back(at);
    }
    if (changed.empty())
        return;
    if (!gone.gone.isEmpty())
        appendSyncLine(out, gone);
    accounts(out);
    while (m_phase == Phase::Accounts)
        accounts(out);
    people(out);
    for (const AccountTree::Index at : changed)
        resendAccount(reader, out, at);
    m_phase = Phase::Changes;
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

void SyncStream::changedCalls(Reader& reader, std::string& out) {
    RowLine line(m_rows);
    int visited = 0;
    reader.visitChangedCalls(
        m_next.calls, m_next.within, m_next.entities, m_portions.rowsPerLine,
        [&](const wire::CallRow& row, Sequence sequence, CallPosition position) {
            ++visited;
            m_next.calls = sequence - 1;
            m_next.within = position + 1;
            if (row.startedAt < m_next.callsSince)
                return true;
            if (m_scope->seesCall(row))
                line.add(row);
            else if (row.revision > 1 && m_scope->at(toBytes(row.company)).calls) // it may have been in sight before
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

void SyncStream::end(std::string& out) {
    if (!m_hello.isSnapshot)
        m_next.calls = m_next.entities;
    m_next.within = 0;
    m_next.before = 0;
    appendSyncLine(out, wire::EndLine{QString::fromLatin1(encodeCursor(m_next, m_secret))});
}

} // namespace trunkline::server
