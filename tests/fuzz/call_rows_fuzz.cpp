#include <cstdint>
#include <cstdlib>

#include "core/wire/call_rows.h"
#include "core/wire/codecs.h"

using namespace trunkline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static wire::CallRowReader reader;
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    (void)reader.read(line, [](const wire::CallRow& row) {
        const Result<Call> call = wire::toCall(row);
        if (!call)
            return;
        // A call that was accepted goes back to the same call by way of its own row.
        const wire::OwnedCallRow owned = wire::toRow(*call);
        const Result<Call> again = wire::toCall(owned.row);
        if (!again || wire::toJson(*again) != wire::toJson(*call))
            std::abort();
    });
    return 0;
}
