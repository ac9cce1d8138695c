#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "server/storage/backup.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

struct Arguments {
    std::string data;
    std::string file;
};

QString databaseIn(const Arguments& arguments) {
    return QDir(toQString(arguments.data)).filePath(u"trunkline.db"_s);
}

int backUp(const Arguments& arguments) {
    const QString file = toQString(arguments.file);
    if (const Result<void> done = server::backUpDatabase(databaseIn(arguments), file); !done)
        return refuse(done.error());
    std::printf("%s\n", qUtf8Printable(BackupWords::tr("The organization is in “%1”. Keep it as you would keep the "
                                                       "server itself: it holds everything.")
                                           .arg(file)));
    return kDone;
}

int restore(const Arguments& arguments) {
    const SystemClock clock;
    SystemRandom random;
    if (!QDir().mkpath(toQString(arguments.data)))
        return refuse({ErrorCode::Unavailable,
                       BackupWords::tr("The data folder “%1” cannot be made.").arg(toQString(arguments.data)),
                       {}});
    const Result<QString> done =
        server::restoreDatabase(toQString(arguments.file), databaseIn(arguments), clock, random);
    if (!done)
        return refuse(done.error());
    std::printf("%s\n", qUtf8Printable(BackupWords::tr("Restored. Every console loads everything again when it comes, "
                                                       "and keeps its edits.")));
    if (!done->isEmpty())
        std::printf("%s\n", qUtf8Printable(BackupWords::tr("The database of before is “%1”.").arg(*done)));
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
