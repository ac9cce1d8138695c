#include <catch2/catch_test_macros.hpp>

#include <zstd.h>

#include "server/api/sync_cursor.h"
#include "server/api/sync_scope.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a console would hold after the lines.
struct Console {
    QHash<QString, QSet<QString>> ids; ///< by type
    QStringList goneAccounts;
    QString cursor;
    bool isSnapshot = false;
    bool isComplete = false;

    void apply(const std::vector<QJsonObject>& lines) {
        isComplete = false;
        for (const QJsonObject& line : lines) {
            const QString type = line.value("type"_L1).toString();
            if (type == "hello"_L1)
                isSnapshot = line.value("mode"_L1) == "snapshot"_L1;
            else if (type == "calls"_L1)
                for (const QJsonValue& row : line.value("rows"_L1).toArray())
                    ids[u"call"_s].insert(row.toArray().at(0).toString());
            else if (type == "scope"_L1)
                for (const QJsonValue& id : line.value("gone"_L1).toArray())
                    goneAccounts.append(id.toString());
            else if (type == "cursor"_L1 || type == "end"_L1)
                cursor = line.value("cursor"_L1).toString(), isComplete = type == "end"_L1;
            else if (line.value("op"_L1) == "put"_L1)
                ids[type].insert(line.value("data"_L1).toObject().value("id"_L1).toString());
            else
                ids[type].remove(line.value("id"_L1).toString());
        }
    }
};

int pull(ServerWorld& world, const QByteArray& token, Console& console) {
    const std::string query = console.cursor.isEmpty() ? "" : "?cursor=" + console.cursor.toStdString();
    Response response = world.ask(token, "GET", "/v1/sync" + query);
    if (response.status == 200)
        console.apply(linesOf(bodyOf(response)));
    return response.status;
}

} // namespace

TEST_CASE("A snapshot holds what a person may see and not a byte of anything else") {
    ServerWorld world;
    world.addPerson("olga", "hq_owner", "org");
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    Response response = world.ask(west, "GET", "/v1/sync");
    const std::string body = bodyOf(response);
    CHECK(body.find("num_cob") == std::string::npos);
    CHECK(body.find("cob") == std::string::npos);
    CHECK(body.find("frb") == std::string::npos);
    Console console;
    console.apply(linesOf(body));
    CHECK(console.isComplete);
    CHECK(console.ids[u"account"_s] == QSet<QString>{u"org"_s, u"fra"_s, u"coa"_s});
    CHECK(console.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});
    CHECK(console.ids[u"number"_s] == QSet<QString>{u"num_coa"_s});
    CHECK(console.ids[u"user"_s].contains(u"west"_s));
}

TEST_CASE("A pull after a change brings that change alone") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    Console console;
    REQUIRE(pull(world, olga, console) == 200);
    CHECK(console.isSnapshot);
    console.ids.clear();
    REQUIRE(pull(world, olga, console) == 200);
    CHECK_FALSE(console.isSnapshot);
    CHECK(console.ids.isEmpty());

    world.write([&](Writer& writer) {
        writer.remove(RecordKind::Number, "num_cob");
        writer.put(sampleCall("cal_new", "coa", world.start));
    });
    console.ids[u"number"_s] = {u"num_coa"_s, u"num_cob"_s};
    REQUIRE(pull(world, olga, console) == 200);
    CHECK(console.ids[u"number"_s] == QSet<QString>{u"num_coa"_s});
    CHECK(console.ids[u"call"_s] == QSet<QString>{u"cal_new"_s});
}

TEST_CASE("A number that moves between two companies in sight stays, and leaves the one who sees only the old") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    Console hq;
    Console franchise;
    REQUIRE(pull(world, olga, hq) == 200);
    REQUIRE(pull(world, west, franchise) == 200);
    world.write([](Writer& writer) {
        TrackingNumber number = *findAs<TrackingNumber>(writer, "num_coa");
        number.company = AccountId("cob");
        writer.put(number);
    });
    REQUIRE(pull(world, olga, hq) == 200);
    REQUIRE(pull(world, west, franchise) == 200);
    CHECK(hq.ids[u"number"_s].contains(u"num_coa"_s));
    CHECK_FALSE(franchise.ids[u"number"_s].contains(u"num_coa"_s));
}

