#pragma once

#include <memory>

#include <QTest>

#include "tests/support/catch_qt.h"
#include "ui/flow/flow_editor.h"

namespace trunkline::tests {

/// West Side Plumbing: First phone and Second phone, Chicago time, one number; Monday 5 January 2026, 10:00 there.
[[nodiscard]] ui::FlowSurroundings plumbers();
/// The same with the first phone off until Monday 12 January 08:00.
[[nodiscard]] ui::FlowSurroundings plumbersWithFirstPhoneOff();

/// "Ring the first phone 20 s, if busy or no answer ring the second, then voicemail", laid out.
[[nodiscard]] flow::FlowDocument huntFlow();
/// A flow with every type of step, notes, a group and a step of a newer version.
[[nodiscard]] flow::FlowDocument largeSample();
/// `count` dial steps in a grid, two wires each.
[[nodiscard]] flow::FlowDocument grid(int count);

/// An editor on screen with a flow in it.
struct OpenEditor {
    explicit OpenEditor(flow::FlowDocument document = {}, ui::FlowSurroundings surroundings = plumbers());

    std::unique_ptr<ui::FlowEditor> editor;
    [[nodiscard]] const flow::FlowDocument& flow() const { return editor->document().flow(); }
    [[nodiscard]] ui::FlowCanvas& canvas() const { return editor->canvas(); }
    [[nodiscard]] ui::FlowEdits& edits() const { return editor->canvas().edits(); }
    [[nodiscard]] QUndoStack& undo() const { return *editor->document().undoStack(); }

    /// Where something is in the viewport.
    [[nodiscard]] QPoint at(QPointF scenePoint) const { return canvas().mapFromScene(scenePoint); }
    [[nodiscard]] QPoint portAt(const char* step, const char16_t* port) const;
    [[nodiscard]] QPoint headerAt(const char* step) const;
    /// Presses, moves in steps and releases the left button.
    void drag(QPoint from, QPoint to) const;
    /// As the platform does when a step of the palette is dropped.
    void dropFromPalette(const QString& type, QPoint to) const;
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
};

/// "mike1: busy>joe1 otherwise>joe1; joe1: otherwise>vm; vm:" in the order of the document.
[[nodiscard]] QString wiresOf(const flow::FlowDocument& flow);

} // namespace trunkline::tests
