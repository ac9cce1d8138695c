#pragma once

#include <string>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "core/domain/call.h"
#include "core/domain/number.h"
#include "core/flow/document.h"
#include "server/sample/calendar.h"
#include "server/sample/dice.h"

namespace trunkline::sample {

/// The shapes of flows that sample companies have.
enum class FlowShape : std::uint8_t {
    Hunt,      ///< first phone, second phone, voicemail
    Hours,     ///< as Hunt in business hours, voicemail outside them
    Group,     ///< greeting, all phones at once, voicemail
    Menu,      ///< two keys
    Emergency, ///< hours and Saturdays, the phone on call at other times
    OnDuty,    ///< the phone that the company's switch stands at, voicemail
};
inline constexpr int kFlowShapeCount = 5; ///< that any company may have: OnDuty needs the switch
inline constexpr QStringView kDutySwitch = u"Who is on duty";
/// Of HQ: the holidays that all schedules go by.
inline constexpr QStringView kHolidays = u"Holidays";

/// What one sample call did in a flow.
struct Walk {
    struct Leg {
        std::size_t phone = 0; ///< position among the company's destinations
        int ringSeconds = 0;
        LegOutcome outcome = LegOutcome::NoAnswer;
    };
    std::vector<std::size_t> path; ///< positions of steps
    std::vector<Leg> legs;
    CallOutcome outcome = CallOutcome::Missed;
    int ringSeconds = 0;
};

/// A flow of which both come: the document, and calls that agree with it.
class FlowPlan {
public:
    /// @param ringSeconds how long each phone rings.
    FlowPlan(FlowShape shape, const QString& companyName, const std::vector<Destination>& phones, int ringSeconds);

    [[nodiscard]] flow::FlowDocument document(const QString& name) const;
    [[nodiscard]] bool saysThatItRecords() const { return m_saysThatItRecords; }
    [[nodiscard]] const QByteArray& stepId(std::size_t position) const { return m_steps[position].id; }

    [[nodiscard]] Walk walk(const Calendar::Moment& moment, Dice& dice) const;

private:
    enum class Kind : std::uint8_t { Greeting, Schedule, Menu, Dial, RingGroup, Voicemail, Switch };
    struct Way {
        QString port;
        QByteArray target;
        int weight = 0; ///< menu: of callers who go there
    };
    struct Branch {
        int firstDay = 0;
        int lastDay = 4;
        int from = 0; ///< minute of the day
        int to = 0;
        QString port;
    };
    struct Step {
        QByteArray id;
        Kind kind = Kind::Voicemail;
        QString text;
        std::vector<std::size_t> phones;
        std::vector<Branch> branches;
        std::vector<Way> ways;
        int column = 0;
        int row = 0;
    };

    void addVoicemail(const QByteArray& id, const QString& text, int column, int row);
    void addDial(const QByteArray& id, std::size_t phone, const QByteArray& next, int column, int row);
    void addHunt(int column, int row);
    void addDuty(const std::vector<Destination>& phones);
    void addGreeting(const QByteArray& next);
    [[nodiscard]] QJsonObject settingsOf(const Step& step) const;
    [[nodiscard]] const Step& find(const QByteArray& id, std::size_t& position) const;
    [[nodiscard]] QByteArray leave(const Step& step, const Calendar::Moment& moment, Dice& dice, Walk& walk) const;
    [[nodiscard]] QByteArray ring(const Step& step, bool isBusinessTime, Dice& dice, Walk& walk) const;

    QString m_companyName;
    std::vector<DestinationId> m_phones;
    int m_ringSeconds = 20;
    bool m_saysThatItRecords = false;
    std::vector<Step> m_steps; ///< the first is the entry
};

} // namespace trunkline::sample
