#include "server/sample/generator.h"

#include <QCoreApplication>

#include "server/sample/call_writer.h"
#include "server/sample/organization_writer.h"

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kCallsPerBatch = 4000;
constexpr int kPhonesAtMost = 5;

struct SampleWords {
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

Result<void> check(const SampleOptions& options, const Vocabulary& words) {
    const auto refuse = [](const QString& message) { return fail(ErrorCode::InvalidInput, message); };
    const auto regions = static_cast<int>(words.regions.size());
    if (options.franchises < 1 || options.franchises > regions)
        return refuse(SampleWords::tr("A sample has 1 to %1 franchises.").arg(regions));
    if (options.companiesPerFranchise < 1 || options.companiesPerFranchise > 1000 || options.numbersPerCompany < 1 ||
        options.numbersPerCompany > 100)
        return refuse(SampleWords::tr("A sample has 1 to 1,000 companies a franchise and 1 to 100 numbers a company."));
    if (options.calls < 0 || options.calls > 10'000'000)
        return refuse(SampleWords::tr("A sample has at most 10,000,000 calls."));
    const qint64 phones =
        qint64{options.franchises} * options.companiesPerFranchise * (options.numbersPerCompany + kPhonesAtMost);
    const int capacity = NumberPool(words).capacity();
    if (phones > capacity)
        return refuse(SampleWords::tr("That takes up to %1 phone numbers, and only %2 are set aside for fiction. Ask "
                                      "for fewer companies or numbers.")
                          .arg(phones)
                          .arg(capacity));
    return {};
}

/// Calls of each company by its size; exactly as many as asked for.
std::vector<int> shareOut(qint64 calls, const std::vector<CompanyPlan>& companies) {
    qint64 total = 0;
    for (const CompanyPlan& company : companies)
        total += company.size;
    std::vector<int> shares;
    qint64 sizes = 0;
    qint64 given = 0;
    for (const CompanyPlan& company : companies) {
        sizes += company.size;
        const qint64 upTo = calls * sizes / total;
        shares.push_back(static_cast<int>(upTo - given));
        given = upTo;
    }
    return shares;
}

} // namespace

std::vector<SamplePerson> samplePeople() {
    return {
        {u"hq@northwind.example"_s, SampleWords::tr("owns the organization, sees everything")},
        {u"reviewer@northwind.example"_s, SampleWords::tr("reviews what was changed, changes nothing")},
        {u"west@northwind.example"_s, SampleWords::tr("owns the franchise West")},
        {u"west.manager@northwind.example"_s, SampleWords::tr("manages the franchise West, but not who owns it")},
        {u"manager@northwind.example"_s, SampleWords::tr("manages one company of West")},
        {u"desk@northwind.example"_s, SampleWords::tr("front desk of that company: switches its phones off and on")}};
}

QString samplePassword() {
    return u"trunkline"_s;
}

Result<void> generateSample(const SampleOptions& options, const std::function<Result<void>(const SampleBatch&)>& take) {
    const Vocabulary words = Vocabulary::load();
    if (const Result<void> checked = check(options, words); !checked)
        return checked;
    SeededRandom random(options.seed);
    Dice dice(random);
    std::vector<Calendar> calendars;
    for (int region = 0; region < options.franchises; ++region) {
        for (const Season season : {Season::Even, Season::Warm, Season::Cold})
            calendars.emplace_back(words.regions[static_cast<std::size_t>(region)].timeZone, season, options.now);
    }
    OrganizationWriter organization(options, words, calendars, dice);
    SampleBatch batch;
    organization.writeHeadquarters(batch);
    for (int position = 0; position < options.franchises; ++position) {
        organization.writeFranchise(position, batch);
        if (const Result<void> taken = take(std::exchange(batch, {})); !taken)
            return taken;
    }
    batch.events = organization.takeEvents();

    CallWriter writer(words, calendars, dice);
    const std::vector<CompanyPlan>& companies = organization.companies();
    const std::vector<int> shares = shareOut(options.calls, companies);
    for (std::size_t i = 0; i < companies.size(); ++i) {
        writer.write(companies[i], shares[i], batch.calls);
        if (batch.calls.size() < kCallsPerBatch && i + 1 < companies.size())
            continue;
        if (const Result<void> taken = take(std::exchange(batch, {})); !taken)
            return taken;
        writer.clear();
    }
    return {};
}

} // namespace trunkline::sample
