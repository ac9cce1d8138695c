#include <map>

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

#include "server/storage/password.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What people read and change; the rest (mail, versions) follows from it.
constexpr std::array kTold{RecordKind::Account,     RecordKind::User,          RecordKind::Grant,  RecordKind::Number,
                           RecordKind::Destination, RecordKind::Flow,          RecordKind::Switch, RecordKind::Calendar,
                           RecordKind::Invitation,  RecordKind::AccessRequest, RecordKind::Role};

using Key = std::pair<RecordKind, QByteArray>;
using Snapshot = std::map<Key, QJsonObject>;

/// Olga owns the organisation and knows her password; vera looks at the company coa.
struct AuditWorld : ServerWorld {
    AuditWorld() {
        olga = addPerson("olga", "hq_owner", "org");
        vera = addPerson("vera", "company_viewer", "coa");
        const auto hash = hashPassword(u"correct horse"_s, PasswordCost::Least);
        REQUIRE_OK(hash);
        write([&](Writer& writer) { writer.setPasswordHash(UserId("olga"), *hash); });
    }

    Response send(const char* method, const std::string& target, const QJsonObject& body = {}) {
        return ask(olga, method, target, body);
    }
    /// With the revision that the thing has now.
    Response change(const char* method, const std::string& target, const QJsonObject& body = {}) {
        const QString revision = QString::number(jsonOf(send("GET", target)).value("revision"_L1).toInt());
        return ask(olga, method, target, body, {{"If-Match", revision.toStdString()}});
    }
    QString invite() {
        const Response sent = send("POST", "/v1/invitations",
                                   {{"email"_L1, "ida@example.test"_L1},
                                    {"name"_L1, "Ida"_L1},
                                    {"role"_L1, "company_viewer"_L1},
                                    {"at"_L1, "coa"_L1}});
        REQUIRE(sent.status == 201);
        token = jsonOf(sent).value("token"_L1).toString();
        return jsonOf(sent).value("id"_L1).toString();
    }
    QString askForAccess() {
        const Response asked = ask(vera, "POST", "/v1/access/requests",
                                   {{"action"_L1, "flows.publish"_L1}, {"at"_L1, "coa"_L1}, {"note"_L1, "please"_L1}});
        REQUIRE(asked.status == 201);
        return jsonOf(asked).value("id"_L1).toString();
    }

    [[nodiscard]] Snapshot snapshot() {
        Snapshot all;
        write([&](Writer& reader) {
            for (const RecordKind kind : kTold)
                reader.visit({.kind = kind, .account = {}, .owner = {}, .after = {}}, [&](const Record& record) {
                    QJsonObject data = record.data;
                    data.remove("revision"_L1);
                    all[{kind, record.id}] = data;
                    return true;
                });
            for (const char* id : {"cal_coa", "cal_cob"}) {
                if (const std::optional<Call> call = reader.findCall(id)) {
                    QJsonObject data = wire::toJson(*call);
                    data.remove("revision"_L1);
                    all[{RecordKind::Call, id}] = data;
                }
            }
        });
        return all;
    }
    [[nodiscard]] std::vector<AuditEvent> events() {
        std::vector<AuditEvent> all;
        write([&](Writer& reader) {
            reader.visitEvents({}, 0, [&](const StoredEvent& stored) {
                all.push_back(stored.event);
                return true;
            });
        });
        std::ranges::reverse(all);
        return all;
    }

    QByteArray olga;
    QByteArray vera;
    QString token; ///< of the last invitation
};

/// How a route is driven so that it changes something.
struct Drive {
    std::function<void(AuditWorld&)> prepare; ///< what has to be there before
    std::function<Response(AuditWorld&)> send;
    const char* at = "coa"; ///< where the event is told
    const char* by = "olga";
    std::vector<RecordKind> followUps{}; ///< what changes with it and is told by the event of the thing itself
    /// For what is more, or other, than fields of a record: {"action": {"before": …, "after": …}}.
    std::function<QJsonObject(const AuditWorld&)> instead{};
};

const std::string kCompany = "/v1/accounts/coa";
const auto kNothing = [](AuditWorld&) {};

QJsonObject ofCompany(QJsonObject fields) {
    fields.insert("company"_L1, "coa"_L1);
    return fields;
}

