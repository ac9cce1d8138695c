#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/error.h"

namespace trunkline::server {

/// How much work a password check costs. Interactive: 64 MiB and about 0.1 s. Least: only for tests that make many
/// people.
enum class PasswordCost : std::uint8_t { Interactive, Least };

/// The Argon2id hash of a password with its own salt and parameters, as text. Refuses passwords under 8 or over 1,024
/// bytes.
[[nodiscard]] Result<QByteArray> hashPassword(const QString& password, PasswordCost cost = PasswordCost::Interactive);

/// Whether the password belongs to the hash. With an empty hash it takes as long and says no, so that unknown people
/// answer like known ones.
[[nodiscard]] bool verifyPassword(const QByteArray& hash, const QString& password);

} // namespace trunkline::server
