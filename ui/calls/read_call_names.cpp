#include "ui/calls/read_call_names.h"

#include "core/domain/phone_number.h"
#include "core/store/reader.h"

namespace trunkline::ui {

std::shared_ptr<const CallNames> readCallNames(const store::Reader& reader, const AccountTree& tree,
                                               const AccountId& account) {
    auto names = std::make_shared<CallNames>();
    const AccountTree::Index top = tree.indexOf(account);
    if (top == AccountTree::kNone)
        return names;
    const QLocale locale;
    QHash<QString, TimeWords> clocks; // a zone is costly to make, and companies share a few
    for (AccountTree::Index index = top; index <= tree.lastOf(top); ++index) {
        const QString zone = tree.timeZoneAt(index);
        auto clock = clocks.constFind(zone);
        if (clock == clocks.constEnd())
            clock = clocks.insert(zone, TimeWords(QTimeZone(zone.toLatin1()), QTimeZone::systemTimeZone(), locale));
        names->companies.insert(tree.at(index).id, {tree.at(index).name, *clock});
    }
    for (const TrackingNumber& number : reader.numbersBelow(tree, account))
        names->numbers.insert(number.id, number.label.isEmpty() ? displayNumber(number.number) : number.label);
    for (const Destination& destination : reader.destinationsBelow(tree, account))
        names->destinations.insert(destination.id, destination.label.isEmpty() ? displayNumber(destination.address)
                                                                               : destination.label);
    for (const User& user : reader.users())
        names->users.insert(user.id, user.name);
    return names;
}

} // namespace trunkline::ui
