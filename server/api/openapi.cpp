#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/json_input.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject schemaContent(std::string_view schema, const QString& type) {
    const QJsonObject reference{{"$ref"_L1, "#/components/schemas/"_L1 + textOf(schema)}};
    return {{type, QJsonObject{{"schema"_L1, reference}}}};
}

QString contentTypeOf(std::string_view schema) {
    if (schema == "SyncLines")
        return u"application/x-ndjson"_s;
    if (schema == "Events")
        return u"text/event-stream"_s;
    if (schema == "Text")
        return u"text/plain"_s;
    return u"application/json"_s;
}

/// Of parameters whose name does not say enough.
QString descriptionOf(const QString& parameter) {
    static const QHash<QString, QString> kDescriptions{
        {u"callsSince"_s, u"Of a snapshot: no calls from before this time, in milliseconds since 1970."_s},
        {u"callsOf"_s,
         u"Only calls of companies at or below these accounts: up to 100 ids with commas between. A cursor does not "
         u"hold it: name it with every pull, and begin anew without a cursor where it is to be more than before."_s},
        {u"If-Match"_s, u"The revision that the change was made on."_s},
        {u"Sync-Epoch"_s, u"The epoch of the revision in If-Match, as the stream's hello has it: a server that was "
                          u"restored meanwhile answers 409 with the code epoch_changed."_s},
        {u"Idempotency-Key"_s, u"A new one for each change. The same key again gives the first answer again, with "
                               u"Idempotency-Replayed: true."_s}};
    return kDescriptions.value(parameter);
}

QJsonObject parameter(const QString& name, const char* in, bool isRequired) {
    QJsonObject json{{"name"_L1, name},
                     {"in"_L1, QLatin1StringView(in)},
                     {"required"_L1, isRequired},
                     {"schema"_L1, QJsonObject{{"type"_L1, "string"_L1}}}};
    if (const QString description = descriptionOf(name); !description.isEmpty())
        json.insert("description"_L1, description);
    return json;
}

QJsonArray parametersOf(const Route& route) {
    QJsonArray parameters;
    const QString pattern = textOf(route.pattern);
    for (const QString& segment : pattern.split(u'/')) {
        if (segment.startsWith(u'{'))
            parameters.append(parameter(segment.mid(1, segment.size() - 2), "path", true));
    }
    for (const std::string_view name : route.queryNames) {
        if (!name.empty())
            parameters.append(parameter(textOf(name), "query", false));
    }
    const bool needsIfMatch = route.method == "PATCH" || route.ifMatch == IfMatch::Required;
    if (needsIfMatch || route.ifMatch == IfMatch::Optional) {
        parameters.append(parameter(u"If-Match"_s, "header", needsIfMatch));
        parameters.append(parameter(u"Sync-Epoch"_s, "header", false));
    }
    if ((route.method != "GET" && route.gate.needsSession()) || route.takesKey)
        parameters.append(parameter(u"Idempotency-Key"_s, "header", false));
    return parameters;
}

QJsonObject responsesOf(const Route& route) {
    QJsonObject responses;
    const QString status = QString::number(route.status);
    if (route.gives.empty())
        responses.insert(status, QJsonObject{{"description"_L1, "Done."_L1}});
    else
        responses.insert(status, QJsonObject{{"description"_L1, textOf(route.summary)},
                                             {"content"_L1, schemaContent(route.gives, contentTypeOf(route.gives))}});
    responses.insert("default"_L1, QJsonObject{{"$ref"_L1, "#/components/responses/Problem"_L1}});
    return responses;
}

QString operationId(const Route& route) {
    QString id = textOf(route.method).toLower();
    for (const QString& segment : textOf(route.pattern).split(u'/', Qt::SkipEmptyParts)) {
        if (segment == "v1"_L1)
            continue;
        if (segment.startsWith(u'{'))
            id += "By"_L1 + segment.at(1).toUpper() + segment.mid(2, segment.size() - 3);
        else
            id += segment.at(0).toUpper() + segment.mid(1).remove(u".json"_s);
    }
    return id;
}

QJsonObject operationOf(const Route& route) {
    QJsonObject operation{{"summary"_L1, textOf(route.summary)},
                          {"operationId"_L1, operationId(route)},
                          {"tags"_L1, QJsonArray{textOf(route.pattern).section(u'/', 2, 2).isEmpty()
                                                     ? u"system"_s
                                                     : textOf(route.pattern).section(u'/', 2, 2)}},
                          {"x-action"_L1, access::nameOf(route.gate.action())},
                          {"responses"_L1, responsesOf(route)}};
    if (const QJsonArray parameters = parametersOf(route); !parameters.isEmpty())
        operation.insert("parameters"_L1, parameters);
    if (!route.takes.empty())
        operation.insert(
            "requestBody"_L1,
            QJsonObject{{"required"_L1, true}, {"content"_L1, schemaContent(route.takes, u"application/json"_s)}});
    if (!route.gate.needsSession())
        operation.insert("security"_L1, QJsonArray());
    return operation;
}

} // namespace

QByteArray openApiDocument() {
    // The frame holds what no route knows: titles, schemas, the form of problems.
    QJsonObject document = readJsonFile(u":/trunkline/openapi/frame.json"_s).value_or(QJsonObject());
    QJsonObject paths;
    for (const Route& route : allRoutes()) {
        const QString pattern = textOf(route.pattern);
        QJsonObject item = paths.value(pattern).toObject();
        item.insert(textOf(route.method).toLower(), operationOf(route));
        paths.insert(pattern, item);
    }
    document.insert("paths"_L1, paths);
    QJsonObject info = document.value("info"_L1).toObject();
    info.insert("version"_L1, QStringLiteral(TRUNKLINE_VERSION));
    document.insert("info"_L1, info);
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace trunkline::server
