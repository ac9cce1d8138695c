#include <array>

#include <QCoreApplication>

#include "core/domain/phone_number.h"
#include "core/wire/codecs.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(Number)
};

constexpr std::array kFields{
    FieldRule{"label"_L1, Action::NumbersEdit},  FieldRule{"source"_L1, Action::SourcesEdit},
    FieldRule{"flow"_L1, Action::NumbersEdit},   FieldRule{"failSafe"_L1, Action::NumbersEdit},
    FieldRule{"active"_L1, Action::NumbersEdit}, FieldRule{"recorded"_L1, Action::RecordingConfigure}};

std::optional<Problem> problemOfNumber(const Exchange& exchange, const TrackingNumber& number) {
    if (!isValidE164(number.number))
        return unacceptable(NumberWords::tr("“%1” is no phone number.").arg(number.number));
    if (!number.failSafe.isEmpty() && !isValidE164(number.failSafe))
        return unacceptable(NumberWords::tr("The fail-safe number “%1” is no phone number.").arg(number.failSafe));
    if (number.flow.isNull())
        return std::nullopt;
    const std::optional<FlowRecord> flow = findAs<FlowRecord>(*exchange.reader, number.flow.toUtf8());
    if (!flow || flow->company != number.company)
        return unacceptable(NumberWords::tr("The company has no such call flow."));
    return std::nullopt;
}

Outcome listNumbers(Exchange& exchange) {
    return pageOfRecords(exchange, RecordKind::Number, exchange.scopeOf(Action::NumbersView));
}

Outcome getRecord(Exchange& exchange) {
    return entityAnswer(exchange.record->data, exchange.record->revision);
}

Outcome patchNumber(Exchange& exchange) {
    const TrackingNumber number = decoded<TrackingNumber>(*exchange.record);
    if (std::optional<Problem> refused = exchange.refusedField(kFields, exchange.account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(number.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const Result<TrackingNumber> changed = wire::patched(number, exchange.body);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (std::optional<Problem> problem = problemOfNumber(exchange, *changed))
        return refuse(std::move(*problem));
    const Revision revision = exchange.writer->put(*changed);
    exchange.audit(u"number.changed"_s, exchange.account, number.id.toUtf8(), number.number, wire::toJson(number),
                   wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), revision);
}

Outcome createNumber(Exchange& exchange) {
    QJsonObject fields = exchange.body;
    fields.remove("revision"_L1);
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<NumberId>().toString());
    if (!fields.contains("active"_L1))
        fields.insert("active"_L1, true);
    const Result<TrackingNumber> number = wire::fromJson<TrackingNumber>(fields);
    if (!number)
        return refuse(unacceptable(number.error().message));
    const Account* company = exchange.directory->tree().find(exchange.account);
    if (!company || company->kind != AccountKind::Company)
        return refuse(unacceptable(NumberWords::tr("A tracking number belongs to a company.")));
    if (std::optional<Problem> problem = problemOfNumber(exchange, *number))
        return refuse(std::move(*problem));
    if (exchange.reader->find(RecordKind::Number, number->id.toUtf8()) ||
        exchange.reader->findByKey(RecordKind::Number, number->number.toUtf8()))
        return refuse(problemOf(409, u"conflict"_s, NumberWords::tr("This number is in use already.")));
    const Revision revision = exchange.writer->put(*number);
    exchange.audit(u"number.created"_s, exchange.account, number->id.toUtf8(), number->number, {},
                   wire::toJson(*number));
    return entityAnswer(wire::toJson(*number), revision, 201);
}

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/numbers",
          Gate::scope(Action::NumbersView),
          listNumbers,
          Speed::Store,
          "Tracking numbers at or below an account",
          "",
          "NumberPage",
          200,
          {"account", "cursor", "limit"}},
    Route{"GET", "/v1/numbers/{id}", Gate::entity(RecordKind::Number, Action::NumbersView, Action::NumbersView),
          getRecord, Speed::Store, "One tracking number", "", "Number"},
    Route{"PATCH", "/v1/numbers/{id}", Gate::entity(RecordKind::Number, Action::NumbersView, Action::NumbersView),
          patchNumber, Speed::Store, "Change fields of a number; each field asks for its own right", "NumberPatch",
          "Number"},
    Route{"POST", "/v1/numbers", Gate::body(Action::NumbersPurchase, "company"), createNumber, Speed::Store,
          "Add a number to a company", "Number", "Number", 201},
};

} // namespace

std::span<const Route> numberRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
