#pragma once

#include <QDialog>

#include "core/base/clock.h"
#include "core/store/kept_calls.h"

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTreeView;

namespace trunkline::store {
class Store;
}

namespace trunkline::ui {

class AccountTreeModel;
class CheckedAccounts;

/// Which calls this computer keeps: how far back, of which accounts, and how much room they may take; with the room
/// they take now and would take then.
class KeptDialog final : public QDialog {
    Q_OBJECT

public:
    KeptDialog(store::Store& store, const Clock& clock, QWidget* parent = nullptr);
    ~KeptDialog() override;

    [[nodiscard]] store::KeptCalls chosen() const;

private:
    [[nodiscard]] QWidget* makeAge();
    [[nodiscard]] QWidget* makeAccounts();
    [[nodiscard]] QWidget* makeLimit();
    void follow();
    void showSize(const store::KeptSize& size);
    void apply();

    store::Store& m_store;
    const Clock& m_clock;
    AccountTreeModel* m_accounts = nullptr;
    CheckedAccounts* m_checked = nullptr;
    QComboBox* m_age = nullptr;
    QRadioButton* m_all = nullptr;
    QRadioButton* m_some = nullptr;
    QTreeView* m_tree = nullptr;
    QComboBox* m_limit = nullptr;
    QLabel* m_now = nullptr;
    QLabel* m_after = nullptr;
    QPushButton* m_keep = nullptr;
    quint64 m_asked = 0; ///< answers for an older choice are dropped
};

} // namespace trunkline::ui
