#include "core/wire/sync_lines.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/json_input.h"

namespace trunkline::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view kCallsStart = R"({"type":"calls",)";

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncLines)
};

auto unreadable(const QString& details) {
    return fail(ErrorCode::InvalidInput, SyncWords::tr("The server sent something that Trunkline cannot read."),
                details);
}

void appendObject(std::string& out, const QJsonObject& object) {
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    out.append(text.constData(), static_cast<std::size_t>(text.size()));
    out += '\n';
}

Result<SyncLine> parseEntity(const QJsonObject& object, EntityType type) {
    const QString op = object.value("op"_L1).toString();
    if (op == "gone"_L1) {
        const QString id = object.value("id"_L1).toString();
        if (id.isEmpty() || id.size() > 128)
            return unreadable(u"gone without an id"_s);
        return GoneLine{type, id};
    }
    const qint64 revision = object.value("revision"_L1).toInteger(-1);
    if (op != "put"_L1 || revision < 0 || !object.value("data"_L1).isObject())
        return unreadable(u"put without revision or data"_s);
    return PutLine{type, static_cast<Revision>(revision), object.value("data"_L1).toObject()};
}

Result<SyncLine> parsePeople(const QJsonObject& object) {
    PeopleLine people;
    for (const QJsonValue& bucket : object.value("buckets"_L1).toArray()) {
        const int number = bucket.toInt(-1);
        if (number < 0 || number >= kPeopleBuckets)
            return unreadable(u"a bucket out of range"_s);
        people.buckets.push_back(number);
    }
    for (const QJsonValue& id : object.value("ids"_L1).toArray())
        people.ids.append(id.toString());
    return people;
}

Result<SyncLine> parseHello(const QJsonObject& object) {
    HelloLine hello;
    hello.schema = object.value("schema"_L1).toInt(-1);
    hello.epoch = object.value("epoch"_L1).toString();
    hello.isSnapshot = object.value("mode"_L1).toString() == "snapshot"_L1;
    hello.serverTime = object.value("serverTime"_L1).toInteger();
    hello.entities = std::max<qint64>(0, object.value("entities"_L1).toInteger());
    hello.calls = std::max<qint64>(0, object.value("calls"_L1).toInteger());
    if (hello.schema < 1 || hello.epoch.isEmpty())
        return unreadable(u"hello without schema or epoch"_s);
    return hello;
}

} // namespace

/// FNV-1a: both sides have to agree.
int peopleBucketOf(QByteArrayView id) {
    quint32 hash = 2'166'136'261U;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return static_cast<int>(hash % kPeopleBuckets);
}

Result<SyncLine> parseSyncLine(std::string_view line) {
    // Bulk lines are the only ones worth sparing the document: they are written by us and start like this.
    if (line.starts_with(kCallsStart))
        return CallsLine{line};
    const Result<QJsonObject> object =
        parseJsonObject(QByteArrayView(line.data(), static_cast<qsizetype>(line.size())));
    if (!object)
        return unreadable(object.error().message);
    const QString type = object->value("type"_L1).toString();
    if (type == "hello"_L1)
        return parseHello(*object);
    if (type == "cursor"_L1 || type == "end"_L1) {
        const QString cursor = object->value("cursor"_L1).toString();
        if (cursor.isEmpty())
            return unreadable(u"a checkpoint without a cursor"_s);
        return type == "end"_L1 ? SyncLine(EndLine{cursor}) : SyncLine(CursorLine{cursor});
    }
    if (type == "scope"_L1) {
        ScopeLine scope;
        for (const QJsonValue& id : object->value("gone"_L1).toArray())
            scope.gone.append(id.toString());
        return scope;
    }
    if (type == "people"_L1)
        return parsePeople(*object);
    if (const std::optional<EntityType> entity = entityTypeFromName(type))
        return parseEntity(*object, *entity);
    return fail(ErrorCode::Unsupported,
                SyncWords::tr("The server sent a kind of line that this version does not know."), type);
}

void appendSyncLine(std::string& out, const HelloLine& line) {
    appendObject(out, {{"type"_L1, "hello"_L1},
                       {"schema"_L1, line.schema},
                       {"epoch"_L1, line.epoch},
                       {"mode"_L1, line.isSnapshot ? "snapshot"_L1 : "delta"_L1},
                       {"serverTime"_L1, line.serverTime},
                       {"entities"_L1, line.entities},
                       {"calls"_L1, line.calls}});
}

void appendSyncLine(std::string& out, const PutLine& line) {
    appendObject(out, {{"type"_L1, nameOf(line.type)},
                       {"op"_L1, "put"_L1},
                       {"revision"_L1, toNumber(line.revision)},
                       {"data"_L1, line.data}});
}

void appendSyncLine(std::string& out, const GoneLine& line) {
    appendObject(out, {{"type"_L1, nameOf(line.type)}, {"op"_L1, "gone"_L1}, {"id"_L1, line.id}});
}

void appendSyncLine(std::string& out, const ScopeLine& line) {
    appendObject(out, {{"type"_L1, "scope"_L1}, {"gone"_L1, QJsonArray::fromStringList(line.gone)}});
}

void appendSyncLine(std::string& out, const PeopleLine& line) {
    QJsonArray buckets;
    for (const int bucket : line.buckets)
        buckets.append(bucket);
    appendObject(out,
                 {{"type"_L1, "people"_L1}, {"buckets"_L1, buckets}, {"ids"_L1, QJsonArray::fromStringList(line.ids)}});
}

void appendSyncLine(std::string& out, const CursorLine& line) {
    appendObject(out, {{"type"_L1, "cursor"_L1}, {"cursor"_L1, line.cursor}});
}

void appendSyncLine(std::string& out, const EndLine& line) {
    appendObject(out, {{"type"_L1, "end"_L1}, {"cursor"_L1, line.cursor}});
}

} // namespace trunkline::wire
