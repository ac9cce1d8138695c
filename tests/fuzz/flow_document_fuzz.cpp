#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/base/json_input.h"
#include "core/flow/describe.h"
#include "core/flow/layout.h"
#include "core/flow/scenario_file.h"
#include "core/flow/validator.h"

using namespace trunkline;
using namespace trunkline::flow;

/// Reads a flow or a scenario file and does with it everything that the product does.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 64 * 1024)
        return 0;
    const QByteArrayView text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<QJsonObject> json = parseJsonObject(text, {.bytes = kMaxDocumentBytes, .depth = kMaxDepth});
    if (!json)
        return 0;
    const Result<ScenarioFile> file = ScenarioFile::fromJson(*json);
    if (!file)
        return 0;
    for (const ScenarioFile::Case& item : file->cases())
        (void)file->run(item);
    const FlowDocument& flow = file->start();
    ValidationContext context;
    context.company = file->company().get();
    context.now = Instant{};
    context.findFlow = file->finder();
    (void)validate(flow, context);
    (void)describe(flow, file->company().get());
    (void)layOut(flow);
    (void)everyPath(flow, file->company().get(), 50);
    const Result<FlowDocument> again = FlowDocument::fromBytes(flow.toBytes());
    if (!again || again->toBytes() != flow.toBytes())
        std::abort();
    return 0;
}
