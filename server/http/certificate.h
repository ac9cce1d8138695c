#pragma once

#include <QString>

#include "core/base/error.h"

namespace trunkline::server {

struct CertificateFiles {
    QString certificate; ///< PEM, with the chain after it
    QString key;         ///< PEM
};

/// Makes a key (ECDSA P-256) and a self-signed certificate for localhost, the loopback addresses and this host's name,
/// valid for ten years, unless both files are there. The key is readable by its owner alone.
[[nodiscard]] Result<void> ensureCertificate(const CertificateFiles& files);

/// What people compare: the SHA-256 of the DER form as pairs of hexadecimal digits with colons.
[[nodiscard]] Result<QString> certificateFingerprint(const QString& certificateFile);

} // namespace trunkline::server
