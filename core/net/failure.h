#pragma once

#include <chrono>
#include <optional>

#include <QByteArray>
#include <QNetworkReply>
#include <QSslError>

#include "core/wire/api_types.h"

namespace trunkline::net {

/// Why a request has no answer of the wanted kind.
struct Failure {
    Error error;
    int status = 0; ///< HTTP; 0: nobody answered
    std::optional<std::chrono::milliseconds> retryAfter;
    wire::ProblemDetails problem; ///< with a status
    /// Untrusted: SHA-256 of the certificate that was shown. A person may compare it and trust it from then on.
    QByteArray fingerprint;
};

/// "AB:CD:…" for people.
[[nodiscard]] QString displayFingerprint(const QByteArray& sha256);

/// What errors of a handshake amount to. `trusted` is the fingerprint that was trusted before; empty: none.
[[nodiscard]] Error certificateError(const QList<QSslError>& errors, const QByteArray& shown,
                                     const QByteArray& trusted);
/// Whether a trusted fingerprint makes up for an error: who signed and for which name, not when.
[[nodiscard]] bool isExcusedByTrust(QSslError::SslError error);
/// What a failed connection amounts to, in words.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError code, const QString& details, const QString& host);

} // namespace trunkline::net
