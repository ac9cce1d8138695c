#pragma once

#include <QWidget>

#include "core/domain/ids.h"

class QLabel;

namespace trunkline::ui {

class AccountTreeModel;
class AccountTreeView;
class SearchField;

/// The left of the window: a filter over the tree of accounts.
class AccountSidebar final : public QWidget {
    Q_OBJECT

public:
    explicit AccountSidebar(AccountTreeModel& model, QWidget* parent = nullptr);

    [[nodiscard]] SearchField* filterField() const { return m_filter; }
    [[nodiscard]] AccountTreeView* tree() const { return m_tree; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void applyFilter(const QString& text);
    void enterTree();

    AccountTreeModel& m_model;
    SearchField* m_filter = nullptr;
    AccountTreeView* m_tree = nullptr;
    QLabel* m_matches = nullptr;
};

} // namespace trunkline::ui
