#pragma once

#include <vector>

#include <QDialog>

#include "core/domain/company_switch.h"
#include "ui/widgets/page_context.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace trunkline::ui {

class InlineError;
class RemovalService;

/// The named switches of a company: what they are called, their positions, and where they stand normally. Saved one by
/// one, through the outbox.
class SwitchDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param removal null: nothing can be removed
    SwitchDialog(PageContext& context, RemovalService* removal, const AccountId& company, QWidget* parent = nullptr);

private:
    void build();
    void fill(const SwitchId& select);
    void showCurrent();
    void add();
    void save();
    void remove();
    void check();
    void followPositions();
    [[nodiscard]] QStringList positions() const;
    [[nodiscard]] QString fault() const;

    PageContext& m_context;
    RemovalService* m_removal;
    AccountId m_company;
    std::vector<CompanySwitch> m_switches;
    SwitchId m_current; ///< null: a new one
    QListWidget* m_list = nullptr;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_positions = nullptr;
    QComboBox* m_normal = nullptr;
    InlineError* m_error = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace trunkline::ui
