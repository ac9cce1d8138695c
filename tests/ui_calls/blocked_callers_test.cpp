#include "ui/calls/blocked_callers_dialog.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/call_actions.h"
#include "ui/models/company_facts.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QPushButton* buttonWith(const QWidget& parent, QStringView words) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text().contains(words))
            return button;
    }
    return nullptr;
}

std::vector<wire::BlockedCaller> blockedAt(PageWorld& world) {
    return wire::blockedCallersOf(*world.store().accounts()->find(world.company));
}

Call callFrom(PageWorld& world, const QString& number) {
    Call call;
    call.id = CallId("cal_x");
    call.company = world.company;
    call.caller = number;
    return call;
}

} // namespace

TEST_CASE("a caller is blocked from the call log, at once and offline, and the flow's facts know it") {
    PageWorld world({.companies = 1, .calls = 5});
    QWidget scope;
    scope.show();
    std::optional<Call> current = callFrom(world, u"+13125550199"_s);
    const CallActions actions(world.context(), &scope, [&current] { return current; });
    Selection selection;
    selection.account = world.company;
    selection.row = access::rowOf(*current);
    world.context().actions.setSelection(selection);
    REQUIRE(world.context().actions.whyNot(ActionId::BlockCaller).isEmpty());
    QTimer::singleShot(0, &scope, [] {
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        dialog->setTextValue(u"sells something"_s);
        dialog->accept();
    });
    world.context().actions.action(ActionId::BlockCaller)->trigger();
    world.settle();
    REQUIRE(blockedAt(world).size() == 1);
    CHECK(blockedAt(world).front().number == u"+13125550199"_s);
    CHECK(blockedAt(world).front().reason == u"sells something"_s);
    REQUIRE(world.store().edits().size() == 1);
    CHECK(world.store().edits().front().patch.fields.keys() == QStringList{u"blockedCallers"_s});
    CHECK(readCompanyFacts(world.store().reader(), *world.store().accounts(), world.company)
              .blockedCallers.contains(u"+13125550199"_s));
    CHECK_FALSE(world.context().actions.whyNot(ActionId::BlockCaller).isEmpty());

    current->caller.clear();
    world.context().actions.refresh();
    CHECK(world.context().actions.whyNot(ActionId::BlockCaller).contains(u"withheld"_s));
}

TEST_CASE("blocked callers have a list, where others are added and let through again") {
    PageWorld world({.companies = 1, .calls = 5});
    BlockedCallersDialog dialog(world.context(), world.company);
    dialog.show();
    QLineEdit* number = nullptr;
    for (QLineEdit* field : dialog.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == u"Number to block"_s)
            number = field;
    }
    REQUIRE(number);
    QTest::keyClicks(number, u"12"_s);
    buttonWith(dialog, u"Block")->click();
    CHECK(blockedAt(world).empty());
    for (const QString& typed : {u"(312) 555-0142"_s, u"312 555 0143"_s}) {
        number->setText(typed);
        buttonWith(dialog, u"Block")->click();
        world.settle();
    }
    auto* list = dialog.findChild<QTreeWidget*>();
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(0)->text(0) == u"(312) 555-0142"_s);
    number->setText(u"+1 312 555 0142"_s);
    buttonWith(dialog, u"Block")->click();
    CHECK(blockedAt(world).size() == 2);
    list->topLevelItem(0)->setSelected(true);
    buttonWith(dialog, u"Let through")->click();
    world.settle();
    REQUIRE(blockedAt(world).size() == 1);
    CHECK(blockedAt(world).front().number == u"+13125550143"_s);
    list->selectAll();
    buttonWith(dialog, u"Let through")->click();
    world.settle();
    CHECK(blockedAt(world).empty());
}

TEST_CASE("without the right the list is there to read, and says which right is missing") {
    PageWorld world({.companies = 1, .calls = 5});
    world.signInAs("company_viewer", "acc_west_side");
    const BlockedCallersDialog dialog(world.context(), world.company);
    CHECK_FALSE(buttonWith(dialog, u"Block")->isEnabled());
    CHECK_FALSE(buttonWith(dialog, u"Block")->toolTip().isEmpty());
}
