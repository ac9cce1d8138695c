#include "core/flow/settings.h"

#include <algorithm>
#include <array>

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSecondsOfADay = 24 * 60 * 60;
constexpr int kMinutesOfADay = 24 * 60;

const Setting* specOf(const Step& step, QStringView key) {
    const StepType* type = findStepType(step.type);
    if (!type)
        return nullptr;
    const auto found = std::find_if(type->settings.begin(), type->settings.end(),
                                    [key](const Setting& setting) { return key == QStringView(setting.key); });
    return found == type->settings.end() ? nullptr : &*found;
}

} // namespace

Prompt promptFrom(const QJsonValue& value) {
    if (value.isString())
        return {.say = value.toString(), .language = {}, .voice = {}, .play = {}};
    const QJsonObject json = value.toObject();
    return {json.value(u"say").toString(), json.value(u"language").toString(), json.value(u"voice").toString(),
            json.value(u"play").toString()};
}

Prompt promptOf(const Step& step) {
    switch (kindOf(step)) {
    case StepKind::Greeting:
        return promptFrom(step.settings);
    case StepKind::Menu:
    case StepKind::Gather:
        return promptFrom(step.settings.value(u"prompt"));
    case StepKind::Voicemail:
        return promptFrom(step.settings.value(u"greeting"));
    case StepKind::Hangup:
        return promptFrom(step.settings.value(u"message"));
    default:
        return {};
    }
}

int integerOf(const Step& step, QStringView key) {
    const QJsonValue value = step.settings.value(key);
    const Setting* spec = value.isDouble() ? nullptr : specOf(step, key);
    return static_cast<int>(std::clamp(value.toDouble(spec ? spec->absent : 0), 0.0, double{kSecondsOfADay}));
}

bool flagOf(const Step& step, QStringView key) {
    const QJsonValue value = step.settings.value(key);
    if (value.isBool())
        return value.toBool();
    const Setting* spec = specOf(step, key);
    return spec && spec->absent != 0;
}

std::optional<int> minuteFrom(const QJsonValue& value) {
    const QString text = value.toString();
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1 || colon > 2 || text.size() - colon != 3)
        return std::nullopt;
    bool hasHours = false;
    bool hasMinutes = false;
    const int hours = QStringView(text).first(colon).toInt(&hasHours);
    const int minutes = QStringView(text).sliced(colon + 1).toInt(&hasMinutes);
    const bool isMidnight = hours == 24 && minutes == 0;
    if (!hasHours || !hasMinutes || hours < 0 || minutes < 0 || minutes > 59 || (hours > 23 && !isMidnight))
        return std::nullopt;
    return hours * 60 + minutes;
}

std::optional<int> dayBitFrom(const QJsonValue& value) {
    constexpr std::array kDays{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
    for (std::size_t i = 0; i < kDays.size(); ++i) {
        if (value.toString() == QStringView(kDays[i]))
            return 1 << i;
    }
    return std::nullopt;
}

bool ScheduleBranch::covers(int weekday, int minuteOfDay) const {
    if (!isValid)
        return false;
    const auto holdsOn = [this](int day) { return (days >> ((day + 6) % 7)) & 1; };
    if (from < to)
        return holdsOn(weekday) && minuteOfDay >= from && minuteOfDay < to;
    return (holdsOn(weekday) && minuteOfDay >= from) || (holdsOn(weekday - 1) && minuteOfDay < to);
}

std::vector<ScheduleBranch> branchesOf(const Step& step) {
    std::vector<ScheduleBranch> branches;
    for (const QJsonValue& value : step.settings.value(u"branches").toArray()) {
        const QJsonObject json = value.toObject();
        ScheduleBranch branch;
        branch.port = json.value(u"port").toString();
        const std::optional<int> from = minuteFrom(json.value(u"from"));
        const std::optional<int> to = minuteFrom(json.value(u"to"));
        branch.isValid = from && to && *from < kMinutesOfADay && !branch.port.isEmpty();
        branch.from = from.value_or(0);
        branch.to = to.value_or(0);
        if (!json.contains(u"days"))
            branch.days = 0x7f;
        for (const QJsonValue& day : json.value(u"days").toArray()) {
            const std::optional<int> bit = dayBitFrom(day);
            branch.isValid = branch.isValid && bit;
            branch.days |= bit.value_or(0);
        }
        branches.push_back(branch);
    }
    return branches;
}

std::vector<GroupMember> destinationsOf(const Step& step) {
    std::vector<GroupMember> members;
    const auto add = [&members](const QJsonValue& id, int weight) {
        const Result<DestinationId> parsed = DestinationId::parse(id.toString());
        const bool isNew = parsed && std::none_of(members.begin(), members.end(), [&](const GroupMember& member) {
                               return member.destination == *parsed;
                           });
        if (isNew && members.size() < kMaxTargets)
            members.push_back({*parsed, weight});
    };
    if (kindOf(step) == StepKind::Dial)
        add(step.settings.value(u"destination"), 1);
    if (kindOf(step) != StepKind::RingGroup)
        return members;
    for (const QJsonValue& entry : step.settings.value(u"destinations").toArray()) {
        const QJsonObject weighted = entry.toObject();
        if (entry.isObject())
            add(weighted.value(u"id"), std::clamp(weighted.value(u"weight").toInt(1), 0, 10'000));
        else
            add(entry, 1);
    }
    return members;
}

std::optional<Screening> screeningOf(const Step& step) {
    const QJsonValue value = step.settings.value(u"screening");
    if (value.isUndefined() || value.isNull() || (value.isBool() && !value.toBool()))
        return std::nullopt;
    Screening screening;
    const QString key = textsFrom(value.toObject().value(u"key")).value(0);
    if (!key.isEmpty())
        screening.key = key.front().toLatin1();
    screening.seconds = std::clamp(value.toObject().value(u"seconds").toInt(screening.seconds), 1, 60);
    return screening;
}

QStringList textsFrom(const QJsonValue& value) {
    QStringList texts;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& entry : list) {
        if (entry.isString())
            texts.append(entry.toString());
        else if (entry.isDouble())
            texts.append(QString::number(entry.toInteger()));
    }
    return texts;
}

bool ringsInTurn(const Step& step) {
    const QString strategy = step.settings.value(u"strategy").toString();
    return kindOf(step) == StepKind::RingGroup && !strategy.isEmpty() && strategy != u"simultaneous";
}

int longestRingOf(const Step& step) {
    const StepKind kind = kindOf(step);
    if (kind != StepKind::Dial && kind != StepKind::RingGroup)
        return 0;
    const int each = integerOf(step, u"ringSeconds");
    const int rounds = ringsInTurn(step) ? static_cast<int>(destinationsOf(step).size()) : 1;
    const int limit = kind == StepKind::RingGroup ? integerOf(step, u"totalSeconds") : 0;
    return limit > 0 ? std::min(limit, each * rounds) : each * rounds;
}

} // namespace trunkline::flow
