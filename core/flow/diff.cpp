#include "core/flow/diff.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include "core/flow/flow_template.h"
#include "core/flow/step_types.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlowDiffWords {
    Q_DECLARE_TR_FUNCTIONS(FlowDiff)
};

QString shown(const QJsonValue& value) {
    if (value.isUndefined() || value.isNull())
        return FlowDiffWords::tr("nothing");
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString labelOfSetting(const Step& step, const QString& key) {
    const StepType* type = findStepType(step.type);
    for (const Setting& setting : type ? type->settings : std::span<const Setting>()) {
        if (key == QStringView(setting.key))
            return settingLabel(setting);
    }
    return key;
}

QStringList keysOfBoth(const QStringList& a, const QStringList& b) {
    QStringList keys = a + b;
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

class Differ {
public:
    Differ(const FlowDocument& before, const FlowDocument& after, const CompanyFacts* company)
        : m_before(before), m_after(after), m_company(company) {}

    std::vector<Difference> run() {
        using Kind = Difference::Kind;
        if (m_before.name() != m_after.name())
            add(Kind::FlowName, {}, {}, m_before.name(), m_after.name(),
                FlowDiffWords::tr("The flow is called “%1” instead of “%2”").arg(m_after.name(), m_before.name()));
        if (m_before.timeZone() != m_after.timeZone())
            add(Kind::TimeZone, {}, {}, m_before.timeZone(), m_after.timeZone(),
                FlowDiffWords::tr("Time zone: %1 instead of %2")
                    .arg(shown(m_after.timeZone()), shown(m_before.timeZone())));
        if (m_before.entry() != m_after.entry())
            add(Kind::Entry, {}, {}, m_before.entry().toString(), m_after.entry().toString(),
                FlowDiffWords::tr("Calls begin at “%1” instead of “%2”")
                    .arg(nameIn(m_after, m_after.entry()), nameIn(m_before, m_before.entry())));
        for (const Step& step : m_before.steps()) {
            const Step* now = m_after.find(step.id);
            if (now)
                compare(step, *now);
            else
                add(Kind::StepRemoved, step.id, {}, stepToJson(step), QJsonValue(QJsonValue::Undefined),
                    FlowDiffWords::tr("“%1” was removed").arg(displayName(step, m_company)));
        }
        for (const Step& step : m_after.steps()) {
            if (!m_before.contains(step.id))
                add(Kind::StepAdded, step.id, {}, QJsonValue(QJsonValue::Undefined), stepToJson(step),
                    FlowDiffWords::tr("“%1” was added").arg(displayName(step, m_company)));
        }
        compareExtra();
        return std::move(m_differences);
    }

private:
    void add(Difference::Kind kind, const StepId& step, const QString& key, const QJsonValue& before,
             const QJsonValue& after, const QString& words) {
        m_differences.push_back({kind, step, key, before, after, words});
    }

    void compareExtra() {
        if (m_before.extra() == m_after.extra())
            return;
        const std::optional<TemplateOrigin> was = originOf(m_before);
        const std::optional<TemplateOrigin> is = originOf(m_after);
        if (is && (!was || was->flow != is->flow || was->version != is->version))
            add(Difference::Kind::Other, {}, u"template"_s, m_before.extra(), m_after.extra(),
                FlowDiffWords::tr("The flow follows version %1 of its template").arg(is->version));
        else
            add(Difference::Kind::Other, {}, {}, m_before.extra(), m_after.extra(),
                FlowDiffWords::tr("Other fields of the flow changed"));
    }

    QString nameIn(const FlowDocument& document, const StepId& id) const {
        const Step* step = document.find(id);
        return step ? displayName(*step, m_company) : id.isNull() ? FlowDiffWords::tr("nothing") : id.toString();
    }

    void compare(const Step& before, const Step& after) {
        if (before == after)
            return;
        using Kind = Difference::Kind;
        const QString name = displayName(before, m_company);
        if (before.type != after.type)
            add(Kind::Type, before.id, {}, before.type, after.type,
                FlowDiffWords::tr("“%1”: is a step of type “%2” instead of “%3”").arg(name, after.type, before.type));
        if (before.title != after.title)
            add(Kind::Title, before.id, {}, before.title, after.title,
                FlowDiffWords::tr("“%1”: is called “%2” instead of “%3”").arg(name, after.title, before.title));
        for (const QString& key : keysOfBoth(before.settings.keys(), after.settings.keys())) {
            const QJsonValue was = before.settings.value(key);
            const QJsonValue is = after.settings.value(key);
            if (was != is)
                add(Kind::Setting, before.id, key, was, is,
                    FlowDiffWords::tr("“%1”: %2 is %3 instead of %4")
                        .arg(name, labelOfSetting(after, key), shown(is), shown(was)));
        }
        for (const QString& port : keysOfBoth(before.ports.keys(), after.ports.keys())) {
            const StepId was = before.ports.value(port);
            const StepId is = after.ports.value(port);
            if (was != is)
                add(Kind::Port, before.id, port, was.isNull() ? QJsonValue() : was.toString(),
                    is.isNull() ? QJsonValue() : is.toString(),
                    FlowDiffWords::tr("“%1”: %2 leads to “%3” instead of “%4”")
                        .arg(name, portLabel(after, port), nameIn(m_after, is), nameIn(m_before, was)));
        }
        if (before.isLocked != after.isLocked)
            add(Kind::Lock, before.id, {}, before.isLocked, after.isLocked,
                (after.isLocked ? FlowDiffWords::tr("“%1”: is locked") : FlowDiffWords::tr("“%1”: is no longer locked"))
                    .arg(name));
        for (const QString& key : keysOfBoth(before.lockedSettings, after.lockedSettings)) {
            const bool was = before.lockedSettings.contains(key);
            if (was != after.lockedSettings.contains(key))
                add(Kind::Lock, before.id, key, was, !was,
                    (was ? FlowDiffWords::tr("“%1”: %2 is no longer locked") : FlowDiffWords::tr("“%1”: %2 is locked"))
                        .arg(name, labelOfSetting(after, key)));
        }
        if (before.extra != after.extra)
            add(Kind::Other, before.id, {}, before.extra, after.extra,
                FlowDiffWords::tr("“%1”: other fields changed").arg(name));
    }

    const FlowDocument& m_before;
    const FlowDocument& m_after;
    const CompanyFacts* m_company;
    std::vector<Difference> m_differences;
};

/// Collects edits and applies them as they come, so that each is judged against what the ones before it left.
class EditCollector {
public:
    explicit EditCollector(const FlowDocument& document) : m_work(document) {}

    void push(Change change) {
        Edit edit{std::move(change), {}};
        if (apply(m_work, edit))
            m_composite.edits.push_back(std::move(edit));
    }

    void alter(const Step& wanted) {
        const Step now = *m_work.find(wanted.id);
        if (now.type != wanted.type || now.extra != wanted.extra) {
            push(ReplaceStep{wanted});
            return;
        }
        if (now.title != wanted.title)
            push(SetTitle{wanted.id, wanted.title});
        for (const QString& key : keysOfBoth(now.settings.keys(), wanted.settings.keys())) {
            if (now.settings.value(key) != wanted.settings.value(key))
                push(SetSetting{wanted.id, key, wanted.settings.value(key)});
        }
        for (const QString& port : keysOfBoth(now.ports.keys(), wanted.ports.keys())) {
            const StepId target = wanted.ports.value(port);
            if (target == now.ports.value(port))
                continue;
            if (target.isNull())
                push(DisconnectPort{wanted.id, port});
            else
                push(ConnectPort{wanted.id, port, target});
        }
        if (now.isLocked != wanted.isLocked)
            push(SetLocked{wanted.id, wanted.isLocked});
        for (const QString& key : keysOfBoth(now.lockedSettings, wanted.lockedSettings)) {
            if (now.lockedSettings.contains(key) != wanted.lockedSettings.contains(key))
                push(SetSettingLocked{wanted.id, key, wanted.lockedSettings.contains(key)});
        }
    }

    const FlowDocument& work() const { return m_work; }
    Composite take() { return std::move(m_composite); }

private:
    FlowDocument m_work;
    Composite m_composite;
};

} // namespace

std::vector<Difference> diff(const FlowDocument& before, const FlowDocument& after, const CompanyFacts* company) {
    return Differ(before, after, company).run();
}

Edit editBetween(const FlowDocument& before, const FlowDocument& after) {
    if (before.hasClashingIds() || after.hasClashingIds())
        return {ReplaceDocument{after}, {}};
    EditCollector edits(before);
    for (const Step& step : before.steps()) {
        if (!after.contains(step.id))
            edits.push(RemoveStep{step.id});
    }
    for (qsizetype i = 0; i < after.steps().size(); ++i) {
        if (!edits.work().contains(after.steps().at(i).id))
            edits.push(AddStep{after.steps().at(i), i, {}});
    }
    for (const Step& step : after.steps()) {
        if (edits.work().contains(step.id) && *edits.work().find(step.id) != step)
            edits.alter(step);
    }
    if (edits.work().name() != after.name())
        edits.push(RenameFlow{after.name()});
    if (edits.work().timeZone() != after.timeZone())
        edits.push(SetTimeZone{after.timeZone()});
    if (edits.work().entry() != after.entry())
        edits.push(SetEntry{after.entry()});
    if (edits.work().layout() != after.layout())
        edits.push(SetLayout{after.layout()});
    if (edits.work().scenarios() != after.scenarios())
        edits.push(SetScenarios{after.scenarios()});
    // Another order of the steps, or unknown fields: only the whole document says them.
    if (edits.work() != after)
        edits.push(ReplaceDocument{after});
    return {edits.take(), {}};
}

} // namespace trunkline::flow
