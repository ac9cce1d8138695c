#pragma once

#include "core/base/id.h"

namespace trunkline {

struct AccountTag {
    static constexpr const char* kPrefix = "acc";
};
struct UserTag {
    static constexpr const char* kPrefix = "usr";
};
struct GrantTag {
    static constexpr const char* kPrefix = "grt";
};
struct RoleTag {
    static constexpr const char* kPrefix = "rol";
};
struct NumberTag {
    static constexpr const char* kPrefix = "num";
};
struct DestinationTag {
    static constexpr const char* kPrefix = "dst";
};
struct FlowTag {
    static constexpr const char* kPrefix = "flw";
};
struct StepTag {
    static constexpr const char* kPrefix = "stp";
};
struct CallTag {
    static constexpr const char* kPrefix = "cal";
};
struct AuditTag {
    static constexpr const char* kPrefix = "aud";
};
struct SwitchTag {
    static constexpr const char* kPrefix = "swi";
};
struct CalendarTag {
    static constexpr const char* kPrefix = "cld";
};
struct InvitationTag {
    static constexpr const char* kPrefix = "inv";
};
struct AccessRequestTag {
    static constexpr const char* kPrefix = "ask";
};
struct EditTag {
    static constexpr const char* kPrefix = "edt";
};

using AccountId = Id<AccountTag>;
using UserId = Id<UserTag>;
using GrantId = Id<GrantTag>;
using RoleId = Id<RoleTag>; ///< the role's name in its catalog, e.g. "franchise_manager"
using NumberId = Id<NumberTag>;
using DestinationId = Id<DestinationTag>;
using FlowId = Id<FlowTag>;
using StepId = Id<StepTag>; ///< unique within its flow only
using CallId = Id<CallTag>;
using AuditId = Id<AuditTag>;
using SwitchId = Id<SwitchTag>;
using CalendarId = Id<CalendarTag>;
using InvitationId = Id<InvitationTag>;
using AccessRequestId = Id<AccessRequestTag>;
using EditId = Id<EditTag>; ///< an edit in the outbox; also its idempotency key

/// Counts the changes of one entity on the server. 0: the server has not seen it yet.
enum class Revision : qint64 { None = 0 };
[[nodiscard]] inline qint64 toNumber(Revision revision) {
    return static_cast<qint64>(revision);
}

} // namespace trunkline
