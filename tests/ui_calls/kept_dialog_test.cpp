#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

#include "core/store/store.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/sync/kept_dialog.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

namespace {

template <class Widget>
Widget& part(const QWidget& dialog, const QString& name) {
    for (Widget* widget : dialog.findChildren<Widget*>()) {
        if (widget->accessibleName() == name || widget->property("text").toString().startsWith(name))
            return *widget;
    }
    FAIL("no " << name.toStdString());
    std::abort();
}

} // namespace

TEST_CASE("what is kept here is chosen by age, accounts and room, and says what it comes to") {
    PageWorld world({.companies = 6, .calls = 300});
    KeptDialog dialog(world.store(), world.clock);
    CHECK(dialog.chosen().isEverything());
    const auto says = [&dialog](const QString& words) {
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    };
    REQUIRE(world.waitFor([&] { return says(u"300 call"_s); }));

    auto& age = part<QComboBox>(dialog, u"Calls from"_s);
    age.setCurrentIndex(age.findData(3));
    auto& limit = part<QComboBox>(dialog, u"Room they may take"_s);
    limit.setCurrentIndex(1);
    CHECK(dialog.chosen().months == 3);
    CHECK(dialog.chosen().mostBytes == 250'000'000);

    auto& keep = part<QPushButton>(dialog, u"Keep these"_s);
    auto& tree = part<QTreeView>(dialog, u"Accounts whose calls are kept"_s);
    CHECK_FALSE(tree.isEnabled());
    part<QRadioButton>(dialog, u"only these"_s).setChecked(true);
    CHECK(tree.isEnabled());
    CHECK_FALSE(keep.isEnabled());
    const QModelIndex root = tree.model()->index(0, 0);
    REQUIRE(tree.model()->rowCount(root) > 0);
    const QModelIndex first = tree.model()->index(0, 0, root);
    REQUIRE(tree.model()->setData(first, Qt::Checked, Qt::CheckStateRole));
    CHECK(dialog.chosen().accounts.size() == 1);
    CHECK(keep.isEnabled());
    REQUIRE(tree.model()->setData(root, Qt::Checked, Qt::CheckStateRole));
    CHECK_FALSE(tree.model()->setData(first, Qt::Unchecked, Qt::CheckStateRole)); // goes with what is above
    REQUIRE(tree.model()->setData(root, Qt::Unchecked, Qt::CheckStateRole));

    const store::KeptCalls chosen = dialog.chosen();
    keep.click();
    CHECK(world.store().kept() == chosen);
    CHECK(KeptDialog(world.store(), world.clock).chosen() == chosen);
}

} // namespace trunkline::tests
