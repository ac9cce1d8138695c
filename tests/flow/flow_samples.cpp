#include "tests/flow/flow_samples.h"

#include <QJsonDocument>

#include "core/flow/edit_builders.h"
#include "core/flow/step_types.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace trunkline::flow;
using namespace Qt::Literals::StringLiterals;

FlowBuilder& FlowBuilder::step(const char* id, const char* type, const char* settings,
                               std::initializer_list<std::pair<const char*, const char*>> ports) {
    Step step;
    step.id = StepId(id);
    step.type = QString::fromLatin1(type);
    step.settings = json(settings);
    for (const auto& [port, target] : ports)
        step.ports.insert(QString::fromLatin1(port), StepId(target));
    if (m_document.steps().isEmpty())
        m_document.setEntry(step.id);
    m_document.insertStep(step);
    return *this;
}

QJsonObject json(const char* text) {
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(text, &fault).object();
    INFO(text);
    REQUIRE(fault.error == QJsonParseError::NoError);
    return object;
}

Instant at(const char* rfc3339) {
    const Result<Instant> time = fromRfc3339(QString::fromLatin1(rfc3339));
    REQUIRE_OK(time);
    return *time;
}

FlowDocument huntFlow() {
    FlowDocument flow =
        FlowBuilder()
            .step("mike1", "dial", R"({"destination": "mike", "ringSeconds": 20})",
                  {{"busy", "joe1"}, {"noAnswer", "joe1"}, {"otherwise", "joe1"}})
            .step("joe1", "dial", R"({"destination": "joe", "ringSeconds": 25})", {{"otherwise", "vm"}})
            .step("vm", "voicemail", R"({"greeting": {"say": "Please leave a message."}, "maxSeconds": 120})");
    flow.setName(u"Main line"_s);
    return flow;
}

FlowDocument everyStepFlow() {
    FlowDocument flow =
        FlowBuilder()
            .step("hello", "greeting",
                  R"({"say": "This call may be recorded.", "language": "en-US", "voice": "Polly.Joanna"})",
                  {{"next", "open"}})
            .step(
                "open", "schedule",
                R"({"calendar": "us", "branches": [{"port": "day", "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "17:00"}]})",
                {{"day", "who"}, {"holiday", "vm"}, {"otherwise", "vm"}})
            .step("who", "callerTest",
                  R"({"rules": [{"port": "bad", "blocked": true}, {"port": "new", "firstTime": true}]})",
                  {{"bad", "bye"}, {"new", "lead"}, {"otherwise", "menu"}})
            .step("lead", "tag", R"({"tag": "lead", "value": "new"})", {{"next", "hook"}})
            .step("hook", "webhook", R"({"url": "https://example.com/hook", "seconds": 3})",
                  {{"ok", "menu"}, {"failed", "menu"}})
            .step("menu", "menu", R"({"prompt": {"say": "Press 1 or 2."}, "seconds": 5, "retries": 1})",
                  {{"1", "mike1"}, {"2", "zip"}, {"timeout", "all"}, {"invalid", "all"}})
            .step(
                "zip", "gather",
                R"({"prompt": "Your postcode?", "variable": "postcode", "minDigits": 5, "maxDigits": 5, "seconds": 5})",
                {{"done", "where"}, {"timeout", "all"}})
            .step("where", "geo",
                  R"({"rules": [{"port": "near", "postcodes": ["606"]}, {"port": "il", "states": ["IL"]}]})",
                  {{"near", "mike1"}, {"il", "share"}, {"otherwise", "all"}})
            .step("share", "split", R"({"shares": [{"port": "a", "weight": 60}, {"port": "b", "weight": 40}]})",
                  {{"a", "mike1"}, {"b", "all"}})
            .step("mike1", "dial", R"({"destination": "mike", "ringSeconds": 20, "record": true, "callerId": "tracking",
                                       "screening": {"key": "1", "seconds": 5}, "whisper": "A new lead"})",
                  {{"otherwise", "storm"}})
            .step("storm", "switch", R"({"switch": "storm"})", {{"normal", "all"}, {"otherwise", "vm"}})
            .step(
                "all", "ringGroup",
                R"({"destinations": ["joe", {"id": "ann", "weight": 2}], "strategy": "inOrder", "ringSeconds": 15, "totalSeconds": 30})",
                {{"noAnswer", "after"}, {"unavailable", "after"}, {"otherwise", "after"}})
            .step("after", "goto", R"({"flow": "after-hours"})", {{"returned", "vm"}})
            .step(
                "vm", "voicemail",
                R"({"greeting": {"say": "Please leave a message."}, "maxSeconds": 120, "transcribe": true, "notify": ["usr_1"]})")
            .step("bye", "hangup", R"({"reason": "blocked", "message": "Goodbye."})");
    flow.setName(u"Everything"_s);
    return flow;
}

CompanyFacts company() {
    const Result<CompanyFacts> facts = companyFromJson(json(R"({
        "timezone": "America/Chicago", "state": "IL",
        "destinations": {"mike": {"label": "Mike", "number": "+13125550111"}, "joe": {"label": "Joe", "number": "+13125550112"},
                         "ann": {"label": "Ann", "number": "+13125550113"}},
        "switches": {"storm": {"normal": "normal", "positions": ["normal", "storm"]}},
        "calendars": {"us": {"2026-12-25": "Christmas"}}, "numbers": ["+13125550100"]})"));
    REQUIRE_OK(facts);
    return *facts;
}

