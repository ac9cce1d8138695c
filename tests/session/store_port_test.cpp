#include "core/session/store_port.h"

#include <QTemporaryDir>

#include "core/store/store.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

/// A real store with one number and one edit of it that reached the disk.
struct Fixture {
    QTemporaryDir directory;
    ManualClock clock{fromMilliseconds(1'780'000'000'000)};
    SeededRandom random{1};
    std::unique_ptr<store::Store> store = open();
    std::unique_ptr<session::StorePort> port;
    sync::Edit edit;

    Fixture() {
        port = std::make_unique<session::StorePort>(store->writer(), store->outbox());
        REQUIRE_OK(port->beginSnapshot(u"e1"_s));
        REQUIRE_OK(port->put({EntityType::Account,
                              static_cast<Revision>(1),
                              {{"id"_L1, "acc_hq"_L1}, {"kind"_L1, "organization"_L1}, {"name"_L1, "N"_L1}}}));
        REQUIRE_OK(port->put(
            {EntityType::Account,
             static_cast<Revision>(1),
             {{"id"_L1, "acc_a"_L1}, {"parent"_L1, "acc_hq"_L1}, {"kind"_L1, "company"_L1}, {"name"_L1, "A"_L1}}}));
        REQUIRE_OK(port->put({EntityType::Number, static_cast<Revision>(1), number(1, u"old"_s)}));
        REQUIRE_OK(port->finish(u"c1"_s));
        REQUIRE_OK(store->edit({EntityType::Number,
                                u"num_1"_s,
                                static_cast<Revision>(1),
                                {{"label"_L1, "mine"_L1}},
                                {{"label"_L1, "old"_L1}}}));
        reopen(); // which waits for the disk
        REQUIRE(port->sendable().size() == 1);
        edit = port->sendable().front();
        REQUIRE_OK(port->markSending(edit.id));
    }
    std::unique_ptr<store::Store> open() {
        auto opened = store::Store::open({directory.filePath(u"s"_s), {}, &clock, &random});
        REQUIRE_OK(opened);
        return std::move(*opened);
    }
    void reopen() {
        port.reset();
        store.reset();
        store = open();
        port = std::make_unique<session::StorePort>(store->writer(), store->outbox());
    }
    static QJsonObject number(int revision, const QString& label) {
        return {{"id"_L1, "num_1"_L1}, {"company"_L1, "acc_a"_L1}, {"number"_L1, "+13125550100"_L1},
                {"active"_L1, true},   {"label"_L1, label},        {"revision"_L1, revision}};
    }
    QString label() const { return store->reader().number(NumberId("num_1"))->label; }
};

} // namespace

TEST_CASE("an accepted edit is in the cache and no more in the outbox") {
    Fixture f;
    REQUIRE_OK(f.port->accept(f.edit, Fixture::number(2, u"mine"_s)));
    CHECK(f.store->edits().empty());
    CHECK(f.label() == u"mine"_s);
    f.reopen();
    CHECK(f.store->edits().empty());
    CHECK(f.label() == u"mine"_s);
}

TEST_CASE("an edit that was being sent when the console ended is sent again under its key") {
    Fixture f;
    f.reopen();
    REQUIRE(f.port->sendable().size() == 1);
    CHECK(f.port->sendable().front().id == f.edit.id);
}

TEST_CASE("a rebased edit takes the old one's place for good") {
    Fixture f;
    const sync::Edit next{
        EditId("edt_next"), {EntityType::Number, u"num_1"_s, static_cast<Revision>(5), f.edit.patch.fields, {}}, 1};
    REQUIRE_OK(f.port->rebase(f.edit, Fixture::number(5, u"old"_s), next));
    CHECK(f.label() == u"mine"_s);
    f.reopen();
    REQUIRE(f.port->sendable().size() == 1);
    CHECK(f.port->sendable().front().id == next.id);
    CHECK(f.port->sendable().front().patch.base == static_cast<Revision>(5));
}

