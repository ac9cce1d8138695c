#include "tests/store/store_fixture.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

StoreFixture::StoreFixture(QByteArray key) : m_key(std::move(key)) {
    open();
}

Result<std::unique_ptr<store::Store>> StoreFixture::tryOpen() {
    m_store.reset();
    return store::Store::open({directory(), m_key, &clock, &random});
}

void StoreFixture::open() {
    auto opened = tryOpen();
    REQUIRE_OK(opened);
    m_store = std::move(*opened);
}

void StoreFixture::settle() {
    // Three hops at most: a thread's task, its answer, and what the answer asks for.
    for (int hop = 0; hop < 3; ++hop) {
        bool isDone = false;
        m_store->later(
            m_store.get(), [](const store::Reader&) { return 0; }, [&](int) { isDone = true; });
        while (!isDone)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::processEvents();
    }
}

void StoreFixture::put(EntityType type, const QJsonObject& data, qint64 revision) {
    REQUIRE_OK(writer().put({type, static_cast<Revision>(revision), data}));
}

Call StoreFixture::makeCall(int n, const char* company) {
    Call call;
    call.id = CallId(QByteArray("cal_") + company + '_' + QByteArray::number(n));
    call.company = AccountId(QByteArray(company));
    call.number = NumberId(QByteArray("num_") + company);
    call.trackingNumber = u"+13125550100"_s;
    call.caller = u"+1212555%1"_s.arg(1000 + n % 9000, 4, 10, QLatin1Char('0'));
    call.callerName = n % 2 ? u"Renée Miller"_s : u"Ann Smith"_s;
    call.startedAt = fromMilliseconds(1'780'000'000'000 - qint64{n} * 600'000);
    call.durationSeconds = n * 7 % 300;
    call.outcome = n % 3 ? CallOutcome::Answered : CallOutcome::Missed;
    call.source = n % 2 ? u"Google Ads"_s : u"Yard signs"_s;
    if (n % 5 == 0)
        call.tags = {u"hot"_s, u"roof"_s};
    call.revision = static_cast<Revision>(1);
    call.legs.push_back({DestinationId("dst_1"), u"+13125550101"_s, 12, LegOutcome::Answered});
    call.path = {u"s1"_s, u"s2"_s};
    return call;
}

void StoreFixture::putCall(const Call& call) {
    std::string line;
    wire::beginCalls(line);
    wire::appendCallRow(line, wire::toRow(call).row);
    wire::endCalls(line);
    line.pop_back();
    const Result<int> count = writer().calls(line);
    REQUIRE_OK(count);
    REQUIRE(*count == 1);
}

void StoreFixture::loadSample(int calls) {
    REQUIRE_OK(writer().beginSnapshot(u"epoch1"_s));
    const auto account = [&](const char* id, const char* parent, const char* kind, const char* name) {
        put(EntityType::Account, {{"id"_L1, QLatin1StringView(id)},
                                  {"parent"_L1, QLatin1StringView(parent)},
                                  {"kind"_L1, QLatin1StringView(kind)},
                                  {"name"_L1, QLatin1StringView(name)}});
    };
    put(EntityType::Account, {{"id"_L1, "acc_hq"_L1},
                              {"kind"_L1, "organization"_L1},
                              {"name"_L1, "Northwind"_L1},
                              {"timeZone"_L1, "America/Chicago"_L1}});
    account("acc_west", "acc_hq", "franchise", "West");
    account("acc_mario", "acc_west", "company", "Mario's");
    account("acc_acme", "acc_west", "company", "Acme");
    account("acc_east", "acc_hq", "company", "East");
    put(EntityType::User, {{"id"_L1, "usr_1"_L1}, {"name"_L1, "Ann"_L1}, {"email"_L1, "ann@northwind.example"_L1}});
    put(EntityType::Grant,
        {{"id"_L1, "grt_1"_L1}, {"user"_L1, "usr_1"_L1}, {"role"_L1, "company_manager"_L1}, {"at"_L1, "acc_mario"_L1}});
    for (const char* company : {"acc_mario", "acc_acme"}) {
        const QString id = QLatin1StringView(company);
        put(EntityType::Number,
            {{"id"_L1, u"num_"_s + id}, {"company"_L1, id}, {"number"_L1, "+13125550100"_L1}, {"active"_L1, true}});
        put(EntityType::Destination, {{"id"_L1, u"dst_"_s + id},
                                      {"company"_L1, id},
                                      {"label"_L1, "Mike"_L1},
                                      {"address"_L1, "+13125550111"_L1}});
        put(EntityType::Flow,
            {{"id"_L1, u"flw_"_s + id}, {"company"_L1, id}, {"name"_L1, "Main"_L1}, {"publishedVersion"_L1, 1}});
        put(EntityType::FlowVersion, {{"flow"_L1, u"flw_"_s + id},
                                      {"number"_L1, 1},
                                      {"document"_L1, QJsonObject{{"secretOf"_L1, id}}},
                                      {"publishedAt"_L1, "2026-01-05T12:00:00Z"_L1}});
        put(EntityType::Audit, {{"id"_L1, u"aud_"_s + id},
                                {"at"_L1, "2026-01-05T12:00:00Z"_L1},
                                {"account"_L1, id},
                                {"action"_L1, "flow.published"_L1},
                                {"entity"_L1, u"flw_"_s + id}});
    }
    for (int n = 0; n < calls; ++n) {
        putCall(makeCall(n, "acc_mario"));
        putCall(makeCall(n, "acc_acme"));
    }
    REQUIRE_OK(writer().finish(u"cursor1"_s));
    settle();
}

bool StoreFixture::isInFiles(const QByteArray& text) const {
    QDirIterator files(directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace trunkline::tests
