#include "server/import/call_mapper.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "server/import/field_readers.h"

namespace trunkline::callrail {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLongestText = 500;
constexpr std::size_t kLongestNote = 32 * 1024;
constexpr std::size_t kLongestReference = 2048;
constexpr std::size_t kLongestTag = 200;
constexpr qsizetype kMostTags = 100;
constexpr int kAbandonedBelowSeconds = 15;    ///< as CallRail counts it: the phones hardly rang
constexpr qint64 kEarliest = 631'152'000'000; ///< 1990: before there was anything to track
constexpr auto kClockSkew = std::chrono::hours(24);

struct CallWords {
    Q_DECLARE_TR_FUNCTIONS(ImportCalls)
};

std::uint64_t digestOf(const wire::CallRow& row) {
    std::uint64_t digest = 0xcbf29ce484222325ULL; // FNV-1a
    const auto mix = [&digest](std::string_view bytes) {
        for (const char c : bytes)
            digest = (digest ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        digest = (digest ^ 0x1fU) * 0x100000001b3ULL;
    };
    wire::visitCallRow(row, [&mix](int, const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>)
            mix(field);
        else
            mix(std::string_view(reinterpret_cast<const char*>(&field), sizeof field));
    });
    return digest;
}

std::string_view keepJson(TextArena& arena, const QByteArray& json) {
    return arena.keep({json.constData(), static_cast<std::size_t>(json.size())});
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

struct CallMapper::Job {
    const CallRecord& record;
    const Origin& origin;
    TextArena& arena;
    wire::CallRow row;
    AccountId company;
    QJsonObject extra;
};

void CallMapper::tell(const Job& job, Severity severity, std::string_view field, const QString& what,
                      const QString& instead) {
    m_report.add({severity, job.origin.file, job.origin.record, job.origin.id, toQString(field), what, instead});
}

std::string_view CallMapper::text(Job& job, CallField field, std::size_t limit, const char* name) {
    const std::string_view given = job.record.at(field);
    if (given.empty())
        return {};
    const CleanText clean = cleaned(given, limit);
    if (clean.isCut)
        tell(job, Severity::Problem, name, CallWords::tr("the text is longer than %1 bytes").arg(limit),
             CallWords::tr("the rest is cut off"));
    return job.arena.keep(clean.text);
}

std::optional<wire::CallRow> CallMapper::map(const CallRecord& record, const Origin& origin, TextArena& arena) {
    Job job{record, origin, arena, {}, {}, {}};
    if (!mapPlace(job) || !mapTime(job)) {
        ++m_report.calls.leftOut;
        return std::nullopt;
    }
    mapCaller(job);
    mapOutcome(job);
    mapAnswerer(job);
    mapTexts(job);
    mapTags(job);
    for (const std::string_view field : record.unreadable)
        tell(job, Severity::Problem, field, CallWords::tr("a list or an object stands where a text should"),
             CallWords::tr("left out"));

    const std::string_view id = record.at(CallField::Id);
    if (!id.empty()) {
        job.row.id = keepJson(arena, derivedId("cal", id));
    } else {
        // The export has no ids: what tells calls apart is who called where and when.
        const std::string moment =
            std::to_string(job.row.startedAt) + std::string(job.row.trackingNumber) + std::string(job.row.caller);
        job.row.id = keepJson(arena, derivedId("cal", "csv:" + moment));
    }
    mapExtra(job);
    return job.row;
}

bool CallMapper::mapPlace(Job& job) {
    const Phone dialled = readPhone(job.record.at(CallField::TrackingNumber));
    const TrackingNumber* number =
        dialled.isKnown()
            ? m_world.number(QByteArray::fromRawData(dialled.e164.data(), static_cast<qsizetype>(dialled.e164.size())))
            : nullptr;
    if (dialled.isKnown())
        job.row.trackingNumber = job.arena.keep(dialled.e164);
    else
        tell(job, Severity::Problem, "tracking_phone_number",
             CallWords::tr("“%1” is not a phone number")
                 .arg(toQString(job.record.at(CallField::TrackingNumber)).left(40)),
             CallWords::tr("the call is kept without its tracking number"));

    const std::string_view sourceId = job.record.at(CallField::CompanyId);
    if (!sourceId.empty()) {
        job.company = derivedId<AccountTag>(sourceId);
        if (m_world.account(job.company) == nullptr)
            job.company = {};
    }
    if (job.company.isNull() && sourceId.empty() && number != nullptr)
        job.company = number->company;
    if (job.company.isNull())
        job.company = m_entities.companyFor(
            toQString(sourceId), toQString(job.record.at(CallField::CompanyName)).trimmed().left(200), job.origin);
    if (job.company.isNull()) {
        tell(job, Severity::Problem, "company_id",
             CallWords::tr("neither the company nor the tracking number says whose call it is"),
             CallWords::tr("left out"));
        return false;
    }
    job.row.company = job.arena.keep(viewOf(job.company.toUtf8()));
    if (number != nullptr && number->company == job.company)
        job.row.number = job.arena.keep(viewOf(number->id.toUtf8()));
    else if (number != nullptr)
        tell(job, Severity::Note, "tracking_phone_number", CallWords::tr("the number belongs to another company now"),
             CallWords::tr("the call keeps its digits only"));
    return true;
}

bool CallMapper::mapTime(Job& job) {
    const std::string_view given = job.record.at(CallField::StartTime);
    const std::optional<Instant> start = readTime(given, m_world.zoneOf(job.company));
    if (!start || toMilliseconds(*start) < kEarliest || *start > m_now + kClockSkew) {
        tell(job, Severity::Problem, "start_time",
             given.empty() ? CallWords::tr("there is no time")
             : start       ? CallWords::tr("%1 cannot be the time of a call").arg(toQString(given).left(40))
                           : CallWords::tr("“%1” is not a time").arg(toQString(given).left(40)),
             CallWords::tr("left out"));
        return false;
    }
    job.row.startedAt = toMilliseconds(*start);
    const std::string_view duration = job.record.at(CallField::Duration);
    const std::optional<int> seconds = readSeconds(duration);
    job.row.durationSeconds = seconds.value_or(0);
    if (!seconds)
        tell(job, Severity::Problem, "duration",
             duration.empty() ? CallWords::tr("there is no duration")
                              : CallWords::tr("“%1” is not a duration").arg(toQString(duration).left(40)),
             CallWords::tr("0 seconds instead"));
    return true;
}

void CallMapper::mapCaller(Job& job) {
    const std::string_view direction = job.record.at(CallField::Direction);
    if (lowered(direction) == "outbound") {
        job.row.direction = static_cast<std::int64_t>(CallDirection::Outbound);
    } else if (!direction.empty() && lowered(direction) != "inbound") {
        tell(job, Severity::Problem, "direction",
             CallWords::tr("“%1” is no direction").arg(toQString(direction).left(40)),
             CallWords::tr("taken as an inbound call"));
    }
    const std::string_view given = job.record.at(CallField::Caller);
    const Phone caller = readPhone(given);
    if (caller.isKnown())
        job.row.caller = job.arena.keep(caller.e164);
    else if (caller.kind == Phone::Kind::Unreadable)
        tell(job, Severity::Problem, "customer_phone_number",
             CallWords::tr("“%1” is not a phone number").arg(toQString(given).left(40)),
             CallWords::tr("kept as a withheld number"));
    job.row.callerName = text(job, CallField::CallerName, kLongestText, "customer_name");
    job.row.callerCity = text(job, CallField::City, kLongestText, "customer_city");
    job.row.callerState = text(job, CallField::State, kLongestText, "customer_state");
    job.row.isFirstTime = readFlag(job.record.at(CallField::FirstCall)).value_or(false) ? 1 : 0;
}

void CallMapper::mapOutcome(Job& job) {
    const std::string status = lowered(job.record.at(CallField::Status));
    const std::optional<bool> answered = readFlag(job.record.at(CallField::Answered));
    CallOutcome outcome = CallOutcome::Missed;
    if (readFlag(job.record.at(CallField::Voicemail)).value_or(false) || status.starts_with("voicemail"))
        outcome = CallOutcome::Voicemail;
    else if (answered.value_or(false) || status.starts_with("answered") || status.starts_with("completed"))
        outcome = CallOutcome::Answered;
    else if (status.starts_with("abandoned") ||
             (!status.starts_with("missed") && job.row.durationSeconds < kAbandonedBelowSeconds))
        outcome = CallOutcome::Abandoned;
    if (!answered && status.empty() && outcome != CallOutcome::Voicemail) {
        const bool hasAnswerer = !job.record.at(CallField::BusinessNumber).empty();
        outcome = hasAnswerer ? CallOutcome::Answered : CallOutcome::Missed;
        tell(job, Severity::Problem, "answered", CallWords::tr("the call does not say whether it was answered"),
             hasAnswerer ? CallWords::tr("taken as answered, since a phone of the company is named")
                         : CallWords::tr("taken as missed"));
    }
    job.row.outcome = static_cast<std::int64_t>(outcome);
    if (outcome == CallOutcome::Missed || outcome == CallOutcome::Abandoned)
        job.row.ringSeconds = job.row.durationSeconds;
}

void CallMapper::mapAnswerer(Job& job) {
    const std::string_view given = job.record.at(CallField::BusinessNumber);
    const Phone phone = readPhone(given);
    if (phone.kind == Phone::Kind::Unreadable)
        tell(job, Severity::Problem, "business_phone_number",
             CallWords::tr("“%1” is not a phone number").arg(toQString(given).left(40)),
             CallWords::tr("the call does not say who answered"));
    if (!phone.isKnown())
        return;
    const Destination* destination = m_world.destination(job.company, QByteArray::fromStdString(phone.e164));
    const bool isAnswered = job.row.outcome == static_cast<std::int64_t>(CallOutcome::Answered);
    if (destination != nullptr && isAnswered)
        job.row.answeredBy = job.arena.keep(viewOf(destination->id.toUtf8()));
    if (job.row.direction == static_cast<std::int64_t>(CallDirection::Outbound))
        return;
    QJsonObject leg{{"address"_L1, QString::fromStdString(phone.e164)},
                    {"outcome"_L1, isAnswered ? u"answered"_s : u"noAnswer"_s}};
    if (destination != nullptr)
        leg.insert("destination"_L1, destination->id.toString());
    job.row.legs = keepJson(job.arena, QJsonDocument(QJsonArray{leg}).toJson(QJsonDocument::Compact));
}

void CallMapper::mapTexts(Job& job) {
    const CallField source = job.record.at(CallField::Source).empty() ? CallField::SourceName : CallField::Source;
    job.row.source = text(job, source, kLongestText, "source");
    job.row.note = text(job, CallField::Note, kLongestNote, "note");
    job.row.recording = text(job, CallField::Recording, kLongestReference, "recording");

    const std::string_view given = job.record.at(CallField::LeadStatus);
    const std::string lead = lowered(given);
    if (lead == "good_lead" || lead == "previously_marked_good_lead" || lead == "yes" || lead == "qualified" ||
        lead == "good lead") {
        job.row.leadStatus = "good_lead";
    } else if (lead == "not_a_lead" || lead == "no" || lead == "not qualified" || lead == "not a lead") {
        job.row.leadStatus = "not_a_lead";
    } else if (!lead.empty() && lead != "not_scored" && lead != "unknown") {
        job.extra.insert("lead_status"_L1, toQString(given).left(200));
        tell(job, Severity::Problem, "lead_status",
             CallWords::tr("“%1” is no lead status").arg(toQString(given).left(40)),
             CallWords::tr("kept beside the call; the call has none"));
    }
    const QString agent = toQString(job.record.at(CallField::AgentEmail)).trimmed().left(254);
    if (agent.isEmpty())
        return;
    const UserId user = m_world.userByEmail(agent);
    if (!user.isNull()) {
        job.row.assignedTo = job.arena.keep(viewOf(user.toUtf8()));
        return;
    }
    job.extra.insert("agent_email"_L1, agent);
    constexpr qsizetype kMostAgents = 10'000;
    if (!m_unknownAgents.contains(agent) && m_unknownAgents.size() < kMostAgents) {
        m_unknownAgents.insert(agent);
        tell(job, Severity::Problem, "agent_email", CallWords::tr("nobody here has the address %1").arg(agent),
             CallWords::tr("this agent's calls are assigned to nobody; the address is kept beside them"));
    }
}

void CallMapper::mapTags(Job& job) {
    QJsonArray tags;
    for (const std::string_view given : job.record.tags) {
        const CleanText tag = cleaned(given, kLongestTag);
        const QString name = QString::fromStdString(tag.text);
        if (tag.isCut)
            tell(job, Severity::Problem, "tags", CallWords::tr("the tag “%1…” is too long").arg(name.left(40)),
                 CallWords::tr("cut"));
        if (!name.isEmpty() && !tags.contains(name) && tags.size() < kMostTags)
            tags.append(name);
    }
    if (static_cast<qsizetype>(job.record.tags.size()) > kMostTags)
        tell(job, Severity::Problem, "tags", CallWords::tr("there are more than %1 tags").arg(kMostTags),
             CallWords::tr("the others are left out"));
    if (!tags.isEmpty())
        job.row.tags = keepJson(job.arena, QJsonDocument(tags).toJson(QJsonDocument::Compact));
}

void CallMapper::mapExtra(Job& job) {
    for (const auto& [name, value] : job.record.kept) {
        const CleanText clean = cleaned(value, kLongestReference);
        if (!clean.text.empty() && !(name == "customer_country" && clean.text == "US"))
            job.extra.insert(toQString(name).left(64), QString::fromStdString(clean.text));
    }
    const QByteArray plain = QJsonDocument(job.extra).toJson(QJsonDocument::Compact);
    job.row.extra = viewOf(plain);
    const QString mark = u"callrail:%1"_s.arg(digestOf(job.row), 16, 16, QChar(u'0'));
    job.extra.insert(kMark, mark);
    job.row.extra = keepJson(job.arena, QJsonDocument(job.extra).toJson(QJsonDocument::Compact));
}

} // namespace trunkline::callrail
