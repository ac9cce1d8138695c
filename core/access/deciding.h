#pragma once

#include "core/access/decision.h"
#include "core/access/index_data.h"

namespace trunkline::access {

/// Features added, or a billing mode changed, at one account, to try what a decision would be then.
struct FactChange {
    AccountTree::Index at = AccountTree::kNone;
    std::uint64_t features = 0;
    std::optional<BillingMode> billing;
};

/// Somebody's grants (those of the index, or with a supposed one more) at one moment. A view: what it looks at must
/// outlive it.
class Deciding {
public:
    Deciding(const IndexData& data, int person, Instant now)
        : m_data(data), m_person(person), m_grants(data.grantsOf(person)), m_now(now) {}
    Deciding(const IndexData& data, int person, std::span<const IndexedGrant> supposed, Instant now,
             const FactChange* change = nullptr)
        : m_data(data), m_person(person), m_grants(supposed), m_change(change), m_now(now) {}

    [[nodiscard]] Decision decide(Action action, AccountTree::Index account, const Row* row = nullptr) const;
    [[nodiscard]] bool allows(Action action, AccountTree::Index account) const {
        return decide(action, account).isAllowed();
    }
    [[nodiscard]] Verdict judge(const IndexedGrant& grant, Action action, AccountTree::Index account,
                                const Row* row) const;
    [[nodiscard]] Verdict judge(const CompiledCondition& condition, AccountTree::Index account) const;
    /// The highest tier of live grants that reach the account; 0: none does.
    [[nodiscard]] int tierAt(AccountTree::Index account) const;

    /// Whether the person holds everything that a grant of the role would give to `receiver`, wherever it would reach
    /// and whatever becomes of plans and billing modes there.
    [[nodiscard]] bool coversRole(const IndexedGrant& given, const UserId& receiver) const;
    /// Whether the person holds a permission for good at an account and everywhere below it.
    [[nodiscard]] bool coversBelow(AccountTree::Index top, Action action, const CompiledPermission& permission,
                                   const UserId& receiver) const;

    [[nodiscard]] const IndexData& data() const { return m_data; }
    [[nodiscard]] int person() const { return m_person; }
    [[nodiscard]] const PersonRecord& record() const { return m_data.persons[static_cast<std::size_t>(m_person)]; }
    [[nodiscard]] std::span<const IndexedGrant> grants() const { return m_grants; }
    [[nodiscard]] Instant now() const { return m_now; }

private:
    const IndexData& m_data;
    int m_person;
    std::span<const IndexedGrant> m_grants;
    const FactChange* m_change = nullptr;
    Instant m_now;

    [[nodiscard]] Facts factsOf(AccountTree::Index account) const;
    [[nodiscard]] Decision lookCloser(Action action, AccountTree::Index account, const Row* row) const;
    struct Given {
        AccountTree::Index at = 0;
        bool mustReachDown = false;
        qint64 until = kNever;
        std::optional<RowFilter> rows;
        CompiledCondition when;
    };
    [[nodiscard]] bool covers(Action action, const Given& given, const UserId& receiver) const;
    [[nodiscard]] Verdict judgeRows(const IndexedGrant& grant, const CompiledPermission& permission,
                                    const Row* row) const;
    [[nodiscard]] bool changeReaches(AccountTree::Index account) const;
};

} // namespace trunkline::access
