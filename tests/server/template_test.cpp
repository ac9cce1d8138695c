#include <catch2/catch_test_macros.hpp>

#include "core/flow/flow_template.h"
#include "server/api/flow_publishing.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Header ifMatch(qint64 revision) {
    return {"If-Match", '"' + std::to_string(revision) + '"'};
}

/// Rings the place `first`, then takes a message; the voicemail is locked, and the ring time of the first.
flow::FlowDocument hunt(int seconds = 20, int recording = 120) {
    flow::FlowDocument document;
    document.setName(u"Hunt"_s);
    flow::Step dial;
    dial.id = StepId("dial");
    dial.type = u"dial"_s;
    dial.settings = {{u"destination"_s, u"first"_s}, {u"ringSeconds"_s, seconds}};
    dial.ports = {{u"otherwise"_s, StepId("vm")}};
    dial.lockedSettings = {u"ringSeconds"_s};
    flow::Step voicemail;
    voicemail.id = StepId("vm");
    voicemail.type = u"voicemail"_s;
    voicemail.settings = {{u"greeting"_s, QJsonObject{{u"say"_s, u"Please leave a message."_s}}},
                          {u"maxSeconds"_s, recording}};
    voicemail.isLocked = true;
    document.insertStep(dial);
    document.insertStep(voicemail);
    document.setEntry(dial.id);
    flow::setHead(document, {u"Two steps"_s, {{u"first"_s, u"The first phone"_s}}, {}});
    return document;
}

QJsonObject made(int version, const flow::FlowDocument& from = hunt()) {
    return flow::madeFrom(from, {FlowId("flw_tpl"), version, {{u"first"_s, u"dst_coa"_s}}}).toJson();
}

/// HQ's template, published once; olga is HQ, west has the franchise of coa, kim is coa's own.
struct TemplateWorld : ServerWorld {
    TemplateWorld() {
        REQUIRE(ask(olga, "POST", "/v1/flows",
                    {{"id"_L1, "flw_tpl"_L1},
                     {"company"_L1, "org"_L1},
                     {"name"_L1, "Hunt"_L1},
                     {"draft"_L1, hunt().toJson()}})
                    .status == 201);
    }
    Response publish(const flow::FlowDocument& document, int base) {
        return ask(olga, "POST", "/v1/flows/flw_tpl/publish",
                   {{"base"_L1, base}, {"document"_L1, document.toJson()}, {"note"_L1, "as HQ wants it"_L1}});
    }
    Response begin(const QByteArray& who, const QJsonObject& draft, QLatin1StringView id = "flw_new"_L1) {
        return ask(who, "POST", "/v1/flows",
                   {{"id"_L1, id}, {"company"_L1, "coa"_L1}, {"name"_L1, id}, {"draft"_L1, draft}});
    }
    std::string pull(const QByteArray& who) {
        Response response = ask(who, "GET", "/v1/sync");
        return bodyOf(response);
    }

    QByteArray olga = addPerson("olga", "hq_owner", "org");
    QByteArray west = addPerson("west", "franchise_owner", "fra");
    QByteArray view = addPerson("view", "company_viewer", "coa");
};

} // namespace

TEST_CASE("A template is seen from below once something of it is published, and never its draft") {
    TemplateWorld world;
    CHECK(world.ask(world.west, "GET", "/v1/flows/flw_tpl").status == 404);
    CHECK(world.pull(world.west).find("flw_tpl") == std::string::npos);
    CHECK(jsonOf(world.ask(world.west, "GET", "/v1/templates?account=coa")).value("items"_L1).toArray().isEmpty());

    REQUIRE(world.publish(hunt(), 0).status == 200);
    REQUIRE(
        world
            .ask(world.olga, "PATCH", "/v1/flows/flw_tpl", {{"draft"_L1, hunt(55).toJson()}, {"draftBase"_L1, 1}},
                 {ifMatch(jsonOf(world.ask(world.olga, "GET", "/v1/flows/flw_tpl")).value("revision"_L1).toInteger())})
            .status == 200);
    for (const QByteArray& who : {world.west, world.view}) {
        const QJsonObject seen = jsonOf(world.ask(who, "GET", "/v1/flows/flw_tpl"));
        CHECK(seen.value("publishedVersion"_L1) == 1);
        CHECK_FALSE(seen.contains("draft"_L1));
        CHECK(world.ask(who, "GET", "/v1/flows/flw_tpl/versions/1").status == 200);
        const std::string sync = world.pull(who);
        CHECK(sync.find("flw_tpl") != std::string::npos);
        CHECK(sync.find("\"ringSeconds\":55") == std::string::npos);
        const QJsonArray listed =
            jsonOf(world.ask(who, "GET", "/v1/templates?account=coa")).value("items"_L1).toArray();
        REQUIRE(listed.size() == 1);
        CHECK_FALSE(listed.first().toObject().contains("draft"_L1));
    }
    CHECK(world.pull(world.olga).find("\"ringSeconds\":55") != std::string::npos);
    CHECK(world.ask(world.olga, "GET", "/v1/flows").body.find("flw_tpl") == std::string::npos);
    CHECK(world.ask(world.west, "PATCH", "/v1/flows/flw_tpl", {{"name"_L1, "x"_L1}}, {ifMatch(1)}).status == 404);
    CHECK(world.ask(world.west, "POST", "/v1/flows/flw_tpl/publish", {{"base"_L1, 1}}).status == 404);
}

