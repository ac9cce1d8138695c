#include <array>
#include <map>
#include <set>

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

#include "core/access/catalog.h"
#include "core/domain/account_tree.h"
#include "core/domain/phone_number.h"
#include "core/flow/document.h"
#include "core/flow/flow_template.h"
#include "core/flow/validator.h"
#include "core/wire/codecs.h"
#include "server/sample/generator.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;
using sample::SampleBatch;
using sample::SampleOptions;

namespace {

SampleOptions smallOptions() {
    SampleOptions options;
    options.now = *fromRfc3339(u"2026-01-07T18:30:00Z");
    options.franchises = 6;
    options.companiesPerFranchise = 5;
    options.numbersPerCompany = 4;
    options.calls = 6000;
    return options;
}

struct Sample {
    std::vector<Account> accounts;
    std::vector<User> users;
    std::vector<Grant> grants;
    std::map<QByteArray, Destination> destinations;
    std::vector<HolidayCalendar> calendars;
    std::vector<CompanySwitch> switches;
    std::vector<FlowRecord> flows;
    std::map<std::pair<QByteArray, int>, FlowVersion> versions;
    std::map<QByteArray, TrackingNumber> numbers;
    std::vector<Call> calls;
    std::vector<AuditEvent> events;
};

Sample generate(const SampleOptions& options) {
    Sample all;
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    REQUIRE_OK(sample::generateSample(options, [&](const SampleBatch& batch) -> Result<void> {
        append(all.accounts, batch.accounts);
        append(all.users, batch.users);
        append(all.grants, batch.grants);
        append(all.flows, batch.flows);
        append(all.calendars, batch.calendars);
        append(all.switches, batch.switches);
        append(all.events, batch.events);
        for (const Destination& destination : batch.destinations)
            all.destinations.emplace(destination.id.toUtf8(), destination);
        for (const auto& [version, company] : batch.versions)
            all.versions.emplace(std::pair(version.flow.toUtf8(), version.number), version);
        for (const TrackingNumber& number : batch.numbers)
            all.numbers.emplace(number.id.toUtf8(), number);
        for (const wire::CallRow& row : batch.calls) {
            const Result<Call> call = wire::toCall(row);
            if (!call)
                return tl::unexpected<Error>(call.error());
            all.calls.push_back(*call);
        }
        return {};
    }));
    return all;
}

QByteArray digestOf(const SampleOptions& options) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const auto& things) {
        for (const auto& thing : things)
            hash.addData(QJsonDocument(wire::toJson(thing)).toJson(QJsonDocument::Compact));
    };
    REQUIRE_OK(sample::generateSample(options, [&](const SampleBatch& batch) -> Result<void> {
        add(batch.accounts), add(batch.users), add(batch.grants), add(batch.destinations), add(batch.flows),
            add(batch.switches), add(batch.calendars), add(batch.numbers), add(batch.events);
        std::string rows;
        for (const wire::CallRow& row : batch.calls)
            wire::appendCallRow(rows, row);
        hash.addData(QByteArray::fromStdString(rows));
        return {};
    }));
    return hash.result();
}

const Sample& shared() {
    static const Sample kSample = generate(smallOptions());
    return kSample;
}

} // namespace

TEST_CASE("the same seed makes the same sample to the byte, another seed another") {
    SampleOptions options = smallOptions();
    options.calls = 500;
    const QByteArray first = digestOf(options);
    CHECK(digestOf(options) == first);
    options.seed = 2;
    CHECK(digestOf(options) != first);
}

TEST_CASE("the organisation is a tree with names that do not repeat") {
    const Sample& all = shared();
    CHECK(all.accounts.size() == 1 + 6 + 30);
    REQUIRE_OK(AccountTree::build(all.accounts));
    std::set<QString> names;
    for (const Account& account : all.accounts) {
        CHECK(names.insert(account.name).second);
        CHECK_FALSE(account.timeZone.isEmpty());
    }
    CHECK(names.contains(u"West"_s));
    CHECK(names.contains(u"Northwind Call Tracking"_s));
}

TEST_CASE("the people that are promised are there with their roles") {
    const Sample& all = shared();
    const std::map<QString, QByteArray> promised{
        {u"hq@northwind.example"_s, "hq_owner"},          {u"reviewer@northwind.example"_s, "hq_reviewer"},
        {u"west@northwind.example"_s, "franchise_owner"}, {u"west.manager@northwind.example"_s, "franchise_manager"},
        {u"desk@northwind.example"_s, "front_desk"},      {u"manager@northwind.example"_s, "company_manager"}};
    std::set<QString> emails;
    std::map<QByteArray, const Grant*> grantOf;
    for (const Grant& grant : all.grants)
        grantOf.emplace(grant.user.toUtf8(), &grant);
    std::size_t found = 0;
    for (const User& user : all.users) {
        CHECK(emails.insert(user.email.toLower()).second);
        if (const auto person = promised.find(user.email); person != promised.end()) {
            ++found;
            CHECK(grantOf.at(user.id.toUtf8())->role.toUtf8() == person->second);
        }
    }
    CHECK(found == promised.size());
}

