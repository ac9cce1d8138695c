#include <algorithm>

#include <QLocale>

#include "core/flow/area_codes.h"
#include "core/flow/edit_builders.h"
#include "core/flow/settings.h"
#include "core/flow/validator_rules.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMinutesOfADay = 24 * 60;
constexpr int kMinutesOfAWeek = 7 * kMinutesOfADay;
/// Longer than this before a voicemail, and most callers are gone.
constexpr int kLongestGoodWait = 60;

/// [from, to) in minutes since Monday 00:00.
using Interval = std::pair<int, int>;

std::vector<Interval> weekOf(const Step& schedule) {
    std::vector<Interval> covered;
    for (const ScheduleBranch& branch : branchesOf(schedule)) {
        for (int day = 0; branch.isValid && day < 7; ++day) {
            if ((branch.days >> day & 1) == 0)
                continue;
            const int from = day * kMinutesOfADay + branch.from;
            const int to = day * kMinutesOfADay + branch.to + (branch.to <= branch.from ? kMinutesOfADay : 0);
            covered.emplace_back(from, std::min(to, kMinutesOfAWeek));
            if (to > kMinutesOfAWeek)
                covered.emplace_back(0, to - kMinutesOfAWeek);
        }
    }
    std::sort(covered.begin(), covered.end());
    return covered;
}

QString momentOf(int minuteOfWeek) {
    const QLocale locale;
    const QTime time = QTime(0, 0).addSecs(minuteOfWeek % kMinutesOfADay * 60);
    const QString text =
        locale.language() == QLocale::C ? time.toString(u"H:mm"_s) : locale.toString(time, QLocale::ShortFormat);
    return locale.dayName(minuteOfWeek / kMinutesOfADay + 1) + u' ' + text;
}

class WaysCheck {
public:
    explicit WaysCheck(Rules& rules) : m_rules(rules), m_document(rules.document) {}

    void run() {
        const QList<Step>& steps = m_document.steps();
        m_safeEnd = findSafeEnd();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            if (!m_rules.reached[static_cast<std::size_t>(i)] || m_document.indexOf(steps[i].id) != i)
                continue;
            if (mayBeDeadEnd(i))
                checkDeadEnds(steps[i]);
        }
        checkLoops();
        checkWaits();
        checkConsent();
    }

