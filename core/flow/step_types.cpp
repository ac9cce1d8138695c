#include "core/flow/step_types.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/domain/phone_number.h"
#include "core/flow/company_facts.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StepTypesWords {
    Q_DECLARE_TR_FUNCTIONS(StepTypes)
};

struct NamedPort {
    const char16_t* port;
    const char* label;
};
constexpr std::array kPortLabels{
    NamedPort{u"next", QT_TRANSLATE_NOOP("StepTypes", "Next")},
    NamedPort{u"busy", QT_TRANSLATE_NOOP("StepTypes", "Busy")},
    NamedPort{u"noAnswer", QT_TRANSLATE_NOOP("StepTypes", "No answer")},
    NamedPort{u"declined", QT_TRANSLATE_NOOP("StepTypes", "Declined")},
    NamedPort{u"unavailable", QT_TRANSLATE_NOOP("StepTypes", "Switched off")},
    NamedPort{u"failed", QT_TRANSLATE_NOOP("StepTypes", "Failed")},
    NamedPort{u"otherwise", QT_TRANSLATE_NOOP("StepTypes", "Otherwise")},
    NamedPort{u"timeout", QT_TRANSLATE_NOOP("StepTypes", "Nothing pressed")},
    NamedPort{u"invalid", QT_TRANSLATE_NOOP("StepTypes", "Another key")},
    NamedPort{u"done", QT_TRANSLATE_NOOP("StepTypes", "Done")},
    NamedPort{u"holiday", QT_TRANSLATE_NOOP("StepTypes", "Holiday")},
    NamedPort{u"ok", QT_TRANSLATE_NOOP("StepTypes", "Worked")},
    NamedPort{u"returned", QT_TRANSLATE_NOOP("StepTypes", "Came back")},
    NamedPort{u"left", QT_TRANSLATE_NOOP("StepTypes", "Message left")},
    NamedPort{u"empty", QT_TRANSLATE_NOOP("StepTypes", "Nothing said")},
};

struct NamedChoice {
    const char16_t* choice;
    const char* label;
};
constexpr std::array kChoiceLabels{
    NamedChoice{u"caller", QT_TRANSLATE_NOOP("StepTypes", "The caller's number")},
    NamedChoice{u"tracking", QT_TRANSLATE_NOOP("StepTypes", "The tracking number")},
    NamedChoice{u"simultaneous", QT_TRANSLATE_NOOP("StepTypes", "All at once")},
    NamedChoice{u"inOrder", QT_TRANSLATE_NOOP("StepTypes", "One after the other")},
    NamedChoice{u"roundRobin", QT_TRANSLATE_NOOP("StepTypes", "In turn")},
    NamedChoice{u"weighted", QT_TRANSLATE_NOOP("StepTypes", "By weight")},
    NamedChoice{u"random", QT_TRANSLATE_NOOP("StepTypes", "At random")},
    NamedChoice{u"longestIdle", QT_TRANSLATE_NOOP("StepTypes", "The longest idle first")},
};

/// The settings key whose list names ports, or null.
const char16_t* portListOf(StepKind kind) {
    switch (kind) {
    case StepKind::Schedule:
        return u"branches";
    case StepKind::Geo:
    case StepKind::CallerTest:
        return u"rules";
    case StepKind::Split:
        return u"shares";
    default:
        return nullptr;
    }
}

void appendOnce(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

QStringList portsFromSettings(const Step& step, StepKind kind, const CompanyFacts* company) {
    QStringList ports;
    if (const char16_t* key = portListOf(kind)) {
        for (const QJsonValue& entry : step.settings.value(QStringView(key)).toArray())
            appendOnce(ports, entry.toObject().value(u"port").toString());
    } else if (kind == StepKind::Switch) {
        for (const QJsonValue& position : step.settings.value(u"positions").toArray())
            appendOnce(ports, position.toString());
        const SwitchFacts facts =
            company ? company->switches.value(step.settings.value(u"switch").toString()) : SwitchFacts();
        for (const QString& position : facts.positions)
            appendOnce(ports, position);
        appendOnce(ports, facts.normal);
        appendOnce(ports, facts.turnedTo);
    }
    return ports;
}

const StepType* typeOf(const Step& step) {
    return findStepType(step.type);
}

} // namespace

StepKind kindOf(const Step& step) {
    const StepType* type = typeOf(step);
    return type ? type->kind : StepKind::Unknown;
}

QString typeLabel(const StepType& type) {
    return StepTypesWords::tr(type.label);
}
QString typeSummary(const StepType& type) {
    return StepTypesWords::tr(type.summary);
}
QString settingLabel(const Setting& setting) {
    return StepTypesWords::tr(setting.label);
}

