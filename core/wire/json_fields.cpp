#include "core/wire/json_fields.h"

#include <limits>

#include <QCoreApplication>

namespace trunkline::wire {

namespace {

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

} // namespace

QJsonValue FieldReader::taken(QLatin1StringView name) {
    m_taken.insert(QString(name));
    return m_object.value(name);
}

QJsonObject FieldReader::rest() const {
    QJsonObject rest;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_taken.contains(it.key()))
            rest.insert(it.key(), it.value());
    }
    return rest;
}

void FieldReader::refuse(QLatin1StringView name, const QString& why) {
    if (!m_fault)
        m_fault =
            Error{ErrorCode::InvalidInput, FieldWords::tr("The field “%1” cannot be used: %2").arg(name, why), {}};
}

QString FieldReader::missingWords() {
    return FieldWords::tr("it is missing.");
}

QString FieldReader::kindWords(const char* wanted) {
    return FieldWords::tr("it should be of the kind “%1”.").arg(QLatin1StringView(wanted));
}

QString FieldReader::unknownWords(const QString& value) {
    return FieldWords::tr("“%1” is not a known value.").arg(value.left(40));
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, QString& value) {
    if (!given.isString() || given.toString().size() > kLongestText)
        refuse(name, kindWords("text"));
    else
        value = given.toString();
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, bool& value) {
    if (!given.isBool())
        refuse(name, kindWords("true or false"));
    else
        value = given.toBool();
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, int& value) {
    const double number = given.toDouble(std::numeric_limits<double>::quiet_NaN());
    const bool isWhole = number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max() &&
                         number == static_cast<int>(number);
    if (!isWhole)
        refuse(name, kindWords("whole number"));
    else
        value = static_cast<int>(number);
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, Instant& value) {
    if (const Result<Instant> instant = fromRfc3339(given.toString()))
        value = *instant;
    else
        refuse(name, instant.error().message);
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, QDate& value) {
    const QString text = given.toString();
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (date.isValid())
        value = date;
    else
        refuse(name, kindWords("date, as 2026-12-25,"));
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, Revision& value) {
    const qint64 number = given.toInteger(-1);
    if (number < 0)
        refuse(name, kindWords("revision"));
    else
        value = static_cast<Revision>(number);
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, QStringList& value) {
    const QJsonArray array = given.toArray();
    if (!given.isArray() || array.size() > kMostItems) {
        refuse(name, kindWords("list of texts"));
        return;
    }
    value.clear();
    for (const QJsonValue& item : array) {
        QString text;
        read(name, item, text);
        value.append(text);
    }
}

void FieldReader::read(QLatin1StringView name, const QJsonValue& given, QJsonObject& value) {
    if (!given.isObject())
        refuse(name, kindWords("object"));
    else
        value = given.toObject();
}

} // namespace trunkline::wire
