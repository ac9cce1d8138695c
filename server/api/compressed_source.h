#pragma once

#include <memory>
#include <string_view>

#include "server/http/message.h"

namespace trunkline::server {

enum class Coding : std::uint8_t { Identity, Zstd, Gzip };

/// The best that the client's Accept-Encoding takes; identity where it says nothing.
[[nodiscard]] Coding chooseCoding(std::string_view acceptEncoding);
/// "zstd", "gzip", or empty.
[[nodiscard]] std::string_view nameOf(Coding coding);

/// The source, compressed part by part: what was produced can be read at once on the other side.
[[nodiscard]] std::unique_ptr<BodySource> compressed(std::unique_ptr<BodySource> source, Coding coding);

} // namespace trunkline::server
