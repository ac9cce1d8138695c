#include "server/jobs/mail_sender.h"

#include <cstring>
#include <memory>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <curl/curl.h>

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr long kSeconds = 30;

struct MailWords {
    Q_DECLARE_TR_FUNCTIONS(Mail)
};

struct Upload {
    QByteArray text;
    qsizetype sent = 0;
};

std::size_t readUpload(char* into, std::size_t size, std::size_t count, void* from) {
    auto& upload = *static_cast<Upload*>(from);
    const qsizetype room = std::min(static_cast<qsizetype>(size * count), upload.text.size() - upload.sent);
    std::memcpy(into, upload.text.constData() + upload.sent, static_cast<std::size_t>(room));
    upload.sent += room;
    return static_cast<std::size_t>(room);
}

QByteArray encodedWord(const QString& text) {
    return "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

bool isLoopback(const QString& url) {
    const QString host = QUrl(url).host();
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

/// What went wrong, for the log of whoever runs the server.
QString logLine(const MailOptions& options, CURLcode code) {
    const QString server = QUrl(options.url).toString(QUrl::RemoveUserInfo);
    switch (code) {
    case CURLE_USE_SSL_FAILED:
        return u"%1 offers no encryption (STARTTLS); nothing was sent to it, and the message waits. Switch STARTTLS on "
               "there, or name another server"_s.arg(server);
    case CURLE_PEER_FAILED_VERIFICATION:
        return u"the certificate of %1 is signed by nobody whom this computer trusts, or made out to another name; "
               "nothing was sent to it, and the message waits. Name who signed it with --smtp-ca-file"_s.arg(server);
    case CURLE_SSL_CACERT_BADFILE:
        return u"the file of --smtp-ca-file, %1, cannot be read; nothing was sent"_s.arg(options.caFile);
    case CURLE_LOGIN_DENIED:
        return u"%1 does not accept the name and the password of --smtp-user and --smtp-password-file"_s.arg(server);
    default:
        return u"%1: %2"_s.arg(server, QString::fromLatin1(curl_easy_strerror(code)));
    }
}

ErrorCode codeOf(CURLcode code) {
    switch (code) {
    case CURLE_USE_SSL_FAILED:
    case CURLE_PEER_FAILED_VERIFICATION:
        return ErrorCode::Untrusted;
    case CURLE_LOGIN_DENIED:
        return ErrorCode::Refused;
    default:
        return ErrorCode::Unavailable;
    }
}

void encrypt(CURL* curl, const MailOptions& options) {
    const bool isNeeded = options.isTlsRequired || !options.password.isEmpty() || !isLoopback(options.url);
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(isNeeded ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!options.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, options.caFile.toUtf8().constData());
}

} // namespace

bool isMailAddress(const QString& text) {
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.isSpace() || c.unicode() < 0x20 || c == u'<' || c == u'>' || c == u',' || c == u'"';
           });
}

QByteArray mailText(const MailOptions& options, const MailMessage& message) {
    QByteArray body = message.body.toUtf8().toBase64();
    for (qsizetype at = 76; at < body.size(); at += 78)
        body.insert(at, "\r\n");
    return "From: <" + options.from.toUtf8() + ">\r\nTo: <" + message.to.toUtf8() +
           ">\r\nSubject: " + encodedWord(message.subject) + "\r\nDate: " +
           QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s).toLatin1() +
           "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
           "base64\r\n\r\n" +
           body + "\r\n";
}

Result<void> sendMail(const MailOptions& options, const MailMessage& message) {
    if (!isMailAddress(message.to) || !isMailAddress(options.from))
        return fail(ErrorCode::InvalidInput,
                    MailWords::tr("A message cannot be sent to or from something that is no e-mail address."));
    struct Closer {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    const std::unique_ptr<CURL, Closer> curl(curl_easy_init());
    const std::unique_ptr<curl_slist, Closer> recipients(
        curl_slist_append(nullptr, ("<" + message.to.toUtf8() + ">").constData()));
    Upload upload{mailText(options, message)};
    curl_easy_setopt(curl.get(), CURLOPT_URL, options.url.toUtf8().constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    encrypt(curl.get(), options);
    if (!options.user.isEmpty()) {
        curl_easy_setopt(curl.get(), CURLOPT_USERNAME, options.user.toUtf8().constData());
        curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, options.password.toUtf8().constData());
    }
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + options.from.toUtf8() + ">").constData());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, kSeconds);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK)
        return fail(codeOf(code), MailWords::tr("A message could not be sent. Check the mail server's settings."),
                    logLine(options, code));
    return {};
}

} // namespace trunkline::server
