#pragma once

#include <optional>
#include <vector>

#include "core/domain/account_tree.h"
#include "core/domain/flow_record.h"
#include "core/flow/flow_template.h"
#include "core/flow/template_update.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// Something that a new flow can begin with.
struct FlowStart {
    QString title;
    QString summary;
    QString from; ///< the account that gives it out; empty: Trunkline itself
    /// Of a template that will tell of updates; without a value the new flow stands alone.
    std::optional<flow::TemplateOrigin> origin;
    flow::FlowDocument document;
};

/// What a new flow of the account can begin with: published templates of the accounts above it, the nearest first, then
/// those that come with Trunkline.
[[nodiscard]] std::vector<FlowStart> flowStartsFor(const store::Reader& reader, const AccountTree& tree,
                                                   const AccountId& account);

/// A flow's template, as far as this console sees it.
struct FollowedTemplate {
    FlowRecord record;
    flow::TemplateOrigin origin;
    [[nodiscard]] bool hasUpdate() const { return record.publishedVersion > origin.version; }
};
/// No value: it was made from none, or the template is out of sight.
[[nodiscard]] std::optional<FollowedTemplate> followedTemplate(const store::Reader& reader,
                                                               const flow::FlowDocument& own);

/// What the newest version of the template makes of the flow; the result follows that version. Where the version that
/// the flow has is too old to be known here, only what is locked is brought.
[[nodiscard]] Result<flow::TemplateUpdate> updateOf(const store::Reader& reader, const FollowedTemplate& followed,
                                                    const flow::FlowDocument& own, const flow::CompanyFacts* company);

/// The origin as it stands in a flow's JSON, without reading the rest of it.
[[nodiscard]] std::optional<flow::TemplateOrigin> originIn(const QJsonObject& document);
/// What is worked on: the draft, else what is published.
[[nodiscard]] const QJsonObject& currentDocument(const FlowRecord& record);

} // namespace trunkline::ui
