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

namespace {

QJsonArray grantsJson(const std::vector<Grant>& grants) {
    QJsonArray array;
    for (const Grant& grant : grants)
        array.append(wire::toJson(grant));
    return array;
}

Result<std::vector<Grant>> grantsFrom(const QJsonValue& value) {
    std::vector<Grant> grants;
    for (const QJsonValue& item : value.toArray()) {
        Result<Grant> grant = wire::fromJson<Grant>(item.toObject());
        if (!grant)
            return failFrom(grant);
        grants.push_back(std::move(*grant));
    }
    return grants;
}

qint64 longFrom(const QJsonObject& json, QLatin1StringView name) {
    return json.value(name).toString().toLongLong(); // positions need more bits than a JSON number has
}

QJsonObject growingJson(const SyncCursor::Growing& growing) {
    return {{"s"_L1, QString::number(growing.entities)},
            {"t"_L1, toMilliseconds(growing.at)},
            {"g"_L1, grantsJson(growing.grants)},
            {"a"_L1, QString::fromLatin1(growing.account)},
            {"b"_L1, QString::number(growing.before)}};
}

Result<SyncCursor::Growing> growingFrom(const QJsonObject& json) {
    SyncCursor::Growing growing;
    growing.entities = longFrom(json, "s"_L1);
    growing.at = fromMilliseconds(static_cast<qint64>(json.value("t"_L1).toDouble()));
    growing.account = json.value("a"_L1).toString().toLatin1();
    growing.before = longFrom(json, "b"_L1);
    return grantsFrom(json.value("g"_L1)).map([&](std::vector<Grant>&& grants) {
        growing.grants = std::move(grants);
        return growing;
    });
}

} // namespace

QByteArray encodeCursor(const SyncCursor& cursor, const QByteArray& secret) {
    QJsonObject json{{"e"_L1, QString::fromLatin1(cursor.epoch)}, {"u"_L1, cursor.user.toString()},
                     {"t"_L1, toMilliseconds(cursor.issuedAt)},   {"s"_L1, QString::number(cursor.entities)},
                     {"c"_L1, QString::number(cursor.calls)},     {"w"_L1, QString::number(cursor.within)},
                     {"b"_L1, QString::number(cursor.before)},    {"f"_L1, cursor.callsSince}};
    json.insert("m"_L1, QString::number(cursor.mark));
    json.insert("p"_L1, QString::fromLatin1(toText(cursor.people)));
    if (cursor.grants.size() <= kMostGrants)
        json.insert("g"_L1, grantsJson(cursor.grants));
    if (cursor.growing)
        json.insert("r"_L1, growingJson(*cursor.growing));
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
    const auto number = [&json](QLatin1StringView name) { return longFrom(*json, name); };
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
    cursor.mark = number("m"_L1);
    const std::optional<PeopleDigest> people = digestFromText(json->value("p"_L1).toString().toLatin1());
    Result<std::vector<Grant>> grants = grantsFrom(json->value("g"_L1));
    if (!people || !grants)
        return refuse();
    cursor.people = *people;
    cursor.grants = std::move(*grants);
    if (json->contains("r"_L1)) {
        Result<SyncCursor::Growing> growing = growingFrom(json->value("r"_L1).toObject());
        if (!growing)
            return refuse();
        cursor.growing = std::move(*growing);
    }
    return cursor;
}

} // namespace trunkline::server
