#pragma once

#include <array>

#include <QAbstractItemModel>

#include "ui/people/action_words.h"
#include "ui/people/role_draft.h"

namespace trunkline::ui {

/// The permissions of a role that is being edited, as a tree: areas, and in each its actions with a box to tick. What
/// the editor may not give stays in its place, cannot be ticked and says why; what is missing is told where it is
/// missing.
class RolePermissionsModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Permission, Meaning, kColumnCount };
    enum Role {
        LockedRole = Qt::UserRole, ///< bool: cannot be ticked
        ProblemRole,               ///< bool: something is missing here
    };

    explicit RolePermissionsModel(QObject* parent = nullptr);

    /// A new role loses what `editor` may not give.
    void setDraft(RoleDraft draft, std::shared_ptr<const access::Index> index, const UserId& editor, Instant now);
    [[nodiscard]] const RoleDraft& draft() const { return m_draft; }
    /// How many permissions a copy lost because the editor may not give them.
    [[nodiscard]] int leftOut() const { return m_leftOut; }

    void setAllowed(access::Action action, bool isAllowed);
    void setRows(access::Action action, const RowFilter& rows);
    void setNames(const QString& name, const QString& description);
    void mend(const DraftProblem& problem);

    /// Current, in the order of the catalog's dependencies.
    [[nodiscard]] const std::vector<DraftProblem>& problems() const { return m_problems; }
    /// What is wrong at one permission, or missing there, in words; empty: nothing.
    [[nodiscard]] QString problemAt(access::Action action) const;
    /// Why the editor cannot tick it; empty: they can.
    [[nodiscard]] QString lockAt(access::Action action) const;

    [[nodiscard]] std::optional<access::Action> actionAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(access::Action action) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void draftChanged();

private:
    void changed();
    [[nodiscard]] bool isLocked(access::Action action) const {
        return m_locked[static_cast<std::size_t>(action)] && !m_draft.has(action);
    }
    [[nodiscard]] QVariant areaData(const ActionArea& area, int column, int role) const;
    [[nodiscard]] QVariant actionData(access::Action action, int column, int role) const;
    [[nodiscard]] Qt::CheckState checkOf(const ActionArea& area) const;

    std::vector<ActionArea> m_areas = actionAreas();
    RoleDraft m_draft;
    std::vector<DraftProblem> m_problems;
    std::shared_ptr<const access::Index> m_index;
    std::array<bool, access::kActionCount> m_locked{};
    int m_leftOut = 0;
};

} // namespace trunkline::ui
