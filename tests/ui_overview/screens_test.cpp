#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/call_details.h"
#include "ui/calls/call_log_model.h"
#include "ui/calls/call_log_page.h"
#include "ui/calls/call_table.h"
#include "ui/numbers/numbers_page.h"
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

} // namespace

// For looking at: TRUNKLINE_SCREENS=some/folder test_ui_overview "[screens]", with QT_SCALE_FACTOR as wanted and
// TRUNKLINE_LONG_TEXTS=1 for texts that are two fifths longer.
TEST_CASE("Every data page is drawn for somebody to look at", "[.][screens]") {
    LongTexts longTexts;
    if (qEnvironmentVariableIsSet("TRUNKLINE_LONG_TEXTS"))
        QCoreApplication::installTranslator(&longTexts);
    PageWorld world({.companies = 24, .calls = 40'000});
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
    }
}
