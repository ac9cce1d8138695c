#include "core/flow/document.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QJsonDocument>

#include "core/base/json_input.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlowDocumentWords {
    Q_DECLARE_TR_FUNCTIONS(FlowDocument)
};

constexpr QStringView kNotesKey = u"$notes";
constexpr QStringView kGroupsKey = u"$groups";

tl::unexpected<Error> malformed(const QString& place, const QString& what) {
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, what, {}}.at(place));
}

Result<QString> takeText(QJsonObject& json, QStringView key, const QString& place) {
    const QJsonValue value = json.take(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return malformed(place, FlowDocumentWords::tr("“%1” should be text.").arg(key));
    QString text = value.toString();
    if (text.size() > kMaxTextLength)
        return fail(
            ErrorCode::TooLarge,
            FlowDocumentWords::tr("%1: “%2” is longer than %3 characters.").arg(place, key).arg(kMaxTextLength));
    return text;
}

Result<StepId> parseStepId(const QJsonValue& value, const QString& place) {
    const Result<StepId> id = StepId::parse(value.toString());
    if (!value.isString() || !id)
        return malformed(
            place, FlowDocumentWords::tr("“%1” is not a step id; ids are 1 to 64 letters, digits, “_”, “-” or “.”.")
                       .arg(value.toVariant().toString().left(40)));
    return *id;
}

std::optional<QPointF> pointFrom(const QJsonValue& value) {
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
        return std::nullopt;
    return QPointF(std::clamp(pair[0].toDouble(), -kMaxCoordinate, kMaxCoordinate),
                   std::clamp(pair[1].toDouble(), -kMaxCoordinate, kMaxCoordinate));
}

std::optional<QRectF> rectFrom(const QJsonValue& value) {
    const QJsonArray sides = value.toArray();
    if (sides.size() != 4)
        return std::nullopt;
    const std::optional<QPointF> corner = pointFrom(QJsonArray{sides[0], sides[1]});
    const std::optional<QPointF> size = pointFrom(QJsonArray{sides[2], sides[3]});
    if (!corner || !size)
        return std::nullopt;
    return QRectF(corner->x(), corner->y(), std::max(0.0, size->x()), std::max(0.0, size->y()));
}

Result<QList<Note>> readNotes(const QJsonValue& json) {
    QList<Note> notes;
    const QJsonArray array = json.toArray();
    if (array.size() > kMaxNotes)
        return fail(ErrorCode::TooLarge,
                    FlowDocumentWords::tr("A flow can hold %n note(s) at most.", nullptr, kMaxNotes));
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const std::optional<QRectF> area = rectFrom(object.value(u"area"));
        if (area && object.value(u"id").isString())
            notes.append({object.value(u"id").toString().left(64),
                          object.value(u"text").toString().left(kMaxTextLength),
                          object.value(u"colour").toString().left(32), *area});
    }
    return notes;
}

Result<QList<Group>> readGroups(const QJsonValue& json) {
    QList<Group> groups;
    const QJsonArray array = json.toArray();
    if (array.size() > kMaxGroups)
        return fail(ErrorCode::TooLarge,
                    FlowDocumentWords::tr("A flow can hold %n group(s) at most.", nullptr, kMaxGroups));
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        if (!object.value(u"id").isString())
            continue;
        Group group{object.value(u"id").toString().left(64),
                    object.value(u"title").toString().left(kMaxTextLength),
                    object.value(u"colour").toString().left(32),
                    {}};
        for (const QJsonValue& step : object.value(u"steps").toArray()) {
            if (const Result<StepId> id = StepId::parse(step.toString()))
                group.steps.append(*id);
        }
        groups.append(group);
    }
    return groups;
}

