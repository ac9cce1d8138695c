#include <algorithm>
#include <cmath>

#include <QUrl>

#include "core/domain/phone_number.h"
#include "core/flow/area_codes.h"
#include "core/flow/settings.h"
#include "core/flow/validator_rules.h"
#include "core/flow/voices.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Checks the settings of one step.
class SettingsCheck {
public:
    SettingsCheck(Rules& rules, const Step& step, const StepType& type) : m_rules(rules), m_step(step), m_type(type) {}

    void run() {
        qsizetype seen = 0;
        for (const Setting& setting : m_type.settings) {
            // Most settings of most steps are not there; looking each of them up is what would cost.
            if (seen == m_step.settings.size() && !setting.isRequired)
                continue;
            const QJsonValue value = m_step.settings.value(QStringView(setting.key));
            seen += value.isUndefined() ? 0 : 1;
            if (isMissing(value)) {
                if (setting.isRequired)
                    bad(setting, ValidatorWords::tr("“%1” needs a value for “%2”.").arg(name(), settingLabel(setting)));
                continue;
            }
            check(setting, value);
        }
        checkTogether();
        checkVoice();
    }

private:
    QString name() const { return m_rules.name(m_step); }

    static bool isMissing(const QJsonValue& value) {
        return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty()) ||
               (value.isArray() && value.toArray().isEmpty());
    }

    void bad(const Setting& setting, const QString& message, std::optional<Edit> fix = {},
             Severity severity = Severity::Error) {
        m_rules.add(ProblemCode::BadSetting, severity, m_step.id, message, std::move(fix),
                    QString::fromUtf16(setting.key));
    }

    void unreadable(const Setting& setting) {
        bad(setting,
            ValidatorWords::tr("“%1”: the value of “%2” cannot be understood.").arg(name(), settingLabel(setting)));
    }

    Edit set(const Setting& setting, const QJsonValue& value) const {
        return {SetSetting{m_step.id, QString::fromUtf16(setting.key), value},
                ValidatorWords::tr("Set “%1” to %2").arg(settingLabel(setting), value.toVariant().toString())};
    }

    void check(const Setting& setting, const QJsonValue& value) {
        switch (setting.kind) {
        case SettingKind::Integer:
            return checkInteger(setting, value);
        case SettingKind::Flag:
            return value.isBool() ? void() : unreadable(setting);
        case SettingKind::Choice:
            return checkChoice(setting, value);
        case SettingKind::Destination:
            return value.isString() && DestinationId::parse(value.toString()) ? void() : unreadable(setting);
        case SettingKind::Destinations:
            return checkDestinations(setting, value);
        case SettingKind::Screening:
            return checkScreening(setting, value);
        case SettingKind::Extension:
            return checkExtension(setting, value.toObject());
        case SettingKind::Branches:
            return checkBranches(setting, value);
        case SettingKind::GeoRules:
            return checkGeoRules(setting, value);
        case SettingKind::CallerRules:
            return checkCallerRules(setting, value);
        case SettingKind::Shares:
            return checkShares(setting, value);
        case SettingKind::CalendarName:
        case SettingKind::SwitchName:
            return checkCompanyName(setting, value);
        case SettingKind::FlowVersion:
            return value.isDouble() && value.toInt() >= 1 ? void() : unreadable(setting);
        case SettingKind::Url:
            return checkUrl(setting, value);
        case SettingKind::People:
        case SettingKind::Names:
            return value.isArray() || value.isString() ? void() : unreadable(setting);
        case SettingKind::Prompt:
        case SettingKind::LongText:
            return value.isString() || value.isObject() ? void() : unreadable(setting);
        case SettingKind::Text:
            return value.isString() || value.isDouble() || value.isBool() ? void() : unreadable(setting);
        case SettingKind::Language:
        case SettingKind::Voice:
        case SettingKind::Audio:
        case SettingKind::FlowName:
            return value.isString() ? void() : unreadable(setting);
        }
    }

    void checkInteger(const Setting& setting, const QJsonValue& value) {
        const double number = value.toDouble();
        if (value.isDouble() && std::floor(number) == number && number >= setting.minimum && number <= setting.maximum)
            return;
        const int mended = value.isDouble()
                               ? static_cast<int>(std::clamp(number, double(setting.minimum), double(setting.maximum)))
                               : std::max(setting.absent, setting.minimum);
        bad(setting,
            ValidatorWords::tr("“%1”: “%2” should be a whole number from %3 to %4.")
                .arg(name(), settingLabel(setting))
                .arg(setting.minimum)
                .arg(setting.maximum),
            set(setting, mended));
    }

    void checkChoice(const Setting& setting, const QJsonValue& value) {
        for (const char16_t* choice : setting.choices) {
            if (value.toString() == QStringView(choice))
                return;
        }
        bad(setting,
            ValidatorWords::tr("“%1”: “%2” cannot be “%3”.")
                .arg(name(), settingLabel(setting), value.toVariant().toString().left(40)),
            set(setting, QString::fromUtf16(setting.choices.front())));
    }

    void checkDestinations(const Setting& setting, const QJsonValue& value) {
        const QJsonArray list = value.toArray();
        QSet<QString> ids;
        for (const QJsonValue& entry : list) {
            const QString id = entry.isObject() ? entry.toObject().value(u"id").toString() : entry.toString();
            const QJsonValue weight = entry.toObject().value(u"weight");
            if (!DestinationId::parse(id) || (!weight.isUndefined() && (!weight.isDouble() || weight.toDouble() < 0)))
                return unreadable(setting);
            if (ids.contains(id))
                return bad(setting, ValidatorWords::tr("“%1” rings “%2” twice.").arg(name(), id));
            ids.insert(id);
        }
        if (list.size() < setting.minimum || list.size() > setting.maximum)
            bad(setting, ValidatorWords::tr("“%1” rings %n destination(s); a group has 2 to 10.", nullptr,
                                            static_cast<int>(list.size()))
                             .arg(name()));
    }

    void checkScreening(const Setting& setting, const QJsonValue& value) {
        if (value.isBool())
            return;
        const QJsonObject json = value.toObject();
        const QString key = json.contains(u"key") ? textsFrom(json.value(u"key")).value(0) : u"1"_s;
        const double seconds = json.value(u"seconds").toDouble(5);
        const bool isKey = key.size() == 1 && QStringView(u"0123456789*#").contains(key.front());
        if (!value.isObject() || !isKey || seconds < 1 || seconds > 60)
            bad(setting, ValidatorWords::tr("“%1”: screening needs one key and 1 to 60 seconds.").arg(name()));
    }

    void checkExtension(const Setting& setting, const QJsonObject& json) {
        const QString digits = json.value(u"digits").toString();
        const bool isDialable = !digits.isEmpty() && digits.size() <= 32 &&
                                std::all_of(digits.begin(), digits.end(),
                                            [](QChar c) { return QStringView(u"0123456789*#w").contains(c); });
        const int delay = json.value(u"delaySeconds").toInt();
        if (!isDialable || delay < 0 || delay > 60)
            bad(setting,
                ValidatorWords::tr("“%1”: an extension has up to 32 digits, and waits up to 60 seconds.").arg(name()));
    }

    void checkBranches(const Setting& setting, const QJsonValue& value) {
        if (!value.isArray())
            return unreadable(setting);
        for (const ScheduleBranch& branch : branchesOf(m_step)) {
            if (!branch.isValid || branch.days == 0)
                bad(setting, ValidatorWords::tr("“%1”: a branch needs a name, days (mon … sun), and times like 08:00.")
                                 .arg(name()));
        }
    }

    void checkGeoRules(const Setting& setting, const QJsonValue& value) {
        if (!value.isArray())
            return unreadable(setting);
        for (const QJsonValue& entry : value.toArray()) {
            const QJsonObject rule = entry.toObject();
            const QStringList areaCodes = textsFrom(rule.value(u"areaCodes"));
            const QStringList states = textsFrom(rule.value(u"states"));
            const QStringList countries = textsFrom(rule.value(u"countries"));
            const bool isEmpty = areaCodes.isEmpty() && states.isEmpty() && countries.isEmpty() &&
                                 textsFrom(rule.value(u"postcodes")).isEmpty();
            const auto isAreaCode = [](const QString& code) { return code.size() == 3 && code.toInt() >= 200; };
            const auto isCountry = [](const QString& code) {
                return code.size() == 2 && code.front().isLetter() && code.back().isLetter();
            };
            if (isEmpty || rule.value(u"port").toString().isEmpty() ||
                !std::all_of(areaCodes.begin(), areaCodes.end(), isAreaCode) ||
                !std::all_of(countries.begin(), countries.end(), isCountry))
                bad(setting, ValidatorWords::tr(
                                 "“%1”: a rule needs a name, and area codes of three digits, states, countries of two "
                                 "letters or postcodes.")
                                 .arg(name()));
            for (const QString& state : states) {
                if (stateCodeOf(state).isEmpty())
                    bad(setting,
                        ValidatorWords::tr("“%1”: “%2” is not a state; write it like IL.").arg(name(), state.left(40)));
            }
        }
    }

    void checkCallerRules(const Setting& setting, const QJsonValue& value) {
        if (!value.isArray())
            return unreadable(setting);
        for (const QJsonValue& entry : value.toArray()) {
            const QJsonObject rule = entry.toObject();
            const bool hasTest = rule.contains(u"callers") || rule.value(u"firstTime").isBool() ||
                                 rule.value(u"repeat").isBool() || rule.contains(u"source") ||
                                 rule.value(u"blocked").isBool() || rule.contains(u"tag") || rule.contains(u"list");
            if (!hasTest || rule.value(u"port").toString().isEmpty())
                bad(setting, ValidatorWords::tr("“%1”: a rule needs a name and something to look for.").arg(name()));
            for (const QString& caller : textsFrom(rule.value(u"callers"))) {
                if (!isValidE164(caller))
                    m_rules.add(ProblemCode::BadNumber, Severity::Warning, m_step.id,
                                ValidatorWords::tr("“%1”: %2 is not a valid number, so no caller ever has it.")
                                    .arg(name(), caller.left(40)),
                                {}, QString::fromUtf16(setting.key));
            }
        }
    }

    void checkShares(const Setting& setting, const QJsonValue& value) {
        if (!value.isArray())
            return unreadable(setting);
        double sum = 0;
        for (const QJsonValue& entry : value.toArray()) {
            const QJsonObject share = entry.toObject();
            const double weight = share.value(u"weight").toDouble(-1);
            if (share.value(u"port").toString().isEmpty() || weight < 0 || weight > 100)
                return bad(setting,
                           ValidatorWords::tr("“%1”: a share needs a name and a weight from 0 to 100.").arg(name()));
            sum += weight;
        }
        if (std::abs(sum - 100) > 0.01)
            bad(setting, ValidatorWords::tr("“%1”: the shares add up to %2, not to 100.").arg(name()).arg(sum));
    }

    void checkCompanyName(const Setting& setting, const QJsonValue& value) {
        if (!value.isString())
            return unreadable(setting);
        const CompanyFacts* company = m_rules.context.company;
        const bool isCalendar = setting.kind == SettingKind::CalendarName;
        const bool isKnown = !company || (isCalendar ? company->calendars.contains(value.toString())
                                                     : company->switches.contains(value.toString()));
        if (!isKnown)
            bad(setting,
                (isCalendar ? ValidatorWords::tr("“%1”: the company has no calendar “%2”, so no day is a holiday.")
                            : ValidatorWords::tr("“%1”: the company has no switch “%2”; calls go on by “otherwise”."))
                    .arg(name(), value.toString().left(60)),
                {}, Severity::Warning);
    }

    void checkUrl(const Setting& setting, const QJsonValue& value) {
        const QUrl url(value.toString(), QUrl::StrictMode);
        if (!value.isString() || !url.isValid() || url.host().isEmpty() ||
            (url.scheme() != u"https" && url.scheme() != u"http"))
            bad(setting, ValidatorWords::tr("“%1” needs a web address like https://example.com/hook.").arg(name()));
    }

    /// Rules about several settings of a step.
    void checkTogether() {
        if (m_type.kind == StepKind::Greeting && promptOf(m_step).isEmpty())
            bad(m_type.settings.front(), ValidatorWords::tr("“%1” has nothing to say or play.").arg(name()));
        if (m_type.kind == StepKind::Gather && integerOf(m_step, u"minDigits") > integerOf(m_step, u"maxDigits"))
            bad(m_type.settings[2], ValidatorWords::tr("“%1” wants more digits at least than at most.").arg(name()));
        if (m_type.kind == StepKind::Menu) {
            const auto isKey = [](const QString& port) { return port.size() == 1; };
            const auto choices = std::count_if(m_step.ports.keyBegin(), m_step.ports.keyEnd(), isKey);
            if (choices > 4)
                m_rules.add(ProblemCode::BigMenu, Severity::Warning, m_step.id,
                            ValidatorWords::tr("“%1” offers %n choice(s); callers remember up to four.", nullptr,
                                               static_cast<int>(choices))
                                .arg(name()));
        }
    }

    void checkVoice() {
        const Prompt prompt = promptOf(m_step);
        const QString key = m_type.kind == StepKind::Greeting ? QString() : u"prompt"_s;
        const auto badVoice = [&](const QString& setting, const QString& message) {
            std::optional<Edit> fix;
            if (m_type.kind == StepKind::Greeting)
                fix = Edit{SetSetting{m_step.id, setting, QJsonValue(QJsonValue::Undefined)},
                           ValidatorWords::tr("Use the default")};
            m_rules.add(ProblemCode::BadVoice, Severity::Warning, m_step.id, message, fix,
                        key.isEmpty() ? setting : key);
        };
        if (!prompt.language.isEmpty() && !isKnownLanguage(prompt.language))
            badVoice(u"language"_s,
                     ValidatorWords::tr("“%1”: there is no language “%2”.").arg(name(), prompt.language.left(40)));
        if (!prompt.voice.isEmpty() && !isKnownVoice(prompt.voice))
            badVoice(u"voice"_s,
                     ValidatorWords::tr("“%1”: there is no voice “%2”.").arg(name(), prompt.voice.left(40)));
    }

    Rules& m_rules;
    const Step& m_step;
    const StepType& m_type;
};

} // namespace

void checkSettings(Rules& rules) {
    if (!rules.document.timeZone().isEmpty() && !ZoneTable::load(rules.document.timeZone()))
        rules.add(ProblemCode::BadSetting, Severity::Error, {},
                  ValidatorWords::tr("“%1” is not a time zone; write it like America/Chicago.")
                      .arg(rules.document.timeZone().left(60)),
                  Edit{SetTimeZone{}, ValidatorWords::tr("Use the company's time zone")}, u"timezone"_s);
    for (const Step& step : rules.document.steps()) {
        if (const StepType* type = findStepType(step.type))
            SettingsCheck(rules, step, *type).run();
    }
}

} // namespace trunkline::flow
