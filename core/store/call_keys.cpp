#include "core/store/call_keys.h"

#include <algorithm>

namespace trunkline::store {

qint64 callKey(qint64 startedAtMilliseconds) {
    const qint64 second = std::clamp<qint64>(startedAtMilliseconds / 1000, 0, (kFarthestKey >> kTieBits) - 1);
    return kFarthestKey - (second << kTieBits);
}

} // namespace trunkline::store
