#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/noted_removal.h"
#include "tests/ui_calls/page_world.h"
#include "ui/numbers/calendar_dialog.h"
#include "ui/numbers/switch_dialog.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A company with a switch "On duty" and HQ's calendar "Holidays", and a flow that uses both.
struct UsedWorld {
    UsedWorld() {
        CompanySwitch duty;
        duty.id = SwitchId("swi_duty");
        duty.company = world.company;
        duty.name = u"On duty"_s;
        duty.positions = {u"Mike"_s, u"Joe"_s};
        duty.normal = u"Mike"_s;
        world.put(wire::EntityType::Switch, wire::toJson(duty), 3);
        HolidayCalendar holidays;
        holidays.id = CalendarId("cld_hq");
        holidays.account = world.organization;
        holidays.name = u"Holidays"_s;
        holidays.days = {{QDate(2026, 12, 25), u"Christmas Day"_s, false}};
        world.put(wire::EntityType::Calendar, wire::toJson(holidays), 5);
        FlowRecord flow;
        flow.id = FlowId("flw_used");
        flow.company = world.company;
        flow.name = u"Night line"_s;
        flow.draft = {
            {u"steps"_s, QJsonArray{QJsonObject{{u"settings"_s, QJsonObject{{u"switch"_s, u"On duty"_s}}}},
                                    QJsonObject{{u"settings"_s, QJsonObject{{u"calendar"_s, u"Holidays"_s}}}}}}};
        world.put(wire::EntityType::Flow, wire::toJson(flow));
        world.commit();
        world.settle();
    }
    PageWorld world{{.companies = 2, .calls = 5}};
    NotedRemoval service;
};

QPushButton* buttonWith(const QWidget& parent, QStringView words) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text().contains(words))
            return button;
    }
    return nullptr;
}

/// Answers the next question from inside its loop, and gives what it said.
std::shared_ptr<QString> answerWith(QStringView words) {
    auto said = std::make_shared<QString>();
    QTimer::singleShot(0, qApp, [said, words = words.toString()] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        REQUIRE(box);
        *said = box->text() + u'\n' + box->informativeText();
        buttonWith(*box, words)->click();
    });
    return said;
}

} // namespace

TEST_CASE("a switch is removed after the flows that ask it were named, and never by one press") {
    UsedWorld used;
    SwitchDialog dialog(used.world.context(), &used.service, used.world.company);
    dialog.show();
    QPushButton* remove = buttonWith(dialog, u"Remove the switch");
    REQUIRE(remove);
    const auto first = answerWith(u"Cancel");
    remove->click();
    CHECK(first->contains(u"On duty"_s));
    CHECK(first->contains(u"Night line"_s));
    CHECK(used.service.removed.isEmpty());
    (void)answerWith(u"Remove");
    remove->click();
    REQUIRE(used.service.removed.size() == 1);
    CHECK(used.service.removed.front().id == u"swi_duty"_s);
    CHECK(used.service.removed.front().revision == 3);
}

TEST_CASE("what the server refuses is told, and without a connection removing is grey and says so") {
    UsedWorld used;
    used.service.answer = fail(ErrorCode::Conflict, u"Somebody else changed this meanwhile."_s);
    SwitchDialog dialog(used.world.context(), &used.service, used.world.company);
    dialog.show();
    (void)answerWith(u"Remove");
    buttonWith(dialog, u"Remove the switch")->click();
    bool isTold = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        isTold = isTold || label->text().contains(u"Somebody else"_s);
    CHECK(isTold);
    const SwitchDialog offline(used.world.context(), nullptr, used.world.company);
    CHECK_FALSE(buttonWith(offline, u"Remove the switch")->isEnabled());
    CHECK_FALSE(buttonWith(offline, u"Remove the switch")->toolTip().isEmpty());
}

TEST_CASE("a calendar is removed where it stands, with the flows below that go by it") {
    UsedWorld used;
    CalendarDialog below(used.world.context(), &used.service, used.world.company);
    CHECK_FALSE(buttonWith(below, u"Remove the calendar")->isEnabled());
    CalendarDialog dialog(used.world.context(), &used.service, used.world.organization);
    dialog.show();
    const auto said = answerWith(u"Remove");
    buttonWith(dialog, u"Remove the calendar")->click();
    CHECK(said->contains(u"Night line"_s));
    REQUIRE(used.service.removed.size() == 1);
    CHECK(used.service.removed.front().type == wire::EntityType::Calendar);
    CHECK(used.service.removed.front().revision == 5);
}
