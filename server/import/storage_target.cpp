#include "server/import/storage_target.h"

#include "server/import/world.h"

namespace trunkline::callrail {

using server::Reader;
using server::Record;
using server::Writer;

namespace {

template <class T>
std::vector<T> allOf(Reader& reader) {
    std::vector<T> things;
    reader.visit({.kind = server::kKindOf<T>, .account = {}, .owner = {}, .after = {}, .limit = -1},
                 [&things](const Record& record) {
                     things.push_back(server::decoded<T>(record));
                     return true;
                 });
    return things;
}

} // namespace

Result<Existing> StorageTarget::existing() {
    return m_storage.read([](Reader& reader) -> Result<Existing> {
        return Existing{allOf<Account>(reader), allOf<TrackingNumber>(reader), allOf<Destination>(reader),
                        allOf<FlowRecord>(reader), allOf<User>(reader)};
    });
}

Result<std::vector<std::optional<QByteArray>>> StorageTarget::marksOf(std::span<const std::string_view> callIds) {
    using Marks = std::vector<std::optional<QByteArray>>;
    return m_storage.read([callIds](Reader& reader) -> Result<Marks> {
        Marks marks;
        marks.reserve(callIds.size());
        for (const std::string_view id : callIds) {
            const std::optional<Call> call = reader.findCall(QByteArray(id.data(), static_cast<qsizetype>(id.size())));
            marks.push_back(call ? std::optional(call->extra.value(kMark).toString().toUtf8()) : std::nullopt);
        }
        return marks;
    });
}

Result<void> StorageTarget::write(const Batch& batch) {
    return m_storage.write([&batch](Writer& writer) -> Result<void> {
        for (const Account& account : batch.accounts)
            writer.put(account);
        for (const Destination& destination : batch.destinations)
            writer.put(destination);
        for (const FlowRecord& flow : batch.flows)
            writer.put(flow);
        for (const Batch::Version& version : batch.versions)
            writer.put(version.version, version.company);
        for (const TrackingNumber& number : batch.numbers)
            writer.put(number);
        for (const wire::CallRow& call : batch.calls)
            writer.putCall(call);
        return {};
    });
}

} // namespace trunkline::callrail
