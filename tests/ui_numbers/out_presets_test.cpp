#include "ui/numbers/out_presets.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList presetsAt(const char* now) {
    const TimeWords times(QTimeZone("America/Chicago"), QTimeZone("UTC"), QLocale::c());
    QStringList texts;
    for (const OutPreset& preset : outPresets(*fromRfc3339(QString::fromLatin1(now)), times))
        texts.append(preset.text + u" = "_s + (preset.until ? toRfc3339(*preset.until) : u"…"_s));
    return texts;
}

} // namespace

TEST_CASE("Presets are times of the company's clock") {
    CHECK(presetsAt("2026-11-21T15:33:00Z") ==
          QStringList{u"1 hour, until 10:33 = 2026-11-21T16:33:00Z"_s, u"Rest of today = 2026-11-22T06:00:00Z"_s,
                      u"Tomorrow 08:00 = 2026-11-22T14:00:00Z"_s, u"Monday 08:00 = 2026-11-23T14:00:00Z"_s,
                      u"Until I turn it on = …"_s});
}

TEST_CASE("On a Sunday tomorrow is Monday and is offered once") {
    CHECK(presetsAt("2026-11-22T15:33:00Z").filter(u"08:00 ="_s) ==
          QStringList{u"Tomorrow 08:00 = 2026-11-23T14:00:00Z"_s});
}

TEST_CASE("On a Monday the next Monday is meant") {
    CHECK(presetsAt("2026-11-23T15:33:00Z").contains(u"Monday 08:00 = 2026-11-30T14:00:00Z"_s));
}

TEST_CASE("The morning after the clocks change is still at eight") {
    // 7 March 2026, 20:00 in Chicago; the clocks go forward that night.
    CHECK(presetsAt("2026-03-08T02:00:00Z").contains(u"Tomorrow 08:00 = 2026-03-08T13:00:00Z"_s));
}
