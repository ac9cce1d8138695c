#pragma once

#include <array>

#include <QGraphicsScene>
#include <QHash>

#include "ui/flow/decoration_items.h"
#include "ui/flow/flow_editor_document.h"
#include "ui/flow/flow_selection.h"
#include "ui/flow/step_item.h"
#include "ui/flow/wire_item.h"

namespace trunkline::ui {

/// The path of a simulated call, to be lit.
struct LitPath {
    QList<WireRef>
        hops; ///< each step that was entered and the port it was left by; an empty port: here it stands or ended
    bool isOver = false;
    [[nodiscard]] bool isEmpty() const { return hops.isEmpty(); }
};

/// Items for the flow of a document, kept in step with it. Knows no mouse and no keyboard.
class CanvasScene final : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(FlowEditorDocument& document, FlowSelection& selection, QObject* parent = nullptr);

    [[nodiscard]] FlowEditorDocument& document() const { return m_document; }
    [[nodiscard]] FlowSelection& selection() const { return m_selection; }

    [[nodiscard]] flow::Direction direction() const { return m_direction; }
    [[nodiscard]] StepItem* itemOf(const StepId& step) const { return m_steps.value(step); }
    [[nodiscard]] WireItem* itemOf(const WireRef& wire) const { return m_wires.value(wire); }
    [[nodiscard]] const QHash<StepId, StepItem*>& stepItems() const { return m_steps; }
    [[nodiscard]] const QHash<WireRef, WireItem*>& wireItems() const { return m_wires; }
    [[nodiscard]] StartItem& startItem() const { return *m_start; }

    /// What is at a point of the scene; null: nothing of the kind. Ports reach a little beyond their card.
    [[nodiscard]] StepItem* stepAt(QPointF point) const;
    [[nodiscard]] StepItem* stepWithPortAt(QPointF point, int* port) const;
    [[nodiscard]] WireItem* wireAt(QPointF point, qreal reach) const;
    [[nodiscard]] NoteItem* noteAt(QPointF point) const;
    [[nodiscard]] GroupItem* groupTitleAt(QPointF point) const;
    [[nodiscard]] QSet<StepId> stepsIn(const QRectF& rect) const;
    /// Of all steps, notes and the start.
    [[nodiscard]] QRectF contentRect() const;
    [[nodiscard]] QRectF rectOf(const QSet<StepId>& steps) const;

    /// Shows a step elsewhere while it is dragged; the document is told at the end of the gesture.
    void showAt(const StepId& step, QPointF position);
    void showPath(const LitPath& path);
    /// Marks what differs. The document shows `comparison.shown`; another document ends it.
    void showComparison(const FlowComparison& comparison);
    /// Lights the steps that a wire from `from` may lead to and fades the others; a null id ends that.
    void offerTargetsOf(const StepId& from, bool isOn);

Q_SIGNALS:
    /// Something moved, came or went; for the minimap.
    void contentChanged();

private:
    void follow(const FlowChange& change);
    void followMoves(const QSet<StepId>& moved);
    void rebuild();
    void refreshFace(const StepId& id);
    void refreshFaces();
    void refreshProblems();
    /// Whether there was anything to do.
    bool refreshWiresOf(const flow::Step& step);
    void removeWiresOf(const StepId& step);
    void removeStep(const StepId& id);
    void refreshStart();
    void refreshDecoration();
    void refreshGroups();
    void refreshSelection();
    void followDirection();
    [[nodiscard]] QList<QRectF> cardsIn(const QRectF& area, std::array<const StepItem*, 2> but) const;
    void placeWire(WireItem& wire);
    void placeWiresAt(const StepId& step);
    void fitSceneRect();
    void updateLights();

    FlowEditorDocument& m_document;
    FlowSelection& m_selection;
    QHash<StepId, StepItem*> m_steps;
    QHash<WireRef, WireItem*> m_wires;
    QHash<StepId, QSet<WireItem*>> m_wiresAt; ///< leaving or arriving
    QHash<WireRef, StepId> m_targets;
    QHash<QString, NoteItem*> m_notes;
    QList<GroupItem*> m_groups;
    QList<WireItem*> m_goneWires; ///< of a comparison: the document has them no more
    flow::Direction m_direction = flow::Direction::Right;
    StartItem* m_start = nullptr;
    WireItem* m_startWire = nullptr;
    QSet<StepId> m_shownChosen;
    WireRef m_shownWire;
    LitPath m_path;
};

} // namespace trunkline::ui
