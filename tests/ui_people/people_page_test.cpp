#include "ui/people/people_page.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/franchise_world.h"
#include "ui/lists/list_table.h"
#include "ui/people/answer_dialog.h"
#include "ui/people/requests_model.h"
#include "ui/people/review_view.h"
#include "ui/people/roles_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using access::Action;
using trunkline::tests::FranchiseWorld;
using trunkline::tests::PageWorld;

namespace {

struct Desk {
    explicit Desk(const char* account = "acc_west_side") : page(makePeoplePage(world.pages.context(), world.service)) {
        page->resize(1100, 640);
        page->setAccount(AccountId(account));
        page->show();
        world.pages.settle();
    }

    QToolButton* view(const QString& name) const {
        for (QToolButton* one : page->findChildren<QToolButton*>()) {
            if (one->isCheckable() && one->text().startsWith(name))
                return one;
        }
        FAIL("no view " << name.toStdString());
        return nullptr;
    }

    void show(const QString& name) {
        QTest::mouseClick(view(name), Qt::LeftButton);
        world.pages.settle();
    }

    void select(const QString& name) {
        for (auto* table : page->findChildren<QTableView*>()) {
            for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == name) {
                    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                                      table->visualRect(table->model()->index(row, 0)).center());
                    QCoreApplication::processEvents();
                    return;
                }
            }
        }
        FAIL("nobody called " << name.toStdString());
    }

    QAction* action(ActionId id) { return world.actions().action(id); }

    FranchiseWorld world;
    std::unique_ptr<Page> page;
};

AccessRequest askedByIda() {
    return {AccessRequestId("ask_1"),
            UserId("ida"),
            Action::DestinationsToggle,
            AccountId("acc_west_side"),
            u"Mike is ill"_s,
            fromMilliseconds(1'795'270'000'000),
            AccessRequest::State::Waiting,
            {},
            {}};
}

} // namespace

TEST_CASE("promote, demote and change role are three things, each grey where it cannot be") {
    Desk desk;
    desk.select(u"Ida"_s);
    INFO(desk.world.actions().whyNot(ActionId::PromotePerson).toStdString());
    CHECK(desk.action(ActionId::PromotePerson)->isEnabled());
    CHECK(desk.action(ActionId::DemotePerson)->isEnabled());
    CHECK(desk.action(ActionId::ChangePersonRole)->isEnabled());
    const Grant& grant = desk.world.grant("grt_ida");
    const auto free = [](const RoleId&) { return QString(); };
    const int tier = desk.world.index()->catalog().find(grant.role)->tier;
    for (const RoleOffer& offer : rolesOfChange(*desk.world.index(), grant, ChangeRoleDialog::Kind::Promote, free))
        CHECK(desk.world.index()->catalog().find(offer.id)->tier > tier);
    for (const RoleOffer& offer : rolesOfChange(*desk.world.index(), grant, ChangeRoleDialog::Kind::Demote, free))
        CHECK(desk.world.index()->catalog().find(offer.id)->tier < tier);
}

TEST_CASE("the roles of the catalog stay as they are, and say so; a copy of one can be made") {
    Desk desk;
    desk.show(u"Roles"_s);
    desk.select(u"Agent"_s);
    CHECK(desk.action(ActionId::AddRole)->isEnabled());
    CHECK_FALSE(desk.action(ActionId::EditRoles)->isEnabled());
    CHECK(desk.world.actions().whyNot(ActionId::EditRoles).contains(u"catalog"_s));
    desk.world.permissions().setOnline(false);
    CHECK_FALSE(desk.action(ActionId::AddRole)->isEnabled());
    CHECK(desk.world.actions().whyNot(ActionId::AddRole).contains(u"connection"_s));
}

TEST_CASE("who may not customize roles sees them, greyed and explained to screen readers") {
    Desk desk;
    desk.world.signInAs("wes");
    desk.world.pages.settle();
    desk.show(u"Roles"_s);
    QCoreApplication::processEvents();
    CHECK_FALSE(desk.action(ActionId::AddRole)->isEnabled());
    CHECK(desk.world.actions().state(ActionId::AddRole).block == ActionState::Block::Right);
    for (const QToolButton* one : desk.page->findChildren<QToolButton*>()) {
        if (one->accessibleName() == u"Make a role from this"_s)
            CHECK_FALSE(one->accessibleDescription().isEmpty());
    }
    CHECK(desk.action(ActionId::AddRole)->toolTip().contains(u"Right-click to ask"_s));
}

TEST_CASE("an account without findings says that all is well") {
    Desk desk("acc_north");
    desk.show(u"Review"_s);
    auto* empty = desk.page->findChild<ReviewView*>()->findChild<EmptyState*>();
    CHECK(PageWorld::waitFor([&] { return empty->title() == u"All is well"_s; }));
    desk.page->setAccount(AccountId("acc_hq"));
    CHECK(empty->title() != u"All is well"_s); // not before it was looked through
}

