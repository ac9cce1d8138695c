#include "core/sync/merge.h"

#include <QJsonArray>

#include "tests/support/catch_qt.h"

namespace trunkline::sync {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

wire::Patch mine(const QJsonObject& before, const QJsonObject& fields) {
    return {EntityType::Call, u"cal_1"_s, static_cast<Revision>(1), fields, before};
}

} // namespace

TEST_CASE("fields that only I changed go on top of theirs") {
    const Merged merged = merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, "b"_L1}}),
                                {{"note"_L1, "a"_L1}, {"leadStatus"_L1, "good_lead"_L1}, {"revision"_L1, 5}});
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.next.base == static_cast<Revision>(5));
    CHECK(merged.next.fields == QJsonObject{{"note"_L1, "b"_L1}});
    CHECK(merged.next.before == QJsonObject{{"note"_L1, "a"_L1}});
}

TEST_CASE("the same change on both sides leaves nothing to do") {
    const Merged merged = merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, "b"_L1}}), {{"note"_L1, "b"_L1}});
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.next.fields.isEmpty());
}

TEST_CASE("different changes of one field are for a person to decide") {
    const Merged merged = merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, "b"_L1}}), {{"note"_L1, "c"_L1}});
    CHECK(merged.conflicts == QStringList{u"note"_s});
}

TEST_CASE("removing a field meets a field that is not there") {
    CHECK(merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, QJsonValue()}}), {}).next.fields.isEmpty());
    CHECK(merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, QJsonValue()}}), {{"note"_L1, "a"_L1}}).next.fields ==
          QJsonObject{{"note"_L1, QJsonValue()}});
    CHECK(merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, QJsonValue()}}), {{"note"_L1, "c"_L1}}).conflicts ==
          QStringList{u"note"_s});
}

TEST_CASE("tags that I added and took away are done to theirs") {
    const Merged merged =
        merge(mine({{"tags"_L1, QJsonArray{"a"_L1, "b"_L1}}}, {{"tags"_L1, QJsonArray{"b"_L1, "mine"_L1}}}),
              {{"tags"_L1, QJsonArray{"a"_L1, "b"_L1, "theirs"_L1}}});
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.next.fields.value("tags"_L1).toArray() == QJsonArray{"b"_L1, "theirs"_L1, "mine"_L1});
}

TEST_CASE("a draft keeps the version that it began from, whatever was published since") {
    const auto draft = [](const char* name) { return QJsonObject{{"name"_L1, QLatin1StringView(name)}}; };
    const auto edit = [&](const QJsonValue& before) {
        return wire::Patch{EntityType::Flow,
                           u"flw_1"_s,
                           static_cast<Revision>(1),
                           {{"draft"_L1, draft("mine")}, {"draftBase"_L1, 1}},
                           {{"draft"_L1, before}, {"draftBase"_L1, 1}}};
    };
    // Published meanwhile: their draft is gone, and its base is the new version.
    const Merged published = merge(edit({}), {{"draftBase"_L1, 2}, {"publishedVersion"_L1, 2}, {"revision"_L1, 5}});
    CHECK(published.conflicts.isEmpty());
    CHECK(published.next.fields == QJsonObject{{"draft"_L1, draft("mine")}, {"draftBase"_L1, 1}});
    // Said also where it is known: somebody may publish before this arrives, too.
    const Merged renamed = merge(edit({}), {{"name"_L1, "x"_L1}, {"draftBase"_L1, 1}, {"revision"_L1, 5}});
    CHECK(renamed.next.fields.value("draftBase"_L1) == 1);
    // What went into theirs may lack something of what either began from.
    const FieldMerge join = [](EntityType, const QString&, const QJsonValue&, const QJsonValue& wanted,
                               const QJsonValue&) { return wanted; };
    const QJsonObject theirs{{"draft"_L1, draft("theirs")}, {"draftBase"_L1, 2}, {"revision"_L1, 5}};
    CHECK(merge(edit(draft("before")), theirs, join).next.fields.value("draftBase"_L1) == 1);
    // Which of two drafts is for a person to decide; its base is not asked about.
    CHECK(merge(edit({}), theirs).conflicts == QStringList{u"draft"_s});
    CHECK(merge(edit({}), {{"draft"_L1, draft("mine")}, {"draftBase"_L1, 2}}).next.fields.isEmpty());
}

TEST_CASE("who knows a field better is asked before a person is") {
    const FieldMerge join = [](EntityType, const QString&, const QJsonValue&, const QJsonValue& wanted,
                               const QJsonValue& theirs) { return QJsonValue(theirs.toString() + wanted.toString()); };
    const Merged merged = merge(mine({{"note"_L1, "a"_L1}}, {{"note"_L1, "b"_L1}}), {{"note"_L1, "c"_L1}}, join);
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.next.fields.value("note"_L1).toString() == u"cb"_s);
}

} // namespace trunkline::sync
