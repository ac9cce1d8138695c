#include "server/api/directory.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/json_input.h"
#include "core/wire/codecs.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostTexts = 10'000; ///< a few megabytes

template <class T>
std::shared_ptr<const std::vector<T>> readAll(Reader& reader) {
    auto all = std::make_shared<std::vector<T>>();
    reader.visit({.kind = kKindOf<T>, .account = {}, .owner = {}, .after = {}}, [&all](const Record& record) {
        all->push_back(decoded<T>(record));
        return true;
    });
    return all;
}

QString folded(const QString& email) {
    return email.trimmed().toLower();
}

/// A stored role carries its revision, which is no part of a role.
Result<access::CustomRole> customRoleOf(QJsonObject stored) {
    stored.remove("revision"_L1);
    return access::Catalog::parseCustomRole(stored);
}

} // namespace

QByteArray AccountTexts::of(const Account& account) {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_texts.constFind(account.id); known != m_texts.constEnd())
            return *known;
    }
    QJsonObject object = wire::toJson(account);
    object.insert("revision"_L1, toNumber(account.revision));
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const std::lock_guard lock(m_mutex);
    if (m_texts.size() >= kMostTexts)
        m_texts.clear();
    m_texts.insert(account.id, text);
    return text;
}

void Directory::setTree(AccountTree tree) {
    m_tree = std::make_shared<AccountTree>(std::move(tree));
    m_accountTexts = std::make_shared<AccountTexts>();
}

std::shared_ptr<const Directory> Directory::load(Reader& reader, const Directory* previous,
                                                 const std::set<RecordKind>& kinds) {
    auto directory = previous ? std::make_shared<Directory>(*previous) : std::make_shared<Directory>();
    directory->m_problem.clear();
    if (kinds.contains(RecordKind::Account)) {
        Result<AccountTree> tree = AccountTree::build(*readAll<Account>(reader));
        if (tree)
            directory->setTree(std::move(*tree));
        else
            directory->m_problem = tree.error().message;
    }
    if (kinds.contains(RecordKind::User))
        directory->m_users = readAll<User>(reader);
    if (kinds.contains(RecordKind::Grant))
        directory->m_grants = readAll<Grant>(reader);
    if (kinds.contains(RecordKind::Role)) {
        auto custom = std::make_shared<std::vector<access::CustomRole>>();
        reader.visit({.kind = RecordKind::Role, .account = {}, .owner = {}, .after = {}},
                     [&custom](const Record& record) {
                         if (Result<access::CustomRole> role = customRoleOf(record.data))
                             custom->push_back(std::move(*role));
                         return true;
                     });
        directory->m_customRoles = std::move(custom);
    }
    if (kinds.contains(RecordKind::Role) || kinds.contains(RecordKind::Account))
        directory->chooseCatalog();
    if (kinds.contains(RecordKind::User) || kinds.contains(RecordKind::Grant))
        directory->indexPeople();
    directory->m_index =
        access::Index::build(directory->m_catalog, directory->m_tree, *directory->m_users, *directory->m_grants);
    return directory;
}

std::shared_ptr<const Directory> Directory::asItWas(Reader& reader, const std::shared_ptr<const Directory>& now,
                                                    Sequence then) {
    QHash<QByteArray, QJsonObject> accounts;
    QHash<QByteArray, QJsonObject> roles;
    reader.visitShapes(then, [&](const Shape& shape) {
        auto& of = shape.kind == RecordKind::Role ? roles : accounts;
        if (!of.contains(shape.id)) // the first change tells how it was before all of them
            of.insert(shape.id, shape.data);
        return true;
    });
    if (accounts.isEmpty() && roles.isEmpty())
        return now;
    auto directory = std::make_shared<Directory>(*now);
    std::vector<Account> all;
    for (AccountTree::Index at = 0; at < now->tree().size(); ++at) {
        const Account& account = now->tree().at(at);
        if (const QJsonObject was = accounts.take(account.id.toUtf8()); !was.isEmpty())
            all.push_back(decoded<Account>(was));
        else
            all.push_back(account);
    }
    for (const QJsonObject& gone : std::as_const(accounts)) {
        if (!gone.isEmpty())
            all.push_back(decoded<Account>(gone));
    }
    Result<AccountTree> tree = AccountTree::build(std::move(all));
    if (tree)
        directory->setTree(std::move(*tree));
    auto custom = std::make_shared<std::vector<access::CustomRole>>();
    for (const access::CustomRole& role : *now->m_customRoles) {
        if (!roles.contains(role.id.toUtf8()))
            custom->push_back(role);
    }
    for (const QJsonObject& was : std::as_const(roles)) {
        if (Result<access::CustomRole> role = customRoleOf(was))
            custom->push_back(std::move(*role));
    }
    directory->m_customRoles = std::move(custom);
    directory->chooseCatalog();
    return directory;
}

bool Directory::isReshapedSince(Reader& reader, Sequence then) {
    bool isReshaped = false;
    reader.visitShapes(then, [&isReshaped](const Shape&) {
        isReshaped = true;
        return false;
    });
    return isReshaped;
}

