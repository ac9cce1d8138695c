#include <cstdint>
#include <cstdlib>

#include "core/wire/codecs.h"
#include "core/wire/sync_lines.h"

using namespace trunkline;

namespace {

/// What was understood has to be understood again after it was written.
void checkStable(const wire::PutLine& line) {
    std::string text;
    wire::appendSyncLine(text, line);
    text.pop_back();
    const Result<wire::SyncLine> again = wire::parseSyncLine(text);
    if (!again || !std::holds_alternative<wire::PutLine>(*again) || std::get<wire::PutLine>(*again).data != line.data)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Result<wire::SyncLine> line = wire::parseSyncLine({reinterpret_cast<const char*>(data), size});
    if (line && std::holds_alternative<wire::PutLine>(*line))
        checkStable(std::get<wire::PutLine>(*line));
    return 0;
}
