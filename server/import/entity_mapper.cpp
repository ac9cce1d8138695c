#include "server/import/entity_mapper.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "core/domain/phone_number.h"
#include "core/wire/codecs.h"
#include "server/import/field_readers.h"
#include "server/import/flow_mapper.h"

namespace trunkline::callrail {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLongestName = 200;

struct EntityWords {
    Q_DECLARE_TR_FUNCTIONS(ImportEntities)
};

QString textOf(const QJsonValue& value) {
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return QString::fromStdString(cleaned(value.toString().toStdString(), kLongestName).text);
}

QString idOf(const QJsonObject& object) {
    return textOf(object.value("id"_L1));
}

/// Sets the mark of a thing. Gives false where the same was imported before.
template <class T>
bool isNews(T& thing, const T* before, const QJsonObject& meaning) {
    const QString mark = markOf(meaning);
    if (before != nullptr && before->extra.value(kMark).toString() == mark)
        return false;
    thing.extra.insert(kMark, mark);
    return true;
}

} // namespace

void EntityMapper::tell(Severity severity, const Origin& origin, const QString& field, const QString& what,
                        const QString& instead) {
    m_report.add({severity, origin.file, origin.record, origin.id, field, what, instead});
}

void EntityMapper::putAccount(Account account) {
    const Account* before = m_world.account(account.id);
    QJsonObject meaning = wire::toJson(account);
    meaning.remove("parent"_L1); // where a company stands is decided here, not there
    if (!isNews(account, before, meaning)) {
        ++m_report.companies.unchanged;
        return;
    }
    if (before != nullptr) {
        account.parent = before->parent;
        account.billing = before->billing;
        account.plan = before->plan;
    }
    ++(before != nullptr ? m_report.companies.changed : m_report.companies.added);
    m_world.put(account);
    m_batch.accounts.push_back(std::move(account));
}

void EntityMapper::importCompany(const QJsonObject& company, const Origin& origin) {
    const QString sourceId = idOf(company);
    if (sourceId.isEmpty()) {
        ++m_report.companies.leftOut;
        tell(Severity::Problem, origin, u"id"_s, EntityWords::tr("the company has no id"), EntityWords::tr("left out"));
        return;
    }
    if (m_seen.contains(u"company "_s + sourceId)) {
        tell(Severity::Note, origin, u"id"_s, EntityWords::tr("the company was there before"),
             EntityWords::tr("the first one counts"));
        return;
    }
    m_seen.insert(u"company "_s + sourceId);
    Account account;
    account.id = derivedId<AccountTag>(sourceId.toStdString());
    account.parent = m_parent;
    account.name = textOf(company.value("name"_L1));
    if (account.name.isEmpty()) {
        account.name = sourceId;
        tell(Severity::Problem, origin, u"name"_s, EntityWords::tr("the company has no name"),
             EntityWords::tr("its id is its name"));
    }
    const QString zone = textOf(company.value("time_zone"_L1));
    account.timeZone = readTimeZone(zone);
    if (account.timeZone.isEmpty())
        tell(Severity::Problem, origin, u"time_zone"_s,
             zone.isEmpty() ? EntityWords::tr("the company has no time zone")
                            : EntityWords::tr("“%1” is not a time zone").arg(zone),
             EntityWords::tr("the time zone of the account above it holds"));
    account.isSuspended =
        company.value("status"_L1).toString() == u"disabled" || company.value("disabled_at"_L1).isString();
    if (const auto created = readTime(company.value("created_at"_L1).toString().toStdString(), QTimeZone::utc()))
        account.createdAt = *created;
    putAccount(std::move(account));
}

