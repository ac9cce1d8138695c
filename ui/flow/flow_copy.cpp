#include "ui/flow/flow_copy.h"

#include <algorithm>
#include <array>
#include <functional>

#include <QJsonArray>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = FlowNeed::Kind;
/// Answers what a name becomes; the name itself where it stays.
using Rename = std::function<QString(Kind, const QString&)>;

QJsonValue renamedValue(const QJsonValue& value, Kind kind, const Rename& rename) {
    return value.isString() && !value.toString().isEmpty() ? QJsonValue(rename(kind, value.toString())) : value;
}

QJsonArray renamedTargets(const QJsonArray& targets, const Rename& rename) {
    QJsonArray changed;
    for (const QJsonValue& target : targets) {
        if (!target.isObject()) {
            changed.append(renamedValue(target, Kind::Destination, rename));
            continue;
        }
        QJsonObject weighted = target.toObject();
        weighted.insert("id"_L1, renamedValue(weighted.value("id"_L1), Kind::Destination, rename));
        changed.append(weighted);
    }
    return changed;
}

QJsonObject renamed(const QJsonObject& document, const Rename& rename) {
    constexpr std::array kNames{std::pair{"destination"_L1, Kind::Destination}, std::pair{"switch"_L1, Kind::Switch},
                                std::pair{"calendar"_L1, Kind::Calendar}};
    QJsonArray steps;
    for (const QJsonValue& given : document.value("steps"_L1).toArray()) {
        QJsonObject step = given.toObject();
        QJsonObject settings = step.value("settings"_L1).toObject();
        for (const auto& [name, kind] : kNames) {
            if (settings.contains(name))
                settings.insert(name, renamedValue(settings.value(name), kind, rename));
        }
        if (settings.value("destinations"_L1).isArray())
            settings.insert("destinations"_L1, renamedTargets(settings.value("destinations"_L1).toArray(), rename));
        if (step.contains("settings"_L1))
            step.insert("settings"_L1, settings);
        steps.append(step);
    }
    QJsonObject changed = document;
    changed.insert("steps"_L1, steps);
    return changed;
}

} // namespace

std::vector<FlowNeed> needsOf(const QJsonObject& document) {
    std::vector<FlowNeed> needs;
    (void)renamed(document, [&needs](Kind kind, const QString& name) {
        const FlowNeed need{kind, name};
        if (std::ranges::find(needs, need) == needs.end())
            needs.push_back(need);
        return name;
    });
    return needs;
}

FlowReplacement suggested(const FlowNeed& need, const flow::CompanyFacts& here, const flow::CompanyFacts& there) {
    using enum FlowReplacement::Kind;
    if (need.kind == Kind::Switch) {
        if (there.switches.contains(need.name))
            return {Take, need.name};
        return here.switches.contains(need.name) ? FlowReplacement{Create, {}} : FlowReplacement{};
    }
    if (need.kind == Kind::Calendar) {
        if (there.calendars.contains(need.name))
            return {Take, need.name};
        return here.calendars.contains(need.name) ? FlowReplacement{Create, {}} : FlowReplacement{};
    }
    const auto known = here.destinations.constFind(DestinationId(need.name.toLatin1()));
    if (known == here.destinations.cend())
        return {};
    for (const auto same : {&Destination::address, &Destination::label}) {
        for (const Destination& other : there.destinations) {
            if ((other.*same).compare((*known).*same, Qt::CaseInsensitive) == 0)
                return {Take, other.id.toString()};
        }
    }
    return {Create, {}};
}

QJsonObject mapped(const QJsonObject& document, const FlowMapping& mapping) {
    QJsonObject copy = renamed(document, [&mapping](Kind kind, const QString& name) {
        const FlowReplacement replacement = mapping.value({kind, name});
        return replacement.kind == FlowReplacement::Kind::Leave ? name : replacement.name;
    });
    QJsonArray steps = copy.value("steps"_L1).toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QJsonObject step = steps.at(i).toObject();
        step.remove("locked"_L1);
        step.remove("lockedSettings"_L1);
        steps.replace(i, step);
    }
    copy.insert("steps"_L1, steps);
    copy.remove("template"_L1);
    return copy;
}

} // namespace trunkline::ui
