#include "app/trunklinectl/commands.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/trunklinectl/flow_files.h"
#include "core/base/clock.h"
#include "core/flow/describe.h"
#include "core/flow/diff.h"
#include "core/flow/layout.h"
#include "core/flow/merge.h"
#include "core/flow/validator.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace trunkline::flow;

namespace {

using Paths = std::vector<std::string>;

/// Once a file could not be read, or there were problems, that is what the process answers.
void worsen(int& exitCode, int result) {
    exitCode = std::max(exitCode, result);
}

/// Messages stay on one line, whatever a flow's texts hold.
QString oneLine(const QString& text) {
    return text.simplified();
}

/// When the problems are looked at: the first call of the file, or now where it has none.
Instant whenOf(const ScenarioFile& file) {
    if (file.cases().empty())
        return SystemClock().now();
    Instant first = Instant::max();
    for (const ScenarioFile::Case& item : file.cases())
        first = std::min(first, item.supposition.call.now);
    return first;
}

int validateFile(const QString& path) {
    const Result<ScenarioFile> file = readScenarioFile(path);
    if (!file) {
        complain(file.error());
        return kCouldNot;
    }
    int result = kDone;
    for (const ScenarioFile::NamedFlow& flow : file->flows()) {
        ValidationContext context;
        context.company = file->company().get();
        context.now = whenOf(*file);
        context.ownName = flow.name;
        // A file with a single flow says nothing about the others that it goes to.
        if (file->flows().size() > 1)
            context.findFlow = file->finder();
        context.isGoneTo = !file->isStart(flow);
        for (const Problem& problem : validate(flow.document, context)) {
            const QString step = problem.step.isNull() ? u"-"_s : problem.step.toString();
            print(
                QStringList{path, nameOf(problem.severity), nameOf(problem.code), step, oneLine(problem.message)}.join(
                    u' '));
            if (problem.severity == Severity::Error)
                result = kFoundProblems;
        }
    }
    return result;
}

struct Tally {
    int passed = 0;
    int failed = 0;
};

int simulateFile(const QString& path, Tally& tally) {
    const Result<ScenarioFile> file = readScenarioFile(path);
    if (!file) {
        complain(file.error());
        return kCouldNot;
    }
    for (const ScenarioFile::Case& item : file->cases()) {
        const std::vector<Mismatch> different = mismatches(item.expected, file->run(item));
        QStringList expected;
        QStringList got;
        for (const Mismatch& mismatch : different) {
            expected.append(mismatch.expected);
            got.append(mismatch.got);
        }
        if (!different.empty())
            print(u"%1 %2 expected %3 got %4 because %5"_s.arg(path, item.id, expected.join(u", "_s), got.join(u", "_s),
                                                               oneLine(different.front().because)));
        ++(different.empty() ? tally.passed : tally.failed);
    }
    return kDone;
}

void addValidate(CLI::App& flow, int& exitCode) {
    CLI::App* command =
        flow.add_subcommand("validate", "Check flow documents or scenario files; one line for each problem.");
    auto paths = std::make_shared<Paths>();
    command->add_option("FILE", *paths, "Flow documents or scenario files")->required();
    command->callback([paths, &exitCode] {
        for (const std::string& path : *paths)
            worsen(exitCode, validateFile(QString::fromStdString(path)));
    });
}

void addSimulate(CLI::App& flow, int& exitCode) {
    CLI::App* command =
        flow.add_subcommand("simulate", "Run the calls of scenario files; one line for each that goes otherwise.");
    auto paths = std::make_shared<Paths>();
    command->add_option("FILE", *paths, "Scenario files")->required();
    command->callback([paths, &exitCode] {
        Tally tally;
        for (const std::string& path : *paths)
            worsen(exitCode, simulateFile(QString::fromStdString(path), tally));
        print(u"%1 passed, %2 failed"_s.arg(tally.passed).arg(tally.failed));
        if (tally.failed > 0)
            worsen(exitCode, kFoundProblems);
    });
}

/// Reads documents; says what cannot be read.
std::vector<FlowDocument> readAll(const Paths& paths, int& exitCode) {
    std::vector<FlowDocument> documents;
    for (const std::string& path : paths) {
        Result<FlowDocument> document = readFlowDocument(QString::fromStdString(path));
        if (document) {
            documents.push_back(std::move(*document));
        } else {
            complain(document.error());
            worsen(exitCode, kCouldNot);
        }
    }
    return documents;
}

void addDiff(CLI::App& flow, int& exitCode) {
    CLI::App* command =
        flow.add_subcommand("diff", "Say what changed from one flow to another; answers 1 where anything did.");
    auto paths = std::make_shared<Paths>();
    command->add_option("FILE", *paths, "Two flows: before, after")->required()->expected(2);
    command->callback([paths, &exitCode] {
        const std::vector<FlowDocument> documents = readAll(*paths, exitCode);
        if (documents.size() != 2)
            return;
        const std::vector<Difference> differences = diff(documents[0], documents[1]);
        for (const Difference& difference : differences)
            print(oneLine(difference.words));
        if (!differences.empty())
            worsen(exitCode, kFoundProblems);
    });
}

void addMerge(CLI::App& flow, int& exitCode) {
    CLI::App* command = flow.add_subcommand(
        "merge", "Merge two flows that began from one; conflicts go to standard error, ours holds.");
    auto paths = std::make_shared<Paths>();
    command->add_option("FILE", *paths, "Three flows: base, ours, theirs")->required()->expected(3);
    command->callback([paths, &exitCode] {
        const std::vector<FlowDocument> documents = readAll(*paths, exitCode);
        if (documents.size() != 3)
            return;
        const MergeResult result = merge(documents[0], documents[1], documents[2]);
        print(indented(result.merged));
        for (const Conflict& conflict : result.conflicts)
            complain({ErrorCode::Conflict, oneLine(conflict.words), {}});
        if (!result.conflicts.empty())
            worsen(exitCode, kFoundProblems);
    });
}

void addDescribe(CLI::App& flow, int& exitCode) {
    CLI::App* command = flow.add_subcommand("describe", "Say in plain words what a flow does.");
    auto paths = std::make_shared<Paths>();
    command->add_option("FILE", *paths, "Flow documents or scenario files")->required();
    command->callback([paths, &exitCode] {
        for (const std::string& path : *paths) {
            const Result<ScenarioFile> file = readScenarioFile(QString::fromStdString(path));
            if (!file) {
                complain(file.error());
                worsen(exitCode, kCouldNot);
                continue;
            }
            for (const ScenarioFile::NamedFlow& named : file->flows())
                print(describe(named.document, file->company().get()).toText());
        }
    });
}

void addLayout(CLI::App& flow, int& exitCode) {
    CLI::App* command = flow.add_subcommand("layout", "Print a flow with its steps laid out anew.");
    auto paths = std::make_shared<Paths>();
    command->add_option("FILE", *paths, "A flow document")->required()->expected(1);
    command->callback([paths, &exitCode] {
        for (FlowDocument& document : readAll(*paths, exitCode)) {
            document.layout().positions = layOut(document).positions;
            print(indented(document));
        }
    });
}

} // namespace

void addFlowCommands(CLI::App& program, int& exitCode) {
    CLI::App* flow = program.add_subcommand("flow", "Check, simulate, compare and describe call flows.");
    flow->require_subcommand(1);
    addValidate(*flow, exitCode);
    addSimulate(*flow, exitCode);
    addDiff(*flow, exitCode);
    addMerge(*flow, exitCode);
    addDescribe(*flow, exitCode);
    addLayout(*flow, exitCode);
}

} // namespace trunkline::ctl
