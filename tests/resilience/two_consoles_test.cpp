#include <QJsonArray>

#include "tests/resilience/ledger.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Two consoles of one person: what each edits arrives at the other, and a quarrel is kept until it is decided") {
    SampleData sample(300);
    ServerProcess server(sample.path);
    DeskProcess office(sample.directory.filePath(u"office"_s), server.url(), server.fingerprint());
    DeskProcess home(sample.directory.filePath(u"home"_s), server.url(), server.fingerprint());
    waitUntilInStep({&office, &home});
    const QString& one = sample.calls.at(0);
    const QString& other = sample.calls.at(1);
    office.tell(noteOn(one, u"From the office"_s));
    home.tell(noteOn(other, u"From home"_s));
    waitFor("both edits at both consoles", [&] {
        return home.entity(u"call"_s, one).value("note"_L1) == "From the office"_L1 &&
               office.entity(u"call"_s, other).value("note"_L1) == "From home"_L1;
    });

    // Without a network at home, both write the same field of one call; other fields go together by themselves.
    office.settle();
    home.settle();
    home.tell({{"do"_L1, "pause"_L1}});
    home.tell(noteOn(one, u"Mine, from home"_s));
    QJsonObject tagging = noteOn(one, u"tagging"_s);
    tagging.insert("fields"_L1, QJsonObject{{"addTag"_L1, "hot"_L1}});
    home.tell(tagging);
    office.tell(noteOn(one, u"Theirs, from the office"_s));
    waitFor("what was edited to be kept", [&] { return home.kept().size() == 3 && office.kept().size() == 2; });
    office.settle();
    home.tell({{"do"_L1, "sync"_L1}});
    waitFor("the quarrel", [&] { return home.state().value("conflicts"_L1).toInt() == 1; });
    for (DeskProcess* desk : {&office, &home}) { // theirs stands until somebody decides
        const QJsonObject call = desk->entity(u"call"_s, one);
        CHECK(call.value("note"_L1).toString() == u"Theirs, from the office"_s);
    }

    // It outlives the console.
    home.kill();
    home.start();
    waitFor("the console", [&] { return home.isReady(); });
    CHECK(home.state().value("conflicts"_L1).toInt() == 1);
    CHECK(home.ask({{"do"_L1, "resolve"_L1}, {"mine"_L1, true}}, u"resolved"_s).toInt() == 1);
    home.settle();
    waitFor("the decision at the other console",
            [&] { return office.entity(u"call"_s, one).value("note"_L1) == "Mine, from home"_L1; });
    CHECK(office.entity(u"call"_s, one).value("tags"_L1).toArray().contains("hot"_L1));
    requireEqualViews({&office, &home}, server, sample.directory.filePath(u"fresh"_s));
}

} // namespace trunkline::tests
