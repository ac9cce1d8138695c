#pragma once

#include <array>
#include <variant>
#include <vector>

#include <QHash>
#include <QSet>
#include <QStringList>

#include "core/flow/machine.h"
#include "core/flow/settings.h"
#include "core/flow/step_types.h"

namespace trunkline::flow {

// The compiled form of flow documents. Private to the machine.

using StepIndex = std::uint16_t;
inline constexpr StepIndex kNowhere = 0xffff;

struct GreetingCode {
    Prompt prompt;
    bool bargeIn = false;
    StepIndex next = kNowhere;
};

/// What dial and ring group have in common.
struct RingingCode {
    int seconds = 20;
    bool record = false;
    CallerIdChoice callerId = CallerIdChoice::Caller;
    QString whisper;
    std::optional<Screening> screening;
    QString extension;
    int extensionDelaySeconds = 0;
    StepIndex noAnswer = kNowhere;
    StepIndex unavailable = kNowhere;
};

struct DialCode {
    RingingCode ringing;
    std::uint16_t destination = kNowhere;
    StepIndex busy = kNowhere;
    StepIndex declined = kNowhere;
    StepIndex failed = kNowhere;
};

enum class Strategy : std::uint8_t { Simultaneous, InOrder, RoundRobin, Weighted, Random, LongestIdle };

struct GroupCode {
    struct Member {
        std::uint16_t destination = kNowhere;
        int weight = 1;
    };
    RingingCode ringing;
    std::vector<Member> members;
    Strategy strategy = Strategy::Simultaneous;
    int totalSeconds = 0; ///< 0: no limit
    bool isSticky = false;
    bool skipsBusy = false;
};

/// 0–9, then * and #.
inline constexpr std::size_t kMenuKeys = 12;

struct MenuCode {
    Prompt prompt;
    int seconds = 5;
    int retries = 0;
    std::array<StepIndex, kMenuKeys> keys{};
    StepIndex timeout = kNowhere;
    StepIndex invalid = kNowhere;
};

struct GatherCode {
    Prompt prompt;
    QString variable;
    int minDigits = 1;
    int maxDigits = 10;
    int seconds = 5;
    char finishKey = '#';
    StepIndex done = kNowhere;
    StepIndex timeout = kNowhere;
};

struct ScheduleCode {
    struct Branch {
        ScheduleBranch times;
        StepIndex target = kNowhere;
    };
    std::vector<Branch> branches;
    std::uint16_t calendar = kNowhere;
    StepIndex holiday = kNowhere;
    StepIndex otherwise = kNowhere;
};

struct GeoCode {
    struct Rule {
        QString port;
        QSet<QString> areaCodes;
        QSet<QString> states; ///< codes
        QSet<QString> countries;
        QStringList postcodes; ///< beginnings
        StepIndex target = kNowhere;
    };
    std::vector<Rule> rules;
    QString variable;
    StepIndex otherwise = kNowhere;
};

struct CallerTestCode {
    struct Rule {
        QString port;
        QSet<QString> callers;
        std::optional<bool> isFirstTime;
        std::optional<bool> isBlocked;
        QStringList sources;
        QString tag;
        QString tagValue;
        QString list;
        StepIndex target = kNowhere;

        [[nodiscard]] bool isEmpty() const {
            return callers.isEmpty() && !isFirstTime && !isBlocked && sources.isEmpty() && tag.isEmpty() &&
                   list.isEmpty();
        }
    };
    std::vector<Rule> rules;
    StepIndex otherwise = kNowhere;
};

struct SplitCode {
    struct Share {
        QString port;
        quint64 weight = 0;
        StepIndex target = kNowhere;
    };
    std::vector<Share> shares;
    quint64 total = 0;
    bool isSticky = false;
};

struct SwitchCode {
    std::uint16_t name = kNowhere;
    QHash<QString, StepIndex> positions;
    StepIndex otherwise = kNowhere;
};

struct TagCode {
    QString tag;
    QString value;
    StepIndex next = kNowhere;
};

struct WebhookCode {
    QString url;
    int seconds = 5;
    bool isSigned = true;
    StepIndex ok = kNowhere;
    StepIndex failed = kNowhere;
};

struct GotoCode {
    std::uint16_t flow = kNowhere;
    StepIndex returned = kNowhere;
};

struct VoicemailCode {
    Prompt greeting;
    int maxSeconds = 120;
    bool transcribe = false;
    QStringList notify;
    StepIndex left = kNowhere;
    StepIndex empty = kNowhere;
};

struct HangupCode {
    QString reason;
    Prompt message;
};

struct UnknownCode {};

struct CodeStep {
    StepId id;
    quint64 salt = 0; ///< the same in every version that has this step, so that a sticky split stays
    std::variant<UnknownCode, GreetingCode, DialCode, GroupCode, MenuCode, GatherCode, ScheduleCode, GeoCode,
                 CallerTestCode, SplitCode, SwitchCode, TagCode, WebhookCode, GotoCode, VoicemailCode, HangupCode>
        code;
};

struct FlowCode {
    QString name;
    std::vector<CodeStep> steps;
    StepIndex entry = kNowhere;
    std::shared_ptr<const ZoneTable> zone; ///< null: the company's
};

struct Program::Code {
    std::vector<FlowCode> flows; ///< the first is where calls begin
    std::vector<DestinationId> destinations;
    QStringList calendars;
    QStringList switches;
    quint32 fingerprint = 0;
    bool testsBlocked = false; ///< a step asks whether the caller is blocked
};

} // namespace trunkline::flow