TEST_CASE("A franchise gives templates to its own companies alone") {
    TemplateWorld world;
    REQUIRE(world
                .ask(world.west, "POST", "/v1/flows",
                     {{"id"_L1, "flw_west"_L1},
                      {"company"_L1, "fra"_L1},
                      {"name"_L1, "West"_L1},
                      {"draft"_L1, hunt().toJson()}})
                .status == 201);
    REQUIRE(world.ask(world.west, "POST", "/v1/flows/flw_west/publish", {{"base"_L1, 0}}).status == 200);
    const QByteArray east = world.addPerson("east", "franchise_owner", "frb");
    CHECK(world.ask(world.view, "GET", "/v1/flows/flw_west").status == 200);
    CHECK(world.ask(east, "GET", "/v1/flows/flw_west").status == 404);
    CHECK(world.pull(east).find("flw_west") == std::string::npos);
    CHECK(world.ask(world.view, "POST", "/v1/flows", {{"company"_L1, "fra"_L1}, {"name"_L1, "x"_L1}}).status != 201);
}

TEST_CASE("A company's flow begins with what the template locks, and nobody below changes that") {
    TemplateWorld world;
    REQUIRE(world.publish(hunt(), 0).status == 200);
    CHECK(world.begin(world.west, hunt().toJson(), "flw_forged"_L1).status == 403);
    CHECK(world.begin(world.west, made(1, hunt(60)), "flw_other"_L1).status == 403);
    CHECK(world.begin(world.west, made(7), "flw_later"_L1).status == 403);
    REQUIRE(
        world
            .ask(world.olga, "POST", "/v1/flows/flw_tpl/publish",
                 {{"base"_L1, 1}, {"document"_L1, hunt(45).toJson()}, {"effectiveAt"_L1, "2026-02-01T00:00:00Z"_L1}})
            .status == 200);
    CHECK(world.begin(world.west, made(2, hunt(45)), "flw_early"_L1).status == 403);
    REQUIRE(world.begin(world.west, made(1)).status == 201);
    REQUIRE(world.ask(world.west, "POST", "/v1/flows/flw_new/publish", {{"base"_L1, 0}}).status == 200);

    const auto save = [&world](const QByteArray& who, const QJsonObject& draft) {
        const qint64 revision = jsonOf(world.ask(who, "GET", "/v1/flows/flw_new")).value("revision"_L1).toInteger();
        return world.ask(who, "PATCH", "/v1/flows/flw_new", {{"draft"_L1, draft}}, {ifMatch(revision)}).status;
    };
    flow::FlowDocument own = flow::FlowDocument::fromJson(made(1)).value();
    own.edit(StepId("dial"))->title = u"Mike"_s;
    CHECK(save(world.west, own.toJson()) == 200);
    own.edit(StepId("dial"))->settings.insert(u"ringSeconds"_s, 60);
    CHECK(save(world.west, own.toJson()) == 403);
    CHECK(save(world.olga, own.toJson()) == 200);
    // Without its origin the flow keeps its locks.
    own = flow::FlowDocument::fromJson(made(1)).value();
    own.setExtra({});
    own.edit(StepId("vm"))->isLocked = false;
    CHECK(save(world.west, own.toJson()) == 403);
}

