#include "tests/ui_calls/page_world.h"

#include <array>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

#include "core/wire/sync_lines.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

// 2026-11-21T15:33:00Z
constexpr qint64 kNow = 1'795'275'180'000;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr int kRowsALine = 1000;

constexpr std::array kPeople{
    "Rosa Ortega", "Daniel Kim", "Priya Natarajan", "Renée Miller",  "Tom O'Brien", "Ann Reyes", "", "Jörg Weiß",
    "Sam Lee",     "",           "Grace Adeyemi",   "Luis Fernández"};
constexpr std::array kSources{"Google Ads", "Yard signs", "Website", "Bing Ads", "Flyer", "Truck", "Yelp", "Radio"};
constexpr std::array kTags{"", "", "[\"emergency\"]", "", "[\"quote\",\"roof\"]", "", "", "[\"spam\"]", ""};
constexpr std::array kNotes{"", "", "", "Wants a quote for the water heater by Friday", "", "", "Call back after 5"};
constexpr std::array kTrades{"Plumbing", "Heat", "Roofing", "Electric", "Dental", "Garage Doors"};
constexpr std::array kPlaces{"West Side", "Bay", "Lakeview", "Oak Park", "Harbor", "Elm Street", "Summit", "River"};

/// The shape that a day of calls has: few at night, most around ten and four.
constexpr std::array<int, 24> kHourWeights{1,  0,  0,  0,  1,  2,  6,  18, 40, 60, 66, 58,
                                           44, 46, 54, 60, 52, 36, 22, 14, 9,  6,  4,  2};

int pickHour(RandomSource& random) {
    auto left = static_cast<int>(random.below(601));
    for (int hour = 0; hour < 24; ++hour) {
        left -= kHourWeights[static_cast<std::size_t>(hour)];
        if (left < 0)
            return hour;
    }
    return 10;
}

template <std::size_t N>
const char* pick(const std::array<const char*, N>& choices, RandomSource& random) {
    return choices[random.below(N)];
}

/// The texts behind one row.
struct RowTexts {
    std::string id;
    std::string company;
    std::string number;
    std::string caller;
    std::string answeredBy;
    std::string flow;
    std::string legs;
};

void appendRow(std::string& line, RowTexts& texts, const QString& company, int serial, qint64 startedAt,
               RandomSource& random) {
    const auto dice = random.below(100);
    const CallOutcome outcome = dice < 74   ? CallOutcome::Answered
                                : dice < 84 ? CallOutcome::Missed
                                : dice < 92 ? CallOutcome::Voicemail
                                : dice < 98 ? CallOutcome::Abandoned
                                            : CallOutcome::Blocked;
    const bool isAnswered = outcome == CallOutcome::Answered;
    const bool isSecond = isAnswered && random.below(3) == 0;
    texts.id = "cal_" + std::to_string(serial);
    texts.company = company.toStdString();
    texts.number = "num_" + texts.company;
    texts.caller = random.below(12) == 0 ? "" : "+1312555" + std::to_string(1000 + random.below(9000));
    texts.answeredBy = isAnswered ? (isSecond ? "dst_joe_" : "dst_mike_") + texts.company : "";
    texts.flow = "flw_" + texts.company;
    const std::string first =
        R"({"destination":"dst_mike_)" + texts.company + R"(","address":"+13125550111","ringSeconds":20,"outcome":)";
    texts.legs = isAnswered && !isSecond ? "[" + first + "\"answered\"}]"
                 : outcome == CallOutcome::Blocked
                     ? "[]"
                     : "[" + first + R"("noAnswer"},{"destination":"dst_joe_)" + texts.company +
                           R"(","address":"+13125550112","ringSeconds":12,"outcome":)" +
                           (isAnswered ? "\"answered\"" : "\"noAnswer\"") + "}]";
    wire::CallRow row;
    row.id = texts.id;
    row.company = texts.company;
    row.number = texts.number;
    row.trackingNumber = "+13125550100";
    row.direction = random.below(10) == 0 ? 1 : 0;
    row.caller = texts.caller;
    row.callerName = texts.caller.empty() ? "" : pick(kPeople, random);
    row.callerCity = "Chicago";
    row.callerState = "IL";
    row.startedAt = startedAt;
    row.durationSeconds = isAnswered ? static_cast<std::int64_t>(20 + random.below(700)) : 0;
    row.ringSeconds = static_cast<std::int64_t>(4 + random.below(30));
    row.outcome = static_cast<std::int64_t>(outcome);
    row.answeredBy = texts.answeredBy;
    row.source = pick(kSources, random);
    row.tags = pick(kTags, random);
    row.note = pick(kNotes, random);
    row.leadStatus = random.below(6) == 0 ? "good_lead" : "";
    row.recording = isAnswered ? "rec" : "";
    row.isFirstTime = random.below(4) == 0 ? 1 : 0;
    row.flow = texts.flow;
    row.flowVersion = 12;
    row.legs = texts.legs;
    row.revision = 1;
    wire::appendCallRow(line, row);
}

} // namespace

