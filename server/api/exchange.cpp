#include "server/api/exchange.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrlQuery>

#include "core/domain/names.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDefaultLimit = 100;
constexpr int kMostItems = 500;

struct ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QUrlQuery queryOf(const Request& request) {
    QUrlQuery query;
    const std::string_view text = request.query();
    query.setQuery(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).replace(u'+', u"%20"_s));
    return query;
}

QJsonObject requirementJson(const access::Requirement& needs) {
    QJsonObject object;
    if (!needs.role.isNull())
        object.insert("role"_L1, needs.role.toString());
    if (!needs.at.isNull())
        object.insert("at"_L1, needs.at.toString());
    if (!needs.planFeatures.isEmpty())
        object.insert("plan"_L1, QJsonArray::fromStringList(needs.planFeatures));
    if (needs.billing)
        object.insert("billing"_L1, trunkline::nameOf(*needs.billing));
    return object;
}

} // namespace

QString Exchange::query(QLatin1StringView name) const {
    return queryOf(request).queryItemValue(name, QUrl::FullyDecoded);
}

bool Exchange::hasQuery(QLatin1StringView name) const {
    return queryOf(request).hasQueryItem(name);
}

int Exchange::limit() const {
    bool isNumber = false;
    const int wanted = query("limit"_L1).toInt(&isNumber);
    return isNumber ? std::clamp(wanted, 1, kMostItems) : kDefaultLimit;
}

tl::expected<Instant, Problem> Exchange::queryTime(QLatin1StringView name, Instant otherwise) const {
    const QString text = query(name);
    if (text.isEmpty())
        return otherwise;
    const Result<Instant> time = fromRfc3339(text);
    if (!time)
        return refuse(badRequest(
            ExchangeWords::tr("“%1” is no time: give RFC 3339, for example 2026-01-05T12:00:00Z.").arg(name)));
    return *time;
}

access::Decision Exchange::decide(access::Action action, const AccountId& at, const access::Row* row,
                                  const access::Target* target) const {
    return directory->index().decide(subject.id, action, at, {.now = now, .row = row, .target = target});
}

Problem Exchange::refusalFrom(access::Decision decision) const {
    if (decision.reason == access::Reason::NotFound)
        return notFound();
    Problem problem = problemOf(403, access::nameOf(decision.reason), ExchangeWords::tr("You may not do this."),
                                access::describe(decision.reason));
    problem.decision = {{"reason"_L1, access::nameOf(decision.reason)}};
    return problem;
}

std::optional<Problem> Exchange::refusal(access::Action action, const AccountId& at, const access::Row* row,
                                         const access::Target* target) const {
    const access::Decision decision = decide(action, at, row, target);
    if (decision)
        return std::nullopt;
    if (decision.reason == access::Reason::NotFound || (row && decision.reason == access::Reason::RowFilter))
        return notFound();
    const access::Explanation said =
        directory->index().explain(subject.id, action, at, {.now = now, .row = row, .target = target});
    Problem problem = refusalFrom(decision);
    problem.detail = said.text;
    problem.decision.insert("action"_L1, access::nameOf(action));
    if (const QJsonObject needs = requirementJson(said.needs); !needs.isEmpty())
        problem.decision.insert("requires"_L1, needs);
    QJsonArray grantors;
    for (const UserId& id : said.granters) {
        if (const User* user = directory->user(id))
            grantors.append(QJsonObject{{"id"_L1, id.toString()}, {"name"_L1, user->name}});
    }
    problem.decision.insert("grantors"_L1, grantors);
    return problem;
}

std::vector<AccountTree::Index> Exchange::scopeOf(access::Action action) const {
    const AccountTree::Index at = directory->tree().indexOf(account);
    return at == AccountTree::kNone ? std::vector<AccountTree::Index>()
                                    : directory->index().accountsWhere(subject.id, action, at, now);
}

std::optional<Problem> Exchange::mismatch(Revision revision, const QJsonObject& current) const {
    std::string_view match = request.header("If-Match");
    if (match.empty())
        return problemOf(428, u"revision_required"_s, ExchangeWords::tr("The change does not say what it was made on."),
                         ExchangeWords::tr("Send If-Match with the revision that you have seen."));
    if (match.size() >= 2 && match.front() == '"' && match.back() == '"')
        match = match.substr(1, match.size() - 2);
    // A server that was restored counts its revisions anew: the same number may be another's change.
    const std::string_view epoch = request.header("Sync-Epoch");
    if (!epoch.empty() && epoch != reader->epoch().toStdString())
        return problemOf(409, u"epoch_changed"_s,
                         ExchangeWords::tr("The server was restored, and what the change was made on may be another."),
                         ExchangeWords::tr("Get everything anew, and make your change again."));
    if (match == std::to_string(toNumber(revision)))
        return std::nullopt;
    Problem problem = problemOf(412, u"conflict"_s, ExchangeWords::tr("Somebody else changed this meanwhile."),
                                ExchangeWords::tr("Look at how it is now, and make your change again."));
    problem.current = current;
    return problem;
}

