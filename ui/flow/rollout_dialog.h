#pragma once

#include <vector>

#include <QDialog>

#include "ui/flow/flow_service.h"
#include "ui/flow/flow_templates.h"
#include "ui/widgets/page_context.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace trunkline::ui {

/// A flow of a company that follows a template, and what the newest version of that would do to it.
struct FollowingFlow {
    FlowRecord record;
    QString company;
    int version = 0; ///< of the template
    flow::FlowDocument own;
    flow::TemplateUpdate update; ///< without effect where the flow is up to date
    QString fault;               ///< why no update could be made of it
};
/// The flows at or below the template's account that follow it. On any thread, with that thread's reader.
[[nodiscard]] std::vector<FollowingFlow> flowsFollowing(const store::Reader& reader, const AccountTree& tree,
                                                        const FlowRecord& record);

/// Brings the newest version of a template to the flows that were made from it: which, what it does to each, and then
/// what came of each. As drafts through the outbox, so also offline; at once for callers only with a connection.
class RolloutDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param service null: nothing can be published
    RolloutDialog(PageContext& context, FlowService* service, FlowRecord record, QWidget* parent = nullptr);

private:
    enum Column { CompanyColumn, FlowColumn, VersionColumn, ChangesColumn, ResultColumn, ColumnCount };

    void build();
    void takeRows(std::vector<FollowingFlow> rows);
    void addRow(std::size_t index);
    [[nodiscard]] QString whyNot(const FollowingFlow& row) const;
    void updateButtons();
    void preview();
    void bring();
    void saveDraft(std::size_t index);
    /// One after the other, so that a slow line is not flooded.
    void publishNext();
    void report(std::size_t index, bool isDone, const QString& words);
    void showSum();

    PageContext& m_context;
    FlowService* m_service;
    FlowRecord m_record;
    std::vector<FollowingFlow> m_rows;
    std::vector<std::size_t> m_toPublish;
    int m_done = 0;
    int m_failed = 0;
    QTreeWidget* m_list = nullptr;
    QCheckBox* m_publish = nullptr;
    QLabel* m_sum = nullptr;
    QPushButton* m_preview = nullptr;
    QPushButton* m_bring = nullptr;
};

} // namespace trunkline::ui
