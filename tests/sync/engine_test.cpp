#include "core/sync/engine.h"

#include <catch2/generators/catch_generators.hpp>

#include "tests/support/catch_qt.h"
#include "tests/sync/model_store.h"
#include "tests/sync/virtual_time.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using sync::Failure;
using sync::Status;
using wire::EntityType;

namespace {

/// A server that answers as the test says.
class ScriptedTransport final : public sync::Transport {
public:
    void pull(const QString& cursor, std::function<void(std::string_view)> received,
              std::function<void(std::optional<Failure>)> ended) override {
        cursors.append(cursor);
        receive = std::move(received);
        endPull = std::move(ended);
    }
    void cancelPull() override { receive = {}, endPull = {}; }
    void push(const sync::Edit& edit, std::function<void(const Answer&)> answered) override {
        pushes.emplace_back(edit, std::move(answered));
    }
    void listen(std::function<void()> changed, std::function<void(const Failure&)> ended) override {
        ++listens;
        change = std::move(changed);
        endListening = std::move(ended);
    }
    void cancelAll() override { pushes.clear(), change = {}; }

    void serve(const std::string& lines) {
        receive(lines);
        if (endPull)
            endPull(std::nullopt);
    }
    void answer(const Answer& answer) {
        const auto [edit, answered] = pushes.front();
        pushes.erase(pushes.begin());
        answered(answer);
    }

    QStringList cursors;
    std::function<void(std::string_view)> receive;
    std::function<void(std::optional<Failure>)> endPull;
    std::vector<std::pair<sync::Edit, std::function<void(const Answer&)>>> pushes;
    std::function<void()> change;
    std::function<void(const Failure&)> endListening;
    int listens = 0;
};

Failure failure(int status, QJsonObject current = {}) {
    return {{status == 401 ? ErrorCode::SignInRequired : ErrorCode::Unavailable, u"status %1"_s.arg(status), {}},
            status,
            {},
            std::move(current)};
}

struct Fixture {
    ScriptedTransport transport;
    Disk disk;
    bool isDiskFull = false;
    ModelStore store{disk, [this] { return !isDiskFull; }};
    VirtualTime time;
    ManualClock clock{fromMilliseconds(1'780'000'000'000)};
    SeededRandom random{1};
    sync::Engine engine{{transport, store, time, clock, random, {}}, nullptr};

    static std::string hello(bool isSnapshot, const QString& epoch = u"e1"_s) {
        std::string out;
        wire::HelloLine line;
        line.epoch = epoch;
        line.isSnapshot = isSnapshot;
        wire::appendSyncLine(out, line);
        return out;
    }
    static std::string put(const QString& id, int revision, const QString& note) {
        std::string out;
        wire::appendSyncLine(out, wire::PutLine{EntityType::Number,
                                                static_cast<Revision>(revision),
                                                {{"id"_L1, id}, {"revision"_L1, revision}, {"note"_L1, note}}});
        return out;
    }
    static std::string end(const QString& cursor) {
        std::string out;
        wire::appendSyncLine(out, wire::EndLine{cursor});
        return out;
    }
    /// Synchronised, with the number n1 at revision 1 and note "a".
    void start() {
        engine.start();
        transport.serve(hello(true) + put(u"n1"_s, 1, u"a"_s) + end(u"c1"_s));
        REQUIRE(engine.status().activity == Status::Activity::Idle);
    }
    EditId edit(const QString& note) {
        const EditId id = EditId::create(clock.now(), random);
        disk.outbox.push_back(
            {{id,
              {EntityType::Number, u"n1"_s, static_cast<Revision>(1), {{"note"_L1, note}}, {{"note"_L1, "a"_L1}}},
              0},
             Disk::Held::State::Pending,
             {}});
        engine.pushSoon();
        return id;
    }
};

} // namespace

