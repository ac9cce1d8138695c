#pragma once

#include <vector>

#include <QDialog>

#include "core/domain/flow_record.h"
#include "ui/flow/flow_editor_document.h"

class QListWidget;
class QPushButton;

namespace trunkline::ui {

/// A version as the history shows it.
struct VersionRow {
    FlowVersion version;
    QString title; ///< "Version 3 · 12 Nov 14:03 · Olga"
};

/// The published versions of a flow: who, when, why, what differs from the one before, and from the draft; restore.
class HistoryDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param rows newest first
    /// @param whyNoRestore a reason greys the button
    HistoryDialog(const FlowEditorDocument& document, std::vector<VersionRow> rows, const QString& whyNoRestore,
                  QWidget* parent = nullptr);

Q_SIGNALS:
    /// As a new version that callers follow at once.
    void restoreWanted(int version);
    /// Into the draft, to be changed and published later.
    void draftWanted(const QJsonObject& document);

private:
    void showCurrent();
    void compareCurrent();
    [[nodiscard]] int current() const;

    const FlowEditorDocument& m_document;
    std::vector<VersionRow> m_rows;
    QListWidget* m_versions = nullptr;
    QListWidget* m_changes = nullptr;
};

} // namespace trunkline::ui
