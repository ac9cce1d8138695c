#pragma once

#include <QComboBox>

#include "ui/flow/flow_editor_document.h"

namespace trunkline::ui {

/// The destinations of the company, each with its number and whether it is switched off at present.
class DestinationCombo final : public QComboBox {
    Q_OBJECT

public:
    DestinationCombo(FlowEditorDocument& document, QWidget* parent = nullptr);

    /// Empty: none chosen. An id that the company does not have is shown as such and kept.
    void setDestination(const QString& id);
    [[nodiscard]] QString destination() const { return currentData().toString(); }

Q_SIGNALS:
    /// By a person.
    void destinationChosen(const QString& id);

private:
    void fill();

    FlowEditorDocument& m_document;
};

} // namespace trunkline::ui
