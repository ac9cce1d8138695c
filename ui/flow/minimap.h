#pragma once

#include <QPixmap>
#include <QWidget>

namespace trunkline::ui {

class FlowCanvas;

/// The whole flow, small, with a frame around what the canvas shows; press or drag to go there. Drawn into a pixmap
/// that is made anew only when steps moved, so that panning costs nothing. The mouse only: the keyboard has search and
/// "fit".
class Minimap final : public QWidget {
    Q_OBJECT

public:
    explicit Minimap(FlowCanvas& canvas, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {180, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void redraw();
    void goTo(QPointF point);
    [[nodiscard]] QTransform toMap() const;

    FlowCanvas& m_canvas;
    QPixmap m_picture;
    QRectF m_content;
    bool m_isStale = true;
};

} // namespace trunkline::ui
