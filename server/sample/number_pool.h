#pragma once

#include <vector>

#include <QHash>
#include <QString>

#include "server/sample/vocabulary.h"

namespace trunkline::sample {

/// Hands out 555-01xx numbers of real area codes: the lower ones of each code to companies, each once; the upper ones
/// belong to callers.
class NumberPool {
public:
    static constexpr int kFirstOfCallers = 80;
    static constexpr int kPerCode = 100;

    explicit NumberPool(const Vocabulary& words);

    /// How many companies can have altogether.
    [[nodiscard]] int capacity() const { return static_cast<int>(m_codes.size()) * kFirstOfCallers; }
    /// A number of the state, or of another one where the state has no more; empty where none is left. `region` spreads
    /// a state's regions over its area codes.
    [[nodiscard]] QString take(const QString& state, int region);

    [[nodiscard]] static QString numberOf(const QString& areaCode, int last);

private:
    struct Code {
        QString areaCode;
        int next = 0;
    };
    std::vector<Code> m_codes;                        ///< by state, then as listed
    QHash<QString, std::pair<int, int>> m_stateCodes; ///< first position and count
};

} // namespace trunkline::sample
