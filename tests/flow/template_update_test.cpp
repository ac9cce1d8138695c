#include "core/flow/template_update.h"

#include "core/flow/flow_template.h"
#include "core/flow/validator.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const StepId kMike("mike1");
const StepId kJoe("joe1");
const StepId kVoicemail("vm");

/// The hunt flow as HQ gives it out: the voicemail is locked.
FlowDocument templateFlow() {
    FlowDocument flow = huntFlow();
    flow.edit(kVoicemail)->isLocked = true;
    return flow;
}

FlowDocument with(FlowDocument document, const Change& change) {
    REQUIRE_OK(apply(document, {change, {}}));
    return document;
}

} // namespace

TEST_CASE("an update of a flow that was left as it was made gives the template's new version") {
    const FlowDocument now =
        with(with(templateFlow(), SetSetting{kJoe, u"ringSeconds"_s, 40}), SetSetting{kVoicemail, u"maxSeconds"_s, 60});
    const TemplateUpdate update = updateFromTemplate(templateFlow(), templateFlow(), now);
    CHECK(update.updated == now);
    CHECK(update.brought.size() == 2);
    CHECK(update.overwritten.empty());
    CHECK(update.kept.empty());
    CHECK_FALSE(updateFromTemplate(now, now, now).changesAnything());
}

TEST_CASE("what the company made of its own stays where the template does not lock it") {
    const FlowDocument own = with(with(templateFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30}), RenameFlow{u"Ours"_s});
    const FlowDocument now =
        with(with(with(templateFlow(), SetSetting{kJoe, u"ringSeconds"_s, 40}), SetTitle{kMike, u"First"_s}),
             RenameFlow{u"Template 2"_s});
    const TemplateUpdate update = updateFromTemplate(templateFlow(), own, now);
    CHECK(update.updated.find(kJoe)->settings.value(u"ringSeconds") == 30);
    CHECK(update.updated.find(kMike)->title == u"First"_s);
    CHECK(update.updated.name() == u"Ours"_s);
    REQUIRE(update.kept.size() == 1);
    CHECK(update.kept[0].key == u"ringSeconds"_s);
    CHECK(update.overwritten.empty());
}

TEST_CASE("a step that the template locks now comes out as the template has it, and the loss is told") {
    const FlowDocument own = with(templateFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30});
    const FlowDocument now = with(templateFlow(), SetLocked{kJoe, true});
    const TemplateUpdate update = updateFromTemplate(templateFlow(), own, now);
    CHECK(*update.updated.find(kJoe) == *now.find(kJoe));
    REQUIRE(update.overwritten.size() == 1);
    CHECK(update.overwritten[0].key == u"ringSeconds"_s);
    CHECK(update.brought.size() == 1); // the lock
}

TEST_CASE("a locked step that the company got rid of comes back") {
    const FlowDocument own = with(templateFlow(), RemoveStep{kVoicemail});
    const TemplateUpdate update = updateFromTemplate(templateFlow(), own, templateFlow());
    CHECK(*update.updated.find(kVoicemail) == *templateFlow().find(kVoicemail));
    CHECK_FALSE(update.overwritten.empty());
    CHECK(lockedStepsChanged(templateFlow(), own) == QList{kVoicemail});
}

TEST_CASE("a locked step that the template takes away goes, whatever the company did with it") {
    const FlowDocument before = with(templateFlow(), SetLocked{kJoe, true});
    FlowDocument own = before;
    own.edit(kJoe)->settings.insert(u"ringSeconds"_s, 55);
    const TemplateUpdate update = updateFromTemplate(before, own, with(before, RemoveStep{kJoe}));
    CHECK_FALSE(update.updated.contains(kJoe));
    CHECK(update.updated.find(kMike)->ports.isEmpty());
}

TEST_CASE("a step that the company added under an id that the template needs keeps its wires under another") {
    FlowDocument own = templateFlow();
    Step greeting;
    greeting.id = StepId("greeting");
    greeting.type = u"greeting"_s;
    greeting.settings = {{u"say"_s, u"Ours"_s}};
    greeting.ports = {{u"next"_s, kMike}};
    own.insertStep(greeting);
    own.setEntry(greeting.id);
    FlowDocument now = templateFlow();
    greeting.settings = {{u"say"_s, u"HQ's"_s}};
    greeting.isLocked = true;
    now.insertStep(greeting);
    now.setEntry(greeting.id);
    const TemplateUpdate update = updateFromTemplate(templateFlow(), own, now);
    CHECK(*update.updated.find(greeting.id) == greeting);
    REQUIRE(update.updated.contains(StepId("greeting-2")));
    CHECK(update.updated.find(StepId("greeting-2"))->settings.value(u"say") == u"Ours"_s);
    CHECK_FALSE(update.updated.hasClashingIds());
}

