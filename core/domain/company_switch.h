#pragma once

#include <optional>

#include <QJsonObject>
#include <QStringList>

#include "core/domain/override.h"

namespace trunkline {

/// The position that a switch was turned to, and for how long.
struct SwitchTurn {
    QString to;
    Override hold;
};

/// A named switch of a company, which its flows ask for the way on: "Who is on duty" stands at "Mike" or at "Joe".
struct CompanySwitch {
    SwitchId id;
    AccountId company;
    QString name;          ///< unique in the company; steps of type `switch` name it
    QStringList positions; ///< two or more; the ways out of such a step
    QString normal;        ///< one of them; where it stands unless it is turned, and what it returns to
    std::optional<SwitchTurn> turned;
    Revision revision = Revision::None;
    QJsonObject extra;

    [[nodiscard]] bool isTurned(Instant now) const { return turned && turned->hold.holdsAt(now); }
    [[nodiscard]] const QString& positionAt(Instant now) const { return isTurned(now) ? turned->to : normal; }
};

} // namespace trunkline
