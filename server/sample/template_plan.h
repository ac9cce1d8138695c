#pragma once

#include <array>

#include "server/sample/flow_plan.h"

namespace trunkline::sample {

/// HQ's template "Office hours" in two versions, which companies with flows of shape Hours follow.
class TemplatePlan {
public:
    struct Version {
        flow::FlowDocument document;
        Instant publishedAt{};
        QString note;
    };

    TemplatePlan() = default;
    TemplatePlan(const FlowId& id, Instant now);

    [[nodiscard]] const FlowId& id() const { return m_id; }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const std::array<Version, 2>& versions() const { return m_versions; }

    /// A company's flow as one that was made from the version that was the newest at that time.
    [[nodiscard]] flow::FlowDocument following(flow::FlowDocument document, const std::vector<Destination>& phones,
                                               Instant publishedAt) const;

private:
    FlowId m_id;
    QString m_name;
    std::array<Version, 2> m_versions;
};

} // namespace trunkline::sample