TEST_CASE("A flow that was never published keeps what its template locks, and nobody claims a template without them") {
    TemplateWorld world;
    REQUIRE(world.publish(hunt(), 0).status == 200);
    flow::FlowDocument unlocked = flow::FlowDocument::fromJson(made(1)).value();
    unlocked.edit(StepId("dial"))->lockedSettings.clear();
    unlocked.edit(StepId("vm"))->isLocked = false;
    flow::FlowDocument alone = unlocked;
    alone.setExtra({});
    // Without the locks it does not follow the template, whatever it says; alone it is a flow like any other.
    CHECK(world.begin(world.west, unlocked.toJson(), "flw_claims"_L1).status == 403);
    CHECK(world.begin(world.west, alone.toJson(), "flw_alone"_L1).status == 201);
    CHECK(world
              .ask(world.west, "POST", "/v1/flows/flw_alone/publish",
                   {{"base"_L1, 0}, {"document"_L1, unlocked.toJson()}})
              .status == 403);

    REQUIRE(world.begin(world.olga, made(1)).status == 201);
    const auto save = [&world](const QByteArray& who, const flow::FlowDocument& draft) {
        const qint64 revision = jsonOf(world.ask(who, "GET", "/v1/flows/flw_new")).value("revision"_L1).toInteger();
        return world.ask(who, "PATCH", "/v1/flows/flw_new", {{"draft"_L1, draft.toJson()}}, {ifMatch(revision)}).status;
    };
    const auto publish = [&world](const QByteArray& who, const flow::FlowDocument& document,
                                  QLatin1StringView effectiveAt = {}) {
        QJsonObject body{{"base"_L1, 0}, {"document"_L1, document.toJson()}};
        if (!effectiveAt.isEmpty())
            body.insert("effectiveAt"_L1, effectiveAt);
        return world.ask(who, "POST", "/v1/flows/flw_new/publish", body).status;
    };
    for (const flow::FlowDocument& bare : {unlocked, alone}) {
        CHECK(save(world.west, bare) == 403);
        CHECK(publish(world.west, bare) == 403);
    }
    // A first version that is to come holds them as well.
    const flow::FlowDocument own = flow::FlowDocument::fromJson(made(1)).value();
    REQUIRE(publish(world.west, own, "2026-02-01T00:00:00Z"_L1) == 200);
    CHECK(save(world.west, alone) == 403);
    CHECK(publish(world.west, alone) == 403);
    CHECK(publish(world.west, own) == 200);
    CHECK(publish(world.olga, alone) == 412);
}

TEST_CASE("A version that comes due is followed, and the event of it tells what was before") {
    TemplateWorld world;
    REQUIRE(world.publish(hunt(), 0).status == 200);
    REQUIRE(world
                .ask(world.olga, "POST", "/v1/flows/flw_tpl/publish",
                     {{"base"_L1, 1},
                      {"document"_L1, hunt(45).toJson()},
                      {"note"_L1, "Longer in winter"_L1},
                      {"effectiveAt"_L1, "2026-02-01T00:00:00Z"_L1}})
                .status == 200);
    const auto published = [&world] {
        return jsonOf(world.ask(world.olga, "GET", "/v1/flows/flw_tpl")).value("publishedVersion"_L1).toInt();
    };
    REQUIRE_OK(publishDue(*world.storage, world.clock.now(), world.random));
    CHECK(published() == 1);
    const Instant due = *fromRfc3339(u"2026-02-01T00:00:00Z"_s);
    REQUIRE_OK(publishDue(*world.storage, due, world.random));
    CHECK(published() == 2);

    std::vector<AuditEvent> events;
    REQUIRE_OK(world.storage->read([&events](Reader& reader) -> Result<void> {
        reader.visitEvents({}, 0, [&events](const StoredEvent& stored) {
            events.push_back(stored.event);
            return false; // the newest
        });
        return {};
    }));
    REQUIRE(events.size() == 1);
    const AuditEvent& event = events.front();
    CHECK(event.action == u"flow.published");
    CHECK(event.at == due);
    CHECK(event.by == UserId("olga"));
    CHECK(event.summary == jsonOf(world.ask(world.olga, "GET", "/v1/flows/flw_tpl")).value("name"_L1).toString());
    CHECK(event.before.value("version"_L1) == 1);
    CHECK(event.before.value("document"_L1).toObject() == hunt().toJson());
    CHECK(event.after.value("version"_L1) == 2);
    CHECK(event.after.value("document"_L1).toObject() == hunt(45).toJson());
    CHECK(event.after.value("note"_L1) == "Longer in winter"_L1);
    // It is followed once.
    REQUIRE_OK(publishDue(*world.storage, due, world.random));
    CHECK(published() == 2);
}

