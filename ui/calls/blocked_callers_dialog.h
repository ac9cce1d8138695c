#pragma once

#include <QDialog>

#include "core/wire/blocked_callers.h"
#include "ui/widgets/page_context.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace trunkline::ui {

class InlineError;

/// Replaces a company's list of blocked callers, through the outbox: seen at once, also offline.
Result<void> saveBlockedCallers(store::Store& store, const AccountId& company,
                                const std::vector<wire::BlockedCaller>& callers);

/// Who is blocked at a company, since when, why and by whom; lets callers through again and blocks others.
class BlockedCallersDialog final : public QDialog {
    Q_OBJECT

public:
    BlockedCallersDialog(PageContext& context, const AccountId& company, QWidget* parent = nullptr);

private:
    void build();
    void refresh();
    void updateButtons();
    void unblock();
    void block();
    [[nodiscard]] std::vector<wire::BlockedCaller> callers() const;

    PageContext& m_context;
    AccountId m_company;
    QTreeWidget* m_list = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_unblock = nullptr;
    QPushButton* m_block = nullptr;
    InlineError* m_error = nullptr;
};

} // namespace trunkline::ui
