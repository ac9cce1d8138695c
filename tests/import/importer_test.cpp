#include <algorithm>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/domain/flow_version_id.h"
#include "core/flow/document.h"
#include "core/flow/validator.h"
#include "server/import/storage_target.h"
#include "tests/import/memory_target.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;
using callrail::Finding;
using callrail::Report;
using callrail::Severity;

namespace {

const Instant kNow = fromMilliseconds(1'767'614'400'000); // 2026-01-05T12:00:00Z

QStringList data(const QStringList& names) {
    QStringList paths;
    for (const QString& name : names)
        paths.append(QDir(qEnvironmentVariable("TRUNKLINE_SOURCE")).filePath(u"tests/import/data/"_s + name));
    return paths;
}

struct Outcome {
    std::vector<Finding> findings;
    Report report;

    Outcome() : report([this](const Finding& finding) { findings.push_back(finding); }) {}

    [[nodiscard]] bool tells(const QString& id, const QString& field) const {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& f) { return f.id == id && f.field == field; });
    }
};

void run(callrail::Target& target, const QStringList& paths, Outcome& outcome, const AccountId& under = {}) {
    REQUIRE_OK(callrail::importFiles(target, paths, {.under = under, .now = kNow}, outcome.report));
}

const QStringList kSample{u"calls-2.json"_s, u"trackers-1.json"_s, u"calls-1.json"_s, u"companies-1.json"_s};

} // namespace

TEST_CASE("CallRail's sample comes in whole, whatever the order of its files") {
    tests::MemoryTarget target;
    Outcome outcome;
    run(target, data(kSample), outcome);
    CHECK(outcome.report.problemCount() == 0);
    CHECK(outcome.report.noteCount() == 3); // the three advanced flows begin at a step that is not there
    CHECK(target.accounts.size() == 7);
    CHECK(target.numbers.size() == 13);
    CHECK(target.destinations.size() == 16);
    CHECK(target.flows.size() == 13);
    CHECK(target.calls.size() == 60);

    CHECK(target.accounts.at("acc_COM010000000000000000000000000003").timeZone == u"America/Phoenix");
    CHECK(target.accounts.at("acc_COM010000000000000000000000000005").isSuspended);
    const Call& first = target.calls.at("cal_CAL010000000000000000000000000000");
    CHECK(first.outcome == CallOutcome::Answered);
    CHECK(first.startedAt == *fromRfc3339(u"2025-10-06T21:55:05Z"));
    CHECK(first.answeredBy.toString() == u"dst_acc_COM010000000000000000000000000003_16025550150");
    CHECK(first.number.toString() == u"num_TRK010000000000000000000000000006_16025550009");
    CHECK(first.tags == QStringList{u"new customer"_s});
    CHECK(first.isFirstTime);
    const Call& second = target.calls.at("cal_CAL010000000000000000000000000001");
    CHECK(second.outcome == CallOutcome::Voicemail);
    CHECK(second.note == u"line one\nline two");
    CHECK(second.answeredBy.isNull());
}

TEST_CASE("anonymous callers are withheld, not numbers in Lesotho") {
    tests::MemoryTarget target;
    Outcome outcome;
    run(target, data(kSample), outcome);
    for (const auto& [id, call] : target.calls)
        CHECK_FALSE(call.caller.contains(u"266696687"));
    CHECK(std::count_if(target.calls.begin(), target.calls.end(),
                        [](const auto& entry) { return entry.second.caller.isEmpty(); }) > 0);
}

TEST_CASE("importing twice changes nothing, and what people changed meanwhile stays") {
    tests::MemoryTarget target;
    Outcome first;
    run(target, data(kSample), first);
    const int writes = target.writes;
    Call& edited = target.calls.at("cal_CAL010000000000000000000000000000");
    edited.note = u"ours"_s;
    target.numbers.begin()->second.label = u"ours"_s;

    Outcome second;
    run(target, data(kSample), second);
    CHECK(target.writes == writes);
    CHECK(second.report.calls.unchanged == 60);
    CHECK(second.report.calls.added + second.report.calls.changed == 0);
    CHECK(second.report.companies.unchanged == 6);
    CHECK(second.report.numbers.unchanged == 13);
    CHECK(second.report.flows.unchanged == 13);
    CHECK(edited.note == u"ours");
}

