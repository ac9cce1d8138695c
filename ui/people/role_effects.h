#pragma once

#include <QAbstractTableModel>

#include "core/access/index.h"

namespace trunkline::ui {

/// What a change of a role does to one person at one account.
struct RoleEffect {
    UserId user;
    QString name;
    AccountId at;
    QString placeName;
    int accountsBelow = 0; ///< that the grant reaches as well
    access::ActionSet gained;
    access::ActionSet lost;
    bool hasOtherRows = false; ///< sees other calls, texts or report rows than before
    QString rowsNow;           ///< with hasOtherRows: "see calls: inbound only", for each permission that it is about

    [[nodiscard]] bool isNothing() const { return gained.isEmpty() && lost.isEmpty() && !hasOtherRows; }
};

/// Who gains and loses what once the role with the id is as in `after`, taking into account what they hold by other
/// grants. One entry for each live grant of the role, in order of name; people who are out of sight are not in it.
[[nodiscard]] std::vector<RoleEffect> effectsOf(const access::Index& before, const access::Index& after,
                                                const RoleId& role, const std::vector<User>& users,
                                                const std::vector<Grant>& grants, Instant now);

/// The effects as a table.
class RoleEffectsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Person, Where, Gains, Loses, Rows, kColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEffects(std::vector<RoleEffect> effects);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const RoleEffect& effect, int column, qsizetype most) const;

    std::vector<RoleEffect> m_effects;
};

} // namespace trunkline::ui
