#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/catch_qt.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

TEST_CASE("A search field tells at once, and Escape clears it") {
    SearchField field(u"Filter accounts"_s);
    QSignalSpy searches(&field, &SearchField::searchChanged);
    field.show();
    QTest::keyClicks(&field, u"ab"_s);
    REQUIRE(searches.count() == 2);
    CHECK(searches.last().first().toString() == u"ab");
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
    CHECK(searches.last().first().toString().isEmpty());
    QSignalSpy leaving(&field, &SearchField::leftDownwards);
    QTest::keyClick(&field, Qt::Key_Down);
    CHECK(leaving.count() == 1);
}

TEST_CASE("The button of an empty state is grey while its action is, and says why") {
    QAction add(u"Add a number…"_s);
    add.setEnabled(false);
    add.setToolTip(u"Needs Franchise owner."_s);
    EmptyState empty(Icon::Number, u"No numbers yet"_s, u"Callers dial a number."_s);
    empty.setAction(&add);
    empty.show();
    auto* button = empty.findChild<QPushButton*>();
    REQUIRE(button);
    CHECK(!button->isEnabled());
    CHECK(button->toolTip() == u"Needs Franchise owner.");

    QSignalSpy triggered(&add, &QAction::triggered);
    add.setEnabled(true);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(triggered.count() == 1);
    CHECK(empty.accessibleName() == u"No numbers yet");
}

TEST_CASE("A breadcrumb keeps the account and drops what is above it where there is no room") {
    Breadcrumb crumb;
    crumb.setParts({{AccountId("a"), u"Northwind Call Tracking"_s},
                    {AccountId("b"), u"West franchise"_s},
                    {AccountId("c"), u"West Side Plumbing"_s}});
    crumb.resize(900, 30);
    crumb.show();
    const auto links = crumb.findChildren<QToolButton*>();
    const auto shown = [&] {
        return std::count_if(links.begin(), links.end(),
                             [](auto* link) { return link->isVisible() && !link->text().isEmpty(); });
    };
    CHECK(shown() == 2);
    QSignalSpy chosen(&crumb, &Breadcrumb::chosen);
    QTest::mouseClick(links.first(), Qt::LeftButton);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().value<AccountId>() == AccountId("a"));
    crumb.resize(170, 30);
    CHECK(shown() < 2);
    CHECK(crumb.findChild<QLabel*>()->isVisible());
}

TEST_CASE("A cut text has the whole text as its tooltip") {
    ElidedLabel label(u"A rather long name of a company in the west"_s);
    label.resize(60, 20);
    label.show();
    CHECK(label.toolTip() == label.text());
    label.resize(900, 20);
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("A banner closes and says so, and its words are its name") {
    Banner banner;
    banner.setMessage(Tone::Warn, u"You are offline."_s);
    banner.setClosable(true);
    banner.show();
    CHECK(banner.accessibleName() == u"You are offline.");
    QSignalSpy closed(&banner, &Banner::closed);
    QTest::mouseClick(banner.findChild<QToolButton*>(), Qt::LeftButton);
    CHECK(closed.count() == 1);
    CHECK(!banner.isVisible());
}

} // namespace trunkline::ui
