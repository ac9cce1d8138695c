#pragma once

#include <QObject>
#include <QSet>

#include "ui/flow/flow_change.h"

namespace trunkline::ui {

/// What is chosen in the editor, shared by canvas, inspector, outline and problems. One step is the current one: the
/// keyboard acts on it and the inspector shows it. A chosen wire or note excludes steps.
class FlowSelection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QSet<StepId>& steps() const { return m_steps; }
    [[nodiscard]] const StepId& current() const { return m_current; }
    [[nodiscard]] const WireRef& wire() const { return m_wire; }
    [[nodiscard]] const QString& note() const { return m_note; }
    [[nodiscard]] bool contains(const StepId& step) const { return m_steps.contains(step); }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty() && m_wire.isNull() && m_note.isEmpty(); }

    void choose(const StepId& step) { set({step}, step, {}, {}); }
    void choose(const QSet<StepId>& steps, const StepId& current) { set(steps, current, {}, {}); }
    void chooseWire(const WireRef& wire) { set({}, {}, wire, {}); }
    void chooseNote(const QString& note) { set({}, {}, {}, note); }
    void toggle(const StepId& step);
    void clear() { set({}, {}, {}, {}); }
    /// Forgets what the flow no longer has.
    void keepOnly(const flow::FlowDocument& flow);

Q_SIGNALS:
    void changed();

private:
    void set(QSet<StepId> steps, StepId current, WireRef wire, QString note);

    QSet<StepId> m_steps;
    StepId m_current;
    WireRef m_wire;
    QString m_note;
};

} // namespace trunkline::ui
