#include "app/trunklinectl/commands.h"

#include <memory>

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFileInfo>

#include "core/access/catalog_table.h"
#include "core/access/scenario_file.h"
#include "core/base/json_input.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessCommands)
};

QString text(const std::string& argument) {
    return QString::fromStdString(argument);
}

Result<std::vector<access::Scenario>> readScenarios(const QString& path) {
    return readJsonText(path).and_then([&path](const QByteArray& json) {
        return access::Scenario::parseFile(json).map_error([&path](const Error& error) { return error.at(path); });
    });
}

/// A note goes where it does not disturb what scripts read.
void note(const QString& words) {
    complain({ErrorCode::InvalidInput, words, {}});
}

struct Tally {
    qsizetype passed = 0;
    qsizetype failed = 0;
};

void checkScenario(const QString& path, const access::Scenario& scenario, Tally& tally) {
    for (const QString& words : scenario.notes())
        note(AccessWords::tr("%1: note: %2").arg(path, words));
    const std::vector<access::ScenarioFailure> failures = scenario.run();
    for (const access::ScenarioFailure& failure : failures) {
        print(u"%1 %2 expected %3 got %4 because %5"_s.arg(path, failure.caseId, failure.expected, failure.got,
                                                           failure.because));
    }
    tally.failed += static_cast<qsizetype>(failures.size());
    tally.passed += static_cast<qsizetype>(scenario.cases().size() - failures.size());
}

int checkScenarios(const std::vector<std::string>& paths) {
    Tally tally;
    bool couldReadAll = true;
    for (const std::string& given : paths) {
        const QString path = text(given);
        const Result<std::vector<access::Scenario>> scenarios = readScenarios(path);
        if (!scenarios) {
            complain(scenarios.error());
            couldReadAll = false;
            continue;
        }
        for (const access::Scenario& scenario : *scenarios)
            checkScenario(path, scenario, tally);
    }
    print(u"%1 passed, %2 failed"_s.arg(tally.passed).arg(tally.failed));
    if (!couldReadAll)
        return kCouldNot;
    return tally.failed == 0 ? kDone : kFoundProblems;
}

struct ExplainArguments {
    std::string file;
    std::string user;
    std::string action;
    std::string at;
    std::string role;
    std::string person;
    bool isOffline = false;
};

void printExplanation(const access::Scenario& scenario, const access::Explanation& explanation) {
    print(explanation.text);
    print(AccessWords::tr("reason: %1").arg(access::nameOf(explanation.decision.reason)));
    const access::Index& index = scenario.index();
    if (explanation.decision.grant >= 0) {
        const Grant& grant = index.grant(explanation.decision.grant);
        print(AccessWords::tr("because of: %1 at %2").arg(grant.role.toString(), grant.at.toString()));
    }
    const access::Requirement& needs = explanation.needs;
    if (!needs.role.isNull())
        print(AccessWords::tr("requires: %1 at %2").arg(needs.role.toString(), needs.at.toString()));
    if (!needs.planFeatures.isEmpty())
        print(
            AccessWords::tr("requires: plan with %1 at %2").arg(needs.planFeatures.join(u", "_s), needs.at.toString()));
    if (needs.billing)
        print(AccessWords::tr("requires: the other billing mode at %1").arg(needs.at.toString()));
    QStringList granters;
    for (const UserId& granter : explanation.granters)
        granters.append(granter.toString());
    if (!granters.isEmpty())
        print(AccessWords::tr("who could grant it: %1").arg(granters.join(u", "_s)));
    QStringList roles;
    for (const RoleId& role : explanation.granterRoles)
        roles.append(role.toString());
    if (!roles.isEmpty())
        print(AccessWords::tr("roles that could: %1").arg(roles.join(u", "_s)));
}