QString choiceLabel(const Setting& setting, QStringView choice) {
    (void)setting;
    for (const NamedChoice& named : kChoiceLabels) {
        if (choice == QStringView(named.choice))
            return StepTypesWords::tr(named.label);
    }
    return choice.toString();
}

QJsonObject initialSettings(StepKind kind) {
    switch (kind) {
    case StepKind::Greeting:
        return {{u"say"_s, StepTypesWords::tr("Thank you for calling.")}};
    case StepKind::Dial:
        return {{u"ringSeconds"_s, 20}};
    case StepKind::RingGroup:
        return {{u"destinations"_s, QJsonArray()}, {u"strategy"_s, u"simultaneous"_s}, {u"ringSeconds"_s, 20}};
    case StepKind::Menu:
        return {{u"prompt"_s, QJsonObject{{u"say"_s, StepTypesWords::tr("For sales, press 1. For service, press 2.")}}},
                {u"seconds"_s, 5},
                {u"retries"_s, 2}};
    case StepKind::Gather:
        return {{u"prompt"_s, QJsonObject{{u"say"_s, StepTypesWords::tr("Please enter your postcode.")}}},
                {u"variable"_s, u"postcode"_s},
                {u"minDigits"_s, 5},
                {u"maxDigits"_s, 5},
                {u"seconds"_s, 5}};
    case StepKind::Schedule:
        return {{u"branches"_s,
                 QJsonArray{QJsonObject{{u"port"_s, u"open"_s},
                                        {u"days"_s, QJsonArray{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s}},
                                        {u"from"_s, u"08:00"_s},
                                        {u"to"_s, u"17:00"_s}}}}};
    case StepKind::Geo:
        return {{u"rules"_s, QJsonArray{QJsonObject{{u"port"_s, u"near"_s}, {u"states"_s, QJsonArray{u"IL"_s}}}}}};
    case StepKind::CallerTest:
        return {{u"rules"_s, QJsonArray{QJsonObject{{u"port"_s, u"new"_s}, {u"firstTime"_s, true}}}}};
    case StepKind::Split:
        return {{u"shares"_s, QJsonArray{QJsonObject{{u"port"_s, u"a"_s}, {u"weight"_s, 50}},
                                         QJsonObject{{u"port"_s, u"b"_s}, {u"weight"_s, 50}}}}};
    case StepKind::Webhook:
        return {{u"seconds"_s, 5}};
    case StepKind::Voicemail:
        return {{u"greeting"_s, QJsonObject{{u"say"_s, StepTypesWords::tr("Please leave a message after the tone.")}}},
                {u"maxSeconds"_s, 120}};
    default:
        return {};
    }
}

QStringList portsOf(const Step& step, const CompanyFacts* company) {
    const StepType* type = typeOf(step);
    QStringList ports;
    if (type) {
        ports = portsFromSettings(step, type->kind, company);
        const bool hasNamedPorts = type->kind == StepKind::Switch;
        for (auto it = step.ports.begin(); hasNamedPorts && it != step.ports.end(); ++it) {
            if (it.key() != u"otherwise")
                appendOnce(ports, it.key());
        }
        for (const QStringView port : type->ports)
            appendOnce(ports, port.toString());
    }
    for (auto it = step.ports.begin(); it != step.ports.end(); ++it)
        appendOnce(ports, it.key());
    return ports;
}

bool isPortOf(const Step& step, QStringView port, const CompanyFacts* company) {
    (void)company; // every name can be a position of a switch, whoever lists them
    const StepType* type = typeOf(step);
    if (!type)
        return false;
    if (type->kind == StepKind::Switch)
        return true;
    if (std::find(type->ports.begin(), type->ports.end(), port) != type->ports.end())
        return true;
    const char16_t* key = portListOf(type->kind);
    const QJsonArray entries = key ? step.settings.value(QStringView(key)).toArray() : QJsonArray();
    return std::any_of(entries.begin(), entries.end(),
                       [port](const QJsonValue& entry) { return entry.toObject().value(u"port").toString() == port; });
}

QString portLabel(const Step& step, QStringView port) {
    if (kindOf(step) != StepKind::Unknown) {
        for (const NamedPort& named : kPortLabels) {
            if (port == QStringView(named.port))
                return StepTypesWords::tr(named.label);
        }
    }
    return port.toString();
}

