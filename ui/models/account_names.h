#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "core/domain/account_tree.h"

namespace trunkline::ui {

/// Case and accents taken away, so that "grün" is found by "GRUN".
[[nodiscard]] QString foldedForSearch(const QString& text);

/// The names of a tree's accounts, laid out for searching: one pass over one text, a few milliseconds for 100,000
/// accounts.
class AccountNames {
public:
    AccountNames() = default;
    explicit AccountNames(std::shared_ptr<const AccountTree> tree);

    /// Accounts, ascending, that a person means by these words: each word stands in the account's name or in that of an
    /// account above it, and at least one in its own.
    [[nodiscard]] std::vector<AccountTree::Index> matching(const QString& text) const;
    /// The name as it is searched.
    [[nodiscard]] QStringView foldedName(AccountTree::Index index) const;
    [[nodiscard]] const std::shared_ptr<const AccountTree>& tree() const { return m_tree; }

private:
    std::shared_ptr<const AccountTree> m_tree;
    QString m_text;                  ///< all names, folded, a line each
    std::vector<qsizetype> m_starts; ///< where each begins, and the end
};

} // namespace trunkline::ui
