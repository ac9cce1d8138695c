#include "core/flow/merge.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/flow/step_types.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlowMergeWords {
    Q_DECLARE_TR_FUNCTIONS(FlowMerge)
};

const QJsonValue kAbsent(QJsonValue::Undefined);

/// Which side's value holds, where only one side changed it.
enum class Side : std::uint8_t { Ours, Theirs, Both };

template <class Value>
Side sideOf(const Value& base, const Value& ours, const Value& theirs) {
    if (ours == theirs || theirs == base)
        return Side::Ours;
    return ours == base ? Side::Theirs : Side::Both;
}

template <class Value>
const Value& quietly(const Value& base, const Value& ours, const Value& theirs) {
    return sideOf(base, ours, theirs) == Side::Theirs ? theirs : ours;
}

QJsonValue jsonOf(const StepId& id) {
    return id.isNull() ? kAbsent : QJsonValue(id.toString());
}

QStringList keysOf(const QStringList& a, const QStringList& b, const QStringList& c) {
    QStringList keys = a + b + c;
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

template <class Item>
const Item* findById(const QList<Item>& items, const QString& id) {
    const auto found = std::find_if(items.begin(), items.end(), [&id](const Item& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

/// Notes or groups: by id, without conflicts.
template <class Item>
QList<Item> mergeItems(const QList<Item>& base, const QList<Item>& ours, const QList<Item>& theirs) {
    QList<Item> merged;
    for (const Item& item : ours) {
        const Item* was = findById(base, item.id);
        const Item* other = findById(theirs, item.id);
        if (!other && was && *was == item)
            continue;
        merged.append(other && was && *was == item ? *other : item);
    }
    for (const Item& item : theirs) {
        const Item* was = findById(base, item.id);
        const bool wasRemovedByUs = was && *was == item;
        if (!findById(ours, item.id) && !wasRemovedByUs)
            merged.append(item);
    }
    return merged;
}

/// A step under another id everywhere in a document.
void renameStep(FlowDocument& document, const StepId& from, const StepId& to) {
    document.setStepIdAt(document.indexOf(from), to);
    QList<Step> steps = document.steps();
    for (Step& step : steps) {
        for (StepId& target : step.ports) {
            if (target == from)
                target = to;
        }
    }
    document.setSteps(std::move(steps));
    if (document.entry() == from)
        document.setEntry(to);
    if (document.layout().positions.contains(from))
        document.layout().positions.insert(to, document.layout().positions.take(from));
    for (Group& group : document.layout().groups)
        std::replace(group.steps.begin(), group.steps.end(), from, to);
}

class Merger {
public:
    Merger(const FlowDocument& base, const FlowDocument& ours, const FlowDocument& theirs)
        : m_base(base), m_ours(ours), m_theirs(theirs) {
        m_result.merged = ours;
    }

    MergeResult run() {
        keepAddedApart();
        mergeSteps();
        mergeDocumentFields();
        mergeLayout();
        return std::move(m_result);
    }

private:
    /// Both sides took the same fresh id for steps that have nothing to do with each other.
    void keepAddedApart() {
        const QList<Step> theirSteps = m_theirs.steps();
        for (const Step& step : theirSteps) {
            const Step* ours = m_base.contains(step.id) ? nullptr : m_ours.find(step.id);
            if (!ours || *ours == step)
                continue;
            FlowDocument taken = m_ours;
            for (const Step& other : std::as_const(m_theirs).steps())
                taken.insertStep(other);
            const StepId fresh = freshStepId(taken, step.type);
            renameStep(m_theirs, step.id, fresh);
            m_result.renamed.append({step.id, fresh});
        }
    }

    static bool hasNewWiresTo(const StepId& id, const FlowDocument& document, const FlowDocument& base) {
        const auto known = base.wiresTo(id);
        const auto wires = document.wiresTo(id);
        return std::any_of(wires.begin(), wires.end(), [&known](const auto& wire) { return !known.contains(wire); });
    }

    void mergeSteps() {
        QList<Step> steps;
        for (const Step& ours : m_ours.steps()) {
            const Step* base = m_base.find(ours.id);
            const Step* theirs = m_theirs.find(ours.id);
            if (!base || theirs) {
                steps.append(base ? mergeStep(*base, ours, *theirs) : ours);
                continue;
            }
            const bool isWanted = !(*base == ours) || hasNewWiresTo(ours.id, m_ours, m_base);
            if (isWanted) {
                steps.append(ours);
                conflictOverStep(ours, stepToJson(*base), stepToJson(ours), kAbsent, Edit{ReplaceStep{ours}, {}},
                                 Edit{RemoveStep{ours.id}, {}});
            }
        }
        for (const Step& theirs : m_theirs.steps()) {
            if (m_ours.contains(theirs.id))
                continue;
            const Step* base = m_base.find(theirs.id);
            if (base && *base == theirs && !hasNewWiresTo(theirs.id, m_theirs, m_base))
                continue;
            steps.insert(placeFor(theirs.id, steps), theirs);
            if (base)
                conflictOverStep(theirs, stepToJson(*base), kAbsent, stepToJson(theirs),
                                 Edit{RemoveStep{theirs.id}, {}}, Edit{ReplaceStep{theirs}, {}});
        }
        m_result.merged.setSteps(std::move(steps));
    }

    /// Behind the step that it follows in their document.
    qsizetype placeFor(const StepId& id, const QList<Step>& steps) const {
        for (qsizetype i = m_theirs.indexOf(id) - 1; i >= 0; --i) {
            const StepId& before = m_theirs.steps().at(i).id;
            const auto found =
                std::find_if(steps.begin(), steps.end(), [&before](const Step& step) { return step.id == before; });
            if (found != steps.end())
                return std::distance(steps.begin(), found) + 1;
        }
        return 0;
    }

    void conflictOverStep(const Step& step, const QJsonValue& base, const QJsonValue& ours, const QJsonValue& theirs,
                          Edit takeOurs, Edit takeTheirs) {
        m_result.conflicts.push_back(
            {step.id, u"step"_s, base, ours, theirs,
             FlowMergeWords::tr("“%1” was removed on one side and changed on the other").arg(displayName(step)),
             std::move(takeOurs), std::move(takeTheirs)});
    }

    void conflict(const Step& step, const QString& what, const QJsonValue& base, const QJsonValue& ours,
                  const QJsonValue& theirs, Change takeOurs, Change takeTheirs) {
        m_result.conflicts.push_back({step.id, what, base, ours, theirs,
                                      FlowMergeWords::tr("“%1”: both sides changed %2").arg(displayName(step), what),
                                      Edit{std::move(takeOurs), {}}, Edit{std::move(takeTheirs), {}}});
    }

    Step mergeStep(const Step& base, const Step& ours, const Step& theirs) {
        if (ours == theirs || base == theirs)
            return ours;
        if (base == ours)
            return theirs;
        Step merged = ours;
        if (sideOf(base.type, ours.type, theirs.type) == Side::Both) {
            conflict(ours, u"type"_s, base.type, ours.type, theirs.type, ReplaceStep{ours}, ReplaceStep{theirs});
            return merged;
        }
        merged.type = quietly(base.type, ours.type, theirs.type);
        merged.title = quietly(base.title, ours.title, theirs.title);
        if (sideOf(base.title, ours.title, theirs.title) == Side::Both)
            conflict(ours, u"title"_s, base.title, ours.title, theirs.title, SetTitle{ours.id, ours.title},
                     SetTitle{ours.id, theirs.title});
        merged.isLocked = quietly(base.isLocked, ours.isLocked, theirs.isLocked);
        merged.lockedSettings = quietly(base.lockedSettings, ours.lockedSettings, theirs.lockedSettings);
        merged.extra = mergeQuietly(base.extra, ours.extra, theirs.extra);
        mergeSettings(base, ours, theirs, merged);
        mergePorts(base, ours, theirs, merged);
        return merged;
    }

    void mergeSettings(const Step& base, const Step& ours, const Step& theirs, Step& merged) {
        for (const QString& key : keysOf(base.settings.keys(), ours.settings.keys(), theirs.settings.keys())) {
            const QJsonValue was = base.settings.value(key);
            const QJsonValue our = ours.settings.value(key);
            const QJsonValue their = theirs.settings.value(key);
            const Side side = sideOf(was, our, their);
            if (side == Side::Both)
                conflict(ours, u"settings/"_s + key, was, our, their, SetSetting{ours.id, key, our},
                         SetSetting{ours.id, key, their});
            if (side != Side::Theirs)
                continue;
            if (their.isUndefined())
                merged.settings.remove(key);
            else
                merged.settings.insert(key, their);
        }
    }

    void mergePorts(const Step& base, const Step& ours, const Step& theirs, Step& merged) {
        const auto lead = [&ours](const QString& port, const StepId& target) {
            return target.isNull() ? Change(DisconnectPort{ours.id, port}) : Change(ConnectPort{ours.id, port, target});
        };
        for (const QString& port : keysOf(base.ports.keys(), ours.ports.keys(), theirs.ports.keys())) {
            const StepId was = base.ports.value(port);
            const StepId our = ours.ports.value(port);
            const StepId their = theirs.ports.value(port);
            const Side side = sideOf(was, our, their);
            if (side == Side::Both)
                conflict(ours, u"ports/"_s + port, jsonOf(was), jsonOf(our), jsonOf(their), lead(port, our),
                         lead(port, their));
            if (side != Side::Theirs)
                continue;
            if (their.isNull())
                merged.ports.remove(port);
            else
                merged.ports.insert(port, their);
        }
    }

    static QJsonObject mergeQuietly(const QJsonObject& base, const QJsonObject& ours, const QJsonObject& theirs) {
        QJsonObject merged = ours;
        for (const QString& key : keysOf(base.keys(), ours.keys(), theirs.keys())) {
            if (sideOf(base.value(key), ours.value(key), theirs.value(key)) != Side::Theirs)
                continue;
            if (theirs.contains(key))
                merged.insert(key, theirs.value(key));
            else
                merged.remove(key);
        }
        return merged;
    }

    void flowConflict(const QString& what, const QJsonValue& base, const QJsonValue& ours, const QJsonValue& theirs,
                      Change takeOurs, Change takeTheirs) {
        m_result.conflicts.push_back({{},
                                      what,
                                      base,
                                      ours,
                                      theirs,
                                      FlowMergeWords::tr("The flow: both sides changed %1").arg(what),
                                      Edit{std::move(takeOurs), {}},
                                      Edit{std::move(takeTheirs), {}}});
    }

    void mergeDocumentFields() {
        FlowDocument& merged = m_result.merged;
        merged.setName(quietly(m_base.name(), m_ours.name(), m_theirs.name()));
        if (sideOf(m_base.name(), m_ours.name(), m_theirs.name()) == Side::Both)
            flowConflict(u"name"_s, m_base.name(), m_ours.name(), m_theirs.name(), RenameFlow{m_ours.name()},
                         RenameFlow{m_theirs.name()});
        merged.setTimeZone(quietly(m_base.timeZone(), m_ours.timeZone(), m_theirs.timeZone()));
        if (sideOf(m_base.timeZone(), m_ours.timeZone(), m_theirs.timeZone()) == Side::Both)
            flowConflict(u"timezone"_s, m_base.timeZone(), m_ours.timeZone(), m_theirs.timeZone(),
                         SetTimeZone{m_ours.timeZone()}, SetTimeZone{m_theirs.timeZone()});
        merged.setEntry(quietly(m_base.entry(), m_ours.entry(), m_theirs.entry()));
        if (sideOf(m_base.entry(), m_ours.entry(), m_theirs.entry()) == Side::Both)
            flowConflict(u"entry"_s, jsonOf(m_base.entry()), jsonOf(m_ours.entry()), jsonOf(m_theirs.entry()),
                         SetEntry{m_ours.entry()}, SetEntry{m_theirs.entry()});
        merged.setScenarios(quietly(m_base.scenarios(), m_ours.scenarios(), m_theirs.scenarios()));
        merged.setExtra(mergeQuietly(m_base.extra(), m_ours.extra(), m_theirs.extra()));
    }

    void mergeLayout() {
        const Layout& base = m_base.layout();
        const Layout& ours = m_ours.layout();
        const Layout& theirs = std::as_const(m_theirs).layout();
        Layout& merged = m_result.merged.layout();
        const auto at = [](const Layout& layout, const StepId& step) {
            const auto found = layout.positions.constFind(step);
            return found == layout.positions.constEnd() ? std::nullopt : std::optional(*found);
        };
        for (auto it = theirs.positions.begin(); it != theirs.positions.end(); ++it) {
            if (sideOf(at(base, it.key()), at(ours, it.key()), std::optional(it.value())) == Side::Theirs)
                merged.positions.insert(it.key(), it.value());
        }
        erase_if(merged.positions, [&](const auto& position) {
            return base.positions.contains(position.key()) && !m_result.merged.contains(position.key());
        });
        merged.notes = mergeItems(base.notes, ours.notes, theirs.notes);
        merged.groups = mergeItems(base.groups, ours.groups, theirs.groups);
        merged.extra = mergeQuietly(base.extra, ours.extra, theirs.extra);
    }

    const FlowDocument& m_base;
    const FlowDocument& m_ours;
    FlowDocument m_theirs;
    MergeResult m_result;
};

} // namespace

MergeResult merge(const FlowDocument& base, const FlowDocument& ours, const FlowDocument& theirs) {
    if (ours == base || ours == theirs)
        return {theirs, {}, {}};
    if (theirs == base)
        return {ours, {}, {}};
    if (base.hasClashingIds() || ours.hasClashingIds() || theirs.hasClashingIds()) {
        // Steps cannot be told apart by id; all that can be asked is which document to take.
        Conflict whole{
            {},
            u"step"_s,
            base.toJson(),
            ours.toJson(),
            theirs.toJson(),
            FlowMergeWords::tr("Steps of this flow share an id, so the two versions cannot be merged; choose one"),
            Edit{ReplaceDocument{ours}, {}},
            Edit{ReplaceDocument{theirs}, {}}};
        return {ours, {std::move(whole)}, {}};
    }
    return Merger(base, ours, theirs).run();
}

} // namespace trunkline::flow
