#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include <QByteArray>

#include "core/base/error.h"
#include "core/domain/call.h"

namespace trunkline::wire {

/// A call as a flat row: the bulk form between the server's table, the stream and the cache's table, so that a million
/// calls pass without a million objects. Text is UTF-8 and belongs to whoever made the row. Numbers of enumerations are
/// their positions in core/domain.
struct CallRow {
    std::string_view id;
    std::string_view company;
    std::string_view number;
    std::string_view trackingNumber;
    std::int64_t direction = 0;
    std::string_view caller;
    std::string_view callerName;
    std::string_view callerCity;
    std::string_view callerState;
    std::int64_t startedAt = 0; ///< milliseconds since 1970, UTC
    std::int64_t durationSeconds = 0;
    std::int64_t ringSeconds = 0;
    std::int64_t outcome = 0;
    std::string_view answeredBy;
    std::string_view source;
    std::string_view tags; ///< JSON array of texts; empty: none
    std::string_view note;
    std::string_view leadStatus;
    std::string_view assignedTo;
    std::string_view recording;
    std::int64_t isFirstTime = 0;
    std::string_view flow;
    std::int64_t flowVersion = 0;
    std::string_view legs;  ///< JSON array of legs as wire::toJson(Call) has them; empty: none
    std::string_view path;  ///< JSON array of step ids; empty: none
    std::string_view extra; ///< JSON object of unknown fields; empty: none
    std::int64_t revision = 0;
};

/// The names of the columns in the order of CallRow and of each row in a stream.
inline constexpr std::array<const char*, 27> kCallColumns{
    "id",          "company",    "number",          "trackingNumber",
    "direction",   "caller",     "callerName",      "callerCity",
    "callerState", "startedAt",  "durationSeconds", "ringSeconds",
    "outcome",     "answeredBy", "source",          "tags",
    "note",        "leadStatus", "assignedTo",      "recording",
    "firstTime",   "flow",       "flowVersion",     "legs",
    "path",        "extra",      "revision"};

/// Calls `visit(column index, field)` for every field in the order of kCallColumns; Row is CallRow or const CallRow.
template <class Row, class Visit>
void visitCallRow(Row& row, Visit&& visit) {
    visit(0, row.id), visit(1, row.company), visit(2, row.number), visit(3, row.trackingNumber);
    visit(4, row.direction), visit(5, row.caller), visit(6, row.callerName), visit(7, row.callerCity);
    visit(8, row.callerState), visit(9, row.startedAt), visit(10, row.durationSeconds), visit(11, row.ringSeconds);
    visit(12, row.outcome), visit(13, row.answeredBy), visit(14, row.source), visit(15, row.tags), visit(16, row.note);
    visit(17, row.leadStatus), visit(18, row.assignedTo), visit(19, row.recording), visit(20, row.isFirstTime);
    visit(21, row.flow), visit(22, row.flowVersion), visit(23, row.legs), visit(24, row.path), visit(25, row.extra);
    visit(26, row.revision);
}

/// Appends the row as a JSON array of texts and numbers, e.g. `["cal_…","acc_…",…]`.
void appendCallRow(std::string& out, const CallRow& row);

/// A row with its own memory.
struct OwnedCallRow {
    std::string memory;
    CallRow row;
};
[[nodiscard]] OwnedCallRow toRow(const Call& call);
/// Checks everything that a CallRow from elsewhere may have wrong.
[[nodiscard]] Result<Call> toCall(const CallRow& row);

/// Reads the rows of a `{"type":"calls","rows":[…]}` line. Not thread-safe; keep one per stream, since it reuses its
/// memory.
class CallRowReader {
public:
    CallRowReader();
    ~CallRowReader();
    CallRowReader(const CallRowReader&) = delete;
    CallRowReader& operator=(const CallRowReader&) = delete;

    /// Hands each row to `take` while its texts live. Lengths, kinds and ranges are checked; at the first fault it
    /// stops, says which row, and hands out nothing more. `line` is one whole line without its end.
    [[nodiscard]] Result<int> read(std::string_view line, const std::function<void(const CallRow&)>& take);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace trunkline::wire
