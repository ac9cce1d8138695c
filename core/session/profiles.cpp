#include "core/session/profiles.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

const QString kArray = u"profiles"_s;

/// Becomes the name of a folder.
bool isSafeId(const QString& id) {
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
}

} // namespace

Profiles::Profiles(QString directory) : m_directory(std::move(directory)) {}

std::vector<Profile> Profiles::all() const {
    QSettings settings(QDir(m_directory).filePath(u"profiles.ini"_s), QSettings::IniFormat);
    std::vector<Profile> profiles;
    const int count = settings.beginReadArray(kArray);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        Profile profile;
        profile.id = settings.value(u"id"_s).toString();
        profile.server = QUrl(settings.value(u"server"_s).toString());
        profile.fingerprint = QByteArray::fromHex(settings.value(u"fingerprint"_s).toByteArray());
        profile.email = settings.value(u"email"_s).toString();
        profile.name = settings.value(u"name"_s).toString();
        profile.organization = settings.value(u"organization"_s).toString();
        profile.lastAccount = settings.value(u"lastAccount"_s).toString();
        profile.isSample = settings.value(u"sample"_s).toBool();
        if (isSafeId(profile.id) && (profile.isSample || profile.server.scheme() == u"https"_s))
            profiles.push_back(std::move(profile));
    }
    return profiles;
}

std::optional<Profile> Profiles::find(const QString& id) const {
    std::vector<Profile> profiles = all();
    const auto found =
        std::find_if(profiles.begin(), profiles.end(), [&](const Profile& profile) { return profile.id == id; });
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

Profile Profiles::forPerson(const QUrl& server, const QString& email, RandomSource& random) const {
    for (const Profile& profile : all()) {
        if (profile.server == server && profile.email.compare(email, Qt::CaseInsensitive) == 0)
            return profile;
    }
    Profile profile;
    std::array<std::uint8_t, 10> bytes{};
    random.fill(bytes);
    profile.id = QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(bytes.data()), bytes.size()).toHex());
    profile.server = server;
    profile.email = email;
    return profile;
}

Result<void> Profiles::save(const Profile& profile) {
    std::vector<Profile> profiles = all();
    std::erase_if(profiles, [&](const Profile& other) { return other.id == profile.id; });
    profiles.insert(profiles.begin(), profile);
    return write(profiles);
}

Result<void> Profiles::remove(const QString& id) {
    std::vector<Profile> profiles = all();
    std::erase_if(profiles, [&](const Profile& other) { return other.id == id; });
    return write(profiles);
}

Result<void> Profiles::write(const std::vector<Profile>& profiles) {
    QDir(m_directory).mkpath(u"."_s);
    const QString path = QDir(m_directory).filePath(u"profiles.ini"_s);
    QSettings settings(path, QSettings::IniFormat);
    settings.remove(kArray);
    settings.beginWriteArray(kArray, static_cast<int>(profiles.size()));
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const Profile& profile = profiles[i];
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(u"id"_s, profile.id);
        settings.setValue(u"server"_s, profile.server.toString());
        settings.setValue(u"fingerprint"_s, QString::fromLatin1(profile.fingerprint.toHex()));
        settings.setValue(u"email"_s, profile.email);
        settings.setValue(u"name"_s, profile.name);
        settings.setValue(u"organization"_s, profile.organization);
        settings.setValue(u"lastAccount"_s, profile.lastAccount);
        settings.setValue(u"sample"_s, profile.isSample);
    }
    settings.endArray();
    settings.sync();
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (settings.status() == QSettings::NoError)
        return {};
    return fail(
        ErrorCode::Unavailable,
        ProfileWords::tr("“%1” cannot be written. Check that the folder belongs to you and the disk is not full.")
            .arg(path));
}

QString Profiles::storeDirectory(const Profile& profile) const {
    return QDir(m_directory).filePath(u"stores/"_s + profile.id);
}

} // namespace trunkline::session
