#include "core/session/draft_merge.h"

#include <QJsonArray>

#include "core/flow/document.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using session::mergeDraft;
using wire::EntityType;

namespace {

QJsonObject draftWith(const QString& name, const QString& greetingOfMessage, int maxSeconds = 120) {
    const QJsonObject step{{"id"_L1, "message"_L1},
                           {"type"_L1, "voicemail"_L1},
                           {"settings"_L1, QJsonObject{{"greeting"_L1, QJsonObject{{"say"_L1, greetingOfMessage}}},
                                                       {"maxSeconds"_L1, maxSeconds}}}};
    return {{"schema"_L1, "trunkline.flow/1"_L1},
            {"name"_L1, name},
            {"entry"_L1, "message"_L1},
            {"steps"_L1, QJsonArray{step}}};
}

wire::Patch patchOf(const QJsonValue& before, const QJsonObject& mine) {
    return {EntityType::Flow, u"flw_1"_s, static_cast<Revision>(1), {{"draft"_L1, mine}}, {{"draft"_L1, before}}};
}

} // namespace

TEST_CASE("drafts of which both sides changed something else become one") {
    const sync::Merged merged =
        sync::merge(patchOf(draftWith(u"Main"_s, u"Hello."_s), draftWith(u"Main"_s, u"Hello."_s, 60)),
                    {{"draft"_L1, draftWith(u"Office"_s, u"Good day."_s)}, {"revision"_L1, 7}}, mergeDraft);
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.next.base == static_cast<Revision>(7));
    const auto draft = flow::FlowDocument::fromJson(merged.next.fields.value("draft"_L1).toObject());
    REQUIRE_OK(draft);
    CHECK(*draft == flow::FlowDocument::fromJson(draftWith(u"Office"_s, u"Good day."_s, 60)));
}

TEST_CASE("what only a person can decide about a draft is left to one") {
    const QJsonObject before = draftWith(u"Main"_s, u"Hello."_s);
    const QJsonObject mine = draftWith(u"Main"_s, u"Mine."_s);
    const auto conflicts = [&](const QJsonValue& was, const QJsonValue& theirs) {
        return sync::merge(patchOf(was, mine), {{"draft"_L1, theirs}}, mergeDraft).conflicts;
    };
    const QStringList draft{u"draft"_s};
    CHECK(conflicts(before, draftWith(u"Main"_s, u"Theirs."_s)) == draft);
    CHECK(conflicts(before, QJsonValue()) == draft); // published or discarded meanwhile
    CHECK(conflicts(QJsonValue(), draftWith(u"Office"_s, u"Hello."_s)) == draft);
    CHECK(conflicts(before, QJsonObject{{"schema"_L1, "trunkline.flow/99"_L1}}) == draft);
}

TEST_CASE("only drafts of flows are merged as such") {
    const QJsonObject document = draftWith(u"Main"_s, u"Hello."_s);
    CHECK(mergeDraft(EntityType::Flow, u"published"_s, document, document, document).isUndefined());
    CHECK(mergeDraft(EntityType::Number, u"draft"_s, document, document, document).isUndefined());
}

} // namespace trunkline::tests
