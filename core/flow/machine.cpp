#include "core/flow/machine.h"

#include <algorithm>

#include "core/domain/phone_number.h"
#include "core/flow/area_codes.h"
#include "core/flow/run.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bounds that keep a state small whatever a flow does.
constexpr std::size_t kMaxRemembered = 32;

template <class Key, class Value>
const Value* lookUp(const QHash<Key, Value>& table, const Key& key) {
    const auto found = table.constFind(key);
    return found == table.constEnd() ? nullptr : &*found;
}

quint64 hashOf(const QString& text) {
    quint64 hash = 14695981039346656037ULL; // FNV-1a, the same on every platform
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    return hash;
}

std::size_t menuKeyIndex(QChar key) {
    if (key >= u'0' && key <= u'9')
        return static_cast<std::size_t>(key.unicode() - u'0');
    return key == u'*' ? 10 : key == u'#' ? 11 : kMenuKeys;
}

} // namespace

Turn Run::start() {
    m_state.m_fingerprint = m_code.fingerprint;
    if (m_bound.refusesBlocked && m_bound.company->blockedCallers.contains(m_facts.caller)) {
        static const QString kBlocked = u"blocked"_s;
        m_state.m_isOver = true;
        m_state.m_end = End::Hangup;
        return turn(HangUp{End::Hangup, &kBlocked, nullptr, nullptr});
    }
    return go(m_code.flows.front().entry);
}

Turn Run::advance(const State& state, const Outcome& outcome) {
    m_state = state;
    if (m_state.m_isOver)
        return over(m_state.m_end);
    if (outcome.kind == Outcome::Kind::CallerGone)
        return over(End::Hangup);
    return std::visit([&](const auto& code) { return leave(code, outcome); }, step().code);
}

Turn Run::resume(const State& state) {
    m_state = state;
    if (m_state.m_isOver)
        return over(m_state.m_end);
    return std::visit([&](const auto& code) { return wait(code); }, step().code);
}

Turn Run::go(StepIndex next) {
    for (;;) {
        if (next == kNowhere) {
            if (m_state.m_depth == 0)
                return over(End::FailSafe);
            next = comeBack();
            continue;
        }
        if (m_state.m_stepsTaken >= kMaxStepsPerCall)
            return over(End::FailSafe);
        ++m_state.m_stepsTaken;
        m_state.m_step = next;
        m_state.m_tried = 0;
        m_state.m_secondsRung = 0;
        if (m_trace)
            m_trace->entered.push_back({m_state.m_flow, next, {}});
        if (std::optional<Turn> waiting = std::visit([&](const auto& code) { return enter(code, next); }, step().code))
            return std::move(*waiting);
    }
}

StepIndex Run::comeBack() {
    const State::Place from = m_state.m_returns[--m_state.m_depth];
    m_state.m_flow = from.flow;
    if (m_trace) {
        const auto entry =
            std::find_if(m_trace->entered.rbegin(), m_trace->entered.rend(),
                         [&from](const Trace::Entry& e) { return e.flow == from.flow && e.step == from.step; });
        if (entry != m_trace->entered.rend())
            entry->port = u"returned"_s;
    }
    const auto* code = std::get_if<GotoCode>(&m_code.flows[from.flow].steps[from.step].code);
    return code ? code->returned : kNowhere;
}

std::optional<Turn> Run::enter(const GreetingCode& code, StepIndex& next) {
    if (!code.prompt.isEmpty())
        return wait(code);
    note(u"next");
    next = code.next;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const DialCode& code, StepIndex& next) {
    if (isRinging(code.destination))
        return wait(code);
    note(u"unavailable");
    next = code.ringing.unavailable;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const GroupCode& code, StepIndex& next) {
    const bool isAnyOn = std::any_of(code.members.begin(), code.members.end(),
                                     [this](const GroupCode::Member& member) { return isRinging(member.destination); });
    if (isAnyOn) {
        if (std::optional<Turn> ringing = ringGroup(code))
            return ringing;
    }
    note(isAnyOn ? QStringView(u"noAnswer") : QStringView(u"unavailable"));
    next = isAnyOn ? code.ringing.noAnswer : code.ringing.unavailable;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const HangupCode& code, StepIndex&) {
    m_state.m_isOver = true;
    m_state.m_end = End::Hangup;
    return turn(HangUp{End::Hangup, &code.reason, code.message.isEmpty() ? nullptr : &code.message, nullptr});
}

