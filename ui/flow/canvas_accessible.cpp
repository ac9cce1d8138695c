#include "ui/flow/canvas_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "core/flow/step_types.h"
#include "ui/flow/flow_canvas.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

class AccessibleCanvas;

/// A step, by its id: it asks the document each time, so that it can outlive the step and then is invalid.
class AccessibleStep final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleStep(FlowCanvas* canvas, StepId step) : m_canvas(canvas), m_step(std::move(step)) {}

    [[nodiscard]] bool isValid() const override { return m_canvas && this->step(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_canvas.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override {
        if (!isValid())
            return {};
        const QRect inView = m_canvas->viewRectOf(m_step);
        return {m_canvas->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const FlowSelection& selection = m_canvas->canvasScene().selection();
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = selection.contains(m_step);
        state.focused = m_canvas->hasFocus() && selection.current() == m_step;
        state.offscreen = !m_canvas->viewport()->rect().intersects(m_canvas->viewRectOf(m_step));
        state.readOnly = m_canvas->canvasScene().document().isReadOnly();
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        const flow::Step* known = isValid() ? step() : nullptr;
        if (!known)
            return {};
        if (kind == QAccessible::Name) {
            const QString name = document().nameOf(m_step);
            const QString summary = settingThatMatters(*known, document().company());
            return summary.isEmpty() ? name : u"%1, %2"_s.arg(name, summary);
        }
        return kind == QAccessible::Description ? description(*known) : QString();
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (!isValid())
            return;
        m_canvas->showStep(m_step);
        m_canvas->setFocus(Qt::OtherFocusReason);
        if (action == pressAction())
            Q_EMIT m_canvas->editRequested();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] FlowEditorDocument& document() const { return m_canvas->canvasScene().document(); }
    [[nodiscard]] const flow::Step* step() const { return document().flow().find(m_step); }

    [[nodiscard]] QString description(const flow::Step& known) const {
        QStringList sentences;
        if (document().flow().entry() == m_step)
            sentences.append(FlowCanvas::tr("Calls come in here."));
        for (auto port = known.ports.cbegin(); port != known.ports.cend(); ++port) {
            sentences.append(
                FlowCanvas::tr("%1 leads to %2.").arg(flow::portLabel(known, port.key()), document().nameOf(*port)));
        }
        if (const flow::Problem* problem = document().worstProblemOf(m_step))
            sentences.append(FlowCanvas::tr("Problem: %1").arg(problem->message));
        return sentences.join(u' ');
    }

    QPointer<FlowCanvas> m_canvas;
    StepId m_step;
};

class AccessibleCanvas final : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(FlowCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::List), m_canvas(canvas) {}
    ~AccessibleCanvas() override {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return int(steps().size()); }

    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= steps().size())
            return nullptr;
        const StepId& step = steps()[index].id;
        const auto known = m_children.constFind(step);
        if (known != m_children.cend())
            return QAccessible::accessibleInterface(*known);
        auto* made = new AccessibleStep(m_canvas, step);
        m_children.insert(step, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (QAccessible::accessibleInterface(*it) == wanted)
                return int(m_canvas->canvasScene().document().flow().indexOf(it.key()));
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint inView = m_canvas->viewport()->mapFromGlobal(QPoint(x, y));
        const StepItem* item = m_canvas->canvasScene().stepAt(m_canvas->mapToScene(inView));
        return item ? child(int(m_canvas->canvasScene().document().flow().indexOf(item->face().step))) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const StepId& current = m_canvas->canvasScene().selection().current();
        return child(int(m_canvas->canvasScene().document().flow().indexOf(current)));
    }

private:
    [[nodiscard]] const QList<flow::Step>& steps() const { return m_canvas->canvasScene().document().flow().steps(); }

    FlowCanvas* m_canvas;
    mutable QHash<StepId, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1StringView(FlowCanvas::staticMetaObject.className()))
        return nullptr;
    auto* canvas = qobject_cast<FlowCanvas*>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility() {
    static const bool isInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(isInstalled)
}

} // namespace trunkline::ui
