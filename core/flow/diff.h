#pragma once

#include <vector>

#include "core/flow/company_facts.h"
#include "core/flow/edit.h"

namespace trunkline::flow {

/// One thing that differs between two versions of a flow, by step and setting. Layout makes no difference here.
struct Difference {
    enum class Kind : std::uint8_t {
        FlowName,
        TimeZone,
        Entry,
        StepAdded,
        StepRemoved,
        Type,
        Title,
        Setting,
        Port,
        Lock,
        Other
    };
    Kind kind = Kind::Other;
    StepId step;       ///< null: the flow as a whole
    QString key;       ///< of the setting or port
    QJsonValue before; ///< undefined: it was not there
    QJsonValue after;
    QString words; ///< "Mike: rings for 25 seconds instead of 20", translated
};

/// In the order of the first document, then what was added.
[[nodiscard]] std::vector<Difference> diff(const FlowDocument& before, const FlowDocument& after,
                                           const CompanyFacts* company = nullptr);

/// An edit that turns `before` into `after`, to the byte: layout, scenarios and unknown fields included.
[[nodiscard]] Edit editBetween(const FlowDocument& before, const FlowDocument& after);

} // namespace trunkline::flow
