#pragma once

#include <QJsonObject>

namespace trunkline::ui {

/// A role catalog's document with the names and descriptions of Trunkline's own roles in the language of the program.
/// Roles of other vendors keep the names that their people know. Not yet checked: as the server sent it.
[[nodiscard]] QJsonObject inReadersLanguage(QJsonObject catalog);

} // namespace trunkline::ui