void Directory::chooseCatalog() {
    const Account* root = organization();
    if (!root)
        return;
    const QString name = root->roleCatalog.isEmpty() ? u"trunkline"_s : root->roleCatalog;
    if (name == m_catalogName && m_customRoles == m_catalogRoles && m_problem.isEmpty())
        return; // reading a catalog costs more than everything else here
    m_catalogName = name;
    m_catalogRoles = m_customRoles;
    Result<access::Catalog> catalog = access::Catalog::shipped(name);
    const Result<QByteArray> text = access::Catalog::shippedDocument(name);
    if (!catalog || !text) {
        m_problem = (catalog ? text.error() : catalog.error()).message;
        m_catalog = std::make_shared<access::Catalog>();
        return;
    }
    if (Result<access::Catalog> extended = catalog->withCustomRoles(*m_customRoles))
        catalog = std::move(extended);
    else
        m_problem = extended.error().message;
    m_catalog = std::make_shared<access::Catalog>(std::move(*catalog));
    m_catalogDocument = parseJsonObject(*text).value_or(QJsonObject());
    QJsonArray custom;
    for (const access::CustomRole& role : *m_customRoles)
        custom.append(access::Catalog::toJson(role));
    m_catalogDocument.insert("customRoles"_L1, custom);
}

void Directory::indexPeople() {
    m_userPositions.clear();
    m_emailPositions.clear();
    m_grantPositions.clear();
    m_grantsOfUser.clear();
    for (std::size_t i = 0; i < m_users->size(); ++i) {
        m_userPositions.insert((*m_users)[i].id, i);
        m_emailPositions.insert(folded((*m_users)[i].email), i);
    }
    for (std::size_t i = 0; i < m_grants->size(); ++i) {
        m_grantPositions.insert((*m_grants)[i].id, i);
        m_grantsOfUser.insert((*m_grants)[i].user, i);
    }
}

const User* Directory::user(const UserId& id) const {
    const auto found = m_userPositions.constFind(id);
    return found == m_userPositions.constEnd() ? nullptr : &(*m_users)[*found];
}

const User* Directory::userByEmail(const QString& email) const {
    const auto found = m_emailPositions.constFind(folded(email));
    return found == m_emailPositions.constEnd() ? nullptr : &(*m_users)[*found];
}

const Grant* Directory::grant(const GrantId& id) const {
    const auto found = m_grantPositions.constFind(id);
    return found == m_grantPositions.constEnd() ? nullptr : &(*m_grants)[*found];
}

std::vector<const Grant*> Directory::grantsOf(const UserId& user) const {
    std::vector<const Grant*> grants;
    for (auto [it, end] = m_grantsOfUser.equal_range(user); it != end; ++it)
        grants.push_back(&(*m_grants)[*it]);
    std::ranges::sort(grants, {}, [](const Grant* grant) { return grant->id; });
    return grants;
}

bool Directory::seesGrant(const UserId& viewer, const Grant& grant, Instant now) const {
    if (grant.user == viewer || m_index.seesUser(viewer, grant.user, grant.at, now))
        return true;
    const access::Role* role = m_catalog->find(grant.role);
    if (!role || role->reach != access::Reach::Subtree || role->listedAt != access::ListedAt::Reach)
        return false;
    for (const Grant* own : grantsOf(viewer)) {
        if (!m_tree->isAtOrBelow(own->at, grant.at) || !m_index.seesUser(viewer, grant.user, own->at, now))
            continue;
        const std::optional<int> tier = m_index.tierAt(viewer, own->at, now);
        if (tier && *tier >= role->seenFromTier) // seen there by another grant must not show this one
            return true;
    }
    return false;
}

bool Directory::seesUser(const UserId& viewer, const UserId& other, Instant now) const {
    if (viewer == other)
        return user(other) != nullptr;
    const std::vector<const Grant*> grants = grantsOf(other);
    if (grants.empty()) // people without a place show at the top alone
        return user(other) && organization() &&
               m_index.decide(viewer, access::Action::UsersView, organization()->id, {.now = now});
    return std::ranges::any_of(grants, [&](const Grant* grant) { return seesGrant(viewer, *grant, now); });
}

DirectoryPointer DirectoryKeeper::current() const {
    const std::lock_guard lock(m_mutex);
    return m_current;
}

std::set<RecordKind> DirectoryKeeper::allKinds() {
    return {RecordKind::Account, RecordKind::User, RecordKind::Grant, RecordKind::Role};
}

Result<void> DirectoryKeeper::refresh(Storage& storage, const std::set<RecordKind>& kinds) {
    std::set<RecordKind> wanted;
    std::ranges::set_intersection(kinds, allKinds(), std::inserter(wanted, wanted.end()));
    if (wanted.empty())
        return {};
    const std::lock_guard refreshing(m_refreshing);
    const DirectoryPointer previous = current();
    DirectoryPointer next;
    const Result<void> read = storage.read([&](Reader& reader) -> Result<void> {
        next = Directory::load(reader, previous.get(), wanted);
        return {};
    });
    if (!read)
        return read;
    const std::lock_guard lock(m_mutex);
    m_current = std::move(next);
    return {};
}

} // namespace trunkline::server
