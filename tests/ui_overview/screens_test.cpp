#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/call_details.h"
#include "ui/calls/call_log_model.h"
#include "ui/calls/call_log_page.h"
#include "ui/calls/call_table.h"
#include "ui/numbers/calendar_dialog.h"
#include "ui/numbers/destination_dialog.h"
#include "ui/numbers/numbers_page.h"
#include "ui/numbers/switch_dialog.h"
#include "ui/overview/overview_page.h"
#include "ui/theme/theme.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Makes every text two fifths longer, as German and Finnish do.
class LongTexts final : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        const bool isPattern = text.contains(u"MMM"_s) || text.size() < 6; // of a date, or of two parts
        return isPattern ? text : text + QString(text.size() * 2 / 5, u'ü');
    }
};

void grab(QWidget& page, const QString& name) {
    const QString folder = qEnvironmentVariable("TRUNKLINE_SCREENS");
    REQUIRE_FALSE(folder.isEmpty());
    const QString scheme = theme().isDark() ? u"dark"_s : u"light"_s;
    QTest::qWait(250);
    REQUIRE(page.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, scheme)));
}

void putSwitchAndHolidays(PageWorld& world) {
    const Instant now = world.clock.now();
    const CompanySwitch duty{SwitchId("swi_duty"),
                             world.company,
                             u"Who is on duty"_s,
                             {u"Mike"_s, u"Joe"_s},
                             u"Mike"_s,
                             SwitchTurn{u"Joe"_s, {now, now + std::chrono::hours(5), u"Mike is on a roof"_s, {}}},
                             {},
                             {}};
    world.put(wire::EntityType::Switch, wire::toJson(duty));
    const HolidayCalendar holidays{
        CalendarId("cld_hq"),
        world.organization,
        u"Holidays"_s,
        {{QDate(2026, 11, 26), u"Thanksgiving Day"_s, false}, {QDate(2026, 12, 25), u"Christmas Day"_s, false}},
        {},
        {}};
    world.put(wire::EntityType::Calendar, wire::toJson(holidays));
    QJsonObject company = world.store().reader().entity(wire::EntityType::Account, world.company.toString());
    company.insert(u"closed"_s, wire::toJson(Override{now, now + std::chrono::hours(20), u"Storm"_s, {}}));
    world.put(wire::EntityType::Account, company, 9);
    world.commit();
    world.settle();
}

} // namespace

// For looking at: TRUNKLINE_SCREENS=some/folder test_ui_overview "[screens]", with QT_SCALE_FACTOR as wanted and
// TRUNKLINE_LONG_TEXTS=1 for texts that are two fifths longer.
TEST_CASE("Every data page is drawn for somebody to look at", "[.][screens]") {
    LongTexts longTexts;
    if (qEnvironmentVariableIsSet("TRUNKLINE_LONG_TEXTS"))
        QCoreApplication::installTranslator(&longTexts);
    PageWorld world({.companies = 24, .calls = 40'000});
    putSwitchAndHolidays(world);
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme().choose(choice);
        for (const auto& [account, kind] :
             {std::pair{world.company, u"company"_s}, {world.franchise, u"franchise"_s}}) {
            const std::unique_ptr<Page> overview = makeOverviewPage(world.context());
            overview->resize(1240, 860);
            overview->setAccount(account);
            overview->QWidget::show();
            world.settle();
            grab(*overview, u"overview-"_s + kind);

            overview->show(QString(kTemporaryItem));
            world.settle();
            grab(*overview, u"temporary-"_s + kind);

            CallLogPage calls(world.context());
            calls.resize(1240, 760);
            calls.setAccount(account);
            calls.show();
            auto* model = calls.findChild<CallLogModel*>();
            auto* table = calls.findChild<CallTable*>();
            REQUIRE(world.waitFor([&] { return model->isComplete() && model->rowAt(3); }));
            table->setCurrentIndex(model->index(3, 0));
            world.settle();
            grab(calls, u"calls-"_s + kind);
            calls.show(u"{\"outcomes\":\"missed,voicemail\",\"time\":4,\"source\":\"Yard signs\"}"_s);
            REQUIRE(world.waitFor([&] { return model->isComplete() && model->rowAt(0); }));
            grab(calls, u"calls-filtered-"_s + kind);
            calls.show(u"{\"text\":\"nobodyatall\"}"_s);
            REQUIRE(world.waitFor([&] { return model->isComplete() && model->rowCount() == 0; }));
            grab(calls, u"calls-empty-"_s + kind);

            const std::unique_ptr<Page> numbers = makeNumbersPage(world.context());
            numbers->resize(1240, 700);
            numbers->setAccount(account);
            numbers->QWidget::show();
            world.settle();
            grab(*numbers, u"numbers-"_s + kind);
        }
        SwitchDialog switches(world.context(), nullptr, world.company);
        CalendarDialog calendar(world.context(), nullptr, world.company);
        const std::vector<Destination> phones = world.store().reader().destinations(world.company);
        DestinationDialog destination(phones.front(), u"US"_s);
        for (const auto& [dialog, name] : {std::pair<QDialog*, QString>{&switches, u"dialog-switches"_s},
                                           {&calendar, u"dialog-calendar"_s},
                                           {&destination, u"dialog-destination"_s}}) {
            dialog->show();
            grab(*dialog, name);
        }
    }
}
