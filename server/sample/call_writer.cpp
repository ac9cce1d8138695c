#include "server/sample/call_writer.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/domain/names.h"
#include "server/sample/number_pool.h"

namespace trunkline::sample {

namespace {

constexpr int kCallersPerCode = NumberPool::kPerCode - NumberPool::kFirstOfCallers;

void appendQuoted(std::string& json, std::string_view text) {
    json += '"';
    json += text; // ids and numbers: nothing to escape
    json += '"';
}

std::string listOf(const std::vector<std::string>& texts) {
    std::string json = "[";
    for (const std::string& text : texts) {
        if (json.size() > 1)
            json += ',';
        appendQuoted(json, text);
    }
    return json + ']';
}

/// Most talks are short, a few are long.
int talkSeconds(Dice& dice) {
    const double skewed = dice.fraction() * dice.fraction() * dice.fraction();
    return 25 + static_cast<int>(skewed * 1500) + dice.between(0, 120);
}

} // namespace

CallWriter::CallWriter(const Vocabulary& words, const std::vector<Calendar>& calendars, Dice& dice)
    : m_words(words), m_calendars(calendars), m_dice(dice) {
    for (const QString& state : words.states) {
        for (const QString& code : words.areaCodes.value(state)) {
            m_codes.push_back(code);
            m_stateOfCode.insert(code, state);
        }
    }
    for (const Region& region : words.regions) {
        if (!m_cityOfState.contains(region.state))
            m_cityOfState.insert(region.state, region.city);
    }
}

CallWriter::Caller CallWriter::callerOf(const QString& areaCode, int last) {
    // A number has the same name wherever it calls: both come from its digits.
    const auto digits = static_cast<std::size_t>(areaCode.toInt()) * 131 + static_cast<std::size_t>(last) * 7919;
    Caller caller;
    caller.number = NumberPool::numberOf(areaCode, last).toStdString();
    const QString state = m_stateOfCode.value(areaCode);
    if (digits % 4 != 0) {
        const auto first = static_cast<qsizetype>(digits / 3 % static_cast<std::size_t>(m_words.firstNames.size()));
        const auto family = static_cast<qsizetype>(digits / 11 % static_cast<std::size_t>(m_words.lastNames.size()));
        caller.name = keep(m_words.firstNames[first] + u' ' + m_words.lastNames[family]);
    }
    caller.city = keep(m_cityOfState.value(state));
    caller.state = keep(state);
    return caller;
}

std::vector<CallWriter::Caller> CallWriter::drawCallers(const CompanyPlan& company, int count) {
    const QStringList local = m_words.areaCodes.value(company.state);
    std::vector<Caller> callers;
    callers.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const QString& code = m_dice.chance(80) ? m_dice.oneOf(local) : m_dice.oneOf(m_codes);
        callers.push_back(callerOf(code, NumberPool::kFirstOfCallers + m_dice.between(0, kCallersPerCode - 1)));
    }
    return callers;
}

void CallWriter::write(const CompanyPlan& company, int count, std::vector<wire::CallRow>& calls) {
    if (count == 0)
        return;
    const Calendar& calendar = m_calendars[company.calendar];
    std::vector<Calendar::Moment> moments;
    moments.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        moments.push_back(calendar.draw(m_dice));
    std::sort(moments.begin(), moments.end(),
              [](const Calendar::Moment& a, const Calendar::Moment& b) { return a.at < b.at; });

    const std::vector<Caller> callers = drawCallers(company, std::max(1, count / 2));
    std::set<std::string> known;
    for (const Calendar::Moment& moment : moments) {
        wire::CallRow row;
        row.id = keep(CallId::create(moment.at, m_dice.source()).toUtf8().toStdString());
        row.company = keep(company.id.toUtf8().toStdString());
        const TrackingNumber& number = m_dice.oneOf(company.numbers);
        row.number = keep(number.id.toUtf8().toStdString());
        row.trackingNumber = keep(number.number);
        row.source = keep(number.source);
        row.startedAt = toMilliseconds(moment.at);
        if (!m_dice.chance(4)) {
            const double skewed = m_dice.fraction() * m_dice.fraction();
            const auto who = static_cast<std::size_t>(skewed * static_cast<double>(callers.size()));
            row.caller = keep(callers[who].number);
            row.callerName = callers[who].name;
            row.callerCity = callers[who].city;
            row.callerState = callers[who].state;
            row.isFirstTime = known.insert(callers[who].number).second ? 1 : 0;
        }
        if (m_dice.chance(8) && !row.caller.empty())
            writeOutbound(company, row);
        else
            writeInbound(company, moment, row);
        annotate(company, row);
        calls.push_back(row);
    }
}

