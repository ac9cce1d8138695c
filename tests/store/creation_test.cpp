#include "core/store/database.h"
#include "tests/store/store_fixture.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;
using wire::EntityType;

namespace {

const AccountId kMario("acc_mario");

QJsonObject flowNamed(const QString& name, const QString& id = u"flw_new"_s) {
    return {{"id"_L1, id}, {"company"_L1, "acc_mario"_L1}, {"name"_L1, name}};
}

} // namespace

TEST_CASE("what is made here shows at once, in lists and by its id, and is there after a restart") {
    StoreFixture f;
    f.loadSample(1);
    const std::size_t before = f.store().reader().flows(kMario).size();
    REQUIRE_OK(f.store().create(EntityType::Flow, flowNamed(u"Night line"_s)));
    const auto check = [&] {
        const Reader& reader = f.store().reader();
        CHECK(reader.flows(kMario).size() == before + 1);
        CHECK(std::ranges::count(reader.flows(AccountId("acc_acme")), FlowId("flw_new"), &FlowRecord::id) == 0);
        CHECK(reader.flow(FlowId("flw_new"))->name == u"Night line"_s);
        CHECK(reader.flowsBelow(*f.store().accounts(), f.store().accounts()->at(0).id).back().name == u"Night line"_s);
        CHECK(reader.entity(EntityType::Flow, u"flw_new"_s).value("company"_L1) == "acc_mario"_L1);
        CHECK(f.store().isPending(EntityType::Flow, u"flw_new"_s));
    };
    check();
    f.close();
    f.open();
    check();
}

TEST_CASE("what was made here can be edited before the server has it, and stands once when it does") {
    StoreFixture f;
    f.loadSample(1);
    REQUIRE_OK(f.store().create(EntityType::Flow, flowNamed(u"Night line"_s)));
    const auto patch = f.store().patchFor(EntityType::Flow, u"flw_new"_s, {{"name"_L1, "Late line"_L1}});
    REQUIRE(patch);
    REQUIRE_OK(f.store().edit(*patch));
    CHECK(f.store().reader().flow(FlowId("flw_new"))->name == u"Late line"_s);
    f.close(); // waits for the disk
    f.open();
    const std::vector<PendingEdit> first = f.store().outbox().sendable();
    REQUIRE(first.size() == 1); // the edit waits until it is made
    CHECK(first.front().patch.isCreation());

    QJsonObject answer = flowNamed(u"Night line"_s);
    answer.insert("revision"_L1, 1);
    REQUIRE_OK(f.writer().putAnswer(EntityType::Flow, answer));
    CHECK(std::ranges::count(f.store().reader().flows(kMario), FlowId("flw_new"), &FlowRecord::id) == 1);
    REQUIRE_OK(f.store().outbox().remove(first.front().id));
    CHECK(f.store().reader().flow(FlowId("flw_new"))->name == u"Late line"_s);
    CHECK_FALSE(f.store().outbox().sendable().front().patch.isCreation());
}

TEST_CASE("a draft says which version it began from, also when another is published before it is sent") {
    StoreFixture f;
    f.loadSample(1);
    const QString id = u"flw_acc_mario"_s;
    QJsonObject flow = f.store().reader().entity(EntityType::Flow, id);
    flow.insert("draftBase"_L1, 1);
    f.put(EntityType::Flow, flow, 2);
    REQUIRE_OK(f.writer().commit(u"c2"_s));
    f.settle();
    const auto patch = f.store().patchFor(EntityType::Flow, id, {{"draft"_L1, QJsonObject{{"name"_L1, "Mine"_L1}}}});
    REQUIRE(patch);
    CHECK(patch->fields.value("draftBase"_L1) == 1);
    REQUIRE_OK(f.store().edit(*patch));
    flow.insert("draftBase"_L1, 2);
    flow.insert("publishedVersion"_L1, 2);
    f.put(EntityType::Flow, flow, 3);
    REQUIRE_OK(f.writer().commit(u"c3"_s));
    f.settle();
    const std::optional<FlowRecord> shown = f.store().reader().flow(FlowId(id.toUtf8()));
    REQUIRE(shown);
    CHECK(shown->publishedVersion == 2);
    CHECK(shown->draftBase == 1);
    // Whoever takes theirs in the end takes its base, too.
    f.settle();
    PendingEdit held = f.store().edits().front();
    held.state = EditState::Conflict;
    held.theirs = flow;
    held.theirs.insert("draft"_L1, QJsonObject{{"name"_L1, "Theirs"_L1}});
    REQUIRE_OK(f.store().outbox().update(held));
    REQUIRE_OK(f.store().resolve(held.id, {{"draft"_L1, held.theirs.value("draft"_L1)}}));
    CHECK(f.store().edits().empty());
    const auto gone = f.store().patchFor(EntityType::Flow, id, {{"draft"_L1, QJsonValue()}});
    CHECK((!gone || !gone->fields.contains("draftBase"_L1)));
}

TEST_CASE("nothing is made twice, nor made wrongly") {
    StoreFixture f;
    f.loadSample(1);
    REQUIRE_OK(f.store().create(EntityType::Flow, flowNamed(u"Night line"_s)));
    CHECK(f.store().create(EntityType::Flow, flowNamed(u"Again"_s)).error().code == ErrorCode::Conflict);
    CHECK_FALSE(f.store().create(EntityType::Flow, {{"id"_L1, "flw_x"_L1}, {"name"_L1, "No company"_L1}}));
    CHECK_FALSE(f.store().create(EntityType::Flow, {{"company"_L1, "acc_mario"_L1}, {"name"_L1, "No id"_L1}}));
    CHECK(f.store().edits().size() == 1);
}

