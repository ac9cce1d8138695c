#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString text(std::string_view view) {
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
}

/// The part of JSON Schema that our document uses. Gives the first difference, or nothing.
class SchemaCheck {
public:
    explicit SchemaCheck(const QJsonObject& document)
        : m_schemas(document.value("components"_L1).toObject().value("schemas"_L1).toObject()) {}

    QString check(const QJsonValue& value, const QJsonObject& schema, const QString& where) const {
        if (const QString reference = schema.value("$ref"_L1).toString(); !reference.isEmpty())
            return check(value, m_schemas.value(reference.section(u'/', -1)).toObject(), where);
        if (schema.contains("anyOf"_L1)) {
            for (const QJsonValue& one : schema.value("anyOf"_L1).toArray())
                if (check(value, one.toObject(), where).isEmpty())
                    return {};
            return where + u" fits nothing"_s;
        }
        if (schema.contains("enum"_L1))
            return schema.value("enum"_L1).toArray().contains(value) ? QString() : where + u" is another word"_s;
        const QString type = schema.value("type"_L1).toString();
        const bool fits = type.isEmpty() || (type == "object"_L1 && value.isObject()) ||
                          (type == "array"_L1 && value.isArray()) || (type == "string"_L1 && value.isString()) ||
                          (type == "boolean"_L1 && value.isBool()) || (type == "integer"_L1 && value.isDouble()) ||
                          (type == "null"_L1 && value.isNull());
        if (!fits)
            return where + u" is no "_s + type;
        if (value.isObject())
            return checkObject(value.toObject(), schema, where);
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            if (const QString wrong = check(items.at(i), schema.value("items"_L1).toObject(), where + u"[%1]"_s.arg(i));
                !wrong.isEmpty())
                return wrong;
        return {};
    }

private:
    QString checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& where) const {
        for (const QJsonValue& name : schema.value("required"_L1).toArray())
            if (!object.contains(name.toString()))
                return where + u" lacks "_s + name.toString();
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!properties.isEmpty() && !properties.contains(it.key()) && schema.contains("required"_L1) &&
                it.key() != "outline"_L1 && where != "catalog"_L1 && !where.endsWith(".catalog"_L1))
                return where + u" has the unknown "_s + it.key();
            if (const QString wrong = check(it.value(), properties.value(it.key()).toObject(), where + u'.' + it.key());
                !wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QJsonObject m_schemas;
};

QJsonObject operationOf(const QJsonObject& document, const Route& route) {
    return document.value("paths"_L1)
        .toObject()
        .value(text(route.pattern))
        .toObject()
        .value(text(route.method).toLower())
        .toObject();
}

} // namespace

TEST_CASE("The OpenAPI document names every route with its action, and every reference leads somewhere") {
    ServerWorld world;
    const Response answer = world.ask({}, "GET", "/v1/openapi.json");
    REQUIRE(answer.status == 200);
    const QJsonObject document = jsonOf(answer);
    CHECK(document.value("openapi"_L1) == "3.1.0"_L1);
    const QJsonObject schemas = document.value("components"_L1).toObject().value("schemas"_L1).toObject();
    QSet<QString> operationIds;
    for (const Route& route : allRoutes()) {
        INFO(route.method << ' ' << route.pattern);
        const QJsonObject operation = operationOf(document, route);
        CHECK(operation.value("x-action"_L1).toString() == access::nameOf(route.gate.action()));
        CHECK_FALSE(operationIds.contains(operation.value("operationId"_L1).toString()));
        operationIds.insert(operation.value("operationId"_L1).toString());
        CHECK((route.takes.empty() || schemas.contains(text(route.takes))));
        CHECK((route.gives.empty() || schemas.contains(text(route.gives))));
    }
    const QString whole = QString::fromStdString(answer.body);
    qsizetype at = 0;
    while ((at = whole.indexOf("#/components/schemas/"_L1, at)) >= 0) {
        at += 21;
        CHECK(schemas.contains(whole.mid(at, whole.indexOf(u'"', at) - at)));
    }
}

TEST_CASE("Real answers are as the OpenAPI document says") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    world.addPerson("vera", "company_viewer", "coa");
    REQUIRE(world.ask(olga, "POST", "/v1/flows/flw_coa/publish", {{"base"_L1, 0}}).status == 200);
    REQUIRE(world.ask(olga, "POST", "/v1/destinations/dst_coa/off", {{"reason"_L1, "sick"_L1}}).status == 200);
    const QJsonObject document = jsonOf(world.ask({}, "GET", "/v1/openapi.json"));
    const SchemaCheck checker(document);
    const QHash<QString, QString> ids{{u"/v1/accounts/{id}"_s, u"coa"_s},
                                      {u"/v1/users/{id}"_s, u"vera"_s},
                                      {u"/v1/numbers/{id}"_s, u"num_coa"_s},
                                      {u"/v1/destinations/{id}"_s, u"dst_coa"_s},
                                      {u"/v1/switches/{id}"_s, u"swi_coa"_s},
                                      {u"/v1/calendars/{id}"_s, u"cld_coa"_s},
                                      {u"/v1/flows/{id}"_s, u"flw_coa"_s},
                                      {u"/v1/flows/{id}/versions"_s, u"flw_coa"_s},
                                      {u"/v1/flows/{id}/versions/{n}"_s, u"flw_coa"_s},
                                      {u"/v1/calls/{id}"_s, u"cal_coa"_s}};
    int checked = 0;
    for (const Route& route : allRoutes()) {
        const QJsonObject content = operationOf(document, route)
                                        .value("responses"_L1)
                                        .toObject()
                                        .value("200"_L1)
                                        .toObject()
                                        .value("content"_L1)
                                        .toObject();
        if (route.method != "GET" || !content.contains("application/json"_L1))
            continue;
        QString target = text(route.pattern);
        target.replace(u"{id}"_s, ids.value(target)).replace(u"{n}"_s, u"1"_s);
        const Response answer = world.ask(olga, "GET", target.toStdString());
        INFO(target.toStdString() << ' ' << answer.body.substr(0, 400));
        CHECK(answer.status == 200);
        const QJsonObject schema = content.value("application/json"_L1).toObject().value("schema"_L1).toObject();
        CHECK(checker.check(jsonOf(answer), schema, u"answer"_s) == QString());
        ++checked;
    }
    CHECK(checked > 20);
    const Response missing = world.ask(olga, "GET", "/v1/numbers/none");
    CHECK(missing.contentType == "application/problem+json");
    CHECK(checker.check(jsonOf(missing), {{"$ref"_L1, "#/components/schemas/Problem"_L1}}, u"problem"_s) == QString());
}