int explain(const ExplainArguments& arguments) {
    const Result<std::vector<access::Scenario>> scenarios = readScenarios(text(arguments.file));
    if (!scenarios) {
        complain(scenarios.error());
        return kCouldNot;
    }
    const access::Scenario& scenario = scenarios->front();
    const std::optional<access::Action> action = access::actionFromName(text(arguments.action));
    if (!action) {
        note(AccessWords::tr("There is no action \"%1\".").arg(text(arguments.action)));
        return kCouldNot;
    }
    access::Context context;
    context.now = scenario.now();
    context.isOnline = !arguments.isOffline;
    const access::Target target{UserId(QByteArray::fromStdString(arguments.person)),
                                RoleId(QByteArray::fromStdString(arguments.role)),
                                {},
                                std::nullopt};
    if (!target.user.isNull() || !target.role.isNull())
        context.target = &target;
    const access::Explanation explanation =
        scenario.index().explain(UserId(QByteArray::fromStdString(arguments.user)), *action,
                                 AccountId(QByteArray::fromStdString(arguments.at)), context);
    printExplanation(scenario, explanation);
    return explanation.decision.isAllowed() ? kDone : kFoundProblems;
}

Result<QJsonObject> readCatalogDocument(const QString& nameOrPath) {
    if (access::Catalog::shippedNames().contains(nameOrPath) && !QFileInfo::exists(nameOrPath))
        return access::Catalog::shippedDocument(nameOrPath).and_then([](const QByteArray& json) {
            return parseJsonObject(json);
        });
    return readJsonFile(nameOrPath);
}

int matrix(const std::string& nameOrPath) {
    const Result<access::Catalog> catalog = readCatalogDocument(text(nameOrPath)).and_then(access::Catalog::parse);
    if (!catalog) {
        complain(catalog.error());
        return kCouldNot;
    }
    print(access::catalogTable(*catalog));
    return kDone;
}

int lint(const std::vector<std::string>& namesOrPaths) {
    int outcome = kDone;
    for (const std::string& given : namesOrPaths) {
        const Result<QJsonObject> document = readCatalogDocument(text(given));
        if (!document) {
            complain(document.error());
            outcome = kCouldNot;
            continue;
        }
        const std::vector<access::CatalogProblem> problems = access::Catalog::lint(*document);
        for (const access::CatalogProblem& problem : problems)
            print(u"%1: %2: %3"_s.arg(text(given), problem.where, problem.message));
        if (problems.empty())
            print(AccessWords::tr("%1: good").arg(text(given)));
        else if (outcome == kDone)
            outcome = kFoundProblems;
    }
    return outcome;
}

} // namespace

void addAccessCommands(CLI::App& program, int& exitCode) {
    CLI::App* group = program.add_subcommand("access", "Roles, grants and what they allow.");
    group->require_subcommand(1);

    const auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App* check =
        group->add_subcommand("check", "Run scenario files and print each case that decides otherwise than expected.");
    check->add_option("file", *paths, "Scenario files")->required();
    check->callback([paths, &exitCode] { exitCode = checkScenarios(*paths); });

    const auto question = std::make_shared<ExplainArguments>();
    CLI::App* why = group->add_subcommand("explain", "Say in words why somebody may or may not do something.");
    why->add_option("--file", question->file, "Scenario file with accounts, people and grants")->required();
    why->add_option("--user", question->user, "Who asks")->required();
    why->add_option("--action", question->action, "For example flows.publish")->required();
    why->add_option("--at", question->at, "At which account")->required();
    why->add_option("--role", question->role, "For users.*: the role that they would have");
    why->add_option("--person", question->person, "For users.*: whom it is about");
    why->add_flag("--offline", question->isOffline, "As if there were no connection");
    why->callback([question, &exitCode] { exitCode = explain(*question); });

    const auto catalog = std::make_shared<std::string>();
    CLI::App* table = group->add_subcommand("matrix", "Print a role catalog as a table.");
    table->add_option("catalog", *catalog, "A shipped catalog or a file")->required();
    table->callback([catalog, &exitCode] { exitCode = matrix(*catalog); });

    const auto catalogs = std::make_shared<std::vector<std::string>>();
    CLI::App* checkCatalogs =
        group->add_subcommand("lint", "Check role catalogs and print every problem with its place.");
    checkCatalogs->add_option("catalog", *catalogs, "Shipped catalogs or files")->required();
    checkCatalogs->callback([catalogs, &exitCode] { exitCode = lint(*catalogs); });
}

} // namespace trunkline::ctl
