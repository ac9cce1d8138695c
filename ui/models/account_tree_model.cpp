#include "ui/models/account_tree_model.h"

#include <algorithm>
#include <array>

#include <QSet>

#include "ui/theme/icon.h"

namespace trunkline::ui {

struct AccountTreeModel::Node {
    AccountTree::Index account = AccountTree::kNone; ///< position in m_tree
    int row = 0;
    bool isMatch = true;
    bool isKnown = false; ///< its children are made, since somebody asked for them
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children; ///< in the order of the tree

    void renumberFrom(std::size_t first) {
        for (std::size_t i = first; i < children.size(); ++i)
            children[i]->row = static_cast<int>(i);
    }
    [[nodiscard]] Node* child(AccountTree::Index wanted) const {
        const auto it =
            std::lower_bound(children.begin(), children.end(), wanted,
                             [](const auto& child, AccountTree::Index index) { return child->account < index; });
        return it != children.end() && (*it)->account == wanted ? it->get() : nullptr;
    }
    template <class Visit>
    void each(Visit& visit) {
        visit(*this);
        for (const auto& child : children)
            child->each(visit);
    }
};

/// Which accounts show; without flags all of them do.
struct AccountTreeModel::Wanted {
    enum Flag : std::uint8_t { Hidden, Shown, Match };
    std::vector<Flag> flags;

