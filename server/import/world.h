#pragma once

#include <string_view>

#include <QHash>
#include <QTimeZone>

#include "server/import/target.h"

namespace trunkline::callrail {

/// The field of `extra` that holds what an import made of a thing; while it stays the same, the source has nothing new,
/// and what people changed here since then stays.
inline constexpr QLatin1StringView kMark("importedAs");

/// `prefix` and the source's id where that can stand in an Id, else a digest of it: the same for the same source, every
/// time.
[[nodiscard]] QByteArray derivedId(const char* prefix, std::string_view sourceId, std::string_view part = {});
template <class Tag>
[[nodiscard]] Id<Tag> derivedId(std::string_view sourceId, std::string_view part = {}) {
    return Id<Tag>(derivedId(Tag::kPrefix, sourceId, part));
}

/// A short digest of what a thing was imported as.
[[nodiscard]] QString markOf(const QJsonObject& thing);

/// The organisation during an import: what it had before, and what was added since. Pointers hold until the next put().
class World {
public:
    explicit World(Existing existing);

    [[nodiscard]] const Account* organization() const;
    [[nodiscard]] const Account* account(const AccountId& id) const;
    /// Null where no company, or more than one, has the name.
    [[nodiscard]] const Account* companyNamed(const QString& name) const;
    /// The zone that holds at a company, its parents' included; invalid where none is set.
    [[nodiscard]] const QTimeZone& zoneOf(const AccountId& company);
    [[nodiscard]] const TrackingNumber* number(const QByteArray& e164) const;
    [[nodiscard]] const Destination* destination(const AccountId& company, const QByteArray& address) const;
    [[nodiscard]] const FlowRecord* flow(const FlowId& id) const;
    /// Null id where nobody has the address.
    [[nodiscard]] UserId userByEmail(const QString& email) const { return m_users.value(email.toLower()); }

    void put(const Account& account);
    void put(const TrackingNumber& number);
    void put(const Destination& destination);
    void put(const FlowRecord& flow);

private:
    QHash<AccountId, Account> m_accounts;
    QMultiHash<QString, AccountId> m_companiesByName;
    QHash<AccountId, QTimeZone> m_zones;
    QHash<QByteArray, TrackingNumber> m_numbers;
    QHash<QByteArray, Destination> m_destinations; ///< by company, a line break, and the address
    QHash<FlowId, FlowRecord> m_flows;
    QHash<QString, UserId> m_users; ///< by e-mail in lower case
    AccountId m_organization;
};

} // namespace trunkline::callrail
