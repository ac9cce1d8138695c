#include "server/api/sync_stream.h"

#include <algorithm>
#include <iterator>

#include "server/api/flow_publishing.h"
#include "server/api/row_line.h"

namespace trunkline::server {

using wire::EntityType;

namespace {

constexpr std::size_t kVersionsPerFlow = 20;
constexpr CallPosition kFirstWindow = CallPosition{24 * 3600 * 1000} * (1 << 20); // a day
constexpr CallPosition kWidestWindow = kFirstWindow * 512;

} // namespace

SyncStream::SyncStream(Storage& storage, const RequestLog& log, std::shared_ptr<const SyncScope> scope,
                       WantedCalls wanted, std::optional<SyncCursor> cursor, SyncCursor next, QByteArray secret,
                       wire::HelloLine hello, const StreamPortions& portions)
    : m_storage(storage), m_log(log), m_scope(std::move(scope)), m_wanted(std::move(wanted)), m_from(std::move(cursor)),
      m_next(std::move(next)), m_secret(std::move(secret)), m_hello(std::move(hello)), m_portions(portions) {
    std::ranges::copy_if(m_scope->callAccounts(), std::back_inserter(m_companies),
                         [this](AccountTree::Index company) { return m_wanted.has(company); });
}

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
            case Phase::Growth:
                growth(reader, out);
                break;
            case Phase::PeopleGone:
                peopleChange(out);
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
    const std::optional<EntityType> type = entityTypeOf(record.kind);
    if (!type)
        return;
    const bool isFromBelow = record.kind == RecordKind::Flow && !m_scope->at(record.account).flows;
    if (const auto data = isFromBelow ? seenFromBelow(record.data) : std::optional(record.data))
        appendSyncLine(out, wire::PutLine{*type, record.revision, *data});
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
    m_scope->visitPeople(
        [&out](const User& user) {
            appendSyncLine(out, wire::PutLine{EntityType::User, user.revision, wire::toJson(user)});
        },
        [&out](const Grant& grant) {
            appendSyncLine(out, wire::PutLine{EntityType::Grant, grant.revision, wire::toJson(grant)});
        });
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
        if (!m_scope->at(all[m_account]).sees(RecordKind::FlowVersion))
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
    if (!m_scope->seesAllCalls() || !m_wanted.isEverything()) {
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
    if (m_windowWidth == 0) {
        m_windowWidth = kFirstWindow;
        // Clocks of telephony may run ahead: the first window is open at its end.
        const CallPosition now = callPositionAt(m_next.issuedAt);
        m_windowFrom = std::max(std::min(m_next.before, now) - m_windowWidth, oldestWanted());
        m_windowBefore = m_next.before;
    }
    RowLine line(m_rows);
    for (; m_windowAccount < m_companies.size() && line.count() < m_portions.rowsPerLine; ++m_windowAccount) {
        int visited = 0;
        const int room = m_portions.rowsPerLine * 4;
        reader.visitCalls({.company = m_scope->directory().tree().at(m_companies[m_windowAccount]).id.toUtf8(),
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
    if (m_windowAccount < m_companies.size())
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

void SyncStream::end(std::string& out) {
    if (!m_hello.isSnapshot)
        m_next.calls = m_next.entities;
    m_next.within = 0;
    m_next.before = 0;
    appendSyncLine(out, wire::EndLine{QString::fromLatin1(encodeCursor(m_next, m_secret))});
}

} // namespace trunkline::server
