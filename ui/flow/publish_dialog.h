#pragma once

#include <QDialog>

#include "ui/flow/flow_editor_document.h"

class QCheckBox;
class QDateTimeEdit;
class QPlainTextEdit;
class QPushButton;

namespace trunkline::ui {

/// The decision to publish: what changes for callers, in words, problems that stand in the way, a note, and when.
class PublishDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param published what callers follow now; without a value: nothing yet
    PublishDialog(FlowEditorDocument& document, const std::optional<flow::FlowDocument>& published,
                  QWidget* parent = nullptr);

    [[nodiscard]] QString note() const;
    /// Without a value: at once.
    [[nodiscard]] std::optional<Instant> effectiveAt() const;
    [[nodiscard]] bool canPublish() const { return m_canPublish; }

private:
    [[nodiscard]] QWidget* makeChanges(const std::optional<flow::FlowDocument>& published);
    [[nodiscard]] QWidget* makeProblems();

    FlowEditorDocument& m_document;
    QPlainTextEdit* m_note = nullptr;
    QCheckBox* m_later = nullptr;
    QDateTimeEdit* m_at = nullptr;
    QPushButton* m_publish = nullptr;
    bool m_canPublish = true;
};

} // namespace trunkline::ui
