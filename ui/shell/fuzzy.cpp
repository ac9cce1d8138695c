#include "ui/shell/fuzzy.h"

#include <algorithm>

#include <QList>

namespace trunkline::ui {

namespace {

constexpr int kLetter = 1;
constexpr int kWordStart = 8;
constexpr int kRun = 5;
constexpr int kWholeStart = 12;

bool startsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The score of one typed word from `from` on, taking for each letter the next place, but a word's start before that
/// where there is one.
int scoreOf(QStringView word, QStringView text) {
    if (const qsizetype at = text.indexOf(word); at >= 0) {
        const int base = static_cast<int>(word.size()) * (kLetter + kRun);
        return base + (startsWord(text, at) ? kWordStart * 2 : 0) + (at == 0 ? kWholeStart : 0);
    }
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar letter : word) {
        qsizetype at = text.indexOf(letter, from);
        if (at < 0)
            return 0;
        if (at != last + 1) {
            for (qsizetype later = at; later >= 0; later = text.indexOf(letter, later + 1)) {
                if (startsWord(text, later)) {
                    at = later;
                    break;
                }
            }
        }
        score += kLetter + (at == last + 1 ? kRun : 0) + (startsWord(text, at) ? kWordStart : 0);
        last = at;
        from = at + 1;
    }
    // Letters strewn over a long text mean nothing.
    return score >= static_cast<int>(word.size()) * 3 ? score : 0;
}

} // namespace

int fuzzyScore(QStringView typed, QStringView text) {
    int total = 0;
    bool hasWord = false;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const int score = scoreOf(word, text);
        if (score == 0)
            return 0;
        total += score;
        hasWord = true;
    }
    return hasWord ? std::max(1, total * 4 - static_cast<int>(text.size())) : 0;
}

} // namespace trunkline::ui