Result<Layout> readLayout(const QJsonValue& value) {
    Layout layout;
    if (value.isUndefined() || value.isNull())
        return layout;
    if (!value.isObject())
        return malformed(u"layout"_s, FlowDocumentWords::tr("The layout should be an object in braces."));
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const std::optional<QPointF> point = pointFrom(it.value());
        const Result<StepId> id = StepId::parse(it.key());
        if (it.key() == kNotesKey || it.key() == kGroupsKey)
            continue;
        if (point && id && layout.positions.size() < 2 * kMaxSteps)
            layout.positions.insert(*id, *point);
        else
            layout.extra.insert(it.key(), it.value());
    }
    const Result<QList<Note>> notes = readNotes(json.value(kNotesKey));
    if (!notes)
        return failFrom(notes);
    const Result<QList<Group>> groups = readGroups(json.value(kGroupsKey));
    if (!groups)
        return failFrom(groups);
    layout.notes = *notes;
    layout.groups = *groups;
    return layout;
}

QJsonArray pointToJson(const QPointF& point) {
    return {point.x(), point.y()};
}

QJsonObject layoutToJson(const Layout& layout) {
    QJsonObject json = layout.extra;
    for (auto it = layout.positions.begin(); it != layout.positions.end(); ++it)
        json.insert(it.key().toString(), pointToJson(it.value()));
    QJsonArray notes;
    for (const Note& note : layout.notes) {
        QJsonObject object{{u"id"_s, note.id}, {u"text"_s, note.text}};
        object.insert(u"area"_s, QJsonArray{note.area.x(), note.area.y(), note.area.width(), note.area.height()});
        if (!note.colour.isEmpty())
            object.insert(u"colour"_s, note.colour);
        notes.append(object);
    }
    QJsonArray groups;
    for (const Group& group : layout.groups) {
        QJsonArray steps;
        for (const StepId& step : group.steps)
            steps.append(step.toString());
        QJsonObject object{{u"id"_s, group.id}, {u"title"_s, group.title}, {u"steps"_s, steps}};
        if (!group.colour.isEmpty())
            object.insert(u"colour"_s, group.colour);
        groups.append(object);
    }
    if (!notes.isEmpty())
        json.insert(kNotesKey, notes);
    if (!groups.isEmpty())
        json.insert(kGroupsKey, groups);
    return json;
}

Result<QMap<QString, StepId>> readPorts(const QJsonValue& value, const QString& place) {
    QMap<QString, StepId> ports;
    if (value.isUndefined() || value.isNull())
        return ports;
    if (!value.isObject())
        return malformed(place, FlowDocumentWords::tr("“ports” should be an object in braces."));
    const QJsonObject json = value.toObject();
    if (json.size() > kMaxPorts)
        return fail(ErrorCode::TooLarge,
                    FlowDocumentWords::tr("%1: a step can have %n way(s) out at most.", nullptr, kMaxPorts).arg(place));
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.value().isNull())
            continue;
        const Result<StepId> target = parseStepId(it.value(), place + u", port "_s + it.key().left(40));
        if (!target)
            return failFrom(target);
        if (it.key().isEmpty() || it.key().size() > 64)
            return malformed(place, FlowDocumentWords::tr("The name of a way out has 1 to 64 characters."));
        ports.insert(it.key(), *target);
    }
    return ports;
}

Result<QList<Step>> readSteps(const QJsonValue& value) {
    QList<Step> steps;
    if (value.isUndefined() || value.isNull())
        return steps;
    if (!value.isArray())
        return malformed(u"steps"_s, FlowDocumentWords::tr("The steps should be a list in brackets."));
    const QJsonArray array = value.toArray();
    if (array.size() > kMaxSteps)
        return fail(ErrorCode::TooLarge,
                    FlowDocumentWords::tr("A flow can hold %n step(s) at most.", nullptr, kMaxSteps));
    steps.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<Step> step = stepFromJson(array[i], FlowDocumentWords::tr("step %1").arg(i + 1));
        if (!step)
            return failFrom(step);
        steps.append(std::move(*step));
    }
    return steps;
}

