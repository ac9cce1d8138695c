#include "core/store/call_keys.h"

#include <algorithm>

#include <QStringList>

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostSearchWords = 12;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A phone number as its digits, and again from where people begin to read it: the area code, the exchange, the last
/// four.
void appendPhone(std::string& out, std::string_view number) {
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), isDigit);
    if (digits.empty())
        return;
    const bool isNorthAmerican = digits.size() == 11 && digits.front() == '1';
    out.append(digits).append(" ");
    if (isNorthAmerican)
        out.append(digits, 1).append(" ");
    for (const std::size_t length : {std::size_t{7}, std::size_t{4}}) {
        if (digits.size() > length)
            out.append(digits, digits.size() - length).append(" ");
    }
}

} // namespace

qint64 callKey(qint64 startedAtMilliseconds) {
    const qint64 second = std::clamp<qint64>(startedAtMilliseconds / 1000, 0, (kFarthestKey >> kTieBits) - 1);
    return kFarthestKey - (second << kTieBits);
}

std::string companyToken(qint64 company) {
    return "zqxco" + std::to_string(company);
}

void appendSearchText(std::string& out, std::string_view caller, std::string_view callerName,
                      std::string_view trackingNumber, std::string_view note, std::string_view tags,
                      std::string_view source, qint64 company) {
    appendPhone(out, caller);
    appendPhone(out, trackingNumber);
    for (const std::string_view text : {callerName, note, tags, source}) {
        if (!text.empty())
            out.append(text).append(" ");
    }
    out.append(companyToken(company));
}

QString searchExpression(const QString& typed) {
    QString digits;
    bool isPhone = true;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += c;
        else if (!u"+-(). /"_s.contains(c))
            isPhone = false;
    }
    if (isPhone)
        return digits.size() < 2 ? QString() : u"\"%1\"*"_s.arg(digits);

    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty() && words.size() < kMostSearchWords)
            words.append(u'"' + word + u'"');
        word.clear();
    };
    for (const QChar c : typed) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else
            endWord();
    }
    const bool isWordOpen = !word.isEmpty();
    endWord();
    if (words.isEmpty())
        return {};
    if (isWordOpen)
        words.last() += u'*';
    return words.join(u" AND "_s);
}

} // namespace trunkline::store
