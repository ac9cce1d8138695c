#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/call_details.h"
#include "ui/calls/call_filter_bar.h"
#include "ui/calls/call_log_model.h"
#include "ui/calls/call_log_page.h"
#include "ui/calls/call_table.h"
#include "ui/calls/tag_editor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The call log of a company, shown and full.
struct OpenPage {
    explicit OpenPage(PageWorld& w, const AccountId& account) : world(w), page(w.context()) {
        theme().apply();
        page.resize(1400, 800);
        page.setAccount(account);
        page.show();
        REQUIRE(world.waitFor([&] { return model().isComplete() && model().rowCount() > 0; }));
        world.settle();
    }

    CallTable& table() { return *page.findChild<CallTable*>(); }
    CallLogModel& model() { return *page.findChild<CallLogModel*>(); }
    CallDetails& details() { return *page.findChild<CallDetails*>(); }
    CallFilterBar& bar() { return *page.findChild<CallFilterBar*>(); }
    void select(int row) {
        REQUIRE(world.waitFor([&] {
            (void)model().index(row, 0).data();
            return model().rowAt(row) != nullptr;
        }));
        const QModelIndex index = model().index(row, static_cast<int>(CallColumn::Caller));
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(index).center());
        world.settle();
    }

    PageWorld& world;
    CallLogPage page;
};

} // namespace

TEST_CASE("Typing finds calls when the typing pauses, and Escape brings all back") {
    PageWorld world({.companies = 1, .calls = 600});
    OpenPage open(world, world.company);
    CHECK(open.model().rowCount() == 600);
    open.page.focusSearch();
    QTest::keyClicks(open.bar().searchField(), u"ortega"_s);
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() < 600; }));
    CHECK(open.model().rowCount() > 0);
    CHECK(open.bar().findChildren<QAbstractButton*>(u"filterChip"_s).size() == 1);
    QTest::keyClick(open.bar().searchField(), Qt::Key_Escape);
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() == 600; }));
}

TEST_CASE("A chip takes its part of the filter away") {
    PageWorld world({.companies = 1, .calls = 300});
    OpenPage open(world, world.company);
    CallFilter filter;
    filter.outcomes = {CallOutcome::Missed};
    filter.source = u"Yard signs"_s;
    open.page.show(QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact)));
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() < 60; }));
    const int narrow = open.model().rowCount();
    const auto chips = open.bar().findChildren<QAbstractButton*>(u"filterChip"_s);
    REQUIRE(chips.size() == 2);
    QTest::mouseClick(chips.back(), Qt::LeftButton);
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() > narrow; }));
    CHECK(open.bar().filter().outcomes == std::vector{CallOutcome::Missed});
    CHECK(open.bar().filter().source.isEmpty());
}

TEST_CASE("An empty list says why and how to get out of it") {
    PageWorld world({.companies = 2, .calls = 50});
    OpenPage open(world, world.company);
    QTest::keyClicks(open.bar().searchField(), u"nobodyatall"_s);
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() == 0; }));
    auto* empty = open.page.findChild<EmptyState*>();
    REQUIRE(empty->isVisible());
    CHECK(empty->title() == u"No call matches"_s);
    Q_EMIT empty->activated();
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() > 0; }));
    CHECK(open.bar().searchField()->text().isEmpty());
    CHECK_FALSE(empty->isVisible());
}

TEST_CASE("Somebody who may not see calls is told so") {
    PageWorld world({.companies = 1, .calls = 10});
    OpenPage open(world, world.company);
    world.signInAs("franchise_owner", "acc_north");
    QTest::keyClicks(open.bar().searchField(), u"nobodyatall"_s);
    REQUIRE(world.waitFor([&] { return open.model().isComplete() && open.model().rowCount() == 0; }));
    CHECK(open.page.findChild<EmptyState*>()->title() == u"The calls here are not for you to see"_s);
}

TEST_CASE("A selected call shows what happened beside the list") {
    PageWorld world({.companies = 1, .calls = 100});
    OpenPage open(world, world.company);
    open.select(3);
    const store::ListedCall* listed = open.model().rowAt(3);
    REQUIRE(listed);
    CHECK(open.details().callId() == listed->call.id);
    const std::optional<Call> call = world.store().reader().call(listed->call.id);
    REQUIRE(call);
    QStringList texts;
    for (const QLabel* label : open.details().findChildren<QLabel*>())
        texts.append(label->text());
    if (!call->legs.empty())
        CHECK(texts.join(u'|').contains(u"Mike: "_s));
    CHECK(open.details().findChild<QToolButton*>(u"openFlow"_s)->text() == u"First phone, then second, version 12"_s);
    QTest::mouseClick(open.details().findChild<QToolButton*>(u"openFlow"_s), Qt::LeftButton);
    CHECK(world.navigator.wentToTab == Tab::Flows);
    CHECK(world.navigator.wentToItem == u"flw_acc_west_side"_s);
}

