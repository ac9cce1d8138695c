#include "server/jobs/expiry_notices.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "core/access/catalog.h"
#include "server/jobs/mail_outbox.h"

namespace trunkline::server {

namespace {

struct ExpiryWords {
    Q_DECLARE_TR_FUNCTIONS(ExpiryNotice)
};

/// The same for the same grant, end and reader: a message that was queued once is known by it.
QByteArray messageId(const Grant& grant, const UserId& reader) {
    const QByteArray what = grant.id.toUtf8() + '|' + toRfc3339(*grant.expiresAt).toUtf8() + '|' + reader.toUtf8();
    return "mai_" + QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(40);
}

Result<std::vector<Grant>> endingSoon(Storage& storage, Instant now) {
    std::vector<Grant> ending;
    return storage
        .read([&](Reader& reader) -> Result<void> {
            reader.visit({.kind = RecordKind::Grant, .account = {}, .owner = {}, .after = {}},
                         [&](const Record& record) {
                             if (!record.data.contains(QLatin1StringView("expiresAt")))
                                 return true;
                             Grant grant = decoded<Grant>(record);
                             if (grant.expiresAt && *grant.expiresAt > now && *grant.expiresAt <= now + kExpiryNotice)
                                 ending.push_back(std::move(grant));
                             return true;
                         });
            return {};
        })
        .map([&ending] { return std::move(ending); });
}

/// The role as people know it; its id where the catalog does not say.
QString roleName(Reader& reader, const Account& at, const RoleId& role) {
    if (const std::optional<Record> custom = reader.find(RecordKind::Role, role.toUtf8()))
        return custom->data.value(QLatin1StringView("name")).toString();
    Account root = at;
    while (!root.parent.isNull()) {
        std::optional<Account> parent = findAs<Account>(reader, root.parent.toUtf8());
        if (!parent)
            break;
        root = std::move(*parent);
    }
    const Result<access::Catalog> catalog = access::Catalog::shipped(root.roleCatalog);
    const access::Role* known = catalog ? catalog->find(role) : nullptr;
    return known != nullptr ? known->name : role.toString();
}

void queueFor(Writer& writer, const Grant& grant, const UserId& reader, const QString& body) {
    const QByteArray id = messageId(grant, reader);
    const std::optional<User> user = findAs<User>(writer, reader.toUtf8());
    if (!user || user->state != UserState::Active || !isMailAddress(user->email) || writer.find(RecordKind::Mail, id))
        return;
    queueMail(writer, id, grant.at, {user->email, ExpiryWords::tr("Access that ends soon"), body});
}

void queueNotices(Writer& writer, const Grant& grant) {
    const std::optional<User> holder = findAs<User>(writer, grant.user.toUtf8());
    const std::optional<Account> account = findAs<Account>(writer, grant.at.toUtf8());
    if (!holder || holder->state != UserState::Active || !account)
        return;
    const QString role = roleName(writer, *account, grant.role);
    const QString end = toRfc3339(*grant.expiresAt);
    queueFor(writer, grant, grant.user,
             ExpiryWords::tr("Your role %1 at %2 ends on %3. If you still need it, ask whoever gave it to you.")
                 .arg(role, account->name, end));
    if (grant.grantedBy != grant.user)
        queueFor(
            writer, grant, grant.grantedBy,
            ExpiryWords::tr("The role %1 at %2, which you gave to %3, ends on %4. Give it again if it should last.")
                .arg(role, account->name, holder->name, end));
}

} // namespace

Result<void> queueExpiryNotices(Storage& storage, Instant now) {
    // Looked for without holding up writers; nearly always there is nothing.
    const Result<std::vector<Grant>> ending = endingSoon(storage, now);
    if (!ending)
        return failFrom(ending);
    if (ending->empty())
        return {};
    return storage.write([&ending](Writer& writer) -> Result<void> {
        for (const Grant& grant : *ending)
            queueNotices(writer, grant);
        return {};
    });
}

} // namespace trunkline::server
