#include "core/flow/scenario_file.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/flow/settings.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ScenarioWords {
    Q_DECLARE_TR_FUNCTIONS(ScenarioFile)
};

constexpr qsizetype kMaxFlows = 1'000;
constexpr qsizetype kMaxCases = 100'000;

Outcome::Kind outcomeFrom(const QString& word) {
    if (word == u"answered")
        return Outcome::Kind::Answered;
    if (word == u"busy")
        return Outcome::Kind::Busy;
    if (word == u"noAnswer")
        return Outcome::Kind::NoAnswer;
    if (word == u"declined")
        return Outcome::Kind::Declined;
    return Outcome::Kind::Failed; // "failed", and every word that nobody knows
}

void readOutcomes(const QJsonObject& json, Supposition& supposition) {
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString word = it.value().toString();
        supposition.outcomes.insert(DestinationId(it.key().toUtf8()), outcomeFrom(word));
        // Steps other than dials come out one way or the other, too; their outcomes stand under the step's id.
        if (word == u"failed")
            supposition.failedWebhooks.insert(StepId(it.key().toUtf8()));
        if (word == u"empty")
            supposition.leavesMessage = false;
    }
}

void readHistory(const QJsonObject& history, CallFacts& call) {
    call.earlierCalls = history.value(u"calls").toInt();
    call.lastAnsweredBy = DestinationId(history.value(u"lastAnsweredBy").toString().toUtf8());
    call.turn = static_cast<quint64>(std::max<qint64>(0, history.value(u"turn").toInteger()));
    call.tags = textsFrom(history.value(u"tags"));
}

QHash<DestinationId, Instant> readIdleness(const QJsonObject& json, const ZoneTable& zone) {
    QHash<DestinationId, Instant> lastCalls;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const Result<Instant> time = zone.parseTime(it.value().toString()))
            lastCalls.insert(DestinationId(it.key().toUtf8()), *time);
    }
    return lastCalls;
}

/// "keys": a list of answers, or one text of single keys.
QStringList keysFrom(const QJsonValue& value) {
    if (value.isString())
        return value.toString().split(QString(), Qt::SkipEmptyParts);
    QStringList keys;
    for (const QJsonValue& entry : value.toArray())
        keys.append(entry.isNull() ? QString() : textsFrom(entry).value(0));
    return keys;
}

ScenarioFile::Expectation readExpectation(const QJsonObject& json) {
    ScenarioFile::Expectation expected;
    if (json.contains(u"path"))
        expected.path = textsFrom(json.value(u"path"));
    if (json.contains(u"end"))
        expected.end = json.value(u"end").toString();
    if (json.contains(u"ringSeconds"))
        expected.ringSeconds = json.value(u"ringSeconds").toInt();
    if (json.contains(u"answeredBy"))
        expected.answeredBy = json.value(u"answeredBy").toString();
    if (json.contains(u"instructions"))
        expected.instructions = textsFrom(json.value(u"instructions"));
    return expected;
}

/// A field of the wrong kind is told: read as if it were missing, a case would pass without having been asked.
Result<void> checkKinds(const QJsonObject& json, const QString& place) {
    for (const QStringView key :
         {QStringView(u"history"), QStringView(u"outcomes"), QStringView(u"expect"), QStringView(u"switches")}) {
        const QJsonValue value = json.value(key);
        if (!value.isObject() && !value.isUndefined() && !value.isNull())
            return tl::unexpected<Error>(Error{
                ErrorCode::InvalidInput,
                ScenarioWords::tr("“%1” should be an object in braces.").arg(key),
                {}}.at(place));
    }
    const QJsonValue keys = json.value(u"keys");
    if (!keys.isArray() && !keys.isString() && !keys.isUndefined() && !keys.isNull())
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, ScenarioWords::tr("“keys” should be a list in brackets."), {}}.at(place));
    return {};
}

