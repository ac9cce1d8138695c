#include <QDir>

#include "tests/resilience/ledger.h"
#include "tests/resilience/small_disk.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

void copyFiles(const QString& from, const QString& to) {
    REQUIRE(QDir().mkpath(to));
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            copyFiles(entry.filePath(), to + u'/' + entry.fileName());
        else if (entry.fileName() != u"ballast"_s)
            REQUIRE(QFile::copy(entry.filePath(), to + u'/' + entry.fileName()));
    }
}

} // namespace

TEST_CASE("A console on a full disk says so, takes back what it could not keep, and goes on when there is room") {
    const std::uint64_t seed = freshSeed();
    CAPTURE(seed);
    SeededRandom dice(seed);
    SampleData sample;
    ServerProcess server(sample.path);
    SmallDisk disk(sample.directory.filePath(u"disk"_s), 32);
    Ledger ledger(sample);
    DeskProcess cramped(sample.directory.filePath(u"disk/desk"_s), server.url(), server.fingerprint(), disk.launch());
    DeskProcess roomy(sample.directory.filePath(u"roomy"_s), server.url(), server.fingerprint());
    waitUntilInStep({&cramped, &roomy});
    disk.fill({cramped.processId()});
    sample.addCalls(600);                                       // more than there is room for
    for (int i = 0; i < 400 && cramped.lost().isEmpty(); ++i) { // its log may have some room inside
        ledger.edit(cramped, 0, dice);
        ledger.edit(roomy, 1, dice);
        letPass(std::chrono::milliseconds(5));
    }
    waitFor("an edit that cannot be kept", [&] { return !cramped.lost().isEmpty(); });
    for (const QString& why : cramped.lost())
        CHECK_FALSE(why.isEmpty());
    waitFor("the console to say why it waits", [&] { return !cramped.said().isEmpty(); });
    CHECK_FALSE(cramped.ask({{"do"_L1, "dump"_L1}}, u"dump"_s).toObject().isEmpty()); // everything is readable

    // Killed and begun again while the disk is full: it opens, or says why not and tries again.
    cramped.kill();
    ledger.takeKept(cramped);
    const qsizetype saidBefore = cramped.said().size();
    cramped.start();
    waitFor("the console", [&] { return cramped.isReady() || cramped.said().size() > saidBefore; });
    letPass(std::chrono::milliseconds(200));
    disk.makeRoom({cramped.processId()});
    waitUntilInStep({&cramped});
    CHECK(cramped.state().value("rebuilt"_L1).toString().isEmpty());
    const qsizetype lostBefore = cramped.lost().size();
    for (int i = 0; i < 20; ++i)
        ledger.edit(cramped, 0, dice);
    ledger.settleAndEnd({&cramped, &roomy}, server);
    CHECK(cramped.lost().size() == lostBefore);
    ledger.check(sample.path);
}

TEST_CASE(
    "A server on a full disk refuses what it cannot keep, writes nothing by half, and goes on when there is room") {
    const std::uint64_t seed = freshSeed();
    CAPTURE(seed);
    SeededRandom dice(seed);
    SampleData sample;
    SmallDisk disk(sample.directory.filePath(u"disk"_s), 24);
    copyFiles(sample.path, disk.fromHere() + u"/data"_s);
    ServerProcess server(sample.directory.filePath(u"disk/data"_s), disk.launch());
    Ledger ledger(sample);
    DeskProcess first(sample.directory.filePath(u"first"_s), server.url(), server.fingerprint());
    DeskProcess second(sample.directory.filePath(u"second"_s), server.url(), server.fingerprint());
    waitUntilInStep({&first, &second});
    disk.fill({server.processId()});
    const auto isRefused = [&first, &second] {
        return !first.said().isEmpty() && !second.said().isEmpty() && first.state().value("waiting"_L1).toInt() > 0;
    };
    for (int i = 0; i < 400 && !isRefused(); ++i) {
        ledger.edit(first, 0, dice);
        ledger.edit(second, 1, dice);
        letPass(std::chrono::milliseconds(5));
    }
    REQUIRE(isRefused());
    INFO(first.said().join(u'\n').toStdString());
    CHECK(first.said().join(u' ').contains(u"disk"_s)); // in the server's words
    disk.makeRoom({server.processId()});
    ledger.settleAndEnd({&first, &second}, server);
    CHECK(first.lost().isEmpty());
    CHECK(second.lost().isEmpty());
    copyFiles(disk.fromHere() + u"/data"_s, sample.directory.filePath(u"after"_s));
    ledger.check(sample.directory.filePath(u"after"_s));
}

} // namespace trunkline::tests