PageWorld::PageWorld(const Size& size) : clock(fromMilliseconds(kNow)) {
    REQUIRE(m_directory.isValid());
    auto opened = store::Store::open({m_directory.filePath(u"store"_s), {}, &clock, &random});
    REQUIRE_OK(opened);
    m_store = std::move(*opened);
    REQUIRE_OK(m_store->writer().beginSnapshot(u"epoch"_s));
    putAccounts(size.companies);
    putChanges();
    putCalls(size.calls);
    REQUIRE_OK(m_store->writer().finish(u"cursor"_s));
    m_permissions = std::make_unique<ui::Permissions>(clock);
    m_actions = std::make_unique<ui::ActionController>(*m_permissions);
    settle();
    signInAs("hq_owner", "acc_hq");
    m_context.reset(new ui::PageContext{*m_store, *m_permissions, *m_actions, navigator, clock, random});
}

PageWorld::~PageWorld() {
    settle();
}

void PageWorld::signInAs(const char* role, const char* account) {
    User user;
    user.id = UserId("usr_me");
    user.name = u"Ann Reyes"_s;
    user.email = u"ann@northwind.example"_s;
    Grant grant;
    grant.id = GrantId("grt_me");
    grant.user = user.id;
    grant.role = RoleId(role);
    grant.at = AccountId(account);
    auto catalog = access::Catalog::shipped(u"trunkline");
    REQUIRE_OK(catalog);
    auto index = access::Index::build(std::make_shared<const access::Catalog>(std::move(*catalog)), m_store->accounts(),
                                      std::array{user}, std::array{grant});
    CHECK(index.problems().isEmpty());
    m_permissions->setOnline(true);
    m_permissions->setIndex(std::make_shared<const access::Index>(std::move(index)), user.id);
}

void PageWorld::settle() {
    for (int hop = 0; hop < 4; ++hop) {
        bool isDone = false;
        m_store->later(
            m_store.get(), [](const store::Reader&) { return 0; }, [&](int) { isDone = true; });
        while (!isDone)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::processEvents();
    }
}

bool PageWorld::waitFor(const std::function<bool()>& isDone) {
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && timer.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return isDone();
}

void PageWorld::put(EntityType type, const QJsonObject& data, qint64 revision) {
    REQUIRE_OK(m_store->writer().put({type, static_cast<Revision>(revision), data}));
}

void PageWorld::commit() {
    REQUIRE_OK(m_store->writer().commit(u"cursor%1"_s.arg(++m_commits)));
    settle();
}

void PageWorld::putAccounts(int companies) {
    put(EntityType::Account, {{u"id"_s, u"acc_hq"_s},
                              {u"kind"_s, u"organization"_s},
                              {u"name"_s, u"Northwind Call Tracking"_s},
                              {u"timeZone"_s, u"America/Chicago"_s}});
    for (const auto& [id, name] : {std::pair{u"acc_west"_s, u"West"_s}, {u"acc_north"_s, u"North"_s}})
        put(EntityType::Account,
            {{u"id"_s, id}, {u"parent"_s, u"acc_hq"_s}, {u"kind"_s, u"franchise"_s}, {u"name"_s, name}});
    put(EntityType::User,
        {{u"id"_s, u"usr_me"_s}, {u"name"_s, u"Ann Reyes"_s}, {u"email"_s, u"ann@northwind.example"_s}});
    for (int i = 0; i < companies; ++i) {
        const auto place = static_cast<std::size_t>(i) % kPlaces.size();
        const auto trade =
            (static_cast<std::size_t>(i) / kPlaces.size() + static_cast<std::size_t>(i)) % kTrades.size();
        QString name = QString::fromUtf8(kPlaces[place]) + u' ' + QString::fromUtf8(kTrades[trade]);
        if (i >= 48)
            name += u" %1"_s.arg(i);
        putCompany(i, i == 0 ? u"acc_west_side"_s : u"acc_company_%1"_s.arg(i), name);
    }
}

