#include "core/store/reader.h"

#include <algorithm>

#include "core/base/json_input.h"
#include "core/base/log.h"
#include "core/domain/flow_version_id.h"
#include "core/store/cache_file.h"
#include "core/store/entity_rows.h"
#include "core/store/outbox.h"
#include "core/store/words.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

Reader::Reader(std::shared_ptr<CacheFile> file, const Outbox& outbox) : m_file(std::move(file)), m_outbox(outbox) {
    Result<std::unique_ptr<Database>> database = m_file->openForReading();
    if (!database) {
        note(database.error());
        return;
    }
    m_database = std::move(*database);
    m_words = std::make_unique<Words>(*m_database);
}

Reader::~Reader() = default;

void Reader::note(const Error& error) const {
    if (error.code != ErrorCode::Canceled)
        m_error = error;
}

std::optional<Error> Reader::takeError() const {
    return std::exchange(m_error, std::nullopt);
}

void Reader::setCancelFlag(const std::atomic<bool>* isCanceled) {
    if (m_database)
        m_database->setCancelFlag(isCanceled);
}

void Reader::select(std::string_view sql, const std::function<void(Statement&)>& bind,
                    const std::function<bool(const Statement&)>& take) const {
    if (!m_database)
        return;
    Result<Statement> statement = m_database->prepare(sql);
    if (!statement) {
        note(statement.error());
        return;
    }
    bind(*statement);
    Result<bool> row = statement->step();
    while (row && *row) {
        if (!take(*statement))
            return;
        row = statement->step();
    }
    if (!row)
        note(row.error());
}

template <class T>
void Reader::append(std::vector<T>& things, EntityType type, const Statement& row) const {
    const Result<QJsonObject> object = parseJsonObject(row.bytes(1));
    Result<T> thing = object ? wire::fromJson<T>(m_outbox.overlay()->applied(type, row.string(0), *object))
                             : Result<T>(failFrom(object));
    if (thing)
        things.push_back(std::move(*thing));
    else
        note(thing.error());
}

template <class T>
void Reader::appendCreated(std::vector<T>& things, EntityType type, const QString& owner) const {
    for (const QJsonObject& created : m_outbox.overlay()->created(type)) {
        Result<T> thing = wire::fromJson<T>(created);
        const Result<EntityRow> row = entityRowOf(type, created);
        if (!thing || !row || (!owner.isNull() && row->owner != owner))
            continue;
        if constexpr (requires { thing->id; }) {
            const bool isHere = std::ranges::any_of(things, [&](const T& known) { return known.id == thing->id; });
            if (!isHere)
                things.push_back(std::move(*thing));
        }
    }
}

template <class T>
std::vector<T> Reader::list(EntityType type, std::string_view rest, const QString& value) const {
    std::vector<T> things;
    select(
        sqlText({"SELECT id, data FROM entity WHERE type=?1 ", rest}),
        [&](Statement& statement) {
            statement.bind(1, static_cast<qint64>(type));
            if (!value.isNull())
                statement.bind(2, value);
        },
        [&](const Statement& row) {
            append(things, type, row);
            return true;
        });
    return things;
}

template <class T>
std::vector<T> Reader::ownedBy(EntityType type, const QString& owner) const {
    std::vector<T> things = list<T>(type, "AND owner=?2 ORDER BY sort DESC, id", owner);
    appendCreated(things, type, owner);
    return things;
}

template <class T>
std::vector<T> Reader::listBelow(EntityType type, const AccountTree& tree, const AccountId& account) const {
    const AccountTree::Index top = tree.indexOf(account);
    std::vector<T> things;
    if (top == 0) {
        things = list<T>(type, "ORDER BY owner, id", {});
        appendCreated(things, type, {});
        return things;
    }
    for (AccountTree::Index index = top; index != AccountTree::kNone && index <= tree.lastOf(top); ++index) {
        for (T& thing : ownedBy<T>(type, tree.at(index).id.toString()))
            things.push_back(std::move(thing));
    }
    return things;
}

template <class T>
std::optional<T> Reader::one(EntityType type, const QString& id) const {
    std::vector<T> things = list<T>(type, "AND id=?2", id);
    if (things.empty()) {
        const QJsonObject created = m_outbox.overlay()->applied(type, id, {});
        if (Result<T> thing = wire::fromJson<T>(created); thing)
            return std::move(*thing);
    }
    return things.empty() ? std::nullopt : std::optional(std::move(things.front()));
}