Result<ScenarioFile::Case> readCase(const QJsonObject& json, const ZoneTable& zone, qsizetype number) {
    ScenarioFile::Case item;
    item.id = json.value(u"id").toVariant().toString();
    if (item.id.isEmpty())
        item.id = QString::number(number);
    const QString place = ScenarioWords::tr("case “%1”").arg(item.id.left(60));
    if (const Result<void> kinds = checkKinds(json, place); !kinds)
        return failFrom(kinds);
    const Result<Instant> at = zone.parseTime(json.value(u"at").toString());
    if (!at)
        return tl::unexpected<Error>(at.error().at(place + u", at"_s));
    CallFacts& call = item.supposition.call;
    call.now = *at;
    call.caller = json.value(u"caller").toString();
    call.called = json.value(u"called").toString();
    call.source = json.value(u"source").toString();
    call.isBlocked = json.value(u"blocked").toBool();
    call.seed = static_cast<quint64>(json.value(u"seed").toInteger());
    call.tags = {};
    readHistory(json.value(u"history").toObject(), call);
    call.lastCallOf = readIdleness(json.value(u"history").toObject().value(u"lastCallOf").toObject(), zone);
    for (const QString& busy : textsFrom(json.value(u"busyNow")))
        call.busyNow.insert(DestinationId(busy.toUtf8()));
    item.supposition.keys = keysFrom(json.value(u"keys"));
    item.supposition.screeningAccepted = json.value(u"screeningAccepted").toBool(true);
    readOutcomes(json.value(u"outcomes").toObject(), item.supposition);
    const QJsonObject switches = json.value(u"switches").toObject();
    for (auto it = switches.begin(); it != switches.end(); ++it)
        item.switches.insert(it.key(), it.value().toString());
    item.expected = readExpectation(json.value(u"expect").toObject());
    return item;
}

Result<std::vector<ScenarioFile::Case>> readCases(const QJsonArray& array, const ZoneTable& zone) {
    if (array.size() > kMaxCases)
        return fail(ErrorCode::TooLarge,
                    ScenarioWords::tr("A scenario file can hold %n case(s) at most.", nullptr, kMaxCases));
    std::vector<ScenarioFile::Case> cases;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isObject())
            return fail(ErrorCode::InvalidInput,
                        ScenarioWords::tr("Case %1 should be an object in braces.").arg(i + 1));
        Result<ScenarioFile::Case> item = readCase(array[i].toObject(), zone, i + 1);
        if (!item)
            return failFrom(item);
        cases.push_back(std::move(*item));
    }
    return cases;
}

Result<std::vector<ScenarioFile::NamedFlow>> readFlows(const QJsonObject& json) {
    std::vector<ScenarioFile::NamedFlow> flows;
    const QJsonObject several = json.value(u"flows").toObject();
    if (several.size() > kMaxFlows)
        return fail(ErrorCode::TooLarge,
                    ScenarioWords::tr("A scenario file can hold %n flow(s) at most.", nullptr, kMaxFlows));
    const auto add = [&flows](const QString& name, const QJsonObject& flow) -> Result<void> {
        Result<FlowDocument> document = FlowDocument::fromJson(flow);
        if (!document)
            return tl::unexpected<Error>(name.isEmpty() ? document.error() : document.error().at(name.left(60)));
        flows.push_back({name, std::move(*document)});
        return {};
    };
    for (auto it = several.begin(); it != several.end(); ++it) {
        if (const Result<void> added = add(it.key(), it.value().toObject()); !added)
            return failFrom(added);
    }
    if (several.isEmpty()) {
        const bool isPlainFlow = json.contains(u"schema") && !json.contains(u"flow");
        if (!isPlainFlow && !json.value(u"flow").isObject())
            return fail(ErrorCode::InvalidInput, ScenarioWords::tr("The file holds neither a flow nor scenarios."));
        if (const Result<void> added = add({}, isPlainFlow ? json : json.value(u"flow").toObject()); !added)
            return failFrom(added);
    }
    return flows;
}

/// Where a file says nothing about phones, those that its flows ring are there, at addresses that nobody asks for.
void assumePhones(const std::vector<ScenarioFile::NamedFlow>& flows, CompanyFacts& facts) {
    for (const ScenarioFile::NamedFlow& flow : flows) {
        for (const Step& step : flow.document.steps()) {
            for (const GroupMember& member : destinationsOf(step)) {
                Destination& phone = facts.destinations[member.destination];
                phone.id = member.destination;
                phone.address = u"sip:%1@phone.invalid"_s.arg(member.destination.toString());
            }
        }
    }
}

} // namespace

