#pragma once

#include <memory>
#include <string>

#include <CLI/App.hpp>

#include <QString>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "server/storage/storage.h"

namespace trunkline::ctl {

/// The composition root of the data commands: the real clock, real randomness, and the storage in a data directory.
class DataDirectory {
public:
    enum class Missing : std::uint8_t {
        Refuse, ///< a command that works on an organization
        Make,   ///< a command that may begin one
    };
    [[nodiscard]] static Result<std::unique_ptr<DataDirectory>> open(const QString& path, Missing missing);
    /// For a new organization: makes the folder where it is missing. Conflict: it holds an organization already.
    [[nodiscard]] static Result<std::unique_ptr<DataDirectory>> openEmpty(const QString& path);

    [[nodiscard]] server::Storage& storage() { return *m_storage; }
    [[nodiscard]] RandomSource& random() { return m_random; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    /// The organization's account; no value in an empty database.
    [[nodiscard]] Result<std::optional<Account>> organization();
    /// The record of something that the system did now, at the organization.
    [[nodiscard]] Result<AuditEvent> systemEvent(const QString& action);

private:
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<server::Storage> m_storage;
};

/// Where the database of a data folder stands.
[[nodiscard]] QString databaseIn(const QString& folder);
/// A folder that only its owner may read; one that is there is left as it is.
[[nodiscard]] Result<void> makeDataFolder(const QString& path);

/// The flag that names the server's data folder. `data` has to live as long as the command.
void addDataOption(CLI::App& command, std::string& data);

/// Prints the error and answers kCouldNot.
[[nodiscard]] int refuse(const Error& error);

[[nodiscard]] inline QString toQString(const std::string& argument) {
    return QString::fromLocal8Bit(argument.c_str(), static_cast<qsizetype>(argument.size()));
}

} // namespace trunkline::ctl
