#pragma once

#include <vector>

#include <QDialog>

#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_comparison.h"
#include "ui/flow/flow_editor_document.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace trunkline::ui {

/// Two versions of a flow on one canvas: what came, went and changed is marked by colour, shape and word, and told in
/// sentences beside. Nothing can be edited in it.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    struct Side {
        QString title; ///< "Version 3 · 12 Nov 14:03 by Olga", "Your draft"
        flow::FlowDocument document;
    };

    /// @param sides newest first, at least one
    /// @param surroundings what names the phones; those of the editor
    CompareDialog(std::vector<Side> sides, const FlowSurroundings& surroundings, QWidget* parent = nullptr);
    ~CompareDialog() override;

    /// Indices into the sides.
    void compare(int before, int after);
    [[nodiscard]] const FlowComparison& comparison() const { return m_comparison; }
    [[nodiscard]] FlowCanvas& canvas() { return *m_canvas; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildHead(QLayout& column);
    void refresh();
    void fillList();
    void showLegend();

    std::vector<Side> m_sides;
    FlowEditorDocument m_document;
    FlowSelection m_selection;
    FlowComparison m_comparison;
    QComboBox* m_before = nullptr;
    QComboBox* m_after = nullptr;
    FlowCanvas* m_canvas = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_legend = nullptr;
};

} // namespace trunkline::ui
