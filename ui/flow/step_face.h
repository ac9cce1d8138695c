#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/flow/problem.h"
#include "ui/flow/flow_editor_document.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

/// A way out as a card shows it.
struct PortFace {
    QString port;
    QString label;
    bool isConnected = false;

    friend bool operator==(const PortFace&, const PortFace&) = default;
};

/// A step as a card shows it: everything in words, so that items only paint.
struct StepFace {
    StepId step;
    Icon icon = Icon::Help;
    QString title;
    QString summary; ///< the setting that matters, in one line
    QString offText; ///< "off until Mon 08:00"; empty: its phones ring
    std::vector<PortFace> ports;
    qsizetype hiddenPorts = 0; ///< beyond what a card shows; the inspector has all
    std::optional<flow::Severity> severity;
    QString problem;
    bool isUnknown = false;
    bool isEntry = false;
    bool isLocked = false;
    bool hasLockedSettings = false; ///< the template holds some of a step that is free otherwise

    friend bool operator==(const StepFace&, const StepFace&) = default;
};

/// More ways out than this are left to the inspector.
inline constexpr qsizetype kMaxShownPorts = 24;

/// The ways out that a card shows: all, but of a menu only the keys that lead somewhere and the next free one.
[[nodiscard]] QStringList shownPorts(const flow::Step& step, const flow::CompanyFacts* company);

[[nodiscard]] StepFace faceOf(FlowEditorDocument& document, const flow::Step& step);

/// "Mike · 20 s", "Mon–Fri 08:00–17:00", …
[[nodiscard]] QString settingThatMatters(const flow::Step& step, const flow::CompanyFacts* company);

[[nodiscard]] Icon iconOf(QStringView stepType);

/// Label of a destination, or words for one that is unknown.
[[nodiscard]] QString destinationLabel(const QJsonValue& id, const flow::CompanyFacts* company);

/// "off until Mon 08:00" as of `now`, empty where it is on.
[[nodiscard]] QString offWords(const Destination& destination, const flow::CompanyFacts& company, Instant now);

/// "Mon–Fri 08:00–17:00" of one branch of a schedule.
[[nodiscard]] QString branchWords(const QJsonObject& branch);

} // namespace trunkline::ui
