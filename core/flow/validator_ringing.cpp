#include <algorithm>

#include <QSet>

#include "core/domain/phone_number.h"
#include "core/flow/settings.h"
#include "core/flow/validator_rules.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortestGoodRing = 15;
constexpr int kSuggestedRing = 20;
/// What most phones' own voicemail stays under; asked only where nothing is known about the phone.
constexpr int kLongestRingOfUnknownPhone = 45;

class RingingCheck {
public:
    explicit RingingCheck(Rules& rules) : m_rules(rules) {}

    void run(const Step& step) {
        const std::vector<GroupMember> members = destinationsOf(step);
        checkTimes(step, members);
        if (!m_rules.context.company)
            return;
        QSet<QString> countries;
        for (const GroupMember& member : members)
            checkDestination(step, member.destination, countries);
        if (countries.size() > 1)
            m_rules.add(
                ProblemCode::MixedCountries, Severity::Warning, step.id,
                ValidatorWords::tr("“%1” rings phones in several countries (%2); caller ID and cost will differ.")
                    .arg(m_rules.name(step), QStringList(countries.values()).join(u", "_s)));
        checkAllOff(step, members);
    }

private:
    const Destination* find(const DestinationId& id) const {
        const auto found = m_rules.context.company->destinations.constFind(id);
        return found == m_rules.context.company->destinations.constEnd() ? nullptr : &*found;
    }

    static QString labelOf(const Destination& destination) {
        return destination.label.isEmpty() ? destination.id.toString() : destination.label;
    }

    static Edit ringFor(const Step& step, int seconds) {
        return {SetSetting{step.id, u"ringSeconds"_s, seconds},
                ValidatorWords::tr("Ring for %n second(s)", nullptr, seconds)};
    }

    void checkTimes(const Step& step, const std::vector<GroupMember>& members) {
        const int seconds = integerOf(step, u"ringSeconds");
        const QString key = u"ringSeconds"_s;
        if (seconds < kShortestGoodRing)
            m_rules.add(ProblemCode::RingTooShort, Severity::Warning, step.id,
                        ValidatorWords::tr("“%1” rings for %n second(s); people need 15 or more to reach the phone.",
                                           nullptr, seconds)
                            .arg(m_rules.name(step)),
                        ringFor(step, kSuggestedRing), key);
        const int limit = kindOf(step) == StepKind::RingGroup ? integerOf(step, u"totalSeconds") : 0;
        if (limit > 0 && seconds > limit) {
            m_rules.add(ProblemCode::InnerTimeout, Severity::Warning, step.id,
                        ValidatorWords::tr("“%1” rings each phone for %2 seconds, but stops after %3 in all.")
                            .arg(m_rules.name(step))
                            .arg(seconds)
                            .arg(limit),
                        ringFor(step, limit), key);
        } else if (const int last = static_cast<int>(members.size()) - 1;
                   limit > 0 && ringsInTurn(step) && last * seconds >= limit) {
            m_rules.add(
                ProblemCode::InnerTimeout, Severity::Warning, step.id,
                ValidatorWords::tr("“%1” stops after %n second(s) in all, before the last phone rings.", nullptr, limit)
                    .arg(m_rules.name(step)),
                Edit{SetSetting{step.id, u"totalSeconds"_s, std::min(600, (last + 1) * seconds)},
                     ValidatorWords::tr("Give every phone its time")},
                u"totalSeconds"_s);
        }
        checkPickUp(step, members, limit > 0 ? std::min(limit, seconds) : seconds);
    }

    void checkPickUp(const Step& step, const std::vector<GroupMember>& members, int seconds) {
        const Destination* earliest = nullptr;
        for (const GroupMember& member : members) {
            const Destination* destination = m_rules.context.company ? find(member.destination) : nullptr;
            if (destination && destination->voicemailPicksUpSeconds &&
                (!earliest || *destination->voicemailPicksUpSeconds < *earliest->voicemailPicksUpSeconds))
                earliest = destination;
        }
        if (earliest && seconds >= *earliest->voicemailPicksUpSeconds) {
            const int pickUp = *earliest->voicemailPicksUpSeconds;
            m_rules.add(ProblemCode::RingTooLong, Severity::Warning, step.id,
                        ValidatorWords::tr(
                            "“%1” rings for %2 seconds, but %3's own voicemail picks up after %4: callers end there.")
                            .arg(m_rules.name(step))
                            .arg(seconds)
                            .arg(labelOf(*earliest))
                            .arg(pickUp),
                        ringFor(step, std::clamp(pickUp - 3, 5, 120)), u"ringSeconds"_s);
        } else if (!earliest && seconds > kLongestRingOfUnknownPhone) {
            m_rules.add(
                ProblemCode::RingTooLong, Severity::Warning, step.id,
                ValidatorWords::tr("“%1” rings for %n second(s); most phones' own voicemail picks up before that.",
                                   nullptr, seconds)
                    .arg(m_rules.name(step)),
                ringFor(step, kSuggestedRing), u"ringSeconds"_s);
        }
    }

