#include "core/session/http_transport.h"

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using session::requestFor;
using wire::EntityType;

TEST_CASE("an edit becomes a conditional PATCH under its key") {
    const net::Request request = requestFor(
        {EditId("edt_1"), {EntityType::Call, u"cal_1"_s, static_cast<Revision>(7), {{"note"_L1, "x"_L1}}, {}}, 0});
    CHECK(request.method == "PATCH");
    CHECK(request.path == u"/v1/calls/cal_1"_s);
    CHECK(request.body == R"({"note":"x"})");
    CHECK(request.headers.contains({"If-Match", "\"7\""}));
    CHECK(request.headers.contains({"Idempotency-Key", "edt_1"}));
}

TEST_CASE("switching a destination uses the route that is open to those who may only switch") {
    const QJsonObject off{
        {"since"_L1, "2026-01-05T12:00:00Z"_L1}, {"until"_L1, "2026-01-06T08:00:00Z"_L1}, {"reason"_L1, "sick"_L1}};
    const net::Request request = requestFor(
        {EditId("edt_1"), {EntityType::Destination, u"dst_1"_s, static_cast<Revision>(7), {{"off"_L1, off}}, {}}, 0});
    CHECK(request.method == "POST");
    CHECK(request.path == u"/v1/destinations/dst_1/off"_s);
    CHECK(request.body == R"({"reason":"sick","until":"2026-01-06T08:00:00Z"})");
    CHECK(
        requestFor(
            {EditId("edt_2"), {EntityType::Destination, u"dst_1"_s, Revision::None, {{"off"_L1, QJsonValue()}}, {}}, 0})
            .path == u"/v1/destinations/dst_1/on"_s);
    CHECK(
        requestFor({EditId("edt_3"),
                    {EntityType::Destination, u"dst_1"_s, Revision::None, {{"off"_L1, off}, {"label"_L1, "x"_L1}}, {}},
                    0})
            .method == "PATCH");
}

} // namespace trunkline::tests
