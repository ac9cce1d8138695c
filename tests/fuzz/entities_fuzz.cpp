#include <cstdint>
#include <cstdlib>

#include "core/base/json_input.h"
#include "core/wire/codecs.h"

using namespace trunkline;

namespace {

template <class T>
void check(const QJsonObject& object) {
    const Result<T> thing = wire::fromJson<T>(object);
    if (!thing)
        return;
    const QJsonObject written = wire::toJson(*thing);
    const Result<T> again = wire::fromJson<T>(written);
    if (!again || wire::toJson(*again) != written)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Result<QJsonObject> object =
        parseJsonObject(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!object)
        return 0;
    check<Account>(*object);
    check<User>(*object);
    check<Grant>(*object);
    check<TrackingNumber>(*object);
    check<Destination>(*object);
    check<CompanySwitch>(*object);
    check<HolidayCalendar>(*object);
    check<FlowRecord>(*object);
    check<FlowVersion>(*object);
    check<Call>(*object);
    check<AuditEvent>(*object);
    return 0;
}
