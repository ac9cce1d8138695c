#include <cstdint>
#include <cstdlib>

#include "server/api/sync_cursor.h"

using namespace trunkline;
using namespace trunkline::server;

// A cursor that was not made here is never taken; one that was comes back as it went out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray secret(32, 's');
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    SyncCursor made;
    made.epoch = text.left(16).toHex();
    made.user = UserId(text.left(16).toHex());
    made.entities = static_cast<Sequence>(size);
    made.before = static_cast<CallPosition>(size) << 40;
    const QByteArray genuine = encodeCursor(made, secret);
    const Result<SyncCursor> back = decodeCursor(genuine, secret);
    if (!back || back->epoch != made.epoch || back->before != made.before || back->entities != made.entities)
        std::abort();
    if (text != genuine && decodeCursor(text, secret))
        std::abort();
    // What is changed in a genuine one voids it, except where base64 has bits to spare.
    QByteArray bent = genuine;
    if (size > 0)
        bent[static_cast<qsizetype>(data[0]) % (bent.indexOf('.') - 2)] ^= 1;
    if (size > 0 && decodeCursor(bent, secret))
        std::abort();
    return 0;
}
