#include <cstdint>
#include <cstdlib>

#include "server/http/request_reader.h"

using namespace trunkline::server;

// Bytes from a stranger, in two pieces: the reader must take no more than it was given, hold no more than its limits,
// and end the same way wherever the cut was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ReadLimits limits{.headerBytes = 1024, .bodyBytes = 1024};
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    RequestReader whole(limits);
    const std::size_t used = whole.feed(bytes);
    if (used > size)
        std::abort();

    RequestReader pieces(limits);
    const std::size_t cut = size / 2;
    std::string unread(bytes.substr(0, cut));
    unread.erase(0, pieces.feed(unread));
    if (!pieces.isDone() && pieces.refusal() == 0) {
        unread += bytes.substr(cut);
        unread.erase(0, pieces.feed(unread));
    }
    if (whole.isDone() && whole.refusal() == 0) {
        if (!pieces.isDone())
            std::abort();
        const Request request = whole.take();
        if (request.body.size() > limits.bodyBytes || request.target.size() > limits.headerBytes ||
            request.body != pieces.take().body)
            std::abort();
        (void)request.path();
        (void)request.query();
        (void)request.header("If-Match");
    }
    return 0;
}
