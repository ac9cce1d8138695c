#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include "core/flow/company_facts.h"
#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/lists/time_words.h"
#include "ui/numbers/calendar_dialog.h"
#include "ui/numbers/destination_dialog.h"
#include "ui/numbers/override_switch.h"
#include "ui/numbers/switch_dialog.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QAction* entry(const QMenu& menu, const QString& beginning) {
    for (QAction* action : menu.actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

QPushButton* button(const QWidget& dialog, const QString& text) {
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Closing for the rest of today ends at midnight of the company's own clock") {
    PageWorld world({.companies = 1, .calls = 5});
    OverrideSwitch overrides(world.context());
    const auto menu = overrides.makeCloseMenu(world.company, nullptr);
    QAction* rest = entry(*menu, u"Rest of today"_s);
    REQUIRE(rest);
    CHECK(entry(*menu, u"Until I open it"_s));
    rest->trigger();
    world.settle();
    const Account* company = world.store().accounts()->find(world.company);
    REQUIRE(company->closed);
    // Saturday, 21 November 2026 in Chicago: UTC-6.
    CHECK(toRfc3339(*company->closed->until) == u"2026-11-22T06:00:00Z"_s);
    CHECK(world.navigator.told.last().contains(u"closed"_s));
    REQUIRE(world.store().edits().size() == 1);
    CHECK(world.store().edits().front().patch.fields.keys() == QStringList{u"closed"_s});
    overrides.open(world.company);
    world.settle();
    CHECK_FALSE(world.store().accounts()->find(world.company)->closed);
}

TEST_CASE("A switch and a calendar are made here, edited, and show at once") {
    PageWorld world({.companies = 1, .calls = 5});
    SwitchDialog dialog(world.context(), nullptr, world.company);
    dialog.show();
    auto* name = dialog.findChild<QLineEdit*>();
    auto* positions = dialog.findChild<QPlainTextEdit*>();
    QPushButton* save = button(dialog, u"Save the switch"_s);
    REQUIRE(save);
    CHECK_FALSE(save->isEnabled());
    QTest::keyClicks(name, u"On duty"_s);
    QTest::keyClicks(positions, u"Mike"_s);
    CHECK_FALSE(save->isEnabled());
    QTest::keyClick(positions, Qt::Key_Return);
    QTest::keyClicks(positions, u"Joe"_s);
    CHECK(dialog.findChild<QComboBox*>()->currentText() == u"Mike"_s);
    REQUIRE(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    const std::vector<CompanySwitch> made = world.store().reader().switches(world.company);
    REQUIRE(made.size() == 1);
    CHECK(made.front().positions == QStringList{u"Mike"_s, u"Joe"_s});
    CHECK(dialog.findChild<QListWidget*>()->count() == 1);
    dialog.findChild<QComboBox*>()->setCurrentText(u"Joe"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(world.store().reader().switches(world.company).front().normal == u"Joe"_s);

    QTest::mouseClick(button(dialog, u"Add a switch"_s), Qt::LeftButton);
    QTest::keyClicks(name, u"on DUTY"_s);
    positions->setPlainText(u"a\nb"_s);
    CHECK_FALSE(save->isEnabled());
}

TEST_CASE("A holiday of HQ can be taken out for one company, and a day of its own added") {
    PageWorld world({.companies = 1, .calls = 5});
    HolidayCalendar above;
    above.id = CalendarId("cld_hq");
    above.account = world.organization;
    above.name = u"Holidays"_s;
    above.days = {{QDate(2026, 12, 25), u"Christmas Day"_s, false}};
    world.put(wire::EntityType::Calendar, wire::toJson(above));
    world.commit();
    world.settle();
    CalendarDialog dialog(world.context(), nullptr, world.company);
    dialog.show();
    auto* days = dialog.findChild<QTreeWidget*>();
    REQUIRE(days->topLevelItemCount() == 1);
    CHECK(days->topLevelItem(0)->text(1) == u"Christmas Day"_s);
    days->setCurrentItem(days->topLevelItem(0));
    QPushButton* open = button(dialog, u"Open here"_s);
    REQUIRE(open);
    QTest::mouseClick(open, Qt::LeftButton);
    CHECK(days->topLevelItem(0)->text(1) == u"Open as on any day"_s);
    dialog.findChild<QDateEdit*>()->setDate(QDate(2026, 11, 30));
    for (QLineEdit* field : dialog.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == u"What it is"_s)
            QTest::keyClicks(field, u"Inventory"_s);
    }
    QTest::mouseClick(button(dialog, u"Add the date"_s), Qt::LeftButton);
    REQUIRE(days->topLevelItemCount() == 2);
    const std::vector<HolidayCalendar> all =
        world.store().reader().calendarsFor(*world.store().accounts(), world.company);
    const flow::Calendar holding = flow::inheritedCalendars(all).value(u"Holidays"_s);
    CHECK(holding == flow::Calendar{{QDate(2026, 11, 30), u"Inventory"_s}});
    CHECK(world.store().reader().calendar(CalendarId("cld_hq"))->days.size() == 1);
}

TEST_CASE("A destination's number is read as people type it, and a wrong one cannot be saved") {
    Destination before;
    before.id = DestinationId("dst_1");
    before.label = u"Mike"_s;
    before.address = u"+13125550111"_s;
    DestinationDialog dialog(before, u"US"_s);
    dialog.show();
    const QList<QLineEdit*> fields = dialog.findChildren<QLineEdit*>();
    QLineEdit* address = nullptr;
    for (QLineEdit* field : fields) {
        if (field->text().contains(u"312"_s))
            address = field;
    }
    REQUIRE(address);
    QPushButton* save = button(dialog, u"Save"_s);
    REQUIRE(save);
    CHECK(save->isEnabled());
    address->setText(u"12"_s);
    CHECK_FALSE(save->isEnabled());
    CHECK_FALSE(save->toolTip().isEmpty());
    address->setText(u"(773) 555-0142"_s);
    CHECK(save->isEnabled());
    CHECK(dialog.destination().address == u"+17735550142"_s);
    address->setText(u"sip:desk@example.com"_s);
    CHECK(dialog.destination().address == u"sip:desk@example.com"_s);
    address->setText(u"sip:@example.com"_s);
    CHECK_FALSE(save->isEnabled());
    address->setText(u"(773) 555-0142"_s);
    dialog.findChild<QSpinBox*>()->setValue(25);
    CHECK(dialog.destination().voicemailPicksUpSeconds == 25);
    dialog.findChild<QSpinBox*>()->setValue(0);
    CHECK_FALSE(dialog.destination().voicemailPicksUpSeconds);
}