void CallWriter::writeOutbound(const CompanyPlan& company, wire::CallRow& row) {
    const bool isAnswered = m_dice.chance(64);
    row.direction = static_cast<std::int64_t>(CallDirection::Outbound);
    row.outcome = static_cast<std::int64_t>(isAnswered ? CallOutcome::Answered : CallOutcome::Missed);
    row.durationSeconds = isAnswered ? talkSeconds(m_dice) : m_dice.between(8, 40);
    row.isFirstTime = 0;
    if (!company.staff.empty() && m_dice.chance(50))
        row.assignedTo = keep(m_dice.oneOf(company.staff).toUtf8().toStdString());
}

void CallWriter::writeInbound(const CompanyPlan& company, const Calendar::Moment& moment, wire::CallRow& row) {
    std::size_t version = 0;
    while (version + 1 < company.versions.size() && company.versions[version + 1].publishedAt <= moment.at)
        ++version;
    row.flow = keep(company.flow.toUtf8().toStdString());
    row.flowVersion = static_cast<std::int64_t>(version) + 1;
    if (const int fate = m_dice.between(0, 999); fate < 7) {
        row.outcome = static_cast<std::int64_t>(fate < 5 ? CallOutcome::Blocked : CallOutcome::Failed);
        return;
    }
    const FlowPlan& plan = company.versions[version].plan;
    const Walk walk = plan.walk(moment, m_dice);
    row.outcome = static_cast<std::int64_t>(walk.outcome);
    row.ringSeconds = walk.ringSeconds;
    row.durationSeconds = walk.ringSeconds + m_dice.between(1, 6);
    if (walk.outcome == CallOutcome::Answered)
        row.durationSeconds = walk.ringSeconds + talkSeconds(m_dice);
    else if (walk.outcome == CallOutcome::Voicemail)
        row.durationSeconds = walk.ringSeconds + m_dice.between(18, 95);

    std::vector<std::string> path;
    for (const std::size_t step : walk.path)
        path.push_back(plan.stepId(step).toStdString());
    row.path = keep(listOf(path));
    std::string legs = "[";
    for (const Walk::Leg& leg : walk.legs) {
        const Destination& phone = company.phones[leg.phone];
        legs += legs.size() > 1 ? ",{\"address\":" : "{\"address\":";
        appendQuoted(legs, phone.address.toStdString());
        legs += ",\"destination\":";
        appendQuoted(legs, phone.id.toUtf8().toStdString());
        legs += ",\"outcome\":";
        appendQuoted(legs, nameOf(leg.outcome).toStdString());
        legs += ",\"ringSeconds\":" + std::to_string(leg.ringSeconds) + '}';
        if (leg.outcome == LegOutcome::Answered)
            row.answeredBy = keep(phone.id.toUtf8().toStdString());
    }
    if (legs.size() > 1)
        row.legs = keep(legs + ']');
}

void CallWriter::annotate(const CompanyPlan& company, wire::CallRow& row) {
    const auto outcome = static_cast<CallOutcome>(row.outcome);
    if (outcome == CallOutcome::Blocked || outcome == CallOutcome::Failed)
        return;
    const Trade& trade = m_words.trades[company.trade];
    const bool isTalk = outcome == CallOutcome::Answered || outcome == CallOutcome::Voicemail;
    std::vector<std::string> tags;
    if (isTalk && m_dice.chance(45))
        tags.push_back(m_dice.oneOf(trade.tags).toStdString());
    if (row.isFirstTime != 0 && isTalk && m_dice.chance(40))
        tags.push_back("new customer");
    else if (m_dice.chance(6))
        tags.push_back(m_dice.oneOf(m_words.generalTags).toStdString());
    if (tags.size() == 2 && tags[0] == tags[1])
        tags.pop_back();
    if (!tags.empty())
        row.tags = keep(listOf(tags));
    if (isTalk && m_dice.chance(14))
        row.note = keep(m_dice.chance(60) ? m_dice.oneOf(trade.notes) : m_dice.oneOf(m_words.generalNotes));
    if (isTalk && m_dice.chance(32))
        row.leadStatus = m_dice.chance(66) ? "good_lead" : "not_a_lead";
    if (row.assignedTo.empty() && !company.staff.empty() && isTalk && m_dice.chance(30))
        row.assignedTo = keep(m_dice.oneOf(company.staff).toUtf8().toStdString());
}

} // namespace trunkline::sample