TEST_CASE("A right taken away says which accounts are gone, and one given brings what was there before") {
    ServerWorld world;
    const QByteArray pat = world.addPerson("pat", "franchise_owner", "fra");
    Console console;
    REQUIRE(pull(world, pat, console) == 200);
    world.write([](Writer& writer) {
        Grant grant = *findAs<Grant>(writer, "grt_pat");
        grant.at = AccountId("frb");
        writer.put(grant);
    });
    console.ids.clear();
    REQUIRE(pull(world, pat, console) == 200);
    CHECK_FALSE(console.isSnapshot);
    CHECK(console.goneAccounts.contains(u"coa"_s));
    CHECK(console.goneAccounts.contains(u"fra"_s));
    CHECK(console.ids[u"number"_s] == QSet<QString>{u"num_cob"_s});
    CHECK(console.ids[u"call"_s] == QSet<QString>{u"cal_cob"_s});
    CHECK(console.ids[u"account"_s].contains(u"cob"_s));
}

TEST_CASE("A grant that ran out takes its accounts from the console without anybody writing anything") {
    ServerWorld world;
    const QByteArray pat = world.addPerson("pat", "company_manager", "coa");
    world.write([&](Writer& writer) {
        Grant second;
        second.id = GrantId("grt_two");
        second.user = UserId("pat");
        second.role = RoleId("company_manager");
        second.at = AccountId("cob");
        second.expiresAt = world.start + std::chrono::minutes(5);
        writer.put(second);
    });
    Console console;
    REQUIRE(pull(world, pat, console) == 200);
    CHECK(console.ids[u"call"_s].contains(u"cal_cob"_s));
    world.clock.advance(std::chrono::minutes(6));
    REQUIRE(pull(world, pat, console) == 200);
    CHECK(console.goneAccounts.contains(u"cob"_s));
    CHECK_FALSE(console.goneAccounts.contains(u"coa"_s));
}

TEST_CASE("Cursors of another epoch, another person, another server or nobody start over") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    Console console;
    REQUIRE(pull(world, olga, console) == 200);
    Console stolen = console;
    CHECK(pull(world, west, stolen) == 410);
    Console forged = console;
    forged.cursor.replace(5, 1, forged.cursor.at(5) == u'A' ? u"B"_s : u"A"_s);
    CHECK(pull(world, olga, forged) == 410);
    Console nonsense;
    nonsense.cursor = u"nonsense"_s;
    CHECK(pull(world, olga, nonsense) == 410);
    world.write([](Writer& writer) { writer.beginEpoch(); });
    CHECK(pull(world, olga, console) == 410);
}

TEST_CASE("A snapshot that was cut resumes at its last checkpoint and ends with every call once seen") {
    ServerWorld world;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    constexpr int kCalls = 45'000;
    world.write([&](Writer& writer) {
        for (int i = 0; i < kCalls; ++i)
            writer.put(
                sampleCall("c" + QByteArray::number(i), i % 3 ? "coa" : "cob", world.start - std::chrono::minutes(i)));
    });
    for (const QByteArray& person : {olga, west}) {
        Response response = world.ask(person, "GET", "/v1/sync");
        const std::string body = bodyOf(response);
        const std::vector<QJsonObject> all = linesOf(body);
        std::size_t cut = all.size() / 2;
        while (all[cut].value("type"_L1) != "cursor"_L1)
            ++cut;
        Console console;
        console.apply({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(cut) + 1});
        CHECK_FALSE(console.isComplete);
        const qsizetype before = console.ids[u"call"_s].size();
        REQUIRE(pull(world, person, console) == 200);
        CHECK(console.isComplete);
        CHECK(before < console.ids[u"call"_s].size());
        CHECK(console.ids[u"call"_s].size() == (person == olga ? kCalls + 2 : kCalls / 3 * 2 + 1));
    }
}

TEST_CASE("callsSince leaves older calls out, now and in later pulls") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const qint64 since = toMilliseconds(world.start - std::chrono::minutes(90));
    Response response = world.ask(olga, "GET", "/v1/sync?callsSince=" + std::to_string(since));
    Console console;
    console.apply(linesOf(bodyOf(response)));
    CHECK(console.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});
}

