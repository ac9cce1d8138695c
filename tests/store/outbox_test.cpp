#include "core/store/outbox.h"

#include "core/store/database.h"
#include "core/store/work_thread.h"
#include "tests/store/store_fixture.h"
#include "tests/support/warnings.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;
using wire::EntityType;

namespace {

wire::Patch notePatch(const QString& note) {
    return {EntityType::Call,
            u"cal_acc_mario_0"_s,
            static_cast<Revision>(1),
            {{"note"_L1, note}},
            {{"note"_L1, QJsonValue()}}};
}

} // namespace

TEST_CASE("an edit shows at once, marked as pending, and is there after a restart") {
    StoreFixture f;
    f.loadSample(2);
    const Result<EditId> id = f.store().edit(notePatch(u"call back"_s));
    REQUIRE_OK(id);
    const CallId call("cal_acc_mario_0");
    CHECK(f.store().reader().call(call)->note == u"call back"_s);
    CHECK(f.store().isPending(EntityType::Call, call.toString()));
    CHECK(f.store().reader().calls(*f.store().accounts(), {}, 1).front().isPending);
    CHECK(f.store().editCounts() == EditCounts{1, 0, 0});
    f.close();
    f.open();
    CHECK(f.store().reader().call(call)->note == u"call back"_s);
    REQUIRE(f.store().edits().size() == 1);
    CHECK(f.store().edits().front().id == *id);
}

TEST_CASE("an edit that would not be valid is refused at once") {
    StoreFixture f;
    f.loadSample(1);
    CHECK_FALSE(
        f.store().edit({EntityType::Number, u"num_acc_mario"_s, Revision::None, {{"active"_L1, "maybe"_L1}}, {}}));
    CHECK_FALSE(f.store().edit({EntityType::Number, u"num_gone"_s, Revision::None, {{"label"_L1, "x"_L1}}, {}}));
    CHECK(f.store().edits().empty());
}

TEST_CASE("a renamed account shows in the tree, and taking the edit back shows the old name") {
    StoreFixture f;
    f.loadSample(1);
    const auto patch =
        f.store().patchFor(EntityType::Account, u"acc_mario"_s, {{"name"_L1, "Luigi's"_L1}, {"kind"_L1, "company"_L1}});
    REQUIRE(patch);
    CHECK(patch->fields == QJsonObject{{"name"_L1, "Luigi's"_L1}});
    CHECK(patch->before == QJsonObject{{"name"_L1, "Mario's"_L1}});
    const Result<EditId> id = f.store().edit(*patch);
    REQUIRE_OK(id);
    f.settle();
    CHECK(f.store().accounts()->find(AccountId("acc_mario"))->name == u"Luigi's"_s);
    REQUIRE_OK(f.store().discard(*id));
    f.settle();
    CHECK(f.store().accounts()->find(AccountId("acc_mario"))->name == u"Mario's"_s);
    CHECK_FALSE(f.store().patchFor(EntityType::Account, u"acc_mario"_s, {{"name"_L1, "Mario's"_L1}}));
}

TEST_CASE("edits of one entity go one after another, others do not wait for them") {
    StoreFixture f;
    f.loadSample(2);
    const Result<EditId> first = f.store().edit(notePatch(u"1"_s));
    const Result<EditId> second = f.store().edit(notePatch(u"2"_s));
    const Result<EditId> other =
        f.store().edit({EntityType::Number, u"num_acc_mario"_s, Revision::None, {{"label"_L1, "Front"_L1}}, {}});
    f.close();
    f.open();
    Outbox& outbox = f.store().outbox();
    REQUIRE(outbox.sendable().size() == 2);
    CHECK(outbox.sendable()[0].id == *first);
    CHECK(outbox.sendable()[1].id == *other);
    REQUIRE_OK(outbox.markSending(*first));
    CHECK(f.store().discard(*first).error().code == ErrorCode::Conflict);
    CHECK(outbox.sendable().size() == 1);
    REQUIRE_OK(outbox.remove(*first));
    CHECK(outbox.sendable().front().id == *second);
}

TEST_CASE("a conflict shows theirs, waits, and goes on as decided") {
    StoreFixture f;
    f.loadSample(1);
    const Result<EditId> id = f.store().edit(notePatch(u"mine"_s));
    f.close();
    f.open();
    PendingEdit edit = f.store().edits().front();
    edit.state = EditState::Conflict;
    edit.theirs = wire::toJson(StoreFixture::makeCall(0));
    edit.theirs.insert("note"_L1, "theirs"_L1);
    edit.theirs.insert("revision"_L1, 7);
    edit.conflictFields = QStringList{u"note"_s};
    REQUIRE_OK(f.store().outbox().update(edit));
    CHECK(f.store().editCounts() == EditCounts{0, 1, 0});
    CHECK(f.store().outbox().sendable().empty());
    CHECK(f.store().reader().call(CallId("cal_acc_mario_0"))->note.isEmpty());
    SECTION("mine") {
        REQUIRE_OK(f.store().resolve(*id, {}));
        const PendingEdit next = f.store().edits().front();
        CHECK(next.id != *id);
        CHECK(next.patch.base == static_cast<Revision>(7));
        CHECK(next.patch.before == QJsonObject{{"note"_L1, "theirs"_L1}});
        CHECK(next.patch.fields == QJsonObject{{"note"_L1, "mine"_L1}});
        f.close();
        f.open();
        CHECK(f.store().outbox().sendable().front().id == next.id);
    }
    SECTION("theirs") {
        REQUIRE_OK(f.store().resolve(*id, {{"note"_L1, "theirs"_L1}}));
        CHECK(f.store().edits().empty());
    }
}

TEST_CASE("an edit that the disk refuses is taken back and told") {
    StoreFixture f;
    f.loadSample(1);
    std::optional<PendingEdit> lost;
    QObject::connect(&f.store(), &Store::editLost, &f.store(),
                     [&](const PendingEdit& edit, const Error&) { lost = edit; });
    Database::injectFailuresFrom(1);
    REQUIRE_OK(f.store().edit(notePatch(u"x"_s)));
    while (!lost)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    Database::injectFailuresFrom(0);
    CHECK(lost->patch.fields == QJsonObject{{"note"_L1, "x"_L1}});
    CHECK(f.store().edits().empty());
}

TEST_CASE("documents are kept with the outbox") {
    StoreFixture f;
    f.store().putDocument(u"me"_s, {{"name"_L1, "Ann"_L1}});
    f.close();
    f.open();
    CHECK(f.store().document(u"me"_s).value("name"_L1).toString() == u"Ann"_s);
    CHECK(f.store().document(u"none"_s).isEmpty());
}

} // namespace trunkline::tests
