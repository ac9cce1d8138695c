#include "core/domain/account_tree.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

Account account(const char* id, const char* parent, AccountKind kind) {
    Account made;
    made.id = AccountId(id);
    made.parent = AccountId(parent);
    made.kind = kind;
    made.name = QString::fromLatin1(id);
    return made;
}

std::vector<Account> northwind() {
    return {account("joes", "west", AccountKind::Company),  account("hq", "", AccountKind::Organization),
            account("west", "hq", AccountKind::Franchise),  account("north", "hq", AccountKind::Franchise),
            account("anns", "north", AccountKind::Company), account("bay", "west", AccountKind::Franchise),
            account("sues", "bay", AccountKind::Company)};
}

QString drawn(const AccountTree& tree) {
    QStringList lines;
    for (int i = 0; i < tree.size(); ++i)
        lines.append(QString(tree.depthOf(i), u'-') + tree.at(i).name);
    return lines.join(u' ');
}

} // namespace

TEST_CASE("accounts in any order become a tree, siblings by name") {
    const Result<AccountTree> tree = AccountTree::build(northwind());
    REQUIRE_OK(tree);
    CHECK(drawn(*tree) == u"hq -north --anns -west --bay ---sues --joes"_s);
}

TEST_CASE("at or below follows the path to the root") {
    const Result<AccountTree> tree = AccountTree::build(northwind());
    REQUIRE_OK(tree);
    CHECK(tree->isAtOrBelow(AccountId("sues"), AccountId("west")));
    CHECK(tree->isAtOrBelow(AccountId("sues"), AccountId("sues")));
    CHECK_FALSE(tree->isAtOrBelow(AccountId("west"), AccountId("sues")));
    CHECK_FALSE(tree->isAtOrBelow(AccountId("anns"), AccountId("west")));
    CHECK_FALSE(tree->isAtOrBelow(AccountId("nobody"), AccountId("west")));
}

TEST_CASE("a moved franchise takes its companies along") {
    Result<AccountTree> tree = AccountTree::build(northwind());
    REQUIRE_OK(tree);
    Account bay = *tree->find(AccountId("bay"));
    bay.parent = AccountId("north");
    REQUIRE_OK(tree->put(bay));
    CHECK(drawn(*tree) == u"hq -north --anns --bay ---sues -west --joes"_s);
    CHECK(tree->isAtOrBelow(AccountId("sues"), AccountId("north")));
}

TEST_CASE("an account cannot be moved below itself") {
    Result<AccountTree> tree = AccountTree::build(northwind());
    REQUIRE_OK(tree);
    Account west = *tree->find(AccountId("west"));
    west.parent = AccountId("bay");
    CHECK_FALSE(tree->put(west).has_value());
    CHECK(drawn(*tree) == u"hq -north --anns -west --bay ---sues --joes"_s);
}

TEST_CASE("removing an account removes what is below it") {
    Result<AccountTree> tree = AccountTree::build(northwind());
    REQUIRE_OK(tree);
    CHECK(tree->remove(AccountId("west")).size() == 4);
    CHECK(drawn(*tree) == u"hq -north --anns"_s);
    CHECK(tree->remove(AccountId("west")).empty());
}

TEST_CASE("a broken tree is refused and the message names the account") {
    const auto refused = [](std::vector<Account> accounts, const QString& name) {
        const Result<AccountTree> tree = AccountTree::build(std::move(accounts));
        REQUIRE_FALSE(tree.has_value());
        CHECK(tree.error().message.contains(name));
    };
    std::vector<Account> accounts = northwind();
    accounts.push_back(account("joes", "hq", AccountKind::Company));
    refused(accounts, u"joes"_s);

    accounts = northwind();
    accounts.push_back(account("lost", "nowhere", AccountKind::Company));
    refused(accounts, u"lost"_s);

    accounts = northwind();
    accounts.push_back(account("under", "joes", AccountKind::Company));
    refused(accounts, u"under"_s);

    accounts = northwind();
    accounts.push_back(account("hq2", "", AccountKind::Organization));
    refused(accounts, u"hq2"_s);

    refused({account("a", "b", AccountKind::Franchise), account("b", "a", AccountKind::Franchise)}, u"organization"_s);

    accounts = northwind();
    accounts.push_back(account("ring1", "ring2", AccountKind::Franchise));
    accounts.push_back(account("ring2", "ring1", AccountKind::Franchise));
    refused(accounts, u"ring"_s);
}

TEST_CASE("plan and time zone come from the nearest account that has one") {
    std::vector<Account> accounts = northwind();
    accounts[1].plan = QStringList{u"subaccounts"_s};
    accounts[1].timeZone = u"America/New_York"_s;
    accounts[2].timeZone = u"America/Los_Angeles"_s;
    const Result<AccountTree> tree = AccountTree::build(accounts);
    REQUIRE_OK(tree);
    const int sues = tree->indexOf(AccountId("sues"));
    CHECK(tree->planAt(sues) == QStringList{u"subaccounts"_s});
    CHECK(tree->timeZoneAt(sues) == u"America/Los_Angeles"_s);
    CHECK(tree->timeZoneAt(tree->indexOf(AccountId("anns"))) == u"America/New_York"_s);
}

TEST_CASE("a chain of ten thousand franchises is no problem") {
    std::vector<Account> accounts{account("hq", "", AccountKind::Organization)};
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray id = "f" + QByteArray::number(i);
        const QByteArray parent = i == 0 ? QByteArray("hq") : "f" + QByteArray::number(i - 1);
        accounts.push_back(account(id.constData(), parent.constData(), AccountKind::Franchise));
    }
    const Result<AccountTree> tree = AccountTree::build(std::move(accounts));
    REQUIRE_OK(tree);
    CHECK(tree->isAtOrBelow(AccountId("f9999"), AccountId("f0")));
    CHECK(tree->depthOf(tree->indexOf(AccountId("f9999"))) == 10'000);
}
