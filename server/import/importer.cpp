#include "server/import/importer.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "core/base/json_input.h"
#include "server/import/call_mapper.h"
#include "server/import/csv_reader.h"
#include "server/import/field_readers.h"
#include "server/import/record_splitter.h"

namespace trunkline::callrail {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kCallsPerWrite = 2000;
constexpr std::size_t kThingsPerWrite = 500;
constexpr qint64 kSniffed = 64 * 1024;

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(CallRailImport)
};

/// In the order in which files are read: what calls refer to comes first.
enum class FileKind : std::uint8_t { Companies, Trackers, Calls, Csv };

enum class RecordType : std::uint8_t { Unknown, Company, Tracker, Call };

struct SourceFile {
    QString path;
    FileKind kind = FileKind::Calls;
};

Result<SourceFile> sniff(const QString& path) {
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable,
                    ImportWords::tr("Cannot read %1: %2. Nothing was imported.")
                        .arg(path, QFileInfo(path).isDir() ? ImportWords::tr("it is a folder") : file.errorString()));
    QByteArray start = file.read(kSniffed);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return SourceFile{path, FileKind::Csv};
    const auto place = [&start](const char* name) {
        const qsizetype at = start.indexOf(name);
        return at < 0 ? kSniffed : at;
    };
    const qsizetype calls = std::min(place("\"calls\""), place("\"start_time\""));
    const qsizetype trackers = std::min(place("\"trackers\""), place("\"tracking_numbers\""));
    const qsizetype companies = place("\"companies\"");
    if (companies < trackers && companies < calls)
        return SourceFile{path, FileKind::Companies};
    return SourceFile{path, trackers < calls ? FileKind::Trackers : FileKind::Calls};
}

RecordType typeOf(const RecordSplitter::Item& item) {
    if (item.list == "companies")
        return RecordType::Company;
    if (item.list == "trackers")
        return RecordType::Tracker;
    if (item.list == "calls")
        return RecordType::Call;
    const auto has = [&item](std::string_view name) { return item.text.find(name) != std::string_view::npos; };
    if (has("\"tracking_numbers\"") || has("\"call_flow\""))
        return RecordType::Tracker;
    if (has("\"start_time\""))
        return RecordType::Call;
    return has("\"time_zone\"") ? RecordType::Company : RecordType::Unknown;
}

/// Whether an object that was found after a fault is a record and not a part of one.
bool looksWhole(RecordType type, std::string_view text) {
    const auto has = [text](std::string_view name) { return text.find(name) != std::string_view::npos; };
    switch (type) {
    case RecordType::Company:
        return has("\"time_zone\"") || has("\"status\"");
    case RecordType::Tracker:
        return has("\"tracking_numbers\"") || has("\"call_flow\"");
    case RecordType::Call:
        return has("\"start_time\"") || has("\"duration\"") || has("\"direction\"");
    case RecordType::Unknown:
        break;
    }
    return false;
}

/// Whether a quote or a bracket that is missing made one record of several.
bool swallowedOthers(RecordType type, std::string_view text) {
    const std::string_view mark = type == RecordType::Call      ? "\"start_time\""
                                  : type == RecordType::Tracker ? "\"tracking_numbers\""
                                                                : "\"time_zone\"";
    const std::size_t first = text.find(mark);
    return first != std::string_view::npos && text.find(mark, first + 1) != std::string_view::npos;
}

class Run {
public:
    Run(Target& target, Existing existing, AccountId parent, Instant now, Report& report)
        : m_target(target), m_report(report), m_now(now), m_world(std::move(existing)),
          m_entities(m_world, m_batch, report, std::move(parent), now), m_calls(m_world, m_entities, report, now) {}