std::optional<Problem> Exchange::mismatchIfNamed(Revision revision, const QJsonObject& current) const {
    return request.header("If-Match").empty() ? std::nullopt : mismatch(revision, current);
}

std::optional<Problem> Exchange::refusedField(std::span<const FieldRule> rules, const AccountId& at) const {
    if (body.isEmpty())
        return unacceptable(ExchangeWords::tr("Name at least one field to change."));
    for (auto it = body.begin(); it != body.end(); ++it) {
        const auto rule = std::ranges::find(rules, it.key(), &FieldRule::name);
        if (rule == rules.end())
            return unacceptable(ExchangeWords::tr("The field “%1” does not exist or cannot be changed.").arg(it.key()));
        if (std::optional<Problem> refused = refusal(rule->action, at))
            return refused;
    }
    return std::nullopt;
}

void Exchange::audit(const QString& action, const AccountId& at, const QByteArray& entity, const QString& summary,
                     const QJsonObject& before, const QJsonObject& after) {
    AuditEvent event{newId<AuditId>(), now, subject.id, at, action, QString::fromLatin1(entity), summary, {}, {}, {}};
    for (const QString& key : (before.keys() + after.keys())) {
        if (key == "revision"_L1 || before.value(key) == after.value(key))
            continue;
        if (before.contains(key))
            event.before.insert(key, before.value(key));
        if (after.contains(key))
            event.after.insert(key, after.value(key));
    }
    writer->append(event);
}

std::vector<AccountId> Exchange::placesOf(const UserId& user) const {
    std::vector<AccountId> places;
    for (const Grant* grant : directory->grantsOf(user)) {
        if (std::ranges::find(places, grant->at) == places.end())
            places.push_back(grant->at);
    }
    if (places.empty() && directory->organization())
        places.push_back(directory->organization()->id);
    return places;
}

void Exchange::auditPerson(const QString& action, const User& user, const QJsonObject& before,
                           const QJsonObject& after) {
    for (const AccountId& at : placesOf(user.id))
        audit(action, at, user.id.toUtf8(), user.name, before, after);
}

Answer entityAnswer(QJsonObject entity, Revision revision, int status) {
    entity.insert("revision"_L1, toNumber(revision));
    Answer answer;
    answer.status = status;
    answer.body = std::move(entity);
    answer.revision = revision;
    return answer;
}

Outcome inTransaction(Exchange& exchange, const std::function<Outcome()>& work) {
    std::optional<Outcome> outcome;
    const Result<void> written = exchange.services.storage.write([&](Writer& writer) -> Result<void> {
        exchange.reader = exchange.writer = &writer;
        exchange.directory = exchange.services.directory.current();
        outcome.emplace(work());
        return *outcome ? Result<void>() : fail(ErrorCode::Canceled, {});
    });
    exchange.reader = exchange.writer = nullptr;
    if (!written && (!outcome || written.error().code != ErrorCode::Canceled))
        return refuse(problemFrom(written.error()));
    if (written && (*outcome)->afterCommit)
        (*outcome)->afterCommit();
    return std::move(*outcome);
}

Outcome pageOfRecords(Exchange& exchange, RecordKind kind, const std::vector<AccountTree::Index>& scope) {
    // The cursor is the last thing given: its account's id and its own.
    const QList<QByteArray> cursor =
        QByteArray::fromBase64(exchange.query("cursor"_L1).toLatin1(), QByteArray::Base64UrlEncoding).split('/');
    const AccountTree& tree = exchange.directory->tree();
    const AccountTree::Index from = cursor.size() == 2 ? tree.indexOf(AccountId(cursor[0])) : AccountTree::kNone;
    const int limit = exchange.limit();
    QJsonArray items;
    QByteArray last;
    bool isMore = false;
    for (const AccountTree::Index at : scope) {
        if (at < from || isMore)
            continue;
        const QByteArray account = tree.at(at).id.toUtf8();
        const RecordQuery query{
            .kind = kind, .account = account, .owner = {}, .after = at == from ? cursor[1] : QByteArray()};
        exchange.reader->visit(query, [&](const Record& record) {
            isMore = items.size() == limit;
            if (isMore)
                return false;
            items.append(record.data);
            last = account + '/' + record.id;
            return true;
        });
    }
    return pageAnswer(std::move(items), isMore ? last : QByteArray());
}

Answer pageAnswer(QJsonArray items, const QByteArray& next) {
    Answer answer;
    answer.body.insert("items"_L1, std::move(items));
    if (!next.isEmpty())
        answer.body.insert("next"_L1, QString::fromLatin1(next.toBase64(QByteArray::Base64UrlEncoding |
                                                                        QByteArray::OmitTrailingEquals)));
    return answer;
}

} // namespace trunkline::server
