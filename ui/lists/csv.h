#pragma once

#include <QByteArray>
#include <QStringList>

namespace trunkline::ui {

/// One line of CSV (RFC 4180): UTF-8, CRLF, quoted where needed. A cell that a spreadsheet would take for a formula
/// (first character = + - @, tab or carriage return) gets an apostrophe before it, so that a caller's name cannot run
/// anything.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

/// What a CSV file begins with, so that spreadsheets read it as UTF-8.
[[nodiscard]] QByteArray csvStart();

/// Rows for the clipboard: tabs between cells; tabs and line ends inside one become spaces.
[[nodiscard]] QString tabbedLine(const QStringList& cells);

} // namespace trunkline::ui
