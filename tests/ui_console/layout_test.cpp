#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTranslator>

#include "tests/support/catch_qt.h"
#include "tests/ui_console/console_world.h"
#include "ui/accounts/account_sidebar.h"
#include "ui/theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

using tests::ConsoleWorld;
using tests::eachDialog;

namespace {

constexpr QSize kSmallWindow{1000, 700};

/// Makes every text two fifths longer, as German and Finnish do.
class LongTexts final : public QTranslator {
public:
    LongTexts() { QCoreApplication::installTranslator(this); }
    ~LongTexts() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        const bool isPattern = text.contains(u"MMM"_s) || text.size() < 6; // of a date, or of two parts
        if (isPattern)
            return text;
        const QString more = u" länger wird es"_s.repeated(8).left(text.size() * 2 / 5);
        return text.endsWith(u'>') ? text.chopped(4) + more + text.last(4) : text + more; // inside of a tag
    }
};

struct RightToLeft {
    RightToLeft() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    ~RightToLeft() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// Words that stand on screen cut off, though no ellipsis and no tooltip was meant.
QStringList cutOff(const QWidget& window) {
    QStringList found;
    const auto check = [&found](const QWidget& widget, const QString& text) {
        if (!text.isEmpty() && widget.isVisible() && !widget.visibleRegion().isEmpty() &&
            widget.width() + 1 < widget.sizeHint().width())
            found.append(u"%1 “%2” has %3 of %4"_s.arg(QString::fromLatin1(widget.metaObject()->className()), text)
                             .arg(widget.width())
                             .arg(widget.sizeHint().width()));
    };
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->toolTip().isEmpty())
            check(*button, button->text());
    }
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->wordWrap() && label->toolTip().isEmpty())
            check(*label, label->text());
        if (label->wordWrap() && label->isVisible() && !label->visibleRegion().isEmpty() &&
            label->height() + 1 < label->heightForWidth(label->width()))
            found.append(u"the label “%1” has %2 of %3 in height"_s.arg(label->text())
                             .arg(label->height())
                             .arg(label->heightForWidth(label->width())));
    }
    return found;
}

/// For looking at: TRUNKLINE_SCREENS=some/folder test_ui_console "[screens]", with QT_SCALE_FACTOR as wanted.
void grab(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("TRUNKLINE_SCREENS");
    REQUIRE_FALSE(folder.isEmpty());
    QTest::qWait(150);
    REQUIRE(widget.grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

void grabAll(const QString& prefix, QSize size) {
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        ConsoleWorld console("hq_owner", "acc_hq", size);
        theme().choose(choice);
        const QString scheme = choice == Theme::Choice::Dark ? u"-dark"_s : u"-light"_s;
        console.eachPage([&](const QString& page) { grab(*console.window, prefix + page + scheme); });
        eachDialog(console,
                   [&](const QString& name, QWidget& dialog) { grab(dialog, prefix + u"dialog-"_s + name + scheme); });
    }
    theme().choose(Theme::Choice::Light);
}

} // namespace

TEST_CASE("Nothing is cut off in a window of 1000 by 700") {
    ConsoleWorld console("hq_owner", "acc_hq", kSmallWindow);
    console.eachPage([&](const QString& page) {
        INFO(page.toStdString());
        CHECK(console.window->width() == kSmallWindow.width());
        CHECK(cutOff(*console.window).join(u'\n') == QString());
    });
    eachDialog(console, [](const QString& name, QWidget& dialog) {
        INFO(name.toStdString());
        CHECK(cutOff(dialog).join(u'\n') == QString());
    });
}

TEST_CASE("Texts that are two fifths longer break no page and no dialog") {
    const LongTexts longTexts;
    ConsoleWorld console;
    console.eachPage([&](const QString& page) {
        INFO(page.toStdString());
        CHECK(console.window->width() <= 1280);
        CHECK(cutOff(*console.window).join(u'\n') == QString());
    });
    eachDialog(console, [](const QString& name, QWidget& dialog) {
        INFO(name.toStdString());
        CHECK(dialog.width() < 1000);
        CHECK(cutOff(dialog).join(u'\n') == QString());
    });
}

TEST_CASE("The window reads from right to left where the language does") {
    const RightToLeft rightToLeft;
    ConsoleWorld console;
    console.eachPage([&](const QString& page) {
        INFO(page.toStdString());
        const QWidget* sidebar = console.window->sidebar();
        CHECK(sidebar->mapTo(console.window.get(), QPoint()).x() > console.window->width() / 2);
        CHECK(cutOff(*console.window).join(u'\n') == QString());
    });
}

TEST_CASE("Every screen is drawn for somebody to look at", "[.][screens]") {
    SECTION("as it is") {
        grabAll(u"1280-"_s, {1280, 800});
        grabAll(u"1000-"_s, kSmallWindow);
    }
    SECTION("with long texts") {
        const LongTexts longTexts;
        grabAll(u"long-"_s, {1280, 800});
    }
    SECTION("from right to left") {
        const RightToLeft rightToLeft;
        grabAll(u"rtl-"_s, {1280, 800});
    }
}

} // namespace trunkline::ui