void PageWorld::putCompany(int index, const QString& id, const QString& name) {
    m_companies.append(id);
    QJsonObject account{{u"id"_s, id},
                        {u"parent"_s, index % 3 == 2 ? u"acc_north"_s : u"acc_west"_s},
                        {u"kind"_s, u"company"_s},
                        {u"name"_s, name}};
    if (index == 2)
        account.insert(u"timeZone"_s, u"America/New_York"_s);
    put(EntityType::Account, account);
    const QString number = u"+1312555%1"_s.arg(100 + index % 100, 4, 10, QLatin1Char('0'));
    QJsonObject main{{u"id"_s, u"num_"_s + id},
                     {u"company"_s, id},
                     {u"number"_s, number},
                     {u"label"_s, u"Google Ads landing page"_s},
                     {u"source"_s, u"Google Ads"_s},
                     {u"recorded"_s, true},
                     {u"active"_s, true}};
    if (index % 7 != 5)
        main.insert(u"flow"_s, u"flw_"_s + id);
    put(EntityType::Number, main);
    put(EntityType::Number, {{u"id"_s, u"num2_"_s + id},
                             {u"company"_s, id},
                             {u"number"_s, u"+17735550%1"_s.arg(100 + index % 100)},
                             {u"label"_s, u"Yard signs"_s},
                             {u"source"_s, u"Yard signs"_s},
                             {u"flow"_s, u"flw_"_s + id},
                             {u"active"_s, index % 2 == 0}});
    QJsonObject mike{
        {u"id"_s, u"dst_mike_"_s + id}, {u"company"_s, id}, {u"label"_s, u"Mike"_s}, {u"address"_s, u"+13125550111"_s}};
    if (index % 3 == 0)
        mike.insert(u"off"_s, QJsonObject{{u"since"_s, u"2026-11-20T14:00:00Z"_s},
                                          {u"until"_s, u"2026-11-23T14:00:00Z"_s},
                                          {u"reason"_s, u"sick"_s},
                                          {u"by"_s, u"usr_me"_s}});
    put(EntityType::Destination, mike);
    put(EntityType::Destination,
        {{u"id"_s, u"dst_joe_"_s + id}, {u"company"_s, id}, {u"label"_s, u"Joe"_s}, {u"address"_s, u"+13125550112"_s}});
    put(EntityType::Flow, {{u"id"_s, u"flw_"_s + id},
                           {u"company"_s, id},
                           {u"name"_s, u"First phone, then second"_s},
                           {u"publishedVersion"_s, 12}});
}

void PageWorld::putChanges() {
    const auto change = [this](const QString& id, const QString& at, const QString& account, const QString& action,
                               const QString& summary) {
        put(EntityType::Audit, {{u"id"_s, id},
                                {u"at"_s, at},
                                {u"by"_s, u"usr_me"_s},
                                {u"account"_s, account},
                                {u"action"_s, action},
                                {u"summary"_s, summary}});
    };
    change(u"aud_1"_s, u"2026-11-20T22:10:00Z"_s, u"acc_west_side"_s, u"destination.switched_off"_s, u"Mike"_s);
    change(u"aud_2"_s, u"2026-11-20T16:02:00Z"_s, u"acc_west_side"_s, u"flow.published"_s,
           u"First phone, then second"_s);
    change(u"aud_3"_s, u"2026-11-17T18:40:00Z"_s, u"acc_west_side"_s, u"number.changed"_s,
           u"Google Ads landing page"_s);
}

void PageWorld::putCalls(int count) {
    if (m_companies.isEmpty())
        return;
    std::vector<qint64> times;
    times.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto day = static_cast<qint64>(random.below(120));
        // The zone is six hours behind; Sundays are quiet.
        const qint64 midnight = (kNow / kDay - day) * kDay + 6 * 60 * kMinute;
        const bool isSunday = (midnight / kDay + 4) % 7 == 0;
        const qint64 at =
            midnight + pickHour(random) * 60 * kMinute + static_cast<qint64>(random.below(60 * 60)) * 1000;
        times.push_back(at < kNow && !(isSunday && random.below(4) != 0) ? at : at - 2 * kDay);
    }
    std::sort(times.begin(), times.end(), std::greater<>());
    std::string line;
    RowTexts texts;
    int serial = 0;
    while (serial < count) {
        line.clear();
        wire::beginCalls(line);
        for (int i = 0; i < kRowsALine && serial < count; ++i, ++serial) {
            const QString called =
                m_companies[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(m_companies.size())))];
            if (i > 0)
                line += ',';
            appendRow(line, texts, called, serial, times[static_cast<std::size_t>(serial)], random);
        }
        wire::endCalls(line);
        line.pop_back();
        REQUIRE_OK(m_store->writer().calls(line));
    }
}

void PageWorld::addCalls(const AccountId& to, int count, Instant newest) {
    static int serial = 10'000'000;
    std::string line;
    RowTexts texts;
    wire::beginCalls(line);
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            line += ',';
        appendRow(line, texts, to.toString(), serial++, toMilliseconds(newest) - i * kMinute, random);
    }
    wire::endCalls(line);
    line.pop_back();
    REQUIRE_OK(m_store->writer().calls(line));
}

} // namespace trunkline::tests
