#pragma once

#include <functional>
#include <vector>

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>

#include "core/access/index.h"

class QLabel;
class QListView;

namespace trunkline::ui {

/// A role in a chooser: offered, or greyed with the reason.
struct RoleOffer {
    RoleId id;
    QString name;
    QString description;
    QString refusal; ///< why it cannot be chosen; empty: it can
};

using RefusalOf = std::function<QString(const RoleId&)>;

/// The roles that a new person can have at an account, highest first (S4-27 keeps some for people who joined).
/// `refusalOf` says why one cannot be given, in words; empty where it may.
[[nodiscard]] std::vector<RoleOffer> rolesForNewPerson(const access::Index& index, const AccountId& at,
                                                       const RefusalOf& refusalOf);
/// The roles that somebody who holds one at the account can have in its place; those of the organisation among them
/// (S4-28).
[[nodiscard]] std::vector<RoleOffer> rolesInPlace(const access::Index& index, const AccountId& at,
                                                  const RefusalOf& refusalOf);

/// What a role lets its holder do at an account, and what it does not and why, for people, as rich text.
[[nodiscard]] QString roleSheet(const access::Index& index, const RoleId& role, const AccountId& at);

class RoleListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int LockedRole = Qt::UserRole; ///< bool: the role cannot be chosen

    using QAbstractListModel::QAbstractListModel;

    void setOffers(std::vector<RoleOffer> offers);
    [[nodiscard]] const RoleOffer* offerAt(int row) const;
    [[nodiscard]] int rowOf(const RoleId& role) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<RoleOffer> m_offers;
};

/// Two lines an item: the name, and under it muted words; a lock before what cannot be chosen.
class RoleDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Roles at the left, what the chosen one may do at this account at the right.
class RoleChooser final : public QWidget {
    Q_OBJECT

public:
    explicit RoleChooser(QWidget* parent = nullptr);

    void setRoles(std::shared_ptr<const access::Index> index, const AccountId& at, std::vector<RoleOffer> offers);
    /// Null where nothing that can be chosen is selected.
    [[nodiscard]] RoleId chosen() const;
    void choose(const RoleId& role);

Q_SIGNALS:
    void chosenChanged();

private:
    void follow();

    std::shared_ptr<const access::Index> m_index;
    AccountId m_at;
    RoleListModel m_model;
    QListView* m_list = nullptr;
    QLabel* m_sheet = nullptr;
};

} // namespace trunkline::ui
