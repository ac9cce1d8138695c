#pragma once

#include <memory>

#include <QMap>
#include <QPoint>
#include <QPointF>

#include "ui/flow/flow_change.h"

class QGraphicsRectItem;

namespace trunkline::ui {

class CanvasScene;
class FlowCanvas;
class FlowEdits;
class WireItem;

/// One gesture of the mouse, from press to release. Shows what would happen while it lasts; the flow changes at its
/// end, once.
class CanvasTool {
public:
    explicit CanvasTool(FlowCanvas& canvas) : m_canvas(canvas) {}
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    virtual void moveTo(QPointF scenePoint, QPoint viewPoint, Qt::KeyboardModifiers modifiers) = 0;
    virtual void releaseAt(QPointF scenePoint, Qt::KeyboardModifiers modifiers) = 0;
    /// Everything is shown again as it was before the press.
    virtual void cancel() = 0;

protected:
    FlowCanvas& m_canvas;
};

/// Drags the chosen steps; a single step without wires that is dropped on a wire is put into it.
class MoveTool final : public CanvasTool {
public:
    MoveTool(FlowCanvas& canvas, const StepId& grabbed, QPointF at);
    void moveTo(QPointF scenePoint, QPoint viewPoint, Qt::KeyboardModifiers modifiers) override;
    void releaseAt(QPointF scenePoint, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    StepId m_grabbed;
    QPointF m_pressed;
    QMap<StepId, QPointF> m_before;
    QMap<StepId, QPointF> m_now;
    WireRef m_offered;
    bool m_maySplice = false;
    bool m_hasMoved = false;
};

class NoteTool final : public CanvasTool {
public:
    NoteTool(FlowCanvas& canvas, QString note, QPointF at);
    void moveTo(QPointF scenePoint, QPoint viewPoint, Qt::KeyboardModifiers modifiers) override;
    void releaseAt(QPointF scenePoint, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    QString m_note;
    QPointF m_pressed;
    QPointF m_before;
};

/// Chooses the steps inside a rectangle; with Shift or Ctrl in addition to what is chosen.
class BandTool final : public CanvasTool {
public:
    BandTool(FlowCanvas& canvas, QPointF at, Qt::KeyboardModifiers modifiers);
    ~BandTool() override;
    void moveTo(QPointF scenePoint, QPoint viewPoint, Qt::KeyboardModifiers modifiers) override;
    void releaseAt(QPointF scenePoint, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    QPointF m_pressed;
    QSet<StepId> m_before;
    std::unique_ptr<QGraphicsRectItem> m_band;
};

class PanTool final : public CanvasTool {
public:
    PanTool(FlowCanvas& canvas, QPoint at) : CanvasTool(canvas), m_last(at) {}
    void moveTo(QPointF scenePoint, QPoint viewPoint, Qt::KeyboardModifiers modifiers) override;
    void releaseAt(QPointF scenePoint, Qt::KeyboardModifiers modifiers) override;
    void cancel() override {}

private:
    QPoint m_last;
};

/// Draws a wire from a port (or, with a null wire, from the start) to a step; into empty space it asks what to add
/// there.
class ConnectTool final : public CanvasTool {
public:
    ConnectTool(FlowCanvas& canvas, WireRef from);
    ~ConnectTool() override;
    void moveTo(QPointF scenePoint, QPoint viewPoint, Qt::KeyboardModifiers modifiers) override;
    void releaseAt(QPointF scenePoint, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    WireRef m_from;
    QPointF m_start;
    std::unique_ptr<WireItem> m_wire;
    bool m_hasMoved = false;
};

} // namespace trunkline::ui
