#include <array>

#include <QCoreApplication>

#include "core/wire/codecs.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct GrantWords {
    Q_DECLARE_TR_FUNCTIONS(Grant)
};

Outcome listGrants(Exchange& exchange) {
    const Directory& directory = *exchange.directory;
    const UserId user(exchange.query("user"_L1).toLatin1());
    const bool isNarrowed = exchange.hasQuery("account"_L1);
    std::vector<const Grant*> seen;
    for (const Grant& grant : directory.grants()) {
        const bool isWanted = (user.isNull() || grant.user == user) &&
                              (!isNarrowed || directory.tree().isAtOrBelow(grant.at, exchange.account));
        if (isWanted && directory.seesGrant(exchange.subject.id, grant, exchange.now))
            seen.push_back(&grant);
    }
    std::ranges::sort(seen, {}, [](const Grant* grant) { return grant->id; });
    const GrantId after(QByteArray::fromBase64(exchange.query("cursor"_L1).toLatin1(), QByteArray::Base64UrlEncoding));
    QJsonArray items;
    QByteArray last;
    bool isMore = false;
    for (const Grant* grant : seen) {
        if (grant->id <= after)
            continue;
        isMore = items.size() == exchange.limit();
        if (isMore)
            break;
        items.append(wire::toJson(*grant));
        last = grant->id.toUtf8();
    }
    return pageAnswer(std::move(items), isMore ? last : QByteArray());
}

access::Target targetOf(const Grant& grant) {
    return {grant.user, grant.role, grant.rows, grant.expiresAt};
}

QString nameOfHolder(const Exchange& exchange, const Grant& grant) {
    const User* user = exchange.directory->user(grant.user);
    return user ? user->name : QString();
}

Outcome createGrant(Exchange& exchange) {
    QJsonObject fields = exchange.body;
    for (const auto& field : {"grantedBy"_L1, "grantedAt"_L1, "revision"_L1})
        fields.remove(field);
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<GrantId>().toString());
    Result<Grant> grant = wire::fromJson<Grant>(fields);
    if (!grant)
        return refuse(unacceptable(grant.error().message));
    // Somebody out of sight is invited by their address; an id of theirs answers as one that does not exist.
    if (!exchange.directory->seesUser(exchange.subject.id, grant->user, exchange.now))
        return refuse(
            unacceptable(GrantWords::tr("There is nobody with this id. Invite people by their e-mail address.")));
    const access::Target target = targetOf(*grant);
    if (std::optional<Problem> refused = exchange.refusal(Action::UsersAdd, grant->at, nullptr, &target))
        return refuse(std::move(*refused));
    if (exchange.reader->find(RecordKind::Grant, grant->id.toUtf8()))
        return refuse(problemOf(409, u"conflict"_s, GrantWords::tr("A grant with this id exists already.")));
    grant->grantedBy = exchange.subject.id;
    grant->grantedAt = exchange.now;
    const Revision revision = exchange.writer->put(*grant);
    exchange.audit(u"grant.added"_s, grant->at, grant->id.toUtf8(), nameOfHolder(exchange, *grant), {},
                   wire::toJson(*grant));
    return entityAnswer(wire::toJson(*grant), revision, 201);
}

std::optional<Problem> refusedRoleChange(const Exchange& exchange, const Grant& before, const Grant& after) {
    const access::Catalog& catalog = exchange.directory->catalog();
    const access::Role* from = catalog.find(before.role);
    const access::Role* to = catalog.find(after.role);
    if (!to)
        return unacceptable(GrantWords::tr("There is no role “%1”.").arg(after.role.toString()));
    const access::Target target = targetOf(after);
    const bool isUp = from && to->tier > from->tier;
    const bool isDown = from && to->tier < from->tier;
    if (!isUp && !isDown && exchange.decide(Action::UsersPromote, before.at, nullptr, &target))
        return std::nullopt;
    return exchange.refusal(isUp ? Action::UsersPromote : Action::UsersDemote, before.at, nullptr, &target);
}

/// Other bounds of the same role: the grant is taken back and given anew, so both must be allowed.
std::optional<Problem> refusedBounds(const Exchange& exchange, const Grant& after) {
    const access::Target removed{after.user, {}, {}, {}};
    if (std::optional<Problem> refused = exchange.refusal(Action::UsersRemove, after.at, nullptr, &removed))
        return refused;
    const access::Target added = targetOf(after);
    return exchange.refusal(Action::UsersAdd, after.at, nullptr, &added);
}

