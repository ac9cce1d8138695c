#pragma once

#include <QString>

#include "core/base/error.h"

namespace trunkline::server {

/// Where messages go out. Without a host nothing is sent.
struct MailOptions {
    QString url; ///< "smtp://host:587" or "smtps://host:465"; empty: no mail
    QString user;
    QString password;
    QString from;               ///< an address
    bool isTlsRequired = false; ///< also on loopback; elsewhere, and with a password, it always is
    QString caFile = {};        ///< PEM of who signed the server's certificate; empty: those that the system trusts

    [[nodiscard]] bool isConfigured() const { return !url.isEmpty() && !from.isEmpty(); }
};

struct MailMessage {
    QString to; ///< an address
    QString subject;
    QString body;
};

/// Whether something can be put into an envelope: a name, an @ and a host, and nothing that would end a line or a
/// field.
[[nodiscard]] bool isMailAddress(const QString& text);

/// Sends one message by SMTP; blocks up to half a minute. Neither a message leaves this computer without encryption
/// (STARTTLS or smtps), nor a password a program: a server that offers none is refused before either is said. The
/// error's details are the log line that tells an operator what to do.
[[nodiscard]] Result<void> sendMail(const MailOptions& options, const MailMessage& message);

/// The message as it goes over the wire. Subjects and bodies may hold anything: nothing of theirs becomes a header.
[[nodiscard]] QByteArray mailText(const MailOptions& options, const MailMessage& message);

} // namespace trunkline::server
