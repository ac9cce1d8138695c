#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include "core/domain/call.h"
#include "core/wire/entity.h"

namespace trunkline::store {

enum class CallSort : std::uint8_t {
    NewestFirst,
    OldestFirst,
    LongestFirst,
    ShortestFirst,
    CallerAscending,
    CallerDescending
};

/// Which calls a list shows, and in which order. Empty parts do not restrict.
struct CallQuery {
    AccountId account;           ///< calls of companies at or below it; null: all
    std::optional<Instant> from; ///< times count to the second
    std::optional<Instant> to;   ///< exclusive
    std::vector<CallOutcome> outcomes;
    std::optional<CallDirection> direction;
    NumberId number;
    QString source;
    QString tag;
    /// Words that have to occur, the last one as a beginning, in caller, name, tracking number, note, tags or source.
    /// Digits are found anywhere in a number.
    QString text;
    CallSort sort = CallSort::NewestFirst;

    bool operator==(const CallQuery&) const = default;
};

/// A call as a list shows it: without legs and path (Reader::call() has them).
struct ListedCall {
    Call call;
    bool isPending = false; ///< an edit of it waits in the outbox; its fields are as edited
};

/// How many calls ended how; indexed by CallOutcome.
struct OutcomeCounts {
    std::array<int, 6> byOutcome{};

    [[nodiscard]] int of(CallOutcome outcome) const { return byOutcome[static_cast<std::size_t>(outcome)]; }
    [[nodiscard]] int total() const;
    void add(CallOutcome outcome, int count) { byOutcome[static_cast<std::size_t>(outcome)] += count; }
    bool operator==(const OutcomeCounts&) const = default;
};

/// What an overview plots. Hours without a call are left out; to get days, add up the hours in the account's time zone.
struct CallStats {
    struct Hour {
        Instant start{}; ///< on the hour, UTC
        OutcomeCounts counts;
    };
    struct Source {
        QString name;
        OutcomeCounts counts;
    };
    std::vector<Hour> hours;     ///< in order of time
    std::vector<Source> sources; ///< largest first
    OutcomeCounts total;
};

/// What a filter can offer: the values that occur.
struct CallFacets {
    QStringList sources;
    QStringList tags;
};

enum class EditState : std::uint8_t {
    Pending, ///< waits for its turn or for the network
    Sending,
    Conflict, ///< somebody changed the same field meanwhile; waits for a person
    Refused,  ///< the right is lost, or the thing is gone; kept until the person has read why
    Poison,   ///< the server cannot read it; set aside after several tries
};

/// An edit of this console that the server has not taken yet.
struct PendingEdit {
    EditId id; ///< also its idempotency key
    wire::Patch patch;
    EditState state = EditState::Pending;
    Instant madeAt{};
    int attempts = 0;
    std::optional<Error> reason; ///< Refused and Poison: why
    QJsonObject theirs;          ///< Conflict: the entity as the server has it
    QStringList conflictFields;  ///< Conflict: the fields that both changed
};

struct EditCounts {
    int waiting = 0; ///< pending or being sent
    int conflicts = 0;
    int setAside = 0; ///< refused or poison

    bool operator==(const EditCounts&) const = default;
};

/// How far the first load, or a rebuild, has come.
struct LoadState {
    bool isLoading = false;  ///< not everything is here yet; filters are slower until it is
    bool isTreeOnly = false; ///< accounts and people at most, and nothing yet of what stands in them
    qint64 calls = 0;        ///< so far
};

} // namespace trunkline::store
