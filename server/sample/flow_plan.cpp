#include "server/sample/flow_plan.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

#include "core/flow/layout.h"

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumnWidth = 320;
constexpr int kRowHeight = 260; // a card with all ways out of a phone fits
constexpr int kDayStart = 8 * 60;
constexpr int kDayEnd = 17 * 60;
constexpr std::array<const char16_t*, 7> kDays{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};

QString timeText(int minute) {
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

bool isBusinessTime(int weekday, int minute) {
    return weekday < 5 && minute >= kDayStart && minute < kDayEnd;
}

} // namespace

FlowPlan::FlowPlan(FlowShape shape, const QString& companyName, const std::vector<Destination>& phones, int ringSeconds)
    : m_companyName(companyName), m_ringSeconds(ringSeconds) {
    for (const Destination& phone : phones)
        m_phones.push_back(phone.id);
    const QString leaveMessage =
        u"You have reached %1. Please leave a message, and we will call you back."_s.arg(companyName);
    const QString afterHours =
        u"%1 is closed now. Please leave a message, and we will call you in the morning."_s.arg(companyName);
    switch (shape) {
    case FlowShape::Hunt:
        addHunt(0, 0);
        addVoicemail("message", leaveMessage, 0, 2);
        break;
    case FlowShape::Hours:
        m_steps.push_back({"hours",
                           Kind::Schedule,
                           {},
                           {},
                           {{0, 4, kDayStart, kDayEnd, u"open"_s}},
                           {{u"open"_s, "first"}, {u"holiday"_s, "closed"}, {u"otherwise"_s, "closed"}},
                           0,
                           0});
        addHunt(0, 1);
        addVoicemail("message", leaveMessage, 0, 3);
        addVoicemail("closed", afterHours, 1, 1);
        break;
    case FlowShape::Group: {
        addGreeting("team");
        Step team{"team", Kind::RingGroup, {}, {}, {}, {{u"otherwise"_s, "message"}}, 0, 1};
        for (std::size_t i = 0; i < m_phones.size(); ++i)
            team.phones.push_back(i);
        m_steps.push_back(std::move(team));
        addVoicemail("message", leaveMessage, 0, 2);
        break;
    }
    case FlowShape::Menu:
        addGreeting("menu");
        m_steps.push_back(
            {"menu",
             Kind::Menu,
             u"For a new appointment, press 1. For anything else, press 2."_s,
             {},
             {},
             {{u"1"_s, "first", 55}, {u"2"_s, "second", 35}, {u"timeout"_s, "first", 8}, {u"invalid"_s, "first", 2}},
             0,
             1});
        addDial("first", 0, "second", 0, 2);
        addDial("second", 1, "message", 1, 2);
        addVoicemail("message", leaveMessage, 0, 3);
        break;
    case FlowShape::Emergency:
        m_steps.push_back(
            {"hours",
             Kind::Schedule,
             {},
             {},
             {{0, 4, kDayStart, kDayEnd, u"open"_s}, {5, 5, 9 * 60, 13 * 60, u"saturday"_s}},
             {{u"open"_s, "first"}, {u"saturday"_s, "second"}, {u"holiday"_s, "on-call"}, {u"otherwise"_s, "on-call"}},
             0,
             0});
        addHunt(0, 1);
        addDial("on-call", m_phones.size() - 1, "message", 1, 1);
        addVoicemail("message", leaveMessage, 0, 3);
        break;
    case FlowShape::OnDuty:
        addDuty(phones);
        addVoicemail("message", leaveMessage, 0, 2);
        break;
    }
}

