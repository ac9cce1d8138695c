#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include "ui/theme/tokens.h"

namespace trunkline::ui {

/// Bars over days or hours: answered calls in solid bars, missed ones hollow on top of them, so that the two differ
/// without colour. With the keyboard: left and right go from bar to bar, Home and End to the ends; the bar in focus is
/// told to screen readers.
class BarPlot final : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString tick;  ///< below the bar, left out where there is no room
        QString title; ///< of the tooltip: "Monday, 16 November"
        int answered = 0;
        int missed = 0; ///< everything else that rang
    };

    explicit BarPlot(QWidget* parent = nullptr);

    /// Draws other bars; an empty list draws the axis alone.
    void setBars(std::vector<Bar> bars);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    /// The bar that is pointed at or has the keyboard's attention; -1: none.
    [[nodiscard]] int currentBar() const { return m_current; }
    /// What the tooltip of a bar says.
    [[nodiscard]] QString textOf(int bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A bar was clicked, or Enter pressed on it.
    void barChosen(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Layout {
        QRectF area;     ///< where bars stand
        double step = 0; ///< from one bar to the next
        double barWidth = 0;
        int top = 0; ///< the value at the area's upper edge
        int tickEvery = 1;
    };
    [[nodiscard]] Layout layout() const;
    [[nodiscard]] int barAt(QPointF position) const;
    void paintAxis(QPainter& painter, const Layout& geometry) const;
    void paintBar(QPainter& painter, const Layout& geometry, int index) const;
    void setCurrent(int bar);

    std::vector<Bar> m_bars;
    int m_current = -1;
};

/// A round number at or above `most`, and how many equal parts it has: what an axis goes up to.
struct AxisTop {
    int value = 4;
    int parts = 4;
};
[[nodiscard]] AxisTop axisTopFor(int most);

} // namespace trunkline::ui
