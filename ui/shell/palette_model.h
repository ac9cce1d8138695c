#pragma once

#include <memory>
#include <vector>

#include <QAbstractListModel>

#include "ui/actions/action_id.h"
#include "ui/models/account_names.h"

namespace trunkline::ui {

class ActionController;

/// What the command palette finds: actions and accounts, the best first. Without words: what can be done now.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SecondTextRole = Qt::UserRole, ///< QString, muted: the keys of an action, where an account stands
        IsEnabledRole,
    };

    struct Entry {
        std::optional<ActionId> action;
        AccountId account; ///< where there is no action
    };

    explicit PaletteModel(const ActionController& actions, QObject* parent = nullptr);

    void setAccounts(std::shared_ptr<const AccountTree> tree);
    void search(const QString& typed);
    /// The best that can be done now, else the best: Return should not ask for access where something else would do.
    [[nodiscard]] int firstThatCan() const;
    [[nodiscard]] Entry entry(int row) const { return m_found[static_cast<std::size_t>(row)].entry; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Found {
        int score = 0;
        Entry entry;
    };
    void findActions(const QString& typed, std::vector<Found>& found) const;
    void findAccounts(const QString& typed, std::vector<Found>& found) const;
    [[nodiscard]] QString placeOf(const AccountId& account) const;

    const ActionController& m_actions;
    AccountNames m_names;
    std::vector<ActionSpec> m_specs;
    std::vector<Found> m_found;
};

} // namespace trunkline::ui