/// A way out and a phone for each position of the switch: the labels of the phones.
void FlowPlan::addDuty(const std::vector<Destination>& phones) {
    Step duty{"duty", Kind::Switch, kDutySwitch.toString(), {}, {}, {}, 0, 0};
    std::vector<std::pair<QByteArray, std::size_t>> dials;
    for (std::size_t i = 0; i < phones.size(); ++i) {
        const bool isKnown = std::any_of(duty.ways.begin(), duty.ways.end(),
                                         [&](const Way& way) { return way.port == phones[i].label; });
        if (isKnown)
            continue;
        dials.emplace_back("phone" + QByteArray::number(static_cast<int>(i) + 1), i);
        duty.ways.push_back({phones[i].label, dials.back().first});
    }
    duty.ways.push_back({u"otherwise"_s, dials.front().first});
    m_steps.push_back(std::move(duty));
    for (std::size_t i = 0; i < dials.size(); ++i)
        addDial(dials[i].first, dials[i].second, "message", static_cast<int>(i), 1);
}

void FlowPlan::addVoicemail(const QByteArray& id, const QString& text, int column, int row) {
    m_steps.push_back({id, Kind::Voicemail, text, {}, {}, {}, column, row});
}

void FlowPlan::addDial(const QByteArray& id, std::size_t phone, const QByteArray& next, int column, int row) {
    m_steps.push_back({id, Kind::Dial, {}, {phone}, {}, {{u"otherwise"_s, next}}, column, row});
}

void FlowPlan::addHunt(int column, int row) {
    addDial("first", 0, "second", column, row);
    addDial("second", 1, "message", column, row + 1);
}

void FlowPlan::addGreeting(const QByteArray& next) {
    m_saysThatItRecords = true;
    m_steps.push_back({"welcome",
                       Kind::Greeting,
                       u"Thank you for calling %1. This call may be recorded."_s.arg(m_companyName),
                       {},
                       {},
                       {{u"next"_s, next}},
                       0,
                       0});
}

QJsonObject FlowPlan::settingsOf(const Step& step) const {
    switch (step.kind) {
    case Kind::Greeting:
        return {{"say"_L1, step.text}, {"consentNotice"_L1, true}};
    case Kind::Schedule: {
        QJsonArray branches;
        for (const Branch& branch : step.branches) {
            QJsonArray days;
            for (int day = branch.firstDay; day <= branch.lastDay; ++day)
                days.append(QString::fromUtf16(kDays[static_cast<std::size_t>(day)]));
            branches.append(QJsonObject{{"port"_L1, branch.port},
                                        {"days"_L1, days},
                                        {"from"_L1, timeText(branch.from)},
                                        {"to"_L1, timeText(branch.to)}});
        }
        return {{"branches"_L1, branches}, {"calendar"_L1, kHolidays.toString()}};
    }
    case Kind::Menu:
        return {{"prompt"_L1, QJsonObject{{"say"_L1, step.text}}}, {"seconds"_L1, 6}, {"retries"_L1, 0}};
    case Kind::Dial:
        return {{"destination"_L1, m_phones[step.phones.front()].toString()}, {"ringSeconds"_L1, m_ringSeconds}};
    case Kind::RingGroup: {
        QJsonArray destinations;
        for (const std::size_t phone : step.phones)
            destinations.append(m_phones[phone].toString());
        return {
            {"destinations"_L1, destinations}, {"strategy"_L1, u"simultaneous"_s}, {"ringSeconds"_L1, m_ringSeconds}};
    }
    case Kind::Voicemail:
        return {{"greeting"_L1, QJsonObject{{"say"_L1, step.text}}}, {"maxSeconds"_L1, 120}, {"transcribe"_L1, true}};
    case Kind::Switch: {
        QJsonArray positions;
        for (const Way& way : step.ways) {
            if (way.port != "otherwise"_L1)
                positions.append(way.port);
        }
        return {{"switch"_L1, step.text}, {"positions"_L1, positions}};
    }
    }
    return {};
}

flow::FlowDocument FlowPlan::document(const QString& name) const {
    static constexpr std::array<const char16_t*, 7> kTypes{u"greeting",  u"schedule",  u"menu",  u"dial",
                                                           u"ringGroup", u"voicemail", u"switch"};
    flow::FlowDocument document;
    document.setName(name);
    document.setEntry(StepId(m_steps.front().id));
    flow::setDirection(document.layout(), flow::Direction::Down);
    for (const Step& step : m_steps) {
        flow::Step made;
        made.id = StepId(step.id);
        made.type = QString::fromUtf16(kTypes[static_cast<std::size_t>(step.kind)]);
        made.settings = settingsOf(step);
        for (const Way& way : step.ways)
            made.ports.insert(way.port, StepId(way.target));
        document.layout().positions.insert(made.id, QPointF(step.column * kColumnWidth, step.row * kRowHeight));
        document.insertStep(std::move(made));
    }
    return document;
}

