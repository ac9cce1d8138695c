#pragma once

/// Statements that more than one file uses.
namespace trunkline::server::sql {

inline constexpr const char* kSetMeta =
    "INSERT INTO meta VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value";

// In the order of wire::kCallColumns.
#define TRUNKLINE_CALL_COLUMNS                                                                                         \
    "id,company,number,trackingNumber,direction,caller,callerName,callerCity,callerState,startedAt,durationSeconds,"   \
    "ringSeconds,outcome,"                                                                                             \
    "answeredBy,source,tags,note,leadStatus,assignedTo,recording,firstTime,flow,flowVersion,legs,path,extra,revision"

} // namespace trunkline::server::sql
