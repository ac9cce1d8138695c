#include "core/flow/merge.h"

#include <algorithm>

#include "core/flow/flow_template.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

FlowDocument with(FlowDocument document, const Change& change) {
    REQUIRE_OK(apply(document, {change, {}}));
    return document;
}

const StepId kMike("mike1");
const StepId kJoe("joe1");
const StepId kVoicemail("vm");

} // namespace

TEST_CASE("a difference is told by step and setting") {
    const std::vector<Difference> differences =
        diff(huntFlow(), with(huntFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30}));
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].kind == Difference::Kind::Setting);
    CHECK(differences[0].step == kJoe);
    CHECK(differences[0].words == u"“Ring joe”: Ring for is 30 instead of 25");
    CHECK(diff(huntFlow(), huntFlow()).empty());
}

TEST_CASE("moved steps are no difference") {
    CHECK(diff(huntFlow(), with(huntFlow(), MoveSteps{{{kJoe, QPointF(9, 9)}}})).empty());
}

TEST_CASE("changes of both sides to different things come together") {
    const FlowDocument ours = with(huntFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30});
    const FlowDocument theirs =
        with(with(huntFlow(), SetTitle{kJoe, u"Joe"_s}), ConnectPort{kMike, u"declined"_s, kVoicemail});
    const MergeResult result = merge(huntFlow(), ours, theirs);
    CHECK(result.conflicts.empty());
    CHECK(result.merged.find(kJoe)->settings.value(u"ringSeconds") == 30);
    CHECK(result.merged.find(kJoe)->title == u"Joe");
    CHECK(result.merged.find(kMike)->ports.value(u"declined"_s) == kVoicemail);
}

TEST_CASE("the same setting changed differently is a conflict that either side can win") {
    const FlowDocument ours = with(huntFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30});
    const FlowDocument theirs = with(huntFlow(), SetSetting{kJoe, u"ringSeconds"_s, 35});
    MergeResult result = merge(huntFlow(), ours, theirs);
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].what == u"settings/ringSeconds");
    CHECK(result.conflicts[0].base == 25);
    CHECK(result.merged == ours);
    REQUIRE_OK(apply(result.merged, result.conflicts[0].takeTheirs));
    CHECK(result.merged == theirs);
    REQUIRE_OK(apply(result.merged, result.conflicts[0].takeOurs));
    CHECK(result.merged == ours);
}

TEST_CASE("both sides changing the same thing to the same is none") {
    const FlowDocument both = with(huntFlow(), SetSetting{kJoe, u"ringSeconds"_s, 30});
    CHECK(merge(huntFlow(), both, with(both, SetTitle{kVoicemail, u"Box"_s})).conflicts.empty());
}

TEST_CASE("a step removed here and changed there stays until somebody decides") {
    const FlowDocument removed = with(huntFlow(), RemoveStep{kVoicemail});
    const FlowDocument changed = with(huntFlow(), SetSetting{kVoicemail, u"maxSeconds"_s, 60});
    MergeResult result = merge(huntFlow(), removed, changed);
    const auto step = std::find_if(result.conflicts.begin(), result.conflicts.end(),
                                   [](const Conflict& c) { return c.what == u"step"; });
    REQUIRE(step != result.conflicts.end());
    CHECK(result.merged.contains(kVoicemail));
    REQUIRE_OK(apply(result.merged, step->takeOurs));
    CHECK_FALSE(result.merged.contains(kVoicemail));
    result = merge(huntFlow(), changed, removed);
    REQUIRE(result.conflicts.size() == 1);
    REQUIRE_OK(apply(result.merged, result.conflicts[0].takeTheirs));
    CHECK_FALSE(result.merged.contains(kVoicemail));
}

TEST_CASE("a step removed on one side only is gone, with its wires") {
    const FlowDocument theirs = with(huntFlow(), RemoveStep{kJoe});
    const MergeResult result = merge(huntFlow(), with(huntFlow(), RenameFlow{u"X"_s}), theirs);
    CHECK(result.conflicts.empty());
    CHECK_FALSE(result.merged.contains(kJoe));
    CHECK(result.merged.find(kMike)->ports.isEmpty());
}

TEST_CASE("steps that both sides added under one id stay apart") {
    Step tag{StepId("tag"), u"tag"_s, {}, {{u"tag"_s, u"ours"_s}}, {}, false, {}, {}};
    const FlowDocument ours = with(huntFlow(), AddStep{tag, -1, {}});
    tag.settings.insert(u"tag"_s, u"theirs"_s);
    const FlowDocument theirs = with(with(huntFlow(), AddStep{tag, -1, {}}), ConnectPort{kMike, u"declined"_s, tag.id});
    const MergeResult result = merge(huntFlow(), ours, theirs);
    CHECK(result.conflicts.empty());
    REQUIRE(result.renamed.size() == 1);
    const StepId fresh = result.renamed[0].second;
    CHECK(result.merged.find(tag.id)->settings.value(u"tag") == u"ours"_s);
    CHECK(result.merged.find(fresh)->settings.value(u"tag") == u"theirs"_s);
    CHECK(result.merged.find(kMike)->ports.value(u"declined"_s) == fresh);
}

TEST_CASE("layout never conflicts") {
    const FlowDocument ours = with(huntFlow(), MoveSteps{{{kJoe, QPointF(1, 1)}}});
    const FlowDocument theirs = with(huntFlow(), MoveSteps{{{kJoe, QPointF(2, 2)}, {kMike, QPointF(3, 3)}}});
    const MergeResult result = merge(huntFlow(), ours, theirs);
    CHECK(result.conflicts.empty());
    CHECK(result.merged.layout().positions.value(kJoe) == QPointF(1, 1));
    CHECK(result.merged.layout().positions.value(kMike) == QPointF(3, 3));
}

TEST_CASE("locked steps that a draft changes are named") {
    const FlowDocument locked = with(huntFlow(), SetLocked{kVoicemail, true});
    CHECK(lockedStepsChanged(locked, with(locked, SetTitle{kJoe, u"X"_s})).empty());
    CHECK(lockedStepsChanged(locked, with(locked, SetTitle{kVoicemail, u"X"_s})) == QList<StepId>{kVoicemail});
    CHECK(lockedStepsChanged(locked, with(locked, RemoveStep{kVoicemail})) == QList<StepId>{kVoicemail});
}
