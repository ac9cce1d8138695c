#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include "app/trunklinectl/commands.h"
#include "app/trunklinectl/data_commands.h"
#include "app/trunklinectl/data_support.h"
#include "server/sample/generator.h"
#include "server/storage/password.h"

namespace trunkline::ctl {

namespace {

struct SampleWords {
    Q_DECLARE_TR_FUNCTIONS(SampleCommand)
};

struct Arguments {
    std::string data;
    std::string now;
    sample::SampleOptions options;
};

struct Totals {
    qint64 accounts = 0;
    qint64 people = 0;
    qint64 numbers = 0;
    qint64 calls = 0;
};

void write(server::Writer& writer, const sample::SampleBatch& batch, const QByteArray& passwordHash) {
    for (const Account& account : batch.accounts)
        writer.put(account);
    for (const User& user : batch.users) {
        writer.put(user);
        writer.setPasswordHash(user.id, passwordHash);
    }
    for (const Grant& grant : batch.grants)
        writer.put(grant);
    for (const Destination& destination : batch.destinations)
        writer.put(destination);
    for (const CompanySwitch& companySwitch : batch.switches)
        writer.put(companySwitch);
    for (const HolidayCalendar& calendar : batch.calendars)
        writer.put(calendar);
    for (const FlowRecord& flow : batch.flows)
        writer.put(flow);
    for (const sample::SampleBatch::Version& version : batch.versions)
        writer.put(version.version, version.company);
    for (const TrackingNumber& number : batch.numbers)
        writer.put(number);
    for (const wire::CallRow& call : batch.calls)
        writer.putCall(call);
    for (const AuditEvent& event : batch.events)
        writer.append(event);
}

/// One transaction: a sample that was interrupted leaves nothing behind.
Result<void> fill(server::Storage& storage, const sample::SampleOptions& options, const QByteArray& passwordHash,
                  Totals& totals) {
    return storage.write([&](server::Writer& writer) -> Result<void> {
        return sample::generateSample(options, [&](const sample::SampleBatch& batch) -> Result<void> {
            write(writer, batch, passwordHash);
            totals.accounts += static_cast<qint64>(batch.accounts.size());
            totals.people += static_cast<qint64>(batch.users.size());
            totals.numbers += static_cast<qint64>(batch.numbers.size());
            totals.calls += static_cast<qint64>(batch.calls.size());
            return {};
        });
    });
}

int makeSample(Arguments arguments) {
    const Result<std::unique_ptr<DataDirectory>> data = DataDirectory::openEmpty(toQString(arguments.data));
    if (!data)
        return refuse(data.error());
    arguments.options.now = (*data)->now();
    if (!arguments.now.empty()) {
        const Result<Instant> now = fromRfc3339(toQString(arguments.now));
        if (!now)
            return refuse(now.error());
        arguments.options.now = *now;
    }
    const Result<QByteArray> hash = server::hashPassword(sample::samplePassword());
    if (!hash)
        return refuse(hash.error());
    Totals totals;
    if (const Result<void> filled = fill((*data)->storage(), arguments.options, *hash, totals); !filled)
        return refuse(filled.error());
    print(SampleWords::tr("Made “Northwind Call Tracking”: %1 accounts, %2 people, %3 tracking numbers, %4 calls.")
              .arg(totals.accounts)
              .arg(totals.people)
              .arg(totals.numbers)
              .arg(totals.calls));
    print(SampleWords::tr("Sign in as one of these, with the password “%1”:").arg(sample::samplePassword()));
    for (const sample::SamplePerson& person : sample::samplePeople())
        print(QStringLiteral("  %1  %2").arg(person.email, -32).arg(person.what));
    return kDone;
}

} // namespace

void addSampleCommand(CLI::App& program, int& exitCode) {
    CLI::App* command =
        program.add_subcommand("sample", "Make a sample franchise with a year of calls, to try Trunkline out");
    const auto arguments = std::make_shared<Arguments>();
    addDataOption(*command, arguments->data);
    command->add_option("--seed", arguments->options.seed, "The same seed makes the same sample")
        ->capture_default_str();
    command->add_option("--franchises", arguments->options.franchises, "How many franchises")->capture_default_str();
    command
        ->add_option("--companies-per-franchise", arguments->options.companiesPerFranchise,
                     "How many companies in each")
        ->capture_default_str();
    command
        ->add_option("--numbers-per-company", arguments->options.numbersPerCompany, "How many tracking numbers in each")
        ->capture_default_str();
    command->add_option("--calls", arguments->options.calls, "How many calls, over the year that ends now")
        ->capture_default_str();
    command->add_option("--now", arguments->now,
                        "The end of that year, as 2026-01-05T12:00:00Z; otherwise the present");
    command->callback([arguments, &exitCode] { exitCode = makeSample(*arguments); });
}

} // namespace trunkline::ctl
