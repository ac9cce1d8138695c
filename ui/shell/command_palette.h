#pragma once

#include <QFrame>
#include <QPointer>

#include "core/domain/account_tree.h"

class QLabel;
class QLineEdit;
class QListView;

namespace trunkline::ui {

class ActionController;
class PaletteModel;

/// Ctrl+K: one field that finds any action and any account. Stands over the window until something is chosen, or
/// Escape.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    CommandPalette(ActionController& actions, QWidget* window);

    void setAccounts(std::shared_ptr<const AccountTree> tree);
    void open();
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void accountChosen(const trunkline::AccountId& account);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search(const QString& typed);
    void choose();
    void close();

    ActionController& m_actions;
    PaletteModel* m_model = nullptr;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace trunkline::ui
