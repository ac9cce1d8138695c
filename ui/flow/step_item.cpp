#include "ui/flow/step_item.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "ui/flow/diff_marks.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr qreal kWordsScale = 0.45; ///< below: no words but the title
constexpr qreal kDetailScale = 0.3; ///< below: a plain rectangle
constexpr qreal kCardMargin = 8;    ///< around the card, for rings and port dots
constexpr qreal kTextLeft = 42;

QFont scaledTo(int pixels, bool isBold) {
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    font.setBold(isBold);
    return font;
}

QStaticText laidOut(const QString& text, const QFont& font, qreal width) {
    QStaticText laid(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
    laid.setTextFormat(Qt::PlainText);
    laid.prepare({}, font);
    return laid;
}

QColor severityColor(flow::Severity severity) {
    switch (severity) {
    case flow::Severity::Error:
        return theme().color(Token::Danger);
    case flow::Severity::Warning:
        return theme().color(Token::Warn);
    case flow::Severity::Hint:
        break;
    }
    return theme().color(Token::Muted);
}

} // namespace

const QFont& canvasTitleFont() {
    static const QFont font = scaledTo(13, true);
    return font;
}

const QFont& canvasTextFont() {
    static const QFont font = scaledTo(12, false);
    return font;
}

StepItem::StepItem(StepFace face) : m_face(std::move(face)), m_size(canvas::cardSize(qsizetype(m_face.ports.size()))) {
    setFlag(ItemUsesExtendedStyleOption);
    setZValue(2);
}

QRectF StepItem::boundingRect() const {
    const qreal above = m_mark == DiffMark::Same ? kCardMargin : kDiffFlagHeight + 2;
    return QRectF(QPointF(), m_size).adjusted(-kCardMargin, -above, kCardMargin, kCardMargin);
}

QPainterPath StepItem::shape() const {
    QPainterPath path;
    path.addRect(QRectF(QPointF(), m_size));
    return path;
}

QRectF StepItem::cardRect() const {
    return {pos(), m_size};
}

QPointF StepItem::portPoint(const QString& port) const {
    for (std::size_t i = 0; i < m_face.ports.size(); ++i) {
        if (m_face.ports[i].port == port)
            return portPoint(qsizetype(i));
    }
    return pos() + QPointF(m_size.width(), m_size.height() - canvas::kFootHeight);
}

int StepItem::portAt(QPointF scenePoint) const {
    for (std::size_t i = 0; i < m_face.ports.size(); ++i) {
        const QPointF apart = scenePoint - portPoint(qsizetype(i));
        if (std::abs(apart.y()) <= canvas::kPortReach && apart.x() <= canvas::kPortReach &&
            apart.x() >= -3 * canvas::kPortReach)
            return int(i);
    }
    return -1;
}

void StepItem::setFace(StepFace face) {
    if (face == m_face)
        return;
    prepareGeometryChange();
    m_face = std::move(face);
    m_size = canvas::cardSize(qsizetype(m_face.ports.size()));
    m_areTextsReady = false;
    update();
}

void StepItem::setProblem(const flow::Problem* problem) {
    const auto severity = problem ? std::optional(problem->severity) : std::nullopt;
    m_face.problem = problem ? problem->message : QString();
    if (std::exchange(m_face.severity, severity) != severity)
        update();
}

void StepItem::setLight(StepLight light) {
    if (std::exchange(m_light, light) != light)
        update();
}

void StepItem::setChosen(bool isChosen, bool isCurrent) {
    if (m_isChosen == isChosen && m_isCurrent == isCurrent)
        return;
    m_isChosen = isChosen;
    m_isCurrent = isCurrent;
    setZValue(isChosen ? 3 : 2);
    update();
}

void StepItem::setMark(DiffMark mark) {
    if (m_mark == mark)
        return;
    prepareGeometryChange();
    m_mark = mark;
    update();
}

void StepItem::setHovered(bool isHovered, int port) {
    if (m_isHovered == isHovered && m_hoveredPort == port)
        return;
    m_isHovered = isHovered;
    m_hoveredPort = port;
    update();
}

void StepItem::setLitPort(const QString& port) {
    if (m_litPort == port)
        return;
    m_litPort = port;
    update();
}