namespace {

int below(std::mt19937_64& random, int bound) {
    return static_cast<int>(random() % static_cast<quint64>(bound));
}

StepId someStep(std::mt19937_64& random, int steps) {
    return StepId("s" + QByteArray::number(below(random, steps + 1)));
}

QJsonValue someValue(std::mt19937_64& random) {
    switch (below(random, 7)) {
    case 0:
        return below(random, 200) - 20;
    case 1:
        return below(random, 2) == 0;
    case 2:
        return u"text"_s;
    case 3:
        return QJsonArray{u"mike"_s, u"joe"_s};
    case 4:
        return QJsonObject{{u"say"_s, u"Hello"_s}};
    case 5:
        return QJsonArray{QJsonObject{{u"port"_s, u"a"_s},
                                      {u"weight"_s, 100},
                                      {u"from"_s, u"08:00"_s},
                                      {u"to"_s, u"07:00"_s},
                                      {u"firstTime"_s, true}}};
    default:
        return QJsonValue();
    }
}

} // namespace

FlowDocument randomFlow(std::mt19937_64& random, int steps) {
    FlowDocument flow;
    flow.setName(u"Random"_s);
    const auto types = stepTypes();
    for (int i = 0; i < steps; ++i) {
        Step step;
        step.id = StepId("s" + QByteArray::number(i));
        const auto type = static_cast<std::size_t>(below(random, static_cast<int>(types.size()) + 1));
        step.type = type == types.size() ? u"teleport"_s : QString::fromUtf16(types[type].name);
        const StepKind kind = kindOf(step);
        step.settings = initialSettings(kind);
        if (kind == StepKind::Dial)
            step.settings.insert(u"destination"_s, below(random, 3) == 0 ? u"joe"_s : u"mike"_s);
        if (kind == StepKind::RingGroup)
            step.settings.insert(u"destinations"_s, QJsonArray{u"mike"_s, u"joe"_s, u"ann"_s});
        if (kind == StepKind::RingGroup && below(random, 2) == 0)
            step.settings.insert(u"strategy"_s, u"weighted"_s);
        if (kind == StepKind::Goto)
            step.settings.insert(u"flow"_s, u"Random"_s);
        const QJsonObject before = step.settings;
        for (const QString& key : before.keys()) {
            if (below(random, 8) == 0)
                step.settings.insert(key, someValue(random));
        }
        for (const QString& port : portsOf(step)) {
            if (below(random, 4) != 0)
                step.ports.insert(port, someStep(random, steps));
        }
        if (below(random, 3) == 0)
            flow.layout().positions.insert(step.id, QPointF(below(random, 1000), below(random, 1000)));
        flow.insertStep(step);
    }
    flow.setEntry(someStep(random, steps));
    return flow;
}

Edit randomEdit(std::mt19937_64& random, const FlowDocument& document) {
    const int count = static_cast<int>(document.steps().size());
    const auto step = [&] { return count == 0 ? StepId("none") : document.steps().at(below(random, count)).id; };
    switch (below(random, 17)) {
    case 0:
        return {AddStep{newStep(document, u"dial"), below(random, count + 1), QPointF(1, 2)}, {}};
    case 1:
        return {RemoveStep{step()}, {}};
    case 2:
        return {ConnectPort{step(), u"otherwise"_s, step()}, {}};
    case 3:
        return {DisconnectPort{step(), u"otherwise"_s}, {}};
    case 4:
        return {SetSetting{step(), u"ringSeconds"_s, someValue(random)}, {}};
    case 5:
        return {SetSetting{step(), u"ringSeconds"_s, QJsonValue(QJsonValue::Undefined)}, {}};
    case 6:
        return {SetTitle{step(), QString::number(below(random, 100))}, {}};
    case 7:
        return {SetEntry{step()}, {}};
    case 8:
        return {RenameFlow{QString::number(below(random, 100))}, {}};
    case 9: {
        const StepId moved = step();
        return {MoveSteps{{{moved, QPointF(below(random, 500), 7)}, {step(), std::nullopt}, {moved, QPointF(3, 3)}}},
                {}};
    }
    case 10:
        return {PutNote{{QString::number(below(random, 5)), u"note"_s, {}, QRectF(0, 0, 10, 10)}}, {}};
    case 11:
        return {RemoveNote{QString::number(below(random, 5))}, {}};
    case 12:
        return {PutGroup{{QString::number(below(random, 3)), u"group"_s, {}, {step(), step()}}}, {}};
    case 13:
        return below(random, 2) == 0 ? Edit{SetLocked{step(), below(random, 2) == 0}, {}}
                                     : Edit{SetSettingLocked{step(), u"ringSeconds"_s, below(random, 2) == 0}, {}};
    case 14:
        return removeSteps(document, {step(), step()}, below(random, 2) == 0 ? Wires::Heal : Wires::Cut);
    case 15: {
        const Result<Paste> paste = pasteSteps(document, copySteps(document, {step(), step()}), QPointF(5, 5));
        return paste ? paste->edit : Edit{SetTimeZone{u"America/Denver"_s}, {}};
    }
    default:
        return {Composite{{randomEdit(random, document), randomEdit(random, document)}}, {}};
    }
}

} // namespace trunkline::tests
