#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "core/wire/codecs.h"
#include "tests/ui_calls/page_world.h"
#include "tests/ui_flow/flow_world.h"
#include "ui/flow/copy_flow_dialog.h"
#include "ui/flow/flows_page.h"
#include "ui/theme/theme.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject step(const char* id, const char* type, const QJsonObject& settings) {
    return {{u"id"_s, QString::fromLatin1(id)}, {u"type"_s, QString::fromLatin1(type)}, {u"settings"_s, settings}};
}

QJsonObject documentThatNames(const QString& first, const QString& second) {
    return {
        {u"schema"_s, u"trunkline.flow/1"_s},
        {u"name"_s, u"Main line"_s},
        {u"entry"_s, u"open"_s},
        {u"steps"_s,
         QJsonArray{step("open", "schedule", {{u"calendar"_s, u"us"_s}}),
                    step("duty", "switch", {{u"switch"_s, u"On duty"_s}}),
                    step("one", "dial", {{u"destination"_s, first}, {u"ringSeconds"_s, 20}}),
                    step("all", "ringGroup",
                         {{u"destinations"_s, QJsonArray{first, QJsonObject{{u"id"_s, second}, {u"weight"_s, 2}}}}})}}};
}

Destination phone(const char* id, const char16_t* label, const char16_t* address) {
    Destination made;
    made.id = DestinationId(id);
    made.label = QString::fromUtf16(label);
    made.address = QString::fromUtf16(address);
    return made;
}

} // namespace

TEST_CASE("a flow names each phone, switch and calendar once") {
    const std::vector<FlowNeed> needs = needsOf(documentThatNames(u"dst_a"_s, u"dst_b"_s));
    using enum FlowNeed::Kind;
    CHECK(needs ==
          std::vector<FlowNeed>{
              {Calendar, u"us"_s}, {Switch, u"On duty"_s}, {Destination, u"dst_a"_s}, {Destination, u"dst_b"_s}});
    CHECK(needsOf({}).empty());
    CHECK(needsOf({{u"steps"_s, QJsonArray{1, u"x"_s, QJsonObject{{u"settings"_s, 5}}}}}).empty());
}

TEST_CASE("the same number is suggested before the same name, and what is missing is made") {
    flow::CompanyFacts here;
    here.destinations.insert(DestinationId("dst_a"), phone("dst_a", u"Mike", u"+13125550111"));
    here.destinations.insert(DestinationId("dst_b"), phone("dst_b", u"Joe", u"+13125550112"));
    here.destinations.insert(DestinationId("dst_c"), phone("dst_c", u"Ann", u"+13125550113"));
    here.switches.insert(u"On duty"_s, {});
    flow::CompanyFacts there;
    there.destinations.insert(DestinationId("dst_x"), phone("dst_x", u"Mike", u"+17735550199"));
    there.destinations.insert(DestinationId("dst_y"), phone("dst_y", u"Boss", u"+13125550111"));
    there.destinations.insert(DestinationId("dst_z"), phone("dst_z", u"joe", u"+17735550198"));
    there.calendars.insert(u"us"_s, {});
    using Kind = FlowNeed::Kind;
    const auto suggest = [&](Kind kind, const QString& name) { return suggested({kind, name}, here, there); };
    CHECK(suggest(Kind::Destination, u"dst_a"_s).name == u"dst_y"_s);
    CHECK(suggest(Kind::Destination, u"dst_b"_s).name == u"dst_z"_s);
    CHECK(suggest(Kind::Destination, u"dst_c"_s).kind == FlowReplacement::Kind::Create);
    CHECK(suggest(Kind::Destination, u"dst_gone"_s).kind == FlowReplacement::Kind::Leave);
    CHECK(suggest(Kind::Calendar, u"us"_s).kind == FlowReplacement::Kind::Take);
    CHECK(suggest(Kind::Switch, u"On duty"_s).kind == FlowReplacement::Kind::Create);
    CHECK(suggest(Kind::Switch, u"other"_s).kind == FlowReplacement::Kind::Leave);
}

TEST_CASE("the copy names what is there, and nothing else of it changes") {
    QJsonObject document = documentThatNames(u"dst_a"_s, u"dst_b"_s);
    FlowMapping mapping;
    mapping.insert({FlowNeed::Kind::Destination, u"dst_a"_s}, {FlowReplacement::Kind::Take, u"dst_y"_s});
    mapping.insert({FlowNeed::Kind::Calendar, u"us"_s}, {FlowReplacement::Kind::Take, u"holidays"_s});
    QJsonObject wanted = documentThatNames(u"dst_y"_s, u"dst_b"_s);
    QJsonArray steps = wanted[u"steps"].toArray();
    steps[0] = step("open", "schedule", {{u"calendar"_s, u"holidays"_s}});
    wanted[u"steps"] = steps;
    CHECK(mapped(document, mapping) == wanted);
    CHECK(mapped(document, {}) == document);
}

