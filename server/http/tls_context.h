#pragma once

#include <memory>

#include "server/http/certificate.h"

struct ssl_ctx_st;

namespace trunkline::server {

struct TlsContextDeleter {
    void operator()(ssl_ctx_st* context) const;
};
using TlsContext = std::unique_ptr<ssl_ctx_st, TlsContextDeleter>;

/// TLS 1.2 with forward secrecy and authenticated encryption, and TLS 1.3; idle connections hold no record buffers.
[[nodiscard]] Result<TlsContext> makeTlsContext(const CertificateFiles& files);

} // namespace trunkline::server
