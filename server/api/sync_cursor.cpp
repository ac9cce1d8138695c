#include "server/api/sync_cursor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/json_input.h"
#include "server/api/digest.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostGrants = 64;
constexpr qsizetype kLongestCursor = 64 * 1024;
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

struct CursorWords {
    Q_DECLARE_TR_FUNCTIONS(Cursor)
};

} // namespace

QByteArray encodeCursor(const SyncCursor& cursor, const QByteArray& secret) {
    QJsonObject json{{"e"_L1, QString::fromLatin1(cursor.epoch)},
                     {"u"_L1, cursor.user.toString()},
                     {"t"_L1, toMilliseconds(cursor.issuedAt)},
                     {"s"_L1, QString::number(cursor.entities)},
                     {"c"_L1, QString::number(cursor.calls)},
                     {"w"_L1, QString::number(cursor.within)}, // positions need more bits than a JSON number has
                     {"b"_L1, QString::number(cursor.before)},
                     {"f"_L1, cursor.callsSince}};
    if (cursor.grants.size() <= kMostGrants) {
        QJsonArray grants;
        for (const Grant& grant : cursor.grants)
            grants.append(wire::toJson(grant));
        json.insert("g"_L1, grants);
    }
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return text.toBase64(kBase64) + '.' + signatureOf(secret, text).toBase64(kBase64);
}

Result<SyncCursor> decodeCursor(const QByteArray& text, const QByteArray& secret) {
    const auto refuse = [] {
        return fail(ErrorCode::InvalidInput, CursorWords::tr("This is no cursor of this server."));
    };
    const qsizetype dot = text.indexOf('.');
    if (text.size() > kLongestCursor || dot < 0)
        return refuse();
    const QByteArray content = QByteArray::fromBase64(text.left(dot), kBase64);
    if (!equalSecrets(signatureOf(secret, content), QByteArray::fromBase64(text.mid(dot + 1), kBase64)))
        return refuse();
    const Result<QJsonObject> json = parseJsonObject(content);
    if (!json)
        return refuse();
    const auto number = [&json](QLatin1StringView name) { return json->value(name).toString().toLongLong(); };
    SyncCursor cursor;
    cursor.epoch = json->value("e"_L1).toString().toLatin1();
    cursor.user = UserId(json->value("u"_L1).toString().toLatin1());
    cursor.issuedAt = fromMilliseconds(static_cast<qint64>(json->value("t"_L1).toDouble()));
    cursor.entities = number("s"_L1);
    cursor.calls = number("c"_L1);
    cursor.within = number("w"_L1);
    cursor.before = number("b"_L1);
    cursor.callsSince = static_cast<qint64>(json->value("f"_L1).toDouble());
    cursor.hasGrants = json->contains("g"_L1);
    for (const QJsonValue& value : json->value("g"_L1).toArray()) {
        Result<Grant> grant = wire::fromJson<Grant>(value.toObject());
        if (!grant)
            return refuse();
        cursor.grants.push_back(std::move(*grant));
    }
    return cursor;
}

} // namespace trunkline::server
