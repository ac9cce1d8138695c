#pragma once

#include <QString>

namespace trunkline::ui {

/// Words that go on in a sentence elsewhere, as they stand on their own: "See calls" of "see calls".
[[nodiscard]] inline QString withCapital(const QString& words) {
    return words.isEmpty() ? words : words.first(1).toUpper() + words.sliced(1);
}

} // namespace trunkline::ui