    [[nodiscard]] bool has(AccountTree::Index index) const {
        return flags.empty() || flags[static_cast<std::size_t>(index)] != Hidden;
    }
    [[nodiscard]] bool isMatch(AccountTree::Index index) const {
        return flags.empty() || flags[static_cast<std::size_t>(index)] == Match;
    }
};

AccountTreeModel::AccountTreeModel(QObject* parent)
    : QAbstractItemModel(parent), m_tree(std::make_shared<AccountTree>()), m_shown(std::make_unique<Wanted>()) {}

AccountTreeModel::~AccountTreeModel() = default;

void AccountTreeModel::setTree(std::shared_ptr<const AccountTree> tree) {
    if (!tree)
        tree = std::make_shared<AccountTree>();
    if (tree == m_tree)
        return;
    const bool isSameSource = m_root && !tree->isEmpty() && tree->at(0).id == m_tree->at(0).id;
    if (!isSameSource || !m_filter.isEmpty()) {
        beginResetModel();
        m_tree = std::move(tree);
        rollUp();
        rebuild();
        endResetModel();
        return;
    }

    // What is gone goes while the old tree still describes what is left; then the rest learns its new place, then what
    // is new comes.
    const Places places = placesIn(*tree);
    removeVanished(*m_root, *tree, places);
    const std::shared_ptr<const AccountTree> before = m_tree;
    m_tree = std::move(tree);
    m_matchCount = m_tree->size();
    rollUp();
    std::vector<const Node*> changed;
    auto findPlace = [&](Node& node) {
        const Account& old = before->at(node.account);
        node.account = places[static_cast<std::size_t>(node.account)];
        const Account& now = m_tree->at(node.account);
        if (old.name != now.name || old.kind != now.kind || old.isSuspended != now.isSuspended)
            changed.push_back(&node);
    };
    m_root->each(findPlace);
    adopt(*m_root);
    for (const Node* node : changed) {
        const QModelIndex index = indexOfNode(node);
        Q_EMIT dataChanged(index, index,
                           {Qt::DisplayRole, Qt::ToolTipRole, Qt::DecorationRole, Qt::AccessibleTextRole, KindRole});
    }
}

AccountTreeModel::Places AccountTreeModel::placesIn(const AccountTree& next) const {
    Places places;
    places.reserve(static_cast<std::size_t>(m_tree->size()));
    AccountTree::Index guess = 0; // most accounts follow the one that they followed before
    for (const Account& account : m_tree->accounts()) {
        const bool isThere = guess < next.size() && next.at(guess).id == account.id;
        places.push_back(isThere ? guess : next.indexOf(account.id));
        if (places.back() != AccountTree::kNone)
            guess = places.back() + 1;
    }
    return places;
}

void AccountTreeModel::removeVanished(Node& node, const AccountTree& next, const Places& places) {
    if (!node.isKnown) {
        // Nobody saw its children, only that there are some: that this ends is told as their going.
        const AccountTree::Index place = places[static_cast<std::size_t>(node.account)];
        if (place != AccountTree::kNone && next.lastOf(place) == place)
            know(node);
    }
    auto& children = node.children;
    const AccountTree::Index above = places[static_cast<std::size_t>(node.account)];
    const auto staysAt = [&](int row) {
        const AccountTree::Index place =
            places[static_cast<std::size_t>(children[static_cast<std::size_t>(row)]->account)];
        return place != AccountTree::kNone && next.parentOf(place) == above;
    };
    for (int last = static_cast<int>(children.size()) - 1; last >= 0; --last) {
        if (staysAt(last)) {
            removeVanished(*children[static_cast<std::size_t>(last)], next, places);
            continue;
        }
        int first = last;
        while (first > 0 && !staysAt(first - 1))
            --first;
        beginRemoveRows(indexOfNode(&node), first, last);
        children.erase(children.begin() + first, children.begin() + last + 1);
        node.renumberFrom(static_cast<std::size_t>(first));
        endRemoveRows();
        last = first;
    }
}

bool AccountTreeModel::isInPlace(const Node& node) const {
    AccountTree::Index place = node.account + 1;
    for (const auto& child : node.children) {
        if (child->account != place)
            return false;
        place = m_tree->lastOf(place) + 1;
    }
    return place > m_tree->lastOf(node.account);
}

void AccountTreeModel::adopt(Node& node) {
    if (!node.isKnown)
        return;
    if (!isInPlace(node))
        arrange(node);
    for (const auto& child : node.children)
        adopt(*child);
}

void AccountTreeModel::arrange(Node& node) {
    auto& children = node.children;
    const std::vector<AccountTree::Index> places = m_tree->childrenOf(node.account);
    QSet<AccountTree::Index> known;
    for (const auto& child : children)
        known.insert(child->account);

    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i < children.size() && children[i]->account == places[i])
            continue;
        if (known.contains(places[i])) {
            const auto from = std::find_if(children.begin() + static_cast<std::ptrdiff_t>(i), children.end(),
                                           [&](const auto& child) { return child->account == places[i]; });
            const int row = static_cast<int>(from - children.begin());
            const QModelIndex parent = indexOfNode(&node);
            beginMoveRows(parent, row, row, parent, static_cast<int>(i));
            std::rotate(children.begin() + static_cast<std::ptrdiff_t>(i), from, from + 1);
            node.renumberFrom(i);
            endMoveRows();
            continue;
        }
        std::size_t end = i + 1;
        while (end < places.size() && !known.contains(places[end]))
            ++end;
        beginInsertRows(indexOfNode(&node), static_cast<int>(i), static_cast<int>(end) - 1);
        std::vector<std::unique_ptr<Node>> fresh;
        for (std::size_t place = i; place < end; ++place)
            fresh.push_back(make(places[place], &node));
        children.insert(children.begin() + static_cast<std::ptrdiff_t>(i), std::make_move_iterator(fresh.begin()),
                        std::make_move_iterator(fresh.end()));
        node.renumberFrom(i);
        endInsertRows();
        i = end - 1;
    }
}

