#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <vector>

#include <QHash>
#include <QJsonObject>
#include <QMultiHash>

#include "core/access/index.h"
#include "server/storage/storage.h"

namespace trunkline::server {

/// The JSON of accounts as GET answers it, made once: what consoles and scripts ask for most. Thread-safe.
class AccountTexts {
public:
    [[nodiscard]] QByteArray of(const Account& account);

private:
    std::mutex m_mutex;
    QHash<AccountId, QByteArray> m_texts;
};

/// The accounts, people, grants and roles of the organisation at one moment, in memory, with the index that decides.
/// Immutable: any thread may hold one as long as it likes.
class Directory {
public:
    /// Reads what `kinds` says anew and takes the rest from `previous`. A catalog that cannot be read leaves everybody
    /// without rights rather than the server without an answer; problem() says so.
    [[nodiscard]] static std::shared_ptr<const Directory> load(Reader& reader, const Directory* previous,
                                                               const std::set<RecordKind>& kinds);

    /// The accounts and roles as they were at a sequence, for SyncScope with grants of then: people and index stay
    /// those of now. `now` itself where nothing is different.
    [[nodiscard]] static std::shared_ptr<const Directory>
    asItWas(Reader& reader, const std::shared_ptr<const Directory>& now, Sequence then);
    /// Whether an account's place or rights, or a role, changed after a sequence; if not, asItWas() gives `now`.
    [[nodiscard]] static bool isReshapedSince(Reader& reader, Sequence then);

    [[nodiscard]] const access::Index& index() const { return m_index; }
    [[nodiscard]] const AccountTree& tree() const { return *m_tree; }
    [[nodiscard]] const access::Catalog& catalog() const { return *m_catalog; }
    /// The document of the catalog in use, with "customRoles".
    [[nodiscard]] const QJsonObject& catalogDocument() const { return m_catalogDocument; }
    [[nodiscard]] QByteArray textOf(const Account& account) const { return m_accountTexts->of(account); }
    /// Null before the organisation was set up.
    [[nodiscard]] const Account* organization() const { return m_tree->isEmpty() ? nullptr : &m_tree->at(0); }

    [[nodiscard]] const User* user(const UserId& id) const;
    [[nodiscard]] const User* userByEmail(const QString& email) const;
    [[nodiscard]] const Grant* grant(const GrantId& id) const;
    [[nodiscard]] std::vector<const Grant*> grantsOf(const UserId& user) const;
    [[nodiscard]] std::span<const User> users() const { return *m_users; }
    [[nodiscard]] std::span<const Grant> grants() const { return *m_grants; }
    [[nodiscard]] const std::vector<access::CustomRole>& customRoles() const { return *m_customRoles; }
    /// Why nobody may do anything; empty: all is well.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Whether the person shows anywhere in the viewer's lists; oneself always does.
    [[nodiscard]] bool seesUser(const UserId& viewer, const UserId& other, Instant now) const;
    /// Whether a grant may be shown: its holder is listed where it stands, or where it reaches into what the viewer
    /// administers.
    [[nodiscard]] bool seesGrant(const UserId& viewer, const Grant& grant, Instant now) const;

private:
    void setTree(AccountTree tree);
    void chooseCatalog();
    void indexPeople();

    std::shared_ptr<const AccountTree> m_tree = std::make_shared<AccountTree>();
    std::shared_ptr<AccountTexts> m_accountTexts = std::make_shared<AccountTexts>(); ///< of m_tree
    std::shared_ptr<const std::vector<User>> m_users = std::make_shared<std::vector<User>>();
    std::shared_ptr<const std::vector<Grant>> m_grants = std::make_shared<std::vector<Grant>>();
    std::shared_ptr<const std::vector<access::CustomRole>> m_customRoles =
        std::make_shared<std::vector<access::CustomRole>>();
    std::shared_ptr<const access::Catalog> m_catalog = std::make_shared<access::Catalog>();
    QJsonObject m_catalogDocument;
    QString m_catalogName;                                                 ///< of m_catalog, …
    std::shared_ptr<const std::vector<access::CustomRole>> m_catalogRoles; ///< … and what extends it
    access::Index m_index;
    QHash<UserId, std::size_t> m_userPositions;
    QHash<QString, std::size_t> m_emailPositions;
    QHash<GrantId, std::size_t> m_grantPositions;
    QMultiHash<UserId, std::size_t> m_grantsOfUser;
    QString m_problem;
};

using DirectoryPointer = std::shared_ptr<const Directory>;

/// The directory of now. Thread-safe.
class DirectoryKeeper {
public:
    [[nodiscard]] DirectoryPointer current() const;
    /// Called after every commit of our own, and with all kinds when another program wrote.
    [[nodiscard]] Result<void> refresh(Storage& storage, const std::set<RecordKind>& kinds);
    [[nodiscard]] static std::set<RecordKind> allKinds();

private:
    mutable std::mutex m_mutex;
    std::mutex m_refreshing;
    DirectoryPointer m_current = std::make_shared<Directory>();
};

} // namespace trunkline::server
