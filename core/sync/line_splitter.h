#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace trunkline::sync {

/// Lines out of portions that are cut anywhere. A line may have 16 MiB.
class LineSplitter {
public:
    /// Calls `take` for each whole line, without its end; `take` answers false to stop, what follows is dropped then.
    [[nodiscard]] Result<void> add(std::string_view portion, const std::function<bool(std::string_view)>& take);
    void clear() { m_begun.clear(); }

private:
    std::string m_begun;
};

} // namespace trunkline::sync