void AccountTreeModel::setBadges(const QHash<AccountId, AccountBadges>& badges) {
    m_badges = badges;
    const std::vector<AccountBadges> before = m_rolledUp;
    rollUp();
    if (!m_root || before.size() != m_rolledUp.size())
        return;
    auto compare = [&](Node& node) {
        const auto i = static_cast<std::size_t>(node.account);
        if (before[i] == m_rolledUp[i])
            return;
        const QModelIndex index = indexOfNode(&node);
        Q_EMIT dataChanged(index, index,
                           {ProblemsRole, IsTemporaryRole, IsUnsyncedRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    };
    m_root->each(compare);
}

void AccountTreeModel::setFilter(const QString& text) {
    const QString filter = text.simplified();
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    rebuild();
    endResetModel();
}

QModelIndex AccountTreeModel::firstMatch() const {
    return m_matches.empty() ? QModelIndex() : indexOf(m_tree->at(m_matches.front()).id);
}

QModelIndexList AccountTreeModel::aboveMatches() const {
    QModelIndexList found;
    QSet<const Node*> known;
    for (const AccountTree::Index match : m_matches) {
        const QModelIndex index = indexOf(m_tree->at(match).id);
        for (const Node* above = index.isValid() ? nodeOf(index)->parent : nullptr; above && !known.contains(above);
             above = above->parent) {
            known.insert(above);
            found.append(indexOfNode(above));
        }
    }
    return found;
}

AccountTreeModel::Wanted AccountTreeModel::wanted() const {
    Wanted result;
    if (m_filter.isEmpty())
        return result;
    result.flags.assign(static_cast<std::size_t>(m_tree->size()), Wanted::Hidden);
    AccountTree::Index shownUpTo = -1;
    for (const AccountTree::Index match : m_matches) {
        for (AccountTree::Index below = std::max(match, shownUpTo + 1); below <= m_tree->lastOf(match); ++below)
            result.flags[static_cast<std::size_t>(below)] = Wanted::Shown;
        shownUpTo = std::max(shownUpTo, m_tree->lastOf(match));
        result.flags[static_cast<std::size_t>(match)] = Wanted::Match;
        for (AccountTree::Index above = m_tree->parentOf(match);
             above != AccountTree::kNone && result.flags[static_cast<std::size_t>(above)] == Wanted::Hidden;
             above = m_tree->parentOf(above))
            result.flags[static_cast<std::size_t>(above)] = Wanted::Shown;
    }
    return result;
}

std::unique_ptr<AccountTreeModel::Node> AccountTreeModel::make(AccountTree::Index account, Node* parent) const {
    auto node = std::make_unique<Node>();
    node->account = account;
    node->isMatch = m_shown->isMatch(account);
    node->isKnown = !hasShownChild(account);
    node->parent = parent;
    return node;
}

bool AccountTreeModel::hasShownChild(AccountTree::Index account) const {
    for (AccountTree::Index child = account + 1; child <= m_tree->lastOf(account); child = m_tree->lastOf(child) + 1) {
        if (m_shown->has(child))
            return true;
    }
    return false;
}

void AccountTreeModel::know(Node& node) const {
    if (node.isKnown)
        return;
    node.isKnown = true;
    const AccountTree::Index last = m_tree->lastOf(node.account);
    for (AccountTree::Index child = node.account + 1; child <= last; child = m_tree->lastOf(child) + 1) {
        if (m_shown->has(child))
            node.children.push_back(make(child, &node));
    }
    node.renumberFrom(0);
}

const AccountNames& AccountTreeModel::names() {
    if (m_names.tree() != m_tree)
        m_names = AccountNames(m_tree);
    return m_names;
}

void AccountTreeModel::findMatches() {
    m_matches = m_filter.isEmpty() ? std::vector<AccountTree::Index>() : names().matching(m_filter);
    m_matchCount = m_filter.isEmpty() ? m_tree->size() : static_cast<int>(m_matches.size());
}

void AccountTreeModel::rebuild() {
    findMatches();
    m_root.reset();
    *m_shown = wanted();
    if (!m_tree->isEmpty() && m_shown->has(0))
        m_root = make(0, nullptr);
}

void AccountTreeModel::rollUp() {
    const auto count = static_cast<std::size_t>(m_tree->size());
    m_rolledUp.assign(count, {});
    for (auto it = m_badges.cbegin(); it != m_badges.cend(); ++it) {
        if (const AccountTree::Index index = m_tree->indexOf(it.key()); index != AccountTree::kNone)
            m_rolledUp[static_cast<std::size_t>(index)] = it.value();
    }
    m_companies.assign(count, 0);
    for (std::size_t i = count; i-- > 0;) {
        const auto index = static_cast<AccountTree::Index>(i);
        if (m_tree->at(index).kind == AccountKind::Company)
            m_companies[i] += 1;
        const AccountTree::Index parent = m_tree->parentOf(index);
        if (parent == AccountTree::kNone)
            continue;
        const auto above = static_cast<std::size_t>(parent);
        m_companies[above] += m_companies[i];
        m_rolledUp[above].problems += m_rolledUp[i].problems;
        m_rolledUp[above].isTemporary = m_rolledUp[above].isTemporary || m_rolledUp[i].isTemporary;
        m_rolledUp[above].isUnsynced = m_rolledUp[above].isUnsynced || m_rolledUp[i].isUnsynced;
    }
}

AccountTreeModel::Node* AccountTreeModel::nodeOf(const QModelIndex& index) {
    return static_cast<Node*>(index.internalPointer());
}

QModelIndex AccountTreeModel::indexOfNode(const Node* node) const {
    return createIndex(node->row, 0, node);
}

QModelIndex AccountTreeModel::indexOf(const AccountId& account) const {
    const AccountTree::Index place = m_tree->indexOf(account);
    if (place == AccountTree::kNone || !m_root)
        return {};
    Node* node = m_root.get();
    const std::vector<AccountTree::Index> path = m_tree->pathTo(place);
    for (std::size_t i = 1; i < path.size() && node; ++i) {
        know(*node);
        node = node->child(path[i]);
    }
    return node ? indexOfNode(node) : QModelIndex();
}

AccountId AccountTreeModel::accountAt(const QModelIndex& index) const {
    return index.isValid() ? m_tree->at(nodeOf(index)->account).id : AccountId();
}

QModelIndex AccountTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const Node* node = parent.isValid() ? nodeOf(parent)->children[static_cast<std::size_t>(row)].get() : m_root.get();
    return createIndex(row, column, node);
}

QModelIndex AccountTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const Node* parent = nodeOf(index)->parent;
    return parent ? indexOfNode(parent) : QModelIndex();
}

int AccountTreeModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return m_root ? 1 : 0;
    know(*nodeOf(parent));
    return static_cast<int>(nodeOf(parent)->children.size());
}

int AccountTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

bool AccountTreeModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid() || parent.column() > 0)
        return rowCount(parent) > 0;
    const Node& node = *nodeOf(parent);
    return !node.isKnown || !node.children.empty();
}

QVariant AccountTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    const Account& account = m_tree->at(node.account);
    const AccountBadges& badges = m_rolledUp[static_cast<std::size_t>(node.account)];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(account);
    case Qt::DecorationRole:
        return iconOf(account.kind);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return wordsFor(node);
    case AccountIdRole:
        return QVariant::fromValue(account.id);
    case KindRole:
        return static_cast<int>(account.kind);
    case ProblemsRole:
        return badges.problems;
    case IsTemporaryRole:
        return badges.isTemporary;
    case IsUnsyncedRole:
        return badges.isUnsynced;
    case CompaniesRole:
        return m_companies[static_cast<std::size_t>(node.account)];
    case IsMatchRole:
        return node.isMatch;
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountTreeModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{AccountIdRole, "accountId"},
                  {KindRole, "kind"},
                  {ProblemsRole, "problems"},
                  {IsTemporaryRole, "isTemporary"},
                  {IsUnsyncedRole, "isUnsynced"},
                  {CompaniesRole, "companies"},
                  {IsMatchRole, "isMatch"}});
    return names;
}

QString AccountTreeModel::wordsFor(const Node& node) const {
    const Account& account = m_tree->at(node.account);
    const AccountBadges& badges = m_rolledUp[static_cast<std::size_t>(node.account)];
    QStringList words{nameOf(account), kindName(account.kind)};
    if (account.isSuspended)
        words.append(tr("suspended"));
    if (account.kind != AccountKind::Company)
        words.append(tr("%n companies", nullptr, m_companies[static_cast<std::size_t>(node.account)]));
    if (badges.problems > 0)
        words.append(tr("%n problems", nullptr, badges.problems));
    if (badges.isTemporary)
        words.append(tr("something is temporary"));
    if (badges.isUnsynced)
        words.append(tr("edits wait to be sent"));
    return words.join(tr(", "));
}

QIcon AccountTreeModel::iconOf(AccountKind kind) {
    static const std::array icons{icon(Icon::Organization, Token::Muted), icon(Icon::Franchise, Token::Muted),
                                  icon(Icon::Company, Token::Muted)};
    return icons[static_cast<std::size_t>(kind)];
}

QString AccountTreeModel::nameOf(const Account& account) {
    if (!account.name.isEmpty())
        return account.name;
    const QString kind = kindName(account.kind);
    return kind.left(1).toUpper() + kind.mid(1);
}

QString AccountTreeModel::kindName(AccountKind kind) {
    switch (kind) {
    case AccountKind::Organization:
        return tr("organization");
    case AccountKind::Franchise:
        return tr("franchise");
    case AccountKind::Company:
        return tr("company");
    }
    return {};
}

} // namespace trunkline::ui
