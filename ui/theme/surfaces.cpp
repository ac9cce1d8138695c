#include "ui/theme/surfaces.h"

#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr int kFocusMark = 3;

bool isSet(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

QColor token(Token token) {
    return theme().color(token);
}

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    const auto mix = [shareOfB](float x, float y) { return static_cast<float>(x + (y - x) * shareOfB); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

void drawGlyph(QPainter& painter, Icon glyph, const QRect& area, int size, Token color) {
    const QPixmap pixmap = iconPixmap(glyph, size, token(color), painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(area.x() + (area.width() - size) / 2.0, area.y() + (area.height() - size) / 2.0),
                       pixmap);
}

struct ButtonColors {
    QColor fill;
    QColor line;
};

ButtonColors buttonColors(const QStyleOption& option, bool isDefault, bool isDanger) {
    const QColor text = token(Token::Text);
    const double press = isSet(option, QStyle::State_Sunken)      ? 0.12
                         : isSet(option, QStyle::State_MouseOver) ? 0.05
                                                                  : 0.0;
    if (!isSet(option, QStyle::State_Enabled))
        return {token(Token::Window), token(Token::Line)};
    if (isDefault) {
        const QColor fill = mixed(token(isDanger ? Token::Danger : Token::Accent), text, press);
        return {fill, fill};
    }
    if (isSet(option, QStyle::State_On))
        return {token(Token::Selection), token(Token::Accent)};
    return {mixed(token(Token::Raised), text, press), token(Token::StrongLine)};
}

} // namespace

void drawRounded(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal lineWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, lineWidth));
    const qreal inset = line.alpha() == 0 ? 0.0 : lineWidth / 2.0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), kRadius - inset, kRadius - inset);
    painter.restore();
}

void drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (button && button->features.testFlag(QStyleOptionButton::Flat)) {
        drawToolButton(painter, option);
        return;
    }
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isDanger = widget && widget->property("tone").toString() == QLatin1StringView("danger");
    const ButtonColors colors = buttonColors(option, isDefault, isDanger);
    drawRounded(painter, option.rect, colors.fill, colors.line);
    if (isSet(option, QStyle::State_HasFocus) && isSet(option, QStyle::State_Enabled)) {
        if (isDefault)
            drawRounded(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), Qt::transparent, token(Token::OnAccent),
                        1.0);
        else
            drawRounded(painter, option.rect, Qt::transparent, token(Token::Accent), 2.0);
    }
}

void drawToolButton(QPainter& painter, const QStyleOption& option) {
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    if (isEnabled && (isSet(option, QStyle::State_Sunken) || isSet(option, QStyle::State_On)))
        drawRounded(painter, option.rect, token(Token::Selection), Qt::transparent);
    else if (isEnabled && isSet(option, QStyle::State_MouseOver))
        drawRounded(painter, option.rect, mixed(token(Token::Window), token(Token::Text), 0.08), Qt::transparent);
    if (isSet(option, QStyle::State_HasFocus))
        drawRounded(painter, option.rect, Qt::transparent, token(Token::Accent), 2.0);
}

void drawField(QPainter& painter, const QStyleOption& option) {
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const bool hasFocus = isSet(option, QStyle::State_HasFocus);
    const QColor fill = token(isEnabled && !isSet(option, QStyle::State_ReadOnly) ? Token::Base : Token::Window);
    drawRounded(painter, option.rect, fill,
                token(hasFocus    ? Token::Accent
                      : isEnabled ? Token::MeaningLine
                                  : Token::Line),
                hasFocus ? 2.0 : 1.0);
}

void drawCheckBox(QPainter& painter, const QStyleOption& option) {
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const bool isOn = isSet(option, QStyle::State_On);
    const bool isMixed = isSet(option, QStyle::State_NoChange);
    const QColor line = token(!isEnabled ? Token::StrongLine : isOn || isMixed ? Token::Accent : Token::MeaningLine);
    const QColor fill =
        isOn || isMixed ? (isEnabled ? line : token(Token::Disabled)) : token(isEnabled ? Token::Base : Token::Window);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, 3.5, 3.5);
    painter.restore();
    if (isOn)
        drawGlyph(painter, Icon::Check, option.rect, option.rect.width() - 3, Token::OnAccent);
    else if (isMixed)
        painter.fillRect(QRectF(box.x() + 4, box.center().y() - 1, box.width() - 8, 2), token(Token::OnAccent));
    if (isSet(option, QStyle::State_HasFocus))
        drawRounded(painter, QRectF(option.rect).adjusted(-2, -2, 2, 2), Qt::transparent, token(Token::Accent), 1.5);
}

void drawRadioButton(QPainter& painter, const QStyleOption& option) {
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const bool isOn = isSet(option, QStyle::State_On);
    const QColor line = token(!isEnabled ? Token::StrongLine : isOn ? Token::Accent : Token::MeaningLine);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(isOn ? line : token(isEnabled ? Token::Base : Token::Window));
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawEllipse(circle);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(token(Token::OnAccent));
        painter.drawEllipse(circle.center(), circle.width() / 5, circle.height() / 5);
    }
    painter.restore();
}

