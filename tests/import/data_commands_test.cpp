#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;

namespace {

struct Ran {
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs trunklinectl, giving it a line on standard input.
Ran ctl(const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(QDir(qEnvironmentVariable("TRUNKLINE_BIN")).filePath(u"trunklinectl"_s), arguments);
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(100'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString source(const QString& name) {
    return QDir(qEnvironmentVariable("TRUNKLINE_SOURCE")).filePath(u"tests/import/data/"_s + name);
}

QStringList initArguments(const QString& data) {
    return {u"init"_s,   u"--data"_s, data,         u"--organization"_s,   u"Acme"_s,
            u"--name"_s, u"Ada"_s,    u"--email"_s, u"ada@acme.example"_s, u"--password-stdin"_s};
}

} // namespace

TEST_CASE("init makes an organization once, and says what to do otherwise") {
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    CHECK(ctl(initArguments(data), "short\n").exitCode == 2);
    CHECK(ctl(initArguments(data)).err.contains(u"no password"));
    REQUIRE(ctl(initArguments(data), "a long password\n").exitCode == 0);
    const Ran again = ctl(initArguments(data), "a long password\n");
    CHECK(again.exitCode == 2);
    CHECK(again.err.contains(u"Acme"));
    const Ran badCatalog =
        ctl(initArguments(folder.filePath(u"other"_s)) + QStringList{u"--catalog"_s, u"nope"_s}, "a long password\n");
    CHECK(badCatalog.exitCode == 2);
    CHECK(badCatalog.err.contains(u"trunkline"));
    CHECK(ctl({u"users"_s, u"list"_s, u"--data"_s, data}).out.startsWith(u"ada@acme.example\tactive"));
}

TEST_CASE("a forgotten password is reset at the server, for people that are there") {
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    REQUIRE(ctl(initArguments(data), "a long password\n").exitCode == 0);
    const auto reset = [&data](const QString& email, const QByteArray& input) {
        return ctl({u"users"_s, u"reset-password"_s, u"--data"_s, data, u"--email"_s, email, u"--password-stdin"_s},
                   input);
    };
    const Ran unknown = reset(u"bob@acme.example"_s, "another password\n");
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.err.contains(u"bob@acme.example"));
    CHECK(reset(u"ada@acme.example"_s, "short\n").exitCode == 2);
    CHECK(reset(u"ADA@acme.example"_s, "another password\n").exitCode == 0);
    CHECK(ctl({u"users"_s, u"reset-password"_s, u"--data"_s, folder.filePath(u"none"_s), u"--email"_s,
               u"ada@acme.example"_s, u"--password-stdin"_s},
              "another password\n")
              .exitCode == 2);
}

TEST_CASE("a backup is one new file, and restoring it keeps what was there before") {
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const QString file = folder.filePath(u"backup.db"_s);
    const QStringList backup{u"backup"_s, u"--data"_s, data, u"--to"_s, file};
    CHECK(ctl(backup).exitCode == 2); // no organization yet
    REQUIRE(ctl(initArguments(data), "a long password\n").exitCode == 0);
    CHECK(ctl(backup).exitCode == 0);
    CHECK(ctl(backup).exitCode == 2); // never over another backup
    const QString other = folder.filePath(u"other"_s);
    const QStringList users{u"users"_s, u"list"_s, u"--data"_s, other};
    REQUIRE(ctl({u"restore"_s, u"--data"_s, other, u"--from"_s, file}).exitCode == 0);
    CHECK(ctl(users).out.startsWith(u"ada@acme.example\tactive"));
    CHECK_FALSE(QFile::permissions(other).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    CHECK(ctl({u"restore"_s, u"--data"_s, other, u"--from"_s, source(u"calls-1.json"_s)}).exitCode == 2);
    CHECK(ctl(users).exitCode == 0);
    const Ran again = ctl({u"restore"_s, u"--data"_s, other, u"--from"_s, file});
    CHECK(again.exitCode == 0);
    CHECK(again.out.contains(u"before-restore"));
}

TEST_CASE("import answers 0, 1 or 2, and writes the report where it is told to") {
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const QStringList import{u"import"_s, u"callrail"_s, u"--data"_s, data};
    CHECK(ctl(import + QStringList{source(u"companies-1.json"_s)}).exitCode == 2); // no organization yet
    REQUIRE(ctl(initArguments(data), "a long password\n").exitCode == 0);
    const Ran whole = ctl(
        import + QStringList{source(u"calls-1.json"_s), source(u"trackers-1.json"_s), source(u"companies-1.json"_s)});
    CHECK(whole.exitCode == 0);
    CHECK(whole.out.contains(u"calls:         40 new, 0 changed, 0 unchanged, 0 left out"));
    const QString report = folder.filePath(u"report.csv"_s);
    CHECK(ctl(import + QStringList{u"--report"_s, report, source(u"broken-calls.json"_s)}).exitCode == 1);
    QFile file(report);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("\r\nproblem,broken-calls.json,") > 10);
    CHECK(ctl(import + QStringList{folder.filePath(u"missing.json"_s)}).exitCode == 2);
    CHECK(ctl(import + QStringList{u"--under"_s, u"acc_nobody"_s, source(u"companies-1.json"_s)}).exitCode == 2);
    CHECK(ctl({u"import"_s, u"callrail"_s, u"--no-such-flag"_s}).exitCode == 2);
}

TEST_CASE("a database that is damaged, or not ours, is refused and left as it is") {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"trunkline.db"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20'000, 'x'));
    file.close();
    const Ran refused = ctl({u"users"_s, u"list"_s, u"--data"_s, folder.path()});
    CHECK(refused.exitCode == 2);
    CHECK_FALSE(refused.err.isEmpty());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == QByteArray(20'000, 'x'));
}

TEST_CASE("sample fills an empty folder and no other") {
    QTemporaryDir folder;
    const QStringList sample{
        u"sample"_s, u"--data"_s,  folder.path(), u"--franchises"_s, u"2"_s, u"--companies-per-franchise"_s,
        u"2"_s,      u"--calls"_s, u"200"_s};
    const Ran made = ctl(sample);
    CHECK(made.exitCode == 0);
    CHECK(made.out.contains(u"7 accounts"));
    CHECK(made.out.contains(u"desk@northwind.example"));
    CHECK(ctl(sample).exitCode == 2);
    CHECK(ctl({u"sample"_s, u"--data"_s, folder.filePath(u"other"_s), u"--franchises"_s, u"100000"_s}).exitCode == 2);
}
