#include "ui/calls/call_log_model.h"

#include <QAbstractItemModelTester>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/lists/cell_delegate.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

store::CallQuery queryOf(const AccountId& account) {
    store::CallQuery query;
    query.account = account;
    return query;
}

/// Asks for the row and lets it come.
const store::ListedCall* fetched(PageWorld& world, CallLogModel& model, int row) {
    (void)model.index(row, 0).data();
    CHECK(world.waitFor([&] { return model.rowAt(row) != nullptr; }));
    return model.rowAt(row);
}

} // namespace

TEST_CASE("The call log holds every call of the account and fetches rows when they are looked at") {
    PageWorld world({.companies = 3, .calls = 3000});
    CallLogModel model(world.store(), world.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery(queryOf(world.organization));
    REQUIRE(world.waitFor([&] { return model.isComplete() && model.rowCount() == 3000; }));

    const QModelIndex far = model.index(2500, static_cast<int>(CallColumn::Caller));
    CHECK(far.data().toString().isEmpty());
    CHECK(far.data(PlaceholderRole).toBool());
    CHECK(far.data(Qt::AccessibleTextRole).toString() == u"Being fetched"_s);
    REQUIRE(fetched(world, model, 2500));
    CHECK_FALSE(far.data().toString().isEmpty());
    CHECK_FALSE(far.data(PlaceholderRole).toBool());
}

TEST_CASE("Rows stand in the order of the sort") {
    PageWorld world({.companies = 2, .calls = 500});
    CallLogModel model(world.store(), world.clock);
    model.setQuery(queryOf(world.organization));
    REQUIRE(world.waitFor([&] { return model.isComplete() && model.rowCount() == 500; }));
    const store::ListedCall* newest = fetched(world, model, 0);
    REQUIRE(newest);
    const Instant first = newest->call.startedAt;
    CHECK(first >= fetched(world, model, 499)->call.startedAt);

    model.sort(static_cast<int>(CallColumn::Duration), Qt::DescendingOrder);
    CHECK(model.query().sort == store::CallSort::LongestFirst);
    REQUIRE(world.waitFor([&] { return model.isComplete() && model.rowCount() == 500 && !model.rowAt(0); }));
    CHECK(fetched(world, model, 0)->call.durationSeconds >= fetched(world, model, 1)->call.durationSeconds);

    model.sort(static_cast<int>(CallColumn::Note), Qt::AscendingOrder);
    CHECK(model.query().sort == store::CallSort::LongestFirst); // the store has no such order
}

TEST_CASE("A call that comes in moves the others down and leaves a person's place alone") {
    PageWorld world({.companies = 1, .calls = 300});
    CallLogModel model(world.store(), world.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery(queryOf(world.company));
    REQUIRE(world.waitFor([&] { return model.isComplete() && model.rowCount() == 300; }));
    const CallId before = fetched(world, model, 10)->call.id;
    const QPersistentModelIndex place(model.index(10, 0));

    world.addCalls(world.company, 3, world.clock.now());
    world.commit();
    REQUIRE(world.waitFor([&] { return model.rowCount() == 303; }));
    CHECK(place.row() == 13);
    REQUIRE(model.rowAt(13));
    CHECK(model.rowAt(13)->call.id == before); // no placeholder in between
    CHECK(fetched(world, model, 0)->call.startedAt == world.clock.now());
}

TEST_CASE("An edited call is marked until the server has it") {
    PageWorld world({.companies = 1, .calls = 50});
    CallLogModel model(world.store(), world.clock);
    model.setQuery(queryOf(world.company));
    REQUIRE(world.waitFor([&] { return model.isComplete() && model.rowCount() == 50; }));
    const CallId id = fetched(world, model, 2)->call.id;
    const std::optional<wire::Patch> patch =
        world.store().patchFor(wire::EntityType::Call, id.toString(), {{u"note"_s, u"Called back"_s}});
    REQUIRE(patch);
    REQUIRE_OK(world.store().edit(*patch));
    const auto isMarked = [&] {
        (void)model.index(2, 0).data();
        const store::ListedCall* listed = model.rowAt(2);
        return listed && listed->isPending && listed->call.note == u"Called back"_s;
    };
    REQUIRE(world.waitFor(isMarked));
    CHECK(model.index(2, 0).data(Qt::AccessibleTextRole).toString().contains(u"not sent yet"_s));
}

TEST_CASE("What people typed is never read as markup") {
    PageWorld world({.companies = 1, .calls = 5});
    const std::optional<wire::Patch> patch =
        world.store().patchFor(wire::EntityType::Call, u"cal_0"_s, {{u"note"_s, u"<img src=x> & <b>bold</b>"_s}});
    REQUIRE(patch);
    REQUIRE_OK(world.store().edit(*patch));
    CallLogModel model(world.store(), world.clock);
    model.setQuery(queryOf(world.company));
    REQUIRE(world.waitFor([&] { return model.isComplete() && model.rowCount() == 5; }));
    REQUIRE(fetched(world, model, 0));
    const QModelIndex note = model.index(0, static_cast<int>(CallColumn::Note));
    CHECK(note.data().toString() == u"<img src=x> & <b>bold</b>"_s);
    CHECK(note.data(Qt::ToolTipRole).toString().contains(u"&lt;img"_s));
}