Outcome patchGrant(Exchange& exchange) {
    const Grant grant = decoded<Grant>(*exchange.record);
    for (const QString& field : exchange.body.keys()) {
        if (field != "role"_L1 && field != "expiresAt"_L1 && field != "rows"_L1)
            return refuse(
                unacceptable(GrantWords::tr("The field “%1” does not exist or cannot be changed.").arg(field)));
    }
    Result<Grant> changed = wire::patched(grant, exchange.body);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    const bool hasOtherBounds = changed->rows != grant.rows || changed->expiresAt != grant.expiresAt;
    std::optional<Problem> refused =
        changed->role != grant.role ? refusedRoleChange(exchange, grant, *changed) : std::nullopt;
    if (!refused && hasOtherBounds)
        refused = refusedBounds(exchange, *changed);
    if (refused)
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(grant.revision, exchange.record->data))
        return refuse(std::move(*stale));
    if (changed->role != grant.role) {
        // A role of the organisation alone lands there, wherever the promotion was asked (S4-28).
        changed->at = exchange.directory->index().landingOf(changed->role, grant.at);
        if (changed->at.isNull())
            return refuse(unacceptable(GrantWords::tr("This role cannot stand at this account.")));
    }
    changed->grantedBy = exchange.subject.id;
    const Revision revision = exchange.writer->put(*changed);
    exchange.audit(u"grant.changed"_s, grant.at, grant.id.toUtf8(), nameOfHolder(exchange, grant), wire::toJson(grant),
                   wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), revision);
}

/// S4-29, S4-30: who loses the top may stay in a lower role at every account below.
Outcome keepBelow(Exchange& exchange, const Grant& removed, const RoleId& role) {
    const Directory& directory = *exchange.directory;
    const access::Role* kept = directory.catalog().find(role);
    if (!kept)
        return refuse(unacceptable(GrantWords::tr("There is no role “%1”.").arg(role.toString())));
    const AccountTree& tree = directory.tree();
    const AccountTree::Index top = tree.indexOf(removed.at);
    const access::Target target{removed.user, role, {}, {}};
    for (AccountTree::Index at = top + 1; at <= tree.lastOf(top); ++at) {
        const AccountId& account = tree.at(at).id;
        const bool hasIt = std::ranges::any_of(directory.grantsOf(removed.user), [&](const Grant* own) {
            return own->at == account && own->role == role;
        });
        if (hasIt || !kept->mayStandAt(tree.at(at).kind))
            continue;
        if (std::optional<Problem> refused = exchange.refusal(Action::UsersAdd, account, nullptr, &target))
            return refuse(std::move(*refused));
        const Grant grant{exchange.newId<GrantId>(), removed.user, role,           account, {}, {},
                          exchange.subject.id,       exchange.now, Revision::None, {}};
        exchange.writer->put(grant);
        exchange.audit(u"grant.added"_s, account, grant.id.toUtf8(), nameOfHolder(exchange, grant), {},
                       wire::toJson(grant));
    }
    return Answer{};
}

Outcome removeGrant(Exchange& exchange) {
    const Grant grant = decoded<Grant>(*exchange.record);
    const access::Target target{grant.user, {}, {}, {}};
    if (std::optional<Problem> refused = exchange.refusal(Action::UsersRemove, grant.at, nullptr, &target))
        return refuse(std::move(*refused));
    const RoleId keep(exchange.query("keep"_L1).toLatin1());
    if (!keep.isNull()) {
        if (Outcome kept = keepBelow(exchange, grant, keep); !kept)
            return kept;
    }
    exchange.writer->remove(RecordKind::Grant, grant.id.toUtf8());
    exchange.audit(u"grant.removed"_s, grant.at, grant.id.toUtf8(), nameOfHolder(exchange, grant), wire::toJson(grant),
                   {});
    Answer answer;
    answer.status = 204;
    const bool hasNothingLeft = keep.isNull() && exchange.directory->grantsOf(grant.user).size() == 1;
    if (hasNothingLeft) // S3-22: at once, not when a token runs out
        exchange.writer->endSessions(grant.user);
    answer.afterCommit = [&services = exchange.services, id = grant.user, hasNothingLeft] {
        if (hasNothingLeft)
            services.sessions.forgetUser(id);
        services.wakeEvents();
    };
    return answer;
}

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/grants",
          Gate::scope(Action::UsersView),
          listGrants,
          Speed::Quick,
          "Who has which role where",
          "",
          "GrantPage",
          200,
          {"account", "user", "cursor", "limit"}},
    Route{"POST", "/v1/grants", Gate::body(Action::UsersAdd, "at"), createGrant, Speed::Store,
          "Give a person a role at an account", "Grant", "Grant", 201},
    Route{"PATCH", "/v1/grants/{id}", Gate::entity(RecordKind::Grant, Action::UsersView, Action::UsersView), patchGrant,
          Speed::Store, "Promote, demote, or bound a grant", "GrantPatch", "Grant"},
    Route{"DELETE",
          "/v1/grants/{id}",
          Gate::entity(RecordKind::Grant, Action::UsersView, Action::UsersRemove),
          removeGrant,
          Speed::Store,
          "Take a role away; `keep` names the role that stays below",
          "",
          "",
          204,
          {"keep"}},
};

} // namespace

std::span<const Route> grantRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
