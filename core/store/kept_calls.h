#pragma once

#include <optional>

#include <QJsonObject>
#include <QStringList>

#include "core/base/clock.h"

namespace trunkline::store {

/// Which calls a person wants on this computer. What is not a call (accounts, people, numbers, flows) is always kept.
struct KeptCalls {
    int months = 0;       ///< newer than this many months of 30 days; 0: however old
    QStringList accounts; ///< at or below one of these; empty: of all
    qint64 mostBytes = 0; ///< the newest that fit; 0: however many

    bool operator==(const KeptCalls&) const = default;
    [[nodiscard]] bool isEverything() const { return *this == KeptCalls(); }
    /// Nothing: however old.
    [[nodiscard]] std::optional<Instant> since(Instant now) const;
    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read does not restrict.
    [[nodiscard]] static KeptCalls fromJson(const QJsonObject& json);
};

/// What a choice comes to, roughly: the search's texts and everything that is not a call are shared out among the
/// calls.
struct KeptSize {
    qint64 bytesNow = 0;
    qint64 callsNow = 0;
    qint64 bytesAfter = 0;
    qint64 callsAfter = 0;
};

/// As one line of JSON.
[[nodiscard]] QString toText(const KeptCalls& kept);

} // namespace trunkline::store