std::optional<Turn> Run::enter(const ScheduleCode& code, StepIndex& next) {
    const FlowCode& flow = m_code.flows[m_state.m_flow];
    const WallTime wall = (flow.zone ? *flow.zone : *m_bound.zone).wallTimeAt(m_facts.now);
    const std::optional<Override>& closed = m_bound.company->closed;
    const bool isClosed = closed && closed->holdsAt(m_facts.now) && code.holiday != kNowhere;
    const Calendar* calendar = code.calendar == kNowhere ? nullptr : m_bound.calendars[code.calendar];
    if (isClosed || (calendar && calendar->contains(wall.date))) {
        note(u"holiday");
        next = code.holiday;
        return std::nullopt;
    }
    for (const ScheduleCode::Branch& branch : code.branches) {
        if (branch.times.covers(wall.weekday, wall.minuteOfDay)) {
            note(branch.times.port);
            next = branch.target;
            return std::nullopt;
        }
    }
    note(u"otherwise");
    next = code.otherwise;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const GeoCode& code, StepIndex& next) {
    const QString areaCode = areaCodeOf(m_facts.caller);
    const QString state = stateOfAreaCode(areaCode);
    const QString typed = QString::fromLatin1(typedAs(code.variable));
    next = code.otherwise;
    QStringView port = u"otherwise";
    for (const GeoCode::Rule& rule : code.rules) {
        const bool fits = (!areaCode.isEmpty() && rule.areaCodes.contains(areaCode)) ||
                          (!state.isEmpty() && rule.states.contains(state)) ||
                          (!rule.countries.isEmpty() && rule.countries.contains(regionOf(m_facts.caller))) ||
                          std::any_of(rule.postcodes.begin(), rule.postcodes.end(),
                                      [&typed](const QString& beginning) { return typed.startsWith(beginning); });
        if (fits) {
            next = rule.target;
            port = rule.port;
            break;
        }
    }
    note(port);
    return std::nullopt;
}

std::optional<Turn> Run::enter(const CallerTestCode& code, StepIndex& next) {
    const auto rule = std::find_if(code.rules.begin(), code.rules.end(),
                                   [this](const CallerTestCode::Rule& candidate) { return fits(candidate); });
    const bool found = rule != code.rules.end();
    note(found ? QStringView(rule->port) : QStringView(u"otherwise"));
    next = found ? rule->target : code.otherwise;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const SplitCode& code, StepIndex& next) {
    next = kNowhere;
    if (code.total == 0)
        return std::nullopt;
    const quint64 lot = mixed(step().salt ^ (code.isSticky ? hashOf(m_facts.caller) : mixed(m_facts.seed)));
    quint64 place = lot % code.total;
    for (const SplitCode::Share& share : code.shares) {
        if (place < share.weight) {
            note(share.port);
            next = share.target;
            break;
        }
        place -= share.weight;
    }
    return std::nullopt;
}

std::optional<Turn> Run::enter(const SwitchCode& code, StepIndex& next) {
    const SwitchFacts* facts = m_bound.switches[code.name];
    const QString position = facts ? facts->positionAt(m_facts.now) : QString();
    const auto known = code.positions.constFind(position);
    const bool isConnected = known != code.positions.constEnd();
    note(isConnected ? QStringView(position) : QStringView(u"otherwise"));
    next = isConnected ? *known : code.otherwise;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const TagCode& code, StepIndex& next) {
    const State::Place here{m_state.m_flow, m_state.m_step};
    std::vector<State::Place>& tagged = m_state.m_tagged;
    if (std::find(tagged.begin(), tagged.end(), here) == tagged.end()) {
        if (tagged.size() >= kMaxRemembered)
            tagged.erase(tagged.begin());
        tagged.push_back(here);
    }
    note(u"next");
    next = code.next;
    return std::nullopt;
}

std::optional<Turn> Run::enter(const GotoCode& code, StepIndex& next) {
    if (code.flow == kNowhere || m_state.m_depth >= kMaxGotoDepth)
        return over(End::FailSafe);
    m_state.m_returns[m_state.m_depth++] = {m_state.m_flow, m_state.m_step};
    m_state.m_flow = code.flow;
    next = m_code.flows[code.flow].entry;
    // A flow without a beginning cannot run; coming back from it would hide that.
    return next == kNowhere ? std::optional(over(End::FailSafe)) : std::nullopt;
}

