#pragma once

#include <QDialog>

#include "core/flow/merge.h"

class QTreeWidget;

namespace trunkline::ui {

/// Somebody published while this draft was edited: what both changed is laid side by side, and a person chooses for
/// each. Everything that only one side changed is kept from both without asking.
class MergeDialog final : public QDialog {
    Q_OBJECT

public:
    MergeDialog(const flow::FlowDocument& base, const flow::FlowDocument& ours, const flow::FlowDocument& theirs,
                const QString& whoAndWhen, const flow::CompanyFacts* company, QWidget* parent = nullptr);

    /// As chosen.
    [[nodiscard]] flow::FlowDocument merged() const;

private:
    flow::MergeResult m_result;
    QTreeWidget* m_conflicts = nullptr;
};

} // namespace trunkline::ui