std::map<std::string, Drive> drivesOfThings() {
    const QJsonObject day{{"date"_L1, "2026-12-24"_L1}, {"name"_L1, "Christmas Eve"_L1}};
    return {
        {"POST /v1/accounts",
         {kNothing,
          [](AuditWorld& w) {
              return w.send(
                  "POST", "/v1/accounts",
                  {{"id"_L1, "coc"_L1}, {"parent"_L1, "fra"_L1}, {"kind"_L1, "company"_L1}, {"name"_L1, "C"_L1}});
          },
          "coc"}},
        {"PATCH /v1/accounts/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", kCompany, {{"name"_L1, "Bay Heat"_L1}});
          }}},
        {"DELETE /v1/accounts/{id}",
         {kNothing,
          [](AuditWorld& w) { return w.change("DELETE", kCompany); },
          "fra",
          "olga",
          {RecordKind::Number, RecordKind::Destination, RecordKind::Flow, RecordKind::Switch, RecordKind::Calendar}}},
        {"POST /v1/accounts/{id}/close",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", kCompany + "/close", {{"reason"_L1, "storm"_L1}});
          }}},
        {"POST /v1/accounts/{id}/open",
         {[](AuditWorld& w) {
              REQUIRE(w.send("POST", kCompany + "/close", {{"reason"_L1, "x"_L1}}).status == 200);
          },
          [](AuditWorld& w) { return w.send("POST", kCompany + "/open"); }}},
        {"POST /v1/numbers",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/numbers", ofCompany({{"number"_L1, "+13125550777"_L1}}));
          }}},
        {"PATCH /v1/numbers/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", "/v1/numbers/num_coa", {{"label"_L1, "Van"_L1}});
          }}},
        {"POST /v1/destinations",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/destinations",
                            ofCompany({{"label"_L1, "Joe"_L1}, {"address"_L1, "+17735550177"_L1}}));
          }}},
        {"PATCH /v1/destinations/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", "/v1/destinations/dst_coa", {{"label"_L1, "Joe"_L1}});
          }}},
        {"POST /v1/destinations/{id}/off",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/destinations/dst_coa/off", {{"reason"_L1, "sick"_L1}});
          }}},
        {"POST /v1/destinations/{id}/on",
         {[](AuditWorld& w) {
              REQUIRE(w.send("POST", "/v1/destinations/dst_coa/off", {{"reason"_L1, "x"_L1}}).status == 200);
          },
          [](AuditWorld& w) { return w.send("POST", "/v1/destinations/dst_coa/on"); }}},
        {"POST /v1/switches",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/switches",
                            ofCompany({{"name"_L1, "Weekend"_L1},
                                       {"positions"_L1, QJsonArray{"A"_L1, "B"_L1}},
                                       {"normal"_L1, "A"_L1}}));
          }}},
        {"PATCH /v1/switches/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", "/v1/switches/swi_coa", {{"name"_L1, "Duty"_L1}});
          }}},
        {"DELETE /v1/switches/{id}",
         {kNothing, [](AuditWorld& w) { return w.change("DELETE", "/v1/switches/swi_coa"); }}},
        {"POST /v1/switches/{id}/turn",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/switches/swi_coa/turn", {{"to"_L1, "Joe"_L1}});
          }}},
        {"POST /v1/switches/{id}/return",
         {[](AuditWorld& w) {
              REQUIRE(w.send("POST", "/v1/switches/swi_coa/turn", {{"to"_L1, "Joe"_L1}}).status == 200);
          },
          [](AuditWorld& w) { return w.send("POST", "/v1/switches/swi_coa/return"); }}},
        {"POST /v1/calendars",
         {kNothing,
          [day](AuditWorld& w) {
              return w.send("POST", "/v1/calendars",
                            {{"account"_L1, "coa"_L1}, {"name"_L1, "holidays"_L1}, {"days"_L1, QJsonArray{day}}});
          }}},
        {"PATCH /v1/calendars/{id}",
         {kNothing,
          [day](AuditWorld& w) {
              return w.change("PATCH", "/v1/calendars/cld_coa", {{"days"_L1, QJsonArray{day}}});
          }}},
        {"DELETE /v1/calendars/{id}",
         {kNothing, [](AuditWorld& w) { return w.change("DELETE", "/v1/calendars/cld_coa"); }}},
        {"DELETE /v1/flows/{id}", {kNothing, [](AuditWorld& w) { return w.change("DELETE", "/v1/flows/flw_coa"); }}},
        {"POST /v1/flows",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/flows", ofCompany({{"name"_L1, "Nights"_L1}}));
          }}},
        {"PATCH /v1/flows/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", "/v1/flows/flw_coa", {{"name"_L1, "Days"_L1}});
          }}},
        {"PATCH /v1/calls/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", "/v1/calls/cal_coa", {{"note"_L1, "called back"_L1}});
          }}},
    };
}