Turn Run::wait(const DialCode& code) {
    if (!isRinging(code.destination)) // switched off between a request and its repetition
        return leaveBy(u"unavailable", code.ringing.unavailable);
    Dial dial = dialFor(code.ringing);
    dial.targets.add(m_bound.destinations[code.destination]);
    dial.seconds = code.ringing.seconds;
    return turn(dial);
}

Turn Run::wait(const GroupCode& code) {
    if (code.strategy != Strategy::Simultaneous && m_state.m_tried != 0) {
        // The bit of the last attempt is the newest one; its phone is found again by the order.
        const std::uint16_t last = code.members[lastTried(code)].destination;
        Dial dial = dialFor(code.ringing);
        dial.seconds = secondsLeft(code);
        dial.continues = (m_state.m_tried & (m_state.m_tried - 1)) != 0;
        if (!isRinging(last) || dial.seconds < 1)
            return leaveBy(u"noAnswer", code.ringing.noAnswer);
        dial.targets.add(destinationAt(last));
        return turn(dial);
    }
    if (std::optional<Turn> ringing = ringGroup(code))
        return std::move(*ringing);
    return leaveBy(u"noAnswer", code.ringing.noAnswer);
}

Turn Run::wait(const GatherCode& code) {
    return turn(Gather{&code.prompt, code.minDigits, code.maxDigits, code.seconds, code.finishKey});
}

Turn Run::wait(const VoicemailCode& code) {
    return turn(Record{&code.greeting, code.maxSeconds, code.transcribe, &code.notify});
}

Turn Run::leave(const DialCode& code, const Outcome& outcome) {
    switch (outcome.kind) {
    case Outcome::Kind::Answered:
        return over(End::Answered, destinationAt(code.destination));
    case Outcome::Kind::Busy:
        return leaveBy(u"busy", code.busy);
    case Outcome::Kind::NoAnswer:
        return leaveBy(u"noAnswer", code.ringing.noAnswer);
    case Outcome::Kind::Declined:
        return leaveBy(u"declined", code.declined);
    default:
        return leaveBy(u"failed", code.failed);
    }
}

Turn Run::leave(const GroupCode& code, const Outcome& outcome) {
    if (outcome.kind == Outcome::Kind::Answered)
        return over(End::Answered, whoAnswered(code, outcome.answeredBy));
    if (code.strategy != Strategy::Simultaneous) {
        const bool isUntimed = outcome.kind == Outcome::Kind::NoAnswer && outcome.ringSeconds <= 0;
        const int rung = isUntimed ? secondsLeft(code) : std::clamp(outcome.ringSeconds, 0, 600);
        m_state.m_secondsRung = static_cast<std::uint16_t>(std::min(m_state.m_secondsRung + rung, 0xffff));
        if (std::optional<Turn> ringing = ringGroup(code))
            return std::move(*ringing);
    }
    return leaveBy(u"noAnswer", code.ringing.noAnswer);
}

Turn Run::leave(const MenuCode& code, const Outcome& outcome) {
    const bool isPressed = outcome.kind == Outcome::Kind::Keys && !outcome.keys.isEmpty();
    const std::size_t key = isPressed ? menuKeyIndex(outcome.keys.front()) : kMenuKeys;
    if (key < kMenuKeys && code.keys[key] != kNowhere)
        return leaveBy(QStringView(outcome.keys).first(1), code.keys[key]);
    if (m_state.m_tried < code.retries) {
        ++m_state.m_tried;
        return wait(code);
    }
    return isPressed ? leaveBy(u"invalid", code.invalid) : leaveBy(u"timeout", code.timeout);
}

Turn Run::leave(const GatherCode& code, const Outcome& outcome) {
    QByteArray digits;
    for (const QChar c : outcome.kind == Outcome::Kind::Keys ? outcome.keys : QString()) {
        if (c >= u'0' && c <= u'9' && digits.size() < code.maxDigits)
            digits.append(c.toLatin1());
    }
    if (digits.size() < code.minDigits)
        return leaveBy(u"timeout", code.timeout);
    const State::Place here{m_state.m_flow, m_state.m_step};
    std::vector<State::Typed>& typed = m_state.m_typed;
    std::erase_if(typed, [&here](const State::Typed& earlier) { return earlier.at == here; });
    if (typed.size() >= kMaxRemembered)
        typed.erase(typed.begin());
    typed.push_back({here, digits});
    return leaveBy(u"done", code.done);
}

