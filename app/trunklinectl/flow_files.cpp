#include "app/trunklinectl/flow_files.h"

#include <QJsonDocument>

#include "core/base/json_input.h"

namespace trunkline::ctl {

Result<flow::ScenarioFile> readScenarioFile(const QString& path) {
    const Result<QJsonObject> json = readJsonFile(path, {.bytes = flow::kMaxDocumentBytes, .depth = flow::kMaxDepth});
    if (!json)
        return failFrom(json);
    Result<flow::ScenarioFile> file = flow::ScenarioFile::fromJson(*json);
    if (!file)
        return tl::unexpected<Error>(file.error().at(path));
    return file;
}

Result<flow::FlowDocument> readFlowDocument(const QString& path) {
    const Result<flow::ScenarioFile> file = readScenarioFile(path);
    if (!file)
        return failFrom(file);
    return file->start();
}

QString indented(const flow::FlowDocument& document) {
    return QString::fromUtf8(QJsonDocument(document.toJson()).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace trunkline::ctl
