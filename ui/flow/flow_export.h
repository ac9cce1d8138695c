#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/error.h"

class QPainter;
class QPrinter;
class QWidget;

namespace trunkline::ui {

class CanvasScene;

/// The picture of a whole flow and its plain-language sheet, for paper and files.
enum class ExportFormat : std::uint8_t { Pdf, Svg, Png, Text };

/// Writes a file; PDF holds the picture and then the sheet. An error says what to do.
[[nodiscard]] Result<void> exportFlow(CanvasScene& scene, ExportFormat format, const QString& path);
/// The picture on the first page, its parts on the next where it is large, then the sheet.
void printFlow(CanvasScene& scene, QPrinter& printer);

} // namespace trunkline::ui
