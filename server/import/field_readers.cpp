#include "server/import/field_readers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <QDateTime>
#include <QLocale>

#include "core/domain/phone_number.h"

namespace trunkline::callrail {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLongestPhone = 64;
constexpr int kLongestCall = 7 * 24 * 3600;

/// ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE and PRIVATE typed on a phone's keys: what carriers send for a
/// hidden number.
constexpr std::array<std::string_view, 6> kHiddenDigits{"266696687", "7378742833",  "2562533",
                                                        "8656696",   "86282452253", "7748283"};
constexpr std::array<std::string_view, 8> kHiddenWords{"anonymous",   "restricted", "blocked",  "unknown",
                                                       "unavailable", "private",    "withheld", "no caller id"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    if (from + count > text.size())
        return std::nullopt;
    const auto [end, fault] = std::from_chars(text.data() + from, text.data() + from + count, value);
    return fault == std::errc{} && end == text.data() + from + count && isDigit(text[from]) ? std::optional(value)
                                                                                            : std::nullopt;
}

/// "2025-10-06T14:55:05.123-07:00": nearly every time of an import, so it must not go through QDateTime.
std::optional<Instant> readPlainTime(std::string_view text) {
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    std::size_t at = 19;
    int milliseconds = 0;
    if (text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && isDigit(text[at]); ++at, scale /= 10)
            milliseconds += (text[at] - '0') * scale;
    }
    int offset = 0;
    const std::string_view zone = text.substr(at);
    if (zone != "Z") {
        const std::size_t minuteAt = zone.size() == 6 && zone[3] == ':' ? 4 : 3;
        const auto hours = digits(zone, 1, 2), minutes = digits(zone, minuteAt, 2);
        if (zone.size() != minuteAt + 2 || (zone[0] != '+' && zone[0] != '-') || !hours || !minutes)
            return std::nullopt;
        offset = (*hours * 60 + *minutes) * (zone[0] == '-' ? -1 : 1);
    }
    return Instant{std::chrono::sys_days(date).time_since_epoch() + std::chrono::hours(*hour) +
                   std::chrono::minutes(*minute - offset) + std::chrono::seconds(*second) +
                   std::chrono::milliseconds(milliseconds)};
}

} // namespace

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool isIdText(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
    });
}

Phone readPhone(std::string_view text) {
    text = trimmed(text);
    if (text.empty())
        return {};
    if (text.size() > kLongestPhone)
        return {Phone::Kind::Unreadable, {}};
    const bool hasPlus = text.front() == '+';
    const std::string_view bare = hasPlus ? text.substr(1) : text;
    if (std::find(kHiddenDigits.begin(), kHiddenDigits.end(), bare) != kHiddenDigits.end())
        return {Phone::Kind::Withheld, {}};
    if (hasPlus && bare.size() >= 7 && bare.size() <= 15 && bare.front() != '0' &&
        std::all_of(bare.begin(), bare.end(), isDigit))
        return {Phone::Kind::Known, std::string(text)};
    const std::string lower = lowered(text);
    if (std::find(kHiddenWords.begin(), kHiddenWords.end(), lower) != kHiddenWords.end())
        return {Phone::Kind::Withheld, {}};
    if (const Result<QString> number = toE164(toQString(text)))
        return {Phone::Kind::Known, number->toStdString()};
    return {Phone::Kind::Unreadable, {}};
}

std::optional<Instant> readTime(std::string_view text, const QTimeZone& zone) {
    text = trimmed(text);
    if (const std::optional<Instant> plain = readPlainTime(text))
        return plain;
    if (text.size() > 40)
        return std::nullopt;
    const QString given = toQString(text).simplified();
    for (const auto& format :
         {u"yyyy-MM-dd HH:mm:ss t"_s, u"yyyy-MM-dd'T'HH:mm:ss"_s, u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s,
          u"yyyy-MM-dd h:mm AP"_s, u"yyyy-MM-dd h:mm:ss AP"_s, u"M/d/yyyy h:mm AP"_s, u"M/d/yyyy h:mm:ss AP"_s,
          u"M/d/yyyy H:mm"_s, u"M/d/yyyy H:mm:ss"_s, u"MMM d, yyyy h:mm AP"_s}) {
        QDateTime time = QLocale::c().toDateTime(given, format);
        if (!time.isValid())
            continue;
        if (!format.endsWith(u" t"))
            time = QDateTime(time.date(), time.time(), zone.isValid() ? zone : QTimeZone::utc());
        return fromMilliseconds(time.toMSecsSinceEpoch());
    }
    return std::nullopt;
}

std::optional<bool> readFlag(std::string_view text) {
    const std::string lower = lowered(trimmed(text));
    if (lower == "true" || lower == "yes" || lower == "y" || lower == "1" || lower == "t")
        return true;
    if (lower == "false" || lower == "no" || lower == "n" || lower == "0" || lower == "f")
        return false;
    return std::nullopt;
}

std::optional<int> readSeconds(std::string_view text) {
    text = trimmed(text);
    if (const std::size_t point = text.find('.'); point != std::string_view::npos && point > 0 &&
                                                  text.find_first_not_of('0', point + 1) == std::string_view::npos)
        text = text.substr(0, point);
    qint64 seconds = 0;
    for (int parts = 1; parts <= 3; ++parts) {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        int value = 0;
        const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (part.empty() || fault != std::errc{} || end != part.data() + part.size() || value < 0)
            return std::nullopt;
        seconds = seconds * 60 + value;
        if (colon == std::string_view::npos)
            return seconds <= kLongestCall ? std::optional(static_cast<int>(seconds)) : std::nullopt;
        text = text.substr(colon + 1);
    }
    return std::nullopt;
}

QString readTimeZone(const QString& name) {
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> kRailsZones[] = {
        {"Eastern Time (US & Canada)"_L1, "America/New_York"_L1},
        {"Central Time (US & Canada)"_L1, "America/Chicago"_L1},
        {"Mountain Time (US & Canada)"_L1, "America/Denver"_L1},
        {"Pacific Time (US & Canada)"_L1, "America/Los_Angeles"_L1},
        {"Atlantic Time (Canada)"_L1, "America/Halifax"_L1},
        {"Indiana (East)"_L1, "America/Indiana/Indianapolis"_L1},
        {"Arizona"_L1, "America/Phoenix"_L1},
        {"Alaska"_L1, "America/Juneau"_L1},
        {"Hawaii"_L1, "Pacific/Honolulu"_L1},
    };
    for (const auto& [rails, iana] : kRailsZones) {
        if (name == rails)
            return iana;
    }
    return name.size() <= 64 && QTimeZone::isTimeZoneIdAvailable(name.toUtf8()) ? name : QString();
}

CleanText cleaned(std::string_view text, std::size_t limit) {
    CleanText clean;
    text = trimmed(text);
    if (text.size() > limit) {
        while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
            --limit;
        text = text.substr(0, limit);
        clean.isCut = true;
    }
    clean.text.reserve(text.size());
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            clean.text.push_back(c);
    }
    return clean;
}

} // namespace trunkline::callrail
