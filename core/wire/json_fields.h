#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include "core/domain/ids.h"
#include "core/domain/names.h"

namespace trunkline::wire {

// One list of fields a type serves reading and writing: `visitFields(visitor, thing)` names each field once and the
// visitor does the work. Empty optional fields are left out when writing and may be absent when reading.

/// Turns a thing into a JSON object.
class FieldWriter {
public:
    explicit FieldWriter(const QJsonObject& extra) : m_object(extra) {}

    template <class T>
    void required(QLatin1StringView name, const T& value) {
        m_object.insert(name, toValue(value));
    }
    template <class T>
    void optional(QLatin1StringView name, const T& value) {
        if (isEmptyValue(value))
            m_object.remove(name);
        else
            required(name, value);
    }

    [[nodiscard]] QJsonObject take() { return std::move(m_object); }

    [[nodiscard]] static QJsonValue toValue(const QString& value) { return value; }
    [[nodiscard]] static QJsonValue toValue(bool value) { return value; }
    [[nodiscard]] static QJsonValue toValue(int value) { return value; }
    [[nodiscard]] static QJsonValue toValue(QDate value) { return value.toString(Qt::ISODate); }
    [[nodiscard]] static QJsonValue toValue(Instant value) { return toRfc3339(value); }
    [[nodiscard]] static QJsonValue toValue(Revision value) { return toNumber(value); }
    [[nodiscard]] static QJsonValue toValue(const QStringList& value) { return QJsonArray::fromStringList(value); }
    [[nodiscard]] static QJsonValue toValue(const QJsonObject& value) { return value; }
    template <class Tag>
    [[nodiscard]] static QJsonValue toValue(const Id<Tag>& value) {
        return value.toString();
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    [[nodiscard]] static QJsonValue toValue(Enum value) { return nameOf(value); }
    template <class T>
    [[nodiscard]] static QJsonValue toValue(const std::optional<T>& value) {
        return value ? toValue(*value) : QJsonValue();
    }
    template <class T>
    requires requires(FieldWriter& w, const T& t) { visitFields(w, t); }
    [[nodiscard]] static QJsonValue toValue(const T& value) {
        FieldWriter inner{QJsonObject{}};
        visitFields(inner, value);
        return inner.take();
    }
    template <class T>
    [[nodiscard]] static QJsonValue toValue(const std::vector<T>& values) {
        QJsonArray array;
        for (const T& value : values)
            array.append(toValue(value));
        return array;
    }

private:
    template <class T>
    static bool isEmptyValue(const T& value) {
        if constexpr (requires {
                          value.isNull();
                          value.toUtf8();
                      })
            return value.isNull() || value.toUtf8().isEmpty();
        else if constexpr (requires { value.has_value(); })
            return !value.has_value();
        else if constexpr (requires { value.isUnrestricted(); })
            return value.isUnrestricted();
        else if constexpr (requires { value.isEmpty(); })
            return value.isEmpty();
        else if constexpr (requires { value.empty(); })
            return value.empty();
        else if constexpr (std::is_same_v<T, Instant>)
            return value == Instant{};
        else if constexpr (std::is_same_v<T, Revision>)
            return value == Revision::None;
        else if constexpr (std::is_arithmetic_v<T>)
            return value == T{};
        else
            return false; // an enumerator always says something
    }

    QJsonObject m_object;
};

/// Reads a thing from a JSON object that may be hostile: kinds, ranges, ids and lengths are checked, the first fault is
/// kept with the field's name, and unknown fields are set aside in `extra`.
class FieldReader {
public:
    explicit FieldReader(const QJsonObject& object) : m_object(object) {}

    template <class T>
    void required(QLatin1StringView name, T& value) {
        const QJsonValue given = taken(name);
        if (given.isUndefined() || given.isNull())
            refuse(name, missingWords());
        else
            read(name, given, value);
    }
    template <class T>
    void optional(QLatin1StringView name, T& value) {
        const QJsonValue given = taken(name);
        if (!given.isUndefined() && !given.isNull())
            read(name, given, value);
    }

    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }
    /// What no field asked for.
    [[nodiscard]] QJsonObject rest() const;

private:
    QJsonValue taken(QLatin1StringView name);
    void refuse(QLatin1StringView name, const QString& why);
    static QString missingWords();
    static QString kindWords(const char* wanted);

    void read(QLatin1StringView name, const QJsonValue& given, QString& value);
    void read(QLatin1StringView name, const QJsonValue& given, bool& value);
    void read(QLatin1StringView name, const QJsonValue& given, int& value);
    void read(QLatin1StringView name, const QJsonValue& given, Instant& value);
    void read(QLatin1StringView name, const QJsonValue& given, QDate& value);
    void read(QLatin1StringView name, const QJsonValue& given, Revision& value);
    void read(QLatin1StringView name, const QJsonValue& given, QStringList& value);
    void read(QLatin1StringView name, const QJsonValue& given, QJsonObject& value);

    template <class Tag>
    void read(QLatin1StringView name, const QJsonValue& given, Id<Tag>& value) {
        QString text;
        read(name, given, text);
        if (m_fault)
            return;
        if (Result<Id<Tag>> id = Id<Tag>::parse(text))
            value = std::move(*id);
        else
            refuse(name, id.error().message);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void read(QLatin1StringView name, const QJsonValue& given, Enum& value) {
        if (const std::optional<Enum> known = fromName<Enum>(given.toString()))
            value = *known;
        else
            refuse(name, unknownWords(given.toString()));
    }
    template <class T>
    void read(QLatin1StringView name, const QJsonValue& given, std::optional<T>& value) {
        T inner{};
        read(name, given, inner);
        if (!m_fault)
            value = std::move(inner);
    }
    template <class T>
    requires requires(FieldReader& r, T& t) { visitFields(r, t); }
    void read(QLatin1StringView name, const QJsonValue& given, T& value) {
        if (!given.isObject()) {
            refuse(name, kindWords("object"));
            return;
        }
        FieldReader inner(given.toObject());
        visitFields(inner, value);
        if (inner.fault())
            refuse(name, inner.fault()->message);
    }
    template <class T>
    void read(QLatin1StringView name, const QJsonValue& given, std::vector<T>& values) {
        const QJsonArray array = given.toArray();
        if (!given.isArray() || array.size() > kMostItems) {
            refuse(name, kindWords("list"));
            return;
        }
        values.clear();
        for (const QJsonValue& item : array) {
            T inner{};
            read(name, item, inner);
            values.push_back(std::move(inner));
        }
    }
    static QString unknownWords(const QString& value);

    static constexpr qsizetype kMostItems = 10'000;
    static constexpr qsizetype kLongestText = 64 * 1024;

    QJsonObject m_object;
    QSet<QString> m_taken;
    std::optional<Error> m_fault;
};

} // namespace trunkline::wire
