#include "ui/lists/cell_delegate.h"

#include <cmath>

#include <QApplication>
#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr int kChipPadding = 6;

QRect textArea(const QStyleOptionViewItem& option) {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    return style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(margin, 0, -margin, 0);
}

void paintWithoutText(QPainter* painter, QStyleOptionViewItem option) {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

} // namespace

int chipWidth(const QString& text, const QFont& font) {
    return QFontMetrics(captionFont(font)).horizontalAdvance(text) + 2 * kChipPadding;
}

int paintChip(QPainter* painter, const QRect& area, int left, const QString& text, const QFont& font) {
    const QFont caption = captionFont(font);
    const int height = QFontMetrics(caption).height() + 2;
    const QRect chip(left, area.center().y() - height / 2, chipWidth(text, font), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme().color(Token::StrongLine));
    painter->setBrush(theme().color(Token::Window));
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
    painter->setFont(caption);
    painter->setPen(theme().color(Token::Text));
    painter->drawText(chip, Qt::AlignCenter, text);
    painter->restore();
    return chip.right() + 1;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    if (index.data(PlaceholderRole).toBool()) {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        paintWithoutText(painter, plain);
        paintPlaceholder(painter, textArea(plain), index);
        return;
    }
    const QStringList chips = index.data(ChipsRole).toStringList();
    const QString second = index.data(SecondTextRole).toString();
    if (chips.isEmpty() && second.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QRect area = textArea(full);
    paintWithoutText(painter, full);
    if (chips.isEmpty())
        paintTexts(painter, full, area, second);
    else
        paintChips(painter, full, area, chips);
}

void CellDelegate::paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
                              const QString& second) const {
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QFontMetrics metrics(option.font);
    const int needed = static_cast<int>(std::ceil(QFontMetricsF(option.font).horizontalAdvance(option.text))) + 1;
    const int firstWidth = std::min(needed, area.width());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect firstArea =
        QStyle::visualRect(option.direction, area, QRect(area.left(), area.top(), firstWidth, area.height()));
    painter->drawText(firstArea, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      metrics.elidedText(option.text, Qt::ElideRight, firstWidth));
    const int rest = area.width() - firstWidth - kSpace8;
    if (rest > metrics.averageCharWidth() * 4) {
        painter->setPen(theme().color(Token::Muted));
        const QRect secondArea = QStyle::visualRect(
            option.direction, area, QRect(area.left() + firstWidth + kSpace8, area.top(), rest, area.height()));
        painter->drawText(secondArea, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          metrics.elidedText(second, Qt::ElideRight, rest));
    }
    painter->restore();
}

void CellDelegate::paintChips(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
                              const QStringList& chips) const {
    int left = area.left();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const qsizetype more = chips.size() - i;
        const QString rest = tr("+%1", "that many more").arg(more);
        const int reserved = more > 1 ? chipWidth(tr("+%1", "that many more").arg(more - 1), option.font) + kSpace4 : 0;
        if (i > 0 && left + chipWidth(chips[i], option.font) + reserved > area.right()) {
            paintChip(painter, area, left, rest, option.font);
            return;
        }
        const int room = area.right() - left - reserved;
        const QString text =
            QFontMetrics(captionFont(option.font)).elidedText(chips[i], Qt::ElideRight, room - 2 * kChipPadding);
        left = paintChip(painter, area, left, text, option.font) + kSpace4;
    }
}

void CellDelegate::paintPlaceholder(QPainter* painter, const QRect& area, const QModelIndex& index) const {
    // Lengths that look like words, the same for the same cell.
    const int percent = 35 + (index.row() * 7 + index.column() * 13) % 40;
    const QRect bar(area.left(), area.center().y() - 3, area.width() * percent / 100, 6);
    painter->fillRect(bar, theme().color(Token::Hover));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QFontMetrics metrics(option.font);
    const QString second = index.data(SecondTextRole).toString();
    if (!second.isEmpty())
        size.rwidth() += metrics.horizontalAdvance(second) + kSpace8;
    const QStringList chips = index.data(ChipsRole).toStringList();
    if (!chips.isEmpty()) {
        int width = kSpace8;
        for (const QString& chip : chips)
            width += chipWidth(chip, option.font) + kSpace4;
        size.setWidth(width);
    }
    return size;
}

} // namespace trunkline::ui
