#include "app/trunklinectl/data_support.h"

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

Result<std::unique_ptr<DataDirectory>> DataDirectory::open(const QString& path, Missing missing) {
    const QString database = QDir(path).filePath(u"trunkline.db"_s);
    if (missing == Missing::Refuse && !QFile::exists(database))
        return fail(ErrorCode::NotFound,
                    DataWords::tr("There is no organization in %1. Make one with “trunklinectl init --data %1 …”, or "
                                  "give the folder that the server has as --data.")
                        .arg(path));
    const bool isNew = !QDir(path).exists();
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Unavailable,
                    DataWords::tr("The folder %1 cannot be made; check the path and its permissions.").arg(path));
    if (isNew)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto directory = std::make_unique<DataDirectory>();
    Result<std::unique_ptr<server::Storage>> storage =
        server::openSqliteStorage(database, directory->m_clock, directory->m_random);
    if (!storage)
        return failFrom(storage);
    directory->m_storage = std::move(*storage);
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

int refuse(const Error& error) {
    complain(error);
    return kCouldNot;
}

} // namespace trunkline::ctl
