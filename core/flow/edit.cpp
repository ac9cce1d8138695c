#include "core/flow/edit.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/flow/step_types.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlowEditWords {
    Q_DECLARE_TR_FUNCTIONS(FlowEdit)
};

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

tl::unexpected<Error> noSuchStep(const StepId& id) {
    return fail(ErrorCode::NotFound,
                FlowEditWords::tr("The step “%1” is not in this flow any more.").arg(id.toString()));
}

tl::unexpected<Error> tooMany(const QString& message) {
    return fail(ErrorCode::TooLarge, message);
}

Result<void> checkKey(const QString& key) {
    if (key.isEmpty() || key.size() > 64)
        return fail(ErrorCode::InvalidInput, FlowEditWords::tr("The name of a setting has 1 to 64 characters."));
    return {};
}

Result<void> checkText(const QString& text) {
    if (text.size() > kMaxTextLength)
        return tooMany(FlowEditWords::tr("The text is longer than %n character(s).", nullptr, kMaxTextLength));
    return {};
}

bool isPortName(const QString& port) {
    return !port.isEmpty() && port.size() <= 64;
}

Result<void> checkStep(const Step& step) {
    const bool hasPortNames = std::all_of(step.ports.keyBegin(), step.ports.keyEnd(), isPortName);
    if (step.id.isNull() || step.type.isEmpty() || !hasPortNames)
        return fail(ErrorCode::InvalidInput,
                    FlowEditWords::tr("A step needs an id, a type, and names for its ways out."));
    if (step.ports.size() > kMaxPorts)
        return tooMany(FlowEditWords::tr("A step can have %n way(s) out at most.", nullptr, kMaxPorts));
    if (const Result<void> fits = checkText(step.title); !fits)
        return fits;
    return checkText(step.type);
}

/// Makes changes; each function gives the change that takes it back.
class Applier {
public:
    explicit Applier(FlowDocument& document) : m_document(document) {}

    Result<Change> operator()(const AddStep& add) {
        if (m_document.contains(add.step.id))
            return fail(
                ErrorCode::Conflict,
                FlowEditWords::tr("A step with the id “%1” is in this flow already.").arg(add.step.id.toString()));
        if (m_document.steps().size() >= kMaxSteps)
            return tooMany(FlowEditWords::tr("A flow can hold %n step(s) at most.", nullptr, kMaxSteps));
        if (const Result<void> valid = checkStep(add.step); !valid)
            return failFrom(valid);
        const bool hasStrayPosition = m_document.layout().positions.contains(add.step.id);
        const FlowDocument before = hasStrayPosition ? m_document : FlowDocument();
        const StepId entry = m_document.entry();
        const QList<std::pair<StepId, QString>> wires = m_document.wiresTo(add.step.id);
        m_document.insertStep(add.step, add.index);
        if (add.position)
            m_document.layout().positions.insert(add.step.id, *add.position);
        const bool isNamedAlready = entry == add.step.id || !wires.isEmpty() || isInGroup(add.step.id);
        if (hasStrayPosition)
            return ReplaceDocument{before};
        if (isNamedAlready)
            return ReplaceDocument{without(add.step.id)};
        return RemoveStep{add.step.id};
    }

    Result<Change> operator()(const RemoveStep& remove) {
        const qsizetype index = m_document.indexOf(remove.step);
        if (index < 0)
            return noSuchStep(remove.step);
        if (m_document.hasClashingIds())
            return removeAmongClashingIds(index, remove.step);
        Composite back;
        const Layout layout = m_document.layout();
        const StepId entry = m_document.entry();
        const QList<std::pair<StepId, QString>> wires = m_document.wiresTo(remove.step);
        const Step taken = m_document.takeStepAt(index);
        back.edits.push_back({AddStep{taken, index, {}}, {}});
        for (const auto& [from, port] : wires) {
            if (Step* step = m_document.edit(from)) {
                step->ports.remove(port);
                back.edits.push_back({ConnectPort{from, port, remove.step}, {}});
            }
        }
        if (entry == remove.step) {
            m_document.setEntry({});
            back.edits.push_back({SetEntry{entry}, {}});
        }
        m_document.layout().positions.remove(remove.step);
        for (Group& group : m_document.layout().groups)
            group.steps.removeAll(remove.step);
        if (m_document.layout() != layout)
            back.edits.push_back({SetLayout{layout}, {}});
        return back;
    }

