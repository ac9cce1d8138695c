#pragma once

#include "server/import/target.h"
#include "server/storage/storage.h"

namespace trunkline::callrail {

/// An import into a server's storage; a server may be running on it.
class StorageTarget final : public Target {
public:
    /// `storage` must outlive this.
    explicit StorageTarget(server::Storage& storage) : m_storage(storage) {}

    [[nodiscard]] Result<Existing> existing() override;
    [[nodiscard]] Result<std::vector<std::optional<QByteArray>>>
    marksOf(std::span<const std::string_view> callIds) override;
    [[nodiscard]] Result<void> write(const Batch& batch) override;

private:
    server::Storage& m_storage;
};

} // namespace trunkline::callrail
