#include "server/http/certificate.h"

#include <array>
#include <memory>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace trunkline::server {

namespace {

constexpr long kSecondsValid = 10L * 365 * 24 * 3600;

struct CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* pointer) const {
        release(pointer);
    }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Releaser<X509_free>>;
using BioPointer = std::unique_ptr<BIO, Releaser<BIO_free_all>>;

void addExtension(X509* certificate, int kind, const QByteArray& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData())) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

QByteArray alternativeNames() {
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const QByteArray host = QSysInfo::machineHostName().toLatin1();
    const auto isNameCharacter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.';
    };
    if (!host.isEmpty() && host != "localhost" && std::all_of(host.begin(), host.end(), isNameCharacter))
        names += ",DNS:" + host;
    return names;
}

CertificatePointer makeCertificate(EVP_PKEY* key) {
    CertificatePointer certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    std::array<unsigned char, 16> serial{};
    RAND_bytes(serial.data(), static_cast<int>(serial.size()));
    serial[0] &= 0x7f; // serial numbers are positive
    std::unique_ptr<BIGNUM, Releaser<BN_free>> number(
        BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600); // clocks of consoles may be behind
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kSecondsValid);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("Trunkline server"), -1,
                               -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    addExtension(certificate.get(), NID_subject_alt_name, alternativeNames());
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), NID_ext_key_usage, "serverAuth");
    if (X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        certificate.reset();
    return certificate;
}

QByteArray contentOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Result<void> writePrivately(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::Unavailable,
                    CertificateWords::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<void> ensureCertificate(const CertificateFiles& files) {
    const bool hasCertificate = QFileInfo::exists(files.certificate);
    if (hasCertificate && QFileInfo::exists(files.key))
        return {};
    if (hasCertificate || QFileInfo::exists(files.key))
        return fail(
            ErrorCode::InvalidInput,
            CertificateWords::tr(
                "Of %1 and %2 only one is there. Put the missing file back, or remove the other to have new ones made.")
                .arg(files.certificate, files.key));
    const KeyPointer key(EVP_EC_gen("P-256"));
    const CertificatePointer certificate = key ? makeCertificate(key.get()) : nullptr;
    const BioPointer keyText(BIO_new(BIO_s_mem()));
    const BioPointer certificateText(BIO_new(BIO_s_mem()));
    if (!certificate ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return fail(ErrorCode::Internal, CertificateWords::tr("A certificate could not be made."));
    if (!QDir().mkpath(QFileInfo(files.key).path()))
        return fail(ErrorCode::Unavailable,
                    CertificateWords::tr("The directory %1 cannot be made.").arg(QFileInfo(files.key).path()));
    if (const Result<void> written = writePrivately(files.key, contentOf(keyText.get())); !written)
        return written;
    return writePrivately(files.certificate, contentOf(certificateText.get()));
}

Result<QString> certificateFingerprint(const QString& certificateFile) {
    QFile file(certificateFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable,
                    CertificateWords::tr("%1 cannot be read: %2.").arg(certificateFile, file.errorString()));
    const QByteArray text = file.read(1024 * 1024);
    const BioPointer bio(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    const CertificatePointer certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest.data(), &size) != 1)
        return fail(ErrorCode::InvalidInput,
                    CertificateWords::tr("%1 holds no certificate in PEM form.").arg(certificateFile));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)).toHex(':').toUpper());
}

} // namespace trunkline::server
