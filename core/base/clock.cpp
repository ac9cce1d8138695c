#include "core/base/clock.h"

#include <array>

#include <QCoreApplication>
#include <QDateTime>

namespace trunkline {

using namespace Qt::Literals::StringLiterals;

namespace {

char* writeDigits(char* to, unsigned number, int count) {
    for (int i = count - 1; i >= 0; --i, number /= 10)
        to[i] = static_cast<char>('0' + number % 10);
    return to + count;
}

} // namespace

// By hand: every entity has times, and a QDateTime's text costs as much as all the rest of a small answer's fields.
QString toRfc3339(Instant instant) {
    using namespace std::chrono;
    constexpr sys_days kFirst = year{1} / January / 1;
    constexpr sys_days kEnd = year{10'000} / January / 1;
    if (instant < kFirst || instant >= kEnd) // from a damaged file, perhaps
        return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC).toString(Qt::ISODateWithMs);
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const auto milliseconds = static_cast<unsigned>((instant - day).count());
    std::array<char, 24> text{}; // 2026-01-05T12:00:00.000Z
    char* at = writeDigits(text.data(), static_cast<unsigned>(static_cast<int>(date.year())), 4);
    *at++ = '-';
    at = writeDigits(at, static_cast<unsigned>(date.month()), 2);
    *at++ = '-';
    at = writeDigits(at, static_cast<unsigned>(date.day()), 2);
    *at++ = 'T';
    at = writeDigits(at, milliseconds / 3'600'000, 2);
    *at++ = ':';
    at = writeDigits(at, milliseconds / 60'000 % 60, 2);
    *at++ = ':';
    at = writeDigits(at, milliseconds / 1000 % 60, 2);
    if (milliseconds % 1000 != 0) {
        *at++ = '.';
        at = writeDigits(at, milliseconds % 1000, 3);
    }
    *at++ = 'Z';
    return QString::fromLatin1(text.data(), at - text.data());
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
