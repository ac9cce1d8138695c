#pragma once

class QVBoxLayout;
class QWidget;

namespace trunkline::ui {

/// A column of reading width in the middle of a page, a little above its centre.
[[nodiscard]] QVBoxLayout* makeCenteredColumn(QWidget& page, int width = 400);

} // namespace trunkline::ui
