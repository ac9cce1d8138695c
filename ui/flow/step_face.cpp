#include "ui/flow/step_face.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include "core/domain/phone_number.h"
#include "core/flow/step_types.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

struct FaceWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::StepFace)
};

constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

QString seconds(const QJsonObject& settings, QLatin1StringView key, int absent) {
    return FaceWords::tr("%1 s").arg(QLocale().toString(settings.value(key).toInt(absent)));
}

QString quoted(const QJsonValue& prompt) {
    const QString say = prompt.isObject() ? prompt[u"say"].toString() : prompt.toString();
    if (!say.isEmpty())
        return FaceWords::tr("“%1”").arg(say.simplified());
    if (prompt.isObject() && !prompt[u"play"].toString().isEmpty())
        return FaceWords::tr("recorded greeting");
    return {};
}

QString joined(const QString& a, const QString& b) {
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return FaceWords::tr("%1 · %2", "two facts side by side").arg(a, b);
}

QString dialWords(const QJsonObject& settings, const flow::CompanyFacts* company) {
    const QJsonValue destination = settings[u"destination"];
    if (destination.toString().isEmpty())
        return FaceWords::tr("Choose who to ring");
    return joined(destinationLabel(destination, company), seconds(settings, "ringSeconds"_L1, 20));
}

QString groupWords(const QJsonObject& settings, const flow::CompanyFacts* company) {
    QStringList labels;
    for (const QJsonValue& one : settings[u"destinations"].toArray())
        labels.append(destinationLabel(one.isObject() ? one[u"id"] : one, company));
    return labels.isEmpty() ? FaceWords::tr("Choose who to ring") : QLocale().createSeparatedList(labels);
}

QString scheduleWords(const QJsonObject& settings) {
    const QJsonArray branches = settings[u"branches"].toArray();
    if (branches.isEmpty())
        return FaceWords::tr("No hours yet");
    QStringList words;
    for (const QJsonValue& branch : branches)
        words.append(branchWords(branch.toObject()));
    words.removeDuplicates();
    return words.join(u", "_s);
}

QString shareWords(const QJsonObject& settings) {
    QStringList words;
    for (const QJsonValue& share : settings[u"shares"].toArray())
        words.append(FaceWords::tr("%1 %", "a share").arg(share[u"weight"].toInt()));
    return words.join(u" / "_s);
}

/// The destinations that a step rings.
QList<DestinationId> destinationsOf(const QJsonObject& settings) {
    QList<DestinationId> ids;
    if (settings.contains(u"destination"))
        ids.append(DestinationId(settings[u"destination"].toString().toUtf8()));
    for (const QJsonValue& one : settings[u"destinations"].toArray())
        ids.append(DestinationId((one.isObject() ? one[u"id"] : one).toString().toUtf8()));
    return ids;
}

QString offTextOf(const flow::Step& step, const FlowSurroundings& surroundings) {
    if (!surroundings.company || !surroundings.now)
        return {};
    const QList<DestinationId> ids = destinationsOf(step.settings);
    QString words;
    for (const DestinationId& id : ids) {
        const auto found = surroundings.company->destinations.constFind(id);
        if (found == surroundings.company->destinations.cend() || !found->isOff(*surroundings.now))
            return {};
        if (words.isEmpty())
            words = offWords(*found, *surroundings.company, *surroundings.now);
    }
    return words;
}

} // namespace

Icon iconOf(QStringView stepType) {
    switch (const flow::StepType* type = flow::findStepType(stepType); type ? type->kind : flow::StepKind::Unknown) {
    case flow::StepKind::Greeting:
        return Icon::Greeting;
    case flow::StepKind::Dial:
        return Icon::Phone;
    case flow::StepKind::RingGroup:
        return Icon::GroupRing;
    case flow::StepKind::Menu:
        return Icon::Menu;
    case flow::StepKind::Gather:
        return Icon::Gather;
    case flow::StepKind::Schedule:
        return Icon::Schedule;
    case flow::StepKind::Geo:
        return Icon::Geo;
    case flow::StepKind::CallerTest:
        return Icon::CallerTest;
    case flow::StepKind::Split:
        return Icon::Split;
    case flow::StepKind::Switch:
        return Icon::Switch;
    case flow::StepKind::Tag:
        return Icon::Tag;
    case flow::StepKind::Webhook:
        return Icon::Webhook;
    case flow::StepKind::Goto:
        return Icon::Goto;
    case flow::StepKind::Voicemail:
        return Icon::Voicemail;
    case flow::StepKind::Hangup:
        return Icon::Hangup;
    case flow::StepKind::Unknown:
        break;
    }
    return Icon::Help;
}

QString destinationLabel(const QJsonValue& id, const flow::CompanyFacts* company) {
    const QString text = id.toString();
    if (text.isEmpty())
        return FaceWords::tr("nobody yet");
    if (!company)
        return text;
    const auto found = company->destinations.constFind(DestinationId(text.toUtf8()));
    return found == company->destinations.cend() ? FaceWords::tr("a phone that no longer exists") : found->label;
}

