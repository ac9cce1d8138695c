#include "ui/shell/guidance.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/franchise_world.h"
#include "ui/shell/guidance_panel.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using trunkline::tests::FranchiseWorld;

namespace {

GuidanceFor whomOf(const FranchiseWorld& world, const char* user) {
    const std::optional<Guidance> guidance = guidanceOf(*world.index(), UserId(user), world.pages.clock.now());
    REQUIRE(guidance);
    CHECK(guidance->steps.size() == 3);
    return guidance->whom;
}

} // namespace

TEST_CASE("guidance fits what somebody may do, S3-10") {
    FranchiseWorld world;
    const auto join = [&world](const char* id, const char* role, const char* at) {
        User made;
        made.id = UserId(id);
        made.name = QString::fromLatin1(id);
        made.email = made.name + u"@northwind.example"_s;
        world.users.push_back(made);
        world.addGrant((QByteArray("grt_") + id).constData(), id, role, at);
    };
    join("anna", "franchise_analyst", "acc_west");
    join("bill", "company_billing", "acc_west_side");
    join("vera", "company_viewer", "acc_west_side");
    join("dora", "front_desk", "acc_west_side");
    world.apply();
    CHECK(whomOf(world, "hanna") == GuidanceFor::Headquarters);
    CHECK(whomOf(world, "wes") == GuidanceFor::Franchise);
    CHECK(whomOf(world, "mia") == GuidanceFor::Company);
    CHECK(whomOf(world, "ida") == GuidanceFor::Agent);
    CHECK(whomOf(world, "anna") == GuidanceFor::Analyst);
    CHECK(whomOf(world, "bill") == GuidanceFor::Billing);
    CHECK(whomOf(world, "vera") == GuidanceFor::Viewer);
    CHECK(whomOf(world, "dora") == GuidanceFor::FrontDesk);
    CHECK_FALSE(guidanceOf(*world.index(), UserId("nobody"), world.pages.clock.now()));
}

TEST_CASE("first steps lead to their place, and once closed never come back by themselves") {
    FranchiseWorld world;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    QWidget window;
    window.resize(1000, 300);
    window.show();
    {
        GuidancePanel panel(world.actions(), world.permissions(), world.pages.navigator, settings, &window);
        REQUIRE(panel.isVisible());
        const QList<QToolButton*> buttons = panel.findChildren<QToolButton*>();
        REQUIRE(buttons.size() == 4);
        for (QToolButton* one : buttons) {
            if (one->text() == u"Review who has access"_s)
                QTest::keyClick(one, Qt::Key_Space);
        }
        CHECK(world.pages.navigator.wentTo == AccountId("acc_hq"));
        CHECK(world.pages.navigator.wentToTab == Tab::People);
        CHECK(world.pages.navigator.wentToItem == u"review"_s);
        for (QToolButton* one : buttons) {
            if (one->accessibleName() == u"Close the first steps"_s)
                QTest::mouseClick(one, Qt::LeftButton);
        }
        CHECK_FALSE(panel.isVisible());
    }
    QWidget second;
    second.show();
    window.hide();
    GuidancePanel again(world.actions(), world.permissions(), world.pages.navigator, settings, &second);
    CHECK_FALSE(again.isVisible());
    world.actions().refresh();
    world.actions().action(ActionId::ShowGuidance)->trigger();
    CHECK(again.isVisible());
    // Somebody else on this computer is somebody new.
    GuidancePanel other(world.actions(), world.permissions(), world.pages.navigator, settings, &second);
    world.signInAs("mia");
    CHECK(other.isVisible());
}
