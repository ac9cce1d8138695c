#include "core/flow/edit_builders.h"

#include <algorithm>

#include <QCoreApplication>
#include <QSet>

#include "core/flow/step_types.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlowEditWords {
    Q_DECLARE_TR_FUNCTIONS(FlowEdit)
};

constexpr QStringView kClipboardSchema = u"trunkline.steps/1";

/// Where a wire into `step` leads on to when the steps in `gone` are taken out; null: nowhere.
StepId heirOf(const FlowDocument& document, StepId step, const QSet<StepId>& gone) {
    QSet<StepId> seen;
    while (!step.isNull() && gone.contains(step)) {
        if (seen.contains(step))
            return {};
        seen.insert(step);
        const Step* removed = document.find(step);
        step = removed ? targetOf(document, *removed, mainPortOf(*removed)) : StepId();
    }
    return step;
}

/// What was pasted, in the form of a document.
Result<FlowDocument> readPasted(const QJsonObject& json) {
    QJsonObject flow = json;
    if (flow.value(u"schema").toString() == kClipboardSchema)
        flow.insert(u"schema"_s, kSchema.toString());
    Result<FlowDocument> pasted = FlowDocument::fromJson(flow);
    if (!pasted)
        return tl::unexpected<Error>(
            pasted.error().at(FlowEditWords::tr("The clipboard holds no steps of a call flow")));
    if (pasted->steps().isEmpty())
        return fail(ErrorCode::InvalidInput, FlowEditWords::tr("The clipboard holds no steps of a call flow."));
    return pasted;
}

QPointF topLeftOf(const QMap<StepId, QPointF>& positions) {
    if (positions.isEmpty())
        return {};
    QPointF corner = positions.first();
    for (const QPointF& position : positions)
        corner = {std::min(corner.x(), position.x()), std::min(corner.y(), position.y())};
    return corner;
}

} // namespace

Step newStep(const FlowDocument& document, QStringView type) {
    Step step;
    step.id = freshStepId(document, type);
    step.type = type.toString();
    const StepType* known = findStepType(type);
    step.settings = initialSettings(known ? known->kind : StepKind::Unknown);
    return step;
}

Result<Edit> spliceOnWire(const FlowDocument& document, const Step& step, const StepId& from, const QString& port,
                          std::optional<QPointF> position) {
    const Step* source = document.find(from);
    const StepId target = source ? source->ports.value(port) : StepId();
    if (target.isNull())
        return fail(ErrorCode::NotFound, FlowEditWords::tr("This wire is not in the flow any more."));
    const QString onward = mainPortOf(step);
    if (onward.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    FlowEditWords::tr("“%1” ends the call, so it cannot stand in the middle of a wire.")
                        .arg(displayName(step)));
    if (step.id == from || step.id == target)
        return fail(ErrorCode::InvalidInput, FlowEditWords::tr("A step cannot be put into a wire of its own."));
    Composite splice;
    if (!document.contains(step.id))
        splice.edits.push_back({AddStep{step, -1, position}, {}});
    else if (position)
        splice.edits.push_back({MoveSteps{{{step.id, position}}}, {}});
    splice.edits.push_back({ConnectPort{step.id, onward, target}, {}});
    splice.edits.push_back({ConnectPort{from, port, step.id}, {}});
    return Edit{std::move(splice), FlowEditWords::tr("Put “%1” into the wire").arg(displayName(step))};
}

Edit addStepFromPort(const Step& step, const StepId& from, const QString& port, std::optional<QPointF> position) {
    Composite add;
    add.edits.push_back({AddStep{step, -1, position}, {}});
    add.edits.push_back({ConnectPort{from, port, step.id}, {}});
    return {std::move(add), FlowEditWords::tr("Add “%1”").arg(displayName(step))};
}

Edit removeSteps(const FlowDocument& document, const QList<StepId>& steps, Wires wires) {
    const QSet<StepId> gone(steps.begin(), steps.end());
    Composite removal;
    for (const Step& step : document.steps()) {
        if (wires == Wires::Cut || gone.contains(step.id))
            continue;
        for (auto it = step.ports.begin(); it != step.ports.end(); ++it) {
            const StepId heir = gone.contains(it.value()) ? heirOf(document, it.value(), gone) : StepId();
            if (!heir.isNull())
                removal.edits.push_back({ConnectPort{step.id, it.key(), heir}, {}});
        }
    }
    const StepId nextEntry = heirOf(document, document.entry(), gone);
    if (wires == Wires::Heal && nextEntry != document.entry() && !nextEntry.isNull())
        removal.edits.push_back({SetEntry{nextEntry}, {}});
    int count = 0;
    for (const Step& step : document.steps()) {
        if (gone.contains(step.id)) {
            removal.edits.push_back({RemoveStep{step.id}, {}});
            ++count;
        }
    }
    return {std::move(removal), FlowEditWords::tr("Remove %n step(s)", nullptr, count)};
}

QJsonObject copySteps(const FlowDocument& document, const QList<StepId>& steps) {
    const QSet<StepId> chosen(steps.begin(), steps.end());
    FlowDocument copy;
    copy.setName(document.name());
    for (Step step : document.steps()) {
        if (!chosen.contains(step.id))
            continue;
        erase_if(step.ports, [&chosen](const auto& port) { return !chosen.contains(port.value()); });
        const auto position = document.layout().positions.constFind(step.id);
        if (position != document.layout().positions.constEnd())
            copy.layout().positions.insert(step.id, *position);
        copy.insertStep(std::move(step));
    }
    QJsonObject json = copy.toJson();
    json.insert(u"schema"_s, kClipboardSchema.toString());
    return json;
}

Result<Paste> pasteSteps(const FlowDocument& document, const QJsonObject& json, std::optional<QPointF> topLeft,
                         QPointF nudge) {
    const Result<FlowDocument> pasted = readPasted(json);
    if (!pasted)
        return failFrom(pasted);
    // Fresh ids are looked up against the document with what is pasted in it, so that none is given twice.
    FlowDocument names = document;
    QHash<StepId, StepId> freshIds;
    Paste paste;
    for (const Step& step : pasted->steps()) {
        Step named = step;
        named.id = freshStepId(names, step.type);
        paste.steps.append(named.id);
        if (!freshIds.contains(step.id))
            freshIds.insert(step.id, named.id);
        names.insertStep(std::move(named));
    }
    const QPointF shift = topLeft ? *topLeft - topLeftOf(pasted->layout().positions) : nudge;
    Composite additions;
    for (qsizetype i = 0; i < pasted->steps().size(); ++i) {
        Step step = pasted->steps().at(i);
        step.isLocked = false; // the lock is of the step in its template, not of a copy
        step.lockedSettings.clear();
        const auto position = pasted->layout().positions.constFind(step.id);
        step.id = paste.steps.at(i);
        for (auto it = step.ports.begin(); it != step.ports.end();) {
            const StepId target = freshIds.value(it.value());
            it = target.isNull() ? step.ports.erase(it) : (it.value() = target, std::next(it));
        }
        std::optional<QPointF> place;
        if (position != pasted->layout().positions.constEnd())
            place = *position + shift;
        additions.edits.push_back({AddStep{std::move(step), -1, place}, {}});
    }
    paste.edit = {std::move(additions),
                  FlowEditWords::tr("Paste %n step(s)", nullptr, static_cast<int>(paste.steps.size()))};
    return paste;
}

} // namespace trunkline::flow
