#pragma once

#include <QString>

namespace trunkline {

/// In characters as Unicode counts them, composed (NIST SP 800-63B, 5.1.1.2).
inline constexpr int kShortestPassword = 8;

[[nodiscard]] inline bool isPasswordTooShort(const QString& password) {
    return password.normalized(QString::NormalizationForm_C).toUcs4().size() < kShortestPassword;
}

} // namespace trunkline