/// A publication is told as one version in place of another; the fields of the flow follow from it.
QJsonObject published(int from, int to, const QString& note, const QJsonObject& document) {
    QJsonObject before{{"version"_L1, from}};
    QJsonObject after{{"version"_L1, to}, {"note"_L1, note}};
    if (from == 0) {
        before.insert("document"_L1, QJsonObject());
        after.insert("document"_L1, document);
    }
    return {{"flow.published"_L1, QJsonObject{{"before"_L1, before}, {"after"_L1, after}}}};
}

std::map<std::string, Drive> drivesOfPublishing() {
    const auto draft = std::make_shared<QJsonObject>();
    const auto keepDraft = [draft](AuditWorld& w) {
        *draft = jsonOf(w.send("GET", "/v1/flows/flw_coa")).value("draft"_L1).toObject();
    };
    return {
        {"POST /v1/flows/{id}/publish",
         {keepDraft,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/flows/flw_coa/publish", {{"base"_L1, 0}, {"note"_L1, "first"_L1}});
          },
          "coa",
          "olga",
          {RecordKind::Flow},
          [draft](const AuditWorld&) { return published(0, 1, u"first"_s, *draft); }}},
        {"POST /v1/flows/{id}/restore",
         {[](AuditWorld& w) {
              REQUIRE(w.send("POST", "/v1/flows/flw_coa/publish", {{"base"_L1, 0}}).status == 200);
          },
          [](AuditWorld& w) {
              return w.send("POST", "/v1/flows/flw_coa/restore", {{"version"_L1, 1}, {"note"_L1, "back"_L1}});
          },
          "coa",
          "olga",
          {RecordKind::Flow},
          [](const AuditWorld&) { return published(1, 2, u"back"_s, {}); }}},
    };
}

/// One event of that name, with what is told instead of fields.
auto told(const char* action, const QJsonObject& before = {}, const QJsonObject& after = {}) {
    return [=](const AuditWorld&) {
        return QJsonObject{{QLatin1StringView(action), QJsonObject{{"before"_L1, before}, {"after"_L1, after}}}};
    };
}

