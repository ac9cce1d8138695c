#pragma once

#include <vector>

#include <QHash>
#include <QJsonObject>
#include <QString>

#include "core/flow/company_facts.h"

namespace trunkline::ui {

/// Something of a company that a flow names.
struct FlowNeed {
    enum class Kind : std::uint8_t { Destination, Switch, Calendar };
    Kind kind = Kind::Destination;
    QString name; ///< a destination's id; the name of a switch or calendar

    friend bool operator==(const FlowNeed&, const FlowNeed&) = default;
    friend size_t qHash(const FlowNeed& need, size_t seed = 0) {
        return qHashMulti(seed, static_cast<int>(need.kind), need.name);
    }
};

/// What stands for it in the company that the flow is copied to.
struct FlowReplacement {
    enum class Kind : std::uint8_t {
        Leave,  ///< nothing yet: the draft says what is missing
        Take,   ///< `name` is there
        Create, ///< made there as it is here
    };
    Kind kind = Kind::Leave;
    QString name; ///< Take: a destination's id; the name of a switch or calendar
};
using FlowMapping = QHash<FlowNeed, FlowReplacement>;

/// Each thing once, in the order of the steps. Other flows that a step goes to are not among them: they keep their
/// name.
[[nodiscard]] std::vector<FlowNeed> needsOf(const QJsonObject& document);
/// The same phone there, else one of the same name, else made there; switches and calendars by their names.
[[nodiscard]] FlowReplacement suggested(const FlowNeed& need, const flow::CompanyFacts& here,
                                        const flow::CompanyFacts& there);
/// The document with everything replaced that is taken; the rest names what it named. A copy follows no template, and
/// what one locks here is free in it.
[[nodiscard]] QJsonObject mapped(const QJsonObject& document, const FlowMapping& mapping);

} // namespace trunkline::ui