std::vector<Account> Reader::allAccounts() const {
    std::vector<Account> accounts;
    const std::shared_ptr<const Overlay> overlay = m_outbox.overlay();
    select(
        sqlText({"SELECT ", kAccountColumns, " FROM account"}), [](Statement&) {},
        [&](const Statement& row) {
            Account account = accountFrom(row);
            if (const QJsonObject* fields = overlay->fieldsOf(EntityType::Account, account.id.toString())) {
                if (Result<Account> edited = wire::patched(account, *fields))
                    account = std::move(*edited);
            }
            accounts.push_back(std::move(account));
            return true;
        });
    return accounts;
}

std::vector<User> Reader::users() const {
    return list<User>(EntityType::User, "ORDER BY id", {});
}
std::optional<User> Reader::user(const UserId& id) const {
    return one<User>(EntityType::User, id.toString());
}
std::vector<Grant> Reader::grants() const {
    return list<Grant>(EntityType::Grant, "ORDER BY id", {});
}
std::vector<Grant> Reader::grantsAt(const AccountId& account) const {
    return ownedBy<Grant>(EntityType::Grant, account.toString());
}
std::vector<Grant> Reader::grantsOf(const UserId& user) const {
    return list<Grant>(EntityType::Grant, "AND about=?2 AND about<>'' ORDER BY id", user.toString());
}

std::vector<TrackingNumber> Reader::numbers(const AccountId& company) const {
    return ownedBy<TrackingNumber>(EntityType::Number, company.toString());
}
std::vector<TrackingNumber> Reader::numbersBelow(const AccountTree& tree, const AccountId& account) const {
    return listBelow<TrackingNumber>(EntityType::Number, tree, account);
}
std::optional<TrackingNumber> Reader::number(const NumberId& id) const {
    return one<TrackingNumber>(EntityType::Number, id.toString());
}

std::vector<Destination> Reader::destinations(const AccountId& company) const {
    return ownedBy<Destination>(EntityType::Destination, company.toString());
}
std::vector<Destination> Reader::destinationsBelow(const AccountTree& tree, const AccountId& account) const {
    return listBelow<Destination>(EntityType::Destination, tree, account);
}
std::optional<Destination> Reader::destination(const DestinationId& id) const {
    return one<Destination>(EntityType::Destination, id.toString());
}

std::vector<FlowRecord> Reader::flows(const AccountId& company) const {
    return ownedBy<FlowRecord>(EntityType::Flow, company.toString());
}
std::vector<FlowRecord> Reader::flowsBelow(const AccountTree& tree, const AccountId& account) const {
    std::vector<FlowRecord> flows = listBelow<FlowRecord>(EntityType::Flow, tree, account);
    std::erase_if(flows, [&tree](const FlowRecord& flow) { return holdsTemplates(tree, flow.company); });
    return flows;
}
std::optional<FlowRecord> Reader::flow(const FlowId& id) const {
    return one<FlowRecord>(EntityType::Flow, id.toString());
}
std::vector<FlowVersion> Reader::flowVersions(const FlowId& flow) const {
    return ownedBy<FlowVersion>(EntityType::FlowVersion, flow.toString());
}
std::optional<FlowVersion> Reader::flowVersion(const FlowId& flow, int number) const {
    return one<FlowVersion>(EntityType::FlowVersion, QString::fromLatin1(flowVersionId(flow, number)));
}

std::vector<CompanySwitch> Reader::switches(const AccountId& company) const {
    return ownedBy<CompanySwitch>(EntityType::Switch, company.toString());
}
std::vector<CompanySwitch> Reader::switchesBelow(const AccountTree& tree, const AccountId& account) const {
    return listBelow<CompanySwitch>(EntityType::Switch, tree, account);
}
std::optional<CompanySwitch> Reader::companySwitch(const SwitchId& id) const {
    return one<CompanySwitch>(EntityType::Switch, id.toString());
}

