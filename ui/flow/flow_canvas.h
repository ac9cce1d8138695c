#pragma once

#include <memory>

#include <QGraphicsView>

#include "ui/flow/canvas_scene.h"
#include "ui/flow/flow_edits.h"

namespace trunkline::ui {

class CanvasTool;
class StepPicker;

/// The canvas: shows the scene and turns mouse, keys and drops into gestures. Everything that the mouse can do has a
/// key.
class FlowCanvas final : public QGraphicsView {
    Q_OBJECT

public:
    FlowCanvas(FlowEditorDocument& document, FlowSelection& selection, QWidget* parent = nullptr);
    ~FlowCanvas() override;

    [[nodiscard]] CanvasScene& canvasScene() const { return *m_scene; }
    [[nodiscard]] FlowEdits& edits() { return m_edits; }
    [[nodiscard]] StepPicker& picker() const { return *m_picker; }

    void hover(const StepId& step, int port);
    /// Shows that what is dragged would be put into this wire; null: into none.
    void offerWire(WireItem* wire);
    /// Opens the list of step types; `at` is where the new step goes, else beside `from`.
    void askWhatToAdd(const WireRef& from, std::optional<QPointF> at);
    void askWhatToConnect();
    void askWhatToFind();
    /// As a drop from the palette would, for the keyboard: behind the current step where it has a way out that leads
    /// nowhere.
    void addBehindCurrent(const QString& stepType);

    [[nodiscard]] qreal zoom() const { return transform().m11(); }
    void zoomTo(qreal scale);
    void zoomBy(qreal factor);
    void zoomToFit();
    /// All of the flow where that can be read, else what comes first in it.
    void showBeginning();
    void zoomToChosen();
    /// Makes the step visible and current.
    void showStep(const StepId& step);
    void selectAll();
    [[nodiscard]] QRectF visibleRect() const;
    [[nodiscard]] QRect viewRectOf(const StepId& step) const;

Q_SIGNALS:
    /// Enter, a double click: the settings of the current step.
    void editRequested();
    void noteEditRequested(const QString& note);
    void menuRequested(const QPoint& globalPoint);
    void viewChanged();
    void zoomChanged(qreal scale);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] std::unique_ptr<CanvasTool> toolFor(QPointF point, const QMouseEvent& event);
    void chooseAt(StepItem& item, Qt::KeyboardModifiers modifiers);
    bool moveFocus(int key, bool isExtending);
    [[nodiscard]] StepId neighbourOf(const StepId& step, int key) const;
    [[nodiscard]] StepId nearestTowards(const StepId& step, QPointF direction) const;
    bool handlePlainKey(const QKeyEvent& event);
    bool nudge(const QKeyEvent& event);
    void handleTypePicked(const QString& type, const WireRef& from);
    void handleStepPicked(const StepId& step, const WireRef& from);
    [[nodiscard]] WireRef firstFreePortOf(const StepId& step) const;
    bool showToolTip(const QPoint& viewPoint, const QPoint& globalPoint);

    FlowEditorDocument& m_document;
    FlowSelection& m_selection;
    FlowEdits m_edits;
    CanvasScene* m_scene = nullptr;
    StepPicker* m_picker = nullptr;
    std::unique_ptr<CanvasTool> m_tool;
    StepId m_hovered;
    WireRef m_offeredWire;
    std::optional<QPointF> m_addAt;
    quint64 m_nudgeGesture = 0;
    bool m_isSpaceHeld = false;
    bool m_showsHint = true; ///< while there is no step
};

} // namespace trunkline::ui
