#include <QCoreApplication>
#include <QJsonArray>

#include "core/access/scenario_file.h"
#include "core/base/json_input.h"
#include "core/domain/names.h"

namespace trunkline::access {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ScenarioWords {
    Q_DECLARE_TR_FUNCTIONS(AccessScenario)
};

auto refuse(const QString& where, const QString& message) {
    return fail(ErrorCode::InvalidInput, u"%1: %2"_s.arg(where, message));
}

template <class TheId>
Result<TheId> readId(const QJsonValue& value, const QString& where) {
    const Result<TheId> id = TheId::parse(value.toString());
    if (!id)
        return refuse(where, ScenarioWords::tr("An id is missing or has characters that ids cannot have."));
    return *id;
}

Result<void> checkKeys(const QJsonObject& object, const QStringList& known, const QString& where) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return refuse(where, ScenarioWords::tr("\"%1\" is not known here.").arg(it.key()));
    }
    return {};
}

Result<QStringList> readTexts(const QJsonValue& value, const QString& where) {
    if (!value.isArray())
        return refuse(where, ScenarioWords::tr("A list of texts is missing."));
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QJsonValue withoutNulls(const QJsonValue& value) {
    if (value.isArray()) {
        QJsonArray kept;
        for (const QJsonValue& item : value.toArray())
            kept.append(withoutNulls(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isNull())
            kept.insert(it.key(), withoutNulls(*it));
    }
    return kept;
}

QString itemOf(const QString& list, qsizetype index, const QJsonValue& value) {
    return u"%1[%2] (%3)"_s.arg(list).arg(index).arg(value[u"id"].toString());
}

} // namespace

/// Fills a Scenario from JSON, in the order of its members.
class ScenarioReader {
public:
    explicit ScenarioReader(Scenario& scenario) : m_scenario(scenario) {}

    [[nodiscard]] Result<void> read(const QJsonObject& document);

private:
    Scenario& m_scenario;
    std::shared_ptr<const AccountTree> m_tree;

    [[nodiscard]] Result<void> readAccounts(const QJsonArray& list);
    [[nodiscard]] Result<Account> readAccount(const QJsonObject& object, const QString& where);
    [[nodiscard]] Result<void> readUsers(const QJsonArray& list);
    [[nodiscard]] Result<void> readGrant(const UserId& user, const QJsonObject& object, const QString& where);
    [[nodiscard]] Result<void> readCases(const QJsonArray& list);
    [[nodiscard]] Result<ScenarioCase> readCase(const QJsonObject& object, const QString& where);
    [[nodiscard]] Result<Target> readTarget(const QJsonObject& object, const QString& where);
    [[nodiscard]] Result<void> readExpectation(const QJsonObject& object, ScenarioCase& made, const QString& where);
    void noteUnknown(const ScenarioCase& asked, const QString& where);
    /// Keys that decide nothing may come from a newer version; those of grants and filters may not be passed over.
    void noteKeys(const QJsonObject& object, const QStringList& known, const QString& where);
};

Result<void> ScenarioReader::read(const QJsonObject& document) {
    noteKeys(document, {u"catalog"_s, u"now"_s, u"accounts"_s, u"users"_s, u"cases"_s}, u"scenario"_s);
    if (!m_scenario.m_catalog) {
        const Result<Catalog> catalog = Catalog::shipped(document.value(u"catalog"_s).toString());
        if (!catalog)
            return tl::unexpected<Error>(catalog.error().at(u"catalog"));
        m_scenario.m_catalog = std::make_shared<const Catalog>(*catalog);
    }
    const Result<Instant> now = fromRfc3339(document.value(u"now"_s).toString());
    if (!now)
        return tl::unexpected<Error>(now.error().at(u"now"));
    m_scenario.m_now = *now;
    if (const auto accounts = readAccounts(document.value(u"accounts"_s).toArray()); !accounts)
        return accounts;
    if (const auto users = readUsers(document.value(u"users"_s).toArray()); !users)
        return users;
    m_scenario.m_index = Index::build(m_scenario.m_catalog, m_tree, m_scenario.m_users, m_scenario.m_grants);
    m_scenario.m_notes += m_scenario.m_index.problems();
    return readCases(document.value(u"cases"_s).toArray());
}

Result<void> ScenarioReader::readAccounts(const QJsonArray& list) {
    std::vector<Account> accounts;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Result<Account> account = readAccount(list[i].toObject(), itemOf(u"accounts"_s, i, list[i]));
        if (!account)
            return failFrom(account);
        accounts.push_back(std::move(*account));
    }
    Result<AccountTree> tree = AccountTree::build(std::move(accounts));
    if (!tree)
        return tl::unexpected<Error>(tree.error().at(u"accounts"));
    m_tree = std::make_shared<const AccountTree>(std::move(*tree));
    return {};
}