TEST_CASE("a stream that is cut resumes at its last checkpoint") {
    Fixture f;
    f.engine.start();
    std::string half = Fixture::hello(true) + Fixture::put(u"n1"_s, 1, u"a"_s);
    wire::appendSyncLine(half, wire::CursorLine{u"half"_s});
    half += Fixture::put(u"n2"_s, 1, u"b"_s);
    f.transport.serve(half);
    CHECK(f.engine.status().activity == Status::Activity::Waiting);
    CHECK(f.disk.shown.size() == 1);
    (void)f.time.runUntil(60'000);
    CHECK(f.transport.cursors == QStringList{u""_s, u"half"_s});
    f.transport.serve(Fixture::hello(true) + Fixture::put(u"n2"_s, 1, u"b"_s) + Fixture::end(u"c1"_s));
    CHECK(f.disk.shown.size() == 2);
    CHECK(f.store.cursor() == u"c1"_s);
}

TEST_CASE(
    "a first load shows its tree before the rest of it came, and begins anew where it is cut before a checkpoint") {
    Fixture f;
    f.engine.start();
    std::string tree = Fixture::hello(true);
    wire::appendSyncLine(tree, wire::PutLine{EntityType::Account, static_cast<Revision>(1), {{"id"_L1, "a1"_L1}}});
    wire::appendSyncLine(tree, wire::PutLine{EntityType::Grant, static_cast<Revision>(1), {{"id"_L1, "g1"_L1}}});
    f.transport.receive(tree);
    CHECK(f.disk.shown.empty());
    f.transport.receive(Fixture::put(u"n1"_s, 1, u"a"_s));
    CHECK(f.disk.shown.size() == 2);
    CHECK(f.store.cursor().isEmpty());
    CHECK(f.store.isLoading());
    f.transport.endPull(std::nullopt);
    (void)f.time.runUntil(60'000);
    CHECK(f.transport.cursors == QStringList{u""_s, u""_s});
    f.transport.serve(tree + Fixture::put(u"n1"_s, 1, u"a"_s) + Fixture::put(u"n2"_s, 1, u"b"_s) +
                      Fixture::end(u"c1"_s));
    CHECK(f.disk.shown.size() == 4);
    CHECK(f.store.cursor() == u"c1"_s);
}

TEST_CASE("a void cursor and another epoch lead to a new load while the old is shown") {
    Fixture f;
    f.start();
    f.engine.syncNow();
    SECTION("410") {
        f.transport.endPull(failure(410));
    }
    SECTION("another epoch") {
        f.transport.receive(Fixture::hello(false, u"e2"_s));
    }
    CHECK(f.disk.shown.size() == 1);
    (void)f.time.runUntil(10'000);
    CHECK(f.transport.cursors.last().isEmpty());
    f.transport.serve(Fixture::hello(true, u"e2"_s) + Fixture::put(u"n9"_s, 1, u"z"_s) + Fixture::end(u"d1"_s));
    CHECK(f.disk.shown.size() == 1);
    CHECK(f.disk.shown.contains({static_cast<int>(EntityType::Number), u"n9"_s}));
    CHECK(f.store.epoch() == u"e2"_s);
}

TEST_CASE("what is not a sync stream changes nothing") {
    Fixture f;
    f.start();
    const std::string_view rubbish =
        GENERATE("<html>sign in</html>\n", "{\"type\":\"account\",\"op\":\"gone\",\"id\":\"n1\"}\n", "[[[[[\n",
                 "{\"type\":\"hello\"}\n");
    f.engine.syncNow();
    f.transport.receive(rubbish);
    CHECK(f.engine.status().activity == Status::Activity::Waiting);
    CHECK(f.disk.shown.size() == 1);
    CHECK(f.store.cursor() == u"c1"_s);
}

TEST_CASE("a newer server is told in words, and lines of unknown kinds are passed over") {
    Fixture f;
    f.start();
    f.engine.syncNow();
    SECTION("newer") {
        f.transport.receive("{\"type\":\"hello\",\"schema\":2,\"epoch\":\"e1\",\"mode\":\"delta\"}\n");
        REQUIRE(f.engine.status().error);
        CHECK(f.engine.status().error->code == ErrorCode::TooNew);
    }
    SECTION("unknown") {
        f.transport.serve(Fixture::hello(false) + "{\"type\":\"invention\"}\n" + Fixture::put(u"n1"_s, 2, u"b"_s) +
                          Fixture::end(u"c2"_s));
        CHECK(f.engine.status().skippedLines == 1);
        CHECK(f.store.cursor() == u"c2"_s);
    }
}

TEST_CASE("an expired token stops everything until there is another") {
    Fixture f;
    f.start();
    f.edit(u"b"_s);
    f.transport.answer({failure(401), {}});
    CHECK(f.engine.status().activity == Status::Activity::NeedsSignIn);
    (void)f.time.runUntil(3'600'000);
    CHECK(f.transport.pushes.empty());
    f.engine.resume();
    CHECK(f.transport.pushes.size() == 1);
}

TEST_CASE("each answer to an edit leads where it should") {
    Fixture f;
    f.start();
    const EditId id = f.edit(u"mine"_s);
    REQUIRE(f.transport.pushes.size() == 1);
    using State = Disk::Held::State;
    const auto current = [](int revision, const QString& note) {
        return QJsonObject{{"id"_L1, "n1"_L1}, {"revision"_L1, revision}, {"note"_L1, note}};
    };
    const std::pair number(static_cast<int>(EntityType::Number), u"n1"_s);

    SECTION("done") {
        f.transport.answer({std::nullopt, current(2, u"mine"_s)});
        CHECK(f.disk.outbox.empty());
        CHECK(f.disk.shown[number] == current(2, u"mine"_s));
    }
    SECTION("done before, and nothing came since: how it was then is how it is") {
        f.transport.answer({std::nullopt, current(2, u"mine"_s), true});
        CHECK(f.disk.outbox.empty());
        CHECK(f.disk.shown[number] == current(2, u"mine"_s));
        CHECK(f.transport.endPull);
    }
    SECTION("done before, and more came since: how it was then is old") {
        f.disk.shown[number] = current(5, u"theirs"_s);
        f.transport.answer({std::nullopt, current(2, u"mine"_s), true});
        CHECK(f.disk.outbox.empty());
        CHECK(f.disk.shown[number] == current(5, u"theirs"_s));
        CHECK(f.transport.endPull);
    }
    SECTION("the server was restored meanwhile: everything else waits for a whole pull") {
        CHECK(f.transport.pushes.front().first.epoch == u"e1"_s);
        Failure restored = failure(409);
        restored.isOfOtherEpoch = true;
        f.transport.answer({restored, {}});
        f.engine.pushSoon();
        CHECK(f.transport.pushes.empty());
        f.transport.endPull(failure(410));
        (void)f.time.runUntil(f.time.now() + 60'000);
        CHECK(f.transport.pushes.empty());
        f.transport.serve(Fixture::hello(true, u"e2"_s) + Fixture::put(u"n1"_s, 1, u"a"_s) + Fixture::end(u"d1"_s));
        REQUIRE(f.transport.pushes.size() == 1);
        CHECK(f.transport.pushes.front().first.id == id);
        CHECK(f.transport.pushes.front().first.epoch == u"e2"_s);
        CHECK(f.transport.pushes.front().first.patch.base == Revision::None);
    }
    SECTION("another field changed: goes again on top, under a new key") {
        f.transport.answer({failure(412, current(5, u"a"_s)), {}});
        REQUIRE(f.transport.pushes.size() == 1);
        const sync::Edit& next = f.transport.pushes.front().first;
        CHECK(next.id != id);
        CHECK(next.patch.base == static_cast<Revision>(5));
    }
    SECTION("the same field changed: kept for a person") {
        f.transport.answer({failure(412, current(5, u"theirs"_s)), {}});
        REQUIRE(f.disk.outbox.size() == 1);
        CHECK(f.disk.outbox.front().state == State::Conflict);
        CHECK(f.disk.shown[number] == current(5, u"theirs"_s));
    }
    SECTION("the right is lost") {
        f.transport.answer({failure(403), {}});
        CHECK(f.disk.outbox.front().state == State::Refused);
    }
    SECTION("it cannot be read: set aside after some tries, the rest goes on") {
        for (int n = 0; n < 3; ++n) {
            REQUIRE(f.transport.pushes.size() == 1);
            CHECK(f.transport.pushes.front().first.id == id);
            f.transport.answer({failure(422), {}});
            (void)f.time.runUntil(f.time.now() + 60'000);
            if (f.transport.endPull)
                f.transport.serve(Fixture::hello(false) + Fixture::end(u"c2"_s));
        }
        CHECK(f.disk.outbox.front().state == State::Poison);
        f.edit(u"next"_s);
        CHECK(f.transport.pushes.size() == 1);
    }
    SECTION("nobody answers: it waits for ever, under the same key") {
        for (int n = 0; n < 30; ++n) {
            REQUIRE(f.transport.pushes.size() == 1);
            f.transport.answer({failure(0), {}});
            (void)f.time.runUntil(f.time.now() + 3'600'000);
            if (f.transport.endPull)
                f.transport.serve(Fixture::hello(false) + Fixture::end(u"c2"_s));
        }
        CHECK(f.transport.pushes.front().first.id == id);
    }
    SECTION("the disk is full when the answer comes: asked again later") {
        f.isDiskFull = true;
        f.transport.answer({std::nullopt, current(2, u"mine"_s)});
        REQUIRE(f.disk.outbox.size() == 1);
        f.isDiskFull = false;
        (void)f.time.runUntil(f.time.now() + 60'000);
        CHECK(f.transport.pushes.front().first.id == id);
    }
}

TEST_CASE("a change elsewhere is pulled at once, and without events by polling") {
    Fixture f;
    f.start();
    const auto pulls = f.transport.cursors.size();
    f.transport.change();
    CHECK(f.transport.cursors.size() == pulls + 1);
    f.transport.serve(Fixture::hello(false) + Fixture::end(u"c2"_s));
    f.transport.endListening(failure(0));
    (void)f.time.runUntil(f.time.now() + 61'000);
    CHECK(f.transport.cursors.size() == pulls + 2);
    CHECK(f.transport.listens >= 2);
}

TEST_CASE("stopping ends everything, at any moment") {
    Fixture f;
    SECTION("while pulling") {
        f.engine.start();
        f.transport.receive(Fixture::hello(true) + Fixture::put(u"n1"_s, 1, u"a"_s));
    }
    SECTION("while pushing") {
        f.start();
        f.edit(u"b"_s);
    }
    SECTION("while waiting") {
        f.engine.start();
        f.transport.endPull(failure(503));
    }
    f.engine.stop();
    CHECK(f.engine.status().activity == Status::Activity::Stopped);
    CHECK_FALSE(f.time.runUntil(f.time.now() + 10'000'000));
    for (const Disk::Held& held : f.disk.outbox)
        CHECK(held.state == Disk::Held::State::Pending);
}

} // namespace trunkline::tests
