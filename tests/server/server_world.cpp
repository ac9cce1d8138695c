#include "tests/server/server_world.h"

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

#include "core/flow/document.h"
#include "tests/support/catch_qt.h"

namespace trunkline::server::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject sampleFlow() {
    return {{"schema"_L1, "trunkline.flow/1"_L1},
            {"name"_L1, "Main line"_L1},
            {"entry"_L1, "vm"_L1},
            {"steps"_L1,
             QJsonArray{QJsonObject{
                 {"id"_L1, "vm"_L1},
                 {"type"_L1, "voicemail"_L1},
                 {"settings"_L1, QJsonObject{{"greeting"_L1, QJsonObject{{"say"_L1, "Please leave a message."_L1}}},
                                             {"maxSeconds"_L1, 120}}}}}}};
}

void addCompany(Writer& writer, const QByteArray& id, const QByteArray& parent, const QString& digits, Instant now) {
    const AccountId company(id);
    Account account;
    account.id = company;
    account.parent = AccountId(parent);
    account.name = QString::fromLatin1(id);
    writer.put(account);
    FlowRecord flow;
    flow.id = FlowId("flw_" + id);
    flow.company = company;
    flow.name = u"Main line"_s;
    flow.draft = sampleFlow();
    writer.put(flow);
    TrackingNumber number;
    number.id = NumberId("num_" + id);
    number.company = company;
    number.number = u"+1312555"_s + digits;
    writer.put(number);
    Destination destination;
    destination.id = DestinationId("dst_" + id);
    destination.company = company;
    destination.label = u"Mike"_s;
    destination.address = u"+1773555"_s + digits;
    writer.put(destination);
    CompanySwitch duty;
    duty.id = SwitchId("swi_" + id);
    duty.company = company;
    duty.name = u"Duty of %1"_s.arg(QString::fromLatin1(id));
    duty.positions = {u"Mike"_s, u"Joe"_s};
    duty.normal = u"Mike"_s;
    writer.put(duty);
    HolidayCalendar calendar;
    calendar.id = CalendarId("cld_" + id);
    calendar.account = company;
    calendar.name = u"school"_s;
    writer.put(calendar);
    writer.put(sampleCall("cal_" + id, id, now));
    writer.put(
        Record{RecordKind::AccessRequest,
               "ask_" + id,
               id,
               "asker",
               {},
               {},
               {{"user"_L1, "asker"_L1}, {"action"_L1, "flows.publish"_L1}, {"at"_L1, QString::fromLatin1(id)}}});
}

} // namespace

Call sampleCall(const QByteArray& id, const QByteArray& company, Instant at) {
    Call call;
    call.id = CallId(id);
    call.company = AccountId(company);
    call.trackingNumber = u"+13125550100"_s;
    call.caller = u"+13125550199"_s;
    call.startedAt = at;
    call.outcome = CallOutcome::Answered;
    return call;
}

ServerWorld::ServerWorld(const QString& catalog) {
    auto opened = openSqliteStorage(directory.filePath(u"trunkline.db"_s), clock, random);
    REQUIRE_OK(opened);
    storage = std::move(*opened);
    services = std::make_unique<Services>(Services{*storage, clock, random, metrics, log, keeper, sessions, scopes,
                                                   [] {}, sequence, throttle, false, u"https://example.test"_s});
    storage->onCommit([this](const Commit& commit) {
        const Result<void> refreshed = keeper.refresh(*storage, commit.kinds);
        if (refreshed)
            sequence = commit.sequence;
    });
    api = std::make_unique<Api>(*services);
    write([&](Writer& writer) {
        Account org;
        org.id = AccountId("org");
        org.kind = AccountKind::Organization;
        org.name = u"Northwind"_s;
        org.roleCatalog = catalog;
        org.plan = QStringList{u"subaccounts"_s, u"texting"_s, u"recording"_s, u"sso"_s};
        writer.put(org);
        for (const char* id : {"fra", "frb"}) {
            Account franchise;
            franchise.id = AccountId(id);
            franchise.parent = org.id;
            franchise.kind = AccountKind::Franchise;
            franchise.name = QString::fromLatin1(id);
            writer.put(franchise);
        }
        addCompany(writer, "coa", "fra", u"0101"_s, start - std::chrono::hours(1));
        addCompany(writer, "cob", "frb", u"0102"_s, start - std::chrono::hours(2));
    });
}

QByteArray ServerWorld::addPerson(const QByteArray& id, const QByteArray& role, const QByteArray& at,
                                  const RowFilter& rows) {
    write([&](Writer& writer) {
        User user;
        user.id = UserId(id);
        user.name = QString::fromLatin1(id);
        user.email = QString::fromLatin1(id) + u"@example.test"_s;
        writer.put(user);
        Grant grant;
        grant.id = GrantId("grt_" + id);
        grant.user = user.id;
        grant.role = RoleId(role);
        grant.at = AccountId(at);
        grant.rows = rows;
        writer.put(grant);
    });
    return signIn(id);
}

QByteArray ServerWorld::signIn(const QByteArray& user) {
    const SessionTokens tokens = sessions.newTokens(clock.now());
    const QByteArray family = sessions.newFamily();
    write([&](Writer& writer) { sessions.put(writer, tokens, UserId(user), family, clock.now()); });
    sessions.activate(tokens, UserId(user), family);
    return tokens.access;
}

void ServerWorld::write(const std::function<void(Writer&)>& work) {
    const Result<void> written = storage->write([&](Writer& writer) -> Result<void> {
        work(writer);
        return {};
    });
    REQUIRE_OK(written);
}

Response ServerWorld::ask(const QByteArray& token, std::string method, std::string target, const QJsonObject& body,
                          std::vector<Header> headers) {
    Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.headers = std::move(headers);
    request.requestId = "req_" + std::to_string(++requests);
    request.peer = "127.0.0.1";
    if (!token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + token.toStdString());
    if (!body.isEmpty())
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    return api->handle(request);
}

access::Decision ServerWorld::decide(const QByteArray& user, access::Action action, const QByteArray& at) const {
    return keeper.current()->index().decide(UserId(user), action, AccountId(at), {.now = clock.now()});
}

QJsonObject jsonOf(const Response& response) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
}

std::string bodyOf(Response& response) {
    if (!response.stream)
        return response.body;
    std::string all;
    for (auto state = BodySource::State::More; state == BodySource::State::More;) {
        std::string part;
        state = response.stream->produce(part);
        all += part;
    }
    return all;
}

std::vector<QJsonObject> linesOf(const std::string& body) {
    std::vector<QJsonObject> lines;
    for (const QByteArray& line : QByteArray::fromStdString(body).split('\n')) {
        if (!line.isEmpty())
            lines.push_back(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

} // namespace trunkline::server::tests
