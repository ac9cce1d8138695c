#pragma once

#include <mutex>

#include "server/api/directory.h"
#include "server/api/people_digest.h"

namespace trunkline::server {

/// What one person sees of one account.
struct AccountSight {
    bool account = false;
    bool users = false;
    bool numbers = false;
    bool destinations = false;
    bool flows = false;
    bool inherited = false; ///< flows are seen at it or below, where its calendars and templates hold
    bool audit = false;
    bool calls = false;
    access::RowScope rows; ///< which calls, where `calls`

    [[nodiscard]] bool isNothing() const {
        return !(account || users || numbers || destinations || flows || inherited || audit || calls);
    }
    [[nodiscard]] bool sees(RecordKind kind) const;
    /// Whether this lacks something that `other` has.
    [[nodiscard]] bool lacksSomethingOf(const AccountSight& other) const;
};

/// Of which companies a console wants calls: of those at or below the accounts that it names. What it does not want
/// stays with the server; everything else is sent as ever.
class WantedCalls {
public:
    /// Of all.
    WantedCalls() = default;
    /// Ids that the tree does not have count for nothing.
    WantedCalls(const AccountTree& tree, const QStringList& accounts);

    [[nodiscard]] bool isEverything() const { return m_isWanted.empty(); }
    [[nodiscard]] bool has(AccountTree::Index company) const {
        return isEverything() || m_isWanted[static_cast<std::size_t>(company)];
    }

private:
    std::vector<bool> m_isWanted; ///< by index; empty: all
};

/// The same rights, whatever else happened to the grants' records.
[[nodiscard]] bool isSameReach(const std::vector<Grant>& a, const std::vector<Grant>& b);
/// Whether a grant of anybody ran out, or came back with the clock, between two moments.
[[nodiscard]] bool hasTurnOfGrants(const Directory& directory, Instant a, Instant b);

/// What one person sees of the organisation at one moment: the filter of everything that sync sends. Thread-safe.
class SyncScope {
public:
    /// `grants` in place of the person's own: the scope of a cursor that was given out under them.
    SyncScope(DirectoryPointer directory, const UserId& user, Instant now, const std::vector<Grant>* grants = nullptr);

    [[nodiscard]] const Directory& directory() const { return *m_directory; }
    [[nodiscard]] const DirectoryPointer& sharedDirectory() const { return m_directory; }
    [[nodiscard]] const UserId& user() const { return m_user; }
    [[nodiscard]] Instant moment() const { return m_now; }
    [[nodiscard]] const AccountSight& at(AccountTree::Index index) const {
        return m_sights[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const AccountSight& at(const QByteArray& account) const;
    /// Accounts that a console needs to build the tree: those seen, and the way up from them.
    [[nodiscard]] const std::vector<AccountTree::Index>& accounts() const { return m_accounts; }
    /// Whether it is one of accounts().
    [[nodiscard]] bool shows(const AccountId& account) const;
    /// Those of people and grants that are in sight, people first.
    void visitPeople(const std::function<void(const User&)>& takeUser,
                     const std::function<void(const Grant&)>& takeGrant) const;
    /// Who and which grants those are.
    [[nodiscard]] const PeopleDigest& people() const;
    /// Accounts with calls to see.
    [[nodiscard]] const std::vector<AccountTree::Index>& callAccounts() const { return m_callAccounts; }
    /// Every call of the organisation: nothing has to be looked at one by one.
    [[nodiscard]] bool seesAllCalls() const { return m_seesAllCalls; }
    [[nodiscard]] bool seesCall(const wire::CallRow& row) const;

    /// An account as this person may see it. Of an account on the way up only what decisions below it need.
    [[nodiscard]] QJsonObject accountJson(AccountTree::Index index) const;
    [[nodiscard]] bool seesRecord(RecordKind kind, const QByteArray& account, const QByteArray& id) const;

private:
    DirectoryPointer m_directory;
    UserId m_user;
    Instant m_now;
    std::vector<AccountSight> m_sights;
    std::vector<AccountTree::Index> m_accounts;
    std::vector<AccountTree::Index> m_callAccounts;
    bool m_seesAllCalls = false;
    mutable std::once_flag m_hasPeople;
    mutable PeopleDigest m_people{};
};

/// Scopes of those who pull again and again. One stands until the directory changes or a grant turns; a pull that
/// brings nothing would spend nearly all of its time on making it anew. Thread-safe.
class SyncScopes {
public:
    [[nodiscard]] std::shared_ptr<const SyncScope> of(const DirectoryPointer& directory, const UserId& user,
                                                      Instant now);

private:
    std::mutex m_mutex;
    DirectoryPointer m_directory; ///< of all of them
    QHash<UserId, std::shared_ptr<const SyncScope>> m_scopes;
};

} // namespace trunkline::server
