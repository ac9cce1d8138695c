#include <array>

#include <QCoreApplication>

#include "core/wire/blocked_callers.h"
#include "core/wire/codecs.h"
#include "server/api/override_input.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

Outcome listAccounts(Exchange& exchange) {
    const AccountTree& tree = exchange.directory->tree();
    const AccountId parent(exchange.query("parent"_L1).toLatin1());
    const AccountId after(
        QByteArray::fromBase64(exchange.query("cursor"_L1).toLatin1(), QByteArray::Base64UrlEncoding));
    const AccountTree::Index from = tree.indexOf(after);
    const int limit = exchange.limit();
    QJsonArray items;
    QByteArray last;
    bool isMore = false;
    for (const AccountTree::Index at : exchange.scopeOf(Action::AccountsView)) {
        const Account& account = tree.at(at);
        if (at <= from || (!parent.isNull() && account.parent != parent))
            continue;
        isMore = items.size() == limit;
        if (isMore)
            break;
        items.append(wire::toJson(account));
        last = account.id.toUtf8();
    }
    return pageAnswer(std::move(items), isMore ? last : QByteArray());
}

Outcome getAccount(Exchange& exchange) {
    const Account& account = *exchange.directory->tree().find(exchange.account);
    Answer answer;
    answer.text = exchange.directory->textOf(account);
    answer.revision = account.revision;
    return answer;
}

/// What one needs to change a field: the organisation's own settings are HQ's.
std::vector<FieldRule> rulesFor(const Account& account) {
    const Action edit =
        account.kind == AccountKind::Organization ? Action::SettingsOrganizationEdit : Action::SettingsAccountEdit;
    std::vector<FieldRule> rules{{"name"_L1, edit}, {"timeZone"_L1, edit}};
    if (account.kind == AccountKind::Company)
        rules.insert(rules.end(),
                     {{"closed"_L1, Action::DestinationsToggle}, {wire::kBlockedCallers, Action::BlockedCallersEdit}});
    if (account.kind == AccountKind::Organization) {
        rules.push_back({"roleCatalog"_L1, Action::RolesCustomize});
        rules.push_back({"plan"_L1, Action::BillingPaymentEdit});
    } else {
        rules.push_back({"parent"_L1, Action::AccountsView}); // decideMove() has the rules of moving
    }
    return rules;
}

/// What only the organisation's top decides about an account below.
constexpr std::array<QLatin1StringView, 3> kHeldByOrganization{"billing"_L1, "plan"_L1, "suspended"_L1};

std::optional<Problem> refusedChange(const Exchange& exchange, const Account& account) {
    std::vector<FieldRule> rules = rulesFor(account);
    for (const QLatin1StringView field : kHeldByOrganization) {
        if (!exchange.body.contains(field) || account.kind == AccountKind::Organization)
            continue;
        rules.push_back({field, Action::AccountsView});
        if (std::optional<Problem> refused =
                exchange.refusal(Action::SettingsOrganizationEdit, exchange.directory->organization()->id)) {
            if (refused->status == 404) { // the account is seen, so only the right is missing
                refused = exchange.refusalFrom({access::Reason::Tier});
            }
            return refused;
        }
    }
    return exchange.refusedField(rules, account.id);
}

std::optional<Problem> refusedMove(const Exchange& exchange, const Account& account, const Account& changed) {
    if (changed.parent == account.parent)
        return std::nullopt;
    const access::Decision decision =
        exchange.directory->index().decideMove(exchange.subject.id, account.id, changed.parent, exchange.now);
    if (!decision)
        return exchange.refusalFrom(decision);
    AccountTree tree = exchange.directory->tree();
    if (const Result<void> moved = tree.put(changed); !moved)
        return unacceptable(moved.error().message);
    return std::nullopt;
}

/// A plan, a billing mode or a catalog decides what roles allow: nobody may rise by it above who changes it.
std::optional<Problem> refusedFacts(const Exchange& exchange, const Account& account, const Account& changed) {
    const Directory& directory = *exchange.directory;
    std::shared_ptr<const access::Catalog> catalog;
    if (changed.roleCatalog != account.roleCatalog) {
        const Result<access::Catalog> other =
            access::Catalog::shipped(changed.roleCatalog).and_then([&directory](const access::Catalog& shipped) {
                return shipped.withCustomRoles(directory.customRoles());
            });
        if (!other)
            return unacceptable(other.error().message, u"dependency"_s);
        catalog = std::make_shared<const access::Catalog>(*other);
    }
    const access::Decision decision =
        directory.index().decideFacts(exchange.subject.id, changed, exchange.now, std::move(catalog));
    return decision ? std::nullopt : std::optional(exchange.refusalFrom(decision));
}

