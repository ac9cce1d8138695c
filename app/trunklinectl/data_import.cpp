#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFile>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "server/import/importer.h"
#include "server/import/storage_target.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFindingsOnScreen = 20;

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

struct Arguments {
    std::string data;
    std::string under;
    std::string report;
    std::vector<std::string> files;
};

QString lineOf(const callrail::Finding& finding) {
    QString place = finding.file;
    if (finding.record > 0)
        place += ImportWords::tr(", record %1").arg(finding.record);
    if (!finding.id.isEmpty())
        place += u" (%1)"_s.arg(finding.id);
    if (!finding.field.isEmpty())
        place += u", "_s + finding.field;
    const QString kind =
        finding.severity == callrail::Severity::Problem ? ImportWords::tr("problem") : ImportWords::tr("note");
    return u"%1: %2: %3; %4"_s.arg(kind, place, finding.what, finding.instead);
}

void printCounts(const QString& name, const callrail::Counts& counts) {
    print(ImportWords::tr("%1 %2 new, %3 changed, %4 unchanged, %5 left out")
              .arg(name + u':', -14)
              .arg(counts.added)
              .arg(counts.changed)
              .arg(counts.unchanged)
              .arg(counts.leftOut));
}

void printSummary(const callrail::Report& report) {
    printCounts(ImportWords::tr("companies"), report.companies);
    printCounts(ImportWords::tr("numbers"), report.numbers);
    printCounts(ImportWords::tr("destinations"), report.destinations);
    printCounts(ImportWords::tr("flows"), report.flows);
    printCounts(ImportWords::tr("calls"), report.calls);
    print(ImportWords::tr("problems: %1, notes: %2").arg(report.problemCount()).arg(report.noteCount()));
}

/// What an import did belongs to the history of the account; one that changed nothing does not.
Result<void> recordImport(DataDirectory& data, const AccountId& under, const callrail::Report& report) {
    const auto touched = [](const callrail::Counts& counts) { return counts.added + counts.changed; };
    const qint64 things =
        touched(report.companies) + touched(report.numbers) + touched(report.destinations) + touched(report.flows);
    if (things + touched(report.calls) == 0)
        return {};
    Result<AuditEvent> event = data.systemEvent(u"callrail.imported"_s);
    if (!event)
        return failFrom(event);
    if (!under.isNull())
        event->account = under;
    event->entity = event->account.toString();
    event->summary = ImportWords::tr("%1 calls and %2 other things").arg(touched(report.calls)).arg(things);
    return data.storage().write([&event](server::Writer& writer) -> Result<void> {
        writer.append(*event);
        return {};
    });
}

int importCallRail(const Arguments& arguments) {
    Result<std::unique_ptr<DataDirectory>> data =
        DataDirectory::open(toQString(arguments.data), DataDirectory::Missing::Refuse);
    if (!data)
        return refuse(data.error());
    callrail::ImportOptions options;
    options.now = (*data)->now();
    if (!arguments.under.empty()) {
        const Result<AccountId> under = AccountId::parse(toQString(arguments.under));
        if (!under)
            return refuse(under.error());
        options.under = *under;
    }
    QFile file(toQString(arguments.report));
    std::optional<callrail::ReportFile> reportFile;
    if (!arguments.report.empty()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return refuse({ErrorCode::Unavailable,
                           ImportWords::tr("Cannot write %1: %2.").arg(file.fileName(), file.errorString()),
                           {}});
        reportFile.emplace(file);
    }
    qint64 shown = 0;
    callrail::Report report([&](const callrail::Finding& finding) {
        if (reportFile)
            reportFile->write(finding);
        if (++shown <= kFindingsOnScreen)
            print(lineOf(finding));
    });
    QStringList files;
    for (const std::string& name : arguments.files)
        files.append(toQString(name));
    callrail::StorageTarget target((*data)->storage());
    if (const Result<void> imported = callrail::importFiles(target, files, options, report); !imported)
        return refuse(imported.error());
    if (const Result<void> recorded = recordImport(**data, options.under, report); !recorded)
        return refuse(recorded.error());
    if (shown > kFindingsOnScreen)
        print(reportFile
                  ? ImportWords::tr("… and %1 more in %2").arg(shown - kFindingsOnScreen).arg(file.fileName())
                  : ImportWords::tr("… and %1 more; --report FILE.csv lists them all").arg(shown - kFindingsOnScreen));
    printSummary(report);
    if (reportFile) {
        if (const Result<void> written = reportFile->finish(); !written)
            return refuse(written.error());
    }
    return report.problemCount() > 0 ? kFoundProblems : kDone;
}

} // namespace

void addImportCommand(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("import", "Take over what another system has")->require_subcommand(1);
    CLI::App* callRail =
        command->add_subcommand("callrail", "Import companies, trackers and calls: answers of CallRail's API v3 (JSON) "
                                            "and its export of calls (CSV). Can be run again.");
    const auto arguments = std::make_shared<Arguments>();
    addDataOption(*callRail, arguments->data);
    callRail->add_option("--under", arguments->under,
                         "Id of the account that new companies stand below; otherwise the organization");
    callRail->add_option("--report", arguments->report,
                         "Write everything that could not simply be mapped to this CSV file");
    callRail->add_option("files", arguments->files, "Files, in any order")->required();
    callRail->callback([arguments, &exitCode] { exitCode = importCallRail(*arguments); });
}

} // namespace trunkline::ctl
