#pragma once

#include <optional>

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include "core/base/clock.h"
#include "core/domain/account_tree.h"

namespace trunkline::ui {

/// Says times and spans as people do, in the zone of the company they happened at. A value; copies are cheap, const
/// members are thread-safe.
class TimeWords {
public:
    /// @param zone the company's; an invalid one (unknown name) stands for `here`.
    /// @param here the reader's own, to say where the two differ.
    explicit TimeWords(QTimeZone zone, QTimeZone here = QTimeZone::systemTimeZone(), QLocale locale = QLocale());

    /// "Today", "Yesterday", "Mon" within six days either way, "3 Mar", "3 Mar 2025".
    [[nodiscard]] QString day(Instant at, Instant now) const;
    /// For lists: "Today 14:03", "Yesterday 14:03", "Mon 14:03" within six days either way, "3 Mar 14:03", "3 Mar 2025
    /// 14:03".
    [[nodiscard]] QString moment(Instant at, Instant now) const;
    /// For details and tooltips: "Saturday, 21 November 2026 09:33 CST (16:33 here)"; the part in brackets only where
    /// it differs.
    [[nodiscard]] QString full(Instant at) const;
    /// "until Monday 08:00", with the zone where it differs from here; "until you turn it on" without a time.
    [[nodiscard]] QString until(const std::optional<Instant>& at, Instant now) const;
    /// "09:33", or as the locale has it.
    [[nodiscard]] QString timeOfDay(Instant at) const;

    /// Whether a clock here shows another time than one there.
    [[nodiscard]] bool differsFromHere(Instant at) const;
    /// "CST"; the offset where the zone has no abbreviation.
    [[nodiscard]] QString zoneName(Instant at) const;

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] QDateTime local(Instant at) const;
    /// The moment a wall clock there shows `date` and `time`; a time that a change of clocks skips becomes the next one
    /// that exists.
    [[nodiscard]] Instant instantOf(QDate date, QTime time) const;

private:
    QTimeZone m_zone;
    QTimeZone m_here;
    QLocale m_locale;
};

/// In the zone of the account, which may stand above it; of one that is not in the tree, the reader's own.
[[nodiscard]] TimeWords timesAt(const AccountTree& tree, const AccountId& account);
/// "Yesterday 14:03 by Pat Kim"; empty for what never was.
[[nodiscard]] QString whenAndWho(Instant at, const QString& who, const TimeWords& times, Instant now);

/// "0:32", "12:05", "1:02:03".
[[nodiscard]] QString spanText(int seconds);
/// The same for people who listen: "12 minutes 5 seconds".
[[nodiscard]] QString spokenSpan(int seconds);

} // namespace trunkline::ui