Result<ScenarioFile> ScenarioFile::fromJson(const QJsonObject& json) {
    ScenarioFile file;
    Result<std::vector<NamedFlow>> flows = readFlows(json);
    if (!flows)
        return failFrom(flows);
    file.m_flows = std::move(*flows);
    const QString start = json.value(u"start").toString(file.m_flows.size() > 1 ? u"main"_s : QString());
    const auto first = std::find_if(file.m_flows.begin(), file.m_flows.end(), [&](const NamedFlow& flow) {
        return start.isEmpty() || flow.name == start || (flow.name.isEmpty() && flow.document.name() == start);
    });
    if (first == file.m_flows.end())
        return fail(ErrorCode::InvalidInput,
                    ScenarioWords::tr("“start” names no flow of the file: “%1”.").arg(start.left(60)));
    file.m_start = static_cast<std::size_t>(std::distance(file.m_flows.begin(), first));

    const QJsonValue listed = json.value(u"cases");
    if (!listed.isArray() && !listed.isUndefined() && !listed.isNull())
        return fail(ErrorCode::InvalidInput, ScenarioWords::tr("“cases” should be a list in brackets."));
    const QJsonArray cases = listed.toArray();
    std::shared_ptr<const ZoneTable> zone = ZoneTable::utc();
    if (json.value(u"company").isObject()) {
        const QJsonObject told = json.value(u"company").toObject();
        Result<CompanyFacts> company = companyFromJson(told);
        if (!company)
            return failFrom(company);
        if (!told.contains(u"destinations"))
            assumePhones(file.m_flows, *company);
        // What callers dial in the cases are numbers of ours.
        for (const QJsonValue& item : cases)
            company->trackingNumbers.insert(item.toObject().value(u"called").toString());
        company->trackingNumbers.remove(QString());
        zone = company->zone;
        file.m_company = std::make_shared<const CompanyFacts>(std::move(*company));
    }
    Result<std::vector<Case>> read = readCases(cases, *zone);
    if (!read)
        return failFrom(read);
    file.m_cases = std::move(*read);
    return file;
}

Result<ScenarioFile> ScenarioFile::fromScenarios(const FlowDocument& document,
                                                 std::shared_ptr<const CompanyFacts> company) {
    ScenarioFile file;
    file.m_flows.push_back({{}, document});
    Result<std::vector<Case>> cases =
        readCases(document.scenarios(), company && company->zone ? *company->zone : *ZoneTable::utc());
    if (!cases)
        return failFrom(cases);
    file.m_cases = std::move(*cases);
    file.m_company = std::move(company);
    return file;
}

FindFlow ScenarioFile::finder() const {
    return [this](QStringView name, std::optional<int>) -> const FlowDocument* {
        const auto byKey = std::find_if(m_flows.begin(), m_flows.end(), [name](const NamedFlow& flow) {
            return !flow.name.isEmpty() && flow.name == name;
        });
        if (byKey != m_flows.end())
            return &byKey->document;
        const auto byName = std::find_if(m_flows.begin(), m_flows.end(),
                                         [name](const NamedFlow& flow) { return flow.document.name() == name; });
        return byName == m_flows.end() ? nullptr : &byName->document;
    };
}

SimulatedCall ScenarioFile::run(const Case& item) const {
    if (!m_program)
        m_program = Program::compile(start(), finder());
    std::shared_ptr<const CompanyFacts> company = m_company;
    if (!company) {
        CompanyFacts unknown;
        assumePhones(m_flows, unknown);
        company = std::make_shared<const CompanyFacts>(std::move(unknown));
    }
    if (!item.switches.isEmpty()) {
        CompanyFacts changed = *company;
        for (auto it = item.switches.begin(); it != item.switches.end(); ++it) {
            changed.switches[it.key()].normal = it.value();
            changed.switches[it.key()].turned.reset();
        }
        company = std::make_shared<const CompanyFacts>(std::move(changed));
    }
    return simulate(Machine(m_program, company), item.supposition);
}

std::vector<Mismatch> mismatches(const ScenarioFile::Expectation& expected, const SimulatedCall& call) {
    std::vector<Mismatch> found;
    QStringList story;
    for (const SimulatedEvent& event : call.events) {
        const QString words =
            event.words.isEmpty() ? event.step.toString() : event.step.toString() + u": "_s + event.words;
        story.append(event.port.isEmpty() ? words : words + u" → "_s + event.port);
    }
    const QString because = story.join(u"; "_s);
    const auto compare = [&](const QString& what, const auto& wanted, const auto& got, const auto& show) {
        if (wanted && *wanted != got)
            found.push_back({what + u' ' + show(*wanted), what + u' ' + show(got), because});
    };
    const auto asText = [](const QString& text) { return text; };
    const auto asList = [](const QStringList& list) { return u'[' + list.join(u", "_s) + u']'; };
    QStringList path;
    for (const StepId& step : call.path)
        path.append(step.toString());
    // The last HangUp goes without saying.
    std::optional<QStringList> instructions = expected.instructions;
    if (instructions && !instructions->isEmpty() && instructions->last() == u"HangUp")
        instructions->removeLast();
    compare(u"path"_s, expected.path, path, asList);
    compare(u"end"_s, expected.end, nameOf(call.end), asText);
    compare(u"ringSeconds"_s, expected.ringSeconds, call.ringSeconds,
            [](int seconds) { return QString::number(seconds); });
    compare(u"answeredBy"_s, expected.answeredBy, call.answeredBy.toString(), asText);
    compare(u"instructions"_s, instructions, call.instructions, asList);
    return found;
}

} // namespace trunkline::flow
