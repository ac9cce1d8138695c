#pragma once

#include <QComboBox>

#include "ui/flow/flow_editor_document.h"

namespace trunkline::ui {

/// The destinations of the company, each with its number and whether it is switched off at present; in a template the
/// places that companies fill, and a way to add one.
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
    void takeChoice();

    FlowEditorDocument& m_document;
    QString m_shown;
};

} // namespace trunkline::ui
