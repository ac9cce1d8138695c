#include "ui/flow/canvas_tool.h"

#include <QApplication>
#include <QGraphicsRectItem>
#include <QPen>
#include <QScrollBar>

#include "ui/flow/canvas_scene.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_edits.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr qreal kSpliceReach = 22;

bool hasMovedFar(QPointF from, QPointF to) {
    return (to - from).manhattanLength() >= QApplication::startDragDistance() / 2.0;
}

} // namespace

MoveTool::MoveTool(FlowCanvas& canvas, const StepId& grabbed, QPointF at)
    : CanvasTool(canvas), m_grabbed(grabbed), m_pressed(at) {
    const CanvasScene& scene = canvas.canvasScene();
    for (const StepId& id : scene.selection().steps()) {
        if (const StepItem* item = scene.itemOf(id))
            m_before.insert(id, item->pos());
    }
    const flow::FlowDocument& flow = scene.document().flow();
    const flow::Step* step = flow.find(grabbed);
    m_maySplice = m_before.size() == 1 && step && step->ports.isEmpty() && flow.wiresTo(grabbed).isEmpty() &&
                  flow.entry() != grabbed;
}

void MoveTool::moveTo(QPointF scenePoint, QPoint, Qt::KeyboardModifiers modifiers) {
    if (!m_hasMoved && !hasMovedFar(m_pressed, scenePoint))
        return;
    m_hasMoved = true;
    CanvasScene& scene = m_canvas.canvasScene();
    const QPointF grabbedAt = m_before.value(m_grabbed);
    const QPointF wanted = grabbedAt + (scenePoint - m_pressed);
    // The grabbed step snaps and takes the others along, so that what is aligned stays so. Alt: freely.
    const QPointF by = (modifiers & Qt::AltModifier ? wanted : canvas::snapped(wanted)) - grabbedAt;
    m_now.clear();
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        m_now.insert(it.key(), *it + by);
        scene.showAt(it.key(), *it + by);
    }
    if (!m_maySplice)
        return;
    WireItem* under = scene.wireAt(scenePoint, kSpliceReach);
    m_canvas.offerWire(under);
    m_offered = under ? under->wire() : WireRef();
}

void MoveTool::releaseAt(QPointF, Qt::KeyboardModifiers) {
    m_canvas.offerWire(nullptr);
    if (!m_hasMoved || m_now == m_before)
        return;
    const Result<void> done = m_offered.isNull()
                                  ? m_canvas.edits().move(m_now)
                                  : m_canvas.edits().spliceExisting(m_grabbed, m_offered, m_now.value(m_grabbed));
    if (!done)
        cancel();
}

void MoveTool::cancel() {
    m_canvas.offerWire(nullptr);
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        m_canvas.canvasScene().showAt(it.key(), *it);
}

NoteTool::NoteTool(FlowCanvas& canvas, QString note, QPointF at)
    : CanvasTool(canvas), m_note(std::move(note)), m_pressed(at) {
    if (const NoteItem* item = canvas.canvasScene().noteAt(at))
        m_before = item->pos();
}

void NoteTool::moveTo(QPointF scenePoint, QPoint, Qt::KeyboardModifiers) {
    for (QGraphicsItem* item : m_canvas.canvasScene().items()) {
        auto* note = qgraphicsitem_cast<NoteItem*>(item);
        if (note && note->note().id == m_note)
            note->setPos(canvas::snapped(m_before + scenePoint - m_pressed));
    }
}

void NoteTool::releaseAt(QPointF scenePoint, Qt::KeyboardModifiers) {
    FlowEditorDocument& document = m_canvas.canvasScene().document();
    for (flow::Note note : document.flow().layout().notes) {
        if (note.id != m_note)
            continue;
        note.area.moveTopLeft(canvas::snapped(m_before + scenePoint - m_pressed));
        if (!document.push({flow::PutNote{note}, {}}))
            cancel();
        return;
    }
}

void NoteTool::cancel() {
    moveTo(m_pressed, {}, {});
}

