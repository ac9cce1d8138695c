#include <cstdio>

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include "app/trunklinectl/commands.h"
#include "translations/install_translations.h"

namespace trunkline::ctl {

void print(const QString& line) {
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

void complain(const Error& error) {
    const QByteArray text = "trunklinectl: " + error.message.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace trunkline::ctl

int main(int argc, char** argv) {
    using namespace trunkline::ctl;
    const QCoreApplication application(argc, argv);
    trunkline::installTranslations();
    QCoreApplication::setApplicationName(QStringLiteral("trunklinectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRUNKLINE_VERSION));

    CLI::App program("Set up, import, check and simulate from the command line.", "trunklinectl");
    program.set_version_flag("--version", "trunklinectl " TRUNKLINE_VERSION);
    program.require_subcommand(1);
    int exitCode = kDone;
    addDataCommands(program, exitCode);
    addAccessCommands(program, exitCode);
    addFlowCommands(program, exitCode);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return program.exit(fault) == 0 ? kDone : kCouldNot;
    }
    return exitCode;
}
