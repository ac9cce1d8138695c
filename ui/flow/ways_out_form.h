#pragma once

#include <QComboBox>
#include <QWidget>

#include "ui/flow/flow_edits.h"

class QFormLayout;

namespace trunkline::ui {

/// Where each way out of a step leads, as a form: the keyboard's and the screen reader's way to every wire.
class WaysOutForm final : public QWidget {
    Q_OBJECT

public:
    WaysOutForm(FlowEditorDocument& document, FlowSelection& selection, QWidget* parent = nullptr);
    /// Null: none.
    void setStep(const StepId& step);
    void refresh();

private:
    class TargetCombo;
    void choose(const QString& port, const QString& target);

    FlowEditorDocument& m_document;
    FlowEdits m_edits;
    FlowSelection& m_selection;
    StepId m_step;
    QStringList m_ports;
    QFormLayout* m_form = nullptr;
    QList<TargetCombo*> m_combos;
};

} // namespace trunkline::ui