BandTool::BandTool(FlowCanvas& canvas, QPointF at, Qt::KeyboardModifiers modifiers)
    : CanvasTool(canvas), m_pressed(at), m_band(std::make_unique<QGraphicsRectItem>()) {
    FlowSelection& selection = canvas.canvasScene().selection();
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        m_before = selection.steps();
    else
        selection.clear();
    QColor wash = theme().color(Token::Accent);
    m_band->setPen(QPen(wash, 0));
    wash.setAlphaF(0.10F);
    m_band->setBrush(wash);
    m_band->setZValue(10);
    canvas.canvasScene().addItem(m_band.get());
}

BandTool::~BandTool() = default;

void BandTool::moveTo(QPointF scenePoint, QPoint, Qt::KeyboardModifiers) {
    const QRectF rect = QRectF(m_pressed, scenePoint).normalized();
    m_band->setRect(rect);
    const QSet<StepId> inside = m_canvas.canvasScene().stepsIn(rect);
    const QSet<StepId> chosen = m_before + inside;
    FlowSelection& selection = m_canvas.canvasScene().selection();
    const StepId current = chosen.contains(selection.current()) ? selection.current()
                           : chosen.isEmpty()                   ? StepId()
                                                                : *chosen.cbegin();
    selection.choose(chosen, current);
}

void BandTool::releaseAt(QPointF, Qt::KeyboardModifiers) {}

void BandTool::cancel() {
    m_canvas.canvasScene().selection().choose(m_before, m_before.isEmpty() ? StepId() : *m_before.cbegin());
}

void PanTool::moveTo(QPointF, QPoint viewPoint, Qt::KeyboardModifiers) {
    const QPoint by = viewPoint - m_last;
    m_last = viewPoint;
    m_canvas.horizontalScrollBar()->setValue(m_canvas.horizontalScrollBar()->value() - by.x());
    m_canvas.verticalScrollBar()->setValue(m_canvas.verticalScrollBar()->value() - by.y());
}

void PanTool::releaseAt(QPointF, Qt::KeyboardModifiers) {}

ConnectTool::ConnectTool(FlowCanvas& canvas, WireRef from)
    : CanvasTool(canvas), m_from(std::move(from)), m_wire(std::make_unique<WireItem>(m_from)) {
    CanvasScene& scene = canvas.canvasScene();
    const StepItem* source = scene.itemOf(m_from.from);
    m_start = source ? source->portPoint(m_from.port) : scene.startItem().outPoint();
    m_wire->setLit(true);
    m_wire->setZValue(9);
    m_wire->setVisible(false);
    scene.addItem(m_wire.get());
    scene.offerTargetsOf(m_from.from, true);
}

ConnectTool::~ConnectTool() {
    m_canvas.canvasScene().offerTargetsOf({}, false);
}

void ConnectTool::moveTo(QPointF scenePoint, QPoint, Qt::KeyboardModifiers) {
    m_hasMoved = m_hasMoved || hasMovedFar(m_start, scenePoint);
    m_wire->setVisible(m_hasMoved);
    const StepItem* under = m_canvas.canvasScene().stepAt(scenePoint);
    const bool isOffered = under && under->face().step != m_from.from;
    m_wire->setEnds(m_start, isOffered ? under->entryPoint() : scenePoint);
    m_canvas.hover(isOffered ? under->face().step : StepId(), -1);
}

void ConnectTool::releaseAt(QPointF scenePoint, Qt::KeyboardModifiers) {
    const StepItem* under = m_canvas.canvasScene().stepAt(scenePoint);
    if (under && under->face().step != m_from.from) {
        // A refusal has been told; the flow is as it was.
        (void)m_canvas.edits().connect(m_from, under->face().step);
    } else if (!m_hasMoved) {
        m_canvas.askWhatToAdd(m_from, {});
    } else if (!under) {
        m_canvas.askWhatToAdd(m_from, scenePoint - canvas::entryPoint(m_canvas.canvasScene().direction()));
    }
}

void ConnectTool::cancel() {
    m_wire->setVisible(false);
}

} // namespace trunkline::ui