AccountId EntityMapper::companyFor(const QString& sourceId, const QString& name, const Origin& origin) {
    if (sourceId.isEmpty()) {
        if (const Account* named = name.isEmpty() ? nullptr : m_world.companyNamed(name))
            return named->id;
        if (name.isEmpty())
            return {};
    }
    const QString key = sourceId.isEmpty() ? u"name-"_s + name : sourceId;
    Account account;
    account.id = derivedId<AccountTag>(key.toStdString());
    if (m_world.account(account.id) != nullptr)
        return account.id;
    account.parent = m_parent;
    account.name = name.isEmpty() ? sourceId : name;
    tell(Severity::Problem, origin, u"company_id"_s,
         EntityWords::tr("no file describes the company %1").arg(account.name),
         EntityWords::tr("made with its name, in the time zone of the account above it; import the companies too"));
    ++m_report.companies.added;
    m_world.put(account);
    m_batch.accounts.push_back(account);
    return account.id;
}

DestinationId EntityMapper::destinationFor(const AccountId& company, const QString& e164) {
    if (const Destination* before = m_world.destination(company, e164.toUtf8())) {
        if (!m_seen.contains(u"phone "_s + before->id.toString())) {
            m_seen.insert(u"phone "_s + before->id.toString());
            ++m_report.destinations.unchanged;
        }
        return before->id;
    }
    Destination destination;
    destination.id = derivedId<DestinationTag>(company.toUtf8().toStdString(), e164.sliced(1).toStdString());
    destination.company = company;
    destination.label = displayNumber(e164);
    destination.address = e164;
    m_seen.insert(u"phone "_s + destination.id.toString());
    ++m_report.destinations.added;
    m_world.put(destination);
    m_batch.destinations.push_back(destination);
    return destination.id;
}

void EntityMapper::importTracker(const QJsonObject& tracker, const Origin& origin) {
    TrackerFacts facts;
    facts.sourceId = idOf(tracker);
    const QJsonObject company = tracker.value("company"_L1).toObject();
    const QString companyId = company.isEmpty() ? textOf(tracker.value("company_id"_L1)) : idOf(company);
    const QString companyName =
        company.isEmpty() ? textOf(tracker.value("company_name"_L1)) : textOf(company.value("name"_L1));
    const auto leaveOut = [&](const QString& field, const QString& what) {
        ++m_report.numbers.leftOut;
        tell(Severity::Problem, origin, field, what, EntityWords::tr("left out"));
    };
    if (facts.sourceId.isEmpty())
        return leaveOut(u"id"_s, EntityWords::tr("the tracker has no id"));
    if (m_seen.contains(u"tracker "_s + facts.sourceId)) {
        tell(Severity::Note, origin, u"id"_s, EntityWords::tr("the tracker was there before"),
             EntityWords::tr("the first one counts"));
        return;
    }
    m_seen.insert(u"tracker "_s + facts.sourceId);
    facts.company = companyFor(companyId, companyName, origin);
    if (facts.company.isNull())
        return leaveOut(u"company"_s, EntityWords::tr("the tracker belongs to no company"));

    facts.name = textOf(tracker.value("name"_L1));
    facts.sourceType = textOf(tracker.value("source"_L1).toObject().value("type"_L1));
    const QString status = tracker.value("status"_L1).toString();
    facts.isActive = status.isEmpty() || status == u"active";
    facts.isRecorded = tracker.value("call_flow"_L1).toObject().value("recording_enabled"_L1).toVariant().toBool();

    QJsonArray numbers = tracker.value("tracking_numbers"_L1).toArray();
    if (numbers.isEmpty() && tracker.value("tracking_number"_L1).isString())
        numbers.append(tracker.value("tracking_number"_L1));
    if (numbers.isEmpty())
        return leaveOut(u"tracking_numbers"_s, EntityWords::tr("the tracker has no number"));
    const FlowId flow = importFlow(tracker, facts, textOf(numbers.first()), origin);
    for (const QJsonValue& number : std::as_const(numbers))
        importNumber(textOf(number), facts, flow, origin);
}

