#include "server/api/flow_publishing.h"

#include <QCoreApplication>

#include "core/flow/validator.h"
#include "server/api/company_facts.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kProblemsTold = 5;

struct PublishingWords {
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

QJsonObject lockedSteps(const QJsonObject& document) {
    QJsonObject locked;
    for (const QJsonValue& step : document.value("steps"_L1).toArray()) {
        if (step.toObject().value("locked"_L1).toBool())
            locked.insert(step.toObject().value("id"_L1).toString(), step);
    }
    return locked;
}

} // namespace

std::optional<Problem> problemOfDocument(Reader& reader, const Directory& directory, const AccountId& company,
                                         const QJsonObject& document, Instant now) {
    const Result<flow::FlowDocument> parsed = flow::FlowDocument::fromJson(document);
    if (!parsed)
        return unacceptable(parsed.error().message, u"flow_unreadable"_s);
    const flow::CompanyFacts facts = companyFacts(reader, directory, company);
    flow::ValidationContext context;
    context.company = &facts;
    context.now = now;
    const std::vector<flow::Problem> problems = flow::validate(*parsed, context);
    if (!flow::hasErrors(problems))
        return std::nullopt;
    QStringList told;
    for (const flow::Problem& problem : problems) {
        if (problem.severity == flow::Severity::Error && told.size() < kProblemsTold)
            told.append(problem.message);
    }
    return unacceptable(PublishingWords::tr("The flow has errors and cannot be published: %1").arg(told.join(u' ')),
                        u"flow_has_errors"_s);
}

bool touchesLockedSteps(const QJsonObject& before, const QJsonObject& after) {
    return lockedSteps(before) != lockedSteps(after);
}

void followVersion(Writer& writer, const FlowVersion& version, Instant now) {
    std::optional<FlowRecord> flow = findAs<FlowRecord>(writer, version.flow.toUtf8());
    if (!flow)
        return;
    flow->publishedVersion = version.number;
    flow->published = version.document;
    flow->publishedAt = now;
    flow->publishedBy = version.author;
    writer.put(*flow);
}

Result<void> publishDue(Storage& storage, Instant now, RandomSource& random) {
    std::vector<Record> due;
    const Result<void> read = storage.read([&](Reader& reader) -> Result<void> {
        reader.visit({.kind = RecordKind::ScheduledPublish, .account = {}, .owner = {}, .after = {}},
                     [&](const Record& record) {
                         const Result<Instant> at = fromRfc3339(record.data.value("effectiveAt"_L1).toString());
                         if (!at || *at <= now)
                             due.push_back(record);
                         return true;
                     });
        return {};
    });
    if (!read || due.empty())
        return read;
    return storage.write([&](Writer& writer) -> Result<void> {
        for (const Record& record : due) {
            writer.remove(RecordKind::ScheduledPublish, record.id);
            const auto version = findAs<FlowVersion>(writer, record.data.value("version"_L1).toString().toLatin1());
            if (!version)
                continue;
            followVersion(writer, *version, now);
            AuditEvent event{AuditId::create(now, random),
                             now,
                             version->author,
                             AccountId(record.account),
                             u"flow.published"_s,
                             version->flow.toString(),
                             version->note,
                             {},
                             {{"version"_L1, version->number}},
                             {}};
            writer.append(event);
        }
        return {};
    });
}

} // namespace trunkline::server