    Result<Change> operator()(const ChangeStepId& change) {
        if (change.index < 0 || change.index >= m_document.steps().size() || change.id.isNull())
            return fail(ErrorCode::InvalidInput, FlowEditWords::tr("There is no step at this place of the flow."));
        const StepId before = m_document.steps().at(change.index).id;
        m_document.setStepIdAt(change.index, change.id);
        return ChangeStepId{change.index, before};
    }

    Result<Change> operator()(const ReplaceStep& replace) {
        if (const Result<void> valid = checkStep(replace.step); !valid)
            return failFrom(valid);
        return onStep(replace.step.id,
                      [&](Step& step) { return Change(ReplaceStep{std::exchange(step, replace.step)}); });
    }

    Result<Change> operator()(const ConnectPort& connect) {
        if (!isPortName(connect.port) || connect.target.isNull())
            return fail(ErrorCode::InvalidInput,
                        FlowEditWords::tr("A wire needs a way out that it leaves and a step that it leads to."));
        const Step* source = m_document.find(connect.step);
        if (source && source->ports.size() >= kMaxPorts && !source->ports.contains(connect.port))
            return tooMany(FlowEditWords::tr("A step can have %n way(s) out at most.", nullptr, kMaxPorts));
        return onStep(connect.step, [&](Step& step) {
            const StepId before = step.ports.value(connect.port);
            step.ports.insert(connect.port, connect.target);
            return before.isNull() ? Change(DisconnectPort{connect.step, connect.port})
                                   : Change(ConnectPort{connect.step, connect.port, before});
        });
    }

    Result<Change> operator()(const DisconnectPort& disconnect) {
        return onStep(disconnect.step, [&](Step& step) {
            const StepId before = step.ports.take(disconnect.port);
            return before.isNull() ? Change(disconnect) : Change(ConnectPort{disconnect.step, disconnect.port, before});
        });
    }

    Result<Change> operator()(const SetSetting& set) {
        if (const Result<void> fits = checkKey(set.key); !fits)
            return failFrom(fits);
        return onStep(set.step, [&](Step& step) {
            const QJsonValue before = step.settings.value(set.key);
            if (set.value.isUndefined())
                step.settings.remove(set.key);
            else
                step.settings.insert(set.key, set.value);
            return Change(SetSetting{set.step, set.key, before});
        });
    }

    Result<Change> operator()(const SetTitle& set) {
        if (const Result<void> fits = checkText(set.title); !fits)
            return failFrom(fits);
        return onStep(set.step, [&](Step& step) {
            return Change(SetTitle{set.step, std::exchange(step.title, set.title)});
        });
    }

    Result<Change> operator()(const SetLocked& set) {
        return onStep(set.step, [&](Step& step) {
            return Change(SetLocked{set.step, std::exchange(step.isLocked, set.isLocked)});
        });
    }

    Result<Change> operator()(const SetSettingLocked& set) {
        if (const Result<void> fits = checkKey(set.key); !fits)
            return failFrom(fits);
        return onStep(set.step, [&](Step& step) {
            const bool wasLocked = step.lockedSettings.removeOne(set.key);
            if (set.isLocked) {
                step.lockedSettings.append(set.key);
                step.lockedSettings.sort();
            }
            return Change(SetSettingLocked{set.step, set.key, wasLocked});
        });
    }

    Result<Change> operator()(const SetEntry& set) {
        const StepId before = m_document.entry();
        m_document.setEntry(set.step);
        return SetEntry{before};
    }

    Result<Change> operator()(const RenameFlow& rename) {
        if (const Result<void> fits = checkText(rename.name); !fits)
            return failFrom(fits);
        const QString before = m_document.name();
        m_document.setName(rename.name);
        return RenameFlow{before};
    }

    Result<Change> operator()(const SetTimeZone& set) {
        if (const Result<void> fits = checkText(set.timeZone); !fits)
            return failFrom(fits);
        const QString before = m_document.timeZone();
        m_document.setTimeZone(set.timeZone);
        return SetTimeZone{before};
    }