TEST_CASE("whatever both did, no locked part of the template is broken") {
    std::mt19937_64 random(20260105);
    for (int round = 0; round < 300; ++round) {
        FlowDocument before = randomFlow(random, 8);
        if (before.hasClashingIds())
            continue;
        const auto edited = [&random](FlowDocument document) {
            for (int i = 0; i < 6; ++i)
                (void)apply(document, randomEdit(random, document));
            return document;
        };
        for (const Step& step : before.steps())
            before.edit(step.id)->isLocked = random() % 2 == 0;
        for (const Step& step : before.steps())
            before.edit(step.id)->lockedSettings =
                random() % 3 == 0 ? QStringList{u"destination"_s, u"ringSeconds"_s} : QStringList();
        FlowDocument own = edited(before);
        if (round % 3 == 0)
            setOrigin(own, {FlowId("flw_tpl"), 1, {{u"mike"_s, u"dst_1"_s}}});
        const FlowDocument now = edited(before);
        if (own.hasClashingIds() || now.hasClashingIds())
            continue;
        const TemplateUpdate update = updateFromTemplate(before, own, now);
        INFO("round " << round);
        // Against the template as the company has it: with its phones in the places.
        const auto origin = originOf(own);
        CHECK(lockedStepsChanged(withPhones(now, origin ? origin->phones : QMap<QString, QString>()), update.updated)
                  .empty());
        CHECK_FALSE(update.updated.hasClashingIds());
    }
}

TEST_CASE("the phones of a locked step are the company's, everything else in it the template's") {
    FlowDocument before = huntFlow();
    setHead(before, {u"Hunt"_s, {{u"mike"_s, u"The first phone"_s}, {u"joe"_s, u"The second phone"_s}}, {}});
    before = with(with(before, SetLocked{kMike, true}), SetSettingLocked{kJoe, u"ringSeconds"_s, true});
    const TemplateOrigin origin{FlowId("flw_hunt"), 1, {{u"mike"_s, u"dst_a"_s}, {u"joe"_s, u"dst_b"_s}}};
    const FlowDocument made = madeFrom(before, origin);
    CHECK(originOf(made) == origin);
    CHECK(headOf(made) == TemplateHead{});
    CHECK(made.find(kMike)->settings.value(u"destination") == u"dst_a"_s);
    CHECK(lockedStepsChanged(withPhones(before, origin.phones), made).empty());

    const FlowDocument own = with(made, SetSetting{kMike, u"destination"_s, u"dst_c"_s});
    CHECK(lockedStepsChanged(made, own).empty());
    CHECK(lockedStepsChanged(made, with(made, SetSetting{kMike, u"ringSeconds"_s, 60})) == QList{kMike});
    CHECK(lockedStepsChanged(made, with(made, SetSetting{kJoe, u"ringSeconds"_s, 60})) == QList{kJoe});
    CHECK(lockedStepsChanged(made, with(made, SetSettingLocked{kJoe, u"ringSeconds"_s, false})) == QList{kJoe});
    CHECK(lockedStepsChanged(made, with(made, SetTitle{kJoe, u"Ours"_s})).empty());
    CHECK(lockedStepsChanged(made, with(made, SetLocked{kVoicemail, true})) == QList{kVoicemail});

    const FlowDocument now =
        with(with(before, SetSetting{kMike, u"ringSeconds"_s, 40}), SetSetting{kJoe, u"ringSeconds"_s, 45});
    const TemplateUpdate update = updateFromTemplate(before, own, now);
    CHECK(update.updated.find(kMike)->settings.value(u"destination") == u"dst_c"_s);
    CHECK(update.updated.find(kMike)->settings.value(u"ringSeconds") == 40);
    CHECK(update.updated.find(kJoe)->settings.value(u"destination") == u"dst_b"_s);
    CHECK(update.updated.find(kJoe)->settings.value(u"ringSeconds") == 45);
    CHECK(update.brought.size() == 2);
    CHECK(originOf(update.updated) == origin);
}

TEST_CASE("a step that a template adds rings the phone that fills its place already") {
    FlowDocument before = huntFlow();
    const TemplateOrigin origin{FlowId("flw_hunt"), 1, {{u"mike"_s, u"dst_a"_s}, {u"joe"_s, u"dst_b"_s}}};
    const FlowDocument own = madeFrom(before, origin);
    FlowDocument now = before;
    Step again = *now.find(kMike);
    again.id = StepId("again");
    now.insertStep(again);
    now = with(now, ConnectPort{kJoe, u"otherwise"_s, again.id});
    const TemplateUpdate update = updateFromTemplate(before, own, now);
    REQUIRE(update.updated.contains(again.id));
    CHECK(update.updated.find(again.id)->settings.value(u"destination") == u"dst_a"_s);
}

TEST_CASE("what a template asks for reads back, and places pass the validator as phones without a number") {
    FlowDocument document = huntFlow();
    const TemplateHead head{u"Two phones, then a message"_s,
                            {{u"mike"_s, u"The first phone"_s}, {u"joe"_s, u"The second phone"_s}},
                            {{u"On duty"_s, {u"Mike"_s, u"Joe"_s}}}};
    setHead(document, head);
    const Result<FlowDocument> read = FlowDocument::fromJson(document.toJson());
    REQUIRE_OK(read);
    CHECK(headOf(*read) == head);
    CHECK(placesOf(*read) == QStringList{u"mike"_s, u"joe"_s}); // as the steps come
    const CompanyFacts facts = factsOf(head, {});
    CHECK(facts.switches.value(u"On duty"_s).normal == u"Mike"_s);
    ValidationContext context;
    context.company = &facts;
    CHECK(hasErrors(validate(*read, context)));
    context.isTemplate = true;
    CHECK_FALSE(hasErrors(validate(*read, context)));
}
