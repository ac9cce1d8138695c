#include "ui/shell/badge_watch.h"

#include <QSignalSpy>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

using tests::PageWorld;
using wire::EntityType;

namespace {

/// Rings one destination and hangs up.
QJsonObject flowThatRings(const QString& destination) {
    const QJsonObject ring{{u"id"_s, u"ring"_s},
                           {u"type"_s, u"dial"_s},
                           {u"settings"_s, QJsonObject{{u"destination"_s, destination}, {u"ringSeconds"_s, 20}}},
                           {u"ports"_s, QJsonObject{{u"otherwise"_s, u"end"_s}}}};
    const QJsonObject end{{u"id"_s, u"end"_s}, {u"type"_s, u"hangup"_s}};
    return {{u"schema"_s, u"trunkline.flow/1"_s},
            {u"name"_s, u"Ring"_s},
            {u"entry"_s, u"ring"_s},
            {u"steps"_s, QJsonArray{ring, end}}};
}

void publish(PageWorld& world, const QString& company, const QString& destination, qint64 revision) {
    world.put(EntityType::Flow,
              {{u"id"_s, u"flw_"_s + company},
               {u"company"_s, company},
               {u"name"_s, u"Ring"_s},
               {u"publishedVersion"_s, 1},
               {u"published"_s, flowThatRings(destination)}},
              revision);
    world.commit();
}

AccountBadges badgeOf(const BadgeWatch& watch, const char* company) {
    return watch.badges().value(AccountId(company));
}

} // namespace

TEST_CASE("A company whose published flow rings a phone that is off, or none, has a problem until that is mended") {
    PageWorld world({2, 10});
    BadgeWatch watch(world.store(), world.clock);
    REQUIRE(PageWorld::waitFor([&] { return watch.isComplete(); }));
    CHECK(badgeOf(watch, "acc_west_side").problems == 0);

    QSignalSpy changes(&watch, &BadgeWatch::changed);
    publish(world, u"acc_west_side"_s, u"dst_mike_acc_west_side"_s, 2); // Mike is off until Monday
    REQUIRE(PageWorld::waitFor([&] { return badgeOf(watch, "acc_west_side").problems == 1; }));
    CHECK(changes.count() > 0);
    publish(world, u"acc_west_side"_s, u"dst_joe_acc_west_side"_s, 3);
    REQUIRE(PageWorld::waitFor([&] { return badgeOf(watch, "acc_west_side").problems == 0; }));
    publish(world, u"acc_west_side"_s, u"dst_gone"_s, 4);
    CHECK(PageWorld::waitFor([&] { return badgeOf(watch, "acc_west_side").problems == 1; }));
}

TEST_CASE("A number that leads nowhere is a problem") {
    PageWorld world({1, 10});
    world.put(EntityType::Number,
              {{u"id"_s, u"num_lost"_s},
               {u"company"_s, u"acc_west_side"_s},
               {u"number"_s, u"+13125550199"_s},
               {u"active"_s, true}},
              2);
    world.commit();
    const BadgeWatch watch(world.store(), world.clock);
    CHECK(PageWorld::waitFor([&] { return badgeOf(watch, "acc_west_side").problems == 1; }));
}

TEST_CASE("What is temporary shows while it is, and an edit until the server has it") {
    PageWorld world({2, 10});
    BadgeWatch watch(world.store(), world.clock);
    REQUIRE(PageWorld::waitFor([&] { return watch.isComplete(); }));
    CHECK(badgeOf(watch, "acc_west_side").isTemporary);
    CHECK_FALSE(badgeOf(watch, "acc_company_1").isTemporary);
    CHECK_FALSE(badgeOf(watch, "acc_company_1").isUnsynced);

    const auto patch = world.store().patchFor(EntityType::Number, u"num_acc_company_1"_s, {{u"label"_s, u"Truck"_s}});
    REQUIRE(patch);
    REQUIRE_OK(world.store().edit(*patch));
    CHECK(badgeOf(watch, "acc_company_1").isUnsynced);
    CHECK(badgeOf(watch, "acc_company_1").problems == 0);
}

TEST_CASE("A company that is closed for the day shows it until it opens again") {
    PageWorld world({2, 10});
    BadgeWatch watch(world.store(), world.clock);
    REQUIRE(PageWorld::waitFor([&] { return watch.isComplete(); }));
    REQUIRE_FALSE(badgeOf(watch, "acc_company_1").isTemporary);

    QJsonObject account{
        {u"id"_s, u"acc_company_1"_s},
        {u"parent"_s, u"acc_west"_s},
        {u"kind"_s, u"company"_s},
        {u"name"_s, u"Company 1"_s},
        {u"closed"_s,
         QJsonObject{{u"since"_s, u"2026-11-20T14:00:00Z"_s}, {u"by"_s, u"usr_pat"_s}, {u"reason"_s, u"holiday"_s}}}};
    world.put(EntityType::Account, account, 2);
    world.commit();
    REQUIRE(PageWorld::waitFor([&] { return badgeOf(watch, "acc_company_1").isTemporary; }));

    account.remove(u"closed"_s);
    world.put(EntityType::Account, account, 3);
    world.commit();
    CHECK(PageWorld::waitFor([&] { return !badgeOf(watch, "acc_company_1").isTemporary; }));
}

} // namespace trunkline::ui