TEST_CASE("what was made here and then came from the server is made, whatever became of the answer") {
    Fixture f;
    const QJsonObject made{
        {"id"_L1, "dst_1"_L1}, {"company"_L1, "acc_a"_L1}, {"label"_L1, "Joe"_L1}, {"address"_L1, "+13125550100"_L1}};
    const Result<EditId> creation = f.store->create(EntityType::Destination, made);
    REQUIRE_OK(creation);
    f.store->waitUntilWritten();
    REQUIRE_OK(f.port->finish(u"c2"_s));
    CHECK(f.store->outbox().find(*creation));
    REQUIRE_OK(f.port->put({EntityType::Destination, static_cast<Revision>(1), made}));
    CHECK(f.store->outbox().find(*creation)); // not before all of it is here
    REQUIRE_OK(f.port->finish(u"c3"_s));
    CHECK_FALSE(f.store->outbox().find(*creation));
    f.reopen();
    CHECK_FALSE(f.store->outbox().find(*creation));
    CHECK(f.store->reader().destination(DestinationId("dst_1")));
}

TEST_CASE("after a restored backup no base means anything any more") {
    Fixture f;
    REQUIRE_OK(f.port->forgetBases());
    f.reopen();
    CHECK(f.port->sendable().front().patch.base == Revision::None);
}

TEST_CASE("a conflict shows theirs and keeps mine over a restart") {
    Fixture f;
    REQUIRE_OK(f.port->holdConflict(f.edit, Fixture::number(5, u"theirs"_s), {u"label"_s}));
    f.reopen();
    CHECK(f.label() == u"theirs"_s);
    REQUIRE(f.store->edits().size() == 1);
    CHECK(f.store->edits().front().theirs == Fixture::number(5, u"theirs"_s));
    CHECK(f.store->edits().front().patch.fields == QJsonObject{{"label"_L1, "mine"_L1}});
}

TEST_CASE("edits of what may not be seen any more are handed out once, to be kept for their author") {
    Fixture f;
    std::vector<store::PendingEdit> orphans;
    session::StorePort port(f.store->writer(), f.store->outbox(),
                            [&](const std::vector<store::PendingEdit>& edits) { orphans = edits; });
    port.refuseOrphans({ErrorCode::Refused, u"access ended"_s, {}});
    CHECK(orphans.empty());
    REQUIRE_OK(port.removeAccounts({u"acc_a"_s}));
    REQUIRE_OK(port.finish(u"c2"_s));
    port.refuseOrphans({ErrorCode::Refused, u"access ended"_s, {}});
    REQUIRE(orphans.size() == 1);
    CHECK(orphans.front().patch.fields == QJsonObject{{"label"_L1, "mine"_L1}});
    orphans.clear();
    port.refuseOrphans({ErrorCode::Refused, u"access ended"_s, {}});
    CHECK(orphans.empty());
}

TEST_CASE("what was made in an account out of sight keeps the person's words, and not the server's") {
    Fixture f;
    const Result<EditId> creation = f.store->create(
        EntityType::Destination,
        {{"id"_L1, "dst_1"_L1}, {"company"_L1, "acc_a"_L1}, {"label"_L1, "Joe"_L1}, {"address"_L1, "+13125550100"_L1}});
    REQUIRE_OK(creation);
    f.store->waitUntilWritten();
    REQUIRE_OK(f.port->refuse({*creation, {}, 0}, {ErrorCode::Refused, u"Access to A is suspended."_s, {}}));
    f.port->refuseOrphans({ErrorCode::Refused, u"access ended"_s, {}});
    CHECK(f.store->outbox().find(*creation)->reason->message == u"Access to A is suspended."_s);
    REQUIRE_OK(f.port->removeAccounts({u"acc_a"_s}));
    REQUIRE_OK(f.port->finish(u"c2"_s));
    f.port->refuseOrphans({ErrorCode::Refused, u"access ended"_s, {}});
    const std::optional<store::PendingEdit> held = f.store->outbox().find(*creation);
    REQUIRE(held);
    CHECK(held->reason->message == u"access ended"_s);
    CHECK(held->patch.fields.value("label"_L1) == "Joe"_L1);
}

TEST_CASE("an edit of what may not be seen any more keeps the person's words and nothing of the rest") {
    Fixture f;
    REQUIRE_OK(f.port->removeAccounts({u"acc_a"_s}));
    REQUIRE_OK(f.port->finish(u"c2"_s));
    f.port->refuseOrphans({ErrorCode::Refused, u"access ended"_s, {}});
    f.reopen();
    REQUIRE(f.store->edits().size() == 1);
    const store::PendingEdit held = f.store->edits().front();
    CHECK(held.state == store::EditState::Refused);
    CHECK(held.reason->message == u"access ended"_s);
    CHECK(held.patch.fields == QJsonObject{{"label"_L1, "mine"_L1}});
    CHECK(held.patch.before.isEmpty());
}

} // namespace trunkline::tests
