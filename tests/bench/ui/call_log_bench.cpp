#include <algorithm>
#include <cstdio>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/call_log_model.h"
#include "ui/calls/call_log_page.h"
#include "ui/calls/call_table.h"
#include "ui/theme/theme.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// TRUNKLINE_BENCH_CALLS makes it fewer, for a machine in a hurry.
int callCount() {
    const int wanted = qEnvironmentVariableIntValue("TRUNKLINE_BENCH_CALLS");
    return wanted > 0 ? wanted : 1'000'000;
}

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const char* what, std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    const auto at = [&samples](double share) {
        return samples[static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1))];
    };
    std::printf("%-58s median %8.2f ms   p95 %8.2f ms   max %8.2f ms\n", what, at(0.5), at(0.95), samples.back());
    std::fflush(stdout);
}

/// Turns of the event loop until `isDone`; gives the longest one: how long the GUI thread answered nobody.
double longestTurn(const std::function<bool()>& isDone) {
    double longest = 0;
    while (!isDone()) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, milliseconds(turn));
    }
    return longest;
}

} // namespace

TEST_CASE("A million calls") {
    const int calls = callCount();
    theme().apply();
    QElapsedTimer timer;
    timer.start();
    PageWorld world({.companies = 120, .calls = calls});
    std::printf("%-58s        %8.0f ms\n", "(calls made and cached)", milliseconds(timer));

    timer.restart();
    auto page = std::make_unique<CallLogPage>(world.context());
    page->resize(1400, 800);
    page->setAccount(world.organization);
    page->show();
    auto& model = *page->findChild<CallLogModel*>();
    auto& table = *page->findChild<CallTable*>();
    REQUIRE(world.waitFor([&] { return model.rowAt(0) != nullptr; }));
    table.viewport()->repaint();
    std::printf("%-58s        %8.2f ms\n", "page made, first rows painted (limit 300)", milliseconds(timer));
    REQUIRE(world.waitFor([&] { return model.isComplete(); }));
    std::printf("%-58s        %8.2f ms\n", "all rows known", milliseconds(timer));
    REQUIRE(model.rowCount() == calls);

    std::vector<qint64> keys;
    world.store().reader().collectKeys(*world.store().accounts(), model.query(), [&keys](std::vector<qint64>& portion) {
        keys.insert(keys.end(), portion.begin(), portion.end());
        return true;
    });
    std::vector<double> samples;
    for (int i = 0; i < 500; ++i) {
        const std::size_t first = world.random.below(keys.size() - 128);
        timer.restart();
        const auto rows = world.store().reader().callsByKey(std::span(keys).subspan(first, 50));
        samples.push_back(milliseconds(timer));
        REQUIRE(rows.size() == 50);
    }
    report("a page of 50 anywhere, from the store (limit 1)", samples);

    samples.clear();
    std::vector<double> turns;
    for (int i = 0; i < 200; ++i) {
        const int row = static_cast<int>(world.random.below(static_cast<std::uint64_t>(calls) - 100));
        timer.restart();
        table.scrollTo(model.index(row, 0), QAbstractItemView::PositionAtTop);
        turns.push_back(longestTurn([&] { return model.rowAt(row) && model.rowAt(row + 15); }));
        samples.push_back(milliseconds(timer));
    }
    report("jump anywhere until its rows are there", samples);
    report("longest turn of the event loop in it, painting included", turns);

    turns.clear();
    table.verticalScrollBar()->setValue(0);
    for (int i = 0; i < 400; ++i) {
        QElapsedTimer turn;
        turn.start();
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->value() + 90);
        turns.push_back(milliseconds(turn) + longestTurn([n = 0]() mutable { return ++n > 3; }));
    }
    report("three rows further: longest turn (limit 8)", turns);

    samples.clear();
    for (int i = 0; i < 400; ++i) {
        const int row = table.rowAt(0) + i % 20;
        timer.restart();
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::DecorationRole), int(Qt::TextAlignmentRole)})
                (void)model.index(row, column).data(role);
        }
        samples.push_back(milliseconds(timer));
    }
    report("data() of a whole row", samples);

    samples.clear();
    for (const char* text :
         {"ortega", "5551", "quote", "grace", "roof", "nata", "heater friday", "weiß", "radio", "4711"}) {
        store::CallQuery query = model.query();
        query.text = QString::fromUtf8(text);
        timer.restart();
        model.setQuery(query);
        bool isReset = false;
        const auto seen =
            QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&isReset] { isReset = true; });
        REQUIRE(world.waitFor([&] { return isReset; }));
        samples.push_back(milliseconds(timer));
        QObject::disconnect(seen);
        REQUIRE(world.waitFor([&] { return model.isComplete(); }));
    }
    report("text search until its first rows are known (limit 30)", samples);
}