/// Who blocked a caller, and when, is what the server saw: nobody names another or moves a time.
std::optional<Problem> completeBlockedCallers(const Exchange& exchange, const Account& account, QJsonObject& fields) {
    if (!fields.contains(wire::kBlockedCallers))
        return std::nullopt;
    Result<std::vector<wire::BlockedCaller>> callers = wire::blockedCallersFrom(fields.value(wire::kBlockedCallers));
    if (!callers)
        return unacceptable(callers.error().message);
    const std::vector<wire::BlockedCaller> before = wire::blockedCallersOf(account);
    for (wire::BlockedCaller& caller : *callers) {
        const auto known = std::ranges::find(before, caller.number, &wire::BlockedCaller::number);
        caller.since = known == before.end() ? exchange.now : known->since;
        caller.by = known == before.end() ? exchange.subject.id : known->by;
    }
    fields.insert(wire::kBlockedCallers,
                  callers->empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wire::toJson(*callers)));
    return std::nullopt;
}

Outcome patchAccount(Exchange& exchange) {
    const Account account = decoded<Account>(*exchange.record);
    if (std::optional<Problem> refused = refusedChange(exchange, account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(account.revision, exchange.record->data))
        return refuse(std::move(*stale));
    QJsonObject fields = exchange.body;
    completeOverride(exchange, fields, "closed"_L1);
    if (std::optional<Problem> problem = completeBlockedCallers(exchange, account, fields))
        return refuse(std::move(*problem));
    const Result<Account> changed = wire::patched(account, fields);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (changed->name.trimmed().isEmpty())
        return refuse(unacceptable(AccountWords::tr("An account needs a name.")));
    if (changed->roleCatalog != account.roleCatalog && !access::Catalog::shippedNames().contains(changed->roleCatalog))
        return refuse(unacceptable(AccountWords::tr("There is no role catalog “%1”.").arg(changed->roleCatalog)));
    if (std::optional<Problem> refused = refusedMove(exchange, account, *changed))
        return refuse(std::move(*refused));
    if (std::optional<Problem> refused = refusedFacts(exchange, account, *changed))
        return refuse(std::move(*refused));
    const Revision revision = exchange.writer->put(*changed);
    exchange.audit(u"account.changed"_s, account.id, account.id.toUtf8(), changed->name, wire::toJson(account),
                   wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), revision);
}

Outcome createAccount(Exchange& exchange) {
    QJsonObject fields = exchange.body;
    for (const auto& field : {"revision"_L1, "createdAt"_L1, "suspended"_L1, "roleCatalog"_L1, "closed"_L1,
                              QLatin1StringView(wire::kBlockedCallers)})
        fields.remove(field);
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<AccountId>().toString());
    Result<Account> account = wire::fromJson<Account>(fields);
    if (!account)
        return refuse(unacceptable(account.error().message));
    account->createdAt = exchange.now;
    if (account->kind == AccountKind::Organization || account->name.trimmed().isEmpty())
        return refuse(unacceptable(AccountWords::tr("A sub-account has a name, and is a franchise or a company.")));
    if (exchange.reader->find(RecordKind::Account, account->id.toUtf8()))
        return refuse(problemOf(409, u"conflict"_s, AccountWords::tr("An account with this id exists already.")));
    // What an account may use is bought for the organisation: a plan of its own is its top's to give, as when changed.
    if (account->plan) {
        if (std::optional<Problem> refused =
                exchange.refusal(Action::SettingsOrganizationEdit, exchange.directory->organization()->id))
            return refuse(refused->status == 404 ? exchange.refusalFrom({access::Reason::Tier}) : std::move(*refused));
    }
    AccountTree tree = exchange.directory->tree();
    if (const Result<void> fits = tree.put(*account); !fits)
        return refuse(unacceptable(fits.error().message));
    const Revision revision = exchange.writer->put(*account);
    exchange.audit(u"account.created"_s, account->id, account->id.toUtf8(), account->name, {}, wire::toJson(*account));
    return entityAnswer(wire::toJson(*account), revision, 201);
}

/// Told, as the account's end is, where its parent's people read it: nobody reads at an account that is gone.
void tellOfLostGrant(Exchange& exchange, const Account& account, const Record& record) {
    const User* holder = exchange.directory->user(UserId(record.owner));
    exchange.audit(u"grant.removed"_s, account.parent, record.id, holder ? holder->name : QString(), record.data, {});
}

