#include <QSet>

#include "core/flow/validator_rules.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

void followWires(Rules& rules) {
    const QList<Step>& steps = rules.document.steps();
    rules.kinds.reserve(static_cast<std::size_t>(steps.size()));
    rules.firstWires.reserve(static_cast<std::size_t>(steps.size() + 1));
    for (const Step& step : steps) {
        rules.kinds.push_back(kindOf(step));
        rules.firstWires.push_back(rules.wires.size());
        const bool isUnknown = rules.kinds.back() == StepKind::Unknown;
        for (auto port = step.ports.begin(); port != step.ports.end(); ++port)
            rules.wires.push_back(
                {port.key(), rules.document.indexOf(port.value()), isUnknown || isPortOf(step, port.key())});
    }
    rules.firstWires.push_back(rules.wires.size());
}

void findReached(Rules& rules) {
    const FlowDocument& document = rules.document;
    const qsizetype entry = document.entry().isNull() ? -1 : document.indexOf(document.entry());
    rules.reached.assign(rules.kinds.size(), entry < 0);
    if (entry < 0)
        return;
    std::vector<std::size_t> pending{static_cast<std::size_t>(entry)};
    rules.reached[pending.back()] = true;
    while (!pending.empty()) {
        const std::size_t step = pending.back();
        pending.pop_back();
        for (const Rules::Wire& wire : rules.wiresOf(static_cast<qsizetype>(step))) {
            if (wire.target < 0 || !wire.isTaken || rules.reached[static_cast<std::size_t>(wire.target)])
                continue;
            rules.reached[static_cast<std::size_t>(wire.target)] = true;
            pending.push_back(static_cast<std::size_t>(wire.target));
        }
    }
}

void checkEntry(Rules& rules) {
    const FlowDocument& document = rules.document;
    if (!document.entry().isNull() && document.contains(document.entry()))
        return;
    if (document.steps().isEmpty()) {
        rules.add(ProblemCode::NoEntry, Severity::Error, {},
                  ValidatorWords::tr("The flow has no steps yet; add the first one."));
        return;
    }
    const Step& first = document.steps().first();
    rules.add(ProblemCode::NoEntry, Severity::Error, {},
              ValidatorWords::tr("The flow does not say at which step calls begin."),
              Edit{SetEntry{first.id}, ValidatorWords::tr("Begin at “%1”").arg(rules.name(first))});
}

void checkIds(Rules& rules) {
    if (!rules.document.hasClashingIds())
        return;
    const QList<Step>& steps = rules.document.steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (rules.document.indexOf(steps[i].id) == i)
            continue;
        rules.add(ProblemCode::DuplicateStep, Severity::Error, steps[i].id,
                  ValidatorWords::tr("Two steps have the id “%1”; calls only ever reach the first.")
                      .arg(steps[i].id.toString()),
                  Edit{ChangeStepId{i, freshStepId(rules.document, steps[i].type)},
                       ValidatorWords::tr("Give the second one an id of its own")});
    }
}

void checkWires(Rules& rules, qsizetype index) {
    const Step& step = rules.document.steps().at(index);
    auto wire = rules.wiresOf(index).begin();
    for (auto port = step.ports.begin(); port != step.ports.end(); ++port, ++wire) {
        const auto cut = [&] {
            return Edit{DisconnectPort{step.id, port.key()},
                        ValidatorWords::tr("Disconnect “%1”").arg(portLabel(step, port.key()))};
        };
        if (wire->target < 0) {
            rules.add(ProblemCode::UnknownStep, Severity::Error, step.id,
                      ValidatorWords::tr("“%1” leads to a step “%2” that is not there (by “%3”).")
                          .arg(rules.name(step), port.value().toString(), portLabel(step, port.key())),
                      cut(), {}, port.key());
        } else if (!wire->isTaken && port.key() != u"answered") {
            rules.add(ProblemCode::BadSetting, Severity::Warning, step.id,
                      ValidatorWords::tr("Calls never leave “%1” by “%2”.").arg(rules.name(step), port.key()), cut(),
                      {}, port.key());
        }
    }
}

} // namespace

void checkStructure(Rules& rules) {
    followWires(rules);
    findReached(rules);
    checkEntry(rules);
    checkIds(rules);
    const QList<Step>& steps = rules.document.steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        checkWires(rules, i);
        if (rules.kindAt(i) == StepKind::Unknown)
            rules.add(ProblemCode::UnknownStep, Severity::Error, step.id,
                      ValidatorWords::tr(
                          "This version of Trunkline does not know steps of type “%1”. The step is kept, but the flow "
                          "cannot run with it; update Trunkline or remove the step.")
                          .arg(step.type.left(60)));
        if (!rules.reached[static_cast<std::size_t>(i)] && rules.document.indexOf(step.id) == i)
            rules.add(ProblemCode::Unreachable, Severity::Warning, step.id,
                      ValidatorWords::tr("No call ever reaches “%1”.").arg(rules.name(step)),
                      Edit{RemoveStep{step.id}, ValidatorWords::tr("Remove “%1”").arg(rules.name(step))});
    }
}

} // namespace trunkline::flow
