#include "core/flow/step_types.h"

#include <algorithm>
#include <array>

#include <QtGlobal>

// The words stand in QT_TRANSLATE_NOOP itself: a macro around it would hide them from the translators' tools.

namespace trunkline::flow {

namespace {

constexpr std::array<const char16_t*, 2> kCallerIds{u"caller", u"tracking"};
constexpr std::array<const char16_t*, 6> kStrategies{u"simultaneous", u"inOrder", u"roundRobin",
                                                     u"weighted",     u"random",  u"longestIdle"};

constexpr std::array kGreetingSettings{
    Setting{.key = u"say", .kind = SettingKind::LongText, .label = QT_TRANSLATE_NOOP("StepTypes", "Text")},
    Setting{.key = u"language", .kind = SettingKind::Language, .label = QT_TRANSLATE_NOOP("StepTypes", "Language")},
    Setting{.key = u"voice", .kind = SettingKind::Voice, .label = QT_TRANSLATE_NOOP("StepTypes", "Voice")},
    Setting{.key = u"play", .kind = SettingKind::Audio, .label = QT_TRANSLATE_NOOP("StepTypes", "Audio")},
    Setting{.key = u"bargeIn", .kind = SettingKind::Flag, .label = QT_TRANSLATE_NOOP("StepTypes", "A key ends it")},
    Setting{.key = u"consentNotice",
            .kind = SettingKind::Flag,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Says that the call is recorded")},
};
constexpr std::array kDialSettings{
    Setting{.key = u"destination",
            .kind = SettingKind::Destination,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Destination")},
    Setting{.key = u"ringSeconds",
            .kind = SettingKind::Integer,
            .minimum = 5,
            .maximum = 120,
            .absent = 20,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Ring for"),
            .unit = "s"},
    Setting{.key = u"whisper",
            .kind = SettingKind::LongText,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Whisper to whom answers")},
    Setting{.key = u"screening",
            .kind = SettingKind::Screening,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Must press a key to accept")},
    Setting{.key = u"callerId",
            .kind = SettingKind::Choice,
            .choices = kCallerIds,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Show as caller")},
    Setting{.key = u"extension", .kind = SettingKind::Extension, .label = QT_TRANSLATE_NOOP("StepTypes", "Extension")},
    Setting{.key = u"record", .kind = SettingKind::Flag, .label = QT_TRANSLATE_NOOP("StepTypes", "Record the call")},
};
constexpr std::array kRingGroupSettings{
    Setting{.key = u"destinations",
            .kind = SettingKind::Destinations,
            .isRequired = true,
            .minimum = 2,
            .maximum = 10,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Destinations")},
    Setting{.key = u"strategy",
            .kind = SettingKind::Choice,
            .choices = kStrategies,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Strategy")},
    Setting{.key = u"ringSeconds",
            .kind = SettingKind::Integer,
            .minimum = 5,
            .maximum = 120,
            .absent = 20,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Ring each for"),
            .unit = "s"},
    Setting{.key = u"totalSeconds",
            .kind = SettingKind::Integer,
            .minimum = 5,
            .maximum = 600,
            .absent = 0,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Ring in all for"),
            .unit = "s"},
    Setting{.key = u"sticky",
            .kind = SettingKind::Flag,
            .label = QT_TRANSLATE_NOOP("StepTypes", "First the one who answered last time")},
    Setting{.key = u"skipBusy",
            .kind = SettingKind::Flag,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Leave out busy phones")},
    Setting{.key = u"whisper",
            .kind = SettingKind::LongText,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Whisper to whom answers")},
    Setting{.key = u"screening",
            .kind = SettingKind::Screening,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Must press a key to accept")},
    Setting{.key = u"callerId",
            .kind = SettingKind::Choice,
            .choices = kCallerIds,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Show as caller")},
    Setting{.key = u"record", .kind = SettingKind::Flag, .label = QT_TRANSLATE_NOOP("StepTypes", "Record the call")},
};
constexpr std::array kMenuSettings{
    Setting{.key = u"prompt", .kind = SettingKind::Prompt, .label = QT_TRANSLATE_NOOP("StepTypes", "Prompt")},
    Setting{.key = u"seconds",
            .kind = SettingKind::Integer,
            .minimum = 1,
            .maximum = 30,
            .absent = 5,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Wait for a key"),
            .unit = "s"},
    Setting{.key = u"retries",
            .kind = SettingKind::Integer,
            .minimum = 0,
            .maximum = 5,
            .absent = 0,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Ask again")},
};
constexpr std::array kGatherSettings{
    Setting{.key = u"prompt", .kind = SettingKind::Prompt, .label = QT_TRANSLATE_NOOP("StepTypes", "Prompt")},
    Setting{.key = u"variable", .kind = SettingKind::Text, .label = QT_TRANSLATE_NOOP("StepTypes", "Keep as")},
    Setting{.key = u"minDigits",
            .kind = SettingKind::Integer,
            .minimum = 1,
            .maximum = 10,
            .absent = 1,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Digits at least")},
    Setting{.key = u"maxDigits",
            .kind = SettingKind::Integer,
            .minimum = 1,
            .maximum = 10,
            .absent = 10,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Digits at most")},
    Setting{.key = u"seconds",
            .kind = SettingKind::Integer,
            .minimum = 1,
            .maximum = 30,
            .absent = 5,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Wait for a key"),
            .unit = "s"},
    Setting{
        .key = u"finishKey", .kind = SettingKind::Text, .label = QT_TRANSLATE_NOOP("StepTypes", "Key that ends it")},
};
constexpr std::array kScheduleSettings{
    Setting{.key = u"branches",
            .kind = SettingKind::Branches,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Times")},
    Setting{.key = u"calendar",
            .kind = SettingKind::CalendarName,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Calendar of holidays")},
};
constexpr std::array kGeoSettings{
    Setting{.key = u"rules",
            .kind = SettingKind::GeoRules,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Rules")},
    Setting{.key = u"variable", .kind = SettingKind::Text, .label = QT_TRANSLATE_NOOP("StepTypes", "Postcode from")},
};
constexpr std::array kCallerTestSettings{
    Setting{.key = u"rules",
            .kind = SettingKind::CallerRules,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Rules")},
};
constexpr std::array kSplitSettings{
    Setting{.key = u"shares",
            .kind = SettingKind::Shares,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Shares")},
    Setting{.key = u"sticky",
            .kind = SettingKind::Flag,
            .label = QT_TRANSLATE_NOOP("StepTypes", "The same way for the same caller")},
};
constexpr std::array kSwitchSettings{
    Setting{.key = u"switch",
            .kind = SettingKind::SwitchName,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Switch")},
    Setting{.key = u"positions", .kind = SettingKind::Names, .label = QT_TRANSLATE_NOOP("StepTypes", "Positions")},
};
constexpr std::array kTagSettings{
    Setting{
        .key = u"tag", .kind = SettingKind::Text, .isRequired = true, .label = QT_TRANSLATE_NOOP("StepTypes", "Tag")},
    Setting{.key = u"value", .kind = SettingKind::Text, .label = QT_TRANSLATE_NOOP("StepTypes", "Value")},
};
constexpr std::array kWebhookSettings{
    Setting{.key = u"url",
            .kind = SettingKind::Url,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Address")},
    Setting{.key = u"seconds",
            .kind = SettingKind::Integer,
            .minimum = 1,
            .maximum = 30,
            .absent = 5,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Wait for an answer"),
            .unit = "s"},
    Setting{.key = u"signature",
            .kind = SettingKind::Flag,
            .absent = 1,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Sign the request")},
};
constexpr std::array kGotoSettings{
    Setting{.key = u"flow",
            .kind = SettingKind::FlowName,
            .isRequired = true,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Flow")},
    Setting{.key = u"version", .kind = SettingKind::FlowVersion, .label = QT_TRANSLATE_NOOP("StepTypes", "Version")},
};
constexpr std::array kVoicemailSettings{
    Setting{.key = u"greeting", .kind = SettingKind::Prompt, .label = QT_TRANSLATE_NOOP("StepTypes", "Greeting")},
    Setting{.key = u"maxSeconds",
            .kind = SettingKind::Integer,
            .minimum = 1,
            .maximum = 3600,
            .absent = 120,
            .label = QT_TRANSLATE_NOOP("StepTypes", "Record at most"),
            .unit = "s"},
    Setting{.key = u"transcribe", .kind = SettingKind::Flag, .label = QT_TRANSLATE_NOOP("StepTypes", "Transcribe")},
    Setting{.key = u"notify", .kind = SettingKind::People, .label = QT_TRANSLATE_NOOP("StepTypes", "Who is told")},
};
constexpr std::array kHangupSettings{
    Setting{.key = u"reason", .kind = SettingKind::Text, .label = QT_TRANSLATE_NOOP("StepTypes", "Reason")},
    Setting{.key = u"message", .kind = SettingKind::Prompt, .label = QT_TRANSLATE_NOOP("StepTypes", "Last words")},
};

constexpr std::array<QStringView, 1> kNextPort{u"next"};
constexpr std::array<QStringView, 5> kDialPorts{u"busy", u"noAnswer", u"declined", u"unavailable", u"otherwise"};
constexpr std::array<QStringView, 3> kRingGroupPorts{u"noAnswer", u"unavailable", u"otherwise"};
constexpr std::array<QStringView, 14> kMenuPorts{u"1", u"2", u"3", u"4", u"5", u"6",       u"7",
                                                 u"8", u"9", u"0", u"*", u"#", u"timeout", u"invalid"};
constexpr std::array<QStringView, 2> kGatherPorts{u"done", u"timeout"};
constexpr std::array<QStringView, 2> kSchedulePorts{u"holiday", u"otherwise"};
constexpr std::array<QStringView, 1> kOtherwisePort{u"otherwise"};
constexpr std::array<QStringView, 2> kWebhookPorts{u"ok", u"failed"};
constexpr std::array<QStringView, 1> kGotoPorts{u"returned"};
constexpr std::array<QStringView, 2> kVoicemailPorts{u"left", u"empty"};

constexpr std::array kTypes{
    StepType{StepKind::Greeting, u"greeting", QT_TRANSLATE_NOOP("StepTypes", "Greeting"),
             QT_TRANSLATE_NOOP("StepTypes", "Says or plays something to the caller."), kGreetingSettings, kNextPort,
             false, false},
    StepType{StepKind::Dial, u"dial", QT_TRANSLATE_NOOP("StepTypes", "Ring a phone"),
             QT_TRANSLATE_NOOP("StepTypes", "Rings one destination."), kDialSettings, kDialPorts, true, true},
    StepType{StepKind::RingGroup, u"ringGroup", QT_TRANSLATE_NOOP("StepTypes", "Ring a group"),
             QT_TRANSLATE_NOOP("StepTypes", "Rings several destinations, at once or one after the other."),
             kRingGroupSettings, kRingGroupPorts, true, true},
    StepType{StepKind::Menu, u"menu", QT_TRANSLATE_NOOP("StepTypes", "Menu"),
             QT_TRANSLATE_NOOP("StepTypes", "Asks the caller to press a key."), kMenuSettings, kMenuPorts, true, false},
    StepType{StepKind::Gather, u"gather", QT_TRANSLATE_NOOP("StepTypes", "Ask for digits"),
             QT_TRANSLATE_NOOP("StepTypes", "Takes digits from the caller, such as a postcode."), kGatherSettings,
             kGatherPorts, true, false},
    StepType{StepKind::Schedule, u"schedule", QT_TRANSLATE_NOOP("StepTypes", "Schedule"),
             QT_TRANSLATE_NOOP("StepTypes", "Goes different ways by day and time."), kScheduleSettings, kSchedulePorts,
             false, false},
    StepType{StepKind::Geo, u"geo", QT_TRANSLATE_NOOP("StepTypes", "Where from"),
             QT_TRANSLATE_NOOP("StepTypes", "Goes different ways by where the caller is."), kGeoSettings,
             kOtherwisePort, false, false},
    StepType{StepKind::CallerTest, u"callerTest", QT_TRANSLATE_NOOP("StepTypes", "Who calls"),
             QT_TRANSLATE_NOOP("StepTypes", "Goes different ways by who the caller is."), kCallerTestSettings,
             kOtherwisePort, false, false},
    StepType{StepKind::Split,
             u"split",
             QT_TRANSLATE_NOOP("StepTypes", "Split"),
             QT_TRANSLATE_NOOP("StepTypes", "Shares calls out by weight."),
             kSplitSettings,
             {},
             false,
             false},
    StepType{StepKind::Switch, u"switch", QT_TRANSLATE_NOOP("StepTypes", "Switch"),
             QT_TRANSLATE_NOOP("StepTypes", "Goes the way that a switch of the company stands."), kSwitchSettings,
             kOtherwisePort, false, false},
    StepType{StepKind::Tag, u"tag", QT_TRANSLATE_NOOP("StepTypes", "Tag"),
             QT_TRANSLATE_NOOP("StepTypes", "Notes something about the call."), kTagSettings, kNextPort, false, false},
    StepType{StepKind::Webhook, u"webhook", QT_TRANSLATE_NOOP("StepTypes", "Web hook"),
             QT_TRANSLATE_NOOP("StepTypes", "Tells another system about the call."), kWebhookSettings, kWebhookPorts,
             false, false},
    StepType{StepKind::Goto, u"goto", QT_TRANSLATE_NOOP("StepTypes", "Go to a flow"),
             QT_TRANSLATE_NOOP("StepTypes", "Continues in another flow."), kGotoSettings, kGotoPorts, false, false},
    StepType{StepKind::Voicemail, u"voicemail", QT_TRANSLATE_NOOP("StepTypes", "Voicemail"),
             QT_TRANSLATE_NOOP("StepTypes", "Takes a message."), kVoicemailSettings, kVoicemailPorts, true, true},
    StepType{StepKind::Hangup,
             u"hangup",
             QT_TRANSLATE_NOOP("StepTypes", "Hang up"),
             QT_TRANSLATE_NOOP("StepTypes", "Ends the call."),
             kHangupSettings,
             {},
             false,
             true},
};

} // namespace

std::span<const StepType> stepTypes() {
    return kTypes;
}

const StepType* findStepType(QStringView name) {
    // Asked for every step by everything; the views keep their lengths, which the pointers do not.
    static const auto kNames = [] {
        std::array<QStringView, kTypes.size()> names;
        std::transform(kTypes.begin(), kTypes.end(), names.begin(),
                       [](const StepType& type) { return QStringView(type.name); });
        return names;
    }();
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? nullptr : &kTypes[static_cast<std::size_t>(std::distance(kNames.begin(), found))];
}

} // namespace trunkline::flow