    Result<Change> operator()(const MoveSteps& move) {
        MoveSteps back;
        QMap<StepId, QPointF>& positions = m_document.layout().positions;
        for (const auto& [step, position] : move.positions) {
            const auto known = positions.constFind(step);
            // In front, so that a step that is named twice gets its first position back last.
            back.positions.prepend({step, known == positions.constEnd() ? std::nullopt : std::optional(*known)});
            if (position)
                positions.insert(step, {std::clamp(position->x(), -kMaxCoordinate, kMaxCoordinate),
                                        std::clamp(position->y(), -kMaxCoordinate, kMaxCoordinate)});
            else
                positions.remove(step);
        }
        return back;
    }

    Result<Change> operator()(const PutNote& put) {
        if (const Result<void> fits = checkText(put.note.text); !fits)
            return failFrom(fits);
        return putInto(m_document.layout().notes, put.note, kMaxNotes);
    }
    Result<Change> operator()(const RemoveNote& remove) { return removeFrom(m_document.layout().notes, remove.id); }

    Result<Change> operator()(const PutGroup& put) {
        if (const Result<void> fits = checkText(put.group.title); !fits)
            return failFrom(fits);
        return putInto(m_document.layout().groups, put.group, kMaxGroups);
    }
    Result<Change> operator()(const RemoveGroup& remove) { return removeFrom(m_document.layout().groups, remove.id); }

    Result<Change> operator()(const SetLayout& set) {
        return SetLayout{std::exchange(m_document.layout(), set.layout)};
    }

    Result<Change> operator()(const SetScenarios& set) {
        const QJsonArray before = m_document.scenarios();
        m_document.setScenarios(set.scenarios);
        return SetScenarios{before};
    }

    Result<Change> operator()(const ReplaceDocument& replace) {
        return ReplaceDocument{std::exchange(m_document, replace.document)};
    }

    Result<Change> operator()(const Composite& composite) {
        const FlowDocument before = m_document;
        Composite back;
        back.edits.reserve(composite.edits.size());
        for (const Edit& edit : composite.edits) {
            Result<Edit> inverse = apply(m_document, edit);
            if (!inverse) {
                m_document = before;
                return failFrom(inverse);
            }
            back.edits.push_back(std::move(*inverse));
        }
        std::reverse(back.edits.begin(), back.edits.end());
        return back;
    }

private:
    template <class Function>
    Result<Change> onStep(const StepId& id, Function change) {
        Step* step = m_document.edit(id);
        if (!step)
            return noSuchStep(id);
        return change(*step);
    }

    /// Edits by id would put things back in the wrong step, so the way back is the whole document.
    Change removeAmongClashingIds(qsizetype index, const StepId& id) {
        const FlowDocument before = m_document;
        m_document.takeStepAt(index);
        if (m_document.contains(id))
            return ReplaceDocument{before};
        QList<Step> steps = m_document.steps();
        for (Step& step : steps)
            erase_if(step.ports, [&id](const auto& port) { return port.value() == id; });
        m_document.setSteps(std::move(steps));
        if (m_document.entry() == id)
            m_document.setEntry({});
        m_document.layout().positions.remove(id);
        for (Group& group : m_document.layout().groups)
            group.steps.removeAll(id);
        return ReplaceDocument{before};
    }

    template <class Item>
    Result<Change> putInto(QList<Item>& items, const Item& item, qsizetype limit) {
        const Layout before = m_document.layout();
        const auto known =
            std::find_if(items.begin(), items.end(), [&](const Item& other) { return other.id == item.id; });
        if (known != items.end())
            *known = item;
        else if (items.size() < limit && !item.id.isEmpty() && item.id.size() <= 64)
            items.append(item);
        else
            return tooMany(FlowEditWords::tr("No more of these fit into the flow."));
        return SetLayout{before};
    }

    template <class Item>
    Result<Change> removeFrom(QList<Item>& items, const QString& id) {
        const Layout before = m_document.layout();
        if (items.removeIf([&id](const Item& item) { return item.id == id; }) == 0)
            return fail(ErrorCode::NotFound, FlowEditWords::tr("This is not in the flow any more."));
        return SetLayout{before};
    }

    [[nodiscard]] bool isInGroup(const StepId& id) const {
        const QList<Group>& groups = std::as_const(m_document).layout().groups;
        return std::any_of(groups.begin(), groups.end(),
                           [&id](const Group& group) { return group.steps.contains(id); });
    }