private:
    /// Where a way out that leads nowhere is best led to: a voicemail, otherwise a hang-up.
    StepId findSafeEnd() const {
        StepId hangup;
        for (const Step& step : m_document.steps()) {
            if (kindOf(step) == StepKind::Voicemail)
                return step.id;
            if (kindOf(step) == StepKind::Hangup && hangup.isNull())
                hangup = step.id;
        }
        return hangup;
    }

    bool leadsSomewhere(qsizetype index, QStringView port) const {
        const auto wires = m_rules.wiresOf(index);
        return std::any_of(wires.begin(), wires.end(),
                           [port](const Rules::Wire& wire) { return wire.port == port && wire.target >= 0; });
    }

    /// False only where it is plain without listing the step's outcomes, as of most steps.
    bool mayBeDeadEnd(qsizetype index) const {
        switch (m_rules.kindAt(index)) {
        case StepKind::Voicemail:
        case StepKind::Hangup:
        case StepKind::Goto:
            return false;
        case StepKind::Dial:
        case StepKind::RingGroup:
        case StepKind::Geo:
        case StepKind::CallerTest:
        case StepKind::Switch:
        case StepKind::Schedule:
            return !leadsSomewhere(index, u"otherwise");
        case StepKind::Greeting:
        case StepKind::Tag:
            return !leadsSomewhere(index, u"next");
        case StepKind::Menu: {
            const auto wires = m_rules.wiresOf(index);
            return !leadsSomewhere(index, u"timeout") || !leadsSomewhere(index, u"invalid") ||
                   std::any_of(wires.begin(), wires.end(),
                               [](const Rules::Wire& wire) { return wire.isTaken && wire.target < 0; });
        }
        default:
            return true;
        }
    }

    Edit connect(const Step& step, const QStringList& ports) const {
        Composite fix;
        StepId target = m_safeEnd;
        const Step hangup = newStep(m_document, u"hangup");
        if (target.isNull()) {
            fix.edits.push_back({AddStep{hangup, -1, {}}, {}});
            target = hangup.id;
        }
        for (const QString& port : ports)
            fix.edits.push_back({ConnectPort{step.id, port, target}, {}});
        const Step* existing = m_document.find(target);
        return {std::move(fix), existing ? ValidatorWords::tr("Lead it to “%1”").arg(m_rules.name(*existing))
                                         : ValidatorWords::tr("Hang up there")};
    }

    void checkDeadEnds(const Step& step) {
        QStringList ports = deadEndsOf(m_document, step, m_rules.context.company);
        int gap = 0;
        if (kindOf(step) == StepKind::Schedule && ports.contains(u"otherwise") && hasGap(step, &gap)) {
            ports.removeAll(u"otherwise"_s);
            m_rules.add(ProblemCode::ScheduleGap, Severity::Error, step.id,
                        ValidatorWords::tr("“%1” says nothing for %2, and “otherwise” leads nowhere.")
                            .arg(m_rules.name(step), momentOf(gap)),
                        connect(step, {u"otherwise"_s}), {}, u"otherwise"_s);
        }
        if (ports.isEmpty())
            return;
        QStringList labels;
        for (const QString& port : ports)
            labels.append(portLabel(step, port));
        const QString words =
            m_rules.context.isGoneTo
                ? ValidatorWords::tr("“%1” returns to the flow that came here (by %2).")
                : ValidatorWords::tr("A call that leaves “%1” by %2 leads nowhere: the caller would be cut off.");
        const bool hasOtherwise = portsOf(step).contains(u"otherwise"_s) && !step.ports.contains(u"otherwise"_s);
        m_rules.add(ProblemCode::DeadEnd, m_rules.context.isGoneTo ? Severity::Hint : Severity::Error, step.id,
                    words.arg(m_rules.name(step), labels.join(u", "_s)),
                    connect(step, hasOtherwise ? QStringList{u"otherwise"_s} : ports), {}, ports.first());
    }

    /// Steps in which a call neither waits nor can end; a circle of them is run through without end.
    bool waits(qsizetype index) const {
        const StepKind kind = m_rules.kindAt(index);
        if (kind == StepKind::Unknown || kind == StepKind::Goto)
            return true;
        const auto types = stepTypes();
        return std::find_if(types.begin(), types.end(), [kind](const StepType& type) { return type.kind == kind; })
            ->waits;
    }

    static bool isFollowed(const Rules::Wire& wire) { return wire.target >= 0 && wire.isTaken; }

    /// Where a call goes that a phone rang out for; -1: nowhere.
    qsizetype afterRinging(qsizetype index) const {
        qsizetype otherwise = -1;
        for (const Rules::Wire& wire : m_rules.wiresOf(index)) {
            if (wire.port == u"noAnswer" && wire.target >= 0)
                return wire.target;
            if (wire.port == u"otherwise")
                otherwise = wire.target;
        }
        return otherwise;
    }

    /// Depth first, without recursion: a wire back onto the way that led here closes a circle.
    void checkLoops() {
        enum class Seen : std::uint8_t { No, OnTheWay, Done };
        std::vector<Seen> seen(static_cast<std::size_t>(m_document.steps().size()), Seen::No);
        std::vector<Visit> way;
        for (qsizetype root = 0; root < m_document.steps().size(); ++root) {
            if (!m_rules.reached[static_cast<std::size_t>(root)] || waits(root) ||
                seen[static_cast<std::size_t>(root)] != Seen::No)
                continue;
            seen[static_cast<std::size_t>(root)] = Seen::OnTheWay;
            way.push_back({root, 0});
            while (!way.empty()) {
                Visit& visit = way.back();
                const auto wires = m_rules.wiresOf(visit.step);
                if (visit.next == wires.size()) {
                    seen[static_cast<std::size_t>(visit.step)] = Seen::Done;
                    way.pop_back();
                    continue;
                }
                const Rules::Wire& wire = wires[visit.next++];
                if (!isFollowed(wire))
                    continue;
                const qsizetype target = wire.target;
                Seen& state = seen[static_cast<std::size_t>(target)];
                if (waits(target) || state == Seen::Done)
                    continue;
                if (state == Seen::OnTheWay) {
                    reportLoop(m_document.steps().at(target));
                    continue;
                }
                state = Seen::OnTheWay;
                way.push_back({target, 0});
            }
        }
    }

    void reportLoop(const Step& step) {
        const bool isKnown =
            std::any_of(m_rules.problems.begin(), m_rules.problems.end(), [&step](const Problem& problem) {
                return problem.code == ProblemCode::Loop && problem.step == step.id;
            });
        if (!isKnown)
            m_rules.add(
                ProblemCode::Loop, Severity::Error, step.id,
                ValidatorWords::tr(
                    "Calls go round in a circle through “%1”, and nothing in it waits for the caller or a phone.")
                    .arg(m_rules.name(step)));
    }

    /// The longest ringing on the way to every voicemail. Circles count once.
    void checkWaits() {
        const auto count = static_cast<std::size_t>(m_document.steps().size());
        std::vector<int> longest(count, -1);
        const qsizetype entry = m_document.indexOf(m_document.entry());
        if (entry < 0)
            return;
        longest[static_cast<std::size_t>(entry)] = 0;
        for (const qsizetype index : inOrderFrom(entry)) {
            const Step& step = m_document.steps().at(index);
            const int before = longest[static_cast<std::size_t>(index)];
            const StepKind kind = m_rules.kindAt(index);
            const bool rings = kind == StepKind::Dial || kind == StepKind::RingGroup;
            const int ring = rings ? longestRingOf(step) : 0;
            const qsizetype rangOut = rings ? afterRinging(index) : -1;
            for (const Rules::Wire& wire : m_rules.wiresOf(index)) {
                if (!isFollowed(wire))
                    continue;
                int& known = longest[static_cast<std::size_t>(wire.target)];
                if (m_place[static_cast<std::size_t>(wire.target)] > m_place[static_cast<std::size_t>(index)])
                    known = std::max(known, before + (wire.target == rangOut ? ring : 0));
            }
            if (kind == StepKind::Voicemail && before > kLongestGoodWait)
                m_rules.add(ProblemCode::LongWait, Severity::Warning, step.id,
                            ValidatorWords::tr(
                                "Callers may hear it ring for %n second(s) before “%1”; most hang up after a minute.",
                                nullptr, before)
                                .arg(m_rules.name(step)));
        }
    }

    /// Reverse postorder: a step comes after those that lead to it, except where a circle closes. Fills m_place.
    std::vector<qsizetype> inOrderFrom(qsizetype entry) {
        const auto count = static_cast<std::size_t>(m_document.steps().size());
        std::vector<qsizetype> order;
        std::vector<bool> seen(count, false);
        std::vector<Visit> way{{entry, 0}};
        seen[static_cast<std::size_t>(entry)] = true;
        while (!way.empty()) {
            Visit& visit = way.back();
            const auto wires = m_rules.wiresOf(visit.step);
            if (visit.next == wires.size()) {
                order.push_back(visit.step);
                way.pop_back();
                continue;
            }
            const Rules::Wire& wire = wires[wires.size() - ++visit.next];
            if (isFollowed(wire) && !seen[static_cast<std::size_t>(wire.target)]) {
                seen[static_cast<std::size_t>(wire.target)] = true;
                way.push_back({wire.target, 0});
            }
        }
        std::reverse(order.begin(), order.end());
        m_place.assign(count, -1);
        for (std::size_t i = 0; i < order.size(); ++i)
            m_place[static_cast<std::size_t>(order[i])] = static_cast<qsizetype>(i);
        return order;
    }

    static bool recordsCalls(const Step& step) {
        const StepKind kind = kindOf(step);
        return (kind == StepKind::Dial || kind == StepKind::RingGroup) && step.settings.value(u"record").toBool();
    }

    static bool isNotice(const Step& step) {
        const Prompt prompt = promptOf(step);
        if (flagOf(step, u"consentNotice") || !prompt.play.isEmpty())
            return true;
        // In the languages that flows are mostly written in; others say so with the setting.
        for (const QStringView word :
             {u"record", u"grab", u"gravad", u"enregistr", u"aufgezeichnet", u"aufzeichn", u"registra", u"opgenomen"}) {
            if (prompt.say.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

    void checkConsent() {
        const qsizetype entry = m_document.indexOf(m_document.entry());
        const bool recordsAny = std::any_of(m_document.steps().begin(), m_document.steps().end(), recordsCalls);
        if (entry < 0 || !recordsAny)
            return;
        std::vector<bool> seen(static_cast<std::size_t>(m_document.steps().size()), false);
        std::vector<qsizetype> pending{entry};
        seen[static_cast<std::size_t>(entry)] = true;
        while (!pending.empty()) {
            const qsizetype index = pending.back();
            pending.pop_back();
            const Step& step = m_document.steps().at(index);
            const StepKind kind = kindOf(step);
            if (recordsCalls(step))
                reportConsent(step);
            if ((kind == StepKind::Greeting || kind == StepKind::Menu || kind == StepKind::Gather) && isNotice(step))
                continue;
            for (const Rules::Wire& wire : m_rules.wiresOf(index)) {
                if (!isFollowed(wire) || seen[static_cast<std::size_t>(wire.target)])
                    continue;
                pending.push_back(wire.target);
                seen[static_cast<std::size_t>(wire.target)] = true;
            }
        }
    }

    void reportConsent(const Step& step) {
        Step greeting = newStep(m_document, u"greeting");
        greeting.settings = {{u"say"_s, ValidatorWords::tr("This call may be recorded.")}, {u"consentNotice"_s, true}};
        Composite fix;
        fix.edits.push_back({AddStep{greeting, 0, {}}, {}});
        fix.edits.push_back({ConnectPort{greeting.id, u"next"_s, m_document.entry()}, {}});
        fix.edits.push_back({SetEntry{greeting.id}, {}});
        const QString state = m_rules.context.company ? m_rules.context.company->state : QString();
        const QString why = wantsConsentOfAll(state)
                                ? ValidatorWords::tr("%1 wants everybody on the call to know.").arg(stateNameOf(state))
                                : ValidatorWords::tr("Many states want everybody on the call to know.");
        m_rules.add(
            ProblemCode::NoConsentNotice, Severity::Warning, step.id,
            ValidatorWords::tr("“%1” records calls, and callers are not told before. %2").arg(m_rules.name(step), why),
            Edit{std::move(fix), ValidatorWords::tr("Begin with a notice")}, u"record"_s);
    }

    /// A step on the way of a depth-first walk, and how many of its wires were followed.
    struct Visit {
        qsizetype step = 0;
        std::size_t next = 0;
    };

    Rules& m_rules;
    const FlowDocument& m_document;
    StepId m_safeEnd;
    std::vector<qsizetype> m_place;
};

} // namespace

bool hasGap(const Step& schedule, int* firstGap) {
    int covered = 0;
    for (const auto& [from, to] : weekOf(schedule)) {
        if (from > covered)
            break;
        covered = std::max(covered, to);
    }
    if (firstGap)
        *firstGap = covered;
    return covered < kMinutesOfAWeek;
}

QStringList deadEndsOf(const FlowDocument& document, const Step& step, const CompanyFacts* company) {
    const StepKind kind = kindOf(step);
    if (kind == StepKind::Voicemail || kind == StepKind::Hangup || kind == StepKind::Goto)
        return {};
    // The common case without a list of words: everything that is not connected goes on by `otherwise`.
    if (kind != StepKind::Menu && document.contains(step.ports.value(u"otherwise"_s)) && isPortOf(step, u"otherwise"))
        return {};
    QStringList ports = outcomesOf(step, company);
    const bool coversAll = kind == StepKind::Schedule && !hasGap(step);
    ports.removeIf([&](const QString& port) {
        return (coversAll && port == u"otherwise") || !targetOf(document, step, port).isNull();
    });
    return ports;
}

void checkWays(Rules& rules) {
    WaysCheck(rules).run();
}

} // namespace trunkline::flow
