#pragma once

#include <vector>

#include "core/domain/account_tree.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// Something that is otherwise for a while.
struct Temporary {
    enum class Kind : std::uint8_t { DestinationOff, SwitchTurned, CompanyClosed };
    Kind kind = Kind::DestinationOff;
    QString id; ///< of the destination, the switch or the company
    AccountId company;
    QString name;     ///< of the destination or the switch; empty for a company
    QString turnedTo; ///< the position of a switch
    Override hold;

    /// The same thing, whatever holds it.
    [[nodiscard]] bool isSameThing(const Temporary& other) const { return kind == other.kind && id == other.id; }
};

/// Everything that is temporary at `now` at or below an account; what ends first comes first. For the reader thread.
[[nodiscard]] std::vector<Temporary> readTemporary(const store::Reader& reader, const AccountTree& tree,
                                                   const AccountId& account, Instant now);

} // namespace trunkline::ui
