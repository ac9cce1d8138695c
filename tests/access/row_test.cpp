#include "core/access/row.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace Qt::Literals::StringLiterals;

namespace {

const UserId kAnn("ann");
const UserId kBob("bob");

RowFilter inbound() {
    RowFilter filter;
    filter.direction = CallDirection::Inbound;
    return filter;
}

RowFilter mine() {
    RowFilter filter;
    filter.assignedToSubject = true;
    return filter;
}

RowFilter numbers(const QStringList& list) {
    RowFilter filter;
    filter.numbers = list;
    return filter;
}

} // namespace

TEST_CASE("a row of which nothing is known matches only filters that ask for nothing") {
    CHECK(matches({}, {}, kAnn));
    CHECK_FALSE(matches(inbound(), {}, kAnn));
    CHECK_FALSE(matches(mine(), {}, UserId()));
    CHECK_FALSE(matches(numbers({u"+1312"_s}), {}, kAnn));
    RowFilter missed;
    missed.missedOnly = true;
    CHECK_FALSE(matches(missed, {}, kAnn));
    CHECK(matches(missed, {{}, {}, CallOutcome::Missed, {}}, kAnn));
}

TEST_CASE("filters that exclude each other leave nothing, not everything") {
    RowFilter outbound;
    outbound.direction = CallDirection::Outbound;
    CHECK_FALSE(intersected(inbound(), outbound).has_value());
    CHECK_FALSE(intersected(numbers({u"1"_s}), numbers({u"2"_s})).has_value());
    CHECK(intersected(numbers({u"1"_s, u"2"_s}), numbers({u"2"_s}))->numbers == QStringList{u"2"_s});
    CHECK(intersected(inbound(), mine())->assignedToSubject);
}

TEST_CASE("what is assigned to one person covers nothing of another's") {
    CHECK(covers(mine(), kAnn, mine(), kAnn));
    CHECK_FALSE(covers(mine(), kAnn, mine(), kBob));
    CHECK_FALSE(covers(mine(), kAnn, mine(), UserId()));
    CHECK(covers({}, kAnn, mine(), kBob));
    CHECK_FALSE(covers(mine(), kAnn, {}, kAnn));
    CHECK(covers(numbers({u"1"_s, u"2"_s}), kAnn, numbers({u"1"_s}), kBob));
    CHECK_FALSE(covers(numbers({u"1"_s}), kAnn, {}, kBob));
}
