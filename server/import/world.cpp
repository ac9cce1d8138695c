#include "server/import/world.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include "server/import/field_readers.h"

namespace trunkline::callrail {

namespace {

constexpr qsizetype kLongestId = 64;

QByteArray destinationKey(const AccountId& company, const QByteArray& address) {
    return company.toUtf8() + '\n' + address;
}

} // namespace

QByteArray derivedId(const char* prefix, std::string_view sourceId, std::string_view part) {
    QByteArray id = QByteArray(prefix) + '_' + QByteArray(sourceId.data(), static_cast<qsizetype>(sourceId.size()));
    if (!part.empty())
        id += '_' + QByteArray(part.data(), static_cast<qsizetype>(part.size()));
    if (id.size() <= kLongestId && isIdText(std::string_view(id.constData(), static_cast<std::size_t>(id.size()))))
        return id;
    return QByteArray(prefix) + "_x" + QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().first(32);
}

QString markOf(const QJsonObject& thing) {
    const QByteArray json = QJsonDocument(thing).toJson(QJsonDocument::Compact);
    return QStringLiteral("callrail:") +
           QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(16));
}

World::World(Existing existing) {
    for (const Account& account : existing.accounts)
        put(account);
    for (const TrackingNumber& number : existing.numbers)
        put(number);
    for (const Destination& destination : existing.destinations)
        put(destination);
    for (const FlowRecord& flow : existing.flows)
        put(flow);
    for (const User& user : existing.users)
        m_users.insert(user.email.toLower(), user.id);
}

const Account* World::organization() const {
    return account(m_organization);
}

const Account* World::account(const AccountId& id) const {
    const auto found = m_accounts.constFind(id);
    return found == m_accounts.constEnd() ? nullptr : &*found;
}

const Account* World::companyNamed(const QString& name) const {
    const QList<AccountId> ids = m_companiesByName.values(name);
    return ids.size() == 1 ? account(ids.front()) : nullptr;
}

const QTimeZone& World::zoneOf(const AccountId& company) {
    auto found = m_zones.constFind(company);
    if (found == m_zones.constEnd()) {
        QString name;
        const Account* at = account(company);
        for (int depth = 0; at != nullptr && name.isEmpty() && depth < 64; ++depth, at = account(at->parent))
            name = at->timeZone;
        found = m_zones.insert(company, name.isEmpty() ? QTimeZone() : QTimeZone(name.toLatin1()));
    }
    return *found;
}

const TrackingNumber* World::number(const QByteArray& e164) const {
    const auto found = m_numbers.constFind(e164);
    return found == m_numbers.constEnd() ? nullptr : &*found;
}

const Destination* World::destination(const AccountId& company, const QByteArray& address) const {
    const auto found = m_destinations.constFind(destinationKey(company, address));
    return found == m_destinations.constEnd() ? nullptr : &*found;
}

const FlowRecord* World::flow(const FlowId& id) const {
    const auto found = m_flows.constFind(id);
    return found == m_flows.constEnd() ? nullptr : &*found;
}

void World::put(const Account& account) {
    if (const Account* before = this->account(account.id))
        m_companiesByName.remove(before->name, before->id);
    if (account.kind == AccountKind::Company)
        m_companiesByName.insert(account.name, account.id);
    if (account.kind == AccountKind::Organization)
        m_organization = account.id;
    m_accounts.insert(account.id, account);
    m_zones.clear();
}

void World::put(const TrackingNumber& number) {
    m_numbers.insert(number.number.toUtf8(), number);
}

void World::put(const Destination& destination) {
    m_destinations.insert(destinationKey(destination.company, destination.address.toUtf8()), destination);
}

void World::put(const FlowRecord& flow) {
    m_flows.insert(flow.id, flow);
}

} // namespace trunkline::callrail
