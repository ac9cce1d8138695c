#include <array>

#include <QCoreApplication>

#include "core/domain/phone_number.h"
#include "core/wire/codecs.h"
#include "server/api/gate.h"
#include "server/api/override_input.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct DestinationWords {
    Q_DECLARE_TR_FUNCTIONS(Destination)
};

constexpr std::array kFields{
    FieldRule{"label"_L1, Action::DestinationsEdit}, FieldRule{"address"_L1, Action::DestinationsEdit},
    FieldRule{"voicemailPicksUpSeconds"_L1, Action::DestinationsEdit}, FieldRule{"off"_L1, Action::DestinationsToggle}};

std::optional<Problem> problemOfDestination(const Destination& destination) {
    if (destination.label.trimmed().isEmpty())
        return unacceptable(DestinationWords::tr("A destination needs a name."));
    const bool isSip = destination.address.startsWith("sip:"_L1) && destination.address.contains(u'@');
    if (!isSip && !isValidE164(destination.address))
        return unacceptable(
            DestinationWords::tr("“%1” is neither a phone number nor a SIP address.").arg(destination.address));
    return std::nullopt;
}

Outcome listDestinations(Exchange& exchange) {
    return pageOfRecords(exchange, RecordKind::Destination, scopeOfSwitching(exchange));
}

Outcome getDestination(Exchange& exchange) {
    return entityAnswer(exchange.record->data, exchange.record->revision);
}

Outcome store(Exchange& exchange, const Destination& before, const Destination& after, const QString& action) {
    const Revision revision = exchange.writer->put(after);
    exchange.audit(action, exchange.account, after.id.toUtf8(), after.label, wire::toJson(before), wire::toJson(after));
    return entityAnswer(wire::toJson(after), revision);
}

Outcome patchDestination(Exchange& exchange) {
    const Destination destination = decoded<Destination>(*exchange.record);
    if (std::optional<Problem> refused = exchange.refusedField(kFields, exchange.account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(destination.revision, exchange.record->data))
        return refuse(std::move(*stale));
    QJsonObject fields = exchange.body;
    completeOverride(exchange, fields, "off"_L1);
    const Result<Destination> changed = wire::patched(destination, fields);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (std::optional<Problem> problem = problemOfDestination(*changed))
        return refuse(std::move(*problem));
    return store(exchange, destination, *changed, u"destination.changed"_s);
}

Outcome switchOff(Exchange& exchange) {
    const Destination destination = decoded<Destination>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatchIfNamed(destination.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const tl::expected<Override, Problem> off = overrideFromBody(exchange);
    if (!off)
        return refuse(off.error());
    Destination changed = destination;
    changed.off = *off;
    return store(exchange, destination, changed, u"destination.switched_off"_s);
}

Outcome switchOn(Exchange& exchange) {
    const Destination destination = decoded<Destination>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatchIfNamed(destination.revision, exchange.record->data))
        return refuse(std::move(*stale));
    Destination changed = destination;
    changed.off.reset();
    return store(exchange, destination, changed, u"destination.switched_on"_s);
}

Outcome createDestination(Exchange& exchange) {
    QJsonObject fields = exchange.body;
    for (const auto& field : {"revision"_L1, "off"_L1})
        fields.remove(field);
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<DestinationId>().toString());
    const Result<Destination> destination = wire::fromJson<Destination>(fields);
    if (!destination)
        return refuse(unacceptable(destination.error().message));
    const Account* company = exchange.directory->tree().find(exchange.account);
    if (!company || company->kind != AccountKind::Company)
        return refuse(unacceptable(DestinationWords::tr("A destination belongs to a company.")));
    if (std::optional<Problem> problem = problemOfDestination(*destination))
        return refuse(std::move(*problem));
    if (exchange.reader->find(RecordKind::Destination, destination->id.toUtf8()))
        return refuse(
            problemOf(409, u"conflict"_s, DestinationWords::tr("A destination with this id exists already.")));
    const Revision revision = exchange.writer->put(*destination);
    exchange.audit(u"destination.created"_s, exchange.account, destination->id.toUtf8(), destination->label, {},
                   wire::toJson(*destination));
    return entityAnswer(wire::toJson(*destination), revision, 201);
}

constexpr Gate kSee = Gate::entity(RecordKind::Destination, Action::DestinationsToggle, Action::AccountsView);
constexpr Gate kToggle = Gate::entity(RecordKind::Destination, Action::DestinationsToggle, Action::DestinationsToggle);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/destinations",
          Gate::scope(Action::AccountsView),
          listDestinations,
          Speed::Store,
          "Destinations at or below an account",
          "",
          "DestinationPage",
          200,
          {"account", "cursor", "limit"}},
    Route{"GET", "/v1/destinations/{id}", kSee, getDestination, Speed::Store, "One destination", "", "Destination"},
    Route{"PATCH", "/v1/destinations/{id}", kSee, patchDestination, Speed::Store,
          "Change fields of a destination; each field asks for its own right", "DestinationPatch", "Destination"},
    Route{"POST", "/v1/destinations", Gate::body(Action::DestinationsEdit, "company"), createDestination, Speed::Store,
          "Add a destination to a company", "Destination", "Destination", 201},
    Route{"POST",
          "/v1/destinations/{id}/off",
          kToggle,
          switchOff,
          Speed::Store,
          "Switch a destination off, if wanted until a time",
          "SwitchOff",
          "Destination",
          200,
          {},
          IfMatch::Optional},
    Route{"POST",
          "/v1/destinations/{id}/on",
          kToggle,
          switchOn,
          Speed::Store,
          "Switch a destination on again",
          "",
          "Destination",
          200,
          {},
          IfMatch::Optional},
};

} // namespace

std::span<const Route> destinationRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
