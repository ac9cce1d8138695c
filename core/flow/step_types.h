#pragma once

#include <cstdint>
#include <span>

#include <QJsonValue>
#include <QStringList>

#include "core/flow/document.h"

namespace trunkline::flow {

struct CompanyFacts;

enum class StepKind : std::uint8_t {
    Unknown, ///< of a newer version: kept, shown, not runnable
    Greeting,
    Dial,
    RingGroup,
    Menu,
    Gather,
    Schedule,
    Geo,
    CallerTest,
    Split,
    Switch,
    Tag,
    Webhook,
    Goto,
    Voicemail,
    Hangup,
};

/// How a setting is edited and checked.
enum class SettingKind : std::uint8_t {
    Text,
    LongText, ///< what is said to a caller
    Prompt,   ///< {"say", "language", "voice"} or {"play"}; plain text is read as {"say"}
    Language, ///< BCP 47
    Voice,
    Audio, ///< id of an audio file
    Integer,
    Flag,
    Choice,
    Destination,  ///< DestinationId
    Destinations, ///< 2–10 of them: ids, or {"id", "weight"}
    Screening,    ///< {"key", "seconds"}
    Extension,    ///< {"digits", "delaySeconds"}
    Branches,     ///< schedule: [{"port", "days", "from", "to"}]
    GeoRules,
    CallerRules,
    Shares,       ///< split: [{"port", "weight"}]
    CalendarName, ///< name of a calendar of the company
    SwitchName,
    FlowName,
    FlowVersion, ///< a number; absent: the latest published
    Url,
    People, ///< who is told: list of user ids or addresses
    Names,  ///< list of short texts
};

/// One setting of a step type. One description serves the validator, the inspector and the JSON Schema.
struct Setting {
    const char16_t* key = u"";
    SettingKind kind = SettingKind::Text;
    bool isRequired = false;
    int minimum = 0; ///< Integer: seconds, digits, counts
    int maximum = 0;
    int absent = 0; ///< Integer and Flag: what the machine takes where the setting is not there
    std::span<const char16_t* const> choices = {}; ///< Choice: the first is what holds where the setting is not there
    const char* label = "";                        ///< translate with settingLabel()
    const char* unit = "";                         ///< "s" or empty
};

/// One type of step.
struct StepType {
    StepKind kind = StepKind::Unknown;
    const char16_t* name = u""; ///< as in documents
    const char* label = "";     ///< translate with typeLabel()
    const char* summary = "";   ///< one sentence for the palette; translate with typeSummary()
    std::span<const Setting> settings;
    std::span<const QStringView> ports; ///< fixed ports, in order; the ones that come from settings are put before them
    bool waits = false;                 ///< takes time until a phone or the caller does something
    bool endsCall = false;              ///< a call may end here
};

/// In the order of the palette.
[[nodiscard]] std::span<const StepType> stepTypes();
/// Null for a type that this version does not know.
[[nodiscard]] const StepType* findStepType(QStringView name);
[[nodiscard]] StepKind kindOf(const Step& step);

[[nodiscard]] QString typeLabel(const StepType& type);
[[nodiscard]] QString typeSummary(const StepType& type);
[[nodiscard]] QString settingLabel(const Setting& setting);
[[nodiscard]] QString choiceLabel(const Setting& setting, QStringView choice);

/// Settings that a new step of the type begins with; valid as far as that is possible without knowing the company.
[[nodiscard]] QJsonObject initialSettings(StepKind kind);

/// Every way out of the step in display order: those from its settings (branches, rules, shares, positions of the
/// switch as far as the company is known), the fixed ones, and connected ones that the type does not have (see
/// isPortOf()).
[[nodiscard]] QStringList portsOf(const Step& step, const CompanyFacts* company = nullptr);
/// Whether a call can leave the step by this port. Calls never take a port for which this is false.
[[nodiscard]] bool isPortOf(const Step& step, QStringView port, const CompanyFacts* company = nullptr);
/// "busy" -> "Busy", translated; names from settings come back as they are.
[[nodiscard]] QString portLabel(const Step& step, QStringView port);
/// The way out that a splice or a healed wire continues; empty where the step has none.
[[nodiscard]] QString mainPortOf(const Step& step);
/// Every word by which a call can come out of the step: its ports that can be taken, and "failed" of a dial. Voicemail
/// and goto come out by ports that need not be connected.
[[nodiscard]] QStringList outcomesOf(const Step& step, const CompanyFacts* company = nullptr);
/// Where a call goes that comes out by `outcome`: the port of that name, or what it falls back to (`otherwise` where
/// the step has it; a failed dial also `unavailable`). A wire to a step that is not there counts as not connected.
/// Null: nowhere.
[[nodiscard]] StepId targetOf(const FlowDocument& document, const Step& step, QStringView outcome);

/// What to call a step towards people: its title, or its type and main setting ("Ring Mike").
[[nodiscard]] QString displayName(const Step& step, const CompanyFacts* company = nullptr);

} // namespace trunkline::flow
