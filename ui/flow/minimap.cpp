#include "ui/flow/minimap.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/flow/flow_canvas.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

Minimap::Minimap(FlowCanvas& canvas, QWidget* parent) : QWidget(parent), m_canvas(canvas) {
    setAccessibleName(tr("Overview of the flow"));
    setMinimumHeight(90);
    const auto becomeStale = [this] {
        m_isStale = true;
        update();
    };
    connect(&canvas.canvasScene(), &CanvasScene::contentChanged, this, becomeStale);
    connect(&theme(), &Theme::changed, this, becomeStale);
    connect(&canvas, &FlowCanvas::viewChanged, this, qOverload<>(&QWidget::update));
}

QTransform Minimap::toMap() const {
    const QRectF content = m_content.adjusted(-40, -40, 40, 40);
    const qreal scale = std::min({width() / content.width(), height() / content.height(), 0.25});
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-content.center().x(), -content.center().y());
    return transform;
}

void Minimap::redraw() {
    m_isStale = false;
    const CanvasScene& scene = m_canvas.canvasScene();
    m_content = scene.contentRect();
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(theme().color(Token::Window));
    QPainter painter(&m_picture);
    painter.setTransform(toMap(), true);
    painter.setPen(QPen(theme().color(Token::StrongLine), 0));
    QList<QLineF> wires;
    for (const WireItem* wire : scene.wireItems()) {
        const StepItem* from = scene.itemOf(wire->wire().from);
        const flow::Step* step = scene.document().flow().find(wire->wire().from);
        const StepItem* to = step ? scene.itemOf(step->ports.value(wire->wire().port)) : nullptr;
        if (from && to)
            wires.append(QLineF(from->portPoint(wire->wire().port), to->entryPoint()));
    }
    painter.drawLines(wires);
    for (const StepItem* item : scene.stepItems())
        painter.fillRect(item->cardRect(), theme().color(Token::MeaningLine));
}

void Minimap::paintEvent(QPaintEvent*) {
    if (m_isStale || m_picture.size() != size() * devicePixelRatioF())
        redraw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const QRectF seen = toMap().mapRect(m_canvas.visibleRect()).intersected(QRectF(rect()).adjusted(0, 0, -1, -1));
    QColor wash = theme().color(Token::Accent);
    painter.setPen(QPen(wash, 1));
    wash.setAlphaF(0.08F);
    painter.setBrush(wash);
    painter.drawRect(seen);
}

void Minimap::goTo(QPointF point) {
    m_canvas.centerOn(toMap().inverted().map(point));
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void Minimap::resizeEvent(QResizeEvent*) {
    m_isStale = true;
}

} // namespace trunkline::ui
