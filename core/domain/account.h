#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/domain/override.h"

namespace trunkline {

enum class AccountKind : std::uint8_t {
    Organization, ///< HQ; the root of the tree
    Franchise,    ///< a group; may nest
    Company,      ///< an end customer; a leaf
};

/// Who pays for a company (S1-19, S1-20, S1-31, S1-32).
enum class BillingMode : std::uint8_t { Customer, Agency };

/// A node of the tree.
struct Account {
    AccountId id;
    AccountId parent; ///< null at the organisation only
    AccountKind kind = AccountKind::Company;
    QString name;
    QString timeZone; ///< IANA name, e.g. "America/Chicago"; empty: the parent's
    BillingMode billing = BillingMode::Agency;
    std::optional<QStringList> plan; ///< features; without a value the parent's hold
    QString roleCatalog;             ///< organisation only: the name of the catalog in use
    bool isSuspended = false;
    std::optional<Override> closed; ///< companies only: while it holds, every schedule takes `holiday`
    Instant createdAt{};
    Revision revision = Revision::None;
    QJsonObject extra; ///< fields of a newer version, kept on a round trip

    [[nodiscard]] bool isClosed(Instant now) const { return closed && closed->holdsAt(now); }
};

} // namespace trunkline