Turn Run::leave(const WebhookCode& code, const Outcome& outcome) {
    return outcome.kind == Outcome::Kind::Done ? leaveBy(u"ok", code.ok) : leaveBy(u"failed", code.failed);
}

Turn Run::leave(const VoicemailCode& code, const Outcome& outcome) {
    const bool isLeft = outcome.kind == Outcome::Kind::Left;
    const StepIndex next = isLeft ? code.left : code.empty;
    if (next == kNowhere)
        return over(End::Voicemail);
    return leaveBy(isLeft ? QStringView(u"left") : QStringView(u"empty"), next);
}

Dial Run::dialFor(const RingingCode& code) {
    Dial dial;
    dial.record = code.record;
    dial.callerId = code.callerId;
    dial.whisper = code.whisper.isEmpty() ? nullptr : &code.whisper;
    dial.screening = code.screening ? &*code.screening : nullptr;
    dial.extension = code.extension.isEmpty() ? nullptr : &code.extension;
    dial.extensionDelaySeconds = code.extensionDelaySeconds;
    return dial;
}

QByteArray Run::typedAs(const QString& variable) const {
    for (auto typed = m_state.m_typed.rbegin(); typed != m_state.m_typed.rend(); ++typed) {
        const auto* code = std::get_if<GatherCode>(&m_code.flows[typed->at.flow].steps[typed->at.step].code);
        if (code && code->variable == variable)
            return typed->digits;
    }
    return {};
}

bool Run::isTagged(const QString& tag, const QString& value) const {
    if (value.isEmpty() && m_facts.tags.contains(tag))
        return true;
    return std::any_of(m_state.m_tagged.begin(), m_state.m_tagged.end(), [&](const State::Place& place) {
        const auto* code = std::get_if<TagCode>(&m_code.flows[place.flow].steps[place.step].code);
        return code && code->tag == tag && (value.isEmpty() || code->value == value);
    });
}

bool Run::isBlocked() const {
    return m_facts.isBlocked || m_bound.company->blockedCallers.contains(m_facts.caller);
}

bool Run::fits(const CallerTestCode::Rule& rule) const {
    if (rule.isEmpty())
        return false;
    const QSet<QString>* list = rule.list.isEmpty() ? nullptr : lookUp(m_bound.company->callerLists, rule.list);
    return (rule.callers.isEmpty() || rule.callers.contains(m_facts.caller)) &&
           (!rule.isFirstTime || *rule.isFirstTime == (m_facts.earlierCalls <= 0)) &&
           (!rule.isBlocked || *rule.isBlocked == isBlocked()) &&
           (rule.sources.isEmpty() || rule.sources.contains(m_facts.source, Qt::CaseInsensitive)) &&
           (rule.tag.isEmpty() || isTagged(rule.tag, rule.tagValue)) &&
           (rule.list.isEmpty() || (list && list->contains(m_facts.caller)));
}

Machine::Machine(std::shared_ptr<const Program> program, std::shared_ptr<const CompanyFacts> company) {
    auto bound = std::make_unique<Bound>();
    const Program::Code& code = program->code();
    for (const DestinationId& id : code.destinations)
        bound->destinations.push_back(lookUp(company->destinations, id));
    for (const QString& name : code.calendars)
        bound->calendars.push_back(lookUp(company->calendars, name));
    for (const QString& name : code.switches)
        bound->switches.push_back(lookUp(company->switches, name));
    bound->refusesBlocked = !company->blockedCallers.isEmpty() && !code.testsBlocked;
    bound->zone = company->zone ? company->zone : ZoneTable::utc();
    bound->program = std::move(program);
    bound->company = std::move(company);
    m_bound = std::move(bound);
}

Machine::~Machine() = default;
Machine::Machine(Machine&&) noexcept = default;
Machine& Machine::operator=(Machine&&) noexcept = default;

Turn Machine::start(const CallFacts& facts, Trace* trace) const {
    return Run(*m_bound, facts, trace).start();
}

Turn Machine::advance(const CallFacts& facts, const State& state, const Outcome& outcome, Trace* trace) const {
    return Run(*m_bound, facts, trace).advance(state, outcome);
}

Turn Machine::resume(const CallFacts& facts, const State& state) const {
    return Run(*m_bound, facts, nullptr).resume(state);
}

const Program& Machine::program() const {
    return *m_bound->program;
}
const CompanyFacts& Machine::company() const {
    return *m_bound->company;
}

} // namespace trunkline::flow
