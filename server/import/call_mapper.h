#pragma once

#include <optional>

#include "server/import/call_record.h"
#include "server/import/entity_mapper.h"
#include "server/import/text_arena.h"

namespace trunkline::callrail {

/// Calls: rows of Trunkline's call table. Tells what it cannot map in the report; what concerns many calls (an agent
/// who is nobody here) it tells once. Everything given must outlive it.
class CallMapper {
public:
    /// @param now bounds what can be the time of a call.
    CallMapper(World& world, EntityMapper& entities, Report& report, Instant now)
        : m_world(world), m_entities(entities), m_report(report), m_now(now) {}

    /// The row, its texts in `arena`; no value where the call cannot be kept at all.
    [[nodiscard]] std::optional<wire::CallRow> map(const CallRecord& record, const Origin& origin, TextArena& arena);

private:
    struct Job;
    bool mapPlace(Job& job);
    bool mapTime(Job& job);
    void mapCaller(Job& job);
    void mapOutcome(Job& job);
    void mapAnswerer(Job& job);
    void mapTexts(Job& job);
    void mapTags(Job& job);
    void mapExtra(Job& job);
    std::string_view text(Job& job, CallField field, std::size_t limit, const char* name);
    void tell(const Job& job, Severity severity, std::string_view field, const QString& what, const QString& instead);

    World& m_world;
    EntityMapper& m_entities;
    Report& m_report;
    Instant m_now;
    QSet<QString> m_unknownAgents;
};

} // namespace trunkline::callrail