TEST_CASE("every grant is one that the default catalog has at that kind of account") {
    const Sample& all = shared();
    const auto catalog = access::Catalog::shipped(u"trunkline");
    REQUIRE_OK(catalog);
    const auto tree = AccountTree::build(all.accounts);
    REQUIRE_OK(tree);
    std::set<QByteArray> people;
    for (const User& user : all.users)
        people.insert(user.id.toUtf8());
    for (const Grant& grant : all.grants) {
        CAPTURE(grant.role);
        const access::Role* role = catalog->find(grant.role);
        REQUIRE(role != nullptr);
        const Account* account = tree->find(grant.at);
        REQUIRE(account != nullptr);
        CHECK(role->mayStandAt(account->kind));
        CHECK(people.contains(grant.user.toUtf8()));
        for (const QString& feature : role->plan)
            CHECK(tree->planAt(tree->indexOf(grant.at)).contains(feature));
    }
}

TEST_CASE("every number is set aside for fiction and belongs to one thing only") {
    const Sample& all = shared();
    std::set<QString> taken;
    const auto check = [&taken](const QString& number) {
        CAPTURE(number);
        CHECK(number.sliced(5, 5) == u"55501");
        CHECK(isValidE164(number));
        CHECK(taken.insert(number).second);
    };
    for (const auto& [id, number] : all.numbers)
        check(number.number);
    for (const auto& [id, destination] : all.destinations)
        check(destination.address);
    for (const Call& call : all.calls)
        CHECK_FALSE(taken.contains(call.caller));
}

TEST_CASE("every version of every flow is valid") {
    const Sample& all = shared();
    std::map<QByteArray, flow::CompanyFacts> companies;
    for (const auto& [id, destination] : all.destinations)
        companies[destination.company.toUtf8()].destinations.insert(destination.id, destination);
    for (auto& [id, facts] : companies)
        facts.calendars = flow::inheritedCalendars(all.calendars);
    for (const CompanySwitch& companySwitch : all.switches)
        companies.at(companySwitch.company.toUtf8()).switches.insert(companySwitch.name, flow::factsOf(companySwitch));
    std::map<QByteArray, QByteArray> companyOf;
    for (const FlowRecord& record : all.flows)
        companyOf[record.id.toUtf8()] = record.company.toUtf8();
    REQUIRE(all.versions.size() >= all.flows.size());
    for (const auto& [key, version] : all.versions) {
        const auto document = flow::FlowDocument::fromJson(version.document);
        REQUIRE_OK(document);
        flow::ValidationContext context;
        context.isTemplate = !companies.contains(companyOf.at(key.first));
        flow::CompanyFacts around;
        around.calendars = flow::inheritedCalendars(all.calendars);
        const flow::CompanyFacts company = context.isTemplate
                                               ? flow::factsOf(flow::headOf(*document), std::move(around))
                                               : companies.at(companyOf.at(key.first));
        context.company = &company;
        for (const flow::Problem& problem : flow::validate(*document, context)) {
            CAPTURE(nameOf(problem.code), problem.message);
            CHECK(problem.severity != flow::Severity::Error);
        }
        CHECK(document->layout().positions.size() == document->steps().size());
    }
    for (const FlowRecord& record : all.flows)
        CHECK(record.published == all.versions.at({record.id.toUtf8(), record.publishedVersion}).document);
}

