#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/error.h"

namespace trunkline {

/// Bounds for JSON that comes from a file or the network.
struct JsonLimits {
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 64;
};

/// Parses hostile JSON: size and nesting are checked before anything is built; a fault is told with its line and
/// column.
[[nodiscard]] Result<QJsonDocument> parseJson(QByteArrayView text, JsonLimits limits = {});

/// As parseJson, for text whose top has to be an object.
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView text, JsonLimits limits = {});

/// The bytes of a JSON file, refused where there are too many; errors name the file.
[[nodiscard]] Result<QByteArray> readJsonText(const QString& path, JsonLimits limits = {});
/// Reads a whole JSON file with the same checks; errors name the file.
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString& path, JsonLimits limits = {});

} // namespace trunkline
