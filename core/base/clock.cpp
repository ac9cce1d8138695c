#include "core/base/clock.h"

#include <QCoreApplication>
#include <QDateTime>

namespace trunkline {

using namespace Qt::Literals::StringLiterals;

QString toRfc3339(Instant instant) {
    const qint64 milliseconds = toMilliseconds(instant);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    return time.toString(milliseconds % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

Result<Instant> fromRfc3339(QStringView text) {
    const auto malformed = [text] {
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("Clock", "“%1” is not a time; write it like 2026-01-05T12:00:00Z.")
                        .arg(text.left(40)));
    };
    const qsizetype timeStart = text.indexOf(u'T');
    if (text.size() < 20 || text.size() > 40 || timeStart != 10)
        return malformed();
    const QStringView afterTime = text.sliced(11);
    const bool hasOffset = afterTime.endsWith(u'Z') || afterTime.contains(u'+') || afterTime.contains(u'-');
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!hasOffset || !time.isValid())
        return malformed();
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

Instant SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace trunkline
