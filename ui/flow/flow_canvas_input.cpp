#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include "core/flow/step_types.h"
#include "ui/flow/canvas_tool.h"
#include "ui/flow/flow_canvas.h"

// The mouse and the keys of the canvas.

namespace trunkline::ui {

namespace {

constexpr qreal kWireReach = 7;
constexpr qreal kZoomPerNotch = 1.15;

QPointF directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void FlowCanvas::chooseAt(StepItem& item, Qt::KeyboardModifiers modifiers) {
    const StepId& id = item.face().step;
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        m_selection.toggle(id);
    else if (m_selection.contains(id))
        m_selection.choose(m_selection.steps(), id);
    else
        m_selection.choose(id);
}

std::unique_ptr<CanvasTool> FlowCanvas::toolFor(QPointF point, const QMouseEvent& event) {
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_isSpaceHeld))
        return std::make_unique<PanTool>(*this, event.position().toPoint());
    if (event.button() != Qt::LeftButton)
        return nullptr;
    int port = -1;
    if (const StepItem* item = m_scene->stepWithPortAt(point, &port); item && !m_document.isReadOnly()) {
        const WireRef from{item->face().step, item->face().ports[std::size_t(port)].port};
        m_selection.choose(from.from);
        return std::make_unique<ConnectTool>(*this, from);
    }
    if (StepItem* item = m_scene->stepAt(point)) {
        chooseAt(*item, event.modifiers());
        if (m_document.isReadOnly() || !m_selection.contains(item->face().step))
            return nullptr;
        return std::make_unique<MoveTool>(*this, item->face().step, point);
    }
    const QPointF apart = point - m_scene->startItem().outPoint();
    if (std::hypot(apart.x(), apart.y()) <= 2 * canvas::kPortReach && !m_document.isReadOnly())
        return std::make_unique<ConnectTool>(*this, WireRef());
    if (const WireItem* wire = m_scene->wireAt(point, kWireReach / std::min(1.0, zoom()))) {
        m_selection.chooseWire(wire->wire());
        return nullptr;
    }
    if (const NoteItem* note = m_scene->noteAt(point)) {
        m_selection.chooseNote(note->note().id);
        return m_document.isReadOnly() ? nullptr : std::make_unique<NoteTool>(*this, note->note().id, point);
    }
    if (const GroupItem* group = m_scene->groupTitleAt(point)) {
        const QList<StepId>& steps = group->group().steps;
        m_selection.choose(QSet<StepId>(steps.begin(), steps.end()), steps.value(0));
        return m_document.isReadOnly() ? nullptr : std::make_unique<MoveTool>(*this, steps.value(0), point);
    }
    return std::make_unique<BandTool>(*this, point, event.modifiers());
}

void FlowCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_tool) {
        m_tool->cancel();
        m_tool.reset();
        return;
    }
    m_tool = toolFor(mapToScene(event->position().toPoint()), *event);
    if (event->button() == Qt::MiddleButton || m_isSpaceHeld)
        viewport()->setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void FlowCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPoint viewPoint = event->position().toPoint();
    const QPointF point = mapToScene(viewPoint);
    if (m_tool) {
        m_tool->moveTo(point, viewPoint, event->modifiers());
        return;
    }
    int port = -1;
    const StepItem* item = m_scene->stepWithPortAt(point, &port);
    if (!item)
        item = m_scene->stepAt(point);
    hover(item ? item->face().step : StepId(), m_document.isReadOnly() ? -1 : port);
    const QPointF apart = point - m_scene->startItem().outPoint();
    const bool isOnStart = std::hypot(apart.x(), apart.y()) <= 2 * canvas::kPortReach && !m_document.isReadOnly();
    m_scene->startItem().setHovered(isOnStart);
    const Qt::CursorShape shape = m_isSpaceHeld                      ? Qt::OpenHandCursor
                                  : (item && port >= 0) || isOnStart ? Qt::CrossCursor
                                                                     : Qt::ArrowCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

void FlowCanvas::mouseReleaseEvent(QMouseEvent* event) {
    // The tool is taken first: what its end opens may come back here.
    if (const std::unique_ptr<CanvasTool> tool = std::move(m_tool))
        tool->releaseAt(mapToScene(event->position().toPoint()), event->modifiers());
    viewport()->setCursor(m_isSpaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
    event->accept();
}

void FlowCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPointF point = mapToScene(event->position().toPoint());
    if (event->button() != Qt::LeftButton)
        return;
    if (const StepItem* item = m_scene->stepAt(point)) {
        m_selection.choose(item->face().step);
        Q_EMIT editRequested();
    } else if (const NoteItem* note = m_scene->noteAt(point)) {
        Q_EMIT noteEditRequested(note->note().id);
    } else if (!m_scene->wireAt(point, kWireReach)) {
        askWhatToAdd({}, point - canvas::entryPoint(m_scene->direction()));
    }
}

