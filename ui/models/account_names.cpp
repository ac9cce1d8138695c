#include "ui/models/account_names.h"

#include <algorithm>

#include <QStringMatcher>

namespace trunkline::ui {

namespace {
constexpr QChar kEndOfName = u'\n';
constexpr qsizetype kMostWords = 8;

QString foldedByUnicode(const QString& text) {
    QString folded;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!c.isMark())
            folded.append(c);
    }
    return folded;
}

/// Most names are ASCII, and 100,000 of them fold between two keystrokes: without a copy of each.
void appendFolded(QString& all, const QString& text) {
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    const qsizetype begin = all.size();
    all.append(isPlain ? text : foldedByUnicode(text));
    const auto from = all.begin() + begin; // from here on it is a text of its own
    std::transform(from, all.end(), from, [](QChar c) {
        const bool isCapital = c >= u'A' && c <= u'Z';
        return isCapital ? QChar(c.unicode() + (u'a' - u'A')) : c == kEndOfName ? QChar(u' ') : c;
    });
}
} // namespace

QString foldedForSearch(const QString& text) {
    QString folded;
    appendFolded(folded, text);
    return folded;
}

AccountNames::AccountNames(std::shared_ptr<const AccountTree> tree) : m_tree(std::move(tree)) {
    const auto count = static_cast<std::size_t>(m_tree->size());
    m_starts.reserve(count + 1);
    m_text.reserve(static_cast<qsizetype>(count) * 24);
    for (const Account& account : m_tree->accounts()) {
        m_starts.push_back(m_text.size());
        appendFolded(m_text, account.name);
        m_text.append(kEndOfName);
    }
    m_starts.push_back(m_text.size());
}

QStringView AccountNames::foldedName(AccountTree::Index index) const {
    const auto i = static_cast<std::size_t>(index);
    return QStringView(m_text).mid(m_starts[i], m_starts[i + 1] - m_starts[i] - 1);
}

std::vector<AccountTree::Index> AccountNames::matching(const QString& text) const {
    const QStringList words = foldedForSearch(text).split(u' ', Qt::SkipEmptyParts).mid(0, kMostWords);
    std::vector<AccountTree::Index> found;
    if (words.isEmpty() || !m_tree)
        return found;

    const auto count = static_cast<std::size_t>(m_tree->size());
    std::vector<std::uint8_t> own(count, 0);
    for (qsizetype w = 0; w < words.size(); ++w) {
        const QStringMatcher matcher(words[w]);
        std::size_t name = 0;
        for (qsizetype at = matcher.indexIn(m_text, 0); at >= 0; at = matcher.indexIn(m_text, m_starts[name + 1])) {
            name = static_cast<std::size_t>(
                       std::upper_bound(m_starts.begin() + static_cast<std::ptrdiff_t>(name), m_starts.end(), at) -
                       m_starts.begin()) -
                   1;
            own[name] = static_cast<std::uint8_t>(own[name] | (1U << w));
        }
    }

    const auto all = static_cast<std::uint8_t>((1U << words.size()) - 1);
    std::vector<std::uint8_t> onPath = own;
    for (std::size_t i = 0; i < count; ++i) {
        const AccountTree::Index parent = m_tree->parentOf(static_cast<AccountTree::Index>(i));
        if (parent != AccountTree::kNone)
            onPath[i] = static_cast<std::uint8_t>(onPath[i] | onPath[static_cast<std::size_t>(parent)]);
        if (own[i] != 0 && onPath[i] == all)
            found.push_back(static_cast<AccountTree::Index>(i));
    }
    return found;
}

} // namespace trunkline::ui
