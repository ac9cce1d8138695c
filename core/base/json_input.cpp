#include "core/base/json_input.h"

#include <QCoreApplication>
#include <QFile>

namespace trunkline {

namespace {

struct JsonInput {
    Q_DECLARE_TR_FUNCTIONS(JsonInput)
};

/// The deepest nesting of brackets outside strings; cheap, and safe on anything.
int nestingOf(QByteArrayView text, int giveUpAbove) {
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size() && deepest <= giveUpAbove; ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

QString placeOf(QByteArrayView text, qsizetype offset) {
    const QByteArrayView before = text.first(std::min(offset, text.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return JsonInput::tr("line %1, column %2").arg(line).arg(column);
}

Error tooLarge(JsonLimits limits) {
    return {ErrorCode::TooLarge, JsonInput::tr("The JSON text is larger than %1 bytes.").arg(limits.bytes), {}};
}

} // namespace

Result<QJsonDocument> parseJson(QByteArrayView text, JsonLimits limits) {
    if (text.size() > limits.bytes)
        return tl::unexpected<Error>(tooLarge(limits));
    if (nestingOf(text, limits.depth) > limits.depth)
        return fail(ErrorCode::TooLarge,
                    JsonInput::tr("The JSON text is nested deeper than %1 levels.").arg(limits.depth));
    QJsonParseError fault;
    const QByteArray bytes = QByteArray::fromRawData(text.data(), text.size());
    QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput, JsonInput::tr("The text is not valid JSON (%1: %2).")
                                                 .arg(placeOf(text, fault.offset), fault.errorString()));
    return document;
}

Result<QJsonObject> parseJsonObject(QByteArrayView text, JsonLimits limits) {
    const Result<QJsonDocument> document = parseJson(text, limits);
    if (!document)
        return failFrom(document);
    if (!document->isObject())
        return fail(ErrorCode::InvalidInput, JsonInput::tr("The JSON text should be an object in braces."));
    return document->object();
}

Result<QByteArray> readJsonText(const QString& path, JsonLimits limits) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, JsonInput::tr("Cannot read %1: %2.").arg(path, file.errorString()));
    QByteArray text = file.read(limits.bytes + 1);
    if (text.size() > limits.bytes)
        return tl::unexpected<Error>(tooLarge(limits).at(path));
    return text;
}

Result<QJsonObject> readJsonFile(const QString& path, JsonLimits limits) {
    const Result<QByteArray> text = readJsonText(path, limits);
    if (!text)
        return failFrom(text);
    return parseJsonObject(*text, limits).map_error([&path](const Error& error) { return error.at(path); });
}

} // namespace trunkline
