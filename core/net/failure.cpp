#include "core/net/failure.h"

#include <QCoreApplication>
#include <QSslCertificate>

namespace trunkline::net {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NetWords {
    Q_DECLARE_TR_FUNCTIONS(Net)
};

} // namespace

QString displayFingerprint(const QByteArray& sha256) {
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

bool isExcusedByTrust(QSslError::SslError error) {
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch:
    case QSslError::CertificateNotYetValid: // it is the very one that was trusted: this computer's clock is behind
        return true;
    default:
        return false;
    }
}

Error certificateError(const QList<QSslError>& errors, const QByteArray& shown, const QByteArray& trusted) {
    QString details;
    for (const QSslError& error : errors)
        details += error.errorString() + u"; "_s;
    const auto has = [&errors](QSslError::SslError wanted) {
        return std::any_of(errors.begin(), errors.end(),
                           [wanted](const QSslError& error) { return error.error() == wanted; });
    };
    if (has(QSslError::CertificateExpired))
        return {ErrorCode::Untrusted,
                NetWords::tr("The server's certificate has expired. Whoever runs the server has to renew it; until "
                             "then nothing is sent there."),
                details};
    if (has(QSslError::CertificateNotYetValid))
        return {ErrorCode::Untrusted,
                NetWords::tr("The server's certificate is not valid yet. Check the clock of this computer."), details};
    if (!trusted.isEmpty() && shown != trusted)
        return {ErrorCode::Untrusted,
                NetWords::tr("The server shows another certificate than the one you trusted. Somebody may be listening "
                             "in. Ask whoever runs the server whether it was changed."),
                details};
    if (has(QSslError::HostNameMismatch) && errors.size() == 1)
        return {ErrorCode::Untrusted, NetWords::tr("The server's certificate is for another name. Check the address."),
                details};
    return {ErrorCode::Untrusted,
            NetWords::tr("This computer does not know who signed the server's certificate. Compare its fingerprint "
                         "with the one that the server printed."),
            details};
}

Error networkError(QNetworkReply::NetworkError code, const QString& details, const QString& host) {
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::Unavailable, NetWords::tr("There is no server “%1”, or this computer is offline.").arg(host),
                details};
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Unavailable,
                NetWords::tr(
                    "“%1” does not answer there. Check the address and the port, or whether the server is running.")
                    .arg(host),
                details};
    case QNetworkReply::TimeoutError:
        return {ErrorCode::TimedOut, NetWords::tr("“%1” took too long to answer.").arg(host), details};
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::Canceled, NetWords::tr("Canceled."), details};
    case QNetworkReply::SslHandshakeFailedError:
        return {
            ErrorCode::Untrusted,
            NetWords::tr(
                "No secure connection with “%1” was possible. Check that the address is that of a Trunkline server.")
                .arg(host),
            details};
    default:
        return {ErrorCode::Unavailable, NetWords::tr("The connection with “%1” was lost.").arg(host), details};
    }
}

} // namespace trunkline::net
