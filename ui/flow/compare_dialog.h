#pragma once

#include <vector>

#include <QDialog>

#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_comparison.h"
#include "ui/flow/flow_editor_document.h"

class QBoxLayout;
class QComboBox;
class QDialogButtonBox;
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

    struct Section {
        QString title;
        std::vector<flow::Difference> differences;
    };
    /// Makes it a question: the later side can be taken by a button with these words, and the sections tell what that
    /// means in the place of the plain differences. The sides can be chosen no more.
    void offer(const QString& take, std::vector<Section> sections);
    [[nodiscard]] const FlowComparison& comparison() const { return m_comparison; }
    [[nodiscard]] FlowCanvas& canvas() { return *m_canvas; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildHead(QBoxLayout& column);
    void refresh();
    void fillList();
    void addDifference(const flow::Difference& difference);
    void showLegend();

    std::vector<Side> m_sides;
    FlowEditorDocument m_document;
    FlowSelection m_selection;
    FlowComparison m_comparison;
    std::vector<Section> m_sections;
    QWidget* m_head = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QComboBox* m_before = nullptr;
    QComboBox* m_after = nullptr;
    FlowCanvas* m_canvas = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_legend = nullptr;
};

} // namespace trunkline::ui
