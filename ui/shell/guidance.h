#pragma once

#include <vector>

#include "core/access/index.h"
#include "ui/theme/icon.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// What somebody is here for, as far as their rights tell (S3-10). Told by what a role allows, not by its name, so that
/// it fits every catalog and custom roles.
enum class GuidanceFor : std::uint8_t {
    Headquarters, ///< runs the organisation and its people
    Franchise,    ///< runs companies
    Company,      ///< runs one company
    FrontDesk,    ///< switches phones
    Agent,        ///< sees what is assigned to them
    Analyst,      ///< reads, listens and exports
    Billing,      ///< sees what is paid
    Viewer,       ///< reads
};

/// One thing to do first.
struct GuidanceStep {
    Icon icon{};
    QString title; ///< a verb
    QString words;
    Tab tab{};
    AccountId account; ///< where it is done
    QString item;      ///< for Navigator::goTo
};

struct Guidance {
    GuidanceFor whom{};
    std::vector<GuidanceStep> steps; ///< three
};

/// No value: nobody is known by this id, or they may do nothing.
[[nodiscard]] std::optional<Guidance> guidanceOf(const access::Index& index, const UserId& user, Instant now);

} // namespace trunkline::ui