TEST_CASE("a flow is copied to another company as a draft, with a phone made there, without a connection") {
    PageWorld world({.companies = 2, .calls = 5});
    const AccountId other("acc_company_1");
    const std::vector<Destination> phones = world.store().reader().destinations(world.company);
    REQUIRE(phones.size() >= 2);
    FlowRecord record;
    record.id = FlowId("flw_main");
    record.company = world.company;
    record.name = u"Seed line"_s;
    record.published = documentThatNames(phones[0].id.toString(), phones[1].id.toString());
    record.publishedVersion = 1;
    world.put(wire::EntityType::Flow, wire::toJson(record));
    world.commit();
    world.settle();
    const std::size_t before = world.store().reader().destinations(other).size();

    CopyFlowDialog dialog(world.context(), record);
    dialog.show();
    QComboBox* companies = nullptr;
    for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"To the company"_s)
            companies = box;
    }
    REQUIRE(companies);
    QPushButton* copy = nullptr;
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == u"Copy as a draft"_s)
            copy = one;
    }
    REQUIRE(copy);
    auto* name = dialog.findChild<QLineEdit*>({}, Qt::FindDirectChildrenOnly);
    REQUIRE(name);
    // What is typed counts, not what was chosen before.
    companies->setCurrentIndex(companies->findData(world.company.toString()));
    CHECK(name->text() == u"Seed line 2"_s);
    companies->setEditText(u"Nobody's name"_s);
    CHECK(dialog.company().isNull());
    CHECK_FALSE(copy->isEnabled());
    CHECK(copy->toolTip() == u"Choose the company first."_s);
    companies->setEditText(companies->itemText(companies->findData(other.toString())).toUpper());
    CHECK(dialog.company() == other);
    CHECK(name->text() == u"Seed line"_s);
    for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
        if (box->findText(u"Add the same there"_s) >= 0)
            box->setCurrentIndex(box->findText(u"Add the same there"_s));
    }
    REQUIRE(copy->isEnabled());
    QTest::mouseClick(copy, Qt::LeftButton);
    CHECK(dialog.result() == QDialog::Accepted);
    const std::optional<FlowRecord> made = world.store().reader().flow(dialog.made());
    REQUIRE(made);
    CHECK(made->company == other);
    CHECK(made->publishedVersion == 0);
    const std::vector<Destination> there = world.store().reader().destinations(other);
    CHECK(there.size() > before);
    for (const FlowNeed& need : needsOf(made->draft)) {
        if (need.kind == FlowNeed::Kind::Destination)
            CHECK(std::ranges::count(there, DestinationId(need.name.toLatin1()), &Destination::id) == 1);
    }
    CHECK(world.store().edits().back().patch.isCreation());
}

// For looking at: TRUNKLINE_SCREENS=some/folder test_ui_flow "[screens]".
TEST_CASE("The flows of a franchise and the copying of one are drawn for somebody to look at", "[.][screens]") {
    const QString folder = qEnvironmentVariable("TRUNKLINE_SCREENS");
    REQUIRE_FALSE(folder.isEmpty());
    PageWorld world({.companies = 24, .calls = 50});
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme().choose(choice);
        const QString scheme = theme().isDark() ? u"dark"_s : u"light"_s;
        const std::unique_ptr<Page> page = makeFlowsPage(world.context());
        page->resize(1240, 700);
        page->setAccount(world.franchise);
        page->QWidget::show();
        world.settle();
        QTest::qWait(250);
        REQUIRE(page->grab().save(u"%1/flows-franchise-%2.png"_s.arg(folder, scheme)));
        FlowRecord record = world.store().reader().flows(world.company).front();
        const std::vector<Destination> phones = world.store().reader().destinations(world.company);
        record.draft = documentThatNames(phones[0].id.toString(), phones[1].id.toString());
        CopyFlowDialog dialog(world.context(), record);
        dialog.show();
        QTest::qWait(100);
        REQUIRE(dialog.grab().save(u"%1/dialog-copy-%2.png"_s.arg(folder, scheme)));
    }
}
