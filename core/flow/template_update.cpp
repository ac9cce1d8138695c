#include "core/flow/template_update.h"

#include <algorithm>

#include "core/flow/merge.h"

namespace trunkline::flow {

namespace {

bool isWholeStep(Difference::Kind kind) {
    return kind == Difference::Kind::StepAdded || kind == Difference::Kind::StepRemoved ||
           kind == Difference::Kind::Type;
}

/// Whether two differences are about the same thing, so that one makes away with the other.
bool meet(const Difference& a, const Difference& b) {
    if (a.step != b.step)
        return false;
    return (a.kind == b.kind && a.key == b.key) || (!a.step.isNull() && (isWholeStep(a.kind) || isWholeStep(b.kind)));
}

bool meetsAny(const Difference& one, const std::vector<Difference>& others) {
    return std::any_of(others.begin(), others.end(), [&one](const Difference& other) { return meet(one, other); });
}

/// A step that the company added under an id that the template gives to another one now gets an id of its own.
FlowDocument withoutClashes(const FlowDocument& before, FlowDocument own, const FlowDocument& now) {
    QList<Step> steps = own.steps();
    QHash<StepId, StepId> renamed;
    for (Step& step : steps) {
        if (before.contains(step.id) || !now.contains(step.id))
            continue;
        int number = 2;
        StepId fresh;
        do {
            fresh = StepId(step.id.toUtf8().left(56) + '-' + QByteArray::number(number++));
        } while (own.contains(fresh) || now.contains(fresh) || renamed.values().contains(fresh));
        renamed.insert(step.id, fresh);
    }
    if (renamed.isEmpty())
        return own;
    const auto follow = [&renamed](StepId& id) { id = renamed.value(id, id); };
    for (Step& step : steps) {
        follow(step.id);
        for (StepId& target : step.ports)
            follow(target);
    }
    own.setSteps(std::move(steps));
    own.setEntry(renamed.value(own.entry(), own.entry()));
    for (auto it = renamed.cbegin(); it != renamed.cend(); ++it) {
        if (own.layout().positions.contains(it.key()))
            own.layout().positions.insert(*it, own.layout().positions.take(it.key()));
    }
    for (Group& group : own.layout().groups)
        std::for_each(group.steps.begin(), group.steps.end(), follow);
    return own;
}

/// Puts the template's locked parts in force, whatever the merge left of them.
void enforceLocks(const FlowDocument& before, const FlowDocument& now, FlowDocument& updated) {
    for (const Step& step : now.steps()) {
        if (!step.isLocked)
            continue;
        if (Step* mine = updated.edit(step.id)) {
            *mine = step;
        } else {
            updated.insertStep(step);
            if (now.layout().positions.contains(step.id))
                updated.layout().positions.insert(step.id, now.layout().positions.value(step.id));
        }
    }
    for (const Step& step : before.steps()) {
        // With its wires, as an edit removes it; a failure would mean that it is gone already.
        if (step.isLocked && !now.contains(step.id) && updated.contains(step.id))
            (void)apply(updated, {RemoveStep{step.id}, {}});
    }
}

} // namespace

TemplateUpdate updateFromTemplate(const FlowDocument& before, const FlowDocument& own, const FlowDocument& now,
                                  const CompanyFacts* company) {
    const FlowDocument ours = withoutClashes(before, own, now);
    FlowDocument theirs = now;
    theirs.setName(before.name()); // the company's name of it is no news
    TemplateUpdate update;
    update.updated = merge(before, ours, theirs).merged;
    enforceLocks(before, now, update.updated);

    const std::vector<Difference> ownChanges = diff(before, ours, company);
    const std::vector<Difference> changes = diff(ours, update.updated, company);
    for (const Difference& change : changes)
        (meetsAny(change, ownChanges) ? update.overwritten : update.brought).push_back(change);
    const std::vector<Difference> stillApart = diff(update.updated, theirs, company);
    for (const Difference& news : diff(before, theirs, company)) {
        if (meetsAny(news, ownChanges) && meetsAny(news, stillApart) && !meetsAny(news, changes))
            update.kept.push_back(news);
    }
    return update;
}

} // namespace trunkline::flow