    Result<void> importFile(const SourceFile& source);

private:
    Result<void> importJson(QFile& file);
    Result<void> importCsv(QFile& file);
    Result<void> importRecord(const RecordSplitter::Item& item, RecordSplitter& splitter);
    Result<void> importObject(RecordType type, const RecordSplitter::Item& item, RecordSplitter& splitter);
    Result<void> importCall(Origin origin);
    Result<void> flushIfFull();
    Result<void> flush();
    void tellFault(const RecordSplitter::Item& item);
    void problem(qint64 record, const QString& what, const QString& instead);

    Target& m_target;
    Report& m_report;
    Instant m_now;
    World m_world;
    Batch m_batch;
    EntityMapper m_entities;
    CallMapper m_calls;
    CallJsonReader m_callReader;
    CallRecord m_record;
    TextArena m_arena;
    QString m_file;
    bool m_hasRecords = false;

    struct Pending {
        wire::CallRow row;
        Origin origin;
        bool cameBefore = false;
    };
    std::vector<Pending> m_pending;
    QSet<quint64> m_seenCalls; ///< digests of ids, of the whole run
    QSet<quint64> m_pendingCalls;
};

void Run::problem(qint64 record, const QString& what, const QString& instead) {
    m_report.add({Severity::Problem, m_file, record, {}, {}, what, instead});
}

Result<void> Run::importFile(const SourceFile& source) {
    m_file = QFileInfo(source.path).fileName();
    m_hasRecords = false;
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly)) {
        problem(0, ImportWords::tr("the file cannot be read: %1").arg(file.errorString()), ImportWords::tr("left out"));
        return {};
    }
    const Result<void> imported = source.kind == FileKind::Csv ? importCsv(file) : importJson(file);
    if (!imported)
        return imported;
    if (!m_hasRecords)
        problem(0, ImportWords::tr("there is no company, tracker or call in the file"),
                ImportWords::tr("nothing to import"));
    return flush();
}

void Run::tellFault(const RecordSplitter::Item& item) {
    using Fault = RecordSplitter::Fault;
    if (item.list == "calls")
        ++m_report.calls.leftOut;
    else if (!item.list.empty())
        ++(item.list == "companies" ? m_report.companies : m_report.numbers).leftOut;
    const QString goesOn = ImportWords::tr("left out; the import goes on with the next record that can be read");
    switch (item.fault) {
    case Fault::None:
        return;
    case Fault::Truncated:
        return problem(item.number, ImportWords::tr("the file ends in the middle: it was cut off"),
                       ImportWords::tr("the records before this one are imported"));
    case Fault::TooLarge:
        return problem(item.number, ImportWords::tr("the record is larger than %1 bytes").arg(kLargestRecord), goesOn);
    case Fault::TooDeep:
        return problem(item.number, ImportWords::tr("the record is nested deeper than %1 levels").arg(kDeepestRecord),
                       goesOn);
    case Fault::Broken:
        return problem(item.number, ImportWords::tr("it is not valid JSON here"), goesOn);
    case Fault::NotAnObject:
        return problem(item.number, ImportWords::tr("something else stands in the list in place of a record"),
                       ImportWords::tr("left out"));
    }
}

Result<void> Run::importJson(QFile& file) {
    if (file.peek(3) == "\xEF\xBB\xBF")
        file.skip(3);
    RecordSplitter splitter(file);
    while (const std::optional<RecordSplitter::Item> item = splitter.next()) {
        if (item->fault != RecordSplitter::Fault::None) {
            m_hasRecords = true;
            if (!item->isSalvaged || item->fault == RecordSplitter::Fault::Truncated)
                tellFault(*item);
            continue;
        }
        if (const Result<void> imported = importRecord(*item, splitter); !imported)
            return imported;
    }
    return {};
}

