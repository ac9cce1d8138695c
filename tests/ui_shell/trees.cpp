#include "tests/ui_shell/trees.h"

#include <array>

#include <QStringList>

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

AccountId idOf(const QString& name) {
    return AccountId(name.toLower().remove(u' ').toLatin1());
}

std::shared_ptr<const AccountTree> treeFrom(const char* text) {
    std::vector<Account> accounts;
    std::vector<AccountId> above;
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    const auto depthOf = [](const QString& line) {
        return static_cast<std::size_t>((line.size() - QStringView(line).trimmed().size()) / 2);
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const std::size_t depth = depthOf(lines[i]);
        Account account;
        account.name = lines[i].trimmed();
        account.id = idOf(account.name);
        above.resize(depth);
        if (!above.empty())
            account.parent = above.back();
        const bool isLeaf = i + 1 == lines.size() || depthOf(lines[i + 1]) <= depth;
        account.kind = depth == 0 ? AccountKind::Organization : isLeaf ? AccountKind::Company : AccountKind::Franchise;
        above.push_back(account.id);
        accounts.push_back(account);
    }
    Result<AccountTree> tree = AccountTree::build(std::move(accounts));
    REQUIRE_OK(tree);
    return std::make_shared<const AccountTree>(std::move(*tree));
}

QString outline(const QAbstractItemModel& model, const QModelIndex& parent) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = outline(model, index);
        const QString name = index.data().toString();
        rows.append(below.isEmpty() ? name : name + u'(' + below + u')');
    }
    return rows.join(u' ');
}

std::shared_ptr<const AccountTree> largeTree(int count) {
    static const std::array kTrades{"Plumbing", "Heating",  "Roofing",    "Dental",
                                    "Towing",   "Electric", "Locksmiths", "Movers"};
    std::vector<Account> accounts;
    accounts.reserve(static_cast<std::size_t>(count));
    Account root;
    root.id = AccountId("root");
    root.kind = AccountKind::Organization;
    root.name = QStringLiteral("Northwind");
    accounts.push_back(root);
    AccountId franchise;
    for (int i = 1; i < count; ++i) {
        Account account;
        account.id = AccountId(QByteArray("a") + QByteArray::number(i));
        const bool isFranchise = (i - 1) % 101 == 0;
        account.kind = isFranchise ? AccountKind::Franchise : AccountKind::Company;
        account.parent = isFranchise ? root.id : franchise;
        account.name = isFranchise ? QStringLiteral("Franchise %1").arg(i / 101)
                                   : QStringLiteral("Street %1 %2")
                                         .arg(i)
                                         .arg(QLatin1StringView(kTrades[static_cast<std::size_t>(i) % kTrades.size()]));
        if (isFranchise)
            franchise = account.id;
        accounts.push_back(account);
    }
    Result<AccountTree> tree = AccountTree::build(std::move(accounts));
    REQUIRE_OK(tree);
    return std::make_shared<const AccountTree>(std::move(*tree));
}

} // namespace trunkline::tests
