#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include "core/store/store_types.h"
#include "ui/calls/call_words.h"

namespace trunkline::ui {

/// A stretch of days as people ask for it; moves on with the days.
enum class TimePreset : std::uint8_t { Any, Today, Yesterday, Last7Days, Last30Days, ThisMonth, LastMonth, Custom };
inline constexpr int kTimePresetCount = 8;

[[nodiscard]] QString titleOf(TimePreset preset);

/// What the call log is narrowed to, in the user's terms. A value.
struct CallFilter {
    /// The parts that can be taken away one by one.
    enum class Part : std::uint8_t { Time, Outcomes, Direction, Number, Source, Tag, Text };
    struct Chip {
        Part part;
        QString text; ///< "Last 7 days", "Source: Google Ads"
    };

    TimePreset time = TimePreset::Any;
    QDate firstDay; ///< Custom only; both inclusive, in the company's zone; an invalid one leaves that side open
    QDate lastDay;
    std::vector<CallOutcome> outcomes; ///< empty: all
    std::optional<CallDirection> direction;
    NumberId number;
    QString source;
    QString tag;
    QString text;

    bool operator==(const CallFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == CallFilter(); }
    [[nodiscard]] std::vector<Chip> chips(const CallNames& names) const;
    void remove(Part part);
    /// For a page's state and for links between pages.
    [[nodiscard]] QJsonObject toJson() const;
    /// What it does not understand narrows nothing.
    [[nodiscard]] static CallFilter fromJson(const QJsonObject& object);

    /// As the store takes it. "Today" is the day that it is at `now` in the zone of `times`.
    [[nodiscard]] store::CallQuery toQuery(const AccountId& account, store::CallSort sort, Instant now,
                                           const TimeWords& times) const;
};

} // namespace trunkline::ui
