#include "core/flow/template_update.h"

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
    CHECK(update.updated.find(kMike)->title == u"First");
    CHECK(update.updated.name() == u"Ours");
    REQUIRE(update.kept.size() == 1);
    CHECK(update.kept[0].key == u"ringSeconds");
    CHECK(update.overwritten.empty());
}

TEST_CASE("a step that the template locks now comes out as the template has it, and the loss is told") {
    const FlowDocument own = with(templateFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30});
    const FlowDocument now = with(templateFlow(), SetLocked{kJoe, true});
    const TemplateUpdate update = updateFromTemplate(templateFlow(), own, now);
    CHECK(*update.updated.find(kJoe) == *now.find(kJoe));
    REQUIRE(update.overwritten.size() == 1);
    CHECK(update.overwritten[0].key == u"ringSeconds");
    CHECK(update.brought.size() == 1); // the lock
}

TEST_CASE("a locked step that the company got rid of comes back") {
    const FlowDocument own = with(templateFlow(), RemoveStep{kVoicemail});
    const TemplateUpdate update = updateFromTemplate(templateFlow(), own, templateFlow());
    CHECK(*update.updated.find(kVoicemail) == *templateFlow().find(kVoicemail));
    CHECK_FALSE(update.overwritten.empty());
    CHECK(lockedStepsChanged(templateFlow(), own) == std::vector{kVoicemail});
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
    for (int round = 0; round < 200; ++round) {
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
        const FlowDocument own = edited(before);
        const FlowDocument now = edited(before);
        if (own.hasClashingIds() || now.hasClashingIds())
            continue;
        const TemplateUpdate update = updateFromTemplate(before, own, now);
        INFO("round " << round);
        CHECK(lockedStepsChanged(now, update.updated).empty());
        CHECK_FALSE(update.updated.hasClashingIds());
    }
}
