#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include "tests/support/catch_qt.h"
#include "tests/ui_console/console_world.h"
#include "ui/accounts/account_sidebar.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

using tests::ConsoleWorld;
using tests::eachDialog;

namespace {

bool isInteractive(QAccessible::Role role) {
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::TreeItem:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::Dialog:
    case QAccessible::Canvas:
        return true;
    default:
        return false;
    }
}

/// What a screen reader would call "button" and nothing more, with where it stands.
class NamelessFinder {
public:
    void walk(QAccessibleInterface* element, const QString& path, int depth = 0) {
        if (!element || !element->isValid() || depth > 40)
            return;
        const QAccessible::State state = element->state();
        if (state.invisible)
            return;
        const QString name = element->text(QAccessible::Name);
        const QString here = path + u'/' + nameOf(element) + (name.isEmpty() ? QString() : u'"' + name + u'"');
        // The arrows of a combo box and the fields inside of spin boxes speak through the box around them.
        const bool isInner = element->object() && isInnerPart(element->object());
        if (isInteractive(element->role()) && !isInner && !isLaterCell(element)) {
            ++m_seen;
            if (name.trimmed().isEmpty())
                m_nameless.append(here);
        }
        constexpr int kMostChildren = 200; // of a table, the first rows stand for all
        for (int i = 0; i < qMin(element->childCount(), kMostChildren); ++i)
            walk(element->child(i), here, depth + 1);
    }
    [[nodiscard]] int seen() const { return m_seen; }
    [[nodiscard]] QString report() const { return m_nameless.join(u'\n'); }

private:
    static bool isInnerPart(const QObject* object) {
        const QObject* parent = object->parent();
        return parent && (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox") ||
                          parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QLineEdit") ||
                          (parent->inherits("QTabBar") && object->objectName().contains(u"Scroll")));
    }
    /// Beside the first of its row a cell may well be empty.
    static bool isLaterCell(QAccessibleInterface* element) {
        return element->tableCellInterface() && element->tableCellInterface()->columnIndex() > 0;
    }
    static QString nameOf(QAccessibleInterface* element) {
        return element->object() ? QString::fromLatin1(element->object()->metaObject()->className())
                                 : u"role %1"_s.arg(static_cast<int>(element->role()));
    }

    int m_seen = 0;
    QStringList m_nameless;
};

/// The widgets that Tab goes through, from the one that has the focus until one comes a second time.
QList<QWidget*> tabOrder(QWidget& window) {
    QList<QWidget*> order;
    for (int presses = 0; presses < 300; ++presses) {
        QTest::keyClick(window.window()->windowHandle(), Qt::Key_Tab);
        QWidget* focus = QApplication::focusWidget();
        if (!focus || order.contains(focus))
            break;
        order.append(focus);
    }
    return order;
}

} // namespace

TEST_CASE("Every page of the console names everything that can be used") {
    ConsoleWorld console;
    console.eachPage([&](const QString& page) {
        NamelessFinder finder;
        finder.walk(QAccessible::queryAccessibleInterface(console.window.get()), {});
        INFO(page.toStdString());
        CHECK(finder.seen() > 20);
        CHECK(finder.report() == QString());
    });
}

TEST_CASE("Every dialog and first page names everything that can be used") {
    ConsoleWorld console;
    eachDialog(console, [](const QString& name, QWidget& dialog) {
        NamelessFinder finder;
        finder.walk(QAccessible::queryAccessibleInterface(&dialog), {});
        INFO(name.toStdString());
        CHECK(finder.seen() > 1);
        CHECK(finder.report() == QString());
    });
}

TEST_CASE("What a role does not allow is spoken as dimmed, with the reason") {
    ConsoleWorld console("company_viewer", "acc_west_side");
    int dimmed = 0;
    console.eachPage([&](const QString& page) {
        INFO(page.toStdString());
        for (ActionButton* button : console.window->findChildren<ActionButton*>()) {
            if (!button->isVisible() || button->isEnabled())
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(button);
            INFO(button->text().toStdString());
            CHECK(spoken->state().disabled);
            CHECK_FALSE(spoken->text(QAccessible::Description).isEmpty());
            ++dimmed;
        }
    });
    CHECK(dimmed > 10);
}

TEST_CASE("Tab goes through the window without a trap, and to nothing without a name") {
    ConsoleWorld console;
    console.eachPage([&](const QString& page) {
        console.window->sidebar()->setFocus();
        const QList<QWidget*> order = tabOrder(*console.window);
        INFO(page.toStdString());
        CHECK(order.size() > 8);
        const auto reaches = [&order](const QWidget* region) {
            return std::any_of(order.begin(), order.end(),
                               [region](const QWidget* widget) { return region->isAncestorOf(widget); });
        };
        CHECK(reaches(console.window->sidebar()));
        CHECK(reaches(console.window->accountPage()));
        for (const QWidget* widget : order) {
            INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
            CHECK(widget->isVisible());
        }
    });
}

TEST_CASE("F6 goes from region to region and comes around") {
    ConsoleWorld console;
    MainWindow& window = *console.window;
    console.eachPage([&](const QString& page) {
        INFO(page.toStdString());
        const auto next = [&window] {
            window.actions().action(ActionId::NextRegion)->trigger();
            return QApplication::focusWidget();
        };
        window.sidebar()->setFocus();
        const QWidget* first = next();
        REQUIRE(first);
        QStringList regions;
        for (int press = 0; press < 4; ++press) {
            const QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus);
            regions.append(window.sidebar()->isAncestorOf(focus)                      ? u"accounts"_s
                           : focus == window.accountPage()->tabBar()                  ? u"tabs"_s
                           : window.accountPage()->currentPage()->isAncestorOf(focus) ? u"page"_s
                                                                                      : u"top"_s);
            next();
        }
        for (const QString& region : {u"accounts"_s, u"tabs"_s, u"top"_s})
            CHECK(regions.contains(region));
        Page* shown = window.accountPage()->currentPage();
        shown->focusContent();
        if (shown->isAncestorOf(QApplication::focusWidget())) // an empty page has nothing to go to
            CHECK(regions.contains(u"page"_s));
    });
}

} // namespace trunkline::ui
