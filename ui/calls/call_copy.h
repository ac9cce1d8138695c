#pragma once

#include <memory>

#include <QList>
#include <QString>

#include "core/domain/account_tree.h"
#include "core/store/reader.h"
#include "ui/calls/call_columns.h"

namespace trunkline::ui {

/// Rows of a query as text for the clipboard, with a line of titles. For the reader thread: it looks the rows up anew,
/// so that rows that never were on screen are copied too.
[[nodiscard]] QString copiedCalls(const store::Reader& reader, const AccountTree& tree, const store::CallQuery& query,
                                  const QList<int>& rows, const QList<CallColumn>& columns, const CallText& text);

} // namespace trunkline::ui