Result<Account> ScenarioReader::readAccount(const QJsonObject& object, const QString& where) {
    const QStringList known{u"id"_s, u"kind"_s, u"parent"_s, u"name"_s, u"billing"_s, u"plan"_s, u"suspended"_s};
    noteKeys(object, known, where);
    Account account;
    const Result<AccountId> id = readId<AccountId>(object.value(u"id"_s), where);
    if (!id)
        return failFrom(id);
    account.id = *id;
    account.name = object.value(u"name"_s).toString();
    const std::optional<AccountKind> kind = fromName<AccountKind>(object.value(u"kind"_s).toString());
    if (!kind)
        return refuse(where, ScenarioWords::tr("\"kind\" should be \"organization\", \"franchise\" or \"company\"."));
    account.kind = *kind;
    if (object.contains(u"parent"_s)) {
        const Result<AccountId> parent = readId<AccountId>(object.value(u"parent"_s), where + u".parent"_s);
        if (!parent)
            return failFrom(parent);
        account.parent = *parent;
    }
    if (object.contains(u"billing"_s)) {
        const std::optional<BillingMode> billing = fromName<BillingMode>(object.value(u"billing"_s).toString());
        if (!billing)
            return refuse(where, ScenarioWords::tr("\"billing\" should be \"customer\" or \"agency\"."));
        account.billing = *billing;
    }
    if (object.contains(u"plan"_s)) {
        const Result<QStringList> plan = readTexts(object.value(u"plan"_s), where + u".plan"_s);
        if (!plan)
            return failFrom(plan);
        account.plan = *plan;
    }
    account.isSuspended = object.value(u"suspended"_s).toBool();
    return account;
}

Result<void> ScenarioReader::readUsers(const QJsonArray& list) {
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString where = itemOf(u"users"_s, i, list[i]);
        const QJsonObject object = list[i].toObject();
        noteKeys(object, {u"id"_s, u"name"_s, u"state"_s, u"grants"_s}, where);
        const Result<UserId> id = readId<UserId>(object.value(u"id"_s), where);
        if (!id)
            return failFrom(id);
        for (const User& other : m_scenario.m_users) {
            if (other.id == *id)
                return refuse(where, ScenarioWords::tr("There are two users with this id."));
        }
        User user;
        user.id = *id;
        user.name = object.value(u"name"_s).toString();
        const std::optional<UserState> state = fromName<UserState>(object.value(u"state"_s).toString(u"active"_s));
        if (!state)
            return refuse(where, ScenarioWords::tr("\"state\" should be \"invited\", \"active\" or \"deactivated\"."));
        user.state = *state;
        m_scenario.m_users.push_back(user);
        const QJsonArray grants = object.value(u"grants"_s).toArray();
        for (qsizetype g = 0; g < grants.size(); ++g) {
            if (const auto grant = readGrant(*id, grants[g].toObject(), u"%1.grants[%2]"_s.arg(where).arg(g)); !grant)
                return grant;
        }
    }
    return {};
}

Result<void> ScenarioReader::readGrant(const UserId& user, const QJsonObject& object, const QString& where) {
    if (const auto keys = checkKeys(object, {u"role"_s, u"at"_s, u"expires"_s, u"rows"_s}, where); !keys)
        return keys;
    Grant grant;
    grant.user = user;
    grant.id = GrantId("grant" + QByteArray::number(static_cast<qlonglong>(m_scenario.m_grants.size())));
    grant.role = RoleId(object.value(u"role"_s).toString().toUtf8());
    grant.at = AccountId(object.value(u"at"_s).toString().toUtf8());
    if (m_scenario.m_catalog->indexOf(grant.role) < 0)
        return refuse(where, ScenarioWords::tr("The catalog has no role \"%1\".").arg(grant.role.toString()));
    if (!m_tree->contains(grant.at))
        return refuse(where, ScenarioWords::tr("There is no account \"%1\".").arg(grant.at.toString()));
    if (object.contains(u"expires"_s)) {
        const Result<Instant> expires = fromRfc3339(object.value(u"expires"_s).toString());
        if (!expires)
            return tl::unexpected<Error>(expires.error().at(where + u".expires"_s));
        grant.expiresAt = *expires;
    }
    if (object.contains(u"rows"_s)) {
        Result<RowFilter> rows = readRowFilter(object.value(u"rows"_s).toObject(), where + u".rows"_s);
        if (!rows)
            return failFrom(rows);
        grant.rows = std::move(*rows);
    }
    m_scenario.m_grants.push_back(std::move(grant));
    return {};
}

