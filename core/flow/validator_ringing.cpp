#include <algorithm>
#include <memory>

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
        m_phones.clear();
        const std::vector<GroupMember> members = destinationsOf(step);
        for (const GroupMember& member : members) {
            if (m_rules.context.company)
                m_phones.push_back(&phoneOf(member.destination));
        }
        checkTimes(step, static_cast<int>(members.size()));
        if (!m_rules.context.company)
            return;
        for (std::size_t i = 0; i < members.size(); ++i)
            checkDestination(step, members[i].destination, *m_phones[i]);
        checkCountries(step);
        checkAllOff(step);
    }

private:
    /// What the rules ask about a destination, looked up once however many steps ring it: the library behind numbers is
    /// slow.
    struct Phone {
        const Destination* destination = nullptr; ///< null: the company does not know it
        bool isValid = false;
        bool isOwnNumber = false;
        bool isOff = false;
        QString country;
    };

    const Phone& phoneOf(const DestinationId& id) {
        const auto known = m_known.constFind(id);
        if (known != m_known.constEnd())
            return **known;
        auto phone = std::make_shared<Phone>();
        const CompanyFacts& company = *m_rules.context.company;
        const auto found = company.destinations.constFind(id);
        if (found != company.destinations.constEnd()) {
            phone->destination = &*found;
            const QString& address = found->address;
            const bool isSip =
                address.startsWith(u"sip:", Qt::CaseInsensitive) || address.startsWith(u"sips:", Qt::CaseInsensitive);
            phone->isValid = isSip               ? address.indexOf(u'@') > 4
                             : address.isEmpty() ? m_rules.context.isTemplate
                                                 : isValidE164(address);
            phone->country = isSip || !phone->isValid || address.isEmpty() ? QString() : regionOf(address);
            phone->isOwnNumber = company.trackingNumbers.contains(address);
            phone->isOff = m_rules.context.now && found->isOff(*m_rules.context.now);
        }
        return **m_known.insert(id, std::move(phone));
    }

    void checkCountries(const Step& step) {
        QStringList countries;
        for (const Phone* phone : m_phones) {
            if (!phone->country.isEmpty() && !countries.contains(phone->country))
                countries.append(phone->country);
        }
        if (countries.size() > 1)
            m_rules.add(
                ProblemCode::MixedCountries, Severity::Warning, step.id,
                ValidatorWords::tr("“%1” rings phones in several countries (%2); caller ID and cost will differ.")
                    .arg(m_rules.name(step), countries.join(u", "_s)));
    }

    static QString labelOf(const Destination& destination) {
        return destination.label.isEmpty() ? destination.id.toString() : destination.label;
    }

    static Edit ringFor(const Step& step, int seconds) {
        return {SetSetting{step.id, u"ringSeconds"_s, seconds},
                ValidatorWords::tr("Ring for %n second(s)", nullptr, seconds)};
    }

    void checkTimes(const Step& step, int phones) {
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
        } else if (const int last = phones - 1; limit > 0 && ringsInTurn(step) && last * seconds >= limit) {
            m_rules.add(
                ProblemCode::InnerTimeout, Severity::Warning, step.id,
                ValidatorWords::tr("“%1” stops after %n second(s) in all, before the last phone rings.", nullptr, limit)
                    .arg(m_rules.name(step)),
                Edit{SetSetting{step.id, u"totalSeconds"_s, std::min(600, (last + 1) * seconds)},
                     ValidatorWords::tr("Give every phone its time")},
                u"totalSeconds"_s);
        }
        checkPickUp(step, limit > 0 ? std::min(limit, seconds) : seconds);
    }

    void checkPickUp(const Step& step, int seconds) {
        const Destination* earliest = nullptr;
        for (const Phone* phone : m_phones) {
            const Destination* destination = phone->destination;
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

    void checkDestination(const Step& step, const DestinationId& id, const Phone& phone) {
        const QString key = kindOf(step) == StepKind::Dial ? u"destination"_s : u"destinations"_s;
        const Destination* destination = phone.destination;
        if (!destination) {
            m_rules.add(ProblemCode::UnknownDestination, Severity::Error, step.id,
                        ValidatorWords::tr("“%1” rings “%2”, which is no destination of this company.")
                            .arg(m_rules.name(step), id.toString()),
                        {}, key);
            return;
        }
        if (!phone.isValid)
            m_rules.add(ProblemCode::BadNumber, Severity::Error, step.id,
                        ValidatorWords::tr("“%1” rings %2, but “%3” is not a number that can exist.")
                            .arg(m_rules.name(step), labelOf(*destination), destination->address.left(40)),
                        {}, key);
        if (phone.isOwnNumber)
            m_rules.add(ProblemCode::OwnNumber, Severity::Error, step.id,
                        ValidatorWords::tr(
                            "“%1” rings %2, which is one of our own tracking numbers: the call would come back in.")
                            .arg(m_rules.name(step), destination->address),
                        {}, key);
    }

    /// A hunt that goes on to a phone that rings is what switching off is for; a caller who reaches nobody is a
    /// problem.
    bool ringsSomebodyAfter(const Step& step) {
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
                            [this](const GroupMember& m) { return !phoneOf(m.destination).isOff; }))
                return true;
            for (const StepId& target : next->ports)
                pending.push_back(target);
        }
        return false;
    }

    void checkAllOff(const Step& step) {
        if (m_phones.empty() ||
            !std::all_of(m_phones.begin(), m_phones.end(), [](const Phone* phone) { return phone->isOff; }))
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
    QHash<DestinationId, std::shared_ptr<Phone>> m_known;
    std::vector<const Phone*> m_phones; ///< of the step that is checked; empty where no company is known
};

} // namespace

void checkRinging(Rules& rules) {
    RingingCheck check(rules);
    const QList<Step>& steps = rules.document.steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (rules.kindAt(i) == StepKind::Dial || rules.kindAt(i) == StepKind::RingGroup)
            check.run(steps[i]);
    }
}

} // namespace trunkline::flow
