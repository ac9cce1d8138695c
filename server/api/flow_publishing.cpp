#include "server/api/flow_publishing.h"

#include <QCoreApplication>

#include "core/domain/flow_version_id.h"
#include "core/flow/flow_template.h"
#include "core/flow/validator.h"
#include "server/api/company_facts.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kProblemsTold = 5;

struct PublishingWords {
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

/// A version of a template, as a flow that was made from it has it.
struct GivenTemplate {
    AccountId account;
    flow::FlowDocument document;
};

/// The template, where it stands at or above the account. Out of that line, or gone, it holds nothing there.
std::optional<FlowRecord> templateAbove(const Exchange& exchange, const AccountId& account, const FlowId& flow) {
    std::optional<FlowRecord> record = findAs<FlowRecord>(*exchange.reader, flow.toUtf8());
    const AccountTree& tree = exchange.directory->tree();
    const AccountTree::Index at = tree.indexOf(account);
    const AccountTree::Index above = record ? tree.indexOf(record->company) : AccountTree::kNone;
    if (at == AccountTree::kNone || above == AccountTree::kNone || !holdsTemplates(tree, record->company) ||
        !tree.isAtOrBelow(at, above))
        return std::nullopt;
    return record;
}

std::optional<GivenTemplate> templateOf(const Exchange& exchange, const AccountId& account,
                                        const flow::TemplateOrigin& origin) {
    const std::optional<FlowRecord> record = templateAbove(exchange, account, origin.flow);
    if (!record || origin.version > record->publishedVersion)
        return std::nullopt; // what is scheduled is given out by nobody yet
    const auto version = findAs<FlowVersion>(*exchange.reader, flowVersionId(origin.flow, origin.version));
    const auto document = flow::FlowDocument::fromJson(version ? version->document : QJsonObject());
    if (!document)
        return std::nullopt;
    return GivenTemplate{record->company, flow::withPhones(*document, origin.phones)};
}

/// What the flow's locks are: those of what callers follow; before anything is published, those of its draft or of the
/// version that is to come.
flow::FlowDocument standingOf(const Exchange& exchange, const FlowRecord& flow) {
    QJsonObject document = flow.publishedVersion > 0 ? flow.published : flow.draft;
    if (document.isEmpty() && flow.draftBase > 0) {
        if (const auto scheduled = findAs<FlowVersion>(*exchange.reader, flowVersionId(flow.id, flow.draftBase)))
            document = scheduled->document;
    }
    return flow::FlowDocument::fromJson(document).value_or(flow::FlowDocument());
}

bool hasLocks(const flow::FlowDocument& document) {
    return !flow::lockedStepsChanged({}, document).isEmpty();
}

/// Nobody gets rid of a lock by another template, or by an older version of this one.
bool mayFollow(const flow::FlowDocument& standing, const flow::TemplateOrigin& origin) {
    if (!hasLocks(standing))
        return true;
    const std::optional<flow::TemplateOrigin> was = flow::originOf(standing);
    return was && was->flow == origin.flow && was->version <= origin.version;
}

/// Whether the document says of a template's version what `standing` does not: that has to be held against the version.
bool claimsAnew(const Exchange& exchange, const AccountId& account, const flow::FlowDocument& standing,
                const flow::FlowDocument& document) {
    const std::optional<flow::TemplateOrigin> wanted = flow::originOf(document);
    const std::optional<flow::TemplateOrigin> was = flow::originOf(standing);
    const bool isKept = was && wanted && was->flow == wanted->flow && was->version == wanted->version;
    return wanted && !isKept && templateAbove(exchange, account, wanted->flow);
}

} // namespace

std::optional<Problem> problemOfDocument(Reader& reader, const Directory& directory, const AccountId& company,
                                         const QJsonObject& document, Instant now) {
    const Result<flow::FlowDocument> parsed = flow::FlowDocument::fromJson(document);
    if (!parsed)
        return unacceptable(parsed.error().message, u"flow_unreadable"_s);
    flow::CompanyFacts facts = companyFacts(reader, directory, company);
    flow::ValidationContext context;
    context.isTemplate = holdsTemplates(directory.tree(), company);
    if (context.isTemplate)
        facts = flow::factsOf(flow::headOf(*parsed), std::move(facts));
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

std::optional<QJsonObject> seenFromBelow(QJsonObject flow) {
    if (flow.value("publishedVersion"_L1).toInt() == 0)
        return std::nullopt;
    flow.remove("draft"_L1);
    flow.remove("draftBase"_L1);
    return flow;
}

std::optional<Problem> problemOfLocks(const Exchange& exchange, const FlowRecord& flow,
                                      const flow::FlowDocument& document) {
    const flow::FlowDocument standing = standingOf(exchange, flow);
    if (flow::lockedStepsChanged(standing, document).isEmpty() &&
        !claimsAnew(exchange, flow.company, standing, document))
        return std::nullopt;
    std::optional<flow::TemplateOrigin> origin = flow::originOf(standing);
    if (!origin)
        origin = flow::originOf(document);
    if (!origin && holdsTemplates(exchange.directory->tree(), flow.company))
        return std::nullopt; // its own author
    std::optional<GivenTemplate> given;
    if (const auto wanted = flow::originOf(document); wanted && mayFollow(standing, *wanted)) {
        given = templateOf(exchange, flow.company, *wanted);
        if (given && flow::lockedStepsChanged(given->document, document).isEmpty())
            return std::nullopt;
    }
    if (!given && origin)
        given = templateOf(exchange, flow.company, *origin);
    const AccountId holder = given ? given->account : exchange.directory->organization()->id;
    if (exchange.decide(access::Action::FlowsEdit, holder))
        return std::nullopt;
    const access::Decision decision = exchange.directory->index().decide(
        exchange.subject.id, access::Action::FlowsEdit, flow.company, {.now = exchange.now, .isLocked = true});
    return decision ? std::nullopt : std::optional(exchange.refusalFrom(decision));
}

std::optional<FlowRecord> followVersion(Writer& writer, const FlowVersion& version, Instant now) {
    std::optional<FlowRecord> flow = findAs<FlowRecord>(writer, version.flow.toUtf8());
    if (!flow)
        return std::nullopt;
    FlowRecord before = *flow;
    flow->publishedVersion = version.number;
    flow->published = version.document;
    flow->publishedAt = now;
    flow->publishedBy = version.author;
    writer.put(*flow);
    return before;
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
            const std::optional<FlowRecord> before = followVersion(writer, *version, now);
            if (!before)
                continue;
            writer.append(AuditEvent{
                AuditId::create(now, random),
                now,
                version->author,
                AccountId(record.account),
                u"flow.published"_s,
                version->flow.toString(),
                before->name,
                {{"version"_L1, before->publishedVersion}, {"document"_L1, before->published}},
                {{"version"_L1, version->number}, {"document"_L1, version->document}, {"note"_L1, version->note}},
                {}});
        }
        return {};
    });
}

} // namespace trunkline::server
