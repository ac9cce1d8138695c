#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr int kMenuMark = kSpace12; ///< the chevron of a button that opens a menu
constexpr int kHeaderMark = 10;     ///< the chevron of the column that sorts

/// A button with words and a menu has its chevron behind the words; one with only a drawing needs none.
bool hasMenuMark(const QStyleOption* option, const QWidget* widget) {
    const auto* button = qobject_cast<const QToolButton*>(widget);
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    return button && tool && button->menu() && button->popupMode() == QToolButton::InstantPopup &&
           tool->toolButtonStyle != Qt::ToolButtonIconOnly;
}

/// A button with a border, a drawing and words, which stand in its middle; Qt puts them at its leading edge.
bool isIconBesideWords(const QStyleOptionToolButton& tool) {
    return tool.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !tool.state.testFlag(QStyle::State_AutoRaise) &&
           !tool.icon.isNull() && !tool.text.isEmpty();
}

/// What is to spare at each side of the drawing and the words of such a button.
int spareBeside(const QStyleOptionToolButton& tool) {
    const int words = tool.fontMetrics.size(Qt::TextShowMnemonic, tool.text).width();
    return qMax(0, (tool.rect.width() - tool.iconSize.width() - kSpace4 - words) / 2);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) || qobject_cast<QToolButton*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* tabs = qobject_cast<QTabBar*>(widget))
        tabs->setDrawBase(false);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state.testFlag(State_AutoRaise))
            drawToolButton(*painter, *option);
        else
            drawButton(*painter, *option, widget);
        return;
    case PE_FrameFocusRect:
        // Buttons, fields and tabs carry their focus in their border, rows of tables at their beginning.
        if (hasRowFocus(widget))
            return;
        if (qobject_cast<const QAbstractItemView*>(widget) || !widget)
            drawRounded(*painter, QRectF(option->rect).adjusted(1, 1, -1, -1), Qt::transparent,
                        theme().color(Token::Accent), 1.5);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_PanelScrollAreaCorner:
    case PE_PanelStatusBar:
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawField(*painter, *option);
        return;
    case PE_FrameLineEdit:
        drawField(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option);
        return;
    case PE_IndicatorBranch:
        drawBranch(*painter, *option);
        return;
    case PE_PanelItemViewItem:
        drawRowPanel(*painter, *option, widget);
        return;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, option->palette.alternateBase());
        if (option->state.testFlag(State_Selected))
            drawRowPanel(*painter, *option, widget);
        return;
    case PE_Frame:
        drawRounded(*painter, option->rect, Qt::transparent, theme().color(Token::Line));
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect, theme().color(Token::StrongLine));
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), theme().color(Token::Raised));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            const Icon glyph =
                header->sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronUp : Icon::ChevronDown;
            icon(glyph, Token::Muted).paint(painter, option->rect);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTab(*painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab label = *tab;
            const bool isSelected = tab->state.testFlag(State_Selected);
            label.state &= ~State_HasFocus;
            label.palette.setColor(QPalette::WindowText, theme().color(isSelected ? Token::Text : Token::Muted));
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_Header:
        // Qt's own asks the base style where the words and the mark go, not this one.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeaderV2 part;
            if (const auto* full = qstyleoption_cast<const QStyleOptionHeaderV2*>(option))
                part = *full;
            else
                static_cast<QStyleOptionHeader&>(part) = *header;
            drawControl(CE_HeaderSection, option, painter, widget);
            part.rect = subElementRect(SE_HeaderLabel, option, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, option, widget);
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeaderSection(*painter, *header);
        } else {
            painter->fillRect(option->rect, theme().color(Token::Base));
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                              theme().color(Token::Line));
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            if (label.features.testFlag(QStyleOptionButton::DefaultButton) && label.state.testFlag(State_Enabled))
                label.palette.setColor(QPalette::ButtonText, theme().color(Token::OnAccent));
            // Beside an icon Qt turns the words to the right itself, and a painter of that direction turns them back.
            const Qt::LayoutDirection direction = painter->layoutDirection();
            if (direction == Qt::RightToLeft && !label.icon.isNull())
                painter->setLayoutDirection(Qt::LayoutDirectionAuto);
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->setLayoutDirection(direction);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (hasMenuMark(option, widget)) {
            QStyleOptionToolButton label = *qstyleoption_cast<const QStyleOptionToolButton*>(option);
            const QRect mark = visualRect(
                label.direction, label.rect,
                {label.rect.right() - kMenuMark - kSpace4 + 1, label.rect.top(), kMenuMark, label.rect.height()});
            const bool isEnabled = label.state.testFlag(State_Enabled);
            icon(Icon::ChevronDown, isEnabled ? Token::Muted : Token::StrongLine).paint(painter, mark, Qt::AlignCenter);
            const int taken = kMenuMark + kSpace4;
            label.rect.adjust(label.direction == Qt::RightToLeft ? taken : 0, 0,
                              label.direction == Qt::RightToLeft ? 0 : -taken, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            tool && isIconBesideWords(*tool)) {
            QStyleOptionToolButton label = *tool;
            const int spare = qMin(spareBeside(label), kSpace8);
            label.rect.adjust(spare, 0, -spare, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            drawProgress(*painter, *bar);
        return;
    case CE_Splitter: {
        const bool isVertical = option->rect.height() > option->rect.width();
        const QPoint middle = option->rect.center();
        const QRect line = isVertical ? QRect(middle.x(), option->rect.top(), 1, option->rect.height())
                                      : QRect(option->rect.left(), middle.y(), option->rect.width(), 1);
        painter->fillRect(line, theme().color(Token::Line));
        return;
    }
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme().color(Token::Window));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            drawSpinBox(*painter, *box, subControlRect(CC_SpinBox, box, SC_SpinBoxUp, widget),
                        subControlRect(CC_SpinBox, box, SC_SpinBoxDown, widget));
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            tool && !tool->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
            QStyleOptionToolButton plain = *tool;
            plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (box->editable)
                drawField(*painter, *box);
            else
                drawButton(*painter, *box, widget);
            const QRect arrow = subControlRect(CC_ComboBox, box, SC_ComboBoxArrow, widget);
            const bool isEnabled = box->state.testFlag(State_Enabled);
            const QRect glyph(arrow.center() - QPoint(6, 6), QSize(12, 12));
            icon(Icon::ChevronDown, isEnabled ? Token::Muted : Token::StrongLine).paint(painter, glyph);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(kSpace4, 0, -kSpace4, 0) : rect;
    }
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header && header->orientation == Qt::Horizontal && header->sortIndicator != QStyleOptionHeader::None) {
        const QRect inside = option->rect.adjusted(kSpace8, 0, -kSpace8, 0);
        if (element == SE_HeaderLabel)
            return visualRect(option->direction, option->rect, inside.adjusted(0, 0, -kHeaderMark - kSpace4, 0));
        if (element == SE_HeaderArrow)
            return visualRect(option->direction, option->rect, inside.adjusted(inside.width() - kHeaderMark, 0, 0, 0));
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        // No arrows: the track is the whole bar.
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar) {
            const bool isHorizontal = bar->orientation == Qt::Horizontal;
            const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
            const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
            int thumb = length;
            if (range > 0)
                thumb =
                    qMax(28, static_cast<int>(static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep)));
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                      bar->upsideDown);
            const auto along = [&](int from, int extent) {
                return isHorizontal ? QRect(bar->rect.x() + from, bar->rect.y(), extent, bar->rect.height())
                                    : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), extent);
            };
            switch (part) {
            case SC_ScrollBarSlider:
                return visualRect(bar->direction, bar->rect, along(start, thumb));
            case SC_ScrollBarSubPage:
                return visualRect(bar->direction, bar->rect, along(0, start));
            case SC_ScrollBarAddPage:
                return visualRect(bar->direction, bar->rect, along(start + thumb, length - start - thumb));
            case SC_ScrollBarGroove:
                return bar->rect;
            default:
                return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarTabHSpace:
        return kSpace24;
    case PM_TabBarTabVSpace:
        return kSpace16;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TreeViewIndentation:
        return kSpace16;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return kIconSize;
    case PM_ToolBarIconSize:
        return kToolIconSize;
    case PM_HeaderMargin:
        return kSpace8;
    case PM_HeaderMarkSize:
        return kHeaderMark;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
        return qobject_cast<const QDialog*>(widget) ? kSpace24 : kSpace12;
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return qobject_cast<const QDialog*>(widget) ? kSpace16 : kSpace12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kSpace8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return kSpace4;
    case PM_FocusFrameHMargin:
        return kSpace8 - 1; // Qt adds one: the words of a cell begin below those of its header
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return theme().isMotionWanted() ? kMotionMilliseconds : 0;
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_TitleBar_NoBorder:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_ToolButton_PopupDelay:
        return 250;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int fieldHeight = option ? option->fontMetrics.height() + kSpace12 : 0;
    switch (type) {
    case CT_PushButton:
        result = result.expandedTo({size.width() + 2 * kSpace12, fieldHeight});
        break;
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_LineEdit:
        result.setHeight(qMax(result.height(), fieldHeight));
        break;
    case CT_ToolButton:
        if (hasMenuMark(option, widget))
            result.rwidth() += kMenuMark + kSpace4;
        break;
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && header->orientation == Qt::Horizontal && header->icon.isNull()) {
            const int mark = header->sortIndicator == QStyleOptionHeader::None ? 0 : kHeaderMark + kSpace4;
            result.setWidth(header->fontMetrics.size(0, header->text).width() + mark + 2 * kSpace8);
        }
        result.setHeight(qMax(result.height(), fieldHeight));
        break;
    case CT_ItemViewItem:
        // As high as the rows of the tables.
        if (qobject_cast<const QTreeView*>(widget) || qobject_cast<const QListView*>(widget))
            result.setHeight(qMax(result.height(), fieldHeight));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(result.height(), fieldHeight - 2));
        break;
    default:
        break;
    }
    return result;
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const {
    switch (pixmap) {
    case SP_LineEditClearButton:
        return icon(Icon::Close, Token::Muted);
    case SP_MessageBoxWarning:
        return icon(Icon::Warning, Token::Warn);
    case SP_MessageBoxCritical:
        return icon(Icon::Error, Token::Danger);
    case SP_MessageBoxInformation:
        return icon(Icon::Info, Token::Accent);
    case SP_MessageBoxQuestion:
        return icon(Icon::Help, Token::Accent);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(Icon::More, Token::Muted);
    // Words are enough on the buttons of dialogs.
    case SP_DialogOkButton:
    case SP_DialogCancelButton:
    case SP_DialogCloseButton:
    case SP_DialogSaveButton:
    case SP_DialogDiscardButton:
    case SP_DialogApplyButton:
    case SP_DialogYesButton:
    case SP_DialogNoButton:
        return {};
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace trunkline::ui
