#pragma once

#include <map>
#include <string>

#include <QJsonDocument>

#include "core/wire/codecs.h"
#include "server/import/importer.h"
#include "server/import/world.h"

namespace trunkline::tests {

/// Takes an import into memory.
class MemoryTarget final : public callrail::Target {
public:
    MemoryTarget() {
        Account organization;
        organization.id = AccountId("acc_org");
        organization.kind = AccountKind::Organization;
        organization.name = QStringLiteral("Org");
        organization.timeZone = QStringLiteral("America/Chicago");
        accounts.emplace("acc_org", organization);
    }

    Result<callrail::Existing> existing() override {
        callrail::Existing all;
        for (const auto& [id, account] : accounts)
            all.accounts.push_back(account);
        for (const auto& [id, number] : numbers)
            all.numbers.push_back(number);
        for (const auto& [id, destination] : destinations)
            all.destinations.push_back(destination);
        for (const auto& [id, flow] : flows)
            all.flows.push_back(flow);
        all.users = users;
        return all;
    }

    Result<std::vector<std::optional<QByteArray>>> marksOf(std::span<const std::string_view> ids) override {
        std::vector<std::optional<QByteArray>> marks;
        for (const std::string_view id : ids) {
            const auto found = calls.find(std::string(id));
            if (found == calls.end())
                marks.emplace_back();
            else
                marks.push_back(found->second.extra.value(callrail::kMark).toString().toUtf8());
        }
        return marks;
    }

    Result<void> write(const callrail::Batch& batch) override {
        ++writes;
        for (const Account& account : batch.accounts)
            accounts[account.id.toUtf8().toStdString()] = account;
        for (const Destination& destination : batch.destinations)
            destinations[destination.id.toUtf8().toStdString()] = destination;
        for (const FlowRecord& flow : batch.flows)
            flows[flow.id.toUtf8().toStdString()] = flow;
        for (const TrackingNumber& number : batch.numbers)
            numbers[number.id.toUtf8().toStdString()] = number;
        for (const wire::CallRow& row : batch.calls) {
            const Result<Call> call = wire::toCall(row);
            if (!call)
                return tl::unexpected<Error>(call.error());
            calls[std::string(row.id)] = *call;
        }
        return {};
    }

    std::map<std::string, Account> accounts;
    std::map<std::string, TrackingNumber> numbers;
    std::map<std::string, Destination> destinations;
    std::map<std::string, FlowRecord> flows;
    std::map<std::string, Call> calls;
    std::vector<User> users;
    int writes = 0;
};

} // namespace trunkline::tests