/// Names of settings, sorted, each once.
QStringList readKeys(const QJsonValue& value) {
    constexpr qsizetype kMostKeys = 100;
    QStringList keys;
    for (const QJsonValue& key : value.toArray()) {
        if (keys.size() < kMostKeys && !key.toString().isEmpty() && key.toString().size() <= 64)
            keys.append(key.toString());
    }
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

Result<void> checkSchema(const QJsonValue& schema) {
    if (schema.toString() == kSchema)
        return {};
    const QStringView family = kSchema.first(kSchema.indexOf(u'/') + 1);
    if (schema.isString() && schema.toString().startsWith(family))
        return fail(ErrorCode::TooNew,
                    FlowDocumentWords::tr("This flow was written by a newer version of Trunkline (“%1”). "
                                          "Update Trunkline to open it; the flow was left as it is.")
                        .arg(schema.toString().left(40)));
    return fail(ErrorCode::InvalidInput,
                FlowDocumentWords::tr("This is not a call flow: “schema” should be “%1”.").arg(kSchema));
}

} // namespace

Result<Step> stepFromJson(const QJsonValue& json, const QString& place) {
    if (!json.isObject())
        return malformed(place, FlowDocumentWords::tr("A step should be an object in braces."));
    QJsonObject rest = json.toObject();
    Step step;
    const Result<StepId> id = parseStepId(rest.take(u"id"), place);
    if (!id)
        return failFrom(id);
    const QString named = FlowDocumentWords::tr("%1 (“%2”)").arg(place, id->toString());
    const Result<QString> type = takeText(rest, u"type", named);
    if (!type)
        return failFrom(type);
    if (type->isEmpty())
        return malformed(named, FlowDocumentWords::tr("The step says no type."));
    const Result<QString> title = takeText(rest, u"title", named);
    if (!title)
        return failFrom(title);
    const QJsonValue settings = rest.take(u"settings");
    if (!settings.isObject() && !settings.isUndefined() && !settings.isNull())
        return malformed(named, FlowDocumentWords::tr("“settings” should be an object in braces."));
    const Result<QMap<QString, StepId>> ports = readPorts(rest.take(u"ports"), named);
    if (!ports)
        return failFrom(ports);
    step.id = *id;
    step.type = *type;
    step.title = *title;
    step.settings = settings.toObject();
    step.ports = *ports;
    step.isLocked = rest.take(u"locked").toBool();
    step.lockedSettings = readKeys(rest.take(u"lockedSettings"));
    step.extra = rest;
    return step;
}

QJsonObject stepToJson(const Step& step) {
    QJsonObject json = step.extra;
    json.insert(u"id"_s, step.id.toString());
    json.insert(u"type"_s, step.type);
    if (!step.title.isEmpty())
        json.insert(u"title"_s, step.title);
    json.insert(u"settings"_s, step.settings);
    QJsonObject ports;
    for (auto it = step.ports.begin(); it != step.ports.end(); ++it)
        ports.insert(it.key(), it.value().toString());
    json.insert(u"ports"_s, ports);
    if (step.isLocked)
        json.insert(u"locked"_s, true);
    if (!step.lockedSettings.isEmpty())
        json.insert(u"lockedSettings"_s, QJsonArray::fromStringList(step.lockedSettings));
    return json;
}

Result<FlowDocument> FlowDocument::fromJson(const QJsonObject& json) {
    QJsonObject rest = json;
    if (const Result<void> known = checkSchema(rest.take(u"schema")); !known)
        return failFrom(known);
    FlowDocument document;
    const Result<QString> name = takeText(rest, u"name", FlowDocumentWords::tr("flow"));
    if (!name)
        return failFrom(name);
    const Result<QString> zone = takeText(rest, u"timezone", FlowDocumentWords::tr("flow"));
    if (!zone)
        return failFrom(zone);
    const QJsonValue entry = rest.take(u"entry");
    if (!entry.isUndefined() && !entry.isNull() && entry.toString() != QString()) {
        const Result<StepId> id = parseStepId(entry, u"entry"_s);
        if (!id)
            return failFrom(id);
        document.m_entry = *id;
    }
    Result<QList<Step>> steps = readSteps(rest.take(u"steps"));
    if (!steps)
        return failFrom(steps);
    Result<Layout> layout = readLayout(rest.take(u"layout"));
    if (!layout)
        return failFrom(layout);
    document.m_name = *name;
    document.m_timeZone = *zone;
    document.setSteps(std::move(*steps));
    document.m_layout = std::move(*layout);
    document.m_scenarios = rest.take(u"scenarios").toArray();
    document.m_extra = rest;
    return document;
}

