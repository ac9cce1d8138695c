#pragma once

#include <QStringView>

namespace trunkline::ui {

/// How well a person means `text` by typing `typed`, both folded (foldedForSearch): the letters of each word in order,
/// better where they begin words or stand together. 0: not at all.
[[nodiscard]] int fuzzyScore(QStringView typed, QStringView text);

} // namespace trunkline::ui