Result<void> ScenarioReader::readCases(const QJsonArray& list) {
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString where = itemOf(u"cases"_s, i, list[i]);
        Result<ScenarioCase> made = readCase(list[i].toObject(), where);
        if (!made)
            return failFrom(made);
        noteUnknown(*made, where);
        m_scenario.m_cases.push_back(std::move(*made));
    }
    return {};
}

Result<ScenarioCase> ScenarioReader::readCase(const QJsonObject& object, const QString& where) {
    const QStringList known{u"id"_s,     u"user"_s,     u"action"_s, u"lists"_s,  u"at"_s,
                            u"target"_s, u"row"_s,      u"online"_s, u"locked"_s, u"allowed"_s,
                            u"reason"_s, u"contains"_s, u"lacks"_s,  u"equals"_s, u"note"_s};
    noteKeys(object, known, where);
    ScenarioCase made;
    made.id = object.value(u"id"_s).toString();
    made.user = UserId(object.value(u"user"_s).toString().toUtf8());
    made.at = AccountId(object.value(u"at"_s).toString().toUtf8());
    made.lists = object.value(u"lists"_s).toString();
    made.actionName = object.value(u"action"_s).toString();
    made.action = actionFromName(made.actionName);
    made.isOnline = object.value(u"online"_s).toBool(true);
    made.isLocked = object.value(u"locked"_s).toBool();
    if (made.actionName.isEmpty() == made.lists.isEmpty())
        return refuse(where, ScenarioWords::tr("A case has either \"action\" or \"lists\"."));
    if (!made.lists.isEmpty() && !QStringList{u"users"_s, u"accounts"_s, u"addable_roles"_s}.contains(made.lists))
        return refuse(where, ScenarioWords::tr("\"lists\" should be \"users\", \"accounts\" or \"addable_roles\"."));
    if (object.contains(u"target"_s)) {
        Result<Target> target = readTarget(object.value(u"target"_s).toObject(), where + u".target"_s);
        if (!target)
            return failFrom(target);
        made.target = std::move(*target);
    }
    if (object.contains(u"row"_s)) {
        noteKeys(object.value(u"row"_s).toObject(), {u"direction"_s, u"assigned"_s, u"outcome"_s, u"number"_s},
                 where + u".row"_s);
        made.row = readRow(object.value(u"row"_s).toObject());
    }
    if (const auto expectation = readExpectation(object, made, where); !expectation)
        return failFrom(expectation);
    return made;
}

Result<Target> ScenarioReader::readTarget(const QJsonObject& object, const QString& where) {
    if (const auto keys = checkKeys(object, {u"user"_s, u"role"_s, u"rows"_s, u"expires"_s}, where); !keys)
        return failFrom(keys);
    Target target;
    target.user = UserId(object.value(u"user"_s).toString().toUtf8());
    target.role = RoleId(object.value(u"role"_s).toString().toUtf8());
    if (object.contains(u"rows"_s)) {
        Result<RowFilter> rows = readRowFilter(object.value(u"rows"_s).toObject(), where + u".rows"_s);
        if (!rows)
            return failFrom(rows);
        target.rows = std::move(*rows);
    }
    if (object.contains(u"expires"_s)) {
        const Result<Instant> expires = fromRfc3339(object.value(u"expires"_s).toString());
        if (!expires)
            return tl::unexpected<Error>(expires.error().at(where + u".expires"_s));
        target.expiresAt = *expires;
    }
    return target;
}

Result<void> ScenarioReader::readExpectation(const QJsonObject& object, ScenarioCase& made, const QString& where) {
    if (object.contains(u"allowed"_s)) {
        if (!object.value(u"allowed"_s).isBool())
            return refuse(where, ScenarioWords::tr("\"allowed\" should be true or false."));
        made.allowed = object.value(u"allowed"_s).toBool();
    }
    if (object.contains(u"reason"_s)) {
        made.reason = reasonFromName(object.value(u"reason"_s).toString());
        if (!made.reason)
            return refuse(where,
                          ScenarioWords::tr("There is no reason \"%1\".").arg(object.value(u"reason"_s).toString()));
    }
    const auto readNames = [&](const QString& key, std::optional<QStringList>& into) -> Result<void> {
        if (!object.contains(key))
            return {};
        const Result<QStringList> names = readTexts(object.value(key), where + u'.' + key);
        if (!names)
            return failFrom(names);
        into = *names;
        return {};
    };
    for (const auto& [key, into] :
         {std::pair{u"contains"_s, &made.contains}, {u"lacks"_s, &made.lacks}, {u"equals"_s, &made.equals}}) {
        if (const Result<void> names = readNames(key, *into); !names)
            return names;
    }
    const bool isList = !made.lists.isEmpty();
    const bool expectsList = made.contains || made.lacks || made.equals;
    if (isList ? !expectsList : !(made.allowed || made.reason))
        return refuse(where, ScenarioWords::tr("The case expects nothing."));
    return {};
}