TEST_CASE("a record that CallRail changed replaces what was imported") {
    tests::MemoryTarget target;
    Outcome first;
    run(target, data(kSample), first);
    QTemporaryDir folder;
    QFile source(data({u"calls-1.json"_s}).front());
    REQUIRE(source.open(QIODevice::ReadOnly));
    QFile changed(folder.filePath(u"calls.json"_s));
    REQUIRE(changed.open(QIODevice::WriteOnly));
    changed.write(source.readAll().replace("\"duration\": 583", "\"duration\": 584"));
    changed.close();
    Outcome second;
    run(target, {changed.fileName()}, second);
    CHECK(second.report.calls.changed == 1);
    CHECK(second.report.calls.unchanged == 39);
    CHECK(target.calls.at("cal_CAL010000000000000000000000000000").durationSeconds == 584);
}

TEST_CASE("broken records are told one by one, and the others come in") {
    tests::MemoryTarget target;
    Outcome outcome;
    run(target, data({u"companies-1.json"_s, u"trackers-1.json"_s, u"broken-calls.json"_s}), outcome);
    CHECK(target.calls.contains("cal_CALGOOD1"));
    CHECK(target.calls.contains("cal_CALODD"));
    CHECK(target.calls.contains("cal_CALNEWCO"));
    CHECK(target.calls.contains("cal_CALLAST"));
    CHECK(target.calls.size() == 4);
    CHECK(outcome.tells(u"CALNOTIME"_s, u"start_time"_s));
    CHECK(outcome.tells(u"CALFUTURE"_s, u"start_time"_s));
    CHECK(outcome.tells(u"CALODD"_s, u"duration"_s));
    CHECK(outcome.tells(u"CALODD"_s, u"direction"_s));
    CHECK(outcome.tells(u"CALODD"_s, u"customer_phone_number"_s));
    CHECK(outcome.tells(u"CALODD"_s, u"tags"_s));
    CHECK(outcome.tells(u"CALODD"_s, u"note"_s));
    CHECK(outcome.tells(u"CALNEWCO"_s, u"company_id"_s));
    CHECK(outcome.tells(u"CALGOOD1"_s, u"agent_email"_s));
    CHECK(outcome.tells(u"CALGOOD1"_s, u"id"_s)); // the second one with this id
    CHECK(target.calls.at("cal_CALGOOD1").outcome == CallOutcome::Answered);
    CHECK(target.calls.at("cal_CALGOOD1").tags == QStringList{u"quote"_s});
    CHECK(target.calls.at("cal_CALGOOD1").extra.value(u"value").toString() == u"12.50");
    CHECK(target.accounts.at("acc_COMUNKNOWN").name == u"Nobody's Garage");
    CHECK(std::any_of(outcome.findings.begin(), outcome.findings.end(),
                      [](const Finding& f) { return f.what.contains(u"cut off"); }));
    std::vector<qint64> records;
    for (const Finding& finding : outcome.findings) {
        if (finding.file == u"broken-calls.json" && finding.id.isEmpty())
            records.push_back(finding.record);
    }
    CHECK(outcome.report.calls.leftOut == 7); // and one without a time, one from the future, one that came twice
    CHECK(records == std::vector<qint64>{2, 4, 5, 11}); // not JSON, a number, brackets, cut off
}

