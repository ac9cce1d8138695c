#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <QTimeZone>

#include "core/base/clock.h"

namespace trunkline::callrail {

/// What the source says about a phone.
struct Phone {
    enum class Kind : std::uint8_t { Absent, Known, Withheld, Unreadable };
    Kind kind = Kind::Absent;
    std::string e164; ///< with Kind::Known

    [[nodiscard]] bool isKnown() const { return kind == Kind::Known; }
};

/// Reads a number in any usual form. Numbers that carriers send in place of a hidden one, and words like "Anonymous",
/// are Withheld. What is E.164 in shape is believed as it is: it comes from a telephone network.
[[nodiscard]] Phone readPhone(std::string_view text);

/// Reads RFC 3339, and the forms that the CSV export has; those without an offset are times of `zone` (an invalid zone:
/// UTC).
[[nodiscard]] std::optional<Instant> readTime(std::string_view text, const QTimeZone& zone);

/// "true", "Yes", "1" and their opposites.
[[nodiscard]] std::optional<bool> readFlag(std::string_view text);

/// "583", "583.0", "9:43" or "1:09:43". No value below 0 or over a week.
[[nodiscard]] std::optional<int> readSeconds(std::string_view text);

/// An IANA name that this system knows, from one or from the names that Rails gives to North American zones. Empty:
/// unknown.
[[nodiscard]] QString readTimeZone(const QString& name);

/// Without control characters (but line breaks and tabs), spaces at the ends, and what is beyond `limit` bytes.
struct CleanText {
    std::string text;
    bool isCut = false;
};
[[nodiscard]] CleanText cleaned(std::string_view text, std::size_t limit);

/// Whether all of it may stand in an Id.
[[nodiscard]] bool isIdText(std::string_view text);

/// Lower case ASCII.
[[nodiscard]] std::string lowered(std::string_view text);

[[nodiscard]] inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace trunkline::callrail
