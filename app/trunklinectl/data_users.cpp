#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "app/trunklinectl/password_prompt.h"
#include "core/domain/names.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct UserWords {
    Q_DECLARE_TR_FUNCTIONS(UsersCommand)
};

struct Arguments {
    std::string data;
    std::string email;
    PasswordSource password = PasswordSource::Terminal;
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
    const Result<User> user = storage.read([&email](server::Reader& reader) -> Result<User> {
        const std::optional<server::Record> record =
            reader.findByKey(server::RecordKind::User, email.toLower().toUtf8());
        if (!record)
            return fail(
                ErrorCode::NotFound,
                UserWords::tr("Nobody has the address %1. “trunklinectl users list” shows everybody.").arg(email));
        return server::decoded<User>(*record);
    });
    if (!user)
        return refuse(user.error());
    const Result<QByteArray> hash = readPasswordHash(arguments.password);
    if (!hash)
        return refuse(hash.error());
    Result<AuditEvent> event = (*data)->systemEvent(u"user.password_reset"_s);
    if (!event)
        return refuse(event.error());
    event->entity = user->id.toString();
    event->summary = user->name;
    const Result<void> written = storage.write([&](server::Writer& writer) -> Result<void> {
        writer.setPasswordHash(user->id, *hash);
        writer.endSessions(user->id);
        writer.append(*event);
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
    addDataOption(*list, arguments->data);
    list->callback([arguments, &exitCode] { exitCode = listUsers(*arguments); });
    CLI::App* reset = command->add_subcommand("reset-password", "Give somebody a new password and end their sessions");
    addDataOption(*reset, arguments->data);
    reset->add_option("--email", arguments->email, "Whose")->required();
    addPasswordOption(*reset, arguments->password);
    reset->callback([arguments, &exitCode] { exitCode = resetPassword(*arguments); });
}

} // namespace trunkline::ctl
