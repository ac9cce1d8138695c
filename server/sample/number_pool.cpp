#include "server/sample/number_pool.h"

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

NumberPool::NumberPool(const Vocabulary& words) {
    for (const QString& state : words.states) {
        const QStringList codes = words.areaCodes.value(state);
        m_stateCodes.insert(state, {static_cast<int>(m_codes.size()), static_cast<int>(codes.size())});
        for (const QString& code : codes)
            m_codes.push_back({code, 0});
    }
}

QString NumberPool::numberOf(const QString& areaCode, int last) {
    return u"+1"_s + areaCode + u"5550"_s + QString::number(100 + last);
}

QString NumberPool::take(const QString& state, int region) {
    const auto [first, count] = m_stateCodes.value(state);
    const auto total = static_cast<int>(m_codes.size());
    for (int tried = 0; tried < count + total; ++tried) {
        const int position = tried < count ? first + (region * 3 + tried) % count : (first + tried) % total;
        Code& code = m_codes[static_cast<std::size_t>(position)];
        if (code.next < kFirstOfCallers)
            return numberOf(code.areaCode, code.next++);
    }
    return {};
}

} // namespace trunkline::sample
