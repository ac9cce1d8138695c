// The tree of accounts at 100,000: what a person waits for between a key and the repainted tree. Judged by the
// processor time of this process, because the machine may be busy with others.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include <QScrollBar>

#include "tests/support/catch_qt.h"
#include "tests/ui_shell/trees.h"
#include "ui/accounts/account_tree_view.h"
#include "ui/models/account_tree_model.h"
#include "ui/theme/theme.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAccounts = 100'000;

double processorMilliseconds(const std::function<void()>& run) {
    timespec before{};
    timespec after{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    run();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
    return static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 +
           static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
}

void report(const QString& what, double milliseconds, double limit) {
    std::printf("%-58s %8.1f ms of processor time (limit %.0f)%s\n", qUtf8Printable(what), milliseconds, limit,
                milliseconds > limit ? "   MISSED" : "");
    std::fflush(stdout);
}

struct Shown {
    Shown() : view(model) {
        theme().apply();
        view.resize(260, 700);
        view.show();
    }
    /// The change, and the tree painted with it.
    double change(const std::function<void()>& run) {
        return processorMilliseconds([&] {
            run();
            view.viewport()->repaint();
        });
    }

    AccountTreeModel model;
    AccountTreeView view;
};

} // namespace

TEST_CASE("The tree of 100,000 accounts") {
    constexpr double kKeystroke = 30;
    constexpr double kPause = 100; // what a person takes for at once
    const std::shared_ptr<const AccountTree> tree = tests::largeTree(kAccounts);
    Shown shown;
    report(u"the tree comes"_s, shown.change([&] { shown.model.setTree(tree); }), kPause);

    double worst = 0;
    for (const QString& typed : {u"plumbing 99"_s, u"street 1"_s, u"franchise 3 dental"_s, u"zzz"_s}) {
        for (qsizetype letters = 1; letters <= typed.size(); ++letters) {
            const double took = shown.change([&] { shown.model.setFilter(typed.left(letters)); });
            worst = std::max(worst, took);
            std::printf("  filter %-24s %7d matches %8.1f ms\n", qUtf8Printable(typed.left(letters)),
                        shown.model.matchCount(), took);
        }
    }
    report(u"the slowest key of a filter"_s, worst, kKeystroke);
    report(u"the filter cleared"_s, shown.change([&] { shown.model.setFilter({}); }), kKeystroke);

    const QModelIndex first = shown.model.index(0, 0, shown.model.index(0, 0));
    report(u"one franchise opened"_s, shown.change([&] { shown.view.expand(first); }), kKeystroke);
    report(u"one franchise closed"_s, shown.change([&] { shown.view.collapse(first); }), kKeystroke);
    report(u"everything opened"_s, shown.change([&] { shown.view.expandAll(); }), kPause);
    report(u"to the end"_s,
           shown.change([&] { shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum()); }),
           kKeystroke);
    report(u"one franchise closed among all open"_s, shown.change([&] { shown.view.collapse(first); }), kKeystroke);
    report(u"filtered with everything open"_s, shown.change([&] { shown.model.setFilter(u"dental"_s); }), kKeystroke);
    report(u"the filter cleared with everything open"_s, shown.change([&] { shown.model.setFilter({}); }), kPause);
    report(u"everything closed"_s, shown.change([&] { shown.view.collapseAll(); }), kPause);

    QHash<AccountId, AccountBadges> badges;
    for (int i = 2; i < kAccounts; i += 7)
        badges.insert(AccountId(QByteArray("a") + QByteArray::number(i)), {1, i % 2 == 0, false});
    report(u"new badges of every seventh account"_s, shown.change([&] { shown.model.setBadges(badges); }), kPause);
    std::vector<Account> accounts(tree->accounts().begin(), tree->accounts().end());
    accounts[500].name = u"Aardvark Plumbing"_s;
    const auto renamed = std::make_shared<const AccountTree>(*AccountTree::build(std::move(accounts)));
    report(u"the same tree anew, one account renamed"_s, shown.change([&] { shown.model.setTree(renamed); }), kPause);
}