std::map<std::string, Drive> drivesOfPeople() {
    const QJsonObject role{{"name"_L1, "Night desk"_L1},
                           {"basedOn"_L1, "company_viewer"_L1},
                           {"permissions"_L1, QJsonArray{"session.sign_in"_L1, "accounts.view"_L1}}};
    const auto putRole = [role](AuditWorld& w) { return w.send("PUT", "/v1/roles/night_desk", role); };
    const auto invited = [](AuditWorld& w) { (void)w.invite(); };
    const auto invitation = std::make_shared<std::string>();
    const auto keepInvitation = [invitation](AuditWorld& w) {
        *invitation = "/v1/invitations/" + w.invite().toStdString();
        w.clock.advance(std::chrono::minutes(5));
    };
    return {
        {"PATCH /v1/users/{id}",
         {kNothing,
          [](AuditWorld& w) {
              return w.change("PATCH", "/v1/users/vera", {{"name"_L1, "Vera B"_L1}});
          }}},
        {"POST /v1/users/{id}/deactivate",
         {kNothing, [](AuditWorld& w) { return w.send("POST", "/v1/users/vera/deactivate"); }}},
        {"POST /v1/users/{id}/reactivate",
         {[](AuditWorld& w) { REQUIRE(w.send("POST", "/v1/users/vera/deactivate").status == 200); },
          [](AuditWorld& w) { return w.send("POST", "/v1/users/vera/reactivate"); }}},
        {"POST /v1/users/{id}/reviewed",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/users/vera/reviewed", {{"finding"_L1, "inactive"_L1}});
          },
          "coa",
          "olga",
          {},
          told("user.reviewed", {}, {{"finding"_L1, "inactive"_L1}})}},
        {"POST /v1/users/{id}/look-as",
         {kNothing,
          [](AuditWorld& w) { return w.send("POST", "/v1/users/vera/look-as"); },
          "coa",
          "olga",
          {},
          told("user.looked_as")}},
        {"POST /v1/users/{id}/password-reset",
         {kNothing,
          [](AuditWorld& w) { return w.send("POST", "/v1/users/vera/password-reset"); },
          "coa",
          "olga",
          {RecordKind::Invitation}, // the link, which nobody but its owner may know of
          [](const AuditWorld& w) {
              const QString end = toRfc3339(w.clock.now() + std::chrono::days(7));
              return told("user.password_reset", {}, {{"linkExpiresAt"_L1, end}})(w);
          }}},
        {"PUT /v1/me/password",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("PUT", "/v1/me/password",
                            {{"oldPassword"_L1, "correct horse"_L1}, {"newPassword"_L1, "battery staple"_L1}});
          },
          "org",
          "olga",
          {},
          told("user.password_changed")}}, // neither password is ever written down
        {"DELETE /v1/sessions/others",
         {[](AuditWorld& w) { (void)w.signIn("olga"); },
          [](AuditWorld& w) { return w.send("DELETE", "/v1/sessions/others"); },
          "org",
          "olga",
          {},
          told("user.signed_out_elsewhere", {{"devices"_L1, QJsonArray{""_L1}}})}},
        {"POST /v1/grants",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/grants",
                            {{"user"_L1, "vera"_L1}, {"role"_L1, "company_manager"_L1}, {"at"_L1, "coa"_L1}});
          }}},
        {"PATCH /v1/grants/{id}",
         {kNothing,
          [](AuditWorld& w) {
              const Revision revision = w.keeper.current()->grant(GrantId("grt_vera"))->revision;
              return w.ask(w.olga, "PATCH", "/v1/grants/grt_vera", {{"role"_L1, "company_manager"_L1}},
                           {{"If-Match", std::to_string(toNumber(revision))}});
          }}},
        {"DELETE /v1/grants/{id}", {kNothing, [](AuditWorld& w) { return w.send("DELETE", "/v1/grants/grt_vera"); }}},
        {"PUT /v1/roles/{id}", {kNothing, putRole, "org"}},
        {"DELETE /v1/roles/{id}",
         {[putRole](AuditWorld& w) { REQUIRE(putRole(w).status == 200); },
          [](AuditWorld& w) { return w.send("DELETE", "/v1/roles/night_desk"); }, "org"}},
        {"POST /v1/invitations",
         {kNothing,
          [](AuditWorld& w) {
              return w.send("POST", "/v1/invitations",
                            {{"email"_L1, "ida@example.test"_L1},
                             {"name"_L1, "Ida"_L1},
                             {"role"_L1, "company_viewer"_L1},
                             {"at"_L1, "coa"_L1}});
          }}},
        {"POST /v1/invitations/accept",
         {invited,
          [](AuditWorld& w) {
              return w.ask({}, "POST", "/v1/invitations/accept",
                           {{"token"_L1, w.token}, {"password"_L1, "long enough"_L1}});
          },
          "coa", nullptr}}, // whoever accepts gets an id by it
        {"POST /v1/invitations/{id}/resend",
         {keepInvitation, [invitation](AuditWorld& w) { return w.send("POST", *invitation + "/resend"); }}},
        {"DELETE /v1/invitations/{id}",
         {keepInvitation, [invitation](AuditWorld& w) { return w.send("DELETE", *invitation); }}},
        {"POST /v1/access/requests",
         {kNothing,
          [](AuditWorld& w) {
              return w.ask(w.vera, "POST", "/v1/access/requests",
                           {{"action"_L1, "flows.publish"_L1}, {"at"_L1, "coa"_L1}, {"note"_L1, "please"_L1}});
          },
          "coa", "vera"}},
        {"POST /v1/access/requests/{id}/answer",
         {[invitation](AuditWorld& w) { *invitation = "/v1/access/requests/" + w.askForAccess().toStdString(); },
          [invitation](AuditWorld& w) {
              return w.send("POST", *invitation + "/answer", {{"granted"_L1, false}, {"note"_L1, "no"_L1}});
          }}},
    };
}