QString offWords(const Destination& destination, const flow::CompanyFacts& company, Instant now) {
    if (!destination.isOff(now))
        return {};
    if (!destination.off->until)
        return FaceWords::tr("off until turned on");
    const auto zone = company.zone ? company.zone : flow::ZoneTable::utc();
    const QDateTime until = zone->localAt(*destination.off->until);
    const QDateTime today = zone->localAt(now);
    const QLocale locale;
    const QString time = locale.toString(until.time(), QLocale::ShortFormat);
    if (until.date() == today.date())
        return FaceWords::tr("off until %1").arg(time);
    if (today.date().daysTo(until.date()) < 7)
        return FaceWords::tr("off until %1 %2")
            .arg(locale.dayName(until.date().dayOfWeek(), QLocale::ShortFormat), time);
    return FaceWords::tr("off until %1 %2").arg(locale.toString(until.date(), u"d MMM"_s), time);
}

QString branchWords(const QJsonObject& branch) {
    std::array<bool, 7> on{};
    for (const QJsonValue& day : branch[u"days"].toArray()) {
        for (std::size_t i = 0; i < kDays.size(); ++i)
            on[i] = on[i] || day.toString() == QLatin1StringView(kDays[i]);
    }
    const QLocale locale;
    QStringList runs;
    for (std::size_t i = 0; i < on.size(); ++i) {
        if (!on[i])
            continue;
        std::size_t last = i;
        while (last + 1 < on.size() && on[last + 1])
            ++last;
        const QString from = locale.dayName(static_cast<int>(i) + 1, QLocale::ShortFormat);
        const QString to = locale.dayName(static_cast<int>(last) + 1, QLocale::ShortFormat);
        runs.append(last == i ? from : FaceWords::tr("%1–%2", "a range").arg(from, to));
        i = last;
    }
    const QString hours = FaceWords::tr("%1–%2", "a range").arg(branch[u"from"].toString(), branch[u"to"].toString());
    return FaceWords::tr("%1 %2", "days and hours").arg(runs.join(u", "_s), hours);
}

QString settingThatMatters(const flow::Step& step, const flow::CompanyFacts* company) {
    const QJsonObject& settings = step.settings;
    switch (flow::kindOf(step)) {
    case flow::StepKind::Dial:
        return dialWords(settings, company);
    case flow::StepKind::RingGroup:
        return groupWords(settings, company);
    case flow::StepKind::Greeting:
        return quoted(QJsonValue(settings));
    case flow::StepKind::Menu:
        return quoted(settings[u"prompt"]);
    case flow::StepKind::Gather:
        return joined(settings[u"variable"].toString(), quoted(settings[u"prompt"]));
    case flow::StepKind::Schedule:
        return scheduleWords(settings);
    case flow::StepKind::Geo:
        return FaceWords::tr("%n rule(s)", nullptr, int(settings[u"rules"].toArray().size()));
    case flow::StepKind::CallerTest:
        return FaceWords::tr("%n rule(s)", nullptr, int(settings[u"rules"].toArray().size()));
    case flow::StepKind::Split:
        return shareWords(settings);
    case flow::StepKind::Switch: {
        const QString name = settings[u"switch"].toString();
        return name.isEmpty() ? FaceWords::tr("Choose a switch") : name;
    }
    case flow::StepKind::Tag:
        return joined(settings[u"tag"].toString(), settings[u"value"].toString());
    case flow::StepKind::Webhook:
        return settings[u"url"].toString();
    case flow::StepKind::Goto:
        return settings[u"flow"].toString();
    case flow::StepKind::Voicemail:
        return quoted(settings[u"greeting"]);
    case flow::StepKind::Hangup:
        return quoted(settings[u"message"]);
    case flow::StepKind::Unknown:
        break;
    }
    return FaceWords::tr("This version of Trunkline does not know this step. It is kept as it is.");
}

QStringList shownPorts(const flow::Step& step, const flow::CompanyFacts* company) {
    QStringList ports = flow::portsOf(step, company);
    if (flow::kindOf(step) != flow::StepKind::Menu)
        return ports;
    bool hasFreeKey = false;
    ports.removeIf([&](const QString& port) {
        if (step.ports.contains(port) || port.size() > 1)
            return false;
        return std::exchange(hasFreeKey, true);
    });
    return ports;
}

StepFace faceOf(FlowEditorDocument& document, const flow::Step& step) {
    StepFace face;
    face.step = step.id;
    face.icon = iconOf(step.type);
    face.title = flow::displayName(step, document.company());
    face.summary = settingThatMatters(step, document.company());
    face.offText = offTextOf(step, document.surroundings());
    face.isUnknown = flow::kindOf(step) == flow::StepKind::Unknown;
    face.isEntry = document.flow().entry() == step.id;
    face.isLocked = step.isLocked;
    face.hasLockedSettings = !step.lockedSettings.isEmpty();
    const QStringList ports = shownPorts(step, document.company());
    for (const QString& port : ports.first(std::min(ports.size(), kMaxShownPorts)))
        face.ports.push_back({port, flow::portLabel(step, port), step.ports.contains(port)});
    face.hiddenPorts = std::max<qsizetype>(0, ports.size() - kMaxShownPorts);
    if (const flow::Problem* problem = document.worstKnownProblemOf(step.id)) {
        face.severity = problem->severity;
        face.problem = problem->message;
    }
    return face;
}

} // namespace trunkline::ui
