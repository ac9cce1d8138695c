#pragma once

#include <ostream>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>

#include "core/base/error.h"
#include "core/base/id.h"

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& value) { return '"' + value.toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& value) { return '"' + value.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& value) {
        return '[' + value.join(QStringLiteral(", ")).toStdString() + ']';
    }
};

template <class Tag>
struct StringMaker<trunkline::Id<Tag>> {
    static std::string convert(const trunkline::Id<Tag>& value) { return value.toUtf8().toStdString(); }
};

} // namespace Catch

/// Requires a Result to hold a value and says the error if it does not.
#define REQUIRE_OK(result)                                                                                             \
    do {                                                                                                               \
        const auto& resultToCheck = (result);                                                                          \
        if (!resultToCheck)                                                                                            \
            FAIL(#result << " failed: " << resultToCheck.error().message.toStdString() << " ["                         \
                         << resultToCheck.error().details.toStdString() << ']');                                       \
    } while (false)