QString mainPortOf(const Step& step) {
    switch (kindOf(step)) {
    case StepKind::Greeting:
    case StepKind::Tag:
        return u"next"_s;
    case StepKind::Gather:
        return u"done"_s;
    case StepKind::Webhook:
        return u"ok"_s;
    case StepKind::Goto:
        return u"returned"_s;
    case StepKind::Menu:
        return u"timeout"_s;
    case StepKind::Split:
        return portsOf(step).value(0);
    case StepKind::Dial:
    case StepKind::RingGroup:
    case StepKind::Schedule:
    case StepKind::Geo:
    case StepKind::CallerTest:
    case StepKind::Switch:
        return u"otherwise"_s;
    case StepKind::Voicemail:
    case StepKind::Hangup:
    case StepKind::Unknown:
        break;
    }
    return {};
}

QStringList outcomesOf(const Step& step, const CompanyFacts* company) {
    const StepKind kind = kindOf(step);
    switch (kind) {
    case StepKind::Dial:
        return {u"busy"_s, u"noAnswer"_s, u"declined"_s, u"unavailable"_s, u"failed"_s};
    case StepKind::RingGroup:
        return {u"noAnswer"_s, u"unavailable"_s};
    case StepKind::Menu: {
        QStringList outcomes = step.ports.keys();
        outcomes.removeIf([&step](const QString& port) { return !isPortOf(step, port); });
        appendOnce(outcomes, u"timeout"_s);
        appendOnce(outcomes, u"invalid"_s);
        return outcomes;
    }
    case StepKind::Schedule: {
        QStringList outcomes = portsOf(step, company);
        if (step.settings.value(u"calendar").toString().isEmpty() && !step.ports.contains(u"holiday"_s))
            outcomes.removeAll(u"holiday"_s);
        return outcomes;
    }
    case StepKind::Split: {
        QStringList outcomes;
        for (const QJsonValue& share : step.settings.value(u"shares").toArray()) {
            if (share.toObject().value(u"weight").toDouble() > 0)
                appendOnce(outcomes, share.toObject().value(u"port").toString());
        }
        return outcomes;
    }
    case StepKind::Switch: {
        QStringList outcomes = portsOf(step, company);
        const QStringList known = portsFromSettings(step, kind, company);
        const bool listsAll =
            !step.settings.value(u"positions").toArray().isEmpty() ||
            (company && !company->switches.value(step.settings.value(u"switch").toString()).positions.isEmpty());
        if (listsAll && !known.isEmpty())
            outcomes.removeAll(u"otherwise"_s);
        return outcomes;
    }
    case StepKind::Unknown:
        return {};
    default: {
        QStringList outcomes = portsOf(step, company);
        outcomes.removeIf([&step](const QString& port) { return !isPortOf(step, port); });
        return outcomes;
    }
    }
}

StepId targetOf(const FlowDocument& document, const Step& step, QStringView outcome) {
    const auto targetAt = [&](const QString& port) {
        const StepId target = step.ports.value(port);
        return document.contains(target) ? target : StepId();
    };
    const StepKind kind = kindOf(step);
    if (kind == StepKind::Unknown)
        return {};
    StepId target = targetAt(outcome.toString());
    const StepType* type = typeOf(step);
    const bool hasOtherwise = std::find(type->ports.begin(), type->ports.end(), u"otherwise") != type->ports.end();
    if (target.isNull() && hasOtherwise)
        target = targetAt(u"otherwise"_s);
    if (target.isNull() && kind == StepKind::Dial && outcome == u"failed")
        target = targetAt(u"unavailable"_s);
    return target;
}

QString displayName(const Step& step, const CompanyFacts* company) {
    if (!step.title.isEmpty())
        return step.title;
    const StepType* type = typeOf(step);
    if (!type)
        return StepTypesWords::tr("Unknown step “%1”").arg(step.type);
    const auto setting = [&step](QStringView key) { return step.settings.value(key).toString(); };
    switch (type->kind) {
    case StepKind::Dial: {
        const QString id = setting(u"destination");
        const Destination known = company ? company->destinations.value(DestinationId(id.toUtf8())) : Destination();
        const QString name = known.label.isEmpty() ? id : known.label;
        return name.isEmpty() ? typeLabel(*type) : StepTypesWords::tr("Ring %1").arg(name);
    }
    case StepKind::Switch:
        return setting(u"switch").isEmpty() ? typeLabel(*type)
                                            : StepTypesWords::tr("Switch “%1”").arg(setting(u"switch"));
    case StepKind::Tag:
        return setting(u"tag").isEmpty() ? typeLabel(*type) : StepTypesWords::tr("Tag “%1”").arg(setting(u"tag"));
    case StepKind::Goto:
        return setting(u"flow").isEmpty() ? typeLabel(*type) : StepTypesWords::tr("Go to “%1”").arg(setting(u"flow"));
    default:
        return typeLabel(*type);
    }
}

} // namespace trunkline::flow