void FlowCanvas::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(kZoomPerNotch, event->angleDelta().y() / 120.0));
    event->accept();
}

void FlowCanvas::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    m_isSpaceHeld = false;
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && m_selection.isEmpty())
        m_selection.choose(m_document.flow().entry());
}

StepId FlowCanvas::nearestTowards(const StepId& id, QPointF direction) const {
    const StepItem* from = m_scene->itemOf(id);
    if (!from)
        return m_document.flow().entry();
    StepId best;
    qreal bestCost = 0;
    for (const StepItem* item : m_scene->stepItems()) {
        const QPointF apart = item->cardRect().center() - from->cardRect().center();
        const qreal along = QPointF::dotProduct(apart, direction);
        if (item == from || along <= 1)
            continue;
        const qreal aside = std::abs(apart.x() * direction.y() - apart.y() * direction.x());
        const qreal cost = along + 2 * aside;
        if (best.isNull() || cost < bestCost) {
            best = item->face().step;
            bestCost = cost;
        }
    }
    return best;
}

StepId FlowCanvas::neighbourOf(const StepId& id, int key) const {
    const flow::Step* step = m_document.flow().find(id);
    if (!step)
        return m_document.flow().entry();
    StepId along;
    if (key == Qt::Key_Right) {
        along = step->ports.value(flow::mainPortOf(*step));
        for (const QString& port : flow::portsOf(*step, m_document.company())) {
            if (along.isNull())
                along = step->ports.value(port);
        }
    } else if (key == Qt::Key_Left) {
        const auto wires = m_document.flow().wiresTo(id);
        if (!wires.isEmpty())
            along = wires.first().first;
    }
    if (!along.isNull() && along != id && m_document.flow().contains(along))
        return along;
    return nearestTowards(id, directionOf(key));
}

bool FlowCanvas::moveFocus(int key, bool isExtending) {
    if (directionOf(key).isNull())
        return false;
    const StepId next = neighbourOf(m_selection.current(), key);
    if (next.isNull())
        return true;
    if (isExtending)
        m_selection.choose(m_selection.steps() + QSet<StepId>{next}, next);
    else
        m_selection.choose(next);
    if (const StepItem* item = m_scene->itemOf(next))
        ensureVisible(item->cardRect(), 40, 40);
    return true;
}

bool FlowCanvas::nudge(const QKeyEvent& event) {
    const QPointF direction = directionOf(event.key());
    if (direction.isNull() || m_selection.steps().isEmpty())
        return false;
    // Held down or pressed again: one step of undo, until another key comes.
    if (m_nudgeGesture == 0)
        m_nudgeGesture = m_document.beginGesture();
    (void)m_edits.nudgeChosen(direction * canvas::kGrid, m_nudgeGesture);
    return true;
}

bool FlowCanvas::handlePlainKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection.note().isEmpty())
            Q_EMIT noteEditRequested(m_selection.note());
        else
            Q_EMIT editRequested();
        return true;
    case Qt::Key_A:
        askWhatToAdd(firstFreePortOf(m_selection.current()), {});
        return true;
    case Qt::Key_C:
        askWhatToConnect();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        (void)m_edits.removeChosen();
        return true;
    case Qt::Key_Home:
        showStep(m_document.flow().entry());
        return true;
    case Qt::Key_Plus:
        zoomBy(kZoomPerNotch);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomPerNotch);
        return true;
    case Qt::Key_F:
        zoomToFit();
        return true;
    case Qt::Key_Escape:
        m_selection.clear();
        return true;
    default:
        return moveFocus(event.key(), false);
    }
}

void FlowCanvas::keyPressEvent(QKeyEvent* event) {
    if (m_tool && event->key() == Qt::Key_Escape) {
        m_tool->cancel();
        m_tool.reset();
        return;
    }
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isNudge = modifiers == Qt::ControlModifier && nudge(*event);
    const bool isModifier =
        event->key() == Qt::Key_Control || event->key() == Qt::Key_Shift || event->key() == Qt::Key_Alt;
    if (!isNudge && !isModifier)
        m_nudgeGesture = 0;
    const bool isHandled = isNudge || (modifiers == Qt::ShiftModifier && moveFocus(event->key(), true)) ||
                           ((modifiers == Qt::NoModifier || event->key() == Qt::Key_Plus) && handlePlainKey(*event));
    if (isHandled)
        event->accept();
    else
        QGraphicsView::keyPressEvent(event);
}

void FlowCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceHeld = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

} // namespace trunkline::ui