Result<void> Run::importRecord(const RecordSplitter::Item& item, RecordSplitter& splitter) {
    const RecordType type = typeOf(item);
    if (item.isSalvaged && !looksWhole(type, item.text)) {
        splitter.rejectLast();
        return {};
    }
    if (type == RecordType::Unknown) {
        if (!item.list.empty() || item.text.size() > 2)
            problem(item.number, ImportWords::tr("this is no company, tracker or call"), ImportWords::tr("left out"));
        m_hasRecords = true;
        return {};
    }
    m_hasRecords = true;
    if (type != RecordType::Call)
        return importObject(type, item, splitter);
    Result<void> read = m_callReader.read(item.text, m_record);
    std::string mended;
    if (!read) {
        mended = toQString(item.text).toStdString(); // bytes that are not UTF-8 become replacement characters
        if (mended != item.text)
            read = m_callReader.read(mended, m_record);
        if (!read) {
            problem(item.number, read.error().message, ImportWords::tr("left out"));
            ++m_report.calls.leftOut;
            if (item.isSalvaged || swallowedOthers(type, item.text))
                splitter.rejectLast();
            return {};
        }
        problem(item.number, ImportWords::tr("it is not UTF-8 text"),
                ImportWords::tr("the bytes that cannot be read are replaced"));
    }
    splitter.confirmLast();
    return importCall({m_file, item.number, toQString(m_record.at(CallField::Id)).left(80)});
}

Result<void> Run::importObject(RecordType type, const RecordSplitter::Item& item, RecordSplitter& splitter) {
    const Result<QJsonObject> object =
        parseJsonObject(QByteArrayView(item.text.data(), static_cast<qsizetype>(item.text.size())),
                        {.bytes = kLargestRecord, .depth = kDeepestRecord});
    if (!object) {
        problem(item.number, object.error().message, ImportWords::tr("left out"));
        ++(type == RecordType::Company ? m_report.companies : m_report.numbers).leftOut;
        if (item.isSalvaged || swallowedOthers(type, item.text))
            splitter.rejectLast();
        return {};
    }
    splitter.confirmLast();
    const Origin origin{m_file, item.number, object->value("id"_L1).toVariant().toString().left(80)};
    if (type == RecordType::Company)
        m_entities.importCompany(*object, origin);
    else
        m_entities.importTracker(*object, origin);
    return flushIfFull();
}

Result<void> Run::importCsv(QFile& file) {
    CsvReader reader(file);
    const Result<std::vector<std::string>> heading = reader.readHeading();
    const Result<CallColumns> columns =
        heading ? CallColumns::fromHeading(*heading) : Result<CallColumns>(failFrom(heading));
    m_hasRecords = true;
    if (!columns) {
        problem(0, columns.error().message, ImportWords::tr("the file is left out"));
        return {};
    }
    if (!columns->hasIds())
        m_report.add(
            {Severity::Note,
             m_file,
             0,
             {},
             u"id"_s,
             ImportWords::tr("the export has no ids of calls"),
             ImportWords::tr(
                 "calls are known by their number, caller and time; the same calls as JSON would be there twice")});
    while (const std::optional<CsvReader::Row> row = reader.next()) {
        if (row->isBroken || row->cells.size() != columns->count()) {
            ++m_report.calls.leftOut;
            problem(row->number,
                    row->isBroken ? ImportWords::tr("the row has a quote that does not end, or is too long")
                                  : ImportWords::tr("the row has %1 cells; the heading has %2")
                                        .arg(row->cells.size())
                                        .arg(columns->count()),
                    ImportWords::tr("left out"));
            continue;
        }
        columns->read(row->cells, m_record);
        if (const Result<void> imported =
                importCall({m_file, row->number, toQString(m_record.at(CallField::Id)).left(80)});
            !imported)
            return imported;
    }
    return {};
}

