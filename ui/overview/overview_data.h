#pragma once

#include <memory>
#include <vector>

#include "core/domain/account_tree.h"
#include "core/domain/audit.h"
#include "core/domain/company_switch.h"
#include "core/domain/number.h"
#include "core/store/store_types.h"
#include "ui/calls/call_words.h"
#include "ui/numbers/temporary.h"
#include "ui/overview/call_figures.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// One child of a franchise or the organisation, with everything below it.
struct SubAccountRow {
    AccountId id;
    QString name;
    AccountKind kind = AccountKind::Company;
    bool isSuspended = false;
    CallFigures figures;
    int off = 0;      ///< what is temporary now
    int problems = 0; ///< active numbers whose calls no flow answers
};

/// Everything that an overview shows, read at once.
struct OverviewData {
    AccountId account;
    Period period = Period::Week;
    Instant now{};
    TimeWords times{QTimeZone::systemTimeZone()};
    std::shared_ptr<const CallNames> names;
    store::CallStats stats;
    CallFigures figures;
    CallFigures before;
    int firstTime = 0;
    int firstTimeBefore = 0;
    std::vector<Destination> destinations; ///< of a company; who is out comes first
    std::vector<CompanySwitch> switches;   ///< of a company
    std::vector<Temporary> temporary;      ///< above companies
    std::vector<store::ListedCall> recentCalls;
    std::vector<AuditEvent> changes;
    std::vector<SubAccountRow> subAccounts; ///< empty for a company
};

/// For the reader thread.
[[nodiscard]] OverviewData readOverview(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                        Period period, Instant now);

/// "Ann Reyes published the flow Main line"; what happened in words where the action is known, the summary otherwise.
[[nodiscard]] QString changeSentence(const AuditEvent& event, const CallNames& names);

} // namespace trunkline::ui
