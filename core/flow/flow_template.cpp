#include "core/flow/flow_template.h"

#include <algorithm>

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kField = u"template";
constexpr qsizetype kMostPlaces = 200;

QMap<QString, QString> textsIn(const QJsonObject& json) {
    QMap<QString, QString> texts;
    for (auto it = json.begin(); it != json.end() && texts.size() < kMostPlaces; ++it)
        texts.insert(it.key(), it.value().toString().left(kMaxTextLength));
    return texts;
}

QJsonObject jsonOf(const QMap<QString, QString>& texts) {
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.insert(it.key(), *it);
    return json;
}

void setField(FlowDocument& document, const QJsonObject& value) {
    QJsonObject extra = document.extra();
    if (value.isEmpty())
        extra.remove(kField);
    else
        extra.insert(kField, value);
    document.setExtra(std::move(extra));
}

QJsonValue filled(const QJsonValue& place, const QMap<QString, QString>& phones) {
    const auto phone = phones.constFind(place.toString());
    return phone == phones.cend() ? place : QJsonValue(*phone);
}

QJsonArray filledAll(const QJsonArray& members, const QMap<QString, QString>& phones) {
    QJsonArray changed;
    for (const QJsonValue& member : members) {
        if (!member.isObject()) {
            changed.append(filled(member, phones));
            continue;
        }
        QJsonObject weighted = member.toObject();
        weighted.insert(u"id"_s, filled(weighted.value(u"id"), phones));
        changed.append(weighted);
    }
    return changed;
}

Step withoutPhones(Step step) {
    for (const QString& key : step.settings.keys()) {
        if (namesPhones(key))
            step.settings.remove(key);
    }
    return step;
}

/// Whether what is locked in one of them is the same in both.
bool isLockKept(const Step& before, const Step& after, bool arePhonesOpen) {
    if (before.isLocked != after.isLocked || before.lockedSettings != after.lockedSettings)
        return false;
    if (before.isLocked)
        return arePhonesOpen ? withoutPhones(before) == withoutPhones(after) : before == after;
    return std::all_of(before.lockedSettings.begin(), before.lockedSettings.end(), [&](const QString& key) {
        return (arePhonesOpen && namesPhones(key)) || before.settings.value(key) == after.settings.value(key);
    });
}

bool hasLock(const Step& step) {
    return step.isLocked || !step.lockedSettings.isEmpty();
}

} // namespace

TemplateHead headOf(const FlowDocument& document) {
    const QJsonObject json = document.extra().value(kField).toObject();
    TemplateHead head{json.value(u"summary").toString(), textsIn(json.value(u"destinations").toObject()), {}};
    const QJsonObject switches = json.value(u"switches").toObject();
    for (auto it = switches.begin(); it != switches.end() && head.switches.size() < kMostPlaces; ++it) {
        QStringList positions;
        for (const QJsonValue& position : it.value().toArray())
            positions.append(position.toString());
        head.switches.insert(it.key(), positions);
    }
    return head;
}

void setHead(FlowDocument& document, const TemplateHead& head) {
    QJsonObject json;
    if (!head.summary.isEmpty())
        json.insert(u"summary"_s, head.summary);
    if (!head.phones.isEmpty())
        json.insert(u"destinations"_s, jsonOf(head.phones));
    QJsonObject switches;
    for (auto it = head.switches.begin(); it != head.switches.end(); ++it)
        switches.insert(it.key(), QJsonArray::fromStringList(*it));
    if (!switches.isEmpty())
        json.insert(u"switches"_s, switches);
    setField(document, json);
}

std::optional<TemplateOrigin> originOf(const FlowDocument& document) {
    const QJsonObject json = document.extra().value(kField).toObject();
    const Result<FlowId> flow = FlowId::parse(json.value(u"flow").toString());
    const int version = json.value(u"version").toInt();
    if (!flow || version < 1)
        return std::nullopt;
    return TemplateOrigin{*flow, version, textsIn(json.value(u"phones").toObject())};
}

void setOrigin(FlowDocument& document, const TemplateOrigin& origin) {
    QJsonObject json{{u"flow"_s, origin.flow.toString()}, {u"version"_s, origin.version}};
    if (!origin.phones.isEmpty())
        json.insert(u"phones"_s, jsonOf(origin.phones));
    setField(document, json);
}

CompanyFacts factsOf(const TemplateHead& head, CompanyFacts around) {
    around.destinations.clear();
    for (auto it = head.phones.begin(); it != head.phones.end(); ++it) {
        Destination place;
        place.id = DestinationId(it.key().toUtf8());
        place.label = *it;
        around.destinations.insert(place.id, place);
    }
    around.switches.clear();
    for (auto it = head.switches.begin(); it != head.switches.end(); ++it)
        around.switches.insert(it.key(), SwitchFacts{it->value(0), {}, {}, *it});
    return around;
}

QStringList placesOf(const FlowDocument& document) {
    const QMap<QString, QString> known = headOf(document).phones;
    QStringList places;
    const auto add = [&](const QString& place) {
        if (known.contains(place) && !places.contains(place))
            places.append(place);
    };
    for (const Step& step : document.steps()) {
        add(step.settings.value(u"destination").toString());
        for (const QJsonValue& member : step.settings.value(u"destinations").toArray())
            add((member.isObject() ? member[u"id"] : member).toString());
    }
    for (const QString& place : known.keys())
        add(place);
    return places;
}

FlowDocument withPhones(FlowDocument document, const QMap<QString, QString>& phones) {
    if (phones.isEmpty())
        return document;
    QList<Step> steps = document.steps();
    for (Step& step : steps) {
        for (const QString& key : step.settings.keys()) {
            if (!namesPhones(key))
                continue;
            const QJsonValue value = step.settings.value(key);
            step.settings.insert(key, value.isArray() ? QJsonValue(filledAll(value.toArray(), phones))
                                                      : filled(value, phones));
        }
    }
    document.setSteps(std::move(steps));
    return document;
}

FlowDocument madeFrom(const FlowDocument& templateDocument, const TemplateOrigin& origin) {
    FlowDocument made = withPhones(templateDocument, origin.phones);
    setOrigin(made, origin);
    return made;
}

bool namesPhones(QStringView settingKey) {
    return settingKey == u"destination" || settingKey == u"destinations";
}

bool isHeld(const FlowDocument& document, const Step& step, QStringView settingKey) {
    if (namesPhones(settingKey) && originOf(document))
        return false;
    return step.isLocked || (!settingKey.isEmpty() && step.lockedSettings.contains(settingKey));
}

QList<StepId> lockedStepsChanged(const FlowDocument& before, const FlowDocument& after) {
    const bool arePhonesOpen = originOf(after).has_value();
    QList<StepId> changed;
    for (const Step& step : before.steps()) {
        const Step* now = after.find(step.id);
        if ((hasLock(step) || (now && hasLock(*now))) && (!now || !isLockKept(step, *now, arePhonesOpen)))
            changed.append(step.id);
    }
    for (const Step& step : after.steps()) {
        if (hasLock(step) && !before.contains(step.id))
            changed.append(step.id);
    }
    return changed;
}

} // namespace trunkline::flow
