#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "app/trunklinectl/password_prompt.h"
#include "core/access/catalog.h"

namespace trunkline::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InitWords {
    Q_DECLARE_TR_FUNCTIONS(InitCommand)
};

struct Arguments {
    std::string data;
    std::string organization;
    std::string name;
    std::string email;
    std::string catalog = "trunkline";
    PasswordSource password = PasswordSource::Terminal;
};

Result<void> checkTexts(const QString& organization, const QString& name, const QString& email) {
    if (organization.trimmed().isEmpty() || name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    InitWords::tr("The organization and its first person need names that are not empty."));
    const qsizetype at = email.indexOf(u'@');
    if (at < 1 || at == email.size() - 1 || email.size() > 254 || email.contains(u' '))
        return fail(ErrorCode::InvalidInput, InitWords::tr("“%1” is not an e-mail address.").arg(email));
    return {};
}

/// The role that outranks all others of a catalog and may stand at the organization (S4-02).
Result<RoleId> topRole(const access::Catalog& catalog) {
    for (const access::RoleIndex index : catalog.byTier()) {
        if (catalog.role(index).mayStandAt(AccountKind::Organization))
            return catalog.role(index).id;
    }
    return fail(ErrorCode::Internal,
                InitWords::tr("The role catalog %1 has no role for an organization.").arg(catalog.name()));
}

QStringList wholePlan(const access::Catalog& catalog) {
    QStringList plan = catalog.features();
    for (const QString& feature : {u"subaccounts"_s, u"texting"_s, u"recording"_s, u"sso"_s}) {
        if (!plan.contains(feature))
            plan.append(feature);
    }
    return plan;
}

Result<void> makeOrganization(DataDirectory& data, const Arguments& arguments, const access::Catalog& catalog,
                              const QByteArray& passwordHash) {
    const Result<RoleId> role = topRole(catalog);
    if (!role)
        return failFrom(role);
    const Instant now = data.now();
    Account organization;
    organization.id = AccountId::create(now, data.random());
    organization.kind = AccountKind::Organization;
    organization.name = toQString(arguments.organization).trimmed();
    organization.plan = wholePlan(catalog);
    organization.roleCatalog = catalog.name();
    organization.createdAt = now;
    User person;
    person.id = UserId::create(now, data.random());
    person.name = toQString(arguments.name).trimmed();
    person.email = toQString(arguments.email);
    person.createdAt = now;
    Grant grant;
    grant.id = GrantId::create(now, data.random());
    grant.user = person.id;
    grant.role = *role;
    grant.at = organization.id;
    grant.grantedAt = now;
    AuditEvent event;
    event.id = AuditId::create(now, data.random());
    event.at = now;
    event.account = organization.id;
    event.action = u"organization.created"_s;
    event.entity = organization.id.toString();
    event.summary = organization.name;
    return data.storage().write([&](server::Writer& writer) -> Result<void> {
        writer.put(organization);
        writer.put(person);
        writer.put(grant);
        writer.setPasswordHash(person.id, passwordHash);
        writer.append(event);
        return {};
    });
}

int init(const Arguments& arguments) {
    const QString email = toQString(arguments.email);
    if (const Result<void> checked = checkTexts(toQString(arguments.organization), toQString(arguments.name), email);
        !checked)
        return refuse(checked.error());
    const Result<access::Catalog> catalog = access::Catalog::shipped(toQString(arguments.catalog));
    if (!catalog)
        return refuse({ErrorCode::NotFound,
                       InitWords::tr("There is no role catalog “%1”. Choose one of: %2.")
                           .arg(toQString(arguments.catalog), access::Catalog::shippedNames().join(u", "_s)),
                       catalog.error().message});
    const Result<std::unique_ptr<DataDirectory>> data = DataDirectory::openEmpty(toQString(arguments.data));
    if (!data)
        return refuse(data.error());
    const Result<QByteArray> hash = readPasswordHash(arguments.password);
    if (!hash)
        return refuse(hash.error());
    if (const Result<void> made = makeOrganization(**data, arguments, *catalog, *hash); !made)
        return refuse(made.error());
    print(InitWords::tr("Made the organization “%1”. %2 signs in as %3. Start the server with: trunklined --data %4 "
                        "--listen 127.0.0.1:8443")
              .arg(toQString(arguments.organization), toQString(arguments.name), email, toQString(arguments.data)));
    return kDone;
}

} // namespace

void addInitCommand(CLI::App& program, int& exitCode) {
    CLI::App* command =
        program.add_subcommand("init", "Make an organization and its first person, who may do everything");
    const auto arguments = std::make_shared<Arguments>();
    addDataOption(*command, arguments->data);
    command->add_option("--organization", arguments->organization, "Name of the organization")->required();
    command->add_option("--name", arguments->name, "Name of the first person")->required();
    command->add_option("--email", arguments->email, "The address that the first person signs in with")->required();
    command->add_option("--catalog", arguments->catalog, "Role catalog")->capture_default_str();
    addPasswordOption(*command, arguments->password);
    command->callback([arguments, &exitCode] { exitCode = init(*arguments); });
}

} // namespace trunkline::ctl
