#include "core/access/id_table.h"

#include "core/base/id.h"
#include "core/base/random.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::access;

TEST_CASE("an id leads to its position, and one that was never added to none") {
    std::vector<QByteArray> ids;
    for (int i = 0; i < 20'000; ++i)
        ids.push_back("acc_" + QByteArray::number(i * 7));
    IdTable table(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        REQUIRE(table.add(ids[i], static_cast<int>(i)));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const QByteArray copy(ids[i].constData(), ids[i].size());
        REQUIRE(table.find(copy) == static_cast<int>(i));
        REQUIRE(table.find("acc_" + QByteArray::number(i * 7 + 1)) == -1);
    }
}

TEST_CASE("of two equal ids the first keeps its position") {
    const QByteArray id("usr_1");
    IdTable table(2);
    CHECK(table.add(id, 3));
    CHECK(!table.add(QByteArray("usr_1"), 4));
    CHECK(table.find("usr_1") == 3);
}

TEST_CASE("ids that begin alike, differ in length or are empty are told apart") {
    const std::vector<QByteArray> ids{"", "a", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaab"};
    IdTable table(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        REQUIRE(table.add(ids[i], static_cast<int>(i)));
    for (std::size_t i = 0; i < ids.size(); ++i)
        CHECK(table.find(ids[i]) == static_cast<int>(i));
    CHECK(table.find("aa") == -1);
}

TEST_CASE("a table of nothing knows nothing") {
    CHECK(IdTable().find("usr_1") == -1);
    CHECK(IdTable(0).find("usr_1") == -1);
}
