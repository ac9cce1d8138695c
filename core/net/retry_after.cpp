#include "core/net/retry_after.h"

#include <algorithm>

#include <QDateTime>

namespace trunkline::net {

std::optional<std::chrono::milliseconds> retryAfterFrom(const QByteArray& header, Instant now) {
    constexpr qint64 kLongest = 3600 * 1000;
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::milliseconds(std::min(std::min<qint64>(seconds, kLongest) * 1000, kLongest));
    // HTTP says "GMT" where Qt wants an offset.
    const QByteArray withOffset = header.trimmed().replace("GMT", "+0000");
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(withOffset), Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(std::clamp<qint64>(date.toMSecsSinceEpoch() - toMilliseconds(now), 0, kLongest));
}

} // namespace trunkline::net
