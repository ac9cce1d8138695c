#pragma once

#include <QString>

#include "core/flow/scenario_file.h"

namespace trunkline::ctl {

/// Reads a flow document or a scenario file; errors name the file.
[[nodiscard]] Result<flow::ScenarioFile> readScenarioFile(const QString& path);
/// Reads a flow document; of a scenario file the flow that it starts with.
[[nodiscard]] Result<flow::FlowDocument> readFlowDocument(const QString& path);
/// The document as indented JSON, as files of flows are kept.
[[nodiscard]] QString indented(const flow::FlowDocument& document);

} // namespace trunkline::ctl
