#include "server/sample/template_plan.h"

#include "core/flow/flow_template.h"

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kDay = std::chrono::hours(24);
constexpr int kLongerMessage = 180; ///< seconds; what the second version brings

/// The places that companies fill; flows of shape Hours ring two phones.
std::vector<Destination> places() {
    Destination first;
    first.id = DestinationId("first");
    first.label = u"The phone that rings first"_s;
    Destination second;
    second.id = DestinationId("second");
    second.label = u"The phone that rings next"_s;
    return {first, second};
}

void holdHours(flow::FlowDocument& document) {
    document.edit(StepId("hours"))->isLocked = true;
}

void lengthenMessage(flow::FlowDocument& document) {
    document.edit(StepId("closed"))->settings.insert("maxSeconds"_L1, kLongerMessage);
}

} // namespace

TemplatePlan::TemplatePlan(const FlowId& id, Instant now) : m_id(id), m_name(u"Office hours"_s) {
    flow::TemplateHead head{u"Rings two phones in office hours, takes a message at all other times and on holidays. "
                            u"The hours are HQ's."_s,
                            {},
                            {}};
    for (const Destination& place : places())
        head.phones.insert(place.id.toString(), place.label);
    flow::FlowDocument document = FlowPlan(FlowShape::Hours, u"Northwind"_s, places(), 20).document(m_name);
    holdHours(document);
    flow::setHead(document, head);
    m_versions[0] = {document, now - kDay * 390, u"First version"_s};
    lengthenMessage(document);
    m_versions[1] = {document, now - kDay * 150, u"Callers may speak longer at night"_s};
}

flow::FlowDocument TemplatePlan::following(flow::FlowDocument document, const std::vector<Destination>& phones,
                                           Instant publishedAt) const {
    const int version = publishedAt >= m_versions.back().publishedAt ? 2 : 1;
    holdHours(document);
    if (version == 2)
        lengthenMessage(document);
    flow::setOrigin(
        document,
        {m_id, version, {{u"first"_s, phones.at(0).id.toString()}, {u"second"_s, phones.at(1).id.toString()}}});
    return document;
}

} // namespace trunkline::sample
