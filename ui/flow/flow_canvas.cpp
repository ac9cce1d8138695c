#include "ui/flow/flow_canvas.h"

#include <cmath>

#include <QContextMenuEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include "core/flow/step_types.h"
#include "ui/flow/canvas_accessible.h"
#include "ui/flow/canvas_tool.h"
#include "ui/flow/step_picker.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr qreal kSmallest = 0.06;
constexpr qreal kReadableScale = 0.7; ///< below, one has to guess at the words of a step
constexpr qreal kLargest = 3.0;
constexpr qreal kDotScale = 0.5; ///< below: no dots of the grid
constexpr qreal kDropReach = 26;

} // namespace

FlowCanvas::FlowCanvas(FlowEditorDocument& document, FlowSelection& selection, QWidget* parent)
    : QGraphicsView(parent), m_document(document), m_selection(selection), m_edits(document, selection),
      m_scene(new CanvasScene(document, selection, this)), m_picker(new StepPicker(document, this)) {
    // Before anything asks for the interface of this canvas, as Qt keeps the first answer.
    installCanvasAccessibility();
    setScene(m_scene);
    setObjectName(QStringLiteral("flowCanvas"));
    setAccessibleName(tr("Canvas of the call flow"));
    setViewportUpdateMode(BoundingRectViewportUpdate);
    setOptimizationFlag(DontAdjustForAntialiasing);
    setTransformationAnchor(AnchorUnderMouse);
    setResizeAnchor(AnchorViewCenter);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    // Left to right in every language: the positions are kept in the flow and mean the same for everybody.
    setLayoutDirection(Qt::LeftToRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_picker, &StepPicker::typePicked, this, &FlowCanvas::handleTypePicked);
    connect(m_picker, &StepPicker::stepPicked, this, &FlowCanvas::handleStepPicked);
    connect(m_picker, &StepPicker::dismissed, this, [this] { setFocus(Qt::PopupFocusReason); });
    connect(m_scene, &CanvasScene::contentChanged, this, [this] {
        const bool isEmpty = m_document.flow().steps().isEmpty();
        if (std::exchange(m_showsHint, isEmpty) == isEmpty)
            return;
        viewport()->update();
        if (!isEmpty)
            ensureVisible(m_scene->contentRect(), 40, 40);
    });
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

FlowCanvas::~FlowCanvas() {
    m_tool.reset();
}

void FlowCanvas::hover(const StepId& step, int port) {
    if (StepItem* before = m_scene->itemOf(m_hovered); before && m_hovered != step)
        before->setHovered(false, -1);
    m_hovered = step;
    if (StepItem* now = m_scene->itemOf(step))
        now->setHovered(true, port);
}

void FlowCanvas::offerWire(WireItem* wire) {
    if (WireItem* before = m_scene->itemOf(m_offeredWire))
        before->setOffered(false);
    m_offeredWire = wire ? wire->wire() : WireRef();
    if (wire)
        wire->setOffered(true);
}

void FlowCanvas::askWhatToAdd(const WireRef& from, std::optional<QPointF> at) {
    if (m_document.isReadOnly()) {
        Q_EMIT m_document.refused(m_document.readOnlyReason());
        return;
    }
    m_addAt = at;
    const StepItem* source = m_scene->itemOf(from.from);
    QPointF near = at.value_or(visibleRect().center());
    if (!at && source)
        near = from.port.isEmpty() ? source->cardRect().topRight() : source->portPoint(from.port);
    m_picker->ask(StepPicker::Purpose::Add, from, viewport()->mapToGlobal(mapFromScene(near)) + QPoint(12, -8));
}

void FlowCanvas::askWhatToConnect() {
    const StepItem* source = m_scene->itemOf(m_selection.current());
    if (!source || m_document.isReadOnly())
        return;
    m_addAt.reset();
    const QPoint at = viewport()->mapToGlobal(mapFromScene(source->cardRect().topRight())) + QPoint(12, 0);
    m_picker->ask(StepPicker::Purpose::Connect, firstFreePortOf(m_selection.current()), at);
}

void FlowCanvas::askWhatToFind() {
    const QPoint corner = viewport()->mapToGlobal(viewport()->rect().topRight());
    m_picker->ask(StepPicker::Purpose::Find, {}, corner - QPoint(fontMetrics().averageCharWidth() * 44, -12));
}

WireRef FlowCanvas::firstFreePortOf(const StepId& id) const {
    const flow::Step* step = m_document.flow().find(id);
    if (!step)
        return {};
    const QString main = flow::mainPortOf(*step);
    if (!main.isEmpty() && !step->ports.contains(main))
        return {id, main};
    for (const QString& port : flow::portsOf(*step, m_document.company())) {
        if (!step->ports.contains(port))
            return {id, port};
    }
    return {id, main};
}

void FlowCanvas::addBehindCurrent(const QString& stepType) {
    const WireRef from = firstFreePortOf(m_selection.current());
    const flow::Step* step = m_document.flow().find(from.from);
    const bool isFree = step && !from.port.isEmpty() && !step->ports.contains(from.port);
    m_addAt.reset();
    handleTypePicked(stepType, isFree ? from : WireRef());
}

void FlowCanvas::handleTypePicked(const QString& type, const WireRef& from) {
    const flow::Step* source = m_document.flow().find(from.from);
    const bool isTaken = source && source->ports.contains(from.port);
    const QPointF place = canvas::snapped(m_addAt.value_or(m_edits.placeAfter(from)));
    // Where the way out leads somewhere already, the new step goes in between and nothing gets lost.
    const Result<StepId> added = isTaken ? m_edits.spliceNew(type, from, place) : m_edits.addStep(type, place, from);
    m_addAt.reset();
    setFocus(Qt::PopupFocusReason);
    if (added)
        showStep(*added);
}

void FlowCanvas::handleStepPicked(const StepId& step, const WireRef& from) {
    setFocus(Qt::PopupFocusReason);
    if (from.isNull()) {
        showStep(step);
        return;
    }
    (void)m_edits.connect(from, step);
}

void FlowCanvas::zoomTo(qreal scale) {
    const qreal wanted = std::clamp(scale, kSmallest, kLargest);
    if (qFuzzyCompare(wanted, zoom()))
        return;
    setTransform(QTransform::fromScale(wanted, wanted));
    Q_EMIT zoomChanged(wanted);
    Q_EMIT viewChanged();
}

void FlowCanvas::zoomBy(qreal factor) {
    zoomTo(zoom() * factor);
}

void FlowCanvas::zoomToFit() {
    const QRectF content = m_scene->contentRect().adjusted(-24, -32, 24, 32);
    const QSizeF room = viewport()->size();
    if (content.isEmpty() || room.isEmpty())
        return;
    zoomTo(std::min({1.0, room.width() / content.width(), room.height() / content.height()}));
    centerOn(content.center());
}

void FlowCanvas::showBeginning() {
    zoomToFit();
    if (zoom() >= kReadableScale)
        return;
    zoomTo(kReadableScale);
    const QRectF content = m_scene->contentRect().adjusted(-24, -32, 24, 32);
    const StepItem* first = m_scene->itemOf(m_document.flow().entry());
    const QPointF begin = first ? first->cardRect().center() : content.topLeft();
    const QSizeF room = QSizeF(viewport()->size()) / zoom();
    const auto middle = [](qreal wanted, qreal low, qreal high, qreal length) {
        return high - low <= length ? (low + high) / 2 : std::clamp(wanted, low + length / 2, high - length / 2);
    };
    centerOn(middle(begin.x(), content.left(), content.right(), room.width()),
             middle(begin.y(), content.top(), content.bottom(), room.height()));
}

void FlowCanvas::zoomToChosen() {
    const QRectF chosen = m_scene->rectOf(m_selection.steps()).adjusted(-60, -60, 60, 60);
    if (m_selection.steps().isEmpty())
        return zoomToFit();
    zoomTo(std::min({1.25, viewport()->width() / chosen.width(), viewport()->height() / chosen.height()}));
    centerOn(chosen.center());
}

void FlowCanvas::showStep(const StepId& step) {
    const StepItem* item = m_scene->itemOf(step);
    if (!item)
        return;
    m_selection.choose(step);
    if (zoom() < 0.5)
        zoomTo(1.0);
    ensureVisible(item->cardRect(), 40, 40);
}

void FlowCanvas::selectAll() {
    QSet<StepId> all;
    for (const flow::Step& step : m_document.flow().steps())
        all.insert(step.id);
    const StepId current = all.contains(m_selection.current()) ? m_selection.current() : m_document.flow().entry();
    m_selection.choose(all, current);
}

QRectF FlowCanvas::visibleRect() const {
    return mapToScene(viewport()->rect()).boundingRect();
}

QRect FlowCanvas::viewRectOf(const StepId& step) const {
    const StepItem* item = m_scene->itemOf(step);
    return item ? mapFromScene(item->cardRect()).boundingRect() : QRect();
}

void FlowCanvas::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, theme().color(Token::Window));
    if (zoom() < kDotScale)
        return;
    constexpr qreal step = 2 * canvas::kGrid;
    QList<QPointF> dots;
    for (qreal y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step) {
        for (qreal x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step)
            dots.append({x, y});
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(theme().color(Token::Line), 0));
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void FlowCanvas::drawForeground(QPainter* painter, const QRectF&) {
    if (!m_showsHint)
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(theme().color(Token::Muted));
    painter->setFont(canvasTitleFont());
    painter->drawText(viewport()->rect().adjusted(24, 80, -24, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                      tr("Nothing happens to a call yet.\nDrag a step from the left to here, or press A."));
    painter->restore();
}

void FlowCanvas::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    Q_EMIT viewChanged();
}

