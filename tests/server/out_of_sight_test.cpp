#include <catch2/catch_test_macros.hpp>

#include <sqlcipher/sqlite3.h>

#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<std::string>& statements() {
    static std::vector<std::string> all;
    return all;
}

int note(unsigned, void*, void* statement, void*) {
    statements().emplace_back(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
}

int watch(sqlite3* database, const char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, note, nullptr);
}

/// Every connection that is opened while it lives tells what it runs.
class StatementLog {
public:
    StatementLog() { sqlite3_auto_extension(entry()); }
    ~StatementLog() { sqlite3_cancel_auto_extension(entry()); }
    StatementLog(const StatementLog&) = delete;
    StatementLog& operator=(const StatementLog&) = delete;

    template <class Ask>
    std::vector<std::string> of(Ask ask) {
        statements().clear();
        ask();
        return statements();
    }

private:
    static void (*entry())(void) { return reinterpret_cast<void (*)(void)>(watch); }
};

const char* prefixOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Number:
        return "num_";
    case RecordKind::Destination:
        return "dst_";
    case RecordKind::Flow:
        return "flw_";
    case RecordKind::Call:
        return "cal_";
    case RecordKind::Grant:
        return "grt_";
    default:
        return "";
    }
}

std::string filled(std::string_view pattern, const std::string& id) {
    std::string target(pattern);
    for (const auto& [name, value] : {std::pair<std::string, std::string>("{id}", id), {"{n}", "1"}}) {
        if (const std::size_t at = target.find(name); at != std::string::npos)
            target.replace(at, name.size(), value);
    }
    return target;
}

} // namespace

TEST_CASE("What is out of sight takes the same way through the database as what never was") {
    StatementLog log;
    ServerWorld world;
    world.addPerson("olga", "hq_owner", "org");
    world.addPerson("bob", "company_manager", "cob");
    const QByteArray pat = world.addPerson("pat", "franchise_owner", "fra");
    int compared = 0;
    for (const Route& route : allRoutes()) {
        if (route.gate.place() != Place::Entity)
            continue;
        const bool isPerson = route.gate.kind() == RecordKind::User || route.gate.kind() == RecordKind::Grant;
        const std::string prefix = prefixOf(route.gate.kind());
        const QJsonObject body = route.takes.empty() ? QJsonObject() : QJsonObject{{"name"_L1, "x"_L1}};
        const auto ask = [&](const std::string& id) {
            return world.ask(pat, std::string(route.method), filled(route.pattern, prefix + id), body);
        };
        INFO(route.method << ' ' << route.pattern);
        int status = 0;
        (void)ask("unknown"); // statements are prepared once
        const auto unknown = log.of([&] { status = ask("unknown").status; });
        CHECK(status == 404);
        const auto foreign = log.of([&] { status = ask(isPerson ? "bob" : "cob").status; });
        CHECK(status == 404);
        CHECK(foreign == unknown);
        ++compared;
    }
    CHECK(compared > 20);
}
