#include "ui/numbers/out_presets.h"

#include <QCoreApplication>
#include <QDateTime>

namespace trunkline::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutPresets)
};

const QTime kOpening(8, 0);

} // namespace

std::vector<OutPreset> outPresets(Instant now, const TimeWords& times) {
    using std::chrono::hours;
    const QDate today = times.local(now).date();
    const QDate tomorrow = today.addDays(1);
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    std::vector<OutPreset> presets;
    const Instant inAnHour = now + hours(1);
    presets.push_back({Words::tr("1 hour, until %1").arg(times.timeOfDay(inAnHour)), inAnHour});
    presets.push_back({Words::tr("Rest of today"), times.instantOf(tomorrow, QTime(0, 0))});
    const Instant tomorrowMorning = times.instantOf(tomorrow, kOpening);
    presets.push_back({Words::tr("Tomorrow %1").arg(times.timeOfDay(tomorrowMorning)), tomorrowMorning});
    if (monday != tomorrow) {
        const Instant mondayMorning = times.instantOf(monday, kOpening);
        presets.push_back({Words::tr("Monday %1").arg(times.timeOfDay(mondayMorning)), mondayMorning});
    }
    presets.push_back({Words::tr("Until I turn it on"), std::nullopt});
    return presets;
}

} // namespace trunkline::ui