TEST_CASE("A template's new version is claimed with the locks that are new in it") {
    TemplateWorld world;
    flow::FlowDocument open = hunt();
    open.edit(StepId("dial"))->lockedSettings.clear();
    open.edit(StepId("vm"))->isLocked = false;
    REQUIRE(world.publish(open, 0).status == 200);
    REQUIRE(world.begin(world.west, made(1, open)).status == 201);
    REQUIRE(world.ask(world.west, "POST", "/v1/flows/flw_new/publish", {{"base"_L1, 0}}).status == 200);
    REQUIRE(world.publish(hunt(), 1).status == 200);
    const auto publish = [&world](const QJsonObject& document) {
        return world.ask(world.west, "POST", "/v1/flows/flw_new/publish", {{"base"_L1, 1}, {"document"_L1, document}})
            .status;
    };
    CHECK(publish(made(2, open)) == 403);
    CHECK(publish(made(2)) == 200);
}

TEST_CASE("A flow is brought to a newer version of its template by whoever edits it, and back by nobody below HQ") {
    TemplateWorld world;
    REQUIRE(world.publish(hunt(), 0).status == 200);
    REQUIRE(world.begin(world.west, made(1)).status == 201);
    REQUIRE(world.ask(world.west, "POST", "/v1/flows/flw_new/publish", {{"base"_L1, 0}}).status == 200);
    REQUIRE(world.publish(hunt(30, 60), 1).status == 200);
    const Response up = world.ask(world.west, "POST", "/v1/flows/flw_new/publish",
                                  {{"base"_L1, 1}, {"document"_L1, made(2, hunt(30, 60))}});
    CHECK(up.status == 200);
    CHECK(jsonOf(up).value("publishedVersion"_L1) == 2);
    const Response back =
        world.ask(world.west, "POST", "/v1/flows/flw_new/publish", {{"base"_L1, 2}, {"document"_L1, made(1)}});
    CHECK(back.status == 403);
    CHECK(jsonOf(back).value("code"_L1) == "locked"_L1);
    CHECK(
        world.ask(world.olga, "POST", "/v1/flows/flw_new/publish", {{"base"_L1, 2}, {"document"_L1, made(1)}}).status ==
        200);
    const std::string audit = world.ask(world.west, "GET", "/v1/audit?account=coa").body;
    CHECK(audit.find("flow.published") != std::string::npos);
}

TEST_CASE("A flow that numbers lead to stays, and one that none leads to goes with its versions") {
    TemplateWorld world;
    REQUIRE(world.publish(hunt(), 0).status == 200);
    REQUIRE(world.begin(world.west, made(1)).status == 201);
    world.write([](Writer& writer) {
        TrackingNumber number = findAs<TrackingNumber>(writer, "num_coa").value();
        number.flow = FlowId("flw_new");
        writer.put(number);
    });
    const auto remove = [&world](const QByteArray& who, const std::string& id) {
        const qint64 revision =
            jsonOf(world.ask(world.olga, "GET", "/v1/flows/" + id)).value("revision"_L1).toInteger();
        return world.ask(who, "DELETE", "/v1/flows/" + id, {}, {ifMatch(revision)}).status;
    };
    CHECK(remove(world.west, "flw_new") == 422);
    CHECK(remove(world.view, "flw_new") == 403);
    CHECK(remove(world.west, "flw_tpl") == 404); // HQ itself is out of sight
    CHECK(remove(world.olga, "flw_tpl") == 204);
    CHECK(world.ask(world.olga, "GET", "/v1/flows/flw_tpl").status == 404);
    CHECK(world.pull(world.west).find("flw_tpl.1") == std::string::npos);
    // What was made from it stays as it is, and its locks are HQ's now.
    CHECK(world.ask(world.west, "GET", "/v1/flows/flw_new").status == 200);
}
