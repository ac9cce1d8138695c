#pragma once

#include <QDialog>

#include "core/base/clock.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace trunkline::store {
class Store;
struct PendingEdit;
} // namespace trunkline::store

namespace trunkline::ui {

class OutboxModel;

/// Edits that wait, and those that need a person: what was changed here, what somebody else made of it, and whose value
/// counts.
class OutboxDialog final : public QDialog {
    Q_OBJECT

public:
    OutboxDialog(store::Store& store, const Clock& clock, QWidget* parent = nullptr);

private:
    void read();
    void showSelected();
    void discard();
    void sendAgain();
    void decide(bool isMine);
    void report(const QString& words);
    [[nodiscard]] const store::PendingEdit* selected() const;

    store::Store& m_store;
    const Clock& m_clock;
    OutboxModel* m_model = nullptr;
    QTreeView* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_details = nullptr;
    QPushButton* m_mine = nullptr;
    QPushButton* m_theirs = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_discard = nullptr;
};

} // namespace trunkline::ui
