#include "server/import/flow_mapper.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include "server/import/field_readers.h"

namespace trunkline::callrail {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortestRing = 5;
constexpr int kLongestRing = 120;
constexpr int kBasicRing = 60; ///< a basic flow rings until the phone's own voicemail answers
constexpr int kAdvancedRing = 30;
constexpr qsizetype kMostTargets = 10;
constexpr qsizetype kLongestSpeech = 3000;

struct FlowWords {
    Q_DECLARE_TR_FUNCTIONS(ImportFlows)
};

QString textOf(const QJsonValue& value) {
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    const QString text = value.toString();
    return text == u"null" ? QString() : text;
}

int secondsOf(const QJsonValue& value, int otherwise) {
    bool isNumber = false;
    const int seconds = textOf(value).toInt(&isNumber);
    return isNumber && seconds > 0 ? seconds : otherwise;
}

/// "0500", "05:00" or "5:00" as "05:00"; the end of a day is "00:00". Empty: unreadable.
QString timeOfDay(QString text) {
    text.remove(u':');
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || text.size() < 3 || text.size() > 4 || value < 0 || value > 2400 || value % 100 > 59)
        return {};
    if (value == 2400 || value == 2359)
        return u"00:00"_s;
    return u"%1:%2"_s.arg(value / 100, 2, 10, QChar(u'0')).arg(value % 100, 2, 10, QChar(u'0'));
}

