#include "core/store/search_words.h"

#include <algorithm>

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostNeedles = 12;
constexpr qsizetype kFewestDigits = 2;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters to lower case, digits as they are, anything else to 0.
char foldedAscii(char c) {
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return (c >= 'a' && c <= 'z') || isDigit(c) ? c : '\0';
}

std::string foldedUnicode(std::string_view text) {
    const QString decomposed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                                   .normalized(QString::NormalizationForm_KD)
                                   .toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            folded += c;
        else if (!c.isMark())
            folded += u' ';
    }
    return folded.simplified().toStdString();
}

} // namespace

void appendFolded(std::string& out, std::string_view text) {
    if (!isAscii(text)) {
        if (const std::string folded = foldedUnicode(text); !folded.empty())
            out.append(" ").append(folded);
        return;
    }
    bool isInWord = false;
    for (const char c : text) {
        const char folded = foldedAscii(c);
        if (folded != '\0') {
            if (!isInWord)
                out += ' ';
            out += folded;
        }
        isInWord = folded != '\0';
    }
}

std::string callSearchText(std::string_view caller, std::string_view callerName, std::string_view note) {
    std::string text;
    text.reserve(caller.size() + callerName.size() + note.size() + 4);
    std::copy_if(caller.begin(), caller.end(), std::back_inserter(text), isDigit);
    appendFolded(text, callerName);
    appendFolded(text, note);
    return text += ' ';
}

std::string sharedSearchText(std::string_view text) {
    std::string folded;
    if (text.starts_with('+'))
        std::copy_if(text.begin(), text.end(), std::back_inserter(folded), isDigit);
    else
        appendFolded(folded, text);
    return folded += ' ';
}

std::vector<std::string> searchNeedles(const QString& typed) {
    if (typed.isEmpty())
        return {};
    QString digits;
    bool isPhone = true;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += c;
        else if (!u"+-(). /"_s.contains(c))
            isPhone = false;
    }
    if (isPhone)
        return digits.size() < kFewestDigits ? std::vector<std::string>() : std::vector{digits.toStdString()};

    const bool isWordOpen = typed.back().isLetterOrNumber() || typed.back().isMark() || typed.back().isSurrogate();
    std::string folded;
    appendFolded(folded, typed.toStdString());
    std::vector<std::string> needles;
    for (std::size_t at = 0; at < folded.size() && needles.size() < kMostNeedles;) {
        const std::size_t end = std::min(folded.find(' ', at + 1), folded.size());
        std::string needle = folded.substr(at, end - at);
        if (std::all_of(needle.begin() + 1, needle.end(), isDigit))
            needle.erase(0, 1);
        else if (end < folded.size() || !isWordOpen)
            needle += ' ';
        needles.push_back(std::move(needle));
        at = end;
    }
    return needles;
}

} // namespace trunkline::store
