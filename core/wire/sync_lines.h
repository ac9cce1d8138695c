#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <QJsonObject>
#include <QStringList>

#include "core/wire/entity.h"

namespace trunkline::wire {

// GET /v1/sync streams these, one JSON object a line (application/x-ndjson), in an order in which each can be applied:
// accounts before what stands in them, people and flows before calls, calls from the newest back.

/// How many accounts `callsOf` may name.
inline constexpr int kMostCallsOf = 100;

/// The first line.
struct HelloLine {
    int schema = 1; ///< of the entities; a console that knows less stops here and asks for an update
    QString epoch;  ///< changes when the server was restored from a backup: everything cached is void
    bool isSnapshot = false;
    qint64 serverTime = 0; ///< milliseconds since 1970, UTC; return times are meant by it (ServerClock)
    qint64 entities = 0;   ///< how many lines of entities will come, as far as is cheaply known; 0: unknown
    qint64 calls = 0;      ///< how many calls will come; 0: unknown or none
};

/// An entity as it is now.
struct PutLine {
    EntityType type = EntityType::Account;
    Revision revision = Revision::None;
    QJsonObject data;
};

/// An entity that is no more, or may not be seen any more: the console cannot tell which.
struct GoneLine {
    EntityType type = EntityType::Account;
    QString id;
};

/// Rows of calls in bulk; the text is kept for CallRowReader.
struct CallsLine {
    std::string_view text; ///< the whole line; lives as long as what was parsed
};

/// Accounts that left the subject's sight; everything of theirs is to be deleted for good.
struct ScopeLine {
    QStringList gone;
};

/// Which people and grants of some buckets are in sight: what else the console has of these buckets is gone.
struct PeopleLine {
    std::vector<int> buckets; ///< 0 to kPeopleBuckets - 1
    QStringList ids;          ///< of users and grants
};
inline constexpr int kPeopleBuckets = 64;
[[nodiscard]] int peopleBucketOf(QByteArrayView id);

/// Everything before it may be committed together with this cursor; a stream that is cut resumes here.
struct CursorLine {
    QString cursor;
};

/// The last line: a stream without it was cut.
struct EndLine {
    QString cursor;
};

using SyncLine = std::variant<HelloLine, PutLine, GoneLine, CallsLine, ScopeLine, PeopleLine, CursorLine, EndLine>;

/// Reads one line from the network. Lines of a type that this version does not know are an error of code Unsupported,
/// so that a caller can pass over them. A line may have 16 MiB and 64 levels.
[[nodiscard]] Result<SyncLine> parseSyncLine(std::string_view line);

/// Appends the line with its end. CallsLine is written with appendCallRow() by whoever has the rows: see beginCalls().
void appendSyncLine(std::string& out, const HelloLine& line);
void appendSyncLine(std::string& out, const PutLine& line);
void appendSyncLine(std::string& out, const GoneLine& line);
void appendSyncLine(std::string& out, const ScopeLine& line);
void appendSyncLine(std::string& out, const PeopleLine& line);
void appendSyncLine(std::string& out, const CursorLine& line);
void appendSyncLine(std::string& out, const EndLine& line);

/// Around rows: `beginCalls`, appendCallRow() with "," between, `endCalls`.
inline void beginCalls(std::string& out) {
    out += R"({"type":"calls","rows":[)";
}
inline void endCalls(std::string& out) {
    out += "]}\n";
}

} // namespace trunkline::wire
