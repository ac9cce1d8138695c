#include "ui/overview/bar_plot.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

AxisTop axisTopFor(int most) {
    for (int magnitude = 1;; magnitude *= 10) {
        for (const AxisTop nice :
             {AxisTop{4, 4}, AxisTop{6, 3}, AxisTop{8, 4}, AxisTop{10, 5}, AxisTop{20, 4}, AxisTop{30, 3}}) {
            if (most <= nice.value * magnitude)
                return {nice.value * magnitude, nice.parts};
        }
        if (magnitude > 10'000'000)
            return {most, 1};
    }
}

BarPlot::BarPlot(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarPlot::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
    m_current = -1;
    int answered = 0;
    int missed = 0;
    for (const Bar& bar : m_bars) {
        answered += bar.answered;
        missed += bar.missed;
    }
    setAccessibleDescription(tr("%1 answered, %2 not answered").arg(answered).arg(missed));
    update();
}

QString BarPlot::textOf(int bar) const {
    if (bar < 0 || bar >= static_cast<int>(m_bars.size()))
        return {};
    const Bar& of = m_bars[static_cast<std::size_t>(bar)];
    return tr("%1: %2 answered, %3 not answered")
        .arg(of.title, QLocale().toString(of.answered), QLocale().toString(of.missed));
}

QSize BarPlot::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 11};
}

QSize BarPlot::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6};
}

BarPlot::Layout BarPlot::layout() const {
    Layout geometry;
    int most = 0;
    for (const Bar& bar : m_bars)
        most = std::max(most, bar.answered + bar.missed);
    const QFontMetricsF metrics(captionFont(font()));
    geometry.top = axisTopFor(most).value;
    const double labels = metrics.horizontalAdvance(QLocale().toString(geometry.top)) + kSpace8;
    geometry.area =
        QRectF(labels, metrics.height() / 2 + 1, width() - labels - 1, height() - metrics.height() * 1.5 - kSpace4 - 1);
    const double count = static_cast<double>(std::max<std::size_t>(m_bars.size(), 1));
    geometry.step = geometry.area.width() / count;
    geometry.barWidth = std::clamp(geometry.step * 0.7, 2.0, 36.0);
    double widest = 1;
    for (const Bar& bar : m_bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar.tick) + kSpace8);
    geometry.tickEvery = std::max(1, static_cast<int>(std::ceil(widest / geometry.step)));
    return geometry;
}

void BarPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Layout geometry = layout();
    paintAxis(painter, geometry);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i)
        paintBar(painter, geometry, i);
}

void BarPlot::paintAxis(QPainter& painter, const Layout& geometry) const {
    const QFont caption = captionFont(font());
    painter.setFont(tabularFont(caption));
    const int parts = axisTopFor(geometry.top).parts;
    const double lineHeight = QFontMetricsF(caption).height();
    for (int part = 0; part <= parts; ++part) {
        const double y = std::round(geometry.area.bottom() - geometry.area.height() * part / parts) + 0.5;
        painter.setPen(theme().color(part == 0 ? Token::StrongLine : Token::Line));
        painter.drawLine(QPointF(geometry.area.left(), y), QPointF(geometry.area.right(), y));
        painter.setPen(theme().color(Token::Muted));
        painter.drawText(QRectF(0, y - lineHeight / 2, geometry.area.left() - kSpace8, lineHeight),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(geometry.top * part / parts));
    }
    for (int i = 0; i < static_cast<int>(m_bars.size()); i += geometry.tickEvery) {
        const double width = geometry.step * geometry.tickEvery;
        const double center = geometry.area.left() + geometry.step * (i + 0.5);
        const double left = std::min(center - width / 2, this->width() - width);
        painter.drawText(QRectF(left, geometry.area.bottom() + kSpace4, width, lineHeight),
                         Qt::AlignHCenter | Qt::AlignTop, m_bars[static_cast<std::size_t>(i)].tick);
    }
}

void BarPlot::paintBar(QPainter& painter, const Layout& geometry, int index) const {
    const Bar& bar = m_bars[static_cast<std::size_t>(index)];
    const double unit = geometry.area.height() / geometry.top;
    const double slotLeft = geometry.area.left() + geometry.step * index;
    const double left = slotLeft + (geometry.step - geometry.barWidth) / 2;
    if (index == m_current) {
        painter.fillRect(QRectF(slotLeft, geometry.area.top(), geometry.step, geometry.area.height()),
                         theme().color(Token::Hover));
        if (hasFocus()) {
            painter.setPen(theme().color(Token::Accent));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(slotLeft, geometry.area.top(), geometry.step, geometry.area.height())
                                 .adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    const QRectF answered(left, geometry.area.bottom() - bar.answered * unit, geometry.barWidth, bar.answered * unit);
    painter.fillRect(answered, theme().color(Token::Accent));
    if (bar.missed == 0)
        return;
    const QRectF missed(left, answered.top() - bar.missed * unit, geometry.barWidth, bar.missed * unit);
    if (missed.height() < 3 || missed.width() < 4) {
        painter.fillRect(missed, theme().color(Token::Danger));
        return;
    }
    painter.setPen(theme().color(Token::Danger));
    painter.setBrush(theme().color(Token::DangerWash));
    painter.drawRect(missed.adjusted(0.5, 0.5, -0.5, -0.5));
}

int BarPlot::barAt(QPointF position) const {
    const Layout geometry = layout();
    if (position.x() < geometry.area.left() || m_bars.empty())
        return -1;
    return std::min(static_cast<int>((position.x() - geometry.area.left()) / geometry.step),
                    static_cast<int>(m_bars.size()) - 1);
}

void BarPlot::setCurrent(int bar) {
    if (m_current == bar)
        return;
    m_current = bar;
    update();
    if (bar >= 0) {
        QAccessibleValueChangeEvent event(this, textOf(bar));
        QAccessible::updateAccessibility(&event);
    }
}

void BarPlot::mouseMoveEvent(QMouseEvent* event) {
    setCurrent(barAt(event->position()));
    if (m_current >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), textOf(m_current), this);
    else
        QToolTip::hideText();
}

void BarPlot::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    const int bar = barAt(event->position());
    if (event->button() == Qt::LeftButton && bar >= 0)
        Q_EMIT barChosen(bar);
}

void BarPlot::leaveEvent(QEvent*) {
    if (!hasFocus())
        setCurrent(-1);
}

void BarPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

void BarPlot::keyPressEvent(QKeyEvent* event) {
    if (m_bars.empty())
        return QWidget::keyPressEvent(event);
    const int last = static_cast<int>(m_bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::clamp(m_current < 0 ? last : m_current - 1, 0, last));
        break;
    case Qt::Key_Right:
        setCurrent(std::clamp(m_current < 0 ? 0 : m_current + 1, 0, last));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT barChosen(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_current >= 0)
        QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(layout().area.left()), 0)), textOf(m_current), this);
}

} // namespace trunkline::ui