Result<FlowDocument> FlowDocument::fromBytes(QByteArrayView text) {
    const Result<QJsonObject> json = parseJsonObject(text, {.bytes = kMaxDocumentBytes, .depth = kMaxDepth});
    if (!json)
        return failFrom(json);
    return fromJson(*json);
}

QJsonObject FlowDocument::toJson() const {
    QJsonObject json = m_extra;
    json.insert(u"schema"_s, kSchema.toString());
    json.insert(u"name"_s, m_name);
    if (!m_timeZone.isEmpty())
        json.insert(u"timezone"_s, m_timeZone);
    if (!m_entry.isNull())
        json.insert(u"entry"_s, m_entry.toString());
    QJsonArray steps;
    for (const Step& step : m_steps)
        steps.append(stepToJson(step));
    json.insert(u"steps"_s, steps);
    json.insert(u"layout"_s, layoutToJson(m_layout));
    if (!m_scenarios.isEmpty())
        json.insert(u"scenarios"_s, m_scenarios);
    return json;
}

QByteArray FlowDocument::toBytes() const {
    return QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
}

const Step* FlowDocument::find(const StepId& id) const {
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_steps[index];
}

Step* FlowDocument::edit(const StepId& id) {
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_steps[index];
}

void FlowDocument::insertStep(Step step, qsizetype index) {
    if (index < 0 || index >= m_steps.size()) {
        if (!m_index.contains(step.id))
            m_index.insert(step.id, m_steps.size());
        m_steps.append(std::move(step));
        return;
    }
    m_steps.insert(index, std::move(step));
    m_index.clear();
    indexSteps();
}

Step FlowDocument::takeStepAt(qsizetype index) {
    m_index.remove(m_steps[index].id);
    Step taken = m_steps.takeAt(index);
    indexSteps();
    return taken;
}

void FlowDocument::setStepIdAt(qsizetype index, StepId id) {
    m_steps[index].id = std::move(id);
    m_index.clear();
    indexSteps();
}

void FlowDocument::setSteps(QList<Step> steps) {
    m_steps = std::move(steps);
    m_index.clear();
    indexSteps();
}

void FlowDocument::indexSteps() {
    // Backwards, so that of clashing ids the first one stays.
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i)
        m_index.insert(m_steps.at(i).id, i);
}

QList<std::pair<StepId, QString>> FlowDocument::wiresTo(const StepId& target) const {
    QList<std::pair<StepId, QString>> wires;
    for (const Step& step : m_steps) {
        for (auto it = step.ports.begin(); it != step.ports.end(); ++it) {
            if (it.value() == target)
                wires.append({step.id, it.key()});
        }
    }
    return wires;
}

bool FlowDocument::meansTheSameAs(const FlowDocument& other) const {
    return m_name == other.m_name && m_timeZone == other.m_timeZone && m_entry == other.m_entry &&
           m_steps == other.m_steps && m_extra == other.m_extra;
}

bool operator==(const FlowDocument& a, const FlowDocument& b) {
    return a.meansTheSameAs(b) && a.m_layout == b.m_layout && a.m_scenarios == b.m_scenarios;
}

StepId freshStepId(const FlowDocument& document, QStringView type) {
    const Result<StepId> base = StepId::parse(type.left(48));
    const QByteArray stem = base ? base->toUtf8() : QByteArray("step");
    StepId id(stem);
    for (int number = 2; document.contains(id); ++number)
        id = StepId(stem + QByteArray::number(number));
    return id;
}

} // namespace trunkline::flow
