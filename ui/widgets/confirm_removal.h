#pragma once

#include <QStringList>

class QWidget;

namespace trunkline::ui {

/// Says what uses a thing and what becomes of that, and asks. True: remove it.
/// @param unused what is said where nothing uses it; empty: that no flow does
[[nodiscard]] bool confirmRemoval(QWidget* parent, const QString& question, const QString& consequence,
                                  const QStringList& users, const QString& unused = {});

} // namespace trunkline::ui