void StepItem::prepareTexts() {
    if (std::exchange(m_areTextsReady, true))
        return;
    const bool hasPadlock = m_face.isLocked || m_face.hasLockedSettings;
    const qreal width = m_size.width() - kTextLeft - (hasPadlock ? 32 : 12);
    m_title = laidOut(m_face.title, canvasTitleFont(), width);
    const QString below = m_face.offText.isEmpty() ? m_face.summary : m_face.offText;
    m_summary = laidOut(below, canvasTextFont(), width);
    m_portLabels.clear();
    for (const PortFace& port : m_face.ports)
        m_portLabels.push_back(laidOut(port.label, canvasTextFont(), m_size.width() - 36));
}

void StepItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (m_light == StepLight::Faded)
        painter->setOpacity(0.4);
    if (scale < kDetailScale) {
        paintFarAway(painter);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintFrame(painter);
    if (scale < kWordsScale) {
        paintTitleAlone(painter, scale);
        return;
    }
    prepareTexts();
    if (m_mark != DiffMark::Same)
        paintDiffFlag(*painter, QPointF(0, -1), m_mark);
    paintHeader(painter);
    paintPorts(painter, option->exposedRect);
}

void StepItem::paintFarAway(QPainter* painter) const {
    const QRectF card(QPointF(), m_size);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const bool isLit = m_isChosen || m_light == StepLight::Lit || m_light == StepLight::Current;
    const bool isMarked = m_mark != DiffMark::Same;
    painter->fillRect(card, theme().color(isLit ? Token::Accent : inkOf(m_mark)));
    if (isMarked && !isLit)
        painter->fillRect(card.adjusted(-6, -6, 6, 6), theme().color(inkOf(m_mark)));
    painter->fillRect(card.adjusted(6, 6, -6, -6), theme().color(isLit ? Token::AccentWash : Token::Raised));
    if (m_face.severity)
        painter->fillRect(QRectF(0, m_size.height() - 14, m_size.width(), 14), severityColor(*m_face.severity));
}

/// As large on the screen as it can be read.
void StepItem::paintTitleAlone(QPainter* painter, qreal scale) const {
    constexpr int kReadablePixels = 10;
    QFont font = canvasTitleFont();
    font.setPixelSize(qRound(kReadablePixels / scale));
    const QRectF area = QRectF(QPointF(), m_size).adjusted(10, 6, -10, -6);
    const QFontMetricsF metrics(font);
    const bool isOneLine = metrics.horizontalAdvance(m_face.title) <= area.width();
    painter->setFont(font);
    painter->setPen(theme().color(Token::Text));
    if (!isOneLine && area.height() >= 2 * metrics.lineSpacing()) {
        const QString words = metrics.elidedText(m_face.title, Qt::ElideRight, area.width() * 1.7);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, words);
    } else {
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(m_face.title, Qt::ElideRight, area.width()));
    }
}

