#include "core/flow/template_update.h"

#include <algorithm>

#include "core/flow/flow_template.h"
#include "core/flow/merge.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

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

/// Only `template` differs between the head of a template and the origin of a flow, and neither is news.
FlowDocument withFieldOf(FlowDocument document, const FlowDocument& own) {
    QJsonObject extra = document.extra();
    extra.remove(u"template");
    if (own.extra().contains(u"template"))
        extra.insert(u"template"_s, own.extra().value(u"template"));
    document.setExtra(std::move(extra));
    return document;
}

/// The template's step, with the phones that the company chose for it.
Step lockedStep(const Step& wanted, const Step& mine, bool arePhonesOpen) {
    Step step = wanted;
    for (const QString& key : wanted.settings.keys()) {
        if (arePhonesOpen && namesPhones(key) && mine.type == wanted.type && mine.settings.contains(key))
            step.settings.insert(key, mine.settings.value(key));
    }
    return step;
}

void lockSettings(const Step& wanted, Step& mine, bool arePhonesOpen) {
    mine.isLocked = false;
    mine.lockedSettings = wanted.lockedSettings;
    for (const QString& key : wanted.lockedSettings) {
        if (arePhonesOpen && namesPhones(key))
            continue;
        if (wanted.settings.contains(key))
            mine.settings.insert(key, wanted.settings.value(key));
        else
            mine.settings.remove(key);
    }
}

/// Puts the template's locked parts in force, whatever the merge left of them. Nothing else is locked.
void enforceLocks(const FlowDocument& before, const FlowDocument& now, FlowDocument& updated) {
    const bool arePhonesOpen = originOf(updated).has_value();
    for (const Step& step : now.steps()) {
        if (Step* mine = updated.edit(step.id)) {
            if (step.isLocked)
                *mine = lockedStep(step, *mine, arePhonesOpen);
            else
                lockSettings(step, *mine, arePhonesOpen);
        } else if (step.isLocked || !step.lockedSettings.isEmpty()) {
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
    for (const Step& step : QList<Step>(updated.steps())) {
        if (!now.contains(step.id))
            lockSettings({}, *updated.edit(step.id), arePhonesOpen);
    }
}

} // namespace

TemplateUpdate updateFromTemplate(const FlowDocument& before, const FlowDocument& own, const FlowDocument& now,
                                  const CompanyFacts* company) {
    const std::optional<TemplateOrigin> origin = originOf(own);
    const QMap<QString, QString> phones = origin ? origin->phones : QMap<QString, QString>();
    const FlowDocument base = withFieldOf(withPhones(before, phones), own);
    FlowDocument theirs = withFieldOf(withPhones(now, phones), own);
    const FlowDocument ours = withoutClashes(base, own, theirs);
    theirs.setName(base.name()); // the company's name of it is no news
    TemplateUpdate update;
    update.updated = merge(base, ours, theirs).merged;
    enforceLocks(base, theirs, update.updated);

    const std::vector<Difference> ownChanges = diff(base, ours, company);
    const std::vector<Difference> changes = diff(ours, update.updated, company);
    for (const Difference& change : changes)
        (meetsAny(change, ownChanges) ? update.overwritten : update.brought).push_back(change);
    const std::vector<Difference> stillApart = diff(update.updated, theirs, company);
    for (const Difference& news : diff(base, theirs, company)) {
        if (meetsAny(news, ownChanges) && meetsAny(news, stillApart) && !meetsAny(news, changes))
            update.kept.push_back(news);
    }
    return update;
}

} // namespace trunkline::flow