TEST_CASE("the export of calls comes in, in its companies' time zones") {
    tests::MemoryTarget target;
    Outcome outcome;
    run(target, data({u"calls.csv"_s, u"trackers-1.json"_s, u"companies-1.json"_s}), outcome);
    REQUIRE(target.calls.size() == 3);
    CHECK(outcome.report.calls.leftOut == 3); // a short row, a time that is none, a quote that does not end
    CHECK(outcome.report.noteCount() == 4);   // no ids, and three flows that begin at a step that is not there
    std::map<qint64, const Call*> byTime;
    for (const auto& [id, call] : target.calls)
        byTime.emplace(toMilliseconds(call.startedAt), &call);
    const Call& phoenix =
        *byTime.at(toMilliseconds(*fromRfc3339(u"2025-07-01T16:30:00Z"))); // Arizona has no summer time
    CHECK(phoenix.durationSeconds == 125);
    CHECK(phoenix.caller == u"+16025550122");
    CHECK(phoenix.note == u"line one\nline \"two\", and a comma");
    CHECK(phoenix.tags == QStringList{u"quote"_s, u"new customer"_s});
    CHECK(phoenix.leadStatus == u"good_lead");
    const Call& missed = *byTime.at(toMilliseconds(*fromRfc3339(u"2025-07-01T14:00:00Z")));
    CHECK(missed.outcome == CallOutcome::Missed);
    CHECK(missed.caller.isEmpty());
    CHECK(byTime.contains(toMilliseconds(*fromRfc3339(u"2025-07-03T14:00:00Z")))); // New York has

    Outcome again;
    run(target, data({u"calls.csv"_s}), again);
    CHECK(again.report.calls.unchanged == 3);
    CHECK(again.report.calls.added == 0);
}

TEST_CASE("advanced call flows become flow documents, and unknown steps are kept in a draft") {
    tests::MemoryTarget target;
    Outcome outcome;
    run(target, data({u"companies-1.json"_s, u"advanced-trackers.json"_s}), outcome);
    const FlowRecord& big = target.flows.at("flw_TRKBIG");
    CHECK(big.publishedVersion == 1);
    const Result<flow::FlowDocument> document = flow::FlowDocument::fromJson(big.published);
    REQUIRE_OK(document);
    const auto step = [&document](const char* id) {
        const flow::Step* found = document->find(StepId(id));
        REQUIRE(found != nullptr);
        return *found;
    };
    CHECK(document->entry() == StepId("schedule_10"));
    CHECK(step("schedule_10").ports.value(u"hours"_s) == StepId("menu_20"));
    CHECK(step("schedule_10").settings.value(u"branches").toArray().at(1).toObject().value(u"to").toString() ==
          u"00:00");
    CHECK(step("menu_20").ports.value(u"1"_s) == StepId("simulcall_30"));
    CHECK(step("menu_20").ports.value(u"timeout"_s) == StepId("simulcall_30"));
    CHECK(step("simulcall_30").type == u"ringGroup");
    CHECK(step("simulcall_30").settings.value(u"whisper").toString() == u"Call from Main");
    CHECK(step("round_robin_40").settings.value(u"strategy").toString() == u"roundRobin");
    CHECK(step("round_robin_40").settings.value(u"ringSeconds").toInt() == 120);
    CHECK(step("geo_routing_50").settings.value(u"rules").toArray().size() == 1);
    CHECK(step("voicemail_60").settings.value(u"transcribe").toBool());
    CHECK(step("dial_90").ports.value(u"otherwise"_s) == StepId("end"));
    CHECK(target.numbers.size() == 3);
    CHECK(target.numbers.at("num_TRKBIG_13125550102").flow == big.id);
    CHECK(target.numbers.at("num_TRKBIG_13125550102").failSafe == u"+13125550150");
    CHECK(target.destinations.size() == 3);

    const FlowRecord& odd = target.flows.at("flw_TRKODD");
    CHECK(odd.publishedVersion == 0);
    CHECK(odd.draft.value(u"steps").toArray().at(0).toObject().value(u"type").toString() == u"callrail.keypad_entry");
    CHECK(outcome.tells(u"TRKODD"_s, u"call_flow.steps.type"_s));
    CHECK(outcome.tells(u"TRKBIG"_s, u"call_flow.steps.timeout"_s));
    CHECK_FALSE(target.numbers.at("num_TRKODD_13125550103").isActive);
}

