#include "server/sample/template_plan.h"

#include <QJsonArray>

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

template <class Change>
QJsonObject withStep(QJsonObject document, QLatin1StringView id, Change change) {
    QJsonArray steps = document.value("steps"_L1).toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QJsonObject step = steps.at(i).toObject();
        if (step.value("id"_L1) == id)
            change(step);
        steps.replace(i, step);
    }
    document.insert("steps"_L1, steps);
    return document;
}

QJsonObject withLongerMessage(const QJsonObject& document) {
    return withStep(document, "closed"_L1, [](QJsonObject& step) {
        QJsonObject settings = step.value("settings"_L1).toObject();
        settings.insert("maxSeconds"_L1, kLongerMessage);
        step.insert("settings"_L1, settings);
    });
}

QJsonObject withHoursLocked(const QJsonObject& document) {
    return withStep(document, "hours"_L1, [](QJsonObject& step) { step.insert("locked"_L1, true); });
}

} // namespace

TemplatePlan::TemplatePlan(const FlowId& id, Instant now) : m_id(id), m_name(u"Office hours"_s) {
    const FlowPlan plan(FlowShape::Hours, u"Northwind"_s, places(), 20);
    QJsonObject first = withHoursLocked(plan.document(m_name));
    QJsonObject phones;
    for (const Destination& place : places())
        phones.insert(place.id.toString(), place.label);
    first.insert("template"_L1,
                 QJsonObject{{"summary"_L1, u"Rings two phones in office hours, takes a message at all other times and "
                                            u"on holidays. The hours are HQ's."_s},
                             {"destinations"_L1, phones}});
    m_versions = {Version{first, now - kDay * 390, u"First version"_s},
                  Version{withLongerMessage(first), now - kDay * 150, u"Callers may speak longer at night"_s}};
}

QJsonObject TemplatePlan::following(QJsonObject document, const std::vector<Destination>& phones,
                                    Instant publishedAt) const {
    const int version = publishedAt >= m_versions.back().publishedAt ? 2 : 1;
    document = withHoursLocked(document);
    if (version == 2)
        document = withLongerMessage(document);
    const QJsonObject places{{"first"_L1, phones.at(0).id.toString()}, {"second"_L1, phones.at(1).id.toString()}};
    document.insert("template"_L1,
                    QJsonObject{{"flow"_L1, m_id.toString()}, {"version"_L1, version}, {"phones"_L1, places}});
    return document;
}

} // namespace trunkline::sample
