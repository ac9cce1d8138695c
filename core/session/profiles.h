#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QUrl>

#include "core/base/error.h"
#include "core/base/random.h"

namespace trunkline::session {

/// A server and a person, as this computer remembers them; without any secret.
struct Profile {
    QString id;
    QUrl server;
    QByteArray fingerprint; ///< SHA-256 of a certificate that the person trusted; empty: the system decides
    QString email;
    QString name; ///< of the person, for the welcome page
    QString organization;
    QString lastAccount; ///< shown when it was last closed
    bool isSample = false;
};

/// The profiles of this computer, in a settings file.
class Profiles {
public:
    /// `directory` also holds the stores, one folder a profile.
    explicit Profiles(QString directory);

    /// Last used first. Entries that cannot be read are left out.
    [[nodiscard]] std::vector<Profile> all() const;
    [[nodiscard]] std::optional<Profile> find(const QString& id) const;
    /// The profile of a person on a server: the one that is there, or a new one, not saved yet.
    [[nodiscard]] Profile forPerson(const QUrl& server, const QString& email, RandomSource& random) const;
    /// Adds or replaces, and makes it the last used.
    [[nodiscard]] Result<void> save(const Profile& profile);
    [[nodiscard]] Result<void> remove(const QString& id);
    [[nodiscard]] QString storeDirectory(const Profile& profile) const;

private:
    [[nodiscard]] Result<void> write(const std::vector<Profile>& profiles);

    QString m_directory;
};

} // namespace trunkline::session