TEST_CASE("every call belongs to a number of its company and went through the flow that was live") {
    const Sample& all = shared();
    CHECK(all.calls.size() == 6000);
    std::map<QByteArray, flow::FlowDocument> documents;
    for (const Call& call : all.calls) {
        CAPTURE(call.id);
        const TrackingNumber& number = all.numbers.at(call.number.toUtf8());
        CHECK(number.company == call.company);
        CHECK(number.number == call.trackingNumber);
        for (const CallLeg& leg : call.legs)
            CHECK(all.destinations.at(leg.destination.toUtf8()).company == call.company);
        if (call.direction == CallDirection::Outbound) {
            CHECK(call.path.isEmpty());
            continue;
        }
        const FlowVersion& version = all.versions.at({call.flow.toUtf8(), call.flowVersion});
        CHECK(version.publishedAt <= call.startedAt);
        if (call.outcome == CallOutcome::Blocked || call.outcome == CallOutcome::Failed)
            continue;
        const auto document = flow::FlowDocument::fromJson(version.document);
        REQUIRE_OK(document);
        REQUIRE_FALSE(call.path.isEmpty());
        CHECK(StepId(call.path.first().toLatin1()) == document->entry());
        for (qsizetype i = 0; i + 1 < call.path.size(); ++i) {
            const flow::Step* step = document->find(StepId(call.path[i].toLatin1()));
            REQUIRE(step != nullptr);
            CHECK(step->ports.values().contains(StepId(call.path[i + 1].toLatin1())));
        }
        CHECK(call.answeredBy.isNull() == (call.outcome != CallOutcome::Answered));
        CHECK(call.durationSeconds >= call.ringSeconds);
    }
}

TEST_CASE("calls lie in the last year, by day in their own time zone, and less on Sundays") {
    const Sample& all = shared();
    const SampleOptions options = smallOptions();
    const auto tree = AccountTree::build(all.accounts);
    REQUIRE_OK(tree);
    std::array<int, 24> byHour{};
    std::array<int, 8> byDay{};
    for (const Call& call : all.calls) {
        CHECK(call.startedAt <= options.now);
        CHECK(call.startedAt > options.now - std::chrono::hours(24 * 366));
        const QTimeZone zone(tree->timeZoneAt(tree->indexOf(call.company)).toLatin1());
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMilliseconds(call.startedAt), zone);
        ++byHour[std::size_t(local.time().hour())];
        ++byDay[std::size_t(local.date().dayOfWeek())];
    }
    CHECK(byHour[10] > 8 * byHour[3]);
    CHECK(byHour[10] > 2 * byHour[19]);
    CHECK(byDay[1] > 2 * byDay[6]);
    CHECK(byDay[6] > byDay[7]);
    int answered = 0;
    std::set<QString> callers;
    for (const Call& call : all.calls) {
        answered += call.outcome == CallOutcome::Answered;
        callers.insert(call.caller);
    }
    CHECK(answered > 6000 * 55 / 100);
    CHECK(answered < 6000 * 92 / 100);
    CHECK(callers.size() < all.calls.size() / 2);
}

TEST_CASE("history is in order, and somebody is out until Monday") {
    const Sample& all = shared();
    CHECK(std::is_sorted(all.events.begin(), all.events.end(),
                         [](const AuditEvent& a, const AuditEvent& b) { return a.at < b.at; }));
    CHECK(all.events.size() > 30);
    int off = 0;
    for (const auto& [id, destination] : all.destinations) {
        if (!destination.off)
            continue;
        ++off;
        CHECK(destination.isOff(smallOptions().now));
        CHECK(destination.off->until > smallOptions().now);
    }
    CHECK(off > 0);
}

TEST_CASE("a sample that would need more numbers than there are is refused") {
    SampleOptions options = smallOptions();
    options.franchises = 120;
    options.companiesPerFranchise = 1000;
    const auto refused = sample::generateSample(options, [](const SampleBatch&) -> Result<void> { return {}; });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("flows of the sample use switches, holidays and HQ's template, in both of its versions") {
    const Sample& all = shared();
    int switches = 0;
    int holidays = 0;
    std::map<int, int> following;
    const auto source = std::find_if(all.flows.begin(), all.flows.end(), [&all](const FlowRecord& record) {
        return record.company == all.accounts.front().id;
    });
    REQUIRE(source != all.flows.end());
    CHECK(source->publishedVersion == 2);
    for (const FlowRecord& record : all.flows) {
        const flow::FlowDocument document = flow::FlowDocument::fromJson(record.published).value();
        for (const flow::Step& step : document.steps()) {
            switches += step.type == "switch"_L1 ? 1 : 0;
            holidays += step.settings.contains("calendar"_L1) ? 1 : 0;
        }
        const std::optional<flow::TemplateOrigin> origin = flow::originOf(document);
        if (!origin)
            continue;
        CHECK(origin->flow == source->id);
        ++following[origin->version];
        const auto given =
            flow::FlowDocument::fromJson(all.versions.at({source->id.toUtf8(), origin->version}).document);
        REQUIRE_OK(given);
        CHECK(flow::lockedStepsChanged(flow::withPhones(*given, origin->phones), document).isEmpty());
    }
    CHECK(switches >= 3);
    CHECK(holidays >= 3);
    CHECK(following[1] + following[2] >= 2);
}
