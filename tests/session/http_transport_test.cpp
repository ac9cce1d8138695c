#include "core/session/http_transport.h"

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using session::requestFor;
using wire::EntityType;

TEST_CASE("an edit becomes a conditional PATCH under its key") {
    const net::Request request =
        requestFor({EditId("edt_1"),
                    {EntityType::Call, u"cal_1"_s, static_cast<Revision>(7), {{"note"_L1, "x"_L1}}, {}},
                    0,
                    u"e1"_s});
    CHECK(request.method == "PATCH");
    CHECK(request.path == u"/v1/calls/cal_1"_s);
    CHECK(request.body == R"({"note":"x"})");
    CHECK(request.headers.contains({"If-Match", "\"7\""}));
    CHECK(request.headers.contains({"Sync-Epoch", "e1"}));
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

TEST_CASE("closing a company and turning a switch use routes of their own, too") {
    const QJsonObject turn{{"to"_L1, "Joe"_L1}, {"since"_L1, "2026-01-05T12:00:00Z"_L1}, {"by"_L1, "usr_1"_L1}};
    const net::Request turned = requestFor(
        {EditId("edt_1"), {EntityType::Switch, u"swi_1"_s, static_cast<Revision>(2), {{"turned"_L1, turn}}, {}}, 0});
    CHECK(turned.method == "POST");
    CHECK(turned.path == u"/v1/switches/swi_1/turn"_s);
    CHECK(turned.body == R"({"to":"Joe"})");
    const auto pathOf = [](EntityType type, QLatin1StringView field) {
        return requestFor({EditId("edt_1"), {type, u"x"_s, Revision::None, {{field, QJsonValue()}}, {}}, 0}).path;
    };
    CHECK(pathOf(EntityType::Switch, "turned"_L1) == u"/v1/switches/x/return"_s);
    CHECK(pathOf(EntityType::Account, "closed"_L1) == u"/v1/accounts/x/open"_s);
    CHECK(pathOf(EntityType::Account, "timeZone"_L1) == u"/v1/accounts/x"_s);
}

TEST_CASE("what was made here is posted to its collection, under its own id") {
    const QJsonObject flow{{"id"_L1, "flw_1"_L1}, {"company"_L1, "acc_1"_L1}, {"name"_L1, "Main line"_L1}};
    const net::Request request =
        requestFor({EditId("edt_1"), {EntityType::Flow, u"flw_1"_s, Revision::None, flow, {}}, 0});
    CHECK(request.method == "POST");
    CHECK(request.path == u"/v1/flows"_s);
    CHECK(QJsonDocument::fromJson(request.body).object() == flow);
    CHECK(request.headers == QList<std::pair<QByteArray, QByteArray>>{{"Idempotency-Key", "edt_1"}});
}

} // namespace trunkline::tests
