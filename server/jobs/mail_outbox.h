#pragma once

#include "server/jobs/mail_sender.h"
#include "server/storage/storage.h"

namespace trunkline::server {

/// Puts a message where the mail job finds it, within the transaction of what it tells about: it is sent if and only if
/// that happened.
void queueMail(Writer& writer, const QByteArray& id, const AccountId& account, const MailMessage& message);

/// Sends what waits; a message that fails is tried again after 1, 2, 4 … minutes, at most for a day, and is then kept
/// as failed.
[[nodiscard]] Result<void> deliverMail(Storage& storage, const MailOptions& options, Instant now);

} // namespace trunkline::server