void FlowCanvas::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT viewChanged();
}

bool FlowCanvas::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::Leave)
        hover({}, -1);
    return QGraphicsView::viewportEvent(event);
}

bool FlowCanvas::showToolTip(const QPoint& viewPoint, const QPoint& globalPoint) {
    const StepItem* item = m_scene->stepAt(mapToScene(viewPoint));
    if (!item) {
        QToolTip::hideText();
        return true;
    }
    const StepFace& face = item->face();
    QStringList lines{face.title, face.summary, face.offText, face.problem};
    if (face.isLocked)
        lines.append(tr("Part of the template of HQ: locked."));
    else if (face.hasLockedSettings)
        lines.append(tr("The template of HQ holds some of its settings."));
    lines.removeAll(QString());
    QToolTip::showText(globalPoint, lines.join(u'\n'), this);
    return true;
}

void FlowCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (StepItem* item = m_scene->stepAt(mapToScene(event->pos()));
            item && !m_selection.contains(item->face().step))
            m_selection.choose(item->face().step);
        Q_EMIT menuRequested(event->globalPos());
    } else {
        const QRect rect = viewRectOf(m_selection.current());
        Q_EMIT menuRequested(viewport()->mapToGlobal(rect.isNull() ? viewport()->rect().center() : rect.center()));
    }
    event->accept();
}

