#include "core/domain/account_tree.h"

#include <algorithm>
#include <numeric>

#include <QCoreApplication>

namespace trunkline {

namespace {

struct TreeWords {
    Q_DECLARE_TR_FUNCTIONS(AccountTree)
};

auto refuse(const QString& message) {
    return fail(ErrorCode::InvalidInput, message);
}

/// Shape rules that need only a node and its parent.
Result<void> checkPlace(const Account& account, const Account* parent) {
    const QString id = account.id.toString();
    if (account.id.isNull())
        return refuse(TreeWords::tr("An account has no id."));
    if (account.kind == AccountKind::Organization) {
        if (!account.parent.isNull())
            return refuse(TreeWords::tr("The organization %1 cannot stand below another account.").arg(id));
        return {};
    }
    if (account.parent.isNull())
        return refuse(TreeWords::tr("The account %1 has no parent; only the organization may stand alone.").arg(id));
    if (parent == nullptr)
        return refuse(
            TreeWords::tr("The parent %1 of the account %2 does not exist.").arg(account.parent.toString(), id));
    if (parent->kind == AccountKind::Company)
        return refuse(
            TreeWords::tr("The account %1 cannot stand below the company %2.").arg(id, account.parent.toString()));
    return {};
}

} // namespace

Result<AccountTree> AccountTree::build(std::vector<Account> accounts) {
    QHash<AccountId, int> given;
    given.reserve(static_cast<qsizetype>(accounts.size()));
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (given.contains(accounts[i].id))
            return refuse(TreeWords::tr("There are two accounts with the id %1.").arg(accounts[i].id.toString()));
        given.insert(accounts[i].id, static_cast<int>(i));
    }

    int root = kNone;
    std::vector<std::vector<int>> children(accounts.size());
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const Account& account = accounts[i];
        const int parent = account.parent.isNull() ? kNone : given.value(account.parent, kNone);
        const Account* parentAccount = parent == kNone ? nullptr : &accounts[static_cast<std::size_t>(parent)];
        if (const Result<void> placed = checkPlace(account, parentAccount); !placed)
            return failFrom(placed);
        if (parent != kNone) {
            children[static_cast<std::size_t>(parent)].push_back(static_cast<int>(i));
        } else if (root == kNone) {
            root = static_cast<int>(i);
        } else {
            return refuse(TreeWords::tr("There is a second organization, %1.").arg(account.id.toString()));
        }
    }
    if (root == kNone && !accounts.empty())
        return refuse(TreeWords::tr("There is no organization."));

    AccountTree tree;
    if (accounts.empty())
        return tree;
    for (std::vector<int>& siblings : children) {
        std::sort(siblings.begin(), siblings.end(), [&accounts](int a, int b) {
            const Account& left = accounts[static_cast<std::size_t>(a)];
            const Account& right = accounts[static_cast<std::size_t>(b)];
            const int byName = left.name.compare(right.name, Qt::CaseInsensitive);
            return byName != 0 ? byName < 0 : left.id < right.id;
        });
    }

    // An own stack instead of recursion: depth is free, so it must not be bounded by the thread's stack.
    struct Open {
        int source;
        Index index;
        std::size_t nextChild;
    };
    tree.m_nodes.reserve(accounts.size());
    tree.m_links.reserve(accounts.size());
    tree.m_indexes.reserve(static_cast<qsizetype>(accounts.size()));
    std::vector<Open> open;
    const auto enter = [&](int source, Index parent) {
        const Index index = tree.size();
        Account& account = accounts[static_cast<std::size_t>(source)];
        tree.m_indexes.insert(account.id, index);
        tree.m_links.push_back({parent, index, static_cast<int>(open.size())});
        tree.m_nodes.push_back(std::move(account));
        open.push_back({source, index, 0});
    };
    enter(root, kNone);
    while (!open.empty()) {
        Open& top = open.back();
        const std::vector<int>& below = children[static_cast<std::size_t>(top.source)];
        if (top.nextChild < below.size()) {
            const int child = below[top.nextChild++];
            enter(child, top.index);
        } else {
            tree.m_links[static_cast<std::size_t>(top.index)].last = tree.size() - 1;
            open.pop_back();
        }
    }
    if (tree.m_nodes.size() != accounts.size()) {
        const auto lost =
            std::find_if(accounts.begin(), accounts.end(), [](const Account& a) { return !a.id.isNull(); });
        return refuse(TreeWords::tr("The account %1 stands below itself.").arg(lost->id.toString()));
    }
    return tree;
}

const Account* AccountTree::find(const AccountId& id) const {
    const Index index = indexOf(id);
    return index == kNone ? nullptr : &at(index);
}

bool AccountTree::isAtOrBelow(const AccountId& node, const AccountId& ancestor) const {
    const Index nodeIndex = indexOf(node);
    const Index ancestorIndex = indexOf(ancestor);
    return nodeIndex != kNone && ancestorIndex != kNone && isAtOrBelow(nodeIndex, ancestorIndex);
}

std::vector<AccountTree::Index> AccountTree::childrenOf(Index index) const {
    std::vector<Index> children;
    for (Index child = index + 1; child <= lastOf(index); child = lastOf(child) + 1)
        children.push_back(child);
    return children;
}

std::vector<AccountTree::Index> AccountTree::pathTo(Index index) const {
    std::vector<Index> path;
    for (Index node = index; node != kNone; node = parentOf(node))
        path.push_back(node);
    std::reverse(path.begin(), path.end());
    return path;
}

const QStringList& AccountTree::planAt(Index index) const {
    static const QStringList none;
    for (Index node = index; node != kNone; node = parentOf(node)) {
        if (at(node).plan)
            return *at(node).plan;
    }
    return none;
}

QString AccountTree::timeZoneAt(Index index) const {
    for (Index node = index; node != kNone; node = parentOf(node)) {
        if (!at(node).timeZone.isEmpty())
            return at(node).timeZone;
    }
    return {};
}

Result<void> AccountTree::put(Account account) {
    const Index index = indexOf(account.id);
    const bool keepsPlace = index != kNone && at(index).parent == account.parent && at(index).name == account.name &&
                            at(index).kind == account.kind;
    if (keepsPlace) {
        m_nodes[static_cast<std::size_t>(index)] = std::move(account);
        return {};
    }
    std::vector<Account> accounts = m_nodes;
    if (index == kNone)
        accounts.push_back(std::move(account));
    else
        accounts[static_cast<std::size_t>(index)] = std::move(account);
    Result<AccountTree> rebuilt = build(std::move(accounts));
    if (!rebuilt)
        return failFrom(rebuilt);
    *this = std::move(*rebuilt);
    return {};
}

std::vector<Account> AccountTree::remove(const AccountId& id) {
    const Index index = indexOf(id);
    if (index == kNone)
        return {};
    const auto first = m_nodes.begin() + index;
    const auto end = m_nodes.begin() + lastOf(index) + 1;
    std::vector<Account> removed(std::make_move_iterator(first), std::make_move_iterator(end));
    m_nodes.erase(first, end);
    // What is left was a valid tree without this part, so it builds.
    if (Result<AccountTree> rebuilt = build(std::move(m_nodes)))
        *this = std::move(*rebuilt);
    return removed;
}

} // namespace trunkline