Outcome removeAccount(Exchange& exchange) {
    const Account account = decoded<Account>(*exchange.record);
    if (account.kind == AccountKind::Organization)
        return refuse(unacceptable(
            AccountWords::tr("The organization cannot be deleted here: it is cancelled with its contract.")));
    if (std::optional<Problem> stale = exchange.mismatch(account.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const AccountTree::Index at = exchange.directory->tree().indexOf(account.id);
    if (exchange.directory->tree().lastOf(at) != at)
        return refuse(unacceptable(AccountWords::tr("There are accounts below this one: move or delete them first."),
                                   u"dependency"_s));
    for (const RecordKind kind : {RecordKind::Grant, RecordKind::Number, RecordKind::Destination, RecordKind::Flow,
                                  RecordKind::FlowVersion, RecordKind::Switch, RecordKind::Calendar}) {
        std::vector<QByteArray> ids;
        exchange.reader->visit({.kind = kind, .account = account.id.toUtf8(), .owner = {}, .after = {}},
                               [&](const Record& record) {
                                   ids.push_back(record.id);
                                   if (kind == RecordKind::Grant)
                                       tellOfLostGrant(exchange, account, record);
                                   return true;
                               });
        for (const QByteArray& id : ids)
            exchange.writer->remove(kind, id);
    }
    exchange.writer->remove(RecordKind::Account, account.id.toUtf8());
    exchange.audit(u"account.deleted"_s, account.parent, account.id.toUtf8(), account.name, wire::toJson(account), {});
    Answer answer;
    answer.status = 204;
    return answer;
}

/// Closes a company for callers, or opens it again, whatever its flows say.
Outcome setClosed(Exchange& exchange, std::optional<Override> closed, const QString& action) {
    const Account account = decoded<Account>(*exchange.record);
    if (account.kind != AccountKind::Company)
        return refuse(
            unacceptable(AccountWords::tr("Only a company can be closed: it is companies that callers reach.")));
    if (std::optional<Problem> stale = exchange.mismatchIfNamed(account.revision, exchange.record->data))
        return refuse(std::move(*stale));
    Account changed = account;
    changed.closed = std::move(closed);
    const Revision revision = exchange.writer->put(changed);
    exchange.audit(action, account.id, account.id.toUtf8(), account.name, wire::toJson(account), wire::toJson(changed));
    return entityAnswer(wire::toJson(changed), revision);
}

Outcome closeAccount(Exchange& exchange) {
    const tl::expected<Override, Problem> hold = overrideFromBody(exchange);
    return hold ? setClosed(exchange, *hold, u"account.closed"_s) : Outcome(refuse(hold.error()));
}

Outcome openAccount(Exchange& exchange) {
    return setClosed(exchange, std::nullopt, u"account.opened"_s);
}

constexpr Gate kToggle = Gate::entity(RecordKind::Account, Action::AccountsView, Action::DestinationsToggle);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/accounts",
          Gate::scope(Action::AccountsView),
          listAccounts,
          Speed::Quick,
          "Accounts that one sees, in the order of the tree",
          "",
          "AccountPage",
          200,
          {"account", "parent", "cursor", "limit"}},
    Route{"GET", "/v1/accounts/{id}", Gate::entity(RecordKind::Account, Action::AccountsView, Action::AccountsView),
          getAccount, Speed::Quick, "One account", "", "Account"},
    Route{"PATCH", "/v1/accounts/{id}", Gate::entity(RecordKind::Account, Action::AccountsView, Action::AccountsView),
          patchAccount, Speed::Store, "Change fields of an account; each field asks for its own right", "AccountPatch",
          "Account"},
    Route{"POST",
          "/v1/accounts/{id}/close",
          kToggle,
          closeAccount,
          Speed::Store,
          "Close a company for its callers, if wanted until a time",
          "SwitchOff",
          "Account",
          200,
          {},
          IfMatch::Optional},
    Route{"POST",
          "/v1/accounts/{id}/open",
          kToggle,
          openAccount,
          Speed::Store,
          "Open a closed company again",
          "",
          "Account",
          200,
          {},
          IfMatch::Optional},
    Route{"POST", "/v1/accounts", Gate::body(Action::SubaccountsCreate, "parent"), createAccount, Speed::Store,
          "Create a sub-account", "Account", "Account", 201},
    Route{"DELETE",
          "/v1/accounts/{id}",
          Gate::entity(RecordKind::Account, Action::AccountsView, Action::SubaccountsCreate),
          removeAccount,
          Speed::Store,
          "Delete an account that has none below it",
          "",
          "",
          204,
          {},
          IfMatch::Required},
};

} // namespace

std::span<const Route> accountRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