/// Writes that leave everything as it is; when somebody signed in last is told by the person itself.
bool changesNothing(const std::string& route) {
    return route == "POST /v1/sessions" || route == "POST /v1/sessions/refresh" ||
           route == "DELETE /v1/sessions/current" || route == "POST /v1/access/explain";
}

struct Difference {
    QJsonObject before;
    QJsonObject after;
    bool operator==(const Difference&) const = default;
};

Difference differenceOf(const QJsonObject& before, const QJsonObject& after) {
    Difference difference{before, after};
    for (const QString& field : before.keys()) {
        if (after.contains(field) && after.value(field) == before.value(field)) {
            difference.before.remove(field);
            difference.after.remove(field);
        }
    }
    return difference;
}

std::string textOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::map<Key, Difference> changesBetween(const Snapshot& before, const Snapshot& after) {
    std::map<Key, Difference> changes;
    Snapshot all = before;
    all.insert(after.begin(), after.end());
    for (const auto& [key, data] : all) {
        const auto was = before.find(key);
        const auto is = after.find(key);
        Difference difference = differenceOf(was == before.end() ? QJsonObject() : was->second,
                                             is == after.end() ? QJsonObject() : is->second);
        if (difference != Difference())
            changes.emplace(key, std::move(difference));
    }
    return changes;
}

void checkDrive(const Drive& drive) {
    AuditWorld world;
    drive.prepare(world);
    const std::size_t eventsBefore = world.events().size();
    const Snapshot before = world.snapshot();
    const Response answer = drive.send(world);
    INFO("answered " << answer.status << ' ' << answer.body);
    REQUIRE(answer.status < 300);
    std::vector<AuditEvent> events = world.events();
    events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(eventsBefore));
    REQUIRE_FALSE(events.empty());
    for (const AuditEvent& event : events) {
        CHECK(event.account.toString() == QLatin1StringView(drive.at));
        CHECK_FALSE(event.by.isNull());
        if (drive.by)
            CHECK(event.by.toString() == QLatin1StringView(drive.by));
        CHECK(event.at == world.clock.now());
        CHECK_FALSE(event.summary.isEmpty());
    }
    for (const auto& [key, difference] : changesBetween(before, world.snapshot())) {
        if (std::ranges::find(drive.followUps, key.first) != drive.followUps.end())
            continue;
        INFO("of kind " << int(key.first) << ", " << key.second.toStdString() << ": " << textOf(difference.before)
                        << " became " << textOf(difference.after));
        const auto event =
            std::ranges::find(events, QString::fromLatin1(key.second), [](const AuditEvent& e) { return e.entity; });
        REQUIRE(event != events.end());
        CHECK(textOf(event->before) == textOf(difference.before));
        CHECK(textOf(event->after) == textOf(difference.after));
    }
    if (!drive.instead)
        return;
    const QJsonObject expected = drive.instead(world);
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const auto event = std::ranges::find(events, it.key(), [](const AuditEvent& e) { return e.action; });
        REQUIRE(event != events.end());
        CHECK(textOf(event->before) == textOf(it->toObject().value("before"_L1).toObject()));
        CHECK(textOf(event->after) == textOf(it->toObject().value("after"_L1).toObject()));
    }
}

} // namespace

TEST_CASE("Every change that a route of the OpenAPI document makes is told, field by field, with who and where") {
    std::map<std::string, Drive> drives = drivesOfThings();
    drives.merge(drivesOfPublishing());
    drives.merge(drivesOfPeople());
    ServerWorld world;
    const QJsonObject paths = jsonOf(world.ask({}, "GET", "/v1/openapi.json")).value("paths"_L1).toObject();
    std::size_t driven = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString& method : path->toObject().keys()) {
            const std::string route = method.toUpper().toStdString() + ' ' + path.key().toStdString();
            if (method == "get"_L1 || changesNothing(route))
                continue;
            INFO(route);
            const auto drive = drives.find(route);
            if (drive == drives.end()) {
                FAIL_CHECK("nobody says how this route is driven: add it, so that its audit events are checked");
                continue;
            }
            checkDrive(drive->second);
            ++driven;
        }
    }
    CHECK(driven == drives.size());
}
