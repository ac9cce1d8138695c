#include "app/trunkline/permission_keeper.h"

#include <QJsonArray>

#include "core/base/log.h"
#include "core/wire/codecs.h"
#include "ui/actions/catalog_words.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::app {

namespace {

struct Built {
    std::shared_ptr<const access::Index> index;
    std::shared_ptr<const QHash<UserId, QString>> names;
};

/// The store's people and grants, with the person's own from /v1/me, which the store holds only where lists of people
/// are open to them.
Built buildFrom(const store::Reader& reader, std::shared_ptr<const access::Catalog> catalog,
                std::shared_ptr<const AccountTree> tree, const QJsonObject& me) {
    std::vector<User> users = reader.users();
    std::vector<Grant> grants = reader.grants();
    if (Result<User> self = wire::fromJson<User>(me.value(u"user"_s).toObject()))
        users.push_back(std::move(*self)); // of two with one id the first counts
    QSet<GrantId> known;
    for (const Grant& grant : grants)
        known.insert(grant.id);
    for (const QJsonValue& value : me.value(u"grants"_s).toArray()) {
        Result<Grant> grant = wire::fromJson<Grant>(value.toObject());
        if (grant && !known.contains(grant->id))
            grants.push_back(std::move(*grant));
    }
    auto names = std::make_shared<QHash<UserId, QString>>();
    for (const User& user : users)
        names->insert(user.id, user.name.isEmpty() ? user.email : user.name);
    return {
        std::make_shared<const access::Index>(access::Index::build(std::move(catalog), std::move(tree), users, grants)),
        names};
}

} // namespace

PermissionKeeper::PermissionKeeper(session::Session& session, ui::Permissions& permissions, QObject* parent)
    : QObject(parent), m_session(session), m_permissions(permissions) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(50);
    connect(&m_pause, &QTimer::timeout, this, &PermissionKeeper::build);
    const auto soon = qOverload<>(&QTimer::start);
    const store::Store* store = session.store();
    connect(store, &store::Store::accountsChanged, &m_pause, soon);
    connect(store, &store::Store::usersChanged, &m_pause, soon);
    connect(store, &store::Store::grantsChanged, &m_pause, soon);
    connect(&session, &session::Session::meChanged, this, [this] {
        readCatalog();
        m_pause.start();
    });
    m_permissions.setNames([this](const UserId& user) { return m_names ? m_names->value(user) : QString(); });
    readCatalog();
    build();
}

void PermissionKeeper::readCatalog() {
    QJsonObject document = m_session.me().value(u"catalog"_s).toObject();
    if (document.isEmpty())
        return;
    std::vector<access::CustomRole> custom;
    for (const QJsonValue& value : document.take(u"customRoles"_s).toArray()) {
        if (Result<access::CustomRole> role = access::Catalog::parseCustomRole(value.toObject()))
            custom.push_back(std::move(*role));
    }
    Result<access::Catalog> catalog = access::Catalog::parse(ui::inReadersLanguage(document));
    if (catalog)
        catalog = catalog->withCustomRoles(custom);
    if (catalog)
        m_catalog = std::make_shared<const access::Catalog>(std::move(*catalog));
    else
        qCWarning(lcUi, "The server's role catalog cannot be read: %s", qUtf8Printable(catalog.error().message));
}

void PermissionKeeper::build() {
    store::Store* store = m_session.store();
    const Result<UserId> subject = UserId::parse(m_session.me().value(u"user"_s).toObject().value(u"id"_s).toString());
    if (!store || !m_catalog || !subject)
        return;
    const quint64 generation = ++m_generation;
    store->later(
        this,
        [catalog = m_catalog, tree = store->accounts(), me = m_session.me()](const store::Reader& reader) {
            return buildFrom(reader, catalog, tree, me);
        },
        [this, generation, subject = *subject](Built built) {
            if (generation != m_generation)
                return;
            m_names = built.names;
            m_permissions.setIndex(built.index, subject);
        });
}

} // namespace trunkline::app