TEST_CASE("every flow that is published on import is one that could be published here") {
    tests::MemoryTarget target;
    Outcome outcome;
    run(target, data(kSample + QStringList{u"advanced-trackers.json"_s}), outcome);
    int published = 0;
    for (const auto& [id, record] : target.flows) {
        if (record.publishedVersion == 0)
            continue;
        ++published;
        flow::CompanyFacts company;
        for (const auto& [destinationId, destination] : target.destinations) {
            if (destination.company == record.company)
                company.destinations.insert(destination.id, destination);
        }
        const auto document = flow::FlowDocument::fromJson(record.published);
        REQUIRE_OK(document);
        for (const flow::Problem& problem : flow::validate(
                 *document, {.company = &company, .now = {}, .findFlow = {}, .ownName = {}, .isGoneTo = false})) {
            CAPTURE(id, nameOf(problem.code), problem.message);
            CHECK(problem.severity != flow::Severity::Error);
        }
    }
    CHECK(published == 14);
}

TEST_CASE("companies go below the account that was named, and only below one that can have companies") {
    tests::MemoryTarget target;
    Account west;
    west.id = AccountId("acc_west");
    west.parent = AccountId("acc_org");
    west.kind = AccountKind::Franchise;
    west.name = u"West"_s;
    target.accounts.emplace("acc_west", west);
    Outcome outcome;
    run(target, data({u"companies-1.json"_s}), outcome, west.id);
    CHECK(target.accounts.at("acc_COM010000000000000000000000000003").parent == west.id);

    Report report;
    const auto refused =
        callrail::importFiles(target, data({u"companies-1.json"_s}),
                              {.under = AccountId("acc_COM010000000000000000000000000003"), .now = kNow}, report);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotFound);
}

TEST_CASE("a missing file stops the import before anything is written; a foreign one is told") {
    tests::MemoryTarget target;
    Report report;
    CHECK_FALSE(callrail::importFiles(target, data({u"companies-1.json"_s, u"missing.json"_s}),
                                      {.under = {}, .now = kNow}, report));
    CHECK(target.writes == 0);

    QTemporaryDir folder;
    QFile page(folder.filePath(u"page.html"_s));
    REQUIRE(page.open(QIODevice::WriteOnly));
    page.write("<html>\n<body>Sign in</body></html>");
    page.close();
    Outcome outcome;
    run(target, {page.fileName()}, outcome);
    CHECK(outcome.report.problemCount() == 1);
    CHECK(target.writes == 0);
}

TEST_CASE("a report is CSV that no spreadsheet runs as a formula") {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    callrail::ReportFile file(buffer);
    file.write(
        {Severity::Problem, u"a.json"_s, 3, u"=HYPERLINK(\"x\")"_s, u"note"_s, u"one, \"two\""_s, u"left out"_s});
    REQUIRE_OK(file.finish());
    CHECK(buffer.data() == "severity,file,record,id,field,problem,done\r\n"
                           "problem,a.json,3,\"'=HYPERLINK(\"\"x\"\")\",note,\"one, \"\"two\"\"\",left out\r\n");
}

TEST_CASE("a real storage takes an import, and the second one changes nothing in it") {
    QTemporaryDir folder;
    ManualClock clock(kNow);
    SeededRandom random(1);
    auto storage = server::openSqliteStorage(folder.filePath(u"trunkline.db"_s), clock, random);
    REQUIRE_OK(storage);
    REQUIRE_OK((*storage)->write([](server::Writer& writer) -> Result<void> {
        writer.put(tests::MemoryTarget().accounts.at("acc_org"));
        return {};
    }));
    callrail::StorageTarget target(**storage);
    Outcome first;
    run(target, data(kSample), first);
    const auto sequence = [&] {
        return *(*storage)->read([](server::Reader& reader) -> Result<server::Sequence> { return reader.sequence(); });
    };
    const server::Sequence after = sequence();
    Outcome second;
    run(target, data(kSample), second);
    CHECK(second.report.calls.unchanged == 60);
    CHECK(sequence() == after);
    const auto version = (*storage)->read([](server::Reader& reader) -> Result<std::optional<FlowVersion>> {
        return server::findAs<FlowVersion>(reader, flowVersionId(FlowId("flw_TRK010000000000000000000000000000"), 1));
    });
    REQUIRE_OK(version);
    CHECK(version->has_value());
}
