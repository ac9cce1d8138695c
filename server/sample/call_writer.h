#pragma once

#include <deque>
#include <string>

#include "core/wire/call_rows.h"
#include "server/sample/calendar.h"
#include "server/sample/company_plan.h"
#include "server/sample/vocabulary.h"

namespace trunkline::sample {

/// Writes the calls of companies: callers come back, ring through the flow that was live then, and leave names, tags
/// and notes.
class CallWriter {
public:
    /// Everything must outlive it.
    CallWriter(const Vocabulary& words, const std::vector<Calendar>& calendars, Dice& dice);

    /// Appends `count` calls of the company, oldest first. Their texts live until clear().
    void write(const CompanyPlan& company, int count, std::vector<wire::CallRow>& calls);
    void clear() { m_texts.clear(); }

private:
    struct Caller {
        std::string number;
        std::string_view name;
        std::string_view city;
        std::string_view state;
    };

    std::vector<Caller> drawCallers(const CompanyPlan& company, int count);
    Caller callerOf(const QString& areaCode, int last);
    void writeInbound(const CompanyPlan& company, const Calendar::Moment& moment, wire::CallRow& row);
    void writeOutbound(const CompanyPlan& company, wire::CallRow& row);
    void annotate(const CompanyPlan& company, wire::CallRow& row);
    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }
    std::string_view keep(const QString& text) { return keep(text.toStdString()); }

    const Vocabulary& m_words;
    const std::vector<Calendar>& m_calendars;
    Dice& m_dice;
    std::deque<std::string> m_texts;
    std::vector<QString> m_codes; ///< all area codes
    QHash<QString, QString> m_stateOfCode;
    QHash<QString, QString> m_cityOfState; ///< of one region of the state
};

} // namespace trunkline::sample
