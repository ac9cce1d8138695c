#include <algorithm>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#include "core/flow/area_codes.h"
#include "core/flow/program_code.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More linked flows than a company can mean; what goes beyond leads to the fail-safe destination.
constexpr std::size_t kMaxFlows = 1'000;

quint64 saltOf(const StepId& id) {
    quint64 hash = 14695981039346656037ULL; // FNV-1a
    for (const char c : id.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

QSet<QString> setOf(const QStringList& texts) {
    return {texts.begin(), texts.end()};
}

template <class List, class Item>
std::uint16_t internIn(List& list, const Item& item) {
    const auto known = std::find(list.begin(), list.end(), item);
    const auto index = std::distance(list.begin(), known);
    if (known == list.end())
        list.push_back(item);
    return static_cast<std::uint16_t>(index);
}

/// Compiles a document and the flows that it goes to.
class Compiler {
public:
    Compiler(Program::Code& code, const FindFlow& findFlow) : m_code(code), m_findFlow(findFlow) {}

    std::uint16_t compile(const FlowDocument& document) {
        const auto known = std::find(m_documents.begin(), m_documents.end(), &document);
        if (known != m_documents.end())
            return static_cast<std::uint16_t>(std::distance(m_documents.begin(), known));
        if (m_documents.size() >= kMaxFlows)
            return kNowhere;
        m_documents.push_back(&document);
        m_code.flows.emplace_back();
        return static_cast<std::uint16_t>(m_documents.size() - 1);
    }

    void run(const FlowDocument& document) {
        compile(document);
        // A queue and not a recursion: a chain of flows may be long.
        for (std::size_t i = 0; i < m_documents.size(); ++i) {
            FlowCode flow = compileFlow(*m_documents[i]);
            m_code.flows[i] = std::move(flow);
        }
        m_code.fingerprint = fingerprint();
    }

private:
    FlowCode compileFlow(const FlowDocument& document) {
        FlowCode flow;
        flow.name = document.name();
        flow.entry = indexOf(document, document.entry());
        if (!document.timeZone().isEmpty())
            flow.zone = ZoneTable::load(document.timeZone()).value_or(nullptr);
        flow.steps.reserve(static_cast<std::size_t>(document.steps().size()));
        for (const Step& step : document.steps()) {
            CodeStep code;
            code.id = step.id;
            code.salt = saltOf(step.id);
            compileStep(document, step, code);
            flow.steps.push_back(std::move(code));
        }
        return flow;
    }

    static StepIndex indexOf(const FlowDocument& document, const StepId& id) {
        const qsizetype index = id.isNull() ? -1 : document.indexOf(id);
        return index < 0 ? kNowhere : static_cast<StepIndex>(index);
    }

    static StepIndex target(const FlowDocument& document, const Step& step, QStringView outcome) {
        return indexOf(document, targetOf(document, step, outcome));
    }

    std::uint16_t internDestination(const DestinationId& id) {
        const auto known = m_destinations.constFind(id);
        if (known != m_destinations.constEnd())
            return *known;
        if (m_code.destinations.size() >= kNowhere)
            return kNowhere;
        const auto index = static_cast<std::uint16_t>(m_code.destinations.size());
        m_code.destinations.push_back(id);
        m_destinations.insert(id, index);
        return index;
    }

    RingingCode ringing(const FlowDocument& document, const Step& step) {
        RingingCode code;
        code.seconds = std::max(1, integerOf(step, u"ringSeconds"));
        code.record = flagOf(step, u"record");
        code.callerId = step.settings.value(u"callerId").toString() == u"tracking" ? CallerIdChoice::Tracking
                                                                                   : CallerIdChoice::Caller;
        code.whisper = promptFrom(step.settings.value(u"whisper")).say;
        code.screening = screeningOf(step);
        const QJsonObject extension = step.settings.value(u"extension").toObject();
        code.extension = extension.value(u"digits").toString();
        code.extensionDelaySeconds = std::clamp(extension.value(u"delaySeconds").toInt(), 0, 60);
        code.noAnswer = target(document, step, u"noAnswer");
        code.unavailable = target(document, step, u"unavailable");
        return code;
    }

    GroupCode group(const FlowDocument& document, const Step& step) {
        GroupCode code;
        code.ringing = ringing(document, step);
        for (const GroupMember& member : destinationsOf(step))
            code.members.push_back({internDestination(member.destination), member.weight});
        constexpr std::array kNames{u"simultaneous", u"inOrder", u"roundRobin", u"weighted", u"random", u"longestIdle"};
        const QString strategy = step.settings.value(u"strategy").toString();
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            if (strategy == QStringView(kNames[i]))
                code.strategy = static_cast<Strategy>(i);
        }
        code.totalSeconds = integerOf(step, u"totalSeconds");
        code.isSticky = flagOf(step, u"sticky");
        code.skipsBusy = flagOf(step, u"skipBusy");
        return code;
    }

    static MenuCode menu(const FlowDocument& document, const Step& step) {
        MenuCode code;
        code.prompt = promptOf(step);
        code.seconds = std::max(1, integerOf(step, u"seconds"));
        code.retries = std::min(integerOf(step, u"retries"), 100);
        constexpr QStringView kKeys = u"0123456789*#";
        for (std::size_t i = 0; i < kMenuKeys; ++i)
            code.keys[i] = target(document, step, kKeys.sliced(static_cast<qsizetype>(i), 1));
        code.timeout = target(document, step, u"timeout");
        code.invalid = target(document, step, u"invalid");
        return code;
    }

    static GatherCode gather(const FlowDocument& document, const Step& step) {
        GatherCode code;
        code.prompt = promptOf(step);
        code.variable = step.settings.value(u"variable").toString();
        code.minDigits = std::clamp(integerOf(step, u"minDigits"), 1, 10);
        code.maxDigits = std::clamp(integerOf(step, u"maxDigits"), code.minDigits, 10);
        code.seconds = std::max(1, integerOf(step, u"seconds"));
        if (step.settings.contains(u"finishKey")) {
            const QString key = step.settings.value(u"finishKey").toString();
            code.finishKey = key.isEmpty() ? '\0' : key.front().toLatin1();
        }
        code.done = target(document, step, u"done");
        code.timeout = target(document, step, u"timeout");
        return code;
    }

    ScheduleCode schedule(const FlowDocument& document, const Step& step) {
        ScheduleCode code;
        for (ScheduleBranch& branch : branchesOf(step)) {
            const StepIndex to = target(document, step, branch.port);
            code.branches.push_back({std::move(branch), to});
        }
        const QString calendar = step.settings.value(u"calendar").toString();
        if (!calendar.isEmpty())
            code.calendar = internIn(m_code.calendars, calendar);
        code.holiday = target(document, step, u"holiday");
        code.otherwise = target(document, step, u"otherwise");
        return code;
    }

    static GeoCode geo(const FlowDocument& document, const Step& step) {
        GeoCode code;
        for (const QJsonValue& value : step.settings.value(u"rules").toArray()) {
            const QJsonObject json = value.toObject();
            GeoCode::Rule rule;
            rule.port = json.value(u"port").toString();
            rule.areaCodes = setOf(textsFrom(json.value(u"areaCodes")));
            for (const QString& state : textsFrom(json.value(u"states")))
                rule.states.insert(stateCodeOf(state));
            rule.states.remove(QString());
            for (const QString& country : textsFrom(json.value(u"countries")))
                rule.countries.insert(country.toUpper());
            rule.postcodes = textsFrom(json.value(u"postcodes"));
            rule.postcodes.removeAll(QString());
            rule.target = target(document, step, rule.port);
            code.rules.push_back(std::move(rule));
        }
        code.variable = step.settings.value(u"variable").toString(u"postcode"_s);
        code.otherwise = target(document, step, u"otherwise");
        return code;
    }

    static CallerTestCode callerTest(const FlowDocument& document, const Step& step) {
        CallerTestCode code;
        for (const QJsonValue& value : step.settings.value(u"rules").toArray()) {
            const QJsonObject json = value.toObject();
            CallerTestCode::Rule rule;
            rule.port = json.value(u"port").toString();
            rule.callers = setOf(textsFrom(json.value(u"callers")));
            if (json.value(u"firstTime").isBool())
                rule.isFirstTime = json.value(u"firstTime").toBool();
            else if (json.value(u"repeat").isBool())
                rule.isFirstTime = !json.value(u"repeat").toBool();
            if (json.value(u"blocked").isBool())
                rule.isBlocked = json.value(u"blocked").toBool();
            rule.sources = textsFrom(json.value(u"source"));
            rule.tag = json.value(u"tag").toString();
            rule.tagValue = json.value(u"value").toString();
            rule.list = json.value(u"list").toString();
            rule.target = target(document, step, rule.port);
            code.rules.push_back(std::move(rule));
        }
        code.otherwise = target(document, step, u"otherwise");
        return code;
    }

    static bool asksWhoIsBlocked(const CallerTestCode& code) {
        return std::any_of(code.rules.begin(), code.rules.end(),
                           [](const CallerTestCode::Rule& rule) { return rule.isBlocked.has_value(); });
    }

    static SplitCode split(const FlowDocument& document, const Step& step) {
        SplitCode code;
        for (const QJsonValue& value : step.settings.value(u"shares").toArray()) {
            const QJsonObject json = value.toObject();
            SplitCode::Share share;
            share.port = json.value(u"port").toString();
            // Hundredths, so that 33.3 counts; nothing that a sum could overflow with.
            share.weight = static_cast<quint64>(std::clamp(json.value(u"weight").toDouble(), 0.0, 1e6) * 100 + 0.5);
            share.target = target(document, step, share.port);
            code.total += share.weight;
            code.shares.push_back(std::move(share));
        }
        code.isSticky = flagOf(step, u"sticky");
        return code;
    }

    SwitchCode switchStep(const FlowDocument& document, const Step& step) {
        SwitchCode code;
        code.name = internIn(m_code.switches, step.settings.value(u"switch").toString());
        for (auto it = step.ports.begin(); it != step.ports.end(); ++it) {
            const StepIndex to = indexOf(document, it.value());
            if (to != kNowhere)
                code.positions.insert(it.key(), to);
        }
        code.otherwise = target(document, step, u"otherwise");
        return code;
    }

    WebhookCode webhook(const FlowDocument& document, const Step& step) const {
        return {step.settings.value(u"url").toString(), std::max(1, integerOf(step, u"seconds")),
                flagOf(step, u"signature"), target(document, step, u"ok"), target(document, step, u"failed")};
    }

    GotoCode gotoStep(const FlowDocument& document, const Step& step) {
        GotoCode code;
        const QJsonValue version = step.settings.value(u"version");
        const std::optional<int> pinned = version.isDouble() ? std::optional(version.toInt()) : std::nullopt;
        const FlowDocument* found = m_findFlow ? m_findFlow(step.settings.value(u"flow").toString(), pinned) : nullptr;
        if (found)
            code.flow = compile(*found);
        code.returned = target(document, step, u"returned");
        return code;
    }

    static VoicemailCode voicemail(const FlowDocument& document, const Step& step) {
        return {promptOf(step),
                std::max(1, integerOf(step, u"maxSeconds")),
                flagOf(step, u"transcribe"),
                textsFrom(step.settings.value(u"notify")),
                target(document, step, u"left"),
                target(document, step, u"empty")};
    }

    void compileStep(const FlowDocument& document, const Step& step, CodeStep& code) {
        switch (kindOf(step)) {
        case StepKind::Unknown:
            break;
        case StepKind::Greeting:
            code.code = GreetingCode{promptOf(step), flagOf(step, u"bargeIn"), target(document, step, u"next")};
            break;
        case StepKind::Dial: {
            const std::vector<GroupMember> destination = destinationsOf(step);
            code.code = DialCode{ringing(document, step),
                                 destination.empty() ? kNowhere : internDestination(destination.front().destination),
                                 target(document, step, u"busy"), target(document, step, u"declined"),
                                 target(document, step, u"failed")};
            break;
        }
        case StepKind::RingGroup:
            code.code = group(document, step);
            break;
        case StepKind::Menu:
            code.code = menu(document, step);
            break;
        case StepKind::Gather:
            code.code = gather(document, step);
            break;
        case StepKind::Schedule:
            code.code = schedule(document, step);
            break;
        case StepKind::Geo:
            code.code = geo(document, step);
            break;
        case StepKind::CallerTest:
            code.code = callerTest(document, step);
            m_code.testsBlocked = m_code.testsBlocked || asksWhoIsBlocked(std::get<CallerTestCode>(code.code));
            break;
        case StepKind::Split:
            code.code = split(document, step);
            break;
        case StepKind::Switch:
            code.code = switchStep(document, step);
            break;
        case StepKind::Tag:
            code.code = TagCode{step.settings.value(u"tag").toString(),
                                step.settings.value(u"value").toVariant().toString(), target(document, step, u"next")};
            break;
        case StepKind::Webhook:
            code.code = webhook(document, step);
            break;
        case StepKind::Goto:
            code.code = gotoStep(document, step);
            break;
        case StepKind::Voicemail:
            code.code = voicemail(document, step);
            break;
        case StepKind::Hangup:
            code.code = HangupCode{step.settings.value(u"reason").toString(), promptOf(step)};
            break;
        }
    }

    quint32 fingerprint() const {
        QCryptographicHash hash(QCryptographicHash::Sha1);
        for (const FlowDocument* document : m_documents) {
            FlowDocument meaning = *document;
            meaning.layout() = {};
            meaning.setScenarios({});
            hash.addData(meaning.toBytes());
        }
        return hash.result().first(4).toHex().toUInt(nullptr, 16);
    }

    Program::Code& m_code;
    const FindFlow& m_findFlow;
    std::vector<const FlowDocument*> m_documents;
    QHash<DestinationId, std::uint16_t> m_destinations;
};

} // namespace

Program::Program(std::unique_ptr<const Code> code) : m_code(std::move(code)) {}
Program::~Program() = default;

std::shared_ptr<const Program> Program::compile(const FlowDocument& document, const FindFlow& findFlow) {
    auto code = std::make_unique<Code>();
    Compiler(*code, findFlow).run(document);
    return std::shared_ptr<const Program>(new Program(std::move(code)));
}

quint32 Program::fingerprint() const {
    return m_code->fingerprint;
}

const StepId& Program::stepId(std::uint16_t flow, std::uint16_t step) const {
    return m_code->flows.at(flow).steps.at(step).id;
}

const QString& Program::flowName(std::uint16_t flow) const {
    return m_code->flows.at(flow).name;
}

} // namespace trunkline::flow