TEST_CASE("what the server would not make can be sent again with other values, or taken back") {
    StoreFixture f;
    f.loadSample(1);
    const Result<EditId> made = f.store().create(EntityType::Flow, flowNamed(u"Night line"_s));
    REQUIRE_OK(made);
    f.settle();
    PendingEdit refused = f.store().edits().front();
    refused.state = EditState::Refused;
    refused.reason = Error{ErrorCode::Refused, u"no"_s, {}};
    REQUIRE_OK(f.store().outbox().update(refused));
    CHECK_FALSE(f.store().reader().flow(FlowId("flw_new")));
    REQUIRE_OK(f.store().resolve(*made, {{"name"_L1, "Late line"_L1}}));
    CHECK(f.store().reader().flow(FlowId("flw_new"))->name == u"Late line"_s);
    REQUIRE_OK(f.store().discard(f.store().edits().front().id));
    CHECK_FALSE(f.store().reader().flow(FlowId("flw_new")));
}

TEST_CASE("switches and calendars are read where they stand and where they hold") {
    StoreFixture f;
    f.loadSample(1);
    f.put(EntityType::Switch, {{"id"_L1, "swi_1"_L1},
                               {"company"_L1, "acc_mario"_L1},
                               {"name"_L1, "On duty"_L1},
                               {"positions"_L1, QJsonArray{"Mike"_L1, "Joe"_L1}},
                               {"normal"_L1, "Mike"_L1}});
    const auto tree = f.store().accounts();
    const QString root = tree->at(0).id.toString();
    f.put(EntityType::Calendar, {{"id"_L1, "cld_1"_L1}, {"account"_L1, "acc_mario"_L1}, {"name"_L1, "us"_L1}});
    f.put(EntityType::Calendar, {{"id"_L1, "cld_0"_L1}, {"account"_L1, root}, {"name"_L1, "us"_L1}});
    REQUIRE_OK(f.writer().commit(u"c"_s));
    f.settle();
    const Reader& reader = f.store().reader();
    CHECK(reader.switches(kMario).size() == 1);
    CHECK(reader.switchesBelow(*tree, tree->at(0).id).size() == 1);
    CHECK(reader.switches(AccountId("acc_acme")).empty());
    const std::vector<HolidayCalendar> calendars = reader.calendarsFor(*tree, kMario);
    REQUIRE(calendars.size() == 2);
    CHECK(calendars.front().id == CalendarId("cld_0"));

    REQUIRE_OK(f.writer().removeAccounts({u"acc_mario"_s}));
    REQUIRE_OK(f.writer().commit(u"d"_s));
    f.settle();
    CHECK_FALSE(f.store().reader().companySwitch(SwitchId("swi_1")));
    CHECK_FALSE(f.store().reader().calendar(CalendarId("cld_1")));
    CHECK(f.store().reader().calendar(CalendarId("cld_0")));
}

TEST_CASE("a closed company is closed after a restart") {
    StoreFixture f;
    f.loadSample(1);
    QJsonObject account = f.store().reader().entity(EntityType::Account, u"acc_mario"_s);
    account.insert("closed"_L1, QJsonObject{{"since"_L1, toRfc3339(f.clock.now())}, {"reason"_L1, "storm"_L1}});
    f.put(EntityType::Account, account, 9);
    REQUIRE_OK(f.writer().commit(u"c"_s));
    f.settle();
    f.close();
    f.open();
    const Account* mario = f.store().accounts()->find(kMario);
    REQUIRE(mario);
    CHECK(mario->isClosed(f.clock.now()));
    CHECK(mario->closed->reason == u"storm"_s);
}

TEST_CASE("a cache of the first release opens, keeps what it holds, and asks for everything anew") {
    StoreFixture f;
    f.loadSample(3);
    f.close();
    {
        const auto database = Database::open(f.path(u"cache-1.db"_s), {}, Database::Mode::ReadWrite);
        REQUIRE_OK(database);
        REQUIRE_OK((*database)->run("ALTER TABLE account DROP COLUMN closed; PRAGMA user_version=1;"
                                    "ALTER TABLE account DROP COLUMN arrivedIn; DROP TABLE search_patch;"
                                    "INSERT OR REPLACE INTO meta VALUES('cursor', 'old')"));
    }
    f.open();
    CHECK(f.store().reader().callCount() == 6);
    CHECK(f.store().accounts()->find(kMario)->name == u"Mario's"_s);
    CHECK(f.writer().cursor().isEmpty());
    CHECK_FALSE(f.store().loadState().isLoading);
}

TEST_CASE("a cache from before versions had the server's ids keeps them, and lets go of one that is gone") {
    StoreFixture f;
    f.loadSample(1);
    f.close();
    {
        const auto database = Database::open(f.path(u"cache-1.db"_s), {}, Database::Mode::ReadWrite);
        REQUIRE_OK(database);
        REQUIRE_OK((*database)->run("UPDATE entity SET id = owner || '/' || sort WHERE type = 6;"
                                    "ALTER TABLE account DROP COLUMN arrivedIn; DROP TABLE search_patch;"
                                    "PRAGMA user_version=3"));
    }
    f.open();
    const FlowId flow("flw_acc_mario");
    REQUIRE(f.store().reader().flowVersion(flow, 1));
    REQUIRE_OK(f.writer().gone({EntityType::FlowVersion, u"flw_acc_mario.1"_s}));
    REQUIRE_OK(f.writer().finish(u"cursor2"_s));
    f.settle();
    CHECK_FALSE(f.store().reader().flowVersion(flow, 1));
}

} // namespace trunkline::tests