    /// What a number is worth, asked once per destination: the library behind it is slow.
    struct Number {
        bool isValid = false;
        QString country;
    };
    const Number& numberOf(const Destination& destination) {
        const auto known = m_numbers.constFind(destination.id);
        if (known != m_numbers.constEnd())
            return *known;
        const bool isSip = destination.address.startsWith(u"sip:", Qt::CaseInsensitive) ||
                           destination.address.startsWith(u"sips:", Qt::CaseInsensitive);
        Number number;
        number.isValid = isSip ? destination.address.indexOf(u'@') > 4 : isValidE164(destination.address);
        number.country = isSip || !number.isValid ? QString() : regionOf(destination.address);
        return *m_numbers.insert(destination.id, number);
    }

    void checkDestination(const Step& step, const DestinationId& id, QSet<QString>& countries) {
        const QString key = kindOf(step) == StepKind::Dial ? u"destination"_s : u"destinations"_s;
        const Destination* destination = find(id);
        if (!destination) {
            m_rules.add(ProblemCode::UnknownDestination, Severity::Error, step.id,
                        ValidatorWords::tr("“%1” rings “%2”, which is no destination of this company.")
                            .arg(m_rules.name(step), id.toString()),
                        {}, key);
            return;
        }
        const Number& number = numberOf(*destination);
        if (!number.country.isEmpty())
            countries.insert(number.country);
        if (!number.isValid)
            m_rules.add(ProblemCode::BadNumber, Severity::Error, step.id,
                        ValidatorWords::tr("“%1” rings %2, but “%3” is not a number that can exist.")
                            .arg(m_rules.name(step), labelOf(*destination), destination->address.left(40)),
                        {}, key);
        if (m_rules.context.company->trackingNumbers.contains(destination->address))
            m_rules.add(ProblemCode::OwnNumber, Severity::Error, step.id,
                        ValidatorWords::tr(
                            "“%1” rings %2, which is one of our own tracking numbers: the call would come back in.")
                            .arg(m_rules.name(step), destination->address),
                        {}, key);
    }

    bool isOff(const DestinationId& id) const {
        const Destination* destination = find(id);
        return destination && destination->isOff(*m_rules.context.now);
    }

    /// A hunt that goes on to a phone that rings is what switching off is for; a caller who reaches nobody is a
    /// problem.
    bool ringsSomebodyAfter(const Step& step) const {
        QSet<StepId> seen{step.id};
        std::vector<StepId> pending{targetOf(m_rules.document, step, u"unavailable")};
        while (!pending.empty()) {
            const Step* next = m_rules.document.find(pending.back());
            pending.pop_back();
            if (!next || seen.contains(next->id))
                continue;
            seen.insert(next->id);
            const std::vector<GroupMember> members = destinationsOf(*next);
            if (std::any_of(members.begin(), members.end(),
                            [this](const GroupMember& m) { return !isOff(m.destination); }))
                return true;
            for (const StepId& target : next->ports)
                pending.push_back(target);
        }
        return false;
    }

    void checkAllOff(const Step& step, const std::vector<GroupMember>& members) {
        if (!m_rules.context.now || members.empty() ||
            !std::all_of(members.begin(), members.end(), [this](const GroupMember& m) { return isOff(m.destination); }))
            return;
        if (kindOf(step) == StepKind::Dial && ringsSomebodyAfter(step))
            return;
        const Step* instead = m_rules.document.find(targetOf(m_rules.document, step, u"unavailable"));
        m_rules.add(
            ProblemCode::AllOff, Severity::Warning, step.id,
            instead ? ValidatorWords::tr("Everybody whom “%1” rings is switched off; callers get “%2” instead.")
                          .arg(m_rules.name(step), m_rules.name(*instead))
                    : ValidatorWords::tr("Everybody whom “%1” rings is switched off, and callers get nothing instead.")
                          .arg(m_rules.name(step)));
    }

    Rules& m_rules;
    QHash<DestinationId, Number> m_numbers;
};

} // namespace

void checkRinging(Rules& rules) {
    RingingCheck check(rules);
    for (const Step& step : rules.document.steps()) {
        const StepKind kind = kindOf(step);
        if (kind == StepKind::Dial || kind == StepKind::RingGroup)
            check.run(step);
    }
}

} // namespace trunkline::flow
