#pragma once

#include <QStringList>

namespace trunkline::ui {

/// The name as it is wanted, or with the first number behind it that makes it none of those taken. Case does not count.
[[nodiscard]] QString freeName(const QString& wanted, const QStringList& taken);

} // namespace trunkline::ui
