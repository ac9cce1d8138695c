#include "server/jobs/mail_outbox.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostAttempts = 11; // 1 + 2 + … + 2^10 minutes: most of a day

void reschedule(Record& record, Instant now, bool isSent) {
    const int attempts = record.data.value("attempts"_L1).toInt() + 1;
    record.data.insert("attempts"_L1, attempts);
    if (isSent) {
        // Delivered: what it said, and to whom, is nobody's business here any more.
        record.data = {{"state"_L1, "sent"_L1}, {"attempts"_L1, attempts}};
    } else if (attempts >= kMostAttempts) {
        record.data.insert("state"_L1, "failed"_L1);
    } else {
        record.data.insert("nextAt"_L1, toRfc3339(now + std::chrono::minutes(1 << (attempts - 1))));
    }
}

bool isDue(const Record& record, Instant now) {
    if (record.data.value("state"_L1) != "waiting"_L1)
        return false;
    const Result<Instant> next = fromRfc3339(record.data.value("nextAt"_L1).toString());
    return !next || *next <= now;
}

} // namespace

void queueMail(Writer& writer, const QByteArray& id, const AccountId& account, const MailMessage& message) {
    Record record{RecordKind::Mail, id, account.toUtf8(), {}, {}, {}, {}};
    record.data = {
        {"to"_L1, message.to}, {"subject"_L1, message.subject}, {"body"_L1, message.body}, {"state"_L1, "waiting"_L1}};
    writer.put(std::move(record));
}

Result<void> deliverMail(Storage& storage, const MailOptions& options, Instant now) {
    std::vector<Record> due;
    const Result<void> read = storage.read([&](Reader& reader) -> Result<void> {
        reader.visit({.kind = RecordKind::Mail, .account = {}, .owner = {}, .after = {}}, [&](const Record& record) {
            if (isDue(record, now))
                due.push_back(record);
            return true;
        });
        return {};
    });
    if (!read)
        return read;
    Result<void> result;
    for (Record& record : due) {
        const Result<void> sent =
            sendMail(options, {record.data.value("to"_L1).toString(), record.data.value("subject"_L1).toString(),
                               record.data.value("body"_L1).toString()});
        if (!sent)
            result = sent;
        reschedule(record, now, sent.has_value());
        const Result<void> kept = storage.write([&record](Writer& writer) -> Result<void> {
            writer.put(record);
            return {};
        });
        if (!kept)
            return kept;
    }
    return result;
}

} // namespace trunkline::server
