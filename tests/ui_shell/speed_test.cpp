// Hidden from ordinary runs: prints what is measured, for comparing in one run. `test_ui_shell "[speed]"`.

#include <cstdio>

#include <QElapsedTimer>
#include <QWidget>

#include "tests/support/catch_qt.h"
#include "tests/ui_shell/signed_in.h"
#include "tests/ui_shell/trees.h"
#include "ui/accounts/account_tree_view.h"
#include "ui/models/account_tree_model.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

TEST_CASE("Filtering 100,000 accounts as one types", "[.][speed]") {
    AccountTreeModel model;
    AccountTreeView view(model);
    view.resize(260, 700);
    view.show();
    model.setTree(tests::largeTree(100'000));
    const QString typed = u"plumbing 99"_s;
    for (qsizetype letters = 1; letters <= typed.size(); ++letters) {
        QElapsedTimer timer;
        timer.start();
        model.setFilter(typed.left(letters));
        (void)view.visualRect(model.index(0, 0)); // lays out what was put off
        std::printf("filter \"%s\": %d matches, %.1f ms\n", qUtf8Printable(typed.left(letters)), model.matchCount(),
                    static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    model.setFilter({});
    QElapsedTimer timer;
    timer.start();
    view.expandAll();
    std::printf("expand all: %.1f ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

TEST_CASE("Deriving all actions for a new selection", "[.][speed]") {
    tests::SignedIn world("franchise_owner", "west");
    QWidget page;
    for (int i = 0; i < kActionIdCount; ++i)
        world.actions.handle(static_cast<ActionId>(i), &page, [] {});
    page.show();
    constexpr int kRounds = 2000;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < kRounds; ++round)
        world.actions.setSelection({AccountId(round % 2 == 0 ? "west" : "bayheat"), {}, {}, false});
    std::printf("%d actions: %.1f us a selection\n", kActionIdCount,
                static_cast<double>(timer.nsecsElapsed()) / 1e3 / kRounds);
}

} // namespace trunkline::ui
