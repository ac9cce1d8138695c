#include "server/api/digest.h"

#include <sodium.h>

namespace trunkline::server {

namespace {
constexpr auto kForUrls = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
} // namespace

QByteArray digestOf(std::string_view bytes) {
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

QByteArray signatureOf(const QByteArray& key, const QByteArray& bytes) {
    QByteArray signature(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.constData()),
                                static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.constData()),
                                  static_cast<unsigned long long>(bytes.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(signature.data()));
    return signature;
}

bool equalSecrets(const QByteArray& a, const QByteArray& b) {
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

QByteArray makeToken(const char* prefix, RandomSource& random) {
    QByteArray bytes(32, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    return prefix + bytes.toBase64(kForUrls);
}

QByteArray deriveToken(const char* prefix, const QByteArray& secret, const QByteArray& from) {
    return prefix + signatureOf(secret, prefix + from).toBase64(kForUrls);
}

} // namespace trunkline::server