QStringList daysOf(const QString& name) {
    static const QStringList kDays{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    const QString day = name.toLower();
    if (day == u"weekdays" || day == u"weekday")
        return kDays.first(5);
    if (day == u"weekends" || day == u"weekend")
        return kDays.last(2);
    if (day == u"everyday" || day == u"every_day" || day == u"daily" || day == u"all")
        return kDays;
    return kDays.contains(day.left(3)) ? QStringList{day.left(3)} : QStringList();
}

/// The one list of a step whose members say where a call goes on: schedules, menus and regions name it differently.
QJsonArray choicesOf(const QJsonObject& step) {
    for (const QJsonValue& member : step) {
        const QJsonArray list = member.toArray();
        const QJsonObject first = list.first().toObject();
        if (first.contains("next_step_id"_L1) || first.contains("step_id"_L1))
            return list;
    }
    return {};
}

QJsonValue targetOf(const QJsonObject& choice) {
    return choice.contains("next_step_id"_L1) ? choice.value("next_step_id"_L1) : choice.value("step_id"_L1);
}

QJsonValue firstOf(const QJsonObject& object, std::initializer_list<QLatin1StringView> names) {
    for (const QLatin1StringView name : names) {
        const QJsonValue value = object.value(name);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return {};
}

QJsonArray textsOf(const QJsonValue& value) {
    QJsonArray texts;
    for (const QJsonValue& item : value.toArray()) {
        if (const QString text = textOf(item); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

/// One flow on its way into a document.
class Mapping {
public:
    Mapping(const SourceFlow& flow, const FlowMapper::FindDestination& findDestination, const FlowMapper::Tell& tell)
        : m_flow(flow), m_findDestination(findDestination), m_tell(tell) {}

    MappedFlow run();

private:
    void mapBasic();
    void mapAdvanced();
    void mapStep(const QString& id, const QJsonObject& step);
    void mapDial(const QString& id, const QJsonObject& step, const QString& strategy);
    void mapMenu(const QString& id, const QJsonObject& step);
    void mapSchedule(const QString& id, const QJsonObject& step);
    QJsonArray mapTimes(const QJsonObject& choice, const QString& port);
    void mapGeo(const QString& id, const QJsonObject& step);
    void keepUnknown(const QString& id, const QString& type, const QJsonObject& step);

    void add(const QString& id, const QString& type, const QJsonObject& settings, const QJsonObject& ports);
    QString nameStep(const QJsonObject& step, qsizetype position);
    QString target(const QJsonValue& stepId, const QString& field);
    QString end();
    QString destination(const QJsonValue& number, const QString& field);
    QString prompt(const QJsonObject& step, const QString& field);
    QJsonObject spoken(const QJsonObject& step, const QString& field);
    int ringSeconds(const QJsonObject& step);
    void requireSome(const QJsonArray& choices, const QString& type);
    QJsonObject dialSettings(const QString& destination, int seconds);
    void problem(const QString& field, const QString& what, const QString& instead) {
        m_tell(Severity::Problem, field, what, instead);
    }
    void note(const QString& field, const QString& what, const QString& instead) {
        m_tell(Severity::Note, field, what, instead);
    }

    const SourceFlow& m_flow;
    const FlowMapper::FindDestination& m_findDestination;
    const FlowMapper::Tell& m_tell;
    MappedFlow m_mapped;
    QJsonArray m_steps;
    QString m_entry;
    QHash<QString, QString> m_names; ///< ids of the source to ids of the document
    QSet<QString> m_used;
    bool m_hasEnd = false;
};

QString typeOf(const QJsonObject& step) {
    const QString type = step.value("type"_L1).toString().toLower().replace(u'-', u'_');
    return type.isEmpty() && step.contains("schedule_sets"_L1) ? u"schedule"_s : type;
}

void Mapping::add(const QString& id, const QString& type, const QJsonObject& settings, const QJsonObject& ports) {
    m_steps.append(QJsonObject{{"id"_L1, id}, {"type"_L1, type}, {"settings"_L1, settings}, {"ports"_L1, ports}});
}

QString Mapping::end() {
    m_hasEnd = true;
    return u"end"_s;
}

QString Mapping::nameStep(const QJsonObject& step, qsizetype position) {
    const QString given = textOf(step.value("id"_L1));
    const QString type = typeOf(step).left(20);
    QString id = (isIdText(type.toStdString()) ? type : u"step"_s) + u'_';
    id += given.size() <= 32 && isIdText(given.toStdString()) ? given : QString::number(position + 1);
    const QString wanted = id;
    for (qsizetype suffix = position + 1; m_used.contains(id); ++suffix)
        id = u"%1.%2"_s.arg(wanted).arg(suffix); // at most 60 characters: 20 and 32 are the longest parts
    m_used.insert(id);
    if (!given.isEmpty() && m_names.contains(given))
        problem(u"call_flow.steps"_s, FlowWords::tr("two steps have the id %1").arg(given),
                FlowWords::tr("calls that go there take the first one"));
    else
        m_names.insert(given, id);
    return id;
}

QString Mapping::target(const QJsonValue& stepId, const QString& field) {
    const QString given = textOf(stepId);
    if (given.isEmpty())
        return end();
    if (const auto found = m_names.constFind(given); found != m_names.constEnd())
        return *found;
    problem(u"call_flow.steps."_s + field, FlowWords::tr("there is no step %1").arg(given),
            FlowWords::tr("the call ends there"));
    return end();
}

QString Mapping::destination(const QJsonValue& number, const QString& field) {
    const QString given = textOf(number);
    const Phone phone = readPhone(given.toStdString());
    if (!phone.isKnown()) {
        m_mapped.canRun = false;
        problem(u"call_flow."_s + field,
                given.isEmpty() ? FlowWords::tr("there is no number to ring")
                                : FlowWords::tr("“%1” is not a phone number").arg(given.left(40)),
                FlowWords::tr("the step rings nobody; the flow is a draft until somebody chooses a destination"));
        return {};
    }
    const QString e164 = QString::fromStdString(phone.e164);
    if (!m_mapped.phones.contains(e164))
        m_mapped.phones.append(e164);
    return m_findDestination(e164).toString();
}

void Mapping::requireSome(const QJsonArray& choices, const QString& type) {
    if (!choices.isEmpty())
        return;
    m_mapped.canRun = false;
    problem(u"call_flow.steps."_s + type, FlowWords::tr("there is nothing to choose from that can be read"),
            FlowWords::tr("the flow is a draft until somebody completes the step"));
}

int Mapping::ringSeconds(const QJsonObject& step) {
    const int given = secondsOf(step.value("timeout"_L1), kAdvancedRing);
    const int bounded = std::clamp(given, kShortestRing, kLongestRing);
    if (bounded != given)
        problem(u"call_flow.steps.timeout"_s, FlowWords::tr("ringing for %1 s is out of range").arg(given),
                FlowWords::tr("%1 s instead").arg(bounded));
    return bounded;
}

QString Mapping::prompt(const QJsonObject& step, const QString& field) {
    const QString text =
        textOf(firstOf(step, {"prompt_text"_L1, "greeting_text"_L1, "text"_L1, "message"_L1})).left(kLongestSpeech);
    const QString audio = textOf(firstOf(
        step, {"prompt_recording_id"_L1, "greeting_recording_url"_L1, "recording_url"_L1, "prompt_recording_url"_L1}));
    const bool isRecorded = step.value("prompt_type"_L1).toString() == u"recording" || text.isEmpty();
    if (isRecorded && !audio.isEmpty())
        problem(u"call_flow."_s + field,
                FlowWords::tr("the recording %1 is not part of CallRail's answer").arg(audio.left(80)),
                text.isEmpty() ? FlowWords::tr("nothing is said") : FlowWords::tr("the text is spoken"));
    return text;
}

QJsonObject Mapping::spoken(const QJsonObject& step, const QString& field) {
    const QString text = prompt(step, field);
    return text.isEmpty() ? QJsonObject() : QJsonObject{{"say"_L1, text}};
}

QJsonObject Mapping::dialSettings(const QString& destination, int seconds) {
    QJsonObject settings{{"destination"_L1, destination}, {"ringSeconds"_L1, seconds}};
    QString whisper = m_flow.whisper;
    whisper.replace(u"[source]"_s, m_flow.trackerName, Qt::CaseInsensitive);
    if (!whisper.isEmpty())
        settings.insert("whisper"_L1, whisper.left(kLongestSpeech));
    return settings;
}

void Mapping::mapBasic() {
    const QJsonObject& source = m_flow.callFlow;
    const QJsonValue given = firstOf(source, {"destination_number"_L1});
    const QString phone = destination(
        given.isUndefined() || given.isNull() ? QJsonValue(m_flow.destinationNumber) : given, u"destination_number"_s);
    const QString greeting = prompt(source, u"greeting_text"_s);
    m_entry = u"dial"_s;
    if (!greeting.isEmpty()) {
        m_entry = u"greeting"_s;
        add(m_entry, u"greeting"_s, {{"say"_L1, greeting}}, {{"next"_L1, u"dial"_s}});
    }
    add(u"dial"_s, u"dial"_s, dialSettings(phone, kBasicRing), {{"otherwise"_L1, end()}});
}

void Mapping::mapDial(const QString& id, const QJsonObject& step, const QString& strategy) {
    QJsonArray numbers = step.value("destination_numbers"_L1).toArray();
    if (numbers.isEmpty())
        numbers.append(step.value("destination_number"_L1));
    if (numbers.size() > kMostTargets) {
        problem(u"call_flow.steps.destination_numbers"_s,
                FlowWords::tr("a group cannot have %1 phones").arg(numbers.size()),
                FlowWords::tr("the first %1 ring").arg(kMostTargets));
        while (numbers.size() > kMostTargets)
            numbers.removeLast();
    }
    QJsonArray destinations;
    for (const QJsonValue& number : std::as_const(numbers)) {
        const QString found = destination(number, u"steps.destination_number"_s);
        if (!found.isEmpty() && !destinations.contains(found))
            destinations.append(found);
    }
    QJsonObject settings = dialSettings(destinations.first().toString(), ringSeconds(step));
    const QJsonObject ports{{"otherwise"_L1, target(step.value("timeout_step_id"_L1), u"timeout_step_id"_s)}};
    if (destinations.size() < 2) {
        add(id, u"dial"_s, settings, ports);
        return;
    }
    settings.remove("destination"_L1);
    settings.insert("destinations"_L1, destinations);
    settings.insert("strategy"_L1, strategy);
    add(id, u"ringGroup"_s, settings, ports);
}

void Mapping::mapMenu(const QString& id, const QJsonObject& step) {
    QJsonObject ports;
    for (const QJsonValue& item : choicesOf(step)) {
        const QJsonObject choice = item.toObject();
        const QString key = textOf(
            firstOf(choice, {"key"_L1, "digit"_L1, "digits"_L1, "keypress"_L1, "number"_L1, "dtmf"_L1, "option"_L1}));
        if (key.size() != 1 || !u"0123456789*#"_s.contains(key))
            problem(u"call_flow.steps.menu"_s, FlowWords::tr("“%1” is not a key of a phone").arg(key.left(20)),
                    FlowWords::tr("the choice is left out"));
        else
            ports.insert(key, target(targetOf(choice), u"menu"_s));
    }
    const QString otherwise =
        target(firstOf(step, {"timeout_step_id"_L1, "no_match_step_id"_L1, "next_step_id"_L1}), u"timeout_step_id"_s);
    ports.insert("timeout"_L1, otherwise);
    ports.insert("invalid"_L1, otherwise);
    add(id, u"menu"_s, {{"prompt"_L1, spoken(step, u"steps.menu"_s)}, {"seconds"_L1, 8}, {"retries"_L1, 1}}, ports);
}

QJsonArray Mapping::mapTimes(const QJsonObject& choice, const QString& port) {
    QJsonArray branches;
    for (const QJsonValue& item : choice.value("times"_L1).toArray()) {
        const QJsonObject time = item.toObject();
        const QStringList days = daysOf(textOf(time.value("day"_L1)));
        const QString from = timeOfDay(textOf(time.value("start_time"_L1)));
        const QString to = timeOfDay(textOf(time.value("end_time"_L1)));
        if (days.isEmpty() || from.isEmpty() || to.isEmpty()) {
            problem(u"call_flow.steps.schedule_sets"_s,
                    FlowWords::tr("“%1 %2–%3” is no time of the week")
                        .arg(textOf(time.value("day"_L1)).left(20), textOf(time.value("start_time"_L1)).left(10),
                             textOf(time.value("end_time"_L1)).left(10)),
                    FlowWords::tr("left out"));
            continue;
        }
        branches.append(QJsonObject{
            {"port"_L1, port}, {"days"_L1, QJsonArray::fromStringList(days)}, {"from"_L1, from}, {"to"_L1, to}});
    }
    return branches;
}

void Mapping::mapSchedule(const QString& id, const QJsonObject& step) {
    QJsonArray branches;
    QJsonObject ports;
    int count = 0;
    for (const QJsonValue& item : choicesOf(step)) {
        const QJsonObject choice = item.toObject();
        const QString port = u"hours"_s + (++count == 1 ? QString() : QString::number(count));
        const QJsonArray times = mapTimes(choice, port);
        if (times.isEmpty())
            continue;
        for (const QJsonValue& time : times)
            branches.append(time);
        ports.insert(port, target(targetOf(choice), u"schedule_sets"_s));
    }
    ports.insert("otherwise"_L1, target(step.value("no_match_step_id"_L1), u"no_match_step_id"_s));
    requireSome(branches, u"schedule"_s);
    add(id, u"schedule"_s, {{"branches"_L1, branches}}, ports);
}

void Mapping::mapGeo(const QString& id, const QJsonObject& step) {
    QJsonArray rules;
    QJsonObject ports;
    int count = 0;
    for (const QJsonValue& item : choicesOf(step)) {
        const QJsonObject choice = item.toObject();
        const QString port = u"region"_s + QString::number(++count);
        QJsonObject rule{{"port"_L1, port}};
        const auto take = [&](QLatin1StringView name, const QJsonValue& value) {
            if (const QJsonArray texts = textsOf(value); !texts.isEmpty())
                rule.insert(name, texts);
        };
        take("areaCodes"_L1, choice.value("area_codes"_L1));
        take("states"_L1, firstOf(choice, {"states"_L1, "regions"_L1}));
        take("countries"_L1, choice.value("countries"_L1));
        if (rule.size() == 1) {
            problem(u"call_flow.steps.geo"_s,
                    FlowWords::tr("a region that is not made of area codes, states or countries"),
                    FlowWords::tr("its callers take the way of all others"));
            continue;
        }
        rules.append(rule);
        ports.insert(port, target(targetOf(choice), u"geo"_s));
    }
    ports.insert("otherwise"_L1,
                 target(firstOf(step, {"no_match_step_id"_L1, "default_step_id"_L1, "timeout_step_id"_L1}), u"geo"_s));
    requireSome(rules, u"geo"_s);
    add(id, u"geo"_s, {{"rules"_L1, rules}}, ports);
}

void Mapping::keepUnknown(const QString& id, const QString& type, const QJsonObject& step) {
    QJsonObject settings = step;
    settings.remove("id"_L1);
    settings.remove("type"_L1);
    QJsonObject ports;
    for (auto it = step.begin(); it != step.end(); ++it) {
        if (it.key().endsWith(u"_step_id") && !textOf(it.value()).isEmpty())
            ports.insert(it.key().chopped(8), target(it.value(), it.key()));
    }
    m_mapped.canRun = false;
    problem(
        u"call_flow.steps.type"_s, FlowWords::tr("steps of the type “%1” are not known").arg(type.left(40)),
        FlowWords::tr("kept as the step %1 with its settings; the flow is a draft until somebody replaces it").arg(id));
    add(id, u"callrail."_s + (type.isEmpty() ? u"unknown"_s : type.left(60)), settings, ports);
}

void Mapping::mapStep(const QString& id, const QJsonObject& step) {
    const QString type = typeOf(step);
    const auto next = [&] {
        return QJsonObject{
            {"next"_L1, target(firstOf(step, {"next_step_id"_L1, "timeout_step_id"_L1}), u"next_step_id"_s)}};
    };
    if (type == u"dial") {
        mapDial(id, step, u"simultaneous"_s);
    } else if (type == u"simulcall") {
        mapDial(id, step, u"simultaneous"_s);
    } else if (type == u"round_robin" || type == u"roundrobin") {
        mapDial(id, step, u"roundRobin"_s);
    } else if (type == u"menu") {
        mapMenu(id, step);
    } else if (type == u"schedule") {
        mapSchedule(id, step);
    } else if (type.startsWith(u"geo")) {
        mapGeo(id, step);
    } else if (type == u"greeting" || type == u"message") {
        add(id, u"greeting"_s, spoken(step, u"steps.greeting"_s), next());
    } else if (type == u"tag") {
        const QJsonValue tags = firstOf(step, {"tag"_L1, "tag_name"_L1, "name"_L1, "tags"_L1});
        const QString tag = textOf(tags.isArray() ? tags.toArray().first() : tags);
        requireSome(tag.isEmpty() ? QJsonArray() : QJsonArray{tag}, u"tag"_s);
        add(id, u"tag"_s, {{"tag"_L1, tag}}, next());
    } else if (type == u"voicemail") {
        QJsonObject settings{{"maxSeconds"_L1, 180}};
        if (const QJsonObject greeting = spoken(step, u"steps.voicemail"_s); !greeting.isEmpty())
            settings.insert("greeting"_L1, greeting);
        if (readFlag(step.value("transcribe"_L1).toVariant().toString().toStdString()).value_or(false))
            settings.insert("transcribe"_L1, true);
        add(id, u"voicemail"_s, settings, {});
    } else if (type == u"hangup" || type == u"hang_up") {
        add(id, u"hangup"_s, {}, {});
    } else {
        keepUnknown(id, type, step);
    }
}

void Mapping::mapAdvanced() {
    const QJsonArray steps = m_flow.callFlow.value("steps"_L1).toArray();
    QStringList ids;
    for (qsizetype i = 0; i < steps.size(); ++i)
        ids.append(nameStep(steps[i].toObject(), i));
    if (ids.isEmpty()) {
        problem(u"call_flow.steps"_s, FlowWords::tr("the flow has no steps"),
                FlowWords::tr("the tracker's own destination rings"));
        mapBasic();
        return;
    }
    for (qsizetype i = 0; i < steps.size(); ++i)
        mapStep(ids[i], steps[i].toObject());
    const QString initial = textOf(m_flow.callFlow.value("initial_step_id"_L1));
    m_entry = m_names.value(initial);
    if (initial.isEmpty() || m_entry.isEmpty()) {
        m_entry = ids.front();
        note(u"call_flow.initial_step_id"_s, FlowWords::tr("no step has the id “%1”").arg(initial.left(40)),
             FlowWords::tr("calls begin at the first step, %1").arg(m_entry));
    }
}

MappedFlow Mapping::run() {
    if (m_flow.callFlow.value("type"_L1).toString() == u"advanced" || m_flow.callFlow.value("steps"_L1).isArray())
        mapAdvanced();
    else
        mapBasic();
    if (m_hasEnd)
        add(u"end"_s, u"hangup"_s, {}, {});
    m_mapped.document = {
        {"schema"_L1, u"trunkline.flow/1"_s}, {"name"_L1, m_flow.name}, {"entry"_L1, m_entry}, {"steps"_L1, m_steps}};
    return m_mapped;
}

} // namespace

MappedFlow FlowMapper::map(const SourceFlow& flow) const {
    return Mapping(flow, m_findDestination, m_tell).run();
}

} // namespace trunkline::callrail