std::vector<HolidayCalendar> Reader::calendars(const AccountId& account) const {
    return ownedBy<HolidayCalendar>(EntityType::Calendar, account.toString());
}
std::vector<HolidayCalendar> Reader::calendarsFor(const AccountTree& tree, const AccountId& account) const {
    std::vector<HolidayCalendar> all;
    const AccountTree::Index index = tree.indexOf(account);
    if (index == AccountTree::kNone)
        return all;
    for (const AccountTree::Index step : tree.pathTo(index)) {
        for (HolidayCalendar& calendar : calendars(tree.at(step).id))
            all.push_back(std::move(calendar));
    }
    return all;
}
std::optional<HolidayCalendar> Reader::calendar(const CalendarId& id) const {
    return one<HolidayCalendar>(EntityType::Calendar, id.toString());
}

std::vector<AuditEvent> Reader::audit(const AccountTree& tree, const AccountId& account, int limit,
                                      std::optional<Instant> before) const {
    std::vector<AuditEvent> events;
    const AccountTree::Index top = tree.indexOf(account);
    select(
        "SELECT id, data, owner FROM entity WHERE type=8 AND sort<?1 ORDER BY sort DESC",
        [&](Statement& statement) {
            statement.bind(1, before ? toMilliseconds(*before) : std::numeric_limits<qint64>::max());
        },
        [&](const Statement& row) {
            const AccountTree::Index at = tree.indexOf(AccountId(row.bytes(2)));
            const bool isBelow =
                top == 0 || (top != AccountTree::kNone && at != AccountTree::kNone && tree.isAtOrBelow(at, top));
            if (isBelow)
                append(events, EntityType::Audit, row);
            return static_cast<int>(events.size()) < limit;
        });
    return events;
}

std::vector<AuditEvent> Reader::auditOf(const QString& entity, int limit) const {
    return list<AuditEvent>(EntityType::Audit,
                            "AND about=?2 AND about<>'' ORDER BY sort DESC LIMIT " + std::to_string(limit), entity);
}

QJsonObject Reader::entity(EntityType type, const QString& id) const {
    const QJsonObject confirmed = confirmedEntity(type, id);
    const QJsonObject shown = m_outbox.overlay()->applied(type, id, confirmed);
    // Edits of what is not here are nothing to show, unless one of them makes it.
    return confirmed.isEmpty() && !shown.contains("id"_L1) ? confirmed : shown;
}

QJsonObject Reader::confirmedEntity(EntityType type, const QString& id) const {
    QJsonObject found;
    if (type == EntityType::Call) {
        if (const std::optional<Call> call = confirmedCall(id))
            found = wire::toJson(*call);
    } else if (type == EntityType::Account) {
        select(
            sqlText({"SELECT ", kAccountColumns, " FROM account WHERE id=?1"}),
            [&](Statement& statement) { statement.bind(1, id); },
            [&](const Statement& row) {
                found = wire::toJson(accountFrom(row));
                return false;
            });
    } else {
        select(
            "SELECT data FROM entity WHERE type=?1 AND id=?2",
            [&](Statement& statement) { statement.with(static_cast<qint64>(type), id); },
            [&](const Statement& row) {
                found = parseJsonObject(row.bytes(0)).value_or(QJsonObject());
                return false;
            });
    }
    return found;
}

LoadState Reader::loadState() const {
    LoadState state;
    if (!m_database)
        return state;
    const QString text = readMeta(*m_database, "state").value_or(QString());
    state.isLoading = text != u"ready"_s;
    state.isTreeOnly = state.isLoading && readMeta(*m_database, "cursor").value_or(QString()).isEmpty();
    state.calls = callCount();
    return state;
}

std::optional<Instant> Reader::syncedAt() const {
    const QString text = m_database ? readMeta(*m_database, "syncedAt").value_or(QString()) : QString();
    return text.isEmpty() ? std::nullopt : std::optional(fromMilliseconds(text.toLongLong()));
}

std::optional<Instant> Reader::syncedAt(const AccountId& account) const {
    bool isWhole = false;
    select(
        "SELECT arrivedIn <= (SELECT CAST(value AS INTEGER) FROM meta WHERE name='pulls') FROM account WHERE id=?",
        [&](Statement& statement) { statement.bind(1, account.toString()); },
        [&](const Statement& row) {
            isWhole = row.integer(0) != 0;
            return false;
        });
    return isWhole ? syncedAt() : std::nullopt;
}

bool Reader::warmSearch() const {
    const Result<bool> isMore = m_database ? m_file->searchTexts().warm(*m_database) : Result<bool>(false);
    if (!isMore)
        note(isMore.error());
    return isMore.value_or(false);
}

} // namespace trunkline::store
