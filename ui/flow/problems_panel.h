#pragma once

#include <QWidget>

#include "ui/flow/flow_editor_document.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace trunkline::ui {

/// All problems of the flow; a click goes to the step, the button mends what can be mended.
class ProblemsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(FlowEditorDocument& document, QWidget* parent = nullptr);
    /// "2 problems", "1 warning", "No problems".
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void stepWanted(const trunkline::StepId& step, const QString& setting);
    void summaryChanged();

private:
    void refill();
    void followCurrent();
    void applyFix();

    FlowEditorDocument& m_document;
    QListWidget* m_list = nullptr;
    QPushButton* m_fix = nullptr;
};

} // namespace trunkline::ui
