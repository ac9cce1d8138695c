#pragma once

#include <QByteArray>

#include "core/domain/ids.h"

namespace trunkline {

/// "<flow>.<number>": the id under which streams, caches and logs name a version, which has none of its own.
[[nodiscard]] inline QByteArray flowVersionId(const FlowId& flow, int number) {
    return flow.toUtf8() + '.' + QByteArray::number(number);
}

} // namespace trunkline
