#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "server/storage/backup.h"

namespace trunkline::ctl {

namespace {

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

struct Arguments {
    std::string data;
    std::string file;
};

int backUp(const Arguments& arguments) {
    const QString file = toQString(arguments.file);
    if (const Result<void> done = server::backUpDatabase(databaseIn(toQString(arguments.data)), file); !done)
        return refuse(done.error());
    print(BackupWords::tr("The organization is in “%1”. Keep it as you would keep the "
                          "server itself: it holds everything.")
              .arg(file));
    return kDone;
}

int restore(const Arguments& arguments) {
    const SystemClock clock;
    SystemRandom random;
    const QString folder = toQString(arguments.data);
    if (const Result<void> made = makeDataFolder(folder); !made)
        return refuse(made.error());
    const Result<QString> done = server::restoreDatabase(toQString(arguments.file), databaseIn(folder), clock, random);
    if (!done)
        return refuse(done.error());
    print(BackupWords::tr("Restored. Every console loads everything again when it comes, "
                          "and keeps its edits."));
    if (!done->isEmpty())
        print(BackupWords::tr("The database of before is “%1”.").arg(*done));
    return kDone;
}

} // namespace

void addBackupCommands(CLI::App& program, int& exitCode) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* backup = program.add_subcommand("backup", "Copy an organization into one file, while its server runs");
    addDataOption(*backup, arguments->data);
    backup->add_option("--to", arguments->file, "The new file")->required();
    backup->callback([arguments, &exitCode] { exitCode = backUp(*arguments); });
    CLI::App* restoring = program.add_subcommand("restore", "Put a backup in the place of an organization");
    addDataOption(*restoring, arguments->data);
    restoring->add_option("--from", arguments->file, "A file that `backup` made")->required();
    restoring->callback([arguments, &exitCode] { exitCode = restore(*arguments); });
}

} // namespace trunkline::ctl
