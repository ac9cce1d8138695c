#pragma once

class QString;
class QVBoxLayout;
class QWidget;

namespace trunkline::ui {

/// A column of reading width in the middle of a page, a little above its centre.
[[nodiscard]] QVBoxLayout* makeCenteredColumn(QWidget& page, int width = 400);

/// Adds the field with its label right above it.
void addLabeled(QVBoxLayout& column, const QString& label, QWidget& field);

} // namespace trunkline::ui
