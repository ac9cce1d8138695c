#include "core/flow/edit_builders.h"

#include "core/flow/flow_template.h"
#include "core/flow/step_types.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Applies, checks that it can be taken back to the byte, and gives the changed document.
FlowDocument applied(const FlowDocument& document, const Edit& edit) {
    FlowDocument changed = document;
    const Result<Edit> inverse = apply(changed, edit);
    REQUIRE_OK(inverse);
    FlowDocument undone = changed;
    REQUIRE_OK(apply(undone, *inverse));
    CHECK(undone.toBytes() == document.toBytes());
    return changed;
}

} // namespace

TEST_CASE("every kind of edit does what it says and can be taken back") {
    FlowDocument flow = huntFlow();
    flow.layout().positions.insert(StepId("joe1"), QPointF(1, 2));
    flow.layout().groups.append({u"g"_s, u"Hunt"_s, {}, {StepId("joe1")}});
    const StepId joe("joe1");

    CHECK(applied(flow, {SetTitle{joe, u"Joe at home"_s}, {}}).find(joe)->title == u"Joe at home");
    CHECK(applied(flow, {SetSetting{joe, u"ringSeconds"_s, 30}, {}}).find(joe)->settings.value(u"ringSeconds") == 30);
    CHECK_FALSE(applied(flow, {SetSetting{joe, u"ringSeconds"_s, QJsonValue(QJsonValue::Undefined)}, {}})
                    .find(joe)
                    ->settings.contains(u"ringSeconds"));
    CHECK(applied(flow, {ConnectPort{joe, u"busy"_s, StepId("mike1")}, {}}).find(joe)->ports.value(u"busy"_s) ==
          StepId("mike1"));
    CHECK(applied(flow, {DisconnectPort{joe, u"otherwise"_s}, {}}).find(joe)->ports.isEmpty());
    CHECK(applied(flow, {SetEntry{joe}, {}}).entry() == joe);
    CHECK(applied(flow, {RenameFlow{u"X"_s}, {}}).name() == u"X");
    CHECK(applied(flow, {SetTimeZone{u"America/Denver"_s}, {}}).timeZone() == u"America/Denver");
    CHECK(applied(flow, {SetLocked{joe, true}, {}}).find(joe)->isLocked);
    CHECK(applied(flow, {MoveSteps{{{joe, std::nullopt}}}, {}}).layout().positions.isEmpty());
    CHECK(applied(flow, {PutNote{{u"n"_s, u"Hi"_s, {}, {}}}, {}}).layout().notes.size() == 1);
    CHECK(applied(flow, {RemoveGroup{u"g"_s}, {}}).layout().groups.isEmpty());
    CHECK(applied(flow, {SetScenarios{{1}}, {}}).scenarios().size() == 1);
    CHECK(applied(flow, {ReplaceDocument{everyStepFlow()}, {}}) == everyStepFlow());
}

TEST_CASE("removing a step takes its wires, position, group and entry along, and brings all of them back") {
    FlowDocument flow = huntFlow();
    flow.layout().positions.insert(StepId("mike1"), QPointF(1, 2));
    flow.layout().groups.append({u"g"_s, u"Hunt"_s, {}, {StepId("mike1"), StepId("joe1")}});
    const FlowDocument without = applied(flow, {RemoveStep{StepId("mike1")}, {}});
    CHECK(without.entry().isNull());
    CHECK(without.layout().positions.isEmpty());
    CHECK(without.layout().groups.first().steps == QList<StepId>{StepId("joe1")});
    CHECK(applied(flow, {RemoveStep{StepId("vm")}, {}}).find(StepId("joe1"))->ports.isEmpty());
}

TEST_CASE("a step that wires name already can be added and taken back") {
    FlowDocument flow = huntFlow();
    REQUIRE_OK(apply(flow, {ConnectPort{StepId("joe1"), u"busy"_s, StepId("ghost")}, {}}));
    Step ghost;
    ghost.id = StepId("ghost");
    ghost.type = u"hangup"_s;
    CHECK(applied(flow, {AddStep{ghost, 0, QPointF(1, 1)}, {}}).steps().first().id == StepId("ghost"));
}

TEST_CASE("a composite happens as a whole or not at all") {
    FlowDocument flow = huntFlow();
    const Composite broken{{Edit{SetTitle{StepId("vm"), u"X"_s}, {}}, Edit{SetTitle{StepId("nobody"), u"X"_s}, {}}}};
    CHECK_FALSE(apply(flow, {broken, {}}).has_value());
    CHECK(flow == huntFlow());
}

TEST_CASE("edits that cannot be are refused with a reason") {
    FlowDocument flow = huntFlow();
    CHECK(apply(flow, {RemoveStep{StepId("nobody")}, {}}).error().code == ErrorCode::NotFound);
    CHECK(apply(flow, {AddStep{*flow.find(StepId("vm")), -1, {}}, {}}).error().code == ErrorCode::Conflict);
    CHECK(apply(flow, {SetTitle{StepId("vm"), QString(kMaxTextLength + 1, u'x')}, {}}).error().code ==
          ErrorCode::TooLarge);
    CHECK(apply(flow, {ConnectPort{StepId("vm"), QString(), StepId("vm")}, {}}).error().code ==
          ErrorCode::InvalidInput);
    CHECK(flow == huntFlow());
}

