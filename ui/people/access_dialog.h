#pragma once

#include <QAbstractTableModel>
#include <QDialog>

#include "core/access/index.h"
#include "ui/people/people_model.h"

class QComboBox;
class QLabel;

namespace trunkline::ui {

class Permissions;
class SearchField;

/// What one person may do at one account, action by action, and because of which grant.
class AccessModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ActionColumn, Answer, Because, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setQuestion(std::shared_ptr<const access::Index> index, const UserId& person, const AccountId& account,
                     Instant now);
    void setText(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        access::Action action{};
        bool isAllowed = false;
        QString because;
    };
    void arrange();

    std::vector<Row> m_rows;
    std::vector<int> m_shown;
    QString m_text;
};

/// "What may they do here, and why?": person × account × action.
class AccessDialog final : public QDialog {
    Q_OBJECT

public:
    AccessDialog(const Permissions& permissions, std::vector<User> people, const UserId& person,
                 const AccountId& account, const Clock& clock, QWidget* parent = nullptr);

private:
    void ask();

    const Permissions& m_permissions;
    const Clock& m_clock;
    std::vector<User> m_people;
    AccountId m_account;
    AccessModel m_model;
    QComboBox* m_person = nullptr;
    QLabel* m_summary = nullptr;
};

} // namespace trunkline::ui