void StepItem::paintFrame(QPainter* painter) const {
    const QRectF card(QPointF(), m_size);
    const Theme& colors = theme();
    const bool isLit = m_light == StepLight::Lit || m_light == StepLight::Current;
    const bool isOffered = m_light == StepLight::Offered;
    const bool isAccented = m_isChosen || isLit || isOffered;

    if (m_isCurrent || m_light == StepLight::Current) {
        QColor ring = colors.color(Token::Accent);
        ring.setAlphaF(0.28F);
        painter->setPen(QPen(ring, 4));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(-3, -3, 3, 3), canvas::kRadius + 2, canvas::kRadius + 2);
    }
    const QColor border = colors.color(isAccented    ? Token::Accent
                                       : m_isHovered ? Token::MeaningLine
                                                     : Token::StrongLine);
    const bool isMarked = m_mark != DiffMark::Same;
    const bool isDashed = m_face.isUnknown || m_mark == DiffMark::Removed;
    const qreal width = isMarked ? 2.4 : isAccented ? 1.8 : 1.2;
    painter->setPen(
        QPen(isMarked ? colors.color(inkOf(m_mark)) : border, width, isDashed ? Qt::DashLine : Qt::SolidLine));
    painter->setBrush(colors.color(isLit ? Token::AccentWash : Token::Raised));
    painter->drawRoundedRect(card, canvas::kRadius, canvas::kRadius);

    if (!m_face.offText.isEmpty()) {
        QColor hatch = colors.color(Token::Warn);
        hatch.setAlphaF(0.28F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter->drawRoundedRect(card.adjusted(1, 1, -1, -1), canvas::kRadius, canvas::kRadius);
    }
    if (m_face.severity && *m_face.severity != flow::Severity::Hint) {
        painter->setPen(QPen(severityColor(*m_face.severity), 3, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(QPointF(canvas::kRadius, m_size.height() - 1),
                          QPointF(m_size.width() - canvas::kRadius, m_size.height() - 1));
    }
}

void StepItem::paintHeader(QPainter* painter) {
    const Theme& colors = theme();
    const qreal ratio = painter->device()->devicePixelRatioF() *
                        QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const QColor tint = colors.color(m_face.isUnknown ? Token::Muted : Token::Accent);
    // Pixmaps at steps of a half, so that zooming does not fill the cache with every size in between.
    const qreal pixmapRatio = std::max(1.0, std::ceil(ratio * 2) / 2);
    painter->drawPixmap(QRectF(12, 15, 20, 20), iconPixmap(m_face.icon, 20, tint, pixmapRatio), {});

    painter->setPen(colors.color(Token::Text));
    painter->setFont(canvasTitleFont());
    painter->drawStaticText(QPointF(kTextLeft, 8), m_title);
    painter->setPen(colors.color(m_face.offText.isEmpty() ? Token::Muted : Token::Warn));
    painter->setFont(canvasTextFont());
    painter->drawStaticText(QPointF(kTextLeft, 27), m_summary);
    if (m_face.severity && *m_face.severity != flow::Severity::Hint) {
        const Icon mark = *m_face.severity == flow::Severity::Error ? Icon::Error : Icon::Warning;
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.color(Token::Raised));
        const QRectF corner(m_size.width() - 11, -9, 20, 20);
        painter->drawEllipse(corner.adjusted(-1, -1, 1, 1));
        painter->drawPixmap(corner.adjusted(2, 2, -2, -2),
                            iconPixmap(mark, 16, severityColor(*m_face.severity), pixmapRatio), {});
    }
    if (m_face.isLocked || m_face.hasLockedSettings) {
        painter->drawPixmap(QRectF(m_size.width() - 26, 17, 16, 16),
                            iconPixmap(Icon::Lock, 16, colors.color(Token::Muted), pixmapRatio), {});
    }
}

void StepItem::paintPorts(QPainter* painter, const QRectF& exposed) {
    if (m_face.ports.empty())
        return;
    const Theme& colors = theme();
    painter->setPen(QPen(colors.color(Token::Line), 1));
    painter->drawLine(QPointF(1, canvas::kHeaderHeight), QPointF(m_size.width() - 1, canvas::kHeaderHeight));
    painter->setFont(canvasTextFont());
    for (std::size_t i = 0; i < m_face.ports.size(); ++i) {
        const QPointF point = canvas::portPoint(qsizetype(i));
        if (point.y() + canvas::kPortHeight < exposed.top() || point.y() - canvas::kPortHeight > exposed.bottom())
            continue;
        const PortFace& port = m_face.ports[i];
        const bool isHovered = int(i) == m_hoveredPort;
        const bool isLit = !m_litPort.isEmpty() && port.port == m_litPort;
        painter->setPen(colors.color(isLit || isHovered ? Token::Accent
                                     : port.isConnected ? Token::Text
                                                        : Token::Muted));
        const QSizeF label = m_portLabels[i].size();
        painter->drawStaticText(QPointF(point.x() - 14 - label.width(), point.y() - label.height() / 2),
                                m_portLabels[i]);

        const QColor dot = colors.color(isLit || isHovered ? Token::Accent : Token::MeaningLine);
        painter->setPen(QPen(dot, 1.5));
        painter->setBrush(port.isConnected || isHovered ? dot : colors.color(Token::Raised));
        const qreal radius = canvas::kPortRadius + (isHovered ? 1.5 : 0);
        painter->drawEllipse(point, radius, radius);
        if (isHovered && !port.isConnected) {
            painter->setPen(QPen(colors.color(Token::OnAccent), 1.4));
            painter->drawLine(point - QPointF(3, 0), point + QPointF(3, 0));
            painter->drawLine(point - QPointF(0, 3), point + QPointF(0, 3));
        }
    }
}

} // namespace trunkline::ui
