#include "ui/numbers/temporary.h"

#include <algorithm>

#include "core/store/reader.h"

namespace trunkline::ui {

std::vector<Temporary> readTemporary(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                     Instant now) {
    using Kind = Temporary::Kind;
    std::vector<Temporary> all;
    const AccountTree::Index top = tree.indexOf(account);
    if (top == AccountTree::kNone)
        return all;
    for (AccountTree::Index at = top; at <= tree.lastOf(top); ++at) {
        const Account& company = tree.at(at);
        if (company.isClosed(now))
            all.push_back({Kind::CompanyClosed, company.id.toString(), company.id, {}, {}, *company.closed});
    }
    for (const Destination& destination : reader.destinationsBelow(tree, account)) {
        if (destination.isOff(now))
            all.push_back({Kind::DestinationOff,
                           destination.id.toString(),
                           destination.company,
                           destination.label,
                           {},
                           *destination.off});
    }
    for (const CompanySwitch& one : reader.switchesBelow(tree, account)) {
        if (one.isTurned(now))
            all.push_back(
                {Kind::SwitchTurned, one.id.toString(), one.company, one.name, one.turned->to, one.turned->hold});
    }
    std::ranges::stable_sort(all, {}, [](const Temporary& thing) { return thing.hold.until.value_or(Instant::max()); });
    return all;
}

} // namespace trunkline::ui
