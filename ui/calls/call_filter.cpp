#include "ui/calls/call_filter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/domain/names.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallFilter)
};

struct DayRange {
    QDate first;
    QDate last;
};

DayRange daysOf(const CallFilter& filter, QDate today) {
    const QDate monthStart(today.year(), today.month(), 1);
    switch (filter.time) {
    case TimePreset::Any:
        return {};
    case TimePreset::Today:
        return {today, today};
    case TimePreset::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case TimePreset::Last7Days:
        return {today.addDays(-6), today};
    case TimePreset::Last30Days:
        return {today.addDays(-29), today};
    case TimePreset::ThisMonth:
        return {monthStart, today};
    case TimePreset::LastMonth:
        return {monthStart.addMonths(-1), monthStart.addDays(-1)};
    case TimePreset::Custom:
        return {filter.firstDay, filter.lastDay};
    }
    return {};
}

QString customText(const CallFilter& filter) {
    const auto day = [](QDate date) { return QLocale().toString(date, Words::tr("d MMM yyyy", "a day")); };
    if (!filter.lastDay.isValid())
        return filter.firstDay.isValid() ? Words::tr("Since %1").arg(day(filter.firstDay)) : titleOf(TimePreset::Any);
    if (!filter.firstDay.isValid())
        return Words::tr("Up to %1").arg(day(filter.lastDay));
    return Words::tr("%1 to %2", "two days").arg(day(filter.firstDay), day(filter.lastDay));
}

QString outcomesText(const std::vector<CallOutcome>& outcomes) {
    QStringList words;
    for (const CallOutcome outcome : outcomes)
        words.append(wordOf(outcome));
    return words.join(Words::tr(" or ", "between two outcomes"));
}

} // namespace

QString titleOf(TimePreset preset) {
    switch (preset) {
    case TimePreset::Any:
        return Words::tr("Any time");
    case TimePreset::Today:
        return Words::tr("Today");
    case TimePreset::Yesterday:
        return Words::tr("Yesterday");
    case TimePreset::Last7Days:
        return Words::tr("Last 7 days");
    case TimePreset::Last30Days:
        return Words::tr("Last 30 days");
    case TimePreset::ThisMonth:
        return Words::tr("This month");
    case TimePreset::LastMonth:
        return Words::tr("Last month");
    case TimePreset::Custom:
        return Words::tr("From … to …");
    }
    return {};
}

std::vector<CallFilter::Chip> CallFilter::chips(const CallNames& names) const {
    std::vector<Chip> chips;
    if (!text.isEmpty())
        chips.push_back({Part::Text, Words::tr("“%1”", "text that is looked for").arg(text)});
    if (time != TimePreset::Any)
        chips.push_back({Part::Time, time == TimePreset::Custom ? customText(*this) : titleOf(time)});
    if (!outcomes.empty())
        chips.push_back({Part::Outcomes, outcomesText(outcomes)});
    if (direction)
        chips.push_back({Part::Direction, wordOf(*direction)});
    if (!number.isNull()) {
        const QString label = names.numbers.value(number);
        chips.push_back(
            {Part::Number, Words::tr("Number: %1").arg(label.isEmpty() ? Words::tr("one that was removed") : label)});
    }
    if (!source.isEmpty())
        chips.push_back({Part::Source, Words::tr("Source: %1").arg(source)});
    if (!tag.isEmpty())
        chips.push_back({Part::Tag, Words::tr("Tag: %1").arg(tag)});
    return chips;
}

void CallFilter::remove(Part part) {
    switch (part) {
    case Part::Time:
        time = TimePreset::Any;
        firstDay = lastDay = QDate();
        break;
    case Part::Outcomes:
        outcomes.clear();
        break;
    case Part::Direction:
        direction.reset();
        break;
    case Part::Number:
        number = {};
        break;
    case Part::Source:
        source.clear();
        break;
    case Part::Tag:
        tag.clear();
        break;
    case Part::Text:
        text.clear();
        break;
    }
}

QJsonObject CallFilter::toJson() const {
    QJsonObject object;
    const auto put = [&object](const QString& name, const QString& value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    if (time != TimePreset::Any)
        object.insert(u"time"_s, static_cast<int>(time));
    put(u"firstDay"_s, firstDay.toString(Qt::ISODate));
    put(u"lastDay"_s, lastDay.toString(Qt::ISODate));
    QStringList outcomeNames;
    for (const CallOutcome outcome : outcomes)
        outcomeNames.append(nameOf(outcome));
    put(u"outcomes"_s, outcomeNames.join(u','));
    put(u"direction"_s, direction ? nameOf(*direction) : QString());
    put(u"number"_s, number.toString());
    put(u"source"_s, source);
    put(u"tag"_s, tag);
    put(u"text"_s, text);
    return object;
}

CallFilter CallFilter::fromJson(const QJsonObject& object) {
    CallFilter filter;
    const auto get = [&object](const QString& name) { return object.value(name).toString(); };
    filter.time = static_cast<TimePreset>(std::clamp(object.value(u"time"_s).toInt(), 0, kTimePresetCount - 1));
    filter.firstDay = QDate::fromString(get(u"firstDay"_s), Qt::ISODate);
    filter.lastDay = QDate::fromString(get(u"lastDay"_s), Qt::ISODate);
    for (const QString& name : get(u"outcomes"_s).split(u',', Qt::SkipEmptyParts)) {
        if (const std::optional<CallOutcome> outcome = fromName<CallOutcome>(name))
            filter.outcomes.push_back(*outcome);
    }
    filter.direction = fromName<CallDirection>(get(u"direction"_s));
    if (const Result<NumberId> number = NumberId::parse(get(u"number"_s)))
        filter.number = *number;
    filter.source = get(u"source"_s);
    filter.tag = get(u"tag"_s);
    filter.text = get(u"text"_s);
    return filter;
}

store::CallQuery CallFilter::toQuery(const AccountId& account, store::CallSort sort, Instant now,
                                     const TimeWords& times) const {
    store::CallQuery query;
    query.account = account;
    query.sort = sort;
    query.outcomes = outcomes;
    query.direction = direction;
    query.number = number;
    query.source = source;
    query.tag = tag;
    query.text = text.trimmed();
    DayRange days = daysOf(*this, times.local(now).date());
    if (days.first.isValid() && days.last.isValid() && days.last < days.first)
        std::swap(days.first, days.last);
    if (days.first.isValid())
        query.from = times.instantOf(days.first, QTime(0, 0));
    if (days.last.isValid())
        query.to = times.instantOf(days.last.addDays(1), QTime(0, 0));
    return query;
}

} // namespace trunkline::ui
