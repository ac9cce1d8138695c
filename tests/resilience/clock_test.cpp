#include <QFile>
#include <QStandardPaths>

#include "core/base/clock.h"
#include "tests/resilience/ledger.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A console whose clock is wrong by that much; its timers run as they should.
Launch withClock(const QString& offset) {
    const QString program = QStandardPaths::findExecutable(u"faketime"_s);
    if (program.isEmpty())
        FAIL("faketime is not installed: ./dev test installs it, or apt-get install faketime");
    return {{program, u"-f"_s, offset}, {u"FAKETIME_DONT_FAKE_MONOTONIC=1"_s}};
}

std::chrono::milliseconds between(Instant a, Instant b) {
    return std::chrono::abs(a - b);
}

} // namespace

TEST_CASE("Consoles whose clocks are days ahead and behind stay signed in, in order, and mean the server's time") {
    SampleData sample(300);
    ServerProcess server(sample.path);
    DeskProcess ahead(sample.directory.filePath(u"ahead"_s), server.url(), server.fingerprint(), withClock(u"+3d"_s));
    DeskProcess behind(sample.directory.filePath(u"behind"_s), server.url(), server.fingerprint(),
                       withClock(u"-400d"_s));
    waitUntilInStep({&ahead, &behind});

    // In turns on one call: the last one wins, whatever its console's clock says, and nobody is asked anything.
    const QString& call = sample.calls.at(0);
    for (int turn = 0; turn < 4; ++turn) {
        DeskProcess& writes = turn % 2 == 0 ? ahead : behind;
        DeskProcess& reads = turn % 2 == 0 ? behind : ahead;
        const QString note = u"turn %1"_s.arg(turn);
        writes.tell(noteOn(call, note));
        waitFor("the note at the other console",
                [&] { return reads.entity(u"call"_s, call).value("note"_L1).toString() == note; });
    }

    // One hour from now means from the server's now.
    for (DeskProcess* desk : {&ahead, &behind}) {
        const Instant now = SystemClock().now();
        CHECK(between(fromMilliseconds(desk->state().value("now"_L1).toInteger()), now) < std::chrono::seconds(30));
        desk->tell({{"do"_L1, "off"_L1}, {"id"_L1, sample.destination}, {"minutes"_L1, 60}, {"ref"_L1, "off"_L1}});
        waitFor("the switch", [&] { return desk->kept().contains(u"off"_s); });
        desk->settle();
        DeskProcess& other = desk == &ahead ? behind : ahead;
        QJsonObject off;
        waitFor("the switch at the other console", [&] {
            off = other.entity(u"destination"_s, sample.destination).value("off"_L1).toObject();
            const Result<Instant> since = fromRfc3339(off.value("since"_L1).toString());
            return since && *since >= now - std::chrono::seconds(1);
        });
        const Result<Instant> until = fromRfc3339(off.value("until"_L1).toString());
        REQUIRE_OK(until);
        CHECK(between(*until, now + std::chrono::hours(1)) < std::chrono::seconds(30));
    }

    // A token that seems to have run out, or to last for days, is not asked for again and again: once at most, while
    // the server's time was not known.
    letPass(std::chrono::seconds(6));
    CHECK(server.requestsOf("/v1/sessions/refresh") <= 2);
    CHECK(server.requestsOf("/v1/sessions") == 2);
    for (DeskProcess* desk : {&ahead, &behind}) {
        CHECK(desk->state().value("conflicts"_L1).toInt() == 0);
        CHECK(desk->state().value("state"_L1) == "in"_L1);
    }
    requireEqualViews({&ahead, &behind}, server, sample.directory.filePath(u"fresh"_s));
}

} // namespace trunkline::tests