TEST_CASE("A note goes to the outbox when its field is left, shows as pending, and can be undone") {
    PageWorld world({.companies = 1, .calls = 30});
    OpenPage open(world, world.company);
    open.select(1);
    auto* note = open.details().findChild<QPlainTextEdit*>();
    auto* undo = open.details().findChild<QToolButton*>(u"undoEdit"_s);
    const QString before = note->toPlainText();
    CHECK_FALSE(undo->isVisible());
    note->setFocus();
    note->selectAll();
    QTest::keyClicks(note, u"Asked for a quote"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.store().edits().size() == 1);
    CHECK(world.store().edits().front().patch.fields.value(u"note"_s).toString() == u"Asked for a quote"_s);
    CHECK(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    world.settle();
    CHECK(world.store().edits().empty());
    CHECK(note->toPlainText() == before);
    CHECK_FALSE(undo->isVisible());
}

TEST_CASE("Tags are added by Return and taken away by Backspace") {
    PageWorld world({.companies = 1, .calls = 30});
    OpenPage open(world, world.company);
    open.select(0);
    auto* tags = open.details().findChild<TagEditor*>();
    const QStringList before = tags->tags();
    QTest::keyClicks(tags->field(), u"urgent"_s);
    QTest::keyClick(tags->field(), Qt::Key_Return);
    world.settle();
    CHECK(tags->tags() == before + QStringList{u"urgent"_s});
    CHECK(world.store().reader().call(open.details().callId())->tags == tags->tags());
    QTest::keyClick(tags->field(), Qt::Key_Backspace);
    world.settle();
    CHECK(world.store().reader().call(open.details().callId())->tags == before);
}

TEST_CASE("Without the right the fields are grey and say why") {
    PageWorld world({.companies = 1, .calls = 30});
    OpenPage open(world, world.company);
    world.signInAs("hq_reviewer", "acc_hq");
    open.select(2);
    if (world.context().permissions.may(access::Action::CallsAnnotate, world.company))
        SKIP("the reviewer of this catalog may annotate calls");
    auto* note = open.details().findChild<QPlainTextEdit*>();
    CHECK(note->isReadOnly());
    CHECK_FALSE(note->toolTip().isEmpty());
    CHECK_FALSE(open.details().findChild<TagEditor*>()->field()->isEnabled());
    CHECK_FALSE(world.context().actions.action(ActionId::EditCallTags)->isEnabled());
}

TEST_CASE("Copied rows hold the columns that are shown, as shown") {
    PageWorld world({.companies = 1, .calls = 40});
    OpenPage open(world, world.company);
    open.select(0);
    open.table().setColumnHidden(static_cast<int>(CallColumn::Note), true);
    QTest::keyClick(&open.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keySequence(&open.table(), QKeySequence::Copy);
    REQUIRE(world.waitFor([&] { return !world.navigator.told.isEmpty(); }));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u"Time\t"_s));
    CHECK_FALSE(lines[0].contains(u"Note"_s));
    CHECK(lines[1].count(u'\t') == lines[0].count(u'\t'));
}

TEST_CASE("Columns and details come back as they were arranged") {
    PageWorld world({.companies = 1, .calls = 10});
    QJsonObject saved;
    {
        OpenPage open(world, world.company);
        open.table().horizontalHeader()->moveSection(0, 3);
        open.table().setColumnWidth(static_cast<int>(CallColumn::Tags), 321);
        open.table().setColumnHidden(static_cast<int>(CallColumn::Source), true);
        saved = open.page.layoutState();
    }
    OpenPage open(world, world.company);
    open.page.setLayoutState(saved);
    CHECK(open.table().horizontalHeader()->visualIndex(0) == 3);
    CHECK(open.table().columnWidth(static_cast<int>(CallColumn::Tags)) == 321);
    CHECK(open.table().isColumnHidden(static_cast<int>(CallColumn::Source)));
    open.page.setLayoutState({{u"columns"_s, QJsonObject{{u"count"_s, 4}, {u"state"_s, u"bm9uc2Vuc2U="_s}}}});
    CHECK(open.table().columnWidth(static_cast<int>(CallColumn::Tags)) == 321); // another version's columns
}

TEST_CASE("The list goes by keyboard alone: to the rows, to the details, sorted by the header") {
    PageWorld world({.companies = 1, .calls = 100});
    OpenPage open(world, world.company);
    open.page.focusSearch();
    QTest::keyClick(open.bar().searchField(), Qt::Key_Down);
    CHECK(open.table().currentIndex().row() == 0);
    REQUIRE(world.waitFor([&] { return !open.details().callId().isNull(); }));
    const CallId first = open.details().callId();
    QTest::keyClick(&open.table(), Qt::Key_Down);
    REQUIRE(world.waitFor([&] { return open.details().callId() != first; }));
    QTest::keyClick(&open.table(), Qt::Key_Return);
    CHECK(open.details().isVisible());
    QHeaderView* header = open.table().horizontalHeader();
    const int duration = static_cast<int>(CallColumn::Duration);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(duration) + 10, header->height() / 2));
    REQUIRE(world.waitFor([&] { return open.model().query().sort == store::CallSort::LongestFirst; }));
    CHECK(header->sortIndicatorSection() == duration);
}

TEST_CASE("A page's state brings back filter and call") {
    PageWorld world({.companies = 2, .calls = 200});
    OpenPage open(world, world.company);
    open.select(4);
    const CallId id = open.details().callId();
    CallFilter filter;
    filter.direction = CallDirection::Inbound;
    open.page.show(QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact)));
    const QJsonObject state = open.page.state();
    open.page.setAccount(AccountId("acc_company_1"));
    CHECK(open.bar().filter().isEmpty());
    CHECK(open.details().callId().isNull());
    open.page.setAccount(world.company);
    open.page.setState(state);
    CHECK(open.bar().filter() == filter);
    CHECK(open.details().callId() == id);
}
