#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "core/base/json_input.h"
#include "core/flow/document.h"
#include "server/import/call_record.h"
#include "server/import/csv_reader.h"
#include "server/import/flow_mapper.h"
#include "server/import/record_splitter.h"

using namespace trunkline;

namespace {

/// Whatever a call flow says, what it is mapped to can be read.
void checkFlow(std::string_view text) {
    const Result<QJsonObject> tracker =
        parseJsonObject(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (!tracker)
        return;
    const callrail::FlowMapper mapper(
        [](const QString& number) { return DestinationId("dst_" + number.sliced(1).toUtf8()); },
        [](callrail::Severity, const QString&, const QString&, const QString&) {});
    const callrail::MappedFlow mapped =
        mapper.map({.name = QStringLiteral("Line"),
                    .trackerName = QStringLiteral("Line"),
                    .destinationNumber = QStringLiteral("+13125550100"),
                    .whisper = {},
                    .callFlow = tracker->value(QLatin1StringView("call_flow")).toObject()});
    if (!flow::FlowDocument::fromJson(mapped.document))
        std::abort();
}

void readJson(QBuffer& buffer) {
    callrail::RecordSplitter splitter(buffer);
    callrail::CallJsonReader reader;
    callrail::CallRecord record;
    int rejected = 0;
    while (const auto item = splitter.next()) {
        if (item->fault != callrail::RecordSplitter::Fault::None)
            continue;
        checkFlow(item->text);
        if (reader.read(item->text, record))
            splitter.confirmLast();
        else if (++rejected < 100)
            splitter.rejectLast();
    }
}

void readCsv(QBuffer& buffer) {
    callrail::CsvReader reader(buffer);
    const auto heading = reader.readHeading();
    if (!heading)
        return;
    const auto columns = callrail::CallColumns::fromHeading(*heading);
    callrail::CallRecord record;
    while (const auto row = reader.next()) {
        if (columns)
            columns->read(row->cells, record);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    readJson(buffer);
    buffer.seek(0);
    readCsv(buffer);
    return 0;
}
