#include "tests/bench/store/call_maker.h"

#include <cstdio>

#include "core/wire/call_rows.h"
#include "core/wire/sync_lines.h"

namespace trunkline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kFirstNames[] = {"Ann",   "Ben",  "Carla", "Dmitri", "Elena", "Farid",
                                       "Grace", "Hugo", "Ines",  "Jack",   "Kim",   "Luis"};
constexpr const char* kLastNames[] = {"Miller", "Smith", "Garcia", "Okafor", "Nguyen", "Rossi", "Weber",
                                      "Jones",  "Brown", "Davis",  "Lopez",  "Clark",  "Young", "Hall"};
constexpr const char* kCities[] = {"Chicago", "Austin", "Denver", "Portland", "Boston", "Tampa", "Reno", "Omaha"};
constexpr const char* kSources[] = {"Google Ads", "Google Organic", "Yard signs",  "Radio",
                                    "Facebook",   "Yelp",           "Direct mail", "Truck wraps"};
constexpr const char* kTags[] = {"", "", "", "", "", "[\"hot\"]", "[\"roof\"]", "[\"hot\",\"estimate\"]"};
constexpr const char* kNotes[] = {"wants a quote for the kitchen", "call back on Monday", "wrong number",
                                  "asked about financing"};

template <std::size_t N>
const char* pick(SeededRandom& random, const char* const (&from)[N]) {
    return from[random.below(N)];
}

void appendCsv(std::string& out, const wire::CallRow& row) {
    wire::visitCallRow(row, [&out](int column, const auto& field) {
        if (column > 0)
            out += ',';
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>) {
            out += '"';
            for (const char c : field) {
                if (c == '"')
                    out += '"';
                out += c;
            }
            out += '"';
        } else {
            out += std::to_string(field);
        }
    });
    out += '\n';
}

} // namespace

std::string CallMaker::line(int count, std::string* csv) {
    std::string out;
    wire::beginCalls(out);
    for (int n = 0; n < count; ++n) {
        m_at -= static_cast<std::int64_t>(m_random.below(63'000));
        const auto company = static_cast<unsigned>(m_random.below(kCompanies));
        char id[40], account[40], number[40], tracking[20], caller[20], recording[40], flow[40];
        std::snprintf(id, sizeof id, "cal_%026llx", static_cast<unsigned long long>(m_random.next()));
        std::snprintf(account, sizeof account, "acc_%026u", company);
        std::snprintf(number, sizeof number, "num_%026u", company * 3 + static_cast<unsigned>(m_random.below(3)));
        std::snprintf(flow, sizeof flow, "flw_%026u", company);
        std::snprintf(tracking, sizeof tracking, "+1312%07u", company);
        std::snprintf(caller, sizeof caller, "+1%03u%07u", 212 + static_cast<unsigned>(m_random.below(700)),
                      static_cast<unsigned>(m_random.below(9'999'999)));
        std::snprintf(recording, sizeof recording, "rec_%lld", static_cast<long long>(m_count++));
        const std::string name = std::string(pick(m_random, kFirstNames)) + ' ' + pick(m_random, kLastNames);
        wire::CallRow row;
        row.id = id;
        row.company = account;
        row.number = number;
        row.trackingNumber = tracking;
        row.caller = caller;
        row.callerName = name;
        row.callerCity = pick(m_random, kCities);
        row.callerState = "IL";
        row.startedAt = m_at;
        row.durationSeconds = static_cast<std::int64_t>(m_random.below(600));
        row.ringSeconds = static_cast<std::int64_t>(m_random.below(30));
        row.outcome = static_cast<std::int64_t>(m_random.below(4));
        row.source = pick(m_random, kSources);
        row.tags = pick(m_random, kTags);
        row.note = m_random.below(10) == 0 ? pick(m_random, kNotes) : "";
        row.recording = row.outcome == 0 ? std::string_view(recording) : std::string_view();
        row.flow = flow;
        row.flowVersion = 3;
        row.legs = R"([{"address":"+13125550101","ringSeconds":12,"outcome":"answered"}])";
        row.path = R"(["s1","s2","s3"])";
        row.revision = 1;
        if (n > 0)
            out += ',';
        wire::appendCallRow(out, row);
        if (csv)
            appendCsv(*csv, row);
    }
    wire::endCalls(out);
    return out;
}

std::string CallMaker::accountLines() {
    std::string out;
    const auto put = [&out](const QString& id, const QString& parent, const QString& kind) {
        QJsonObject data{{"id"_L1, id}, {"kind"_L1, kind}, {"name"_L1, id}};
        if (!parent.isEmpty())
            data.insert("parent"_L1, parent);
        wire::appendSyncLine(out, wire::PutLine{wire::EntityType::Account, static_cast<Revision>(1), data});
    };
    put(u"acc_hq"_s, {}, u"organization"_s);
    for (int franchise = 0; franchise < kCompanies / 12; ++franchise)
        put(u"acc_f%1"_s.arg(franchise), u"acc_hq"_s, u"franchise"_s);
    for (int company = 0; company < kCompanies; ++company)
        put(u"acc_%1"_s.arg(company, 26, 10, QLatin1Char('0')), u"acc_f%1"_s.arg(company / 12), u"company"_s);
    return out;
}

} // namespace trunkline::bench
