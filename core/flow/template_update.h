#pragma once

#include "core/flow/diff.h"

namespace trunkline::flow {

/// What a new version of a template does to a flow that was made from it.
struct TemplateUpdate {
    FlowDocument updated;
    std::vector<Difference> brought;     ///< news of the template that meet nothing of the company's own
    std::vector<Difference> overwritten; ///< what the company had made otherwise and loses, as it is locked
    std::vector<Difference> kept;        ///< what both changed: unlocked, so the company's own holds

    [[nodiscard]] bool changesAnything() const { return !brought.empty() || !overwritten.empty(); }
};

/// @param before the version of the template that `own` was made from, or updated to last
/// @param own the company's flow
/// @param now the template's new version
/// Locked steps of `now` come out exactly as they stand there. A step that `before` locked and `now` lacks is removed.
/// Everything else is merged by step and setting, and where both changed the same, the company's own holds. Layout and
/// name stay the company's, and so do phones where `own` knows its origin. The origin stays as it is: setOrigin() says
/// that the flow follows another version now.
[[nodiscard]] TemplateUpdate updateFromTemplate(const FlowDocument& before, const FlowDocument& own,
                                                const FlowDocument& now, const CompanyFacts* company = nullptr);

} // namespace trunkline::flow
