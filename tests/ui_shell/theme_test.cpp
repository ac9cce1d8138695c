#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSvgRenderer>

#include "tests/support/catch_qt.h"
#include "ui/theme/icon.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

const std::array kSchemes{Scheme::Light, Scheme::Dark};
const std::array kSurfaces{Token::Window, Token::Base, Token::Raised};

QColor strongestColor(const QImage& image) {
    QColor best;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > best.alpha() || !best.isValid())
                best = color;
        }
    }
    best.setAlpha(255);
    return best;
}

} // namespace

TEST_CASE("Words have 4.5 to 1 on every surface, in light and dark") {
    for (const Scheme scheme : kSchemes) {
        for (const Token ink : {Token::Text, Token::Muted, Token::Accent, Token::Ok, Token::Warn, Token::Danger}) {
            for (const Token surface : kSurfaces) {
                INFO("scheme " << static_cast<int>(scheme) << ", ink " << static_cast<int>(ink) << ", surface "
                               << static_cast<int>(surface));
                // Accent on the light window is used for marks and links only, which stand on base.
                if (ink == Token::Accent && surface == Token::Window && scheme == Scheme::Light)
                    continue;
                CHECK(contrastRatio(tokenColor(scheme, ink), tokenColor(scheme, surface)) >= 4.5);
            }
        }
        CHECK(contrastRatio(tokenColor(scheme, Token::OnAccent), tokenColor(scheme, Token::Accent)) >= 4.5);
        for (const Token wash :
             {Token::Selection, Token::Hover, Token::OkWash, Token::WarnWash, Token::DangerWash, Token::AccentWash})
            CHECK(contrastRatio(tokenColor(scheme, Token::Text), tokenColor(scheme, wash)) >= 4.5);
        CHECK(contrastRatio(tokenColor(scheme, Token::Ok), tokenColor(scheme, Token::OkWash)) >= 4.5);
        CHECK(contrastRatio(tokenColor(scheme, Token::Warn), tokenColor(scheme, Token::WarnWash)) >= 4.5);
        CHECK(contrastRatio(tokenColor(scheme, Token::Danger), tokenColor(scheme, Token::DangerWash)) >= 4.5);
    }
}

TEST_CASE("Lines that carry meaning have 3 to 1 on every surface") {
    for (const Scheme scheme : kSchemes) {
        for (const Token line : {Token::MeaningLine, Token::Accent, Token::Ok, Token::Warn, Token::Danger}) {
            for (const Token surface : kSurfaces)
                CHECK(contrastRatio(tokenColor(scheme, line), tokenColor(scheme, surface)) >= 3.0);
        }
        for (int series = 0; series < 6; ++series)
            CHECK(contrastRatio(seriesColor(scheme, series), tokenColor(scheme, Token::Base)) >= 3.0);
    }
}

TEST_CASE("Every icon has a drawing that can be read") {
    QSet<QString> names;
    for (int i = 0; i < kIconCount; ++i) {
        const QString name = iconName(static_cast<Icon>(i));
        INFO(name.toStdString());
        CHECK(!names.contains(name));
        names.insert(name);
        QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(name));
        CHECK(renderer.isValid());
        CHECK(renderer.defaultSize() == QSize(20, 20));
        CHECK(strongestColor(iconPixmap(static_cast<Icon>(i), 40, Qt::red, 1.0).toImage()) == QColor(Qt::red));
    }
}

TEST_CASE("An icon made before a change of colours follows it") {
    const QIcon made = icon(Icon::Overview);
    theme().choose(Theme::Choice::Light);
    CHECK(strongestColor(made.pixmap(40).toImage()) == tokenColor(Scheme::Light, Token::Text));
    theme().choose(Theme::Choice::Dark);
    CHECK(strongestColor(made.pixmap(40).toImage()) == tokenColor(Scheme::Dark, Token::Text));
    CHECK(strongestColor(made.pixmap(40, QIcon::Disabled).toImage()) == tokenColor(Scheme::Dark, Token::Disabled));
    theme().choose(Theme::Choice::Light);
}

TEST_CASE("Back points to where one came from in either direction of reading") {
    const QIcon back = icon(Icon::Back);
    const QImage before = back.pixmap(24, 24).toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirrored = back.pixmap(24, 24).toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    CHECK(before != mirrored);
    CHECK(mirrored == icon(Icon::Forward).pixmap(24, 24).toImage());
}

TEST_CASE("Choosing colours sets the palette of the application and tells it") {
    QSignalSpy told(&theme(), &Theme::changed);
    theme().choose(Theme::Choice::Dark);
    CHECK(told.count() == 1);
    CHECK(QApplication::palette().color(QPalette::Window) == tokenColor(Scheme::Dark, Token::Window));
    QPushButton button(u"Publish"_s);
    CHECK(button.palette().color(QPalette::ButtonText) == tokenColor(Scheme::Dark, Token::Text));
    theme().choose(Theme::Choice::Light);
    QCoreApplication::processEvents();
    CHECK(button.palette().color(QPalette::ButtonText) == tokenColor(Scheme::Light, Token::Text));
}

} // namespace trunkline::ui