const FlowPlan::Step& FlowPlan::find(const QByteArray& id, std::size_t& position) const {
    position = 0;
    while (position + 1 < m_steps.size() && m_steps[position].id != id)
        ++position;
    return m_steps[position];
}

Walk FlowPlan::walk(const Calendar::Moment& moment, Dice& dice) const {
    Walk walk;
    QByteArray at = m_steps.front().id;
    while (!at.isEmpty()) {
        std::size_t position = 0;
        const Step& step = find(at, position);
        walk.path.push_back(position);
        at = leave(step, moment, dice, walk);
    }
    return walk;
}

QByteArray FlowPlan::leave(const Step& step, const Calendar::Moment& moment, Dice& dice, Walk& walk) const {
    switch (step.kind) {
    case Kind::Greeting:
    case Kind::Switch:
        return step.ways.front().target;
    case Kind::Schedule: {
        QString port = moment.isHoliday ? u"holiday"_s : u"otherwise"_s;
        for (const Branch& branch : step.branches) {
            const bool covers = moment.weekday >= branch.firstDay && moment.weekday <= branch.lastDay &&
                                moment.minute >= branch.from && moment.minute < branch.to;
            if (!moment.isHoliday && covers)
                port = branch.port;
        }
        return std::find_if(step.ways.begin(), step.ways.end(), [&](const Way& way) { return way.port == port; })
            ->target;
    }
    case Kind::Menu: {
        std::vector<int> weights;
        for (const Way& way : step.ways)
            weights.push_back(way.weight);
        return step.ways[dice.weighted(weights)].target;
    }
    case Kind::Dial:
    case Kind::RingGroup:
        return ring(step, !moment.isHoliday && isBusinessTime(moment.weekday, moment.minute), dice, walk);
    case Kind::Voicemail:
        walk.outcome = dice.chance(58) ? CallOutcome::Voicemail : CallOutcome::Missed;
        return {};
    }
    return {};
}

QByteArray FlowPlan::ring(const Step& step, bool isBusinessTime, Dice& dice, Walk& walk) const {
    const bool isGroup = step.phones.size() > 1;
    const int answers = (isBusinessTime ? 70 : 42) + (isGroup ? 14 : 0);
    if (dice.chance(answers)) {
        // The console shows who answered; the others of a group stopped ringing then.
        const std::size_t who = step.phones[dice.weighted(std::array<int, 3>{6, 3, 1}) % step.phones.size()];
        const int rang = dice.between(3, m_ringSeconds - 1);
        for (const std::size_t phone : step.phones)
            walk.legs.push_back({phone, rang, phone == who ? LegOutcome::Answered : LegOutcome::Canceled});
        walk.ringSeconds += rang;
        walk.outcome = CallOutcome::Answered;
        return {};
    }
    if (dice.chance(14)) {
        const int rang = dice.between(2, m_ringSeconds - 1);
        for (const std::size_t phone : step.phones)
            walk.legs.push_back({phone, rang, LegOutcome::Canceled});
        walk.ringSeconds += rang;
        walk.outcome = CallOutcome::Abandoned;
        return {};
    }
    int waited = 0;
    for (const std::size_t phone : step.phones) {
        const std::size_t how = dice.weighted(std::array<int, 3>{62, 26, 12});
        const LegOutcome outcome = std::array{LegOutcome::NoAnswer, LegOutcome::Busy, LegOutcome::Declined}[how];
        walk.legs.push_back({phone, how == 0 ? m_ringSeconds : 0, outcome});
        waited = std::max(waited, walk.legs.back().ringSeconds);
    }
    walk.ringSeconds += waited;
    return step.ways.front().target;
}

} // namespace trunkline::sample