void drawBranch(QPainter& painter, const QStyleOption& option) {
    if (!isSet(option, QStyle::State_Children))
        return;
    const bool isOpen = isSet(option, QStyle::State_Open);
    const Icon closed = option.direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight;
    drawGlyph(painter, isOpen ? Icon::ChevronDown : closed, option.rect, 12, Token::Muted);
}

bool hasRowFocus(const QWidget* widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (!view || !view->model() || view->selectionBehavior() != QAbstractItemView::SelectRows)
        return false;
    const bool isTree = qobject_cast<const QTreeView*>(view) && view->model()->columnCount() > 1;
    return isTree || qobject_cast<const QTableView*>(view);
}

namespace {

/// Where whole rows are selected the focus is a row's: a mark at its beginning, over all of its cells.
bool beginsFocusedRow(const QStyleOptionViewItem& item, const QWidget* widget) {
    if (!item.index.isValid() || !hasRowFocus(widget) || !widget->hasFocus())
        return false;
    const auto* view = static_cast<const QAbstractItemView*>(widget);
    const QModelIndex current = view->currentIndex();
    if (item.index.row() != current.row() || item.index.parent() != current.parent())
        return false;
    const auto* table = qobject_cast<const QTableView*>(view);
    const QHeaderView* header = table ? table->horizontalHeader() : static_cast<const QTreeView*>(view)->header();
    return header->visualIndex(item.index.column()) == 0;
}

} // namespace

void drawRowPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    if (isSet(option, QStyle::State_Selected))
        painter.fillRect(option.rect, token(isSet(option, QStyle::State_Active) ? Token::Selection : Token::Hover));
    else if (isSet(option, QStyle::State_MouseOver) && isSet(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, token(Token::Hover));
    if (item && beginsFocusedRow(*item, widget)) {
        const QRect mark(option.rect.left(), option.rect.top(), kFocusMark, option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, mark), token(Token::Accent));
    }
}

void drawTab(QPainter& painter, const QStyleOptionTab& option) {
    const bool isSelected = isSet(option, QStyle::State_Selected);
    if (!isSelected && isSet(option, QStyle::State_MouseOver) && isSet(option, QStyle::State_Enabled))
        drawRounded(painter, QRectF(option.rect).adjusted(2, 4, -2, -4), token(Token::Hover), Qt::transparent);
    if (isSelected) {
        QRectF mark(option.rect.left() + kSpace8, option.rect.bottom() - 1, option.rect.width() - 2 * kSpace8, 2);
        painter.fillRect(mark, token(Token::Accent));
    }
    if (isSet(option, QStyle::State_HasFocus))
        drawRounded(painter, QRectF(option.rect).adjusted(2, 4, -2, -4), Qt::transparent, token(Token::Accent), 1.5);
}

void drawHeaderSection(QPainter& painter, const QStyleOptionHeader& option) {
    painter.fillRect(option.rect, token(Token::Base));
    const QRect& rect = option.rect;
    const QColor line = token(Token::Line);
    if (option.orientation == Qt::Horizontal) {
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
        if (option.position != QStyleOptionHeader::End && option.position != QStyleOptionHeader::OnlyOneSection)
            painter.fillRect(QRect(rect.right(), rect.top() + 6, 1, rect.height() - 12), line);
    } else {
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
    }
}

void drawProgress(QPainter& painter, const QStyleOptionProgressBar& option) {
    constexpr int kHeight = 6;
    const QRectF track(option.rect.x(), option.rect.center().y() - kHeight / 2.0, option.rect.width(), kHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(token(Token::Line));
    painter.drawRoundedRect(track, kHeight / 2.0, kHeight / 2.0);
    const int span = option.maximum - option.minimum;
    QRectF done = track;
    if (span > 0)
        done.setWidth(track.width() * (option.progress - option.minimum) / span);
    else
        done = QRectF(track.x() + track.width() / 3, track.y(), track.width() / 3, track.height());
    if (option.direction == Qt::RightToLeft)
        done.moveRight(track.right());
    painter.setBrush(token(Token::Accent));
    if (done.width() > 0)
        painter.drawRoundedRect(done, kHeight / 2.0, kHeight / 2.0);
    painter.restore();
}

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb) {
    painter.fillRect(option.rect, token(Token::Base));
    if (option.maximum <= option.minimum)
        return;
    const bool isBusy = isSet(option, QStyle::State_MouseOver) || isSet(option, QStyle::State_Sunken);
    QRectF area = QRectF(thumb).adjusted(3, 3, -3, -3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(token(isBusy ? Token::MeaningLine : Token::StrongLine));
    const qreal radius = qMin(area.width(), area.height()) / 2.0;
    painter.drawRoundedRect(area, radius, radius);
    painter.restore();
}

void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down) {
    if (option.frame)
        drawField(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const auto arrow = [&](const QRect& area, Icon glyph, QAbstractSpinBox::StepEnabledFlag step) {
        const bool canStep = isEnabled && option.stepEnabled.testFlag(step);
        drawGlyph(painter, glyph, area, 10, canStep ? Token::Muted : Token::StrongLine);
    };
    arrow(up, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    arrow(down, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

} // namespace trunkline::ui
