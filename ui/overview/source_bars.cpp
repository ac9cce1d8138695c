#include "ui/overview/source_bars.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include "ui/overview/call_figures.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr std::size_t kMostLines = 6;

} // namespace

SourceBars::SourceBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(tr("Calls by source"));
}

void SourceBars::setSources(const std::vector<store::CallStats::Source>& sources) {
    m_lines.clear();
    Line rest{tr("All others"), {}, 0, 0};
    for (const store::CallStats::Source& source : sources) {
        const CallFigures figures = figuresOf(source.counts);
        if (figures.calls == 0)
            continue;
        if (m_lines.size() + 1 < kMostLines || sources.size() <= kMostLines) {
            m_lines.push_back(
                {source.name.isEmpty() ? tr("Unknown") : source.name, source.name, figures.answered, figures.calls});
        } else {
            rest.answered += figures.answered;
            rest.calls += figures.calls;
        }
    }
    if (rest.calls > 0)
        m_lines.push_back(std::move(rest));
    setAccessibleDescription(lines().join(u'\n'));
    updateGeometry();
    update();
}

QStringList SourceBars::lines() const {
    QStringList texts;
    for (const Line& line : m_lines)
        texts.append(tr("%1: %n call(s), %2 answered", nullptr, line.calls)
                         .arg(line.name, percentText(static_cast<double>(line.answered) / line.calls)));
    return texts;
}

int SourceBars::lineHeight() const {
    return fontMetrics().height() + kSpace12;
}

QSize SourceBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 36,
            lineHeight() * static_cast<int>(std::max<std::size_t>(m_lines.size(), 3))};
}

void SourceBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_lines.empty()) {
        painter.setPen(theme().color(Token::Muted));
        painter.drawText(rect(), Qt::AlignCenter, tr("No calls in this time"));
        return;
    }
    const QFont caption = captionFont(font());
    int most = 1;
    for (const Line& line : m_lines)
        most = std::max(most, line.calls);
    int y = 0;
    for (const Line& line : m_lines) {
        const QRect area(0, y, width(), lineHeight());
        const QString figures =
            tr("%1 · %2", "calls and share answered")
                .arg(QLocale().toString(line.calls), percentText(static_cast<double>(line.answered) / line.calls));
        painter.setFont(caption);
        painter.setPen(theme().color(Token::Muted));
        const int figuresWidth = QFontMetrics(caption).horizontalAdvance(figures) + kSpace8;
        painter.drawText(area.adjusted(0, 0, 0, -kSpace8), Qt::AlignTrailing | Qt::AlignVCenter, figures);
        painter.setFont(font());
        painter.setPen(theme().color(Token::Text));
        const QString name = fontMetrics().elidedText(line.name, Qt::ElideRight, std::max(0, width() - figuresWidth));
        painter.drawText(area.adjusted(0, 0, 0, -kSpace8), Qt::AlignLeading | Qt::AlignVCenter, name);
        const double unit = static_cast<double>(width()) / most;
        const QRectF whole(0, area.bottom() - 6, line.calls * unit, 4);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), whole.toRect()), theme().color(Token::Line));
        const QRectF answered(0, area.bottom() - 6, line.answered * unit, 4);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), answered.toRect()),
                         theme().color(Token::Accent));
        y += lineHeight();
    }
}

void SourceBars::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    const auto line = static_cast<std::size_t>(event->position().y() / lineHeight());
    if (event->button() == Qt::LeftButton && line < m_lines.size() && !m_lines[line].source.isEmpty())
        Q_EMIT sourceChosen(m_lines[line].source);
}

} // namespace trunkline::ui
