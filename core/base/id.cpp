#include "core/base/id.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace trunkline::detail {

namespace {

constexpr qsizetype kLongestId = 64;
constexpr char kBase32[] = "0123456789abcdefghjkmnpqrstvwxyz";

bool isIdCharacter(QChar c) {
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_' || u == u'-' ||
           u == u'.';
}

} // namespace

QByteArray makeIdText(const char* prefix, Instant now, RandomSource& random) {
    std::array<std::uint8_t, 16> uuid{};
    random.fill(uuid);
    const auto milliseconds = static_cast<std::uint64_t>(toMilliseconds(now));
    for (std::size_t i = 0; i < 6; ++i)
        uuid[i] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - i)));
    uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0f) | 0x70); // version 7
    uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3f) | 0x80); // variant

    QByteArray text(prefix);
    text += '_';
    // 128 bits in 26 characters of 5: the first one carries only 3.
    unsigned buffer = 0;
    int bits = 2;
    for (const std::uint8_t byte : uuid) {
        buffer = (buffer << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += kBase32[(buffer >> bits) & 31];
        }
    }
    return text;
}

Result<QByteArray> checkIdText(QStringView text) {
    if (text.isEmpty() || text.size() > kLongestId || !std::all_of(text.begin(), text.end(), isIdCharacter))
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Id", "“%1” is not an id: ids have 1 to 64 letters, digits, _ - or dots.")
                .arg(text.left(40)));
    return text.toLatin1();
}

} // namespace trunkline::detail