Result<void> Run::importCall(Origin origin) {
    if (origin.id.isEmpty() && m_record.at(CallField::StartTime).empty()) {
        ++m_report.calls.leftOut;
        m_report.add({Severity::Problem,
                      origin.file,
                      origin.record,
                      {},
                      u"id"_s,
                      ImportWords::tr("the call has neither an id nor a time"),
                      ImportWords::tr("left out")});
        return {};
    }
    std::optional<wire::CallRow> row = m_calls.map(m_record, origin, m_arena);
    if (!row)
        return {};
    const quint64 digest = std::hash<std::string_view>{}(row->id);
    if (m_pendingCalls.contains(digest)) {
        // The first one has to be stored, so that this one can be compared with it; flushing takes the texts away, so
        // it is mapped again.
        if (const Result<void> flushed = flush(); !flushed)
            return flushed;
        Report silent;
        row = CallMapper(m_world, m_entities, silent, m_now).map(m_record, origin, m_arena);
    }
    m_pending.push_back({*row, std::move(origin), m_seenCalls.contains(digest)});
    m_pendingCalls.insert(digest);
    return flushIfFull();
}

Result<void> Run::flushIfFull() {
    const std::size_t things =
        m_batch.accounts.size() + m_batch.destinations.size() + m_batch.flows.size() + m_batch.numbers.size();
    return m_pending.size() >= kCallsPerWrite || things >= kThingsPerWrite ? flush() : Result<void>();
}

Result<void> Run::flush() {
    std::vector<std::string_view> ids;
    ids.reserve(m_pending.size());
    for (const Pending& pending : m_pending)
        ids.push_back(pending.row.id);
    const auto marks = m_target.marksOf(ids);
    if (!marks)
        return failFrom(marks);
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        const Pending& pending = m_pending[i];
        const std::optional<QByteArray>& mark = (*marks)[i];
        const bool isSame =
            mark && !mark->isEmpty() && pending.row.extra.find(mark->toStdString()) != std::string_view::npos;
        if (isSame) {
            ++m_report.calls.unchanged;
        } else if (mark && (mark->isEmpty() || pending.cameBefore)) {
            ++m_report.calls.leftOut;
            m_report.add({Severity::Problem, pending.origin.file, pending.origin.record, pending.origin.id, u"id"_s,
                          ImportWords::tr("another call has the same id and says something else"),
                          ImportWords::tr("the first one stays")});
        } else {
            ++(mark ? m_report.calls.changed : m_report.calls.added);
            m_batch.calls.push_back(pending.row);
        }
        m_seenCalls.insert(std::hash<std::string_view>{}(pending.row.id));
    }
    if (!m_batch.isEmpty()) {
        if (const Result<void> written = m_target.write(m_batch); !written)
            return written;
    }
    m_batch = {};
    m_pending.clear();
    m_pendingCalls.clear();
    m_arena.clear();
    return {};
}

} // namespace

Result<void> importFiles(Target& target, const QStringList& files, const ImportOptions& options, Report& report) {
    std::vector<SourceFile> sources;
    for (const QString& path : files) {
        const Result<SourceFile> source = sniff(path);
        if (!source)
            return failFrom(source);
        sources.push_back(*source);
    }
    std::stable_sort(sources.begin(), sources.end(),
                     [](const SourceFile& a, const SourceFile& b) { return a.kind < b.kind; });

    Result<Existing> existing = target.existing();
    if (!existing)
        return failFrom(existing);
    AccountId parent = options.under;
    const auto isParent = [&parent](const Account& account) {
        return account.kind != AccountKind::Company &&
               (parent.isNull() ? account.parent.isNull() : account.id == parent);
    };
    const auto above = std::find_if(existing->accounts.begin(), existing->accounts.end(), isParent);
    if (above == existing->accounts.end())
        return fail(ErrorCode::NotFound,
                    parent.isNull()
                        ? ImportWords::tr("There is no organization yet. Make one with “trunklinectl init” first.")
                        : ImportWords::tr("There is no organization or franchise %1 to put companies under.")
                              .arg(parent.toString()));
    parent = above->id;

    Run run(target, std::move(*existing), parent, options.now, report);
    for (const SourceFile& source : sources) {
        if (const Result<void> imported = run.importFile(source); !imported)
            return imported;
    }
    return {};
}

} // namespace trunkline::callrail
