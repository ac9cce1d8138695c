#include "server/api/gate.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "server/api/flow_publishing.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct GateWords {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

std::optional<Problem> passScope(Exchange& exchange, const Gate& gate) {
    const QString wanted = exchange.query("account"_L1);
    if (wanted.isEmpty()) {
        if (const Account* root = exchange.directory->organization())
            exchange.account = root->id;
        return std::nullopt;
    }
    const Result<AccountId> id = AccountId::parse(wanted);
    if (!id)
        return notFound();
    exchange.account = *id;
    const access::Decision decision = exchange.decide(gate.action(), *id);
    if (decision)
        return std::nullopt;
    // Below it there may be accounts where it is allowed; a group that only leads there is no secret to who sees it.
    if (decision.reason != access::Reason::NotFound && !exchange.scopeOf(gate.action()).empty())
        return std::nullopt;
    return exchange.refusal(gate.action(), *id);
}

std::optional<Problem> passBody(Exchange& exchange, const Gate& gate) {
    const QString field = QString::fromLatin1(gate.field().data(), static_cast<qsizetype>(gate.field().size()));
    const Result<AccountId> id = AccountId::parse(exchange.body.value(field).toString());
    if (!id)
        return unacceptable(GateWords::tr("The field “%1” has to name an account.").arg(field));
    exchange.account = *id;
    // Administration of people depends on the person and the role: the handler asks again with both.
    return exchange.refusal(gate.action(), *id);
}

std::optional<Problem> passAccount(Exchange& exchange, const Gate& gate, const AccountId& id) {
    const Account* account = exchange.directory->tree().find(id);
    if (!account || !exchange.decide(gate.view(), id))
        return notFound();
    exchange.account = id;
    if (exchange.reader)
        exchange.record = exchange.reader->find(RecordKind::Account, id.toUtf8());
    return exchange.refusal(gate.action(), id);
}

std::optional<Problem> passUser(Exchange& exchange, const UserId& id) {
    if (!exchange.directory->seesUser(exchange.subject.id, id, exchange.now))
        return notFound();
    exchange.record = exchange.reader->find(RecordKind::User, id.toUtf8());
    if (!exchange.record)
        return notFound();
    return std::nullopt; // a person stands nowhere: what may be done to them depends on all of their grants, which the
                         // handler asks about
}

std::optional<Problem> passCall(Exchange& exchange, const Gate& gate, const QByteArray& id) {
    exchange.call = exchange.reader->findCall(id);
    if (!exchange.call)
        return notFound();
    exchange.account = exchange.call->company;
    const access::Row row = access::rowOf(*exchange.call);
    if (!exchange.decide(gate.view(), exchange.account, &row))
        return notFound();
    return exchange.refusal(gate.action(), exchange.account, &row);
}

std::optional<Problem> passEntity(Exchange& exchange, const Gate& gate) {
    const Result<AccountId> id = AccountId::parse(exchange.path.at(0)); // ids of all kinds have one form
    if (!id)
        return notFound();
    const QByteArray text = id->toUtf8();
    switch (gate.kind()) {
    case RecordKind::Account:
        return passAccount(exchange, gate, *id);
    case RecordKind::User:
        return passUser(exchange, UserId(text));
    case RecordKind::Call:
        return passCall(exchange, gate, text);
    default:
        break;
    }
    exchange.record = exchange.reader->find(gate.kind(), text);
    if (!exchange.record || !isVisible(exchange, *exchange.record, gate.view()))
        return notFound();
    exchange.account = AccountId(exchange.record->account);
    const bool isInherited = gate.kind() == RecordKind::Calendar || gate.kind() == RecordKind::Flow;
    if (isInherited && gate.action() == gate.view())
        return std::nullopt; // seen from below, where it holds
    return exchange.refusal(gate.action(), exchange.account);
}

/// Each of them shows phones and switches.
constexpr std::array kSeesSwitching{Action::FlowsView, Action::DestinationsToggle, Action::DestinationsEdit};

/// Calendars and templates hold below their account too, so that whoever sees flows there sees what those go by.
bool holdsFor(const Exchange& exchange, Action view, const AccountId& at) {
    const AccountTree::Index top = exchange.directory->tree().indexOf(at);
    return top != AccountTree::kNone &&
           !exchange.directory->index().accountsWhere(exchange.subject.id, view, top, exchange.now).empty();
}

} // namespace

bool isVisible(const Exchange& exchange, const Record& record, Action view) {
    const AccountId at(record.account);
    switch (record.kind) {
    case RecordKind::Grant: {
        const Grant* grant = exchange.directory->grant(GrantId(record.id));
        return grant && exchange.directory->seesGrant(exchange.subject.id, *grant, exchange.now);
    }
    case RecordKind::Destination:
    case RecordKind::Switch:
        return std::ranges::any_of(kSeesSwitching, [&](Action action) { return bool(exchange.decide(action, at)); });
    case RecordKind::Calendar:
        return holdsFor(exchange, view, at);
    case RecordKind::Flow:
        return exchange.decide(view, at) || (holdsTemplates(exchange.directory->tree(), at) &&
                                             seenFromBelow(record.data) && holdsFor(exchange, view, at));
    default:
        return bool(exchange.decide(view, at));
    }
}

std::vector<AccountTree::Index> scopeOfSwitching(const Exchange& exchange) {
    std::vector<AccountTree::Index> scope;
    for (const Action action : kSeesSwitching) {
        const std::vector<AccountTree::Index> more = exchange.scopeOf(action);
        scope.insert(scope.end(), more.begin(), more.end());
    }
    std::ranges::sort(scope);
    scope.erase(std::unique(scope.begin(), scope.end()), scope.end());
    return scope;
}

std::vector<AccountTree::Index> withAccountsAbove(const Exchange& exchange, std::vector<AccountTree::Index> scope) {
    const AccountTree& tree = exchange.directory->tree();
    const AccountTree::Index at = tree.indexOf(exchange.account);
    if (at == AccountTree::kNone || scope.empty())
        return scope;
    const std::vector<AccountTree::Index> path = tree.pathTo(at);
    scope.insert(scope.end(), path.begin(), path.end());
    std::ranges::sort(scope);
    scope.erase(std::unique(scope.begin(), scope.end()), scope.end());
    return scope;
}

std::optional<Problem> passGate(Exchange& exchange, const Gate& gate) {
    switch (gate.place()) {
    case Place::Nowhere:
        return std::nullopt;
    case Place::Organization: {
        const Account* root = exchange.directory->organization();
        if (!root)
            return notFound();
        exchange.account = root->id;
        return exchange.refusal(gate.action(), root->id);
    }
    case Place::Scope:
        return passScope(exchange, gate);
    case Place::Body:
        return passBody(exchange, gate);
    case Place::Entity:
        return passEntity(exchange, gate);
    }
    return notFound();
}

} // namespace trunkline::server