void FlowCanvas::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1StringView(kStepTypeMime)) && !m_document.isReadOnly())
        event->acceptProposedAction();
}

void FlowCanvas::dragMoveEvent(QDragMoveEvent* event) {
    const QPointF at = mapToScene(event->position().toPoint());
    int port = -1;
    const StepItem* step = m_scene->stepWithPortAt(at, &port);
    hover(step ? step->face().step : StepId(), port);
    offerWire(step ? nullptr : m_scene->wireAt(at, kDropReach));
    event->acceptProposedAction();
}

void FlowCanvas::dragLeaveEvent(QDragLeaveEvent* event) {
    offerWire(nullptr);
    hover({}, -1);
    event->accept();
}

void FlowCanvas::dropEvent(QDropEvent* event) {
    const QString type = QString::fromUtf8(event->mimeData()->data(QLatin1StringView(kStepTypeMime)));
    const QPointF at = mapToScene(event->position().toPoint());
    int port = -1;
    const StepItem* step = m_scene->stepWithPortAt(at, &port);
    const WireItem* wire = step ? nullptr : m_scene->wireAt(at, kDropReach);
    const QPointF place = canvas::snapped(at - QPointF(canvas::kCardWidth / 2, canvas::kHeaderHeight / 2));
    offerWire(nullptr);
    hover({}, -1);
    event->acceptProposedAction();
    if (step) {
        m_addAt.reset();
        handleTypePicked(type, {step->face().step, step->face().ports[std::size_t(port)].port});
    } else if (wire) {
        (void)m_edits.spliceNew(type, wire->wire(), place);
    } else {
        (void)m_edits.addStep(type, place);
    }
    setFocus(Qt::MouseFocusReason);
}

} // namespace trunkline::ui