TEST_CASE("callsOf leaves the calls of other accounts out, in snapshots, in later pulls, and where the scope grows") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const auto pullOf = [&](Console& console, const std::string& accounts, const QByteArray& token) {
        const std::string cursor = console.cursor.isEmpty() ? "" : "&cursor=" + console.cursor.toStdString();
        Response response = world.ask(token, "GET", "/v1/sync?callsOf=" + accounts + cursor);
        REQUIRE(response.status == 200);
        console.apply(linesOf(bodyOf(response)));
        CHECK(console.isComplete);
    };
    Console console;
    pullOf(console, "fra", olga);
    CHECK(console.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});
    CHECK(console.ids[u"number"_s].contains(u"num_cob"_s)); // calls only
    const auto noteBoth = [&](const char* note) {
        world.write([&](Writer& writer) {
            for (const char* id : {"cal_coa", "cal_cob"}) {
                std::optional<Call> call = writer.findCall(id);
                REQUIRE(call);
                call->note = QString::fromLatin1(note);
                writer.put(*call);
            }
        });
    };
    noteBoth("one");
    console.ids.clear();
    pullOf(console, "fra", olga);
    CHECK(console.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});
    noteBoth("two");
    console.ids.clear();
    pullOf(console, "acc_unknown", olga);
    CHECK(console.ids[u"call"_s].isEmpty());

    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    Console hers;
    pullOf(hers, "coa", west);
    CHECK(hers.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});
    world.write([](Writer& writer) {
        Grant grant = *findAs<Grant>(writer, "grt_west");
        grant.id = GrantId("grt_west2");
        grant.at = AccountId("frb");
        writer.put(grant);
    });
    pullOf(hers, "coa", west);
    CHECK(hers.ids[u"number"_s].contains(u"num_cob"_s));
    CHECK(hers.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});

    std::string many = "a0";
    for (int n = 1; n <= wire::kMostCallsOf; ++n)
        many += ",a" + std::to_string(n);
    CHECK(world.ask(olga, "GET", "/v1/sync?callsOf=" + many).status == 400);
}

TEST_CASE("An edit's revision of another epoch means nothing") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const auto label = [&](const std::string& epoch, const char* key) {
        return world.ask(olga, "PATCH", "/v1/numbers/num_coa", {{"label"_L1, "x"_L1}},
                         {{"If-Match", "\"1\""}, {"Idempotency-Key", key}, {"Sync-Epoch", epoch}});
    };
    Response snapshot = world.ask(olga, "GET", "/v1/sync");
    const std::string epoch = linesOf(bodyOf(snapshot)).front().value("epoch"_L1).toString().toStdString();
    const Response other = label("another", "k1");
    CHECK(other.status == 409);
    CHECK(jsonOf(other).value("code"_L1) == "epoch_changed"_L1);
    CHECK(label(epoch, "k2").status == 200);
    const Response again = label(epoch, "k2");
    CHECK(again.status == 200);
    CHECK(std::ranges::count(again.headers, Header("Idempotency-Replayed", "true")) == 1);
}

TEST_CASE("A stream in zstd says the same as a plain one") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    Response response = world.ask(olga, "GET", "/v1/sync", {}, {{"Accept-Encoding", "gzip, zstd"}});
    CHECK(std::ranges::count(response.headers, Header("Content-Encoding", "zstd")) == 1);
    const std::string packed = bodyOf(response);
    std::string plain(1'000'000, '\0');
    ZSTD_DCtx* context = ZSTD_createDCtx();
    ZSTD_inBuffer input{packed.data(), packed.size(), 0};
    ZSTD_outBuffer output{plain.data(), plain.size(), 0};
    while (input.pos < input.size)
        REQUIRE_FALSE(ZSTD_isError(ZSTD_decompressStream(context, &output, &input)));
    ZSTD_freeDCtx(context);
    plain.resize(output.pos);
    CHECK(linesOf(plain).back().value("type"_L1) == "end"_L1);
}