void ScenarioReader::noteKeys(const QJsonObject& object, const QStringList& known, const QString& where) {
    if (const Result<void> keys = checkKeys(object, known, where); !keys)
        m_scenario.m_notes.append(keys.error().message);
}

void ScenarioReader::noteUnknown(const ScenarioCase& asked, const QString& where) {
    const auto note = [&](const QString& message) { m_scenario.m_notes.append(u"%1: %2"_s.arg(where, message)); };
    const Index& index = m_scenario.m_index;
    if (index.personOf(asked.user) == Index::kNobody)
        note(ScenarioWords::tr("There is no user \"%1\".").arg(asked.user.toString()));
    if (!m_tree->contains(asked.at))
        note(ScenarioWords::tr("There is no account \"%1\".").arg(asked.at.toString()));
    if (asked.lists.isEmpty() && !asked.action)
        note(ScenarioWords::tr("There is no action \"%1\".").arg(asked.actionName));
    if (!asked.target)
        return;
    if (!asked.target->user.isNull() && index.personOf(asked.target->user) == Index::kNobody)
        note(ScenarioWords::tr("There is no user \"%1\".").arg(asked.target->user.toString()));
    if (!asked.target->role.isNull() && m_scenario.m_catalog->indexOf(asked.target->role) < 0)
        note(ScenarioWords::tr("The catalog has no role \"%1\".").arg(asked.target->role.toString()));
}

Result<RowFilter> readRowFilter(const QJsonObject& object, const QString& where) {
    if (const auto keys = checkKeys(object, {u"direction"_s, u"assigned"_s, u"missed"_s, u"numbers"_s}, where); !keys)
        return failFrom(keys);
    RowFilter rows;
    if (object.contains(u"direction"_s)) {
        rows.direction = fromName<CallDirection>(object.value(u"direction"_s).toString());
        if (!rows.direction)
            return refuse(where, ScenarioWords::tr("\"direction\" should be \"inbound\" or \"outbound\"."));
    }
    for (const QString& key : {u"assigned"_s, u"missed"_s}) {
        if (object.contains(key) && !object.value(key).isBool())
            return refuse(where, ScenarioWords::tr("\"%1\" should be true or false.").arg(key));
    }
    rows.assignedToSubject = object.value(u"assigned"_s).toBool();
    rows.missedOnly = object.value(u"missed"_s).toBool();
    if (object.contains(u"numbers"_s)) {
        const Result<QStringList> numbers = readTexts(object.value(u"numbers"_s), where + u".numbers"_s);
        if (!numbers)
            return failFrom(numbers);
        // An empty list would restrict nothing, which nobody who wrote one can have meant.
        if (numbers->isEmpty())
            return refuse(where, ScenarioWords::tr("\"numbers\" names no number."));
        rows.numbers = *numbers;
    }
    return rows;
}

Row readRow(const QJsonObject& object) {
    return {fromName<CallDirection>(object.value(u"direction"_s).toString()),
            UserId(object.value(u"assigned"_s).toString().toUtf8()),
            fromName<CallOutcome>(object.value(u"outcome"_s).toString()), object.value(u"number"_s).toString()};
}

Result<Scenario> Scenario::parse(const QJsonObject& document, std::shared_ptr<const Catalog> catalog) {
    Scenario scenario;
    scenario.m_catalog = std::move(catalog);
    if (const Result<void> read = ScenarioReader(scenario).read(withoutNulls(document).toObject()); !read)
        return failFrom(read);
    return scenario;
}

Result<std::vector<Scenario>> Scenario::parseFile(QByteArrayView text) {
    const Result<QJsonDocument> document = parseJson(text);
    if (!document)
        return failFrom(document);
    QJsonArray list = document->array();
    if (document->isObject())
        list.append(document->object());
    if (list.isEmpty())
        return fail(ErrorCode::InvalidInput, ScenarioWords::tr("There is no scenario in it."));
    std::vector<Scenario> scenarios;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Result<Scenario> scenario = parse(list[i].toObject());
        if (!scenario) {
            return document->isObject()
                       ? failFrom(scenario)
                       : tl::unexpected<Error>(scenario.error().at(ScenarioWords::tr("scenario %1").arg(i + 1)));
        }
        scenarios.push_back(std::move(*scenario));
    }
    return scenarios;
}

} // namespace trunkline::access