FlowId EntityMapper::importFlow(const QJsonObject& tracker, TrackerFacts& facts, const QString& firstNumber,
                                const Origin& origin) {
    SourceFlow source;
    source.trackerName = facts.name;
    source.name = u"%1 %2"_s.arg(facts.name, displayNumber(firstNumber)).simplified();
    source.destinationNumber = textOf(tracker.value("destination_number"_L1));
    source.whisper = textOf(tracker.value("whisper_message"_L1));
    source.callFlow = tracker.value("call_flow"_L1).toObject();
    const FlowMapper mapper([&](const QString& e164) { return destinationFor(facts.company, e164); },
                            [&](Severity severity, const QString& field, const QString& what, const QString& instead) {
                                tell(severity, origin, field, what, instead);
                            });
    const MappedFlow mapped = mapper.map(source);
    const Phone own = readPhone(source.destinationNumber.toStdString());
    facts.failSafe = own.isKnown() ? QString::fromStdString(own.e164) : mapped.phones.value(0);

    FlowRecord flow;
    flow.id = derivedId<FlowTag>(facts.sourceId.toStdString());
    flow.company = facts.company;
    flow.name = source.name;
    const FlowRecord* before = m_world.flow(flow.id);
    if (!isNews(flow, before, {{"company"_L1, flow.company.toString()}, {"document"_L1, mapped.document}})) {
        ++m_report.flows.unchanged;
        return flow.id;
    }
    if (before != nullptr &&
        (!before->draft.isEmpty() || before->publishedVersion != before->extra.value("importedVersion"_L1).toInt())) {
        ++m_report.flows.leftOut;
        tell(Severity::Problem, origin, u"call_flow"_s, EntityWords::tr("the flow was changed in CallRail and here"),
             EntityWords::tr("the flow that is here stays"));
        return flow.id;
    }
    const int version = before != nullptr ? before->publishedVersion : 0;
    if (mapped.canRun) {
        flow.publishedVersion = version + 1;
        flow.published = mapped.document;
        flow.publishedAt = m_now;
        m_batch.versions.push_back({{.flow = flow.id,
                                     .number = version + 1,
                                     .document = mapped.document,
                                     .author = {},
                                     .note = EntityWords::tr("Imported from CallRail"),
                                     .publishedAt = m_now,
                                     .effectiveAt = {},
                                     .extra = {}},
                                    flow.company});
    } else {
        flow.draft = mapped.document;
        flow.draftBase = version;
        flow.publishedVersion = version;
        if (before != nullptr) {
            flow.published = before->published;
            flow.publishedAt = before->publishedAt;
        }
    }
    flow.extra.insert("importedVersion"_L1, flow.publishedVersion);
    ++(before != nullptr ? m_report.flows.changed : m_report.flows.added);
    m_world.put(flow);
    m_batch.flows.push_back(flow);
    return flow.id;
}

void EntityMapper::importNumber(const QString& given, const TrackerFacts& facts, const FlowId& flow,
                                const Origin& origin) {
    const Phone phone = readPhone(given.toStdString());
    if (!phone.isKnown()) {
        ++m_report.numbers.leftOut;
        tell(Severity::Problem, origin, u"tracking_numbers"_s,
             EntityWords::tr("“%1” is not a phone number").arg(given.left(40)),
             EntityWords::tr("the number is left out"));
        return;
    }
    TrackingNumber number;
    number.id = derivedId<NumberTag>(facts.sourceId.toStdString(), phone.e164.substr(1));
    number.company = facts.company;
    number.number = QString::fromStdString(phone.e164);
    number.label = facts.name;
    number.source = facts.name;
    number.flow = flow;
    number.failSafe = facts.failSafe;
    number.isRecorded = facts.isRecorded;
    number.isActive = facts.isActive;
    if (!facts.sourceType.isEmpty())
        number.extra.insert("sourceType"_L1, facts.sourceType);

    const TrackingNumber* before = m_world.number(number.number.toUtf8());
    if (before != nullptr && before->id != number.id) {
        ++m_report.numbers.leftOut;
        tell(Severity::Problem, origin, u"tracking_numbers"_s,
             EntityWords::tr("the number %1 belongs to “%2” already").arg(number.number, before->label),
             EntityWords::tr("left where it is"));
        return;
    }
    if (!isNews(number, before, wire::toJson(number))) {
        ++m_report.numbers.unchanged;
        return;
    }
    ++(before != nullptr ? m_report.numbers.changed : m_report.numbers.added);
    m_world.put(number);
    m_batch.numbers.push_back(std::move(number));
}

} // namespace trunkline::callrail