TEST_CASE("A call that leaves a row filter is gone for who saw it") {
    ServerWorld world(u"calltrackingmetrics"_s);
    const QByteArray anna = world.addPerson("anna", "call_agent", "coa");
    const auto assign = [&](const char* user) {
        world.write([&](Writer& writer) {
            Call call = sampleCall("cal_coa", "coa", world.start - std::chrono::hours(1));
            call.assignedTo = UserId(user);
            writer.put(call);
        });
    };
    assign("anna");
    Console console;
    REQUIRE(pull(world, anna, console) == 200);
    CHECK(console.ids[u"call"_s].contains(u"cal_coa"_s));
    assign("other");
    REQUIRE(pull(world, anna, console) == 200);
    CHECK_FALSE(console.ids[u"call"_s].contains(u"cal_coa"_s));
}

TEST_CASE("An account that moves leaves one console and comes to another, and neither starts over") {
    ServerWorld world;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const QByteArray east = world.addPerson("east", "franchise_owner", "frb");
    Console from;
    Console to;
    REQUIRE(pull(world, west, from) == 200);
    REQUIRE(pull(world, east, to) == 200);
    world.write([](Writer& writer) {
        Account account = *findAs<Account>(writer, "coa");
        account.parent = AccountId("frb");
        writer.put(account);
    });
    to.ids.clear();
    REQUIRE(pull(world, west, from) == 200);
    REQUIRE(pull(world, east, to) == 200);
    CHECK_FALSE(from.isSnapshot);
    CHECK_FALSE(to.isSnapshot);
    CHECK(from.goneAccounts == QStringList{u"coa"_s});
    CHECK(to.goneAccounts.isEmpty());
    CHECK(to.ids[u"number"_s] == QSet<QString>{u"num_coa"_s});
    CHECK(to.ids[u"call"_s] == QSet<QString>{u"cal_coa"_s});
}

TEST_CASE("What was gained goes on at its last checkpoint where the stream was cut") {
    ServerWorld world;
    world.services->portions = {.partBytes = 2'000, .rowsPerLine = 5, .callsPerCheckpoint = 20};
    const QByteArray pat = world.addPerson("pat", "franchise_owner", "fra");
    constexpr int kCalls = 200;
    world.write([&](Writer& writer) {
        for (int i = 0; i < kCalls; ++i)
            writer.put(sampleCall("c" + QByteArray::number(i), "cob", world.start - std::chrono::minutes(i)));
    });
    Console console;
    REQUIRE(pull(world, pat, console) == 200);
    world.write([](Writer& writer) {
        Grant second;
        second.id = GrantId("grt_two");
        second.user = UserId("pat");
        second.role = RoleId("company_manager");
        second.at = AccountId("cob");
        writer.put(second);
    });
    int pulls = 0;
    qsizetype sent = 0;
    for (console.isComplete = false; !console.isComplete && pulls < 50; ++pulls) {
        Response response = world.ask(pat, "GET", "/v1/sync?cursor=" + console.cursor.toStdString());
        REQUIRE(response.status == 200);
        std::vector<QJsonObject> lines = linesOf(bodyOf(response));
        std::size_t end = 0;
        while (end < lines.size() && lines[end].value("type"_L1) != "cursor"_L1)
            ++end;
        lines.resize(std::min(end + 1, lines.size()));
        for (const QJsonObject& line : lines)
            sent += line.value("rows"_L1).toArray().size();
        console.apply(lines);
    }
    CHECK(pulls > 5);
    CHECK(console.isComplete);
    CHECK(console.ids[u"call"_s].size() == kCalls + 2);
    CHECK(sent == kCalls + 1); // nothing came twice
    CHECK(console.goneAccounts.isEmpty());
}

TEST_CASE("A database that was put back without a word begins a new epoch once a console shows that it was") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    Console console;
    REQUIRE(pull(world, olga, console) == 200);
    QByteArray secret;
    REQUIRE_OK(world.storage->read([&secret](Reader& reader) -> Result<void> {
        secret = reader.secret();
        return {};
    }));
    Result<SyncCursor> cursor = decodeCursor(console.cursor.toLatin1(), secret);
    REQUIRE_OK(cursor);
    REQUIRE(cursor->mark != 0);
    cursor->mark ^= 1; // as many commits, and another past
    Console stale = console;
    stale.cursor = QString::fromLatin1(encodeCursor(*cursor, secret));
    CHECK(pull(world, olga, stale) == 410);
    CHECK(pull(world, olga, console) == 410); // another epoch for everybody
    Console fresh;
    CHECK(pull(world, olga, fresh) == 200);
}