TEST_CASE("findings are kept in bulk, and each is told to the server") {
    Desk desk;
    desk.world.user("ida").lastSignInAt = desk.world.pages.clock.now() - 100 * 24h;
    desk.world.user("ingo").lastSignInAt = desk.world.pages.clock.now() - 100 * 24h;
    desk.world.apply();
    desk.show(u"Review"_s);
    auto* review = desk.page->findChild<ReviewView*>();
    auto* table = review->findChild<ListTable*>();
    REQUIRE(PageWorld::waitFor([&] { return table->model()->rowCount() == 3; }));
    CHECK(desk.view(u"Review"_s)->text() == u"Review (3)"_s);
    CHECK_FALSE(desk.action(ActionId::KeepReviewed)->isEnabled());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCoreApplication::processEvents();
    REQUIRE(desk.action(ActionId::KeepReviewed)->isEnabled());
    desk.action(ActionId::KeepReviewed)->trigger();
    for (int i = 0; i < 3; ++i) {
        CHECK(desk.world.service.asked.size() == i + 1);
        desk.world.service.answer(i == 1 ? Result<void>(fail(ErrorCode::Refused, u"No longer yours."_s))
                                         : Result<void>());
    }
    CHECK(desk.world.service.asked == QStringList{u"keep"_s, u"keep"_s, u"keep"_s});
    REQUIRE_FALSE(desk.world.pages.navigator.told.isEmpty());
    CHECK(desk.world.pages.navigator.told.back().contains(u"No longer yours."_s));
}

TEST_CASE("requests for access stand on the people page and are answered with a word back") {
    Desk desk;
    desk.world.service.requests = {askedByIda()};
    desk.page->hide();
    desk.page->show();
    desk.world.pages.settle();
    auto* banner = desk.page->findChild<Banner*>();
    REQUIRE(banner->isVisible());
    CHECK(banner->words().contains(u"ask"_s));
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK_FALSE(banner->isVisible());
    CHECK(desk.view(u"Requests"_s)->accessibleName().contains(u"1 waiting"_s));
    desk.select(u"Ida"_s);
    CHECK(desk.action(ActionId::GrantRequest)->isEnabled());
    CHECK(desk.action(ActionId::DeclineRequest)->isEnabled());
}

TEST_CASE("granting offers the least role that allows it first, takes nothing away, then answers") {
    FranchiseWorld world;
    GrantRequestDialog dialog(world.service, world.permissions(), askedByIda(), u"Ida"_s, {world.grant("grt_ida")});
    dialog.show();
    CHECK(dialog.findChild<RoleChooser*>()->chosen() == RoleId("front_desk"));
    QTest::keyClicks(dialog.findChild<QPlainTextEdit*>(), u"Until Friday"_s);
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == u"Grant"_s)
            QTest::mouseClick(one, Qt::LeftButton);
    }
    CHECK(world.service.asked == QStringList{u"add"_s});
    world.service.answer(Result<void>());
    CHECK(world.service.asked == QStringList{u"add"_s, u"grant request"_s});
    CHECK(world.service.lastNote == u"Until Friday"_s);
    world.service.answer(Result<void>());
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("asking for access says what is missing and who reads it") {
    FranchiseWorld world;
    world.signInAs("ida");
    AskForAccessDialog dialog(world.service, world.permissions(), Action::FlowsPublish, AccountId("acc_west_side"),
                              u"&Publish…"_s);
    dialog.show();
    bool isExplained = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        isExplained = isExplained || label->text().contains(u"publish call flows"_s);
    CHECK(isExplained);
    QTest::keyClicks(dialog.findChild<QPlainTextEdit*>(), u"Holiday hours"_s);
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == u"Ask"_s)
            QTest::mouseClick(one, Qt::LeftButton);
    }
    CHECK(world.service.lastAsked == u"ask for flows.publish"_s);
    CHECK(world.service.lastNote == u"Holiday hours"_s);
}

TEST_CASE("requests of one's own are told apart, and are not answered by oneself") {
    FranchiseWorld world;
    RequestsModel model(world.pages.clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    AccessRequest answered = askedByIda();
    answered.id = AccessRequestId("ask_2");
    answered.state = AccessRequest::State::Declined;
    model.setRequests({{askedByIda(), u"Ida"_s, u"West Side"_s, false}, {answered, u"Hanna"_s, u"West Side"_s, true}});
    CHECK(model.countWaiting() == 1);
    model.sort(RequestsModel::Who, Qt::AscendingOrder);
    CHECK(model.index(1, RequestsModel::Who).data().toString() == u"You"_s);
    CHECK(model.index(1, RequestsModel::State).data().toString() == u"Declined"_s);
}
