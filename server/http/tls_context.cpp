#include "server/http/tls_context.h"

#include <QCoreApplication>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace trunkline::server {

namespace {

struct TlsWords {
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

constexpr const char* kCiphers12 =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr const char* kCiphers13 = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";

QString opensslWords() {
    char text[256] = "";
    ERR_error_string_n(ERR_peek_last_error(), text, sizeof text);
    return QString::fromLatin1(text);
}

// Only HTTP/1.1 is spoken; a client that offers other protocols alone gets no agreement, not an error.
int chooseProtocol(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
                   unsigned int offeredSize, void*) {
    static constexpr unsigned char kProtocols[] = "\x08http/1.1";
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, size, kProtocols, sizeof kProtocols - 1, offered, offeredSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

void TlsContextDeleter::operator()(ssl_ctx_st* context) const {
    SSL_CTX_free(context);
}

Result<TlsContext> makeTlsContext(const CertificateFiles& files) {
    TlsContext context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX* raw = context.get();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(raw, kCiphers12);
    SSL_CTX_set_ciphersuites(raw, kCiphers13);
    SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                 SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(raw,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(raw, 1);
    SSL_CTX_set_alpn_select_cb(raw, chooseProtocol, nullptr);
    ERR_clear_error();
    if (SSL_CTX_use_certificate_chain_file(raw, files.certificate.toLocal8Bit().constData()) != 1)
        return fail(
            ErrorCode::InvalidInput,
            TlsWords::tr("The certificate %1 cannot be used: give a PEM file with the server's certificate first.")
                .arg(files.certificate),
            opensslWords());
    if (SSL_CTX_use_PrivateKey_file(raw, files.key.toLocal8Bit().constData(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_check_private_key(raw) != 1)
        return fail(ErrorCode::InvalidInput,
                    TlsWords::tr("The key %1 cannot be used, or does not belong to the certificate.").arg(files.key),
                    opensslWords());
    return context;
}

} // namespace trunkline::server
