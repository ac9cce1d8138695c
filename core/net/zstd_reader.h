#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/error.h"

struct ZSTD_DCtx_s;

namespace trunkline::net {

/// Decompresses a zstd stream that arrives in portions of any size.
class ZstdReader {
public:
    ZstdReader();
    ~ZstdReader();
    ZstdReader(const ZstdReader&) = delete;
    ZstdReader& operator=(const ZstdReader&) = delete;

    /// Hands out what can be read so far; `take` answers false to stop.
    [[nodiscard]] Result<void> add(std::string_view compressed, const std::function<bool(std::string_view)>& take);
    /// Whether everything so far ended with its frame: anything else was cut.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    struct Releaser {
        void operator()(ZSTD_DCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_DCtx_s, Releaser> m_context;
    std::string m_plain;
    bool m_isWhole = true;
};

} // namespace trunkline::net
