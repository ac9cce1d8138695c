#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "app/trunklinectl/password_prompt.h"
#include "core/domain/names.h"
#include "server/storage/password.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct UserWords {
    Q_DECLARE_TR_FUNCTIONS(UsersCommand)
};

struct Arguments {
    std::string data;
    std::string email;
    bool isPasswordOnStdin = false;
};

int listUsers(const Arguments& arguments) {
    Result<std::unique_ptr<DataDirectory>> data =
        DataDirectory::open(toQString(arguments.data), DataDirectory::Missing::Refuse);
    if (!data)
        return refuse(data.error());
    const Result<void> listed = (*data)->storage().read([](server::Reader& reader) -> Result<void> {
        reader.visit({.kind = server::RecordKind::User, .account = {}, .owner = {}, .after = {}, .limit = -1},
                     [](const server::Record& record) {
                         const User user = server::decoded<User>(record);
                         print(u"%1\t%2\t%3\t%4"_s.arg(user.email, nameOf(user.state),
                                                       user.lastSignInAt ? toRfc3339(*user.lastSignInAt) : u"-"_s,
                                                       user.name));
                         return true;
                     });
        return {};
    });
    return listed ? kDone : refuse(listed.error());
}

int resetPassword(const Arguments& arguments) {
    Result<std::unique_ptr<DataDirectory>> data =
        DataDirectory::open(toQString(arguments.data), DataDirectory::Missing::Refuse);
    if (!data)
        return refuse(data.error());
    server::Storage& storage = (*data)->storage();
    const QString email = toQString(arguments.email);
    const Result<UserId> user = storage.read([&email](server::Reader& reader) -> Result<UserId> {
        const std::optional<server::Record> record =
            reader.findByKey(server::RecordKind::User, email.toLower().toUtf8());
        if (!record)
            return fail(
                ErrorCode::NotFound,
                UserWords::tr("Nobody has the address %1. “trunklinectl users list” shows everybody.").arg(email));
        return UserId(record->id);
    });
    if (!user)
        return refuse(user.error());
    const Result<QString> password = arguments.isPasswordOnStdin ? readPasswordFromStdin() : askForPassword();
    if (!password)
        return refuse(password.error());
    const Result<QByteArray> hash = server::hashPassword(*password);
    if (!hash)
        return refuse(hash.error());
    const Result<void> written = storage.write([&](server::Writer& writer) -> Result<void> {
        writer.setPasswordHash(*user, *hash);
        writer.endSessions(*user);
        return {};
    });
    if (!written)
        return refuse(written.error());
    print(UserWords::tr("%1 has a new password and has to sign in again everywhere.").arg(email));
    return kDone;
}

} // namespace

void addUsersCommand(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("users", "People and their passwords")->require_subcommand(1);
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* list = command->add_subcommand("list", "Everybody: address, state, last sign-in, name");
    list->add_option("--data", arguments->data, "The server's data folder")->required();
    list->callback([arguments, &exitCode] { exitCode = listUsers(*arguments); });
    CLI::App* reset = command->add_subcommand("reset-password", "Give somebody a new password and end their sessions");
    reset->add_option("--data", arguments->data, "The server's data folder")->required();
    reset->add_option("--email", arguments->email, "Whose")->required();
    reset->add_flag("--password-stdin", arguments->isPasswordOnStdin,
                    "Read the password from the first line of standard input; otherwise it is asked");
    reset->callback([arguments, &exitCode] { exitCode = resetPassword(*arguments); });
}

} // namespace trunkline::ctl
