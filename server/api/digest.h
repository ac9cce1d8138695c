#pragma once

#include <string_view>

#include <QByteArray>

#include "core/base/random.h"

namespace trunkline::server {

/// SHA-256 of the bytes.
[[nodiscard]] QByteArray digestOf(std::string_view bytes);
[[nodiscard]] inline QByteArray digestOf(const QByteArray& bytes) {
    return digestOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}
/// HMAC-SHA-256; `key` has 32 bytes.
[[nodiscard]] QByteArray signatureOf(const QByteArray& key, const QByteArray& bytes);
/// In time that does not tell where they differ.
[[nodiscard]] bool equalSecrets(const QByteArray& a, const QByteArray& b);
/// 256 random bits for URLs and headers, with a prefix that tells people and scanners what they found.
[[nodiscard]] QByteArray makeToken(const char* prefix, RandomSource& random);
/// One that follows from `from`, and from nothing that anybody has who does not know `secret`.
[[nodiscard]] QByteArray deriveToken(const char* prefix, const QByteArray& secret, const QByteArray& from);

} // namespace trunkline::server
