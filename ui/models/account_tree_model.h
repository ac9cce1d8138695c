#pragma once

#include <memory>
#include <vector>

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include "core/domain/account_tree.h"
#include "ui/models/account_names.h"

namespace trunkline::ui {

/// What a person should know about an account without opening it.
struct AccountBadges {
    int problems = 0;         ///< errors in its published flows, failing destinations
    bool isTemporary = false; ///< something is switched off or turned until a time
    bool isUnsynced = false;  ///< edits of it wait in the outbox

    bool operator==(const AccountBadges&) const = default;
};

/// The accounts as a tree of one column, in the order of AccountTree. Badges and counts roll up to the accounts above.
///
/// Rows are made when somebody asks for those below an account, so that 100,000 of them cost nothing while closed. A
/// new tree is told as the rows that came, went and moved. Only a change of the filter resets the model: nearly every
/// row is another then.
class AccountTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        AccountIdRole = Qt::UserRole, ///< AccountId
        KindRole,                     ///< int of AccountKind
        ProblemsRole,                 ///< int, at or below
        IsTemporaryRole,              ///< bool, at or below
        IsUnsyncedRole,               ///< bool, at or below
        CompaniesRole,                ///< int, at or below
        IsMatchRole,                  ///< bool: meets the filter itself, not only something below it
    };

    explicit AccountTreeModel(QObject* parent = nullptr);
    ~AccountTreeModel() override;

    void setTree(std::shared_ptr<const AccountTree> tree);
    [[nodiscard]] const std::shared_ptr<const AccountTree>& tree() const { return m_tree; }
    void setBadges(const QHash<AccountId, AccountBadges>& badges);

    /// Shows what matches (see AccountNames::matching), what is above it, and what is below it. Empty: everything.
    void setFilter(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_filter; }
    /// How many accounts match; all of them without a filter.
    [[nodiscard]] int matchCount() const { return m_matchCount; }
    /// The first match in the order of the tree; invalid without a filter.
    [[nodiscard]] QModelIndex firstMatch() const;

    /// What has to be open for every match to show.
    [[nodiscard]] QModelIndexList aboveMatches() const;

    /// An account above those that one sees has no name here, and is called what it is.
    [[nodiscard]] static QString nameOf(const Account& account);
    /// "company", translated.
    [[nodiscard]] static QString kindName(AccountKind kind);

    [[nodiscard]] QModelIndex indexOf(const AccountId& account) const;
    [[nodiscard]] AccountId accountAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Node;
    struct Wanted;

    [[nodiscard]] static Node* nodeOf(const QModelIndex& index);
    [[nodiscard]] QModelIndex indexOfNode(const Node* node) const;
    [[nodiscard]] Wanted wanted() const;
    [[nodiscard]] std::unique_ptr<Node> make(AccountTree::Index account, Node* parent) const;
    [[nodiscard]] bool hasShownChild(AccountTree::Index account) const;
    /// Makes the node's children, unless they are there.
    void know(Node& node) const;
    [[nodiscard]] const AccountNames& names();
    void rebuild();
    void findMatches();
    /// By position in m_tree: the position in another tree, or AccountTree::kNone.
    using Places = std::vector<AccountTree::Index>;
    [[nodiscard]] Places placesIn(const AccountTree& next) const;
    void removeVanished(Node& node, const AccountTree& next, const Places& places);
    void adopt(Node& node);
    /// Whether its children are those of the tree, in that order.
    [[nodiscard]] bool isInPlace(const Node& node) const;
    void arrange(Node& node);
    void rollUp();
    [[nodiscard]] QString wordsFor(const Node& node) const;
    [[nodiscard]] static QIcon iconOf(AccountKind kind);

    std::shared_ptr<const AccountTree> m_tree;
    AccountNames m_names; ///< of the tree, once a filter asked for them: names()
    QString m_filter;
    int m_matchCount = 0;
    std::vector<AccountTree::Index> m_matches;
    std::unique_ptr<Wanted> m_shown; ///< what the filter leaves
    std::unique_ptr<Node> m_root;    ///< the organization's; null: no accounts
    QHash<AccountId, AccountBadges> m_badges;
    std::vector<AccountBadges> m_rolledUp; ///< by position in the tree
    std::vector<int> m_companies;          ///< by position in the tree
};

} // namespace trunkline::ui

Q_DECLARE_METATYPE(trunkline::AccountId)