TEST_CASE("a step dropped on a wire stands in it") {
    const FlowDocument flow = huntFlow();
    const Step tag = newStep(flow, u"tag");
    const Result<Edit> splice = spliceOnWire(flow, tag, StepId("joe1"), u"otherwise"_s, QPointF(3, 4));
    REQUIRE_OK(splice);
    const FlowDocument spliced = applied(flow, *splice);
    CHECK(spliced.find(StepId("joe1"))->ports.value(u"otherwise"_s) == tag.id);
    CHECK(spliced.find(tag.id)->ports.value(u"next"_s) == StepId("vm"));
    CHECK(spliced.layout().positions.value(tag.id) == QPointF(3, 4));
    CHECK_FALSE(spliceOnWire(flow, newStep(flow, u"hangup"), StepId("joe1"), u"otherwise"_s).has_value());
    CHECK_FALSE(spliceOnWire(flow, tag, StepId("vm"), u"left"_s).has_value());
}

TEST_CASE("removed steps can leave healed wires behind") {
    const FlowDocument flow = huntFlow();
    const FlowDocument healed = applied(flow, removeSteps(flow, {StepId("joe1")}, Wires::Heal));
    CHECK(healed.find(StepId("mike1"))->ports.value(u"busy"_s) == StepId("vm"));
    const FlowDocument cut = applied(flow, removeSteps(flow, {StepId("joe1")}, Wires::Cut));
    CHECK(cut.find(StepId("mike1"))->ports.isEmpty());
    CHECK(applied(flow, removeSteps(flow, {StepId("mike1")}, Wires::Heal)).entry() == StepId("joe1"));
}

TEST_CASE("pasted steps get fresh ids and keep the wires among them") {
    FlowDocument flow = huntFlow();
    flow.layout().positions.insert(StepId("joe1"), QPointF(100, 50));
    const QJsonObject copied = copySteps(flow, {StepId("joe1"), StepId("vm")});
    const Result<Paste> paste = pasteSteps(flow, copied, QPointF(10, 10));
    REQUIRE_OK(paste);
    const FlowDocument pasted = applied(flow, paste->edit);
    REQUIRE(paste->steps.size() == 2);
    CHECK(pasted.find(paste->steps[0])->ports.value(u"otherwise"_s) == paste->steps[1]);
    CHECK(pasted.layout().positions.value(paste->steps[0]) == QPointF(10, 10));
    CHECK(pasted.steps().size() == 5);
}

TEST_CASE("a whole flow can be pasted, text of another program cannot") {
    const FlowDocument flow = huntFlow();
    const Result<Paste> paste = pasteSteps(flow, everyStepFlow().toJson(), std::nullopt);
    REQUIRE_OK(paste);
    CHECK(applied(flow, paste->edit).steps().size() == flow.steps().size() + everyStepFlow().steps().size());
    CHECK_FALSE(pasteSteps(flow, json(R"({"nodes": []})"), std::nullopt).has_value());
    CHECK_FALSE(pasteSteps(flow, json(R"({"schema": "trunkline.steps/1", "steps": []})"), std::nullopt).has_value());
}

TEST_CASE("phones come into the places of a template, in steps that ring one and in groups") {
    const FlowDocument flow = withPhones(everyStepFlow(), {{u"mike"_s, u"dst_1"_s}, {u"ann"_s, u"dst_2"_s}});
    CHECK(flow.find(StepId("mike1"))->settings.value(u"destination") == u"dst_1"_s);
    const QJsonArray group = flow.find(StepId("all"))->settings.value(u"destinations").toArray();
    CHECK(group[0] == u"joe"_s);
    CHECK(group[1].toObject().value(u"id") == u"dst_2"_s);
    CHECK(group[1].toObject().value(u"weight") == 2);
}

TEST_CASE("an edit without effect is known as one") {
    CHECK(isWithoutEffect({SetTitle{StepId("vm"), QString()}, {}}, huntFlow()));
    CHECK_FALSE(isWithoutEffect({SetTitle{StepId("vm"), u"X"_s}, {}}, huntFlow()));
}

TEST_CASE("steps that an edit touches are told, moved ones are not") {
    const FlowDocument flow = huntFlow();
    CHECK(stepsTouchedBy({RemoveStep{StepId("vm")}, {}}, flow) == QList<StepId>{StepId("joe1"), StepId("vm")});
    CHECK(stepsTouchedBy({MoveSteps{{{StepId("vm"), QPointF(1, 1)}}}, {}}, flow).isEmpty());
}

TEST_CASE("edits have words for the undo menu") {
    CHECK(wordsFor({ConnectPort{StepId("mike1"), u"busy"_s, StepId("vm")}, {}}, huntFlow()) ==
          u"Connect “Ring mike” to “Voicemail”");
    CHECK(wordsFor({SetEntry{StepId("vm")}, u"Own words"_s}, huntFlow()) == u"Own words");
}
