#pragma once

#include <QRectF>

#include "ui/theme/tokens.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

namespace trunkline::ui {

// The drawings of Style, one function a surface. Painters come and go unchanged but for what is drawn.

/// A filled, rounded rectangle with a hairline; crisp at every scale.
void drawRounded(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal lineWidth = 1.0);

void drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void drawToolButton(QPainter& painter, const QStyleOption& option);
void drawField(QPainter& painter, const QStyleOption& option);
void drawCheckBox(QPainter& painter, const QStyleOption& option);
void drawRadioButton(QPainter& painter, const QStyleOption& option);
void drawBranch(QPainter& painter, const QStyleOption& option);
/// Whether a view shows its focus at the beginning of a whole row, drawn by drawRowPanel(), rather than around a cell.
[[nodiscard]] bool hasRowFocus(const QWidget* widget);
void drawRowPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void drawTab(QPainter& painter, const QStyleOptionTab& option);
void drawHeaderSection(QPainter& painter, const QStyleOptionHeader& option);
void drawProgress(QPainter& painter, const QStyleOptionProgressBar& option);
void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb);
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);

} // namespace trunkline::ui
