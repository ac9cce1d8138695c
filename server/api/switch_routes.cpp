#include <array>

#include <QCoreApplication>

#include "core/wire/codecs.h"
#include "server/api/gate.h"
#include "server/api/override_input.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kMostPositions = 20;

struct SwitchWords {
    Q_DECLARE_TR_FUNCTIONS(Switch)
};

constexpr std::array kFields{FieldRule{"name"_L1, Action::FlowsEdit}, FieldRule{"positions"_L1, Action::FlowsEdit},
                             FieldRule{"normal"_L1, Action::FlowsEdit},
                             FieldRule{"turned"_L1, Action::DestinationsToggle}};

std::optional<Problem> problemOfSwitch(Exchange& exchange, const CompanySwitch& changed) {
    if (changed.name.trimmed().isEmpty() || changed.name.size() > kLongestName)
        return unacceptable(SwitchWords::tr("A switch needs a name of up to %n characters.", nullptr, kLongestName));
    const QSet<QString> positions(changed.positions.begin(), changed.positions.end());
    const bool isFull = std::ranges::all_of(changed.positions, [](const QString& position) {
        return !position.trimmed().isEmpty() && position.size() <= kLongestName;
    });
    if (!isFull || changed.positions.size() < 2 || changed.positions.size() > kMostPositions ||
        positions.size() != changed.positions.size())
        return unacceptable(
            SwitchWords::tr("A switch has 2 to %n positions, each with a name of its own.", nullptr, kMostPositions));
    if (!positions.contains(changed.normal))
        return unacceptable(SwitchWords::tr("The normal position has to be one of the switch's positions."));
    if (changed.turned && !positions.contains(changed.turned->to))
        return unacceptable(SwitchWords::tr("The switch has no position “%1”.").arg(changed.turned->to));
    const std::optional<Record> other =
        exchange.reader->findByKey(RecordKind::Switch, nameKey(changed.company, changed.name));
    if (other && other->id != changed.id.toUtf8())
        return problemOf(409, u"conflict"_s, SwitchWords::tr("The company has a switch of this name already."));
    return std::nullopt;
}

Outcome listSwitches(Exchange& exchange) {
    return pageOfRecords(exchange, RecordKind::Switch, scopeOfSwitching(exchange));
}

Outcome getSwitch(Exchange& exchange) {
    return entityAnswer(exchange.record->data, exchange.record->revision);
}

Outcome store(Exchange& exchange, const CompanySwitch& before, const CompanySwitch& after, const QString& action) {
    const Revision revision = exchange.writer->put(after);
    exchange.audit(action, exchange.account, after.id.toUtf8(), after.name, wire::toJson(before), wire::toJson(after));
    return entityAnswer(wire::toJson(after), revision);
}

