#include "core/session/profiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace session;

TEST_CASE("a profile comes back as it was saved, last used first, without any secret") {
    const QTemporaryDir directory;
    SeededRandom random(1);
    Profiles profiles(directory.path());
    Profile ann = profiles.forPerson(QUrl(u"https://a.example:8443"_s), u"ann@a.example"_s, random);
    ann.fingerprint = QByteArray(32, '\x7f');
    ann.name = u"Ann, “the boss”"_s;
    ann.lastAccount = u"acc_1"_s;
    REQUIRE_OK(profiles.save(ann));
    const Profile ben = profiles.forPerson(QUrl(u"https://a.example:8443"_s), u"ben@a.example"_s, random);
    CHECK(ben.id != ann.id);
    REQUIRE_OK(profiles.save(ben));

    const std::vector<Profile> all = Profiles(directory.path()).all();
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == ben.id);
    CHECK(all[1].name == ann.name);
    CHECK(all[1].fingerprint == ann.fingerprint);
    CHECK(all[1].lastAccount == ann.lastAccount);
    CHECK(profiles.forPerson(ann.server, u"ANN@a.example"_s, random).id == ann.id);
    REQUIRE_OK(profiles.remove(ann.id));
    CHECK_FALSE(profiles.find(ann.id));
}

TEST_CASE("a damaged or hostile settings file leaves out what is not right") {
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"profiles.ini"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[profiles]\nsize=3\n1\\id=../../etc\n1\\server=https://a\n2\\id=good\n2\\server=http://"
               "a\n3\\id=good\n3\\server=https://a\n\xff\xfe[[[");
    file.close();
    const std::vector<Profile> all = Profiles(directory.path()).all();
    REQUIRE(all.size() == 1);
    CHECK(all[0].server == QUrl(u"https://a"_s));
}

TEST_CASE("a directory that cannot be written is told") {
    const QTemporaryDir directory;
    QFile(directory.filePath(u"file"_s)).open(QIODevice::WriteOnly);
    Profiles profiles(directory.filePath(u"file"_s));
    SeededRandom random(1);
    CHECK_FALSE(profiles.save(profiles.forPerson(QUrl(u"https://a"_s), u"x"_s, random)));
}

} // namespace trunkline::tests
