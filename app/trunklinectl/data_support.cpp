#include "app/trunklinectl/data_support.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "app/trunklinectl/commands.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DataWords {
    Q_DECLARE_TR_FUNCTIONS(DataCommands)
};

} // namespace

QString databaseIn(const QString& folder) {
    return QDir(folder).filePath(u"trunkline.db"_s);
}

Result<void> makeDataFolder(const QString& path) {
    if (QDir(path).exists())
        return {};
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Unavailable,
                    DataWords::tr("The folder %1 cannot be made; check the path and its permissions.").arg(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<std::unique_ptr<DataDirectory>> DataDirectory::open(const QString& path, Missing missing) {
    const QString database = databaseIn(path);
    if (missing == Missing::Refuse && !QFile::exists(database))
        return fail(ErrorCode::NotFound,
                    DataWords::tr("There is no organization in %1. Make one with “trunklinectl init --data %1 …”, or "
                                  "give the folder that the server has as --data.")
                        .arg(path));
    if (Result<void> made = makeDataFolder(path); !made)
        return failFrom(made);
    auto directory = std::make_unique<DataDirectory>();
    Result<std::unique_ptr<server::Storage>> storage =
        server::openSqliteStorage(database, directory->m_clock, directory->m_random);
    if (!storage)
        return failFrom(storage);
    directory->m_storage = std::move(*storage);
    return directory;
}

Result<std::unique_ptr<DataDirectory>> DataDirectory::openEmpty(const QString& path) {
    Result<std::unique_ptr<DataDirectory>> directory = open(path, Missing::Make);
    if (!directory)
        return directory;
    const Result<std::optional<Account>> existing = (*directory)->organization();
    if (!existing)
        return failFrom(existing);
    if (*existing)
        return fail(
            ErrorCode::Conflict,
            DataWords::tr("%1 holds the organization “%2” already. Nothing was changed; give an empty folder, or "
                          "one that does not exist yet.")
                .arg(path, (*existing)->name));
    return directory;
}

Result<std::optional<Account>> DataDirectory::organization() {
    return m_storage->read([](server::Reader& reader) -> Result<std::optional<Account>> {
        std::optional<Account> organization;
        reader.visit({.kind = server::RecordKind::Account, .account = {}, .owner = {}, .after = {}, .limit = -1},
                     [&organization](const server::Record& record) {
                         Account account = server::decoded<Account>(record);
                         if (account.kind == AccountKind::Organization)
                             organization = std::move(account);
                         return !organization;
                     });
        return organization;
    });
}

Result<AuditEvent> DataDirectory::systemEvent(const QString& action) {
    const Result<std::optional<Account>> account = organization();
    if (!account)
        return failFrom(account);
    AuditEvent event;
    event.at = now();
    event.id = AuditId::create(event.at, m_random);
    event.action = action;
    if (*account)
        event.account = (*account)->id;
    return event;
}

void addDataOption(CLI::App& command, std::string& data) {
    command.add_option("--data", data, "The server's data folder")->required();
}

int refuse(const Error& error) {
    complain(error);
    return kCouldNot;
}

} // namespace trunkline::ctl