Outcome patchSwitch(Exchange& exchange) {
    const CompanySwitch before = decoded<CompanySwitch>(*exchange.record);
    if (std::optional<Problem> refused = exchange.refusedField(kFields, exchange.account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(before.revision, exchange.record->data))
        return refuse(std::move(*stale));
    QJsonObject fields = exchange.body;
    completeOverride(exchange, fields, "turned"_L1);
    const Result<CompanySwitch> changed = wire::patched(before, fields);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (std::optional<Problem> problem = problemOfSwitch(exchange, *changed))
        return refuse(std::move(*problem));
    return store(exchange, before, *changed, u"switch.changed"_s);
}

Outcome turnSwitch(Exchange& exchange) {
    const CompanySwitch before = decoded<CompanySwitch>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatchIfNamed(before.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const tl::expected<Override, Problem> hold = overrideFromBody(exchange);
    if (!hold)
        return refuse(hold.error());
    CompanySwitch changed = before;
    changed.turned = SwitchTurn{exchange.body.value("to"_L1).toString(), *hold};
    if (changed.turned->to == changed.normal)
        changed.turned.reset();
    if (std::optional<Problem> problem = problemOfSwitch(exchange, changed))
        return refuse(std::move(*problem));
    return store(exchange, before, changed, changed.turned ? u"switch.turned"_s : u"switch.returned"_s);
}

Outcome returnSwitch(Exchange& exchange) {
    const CompanySwitch before = decoded<CompanySwitch>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatchIfNamed(before.revision, exchange.record->data))
        return refuse(std::move(*stale));
    CompanySwitch changed = before;
    changed.turned.reset();
    return store(exchange, before, changed, u"switch.returned"_s);
}

Outcome createSwitch(Exchange& exchange) {
    QJsonObject fields = exchange.body;
    for (const auto& field : {"revision"_L1, "turned"_L1})
        fields.remove(field);
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<SwitchId>().toString());
    const Result<CompanySwitch> made = wire::fromJson<CompanySwitch>(fields);
    if (!made)
        return refuse(unacceptable(made.error().message));
    const Account* company = exchange.directory->tree().find(exchange.account);
    if (!company || company->kind != AccountKind::Company)
        return refuse(unacceptable(SwitchWords::tr("A switch belongs to a company.")));
    if (exchange.reader->find(RecordKind::Switch, made->id.toUtf8()))
        return refuse(problemOf(409, u"conflict"_s, SwitchWords::tr("A switch with this id exists already.")));
    if (std::optional<Problem> problem = problemOfSwitch(exchange, *made))
        return refuse(std::move(*problem));
    const Revision revision = exchange.writer->put(*made);
    exchange.audit(u"switch.created"_s, exchange.account, made->id.toUtf8(), made->name, {}, wire::toJson(*made));
    return entityAnswer(wire::toJson(*made), revision, 201);
}

Outcome removeSwitch(Exchange& exchange) {
    const CompanySwitch before = decoded<CompanySwitch>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatch(before.revision, exchange.record->data))
        return refuse(std::move(*stale));
    exchange.writer->remove(RecordKind::Switch, before.id.toUtf8());
    exchange.audit(u"switch.removed"_s, exchange.account, before.id.toUtf8(), before.name, wire::toJson(before), {});
    Answer answer;
    answer.status = 204;
    return answer;
}

constexpr Gate kSee = Gate::entity(RecordKind::Switch, Action::DestinationsToggle, Action::AccountsView);
constexpr Gate kTurn = Gate::entity(RecordKind::Switch, Action::DestinationsToggle, Action::DestinationsToggle);
constexpr Gate kEdit = Gate::entity(RecordKind::Switch, Action::DestinationsToggle, Action::FlowsEdit);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/switches",
          Gate::scope(Action::AccountsView),
          listSwitches,
          Speed::Store,
          "Switches of the companies at or below an account",
          "",
          "SwitchPage",
          200,
          {"account", "cursor", "limit"}},
    Route{"GET", "/v1/switches/{id}", kSee, getSwitch, Speed::Store, "One switch", "", "Switch"},
    Route{"PATCH", "/v1/switches/{id}", kSee, patchSwitch, Speed::Store,
          "Change fields of a switch; each field asks for its own right", "SwitchPatch", "Switch"},
    Route{"POST", "/v1/switches", Gate::body(Action::FlowsEdit, "company"), createSwitch, Speed::Store,
          "Add a switch to a company", "Switch", "Switch", 201},
    Route{"DELETE",
          "/v1/switches/{id}",
          kEdit,
          removeSwitch,
          Speed::Store,
          "Remove a switch",
          "",
          "",
          204,
          {},
          IfMatch::Required},
    Route{"POST",
          "/v1/switches/{id}/turn",
          kTurn,
          turnSwitch,
          Speed::Store,
          "Turn a switch to a position, if wanted until a time",
          "SwitchTurn",
          "Switch",
          200,
          {},
          IfMatch::Optional},
    Route{"POST",
          "/v1/switches/{id}/return",
          kTurn,
          returnSwitch,
          Speed::Store,
          "Turn a switch back to its normal position",
          "",
          "Switch",
          200,
          {},
          IfMatch::Optional},
};

} // namespace

std::span<const Route> switchRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