    /// The document as it was before the step was put in, where other things named its id already.
    [[nodiscard]] FlowDocument without(const StepId& id) const {
        FlowDocument before = m_document;
        before.takeStepAt(before.indexOf(id));
        before.layout().positions.remove(id);
        return before;
    }

    FlowDocument& m_document;
};

QString nameIn(const FlowDocument& document, const StepId& id) {
    const Step* step = document.find(id);
    return step ? displayName(*step) : id.toString();
}

} // namespace

Result<Edit> apply(FlowDocument& document, const Edit& edit) {
    Result<Change> inverse = std::visit(Applier(document), edit.change);
    if (!inverse)
        return failFrom(inverse);
    return Edit{std::move(*inverse), edit.words};
}

QString wordsFor(const Edit& edit, const FlowDocument& document) {
    if (!edit.words.isEmpty())
        return edit.words;
    const auto name = [&document](const StepId& id) { return nameIn(document, id); };
    return std::visit(
        Overloaded{
            [](const AddStep& add) { return FlowEditWords::tr("Add “%1”").arg(displayName(add.step)); },
            [&](const RemoveStep& remove) { return FlowEditWords::tr("Remove “%1”").arg(name(remove.step)); },
            [](const ChangeStepId& change) {
                return FlowEditWords::tr("Give a step the id “%1”").arg(change.id.toString());
            },
            [&](const ReplaceStep& replace) { return FlowEditWords::tr("Change “%1”").arg(name(replace.step.id)); },
            [&](const ConnectPort& connect) {
                return FlowEditWords::tr("Connect “%1” to “%2”").arg(name(connect.step), name(connect.target));
            },
            [&](const DisconnectPort& disconnect) {
                return FlowEditWords::tr("Disconnect “%1”").arg(name(disconnect.step));
            },
            [&](const SetSetting& set) { return FlowEditWords::tr("Change “%1”").arg(name(set.step)); },
            [&](const SetTitle& set) { return FlowEditWords::tr("Rename “%1”").arg(name(set.step)); },
            [&](const SetLocked& set) {
                return (set.isLocked ? FlowEditWords::tr("Lock “%1”") : FlowEditWords::tr("Unlock “%1”"))
                    .arg(name(set.step));
            },
            [&](const SetSettingLocked& set) {
                return (set.isLocked ? FlowEditWords::tr("Lock a setting of “%1”")
                                     : FlowEditWords::tr("Unlock a setting of “%1”"))
                    .arg(name(set.step));
            },
            [&](const SetEntry& set) { return FlowEditWords::tr("Begin at “%1”").arg(name(set.step)); },
            [](const RenameFlow& rename) { return FlowEditWords::tr("Rename the flow to “%1”").arg(rename.name); },
            [](const SetTimeZone&) { return FlowEditWords::tr("Change the time zone"); },
            [](const MoveSteps& move) {
                return FlowEditWords::tr("Move %n step(s)", nullptr, static_cast<int>(move.positions.size()));
            },
            [](const PutNote&) { return FlowEditWords::tr("Write a note"); },
            [](const RemoveNote&) { return FlowEditWords::tr("Remove a note"); },
            [](const PutGroup&) { return FlowEditWords::tr("Group steps"); },
            [](const RemoveGroup&) { return FlowEditWords::tr("Remove a group"); },
            [](const SetLayout&) { return FlowEditWords::tr("Arrange"); },
            [](const SetScenarios&) { return FlowEditWords::tr("Change the scenarios"); },
            [](const ReplaceDocument&) { return FlowEditWords::tr("Replace the flow"); },
            [&](const Composite& composite) {
                return composite.edits.empty() ? FlowEditWords::tr("Nothing")
                                               : wordsFor(composite.edits.front(), document);
            },
        },
        edit.change);
}

bool isWithoutEffect(const Edit& edit, const FlowDocument& document) {
    FlowDocument changed = document;
    return apply(changed, edit) && changed == document;
}

QList<StepId> stepsTouchedBy(const Edit& edit, const FlowDocument& document) {
    FlowDocument changed = document;
    if (!apply(changed, edit))
        return {};
    QList<StepId> touched;
    for (const Step& step : document.steps()) {
        const Step* now = changed.find(step.id);
        if (!now || *now != step)
            touched.append(step.id);
    }
    for (const Step& step : std::as_const(changed).steps()) {
        if (!document.contains(step.id))
            touched.append(step.id);
    }
    return touched;
}

} // namespace trunkline::flow
