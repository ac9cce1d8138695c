#include <array>

#include <QCoreApplication>

#include "core/domain/flow_version_id.h"
#include "core/flow/document.h"
#include "core/wire/codecs.h"
#include "server/api/flow_publishing.h"
#include "server/api/gate.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr qsizetype kLongestNote = 2'000;

struct FlowWords {
    Q_DECLARE_TR_FUNCTIONS(Flow)
};

constexpr std::array kFields{FieldRule{"name"_L1, Action::FlowsEdit}, FieldRule{"draft"_L1, Action::FlowsEdit},
                             FieldRule{"draftBase"_L1, Action::FlowsEdit}};

Outcome listFlows(Exchange& exchange) {
    std::vector<AccountTree::Index> scope = exchange.scopeOf(Action::FlowsView);
    const AccountTree& tree = exchange.directory->tree();
    std::erase_if(scope, [&tree](AccountTree::Index at) { return holdsTemplates(tree, tree.at(at).id); });
    return pageOfRecords(exchange, RecordKind::Flow, scope);
}

/// As the subject sees a flow at this account.
std::optional<QJsonObject> seen(const Exchange& exchange, const QJsonObject& flow, const AccountId& at) {
    return exchange.decide(Action::FlowsView, at) ? std::optional(flow) : seenFromBelow(flow);
}

Outcome listTemplates(Exchange& exchange) {
    std::vector<AccountTree::Index> scope = withAccountsAbove(exchange, exchange.scopeOf(Action::FlowsView));
    const AccountTree& tree = exchange.directory->tree();
    std::erase_if(scope, [&tree](AccountTree::Index at) { return !holdsTemplates(tree, tree.at(at).id); });
    Outcome page = pageOfRecords(exchange, RecordKind::Flow, scope);
    if (!page)
        return page;
    QJsonArray items;
    for (const QJsonValue& item : page->body.value("items"_L1).toArray()) {
        const QJsonObject flow = item.toObject();
        if (const auto shown = seen(exchange, flow, AccountId(flow.value("company"_L1).toString().toUtf8())))
            items.append(*shown);
    }
    page->body.insert("items"_L1, items);
    return page;
}

Outcome getFlow(Exchange& exchange) {
    const std::optional<QJsonObject> flow = seen(exchange, exchange.record->data, exchange.account);
    return flow ? entityAnswer(*flow, exchange.record->revision) : Outcome(refuse(notFound()));
}

std::optional<Problem> problemOfFlow(const Exchange& exchange, const FlowRecord& before, const FlowRecord& flow) {
    if (flow.name.trimmed().isEmpty())
        return unacceptable(FlowWords::tr("A call flow needs a name."));
    if (flow.draft.isEmpty() || flow.draft == before.draft)
        return std::nullopt;
    const Result<flow::FlowDocument> draft = flow::FlowDocument::fromJson(flow.draft);
    if (!draft) // drafts may be wrong, but not unreadable
        return unacceptable(draft.error().message, u"flow_unreadable"_s);
    FlowRecord standing = before;
    standing.company = flow.company;
    return problemOfLocks(exchange, standing, *draft);
}

Outcome patchFlow(Exchange& exchange) {
    const FlowRecord flow = decoded<FlowRecord>(*exchange.record);
    if (std::optional<Problem> refused = exchange.refusedField(kFields, exchange.account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(flow.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const Result<FlowRecord> changed = wire::patched(flow, exchange.body);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (std::optional<Problem> problem = problemOfFlow(exchange, flow, *changed))
        return refuse(std::move(*problem));
    const Revision revision = exchange.writer->put(*changed);
    exchange.audit(u"flow.changed"_s, flow.company, flow.id.toUtf8(), changed->name, wire::toJson(flow),
                   wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), revision);
}

Outcome createFlow(Exchange& exchange) {
    QJsonObject fields;
    for (const auto& field : {"id"_L1, "company"_L1, "name"_L1, "draft"_L1}) {
        if (exchange.body.contains(field))
            fields.insert(field, exchange.body.value(field));
    }
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<FlowId>().toString());
    const Result<FlowRecord> flow = wire::fromJson<FlowRecord>(fields);
    if (!flow)
        return refuse(unacceptable(flow.error().message));
    if (std::optional<Problem> problem = problemOfFlow(exchange, {}, *flow))
        return refuse(std::move(*problem));
    if (exchange.reader->find(RecordKind::Flow, flow->id.toUtf8()))
        return refuse(problemOf(409, u"conflict"_s, FlowWords::tr("A call flow with this id exists already.")));
    const Revision revision = exchange.writer->put(*flow);
    exchange.audit(u"flow.created"_s, flow->company, flow->id.toUtf8(), flow->name, {}, wire::toJson(*flow));
    return entityAnswer(wire::toJson(*flow), revision, 201);
}

std::vector<Record> versionsOf(Exchange& exchange) {
    std::vector<Record> versions;
    exchange.reader->visit({.kind = RecordKind::FlowVersion, .account = {}, .owner = exchange.record->id, .after = {}},
                           [&versions](const Record& record) {
                               versions.push_back(record);
                               return true;
                           });
    std::ranges::sort(versions, std::ranges::greater(), &Record::revision);
    return versions;
}

Outcome listVersions(Exchange& exchange) {
    QJsonArray items;
    for (const Record& version : versionsOf(exchange))
        items.append(version.data);
    return pageAnswer(std::move(items), {});
}

Outcome getVersion(Exchange& exchange) {
    const std::optional<Record> version =
        exchange.reader->find(RecordKind::FlowVersion, exchange.record->id + '.' + exchange.path.at(1).toLatin1());
    if (!version)
        return refuse(notFound());
    Answer answer;
    answer.body = version->data;
    return answer;
}

/// Makes the next version of the flow, now or at a time to come.
Outcome publishDocument(Exchange& exchange, FlowRecord flow, const QJsonObject& document, const QString& note,
                        std::optional<Instant> effectiveAt) {
    if (note.size() > kLongestNote)
        return refuse(unacceptable(FlowWords::tr("The note is longer than %n characters.", nullptr, kLongestNote)));
    const Result<flow::FlowDocument> parsed = flow::FlowDocument::fromJson(document);
    if (!parsed)
        return refuse(unacceptable(parsed.error().message, u"flow_unreadable"_s));
    if (std::optional<Problem> locked = problemOfLocks(exchange, flow, *parsed))
        return refuse(std::move(*locked));
    if (std::optional<Problem> problem =
            problemOfDocument(*exchange.reader, *exchange.directory, flow.company, document, exchange.now))
        return refuse(std::move(*problem));
    const std::vector<Record> earlier = versionsOf(exchange);
    const int number =
        std::max(flow.publishedVersion, earlier.empty() ? 0 : static_cast<int>(toNumber(earlier.front().revision))) + 1;
    const bool isLater = effectiveAt && *effectiveAt > exchange.now;
    const FlowVersion version{
        flow.id, number, document, exchange.subject.id, note, exchange.now, isLater ? effectiveAt : std::nullopt, {}};
    exchange.writer->put(version, flow.company);
    flow.draft = {};
    flow.draftBase = number;
    exchange.writer->put(flow);
    if (isLater) {
        Record scheduled{RecordKind::ScheduledPublish,
                         flowVersionId(flow.id, number),
                         flow.company.toUtf8(),
                         flow.id.toUtf8(),
                         {},
                         {},
                         {}};
        scheduled.data = {{"version"_L1, QString::fromLatin1(flowVersionId(flow.id, number))},
                          {"effectiveAt"_L1, toRfc3339(*effectiveAt)}};
        exchange.writer->put(std::move(scheduled));
    } else {
        followVersion(*exchange.writer, version, exchange.now);
    }
    exchange.audit(isLater ? u"flow.scheduled"_s : u"flow.published"_s, flow.company, flow.id.toUtf8(), flow.name,
                   {{"version"_L1, flow.publishedVersion}, {"document"_L1, flow.published}},
                   {{"version"_L1, number}, {"document"_L1, document}, {"note"_L1, note}});
    const std::optional<Record> now = exchange.reader->find(RecordKind::Flow, flow.id.toUtf8());
    return entityAnswer(now->data, now->revision);
}

Outcome publish(Exchange& exchange) {
    const FlowRecord flow = decoded<FlowRecord>(*exchange.record);
    if (!exchange.body.contains("base"_L1))
        return refuse(
            problemOf(428, u"revision_required"_s, FlowWords::tr("Say on which version the change was made: “base”.")));
    if (exchange.body.value("base"_L1).toInt(-1) != flow.publishedVersion) {
        Problem problem = problemOf(412, u"conflict"_s, FlowWords::tr("Somebody else published this flow meanwhile."),
                                    FlowWords::tr("Compare with the version that is live now, and publish again."));
        problem.current = exchange.record->data;
        return refuse(std::move(problem));
    }
    std::optional<Instant> effectiveAt;
    if (const QString text = exchange.body.value("effectiveAt"_L1).toString(); !text.isEmpty()) {
        const Result<Instant> time = fromRfc3339(text);
        if (!time)
            return refuse(unacceptable(time.error().message));
        effectiveAt = *time;
    }
    const QJsonObject document =
        exchange.body.contains("document"_L1) ? exchange.body.value("document"_L1).toObject() : flow.draft;
    return publishDocument(exchange, flow, document, exchange.body.value("note"_L1).toString(), effectiveAt);
}

Outcome restore(Exchange& exchange) {
    const FlowRecord flow = decoded<FlowRecord>(*exchange.record);
    const int number = exchange.body.value("version"_L1).toInt(-1);
    const std::optional<FlowVersion> version = findAs<FlowVersion>(*exchange.reader, flowVersionId(flow.id, number));
    if (!version)
        return refuse(unacceptable(FlowWords::tr("The flow has no version %1.").arg(number)));
    return publishDocument(exchange, flow, version->document, exchange.body.value("note"_L1).toString(), {});
}

/// Flows that were made from a template stay as they are.
Outcome removeFlow(Exchange& exchange) {
    const FlowRecord flow = decoded<FlowRecord>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatch(flow.revision, exchange.record->data))
        return refuse(std::move(*stale));
    bool isCalled = false;
    exchange.reader->visit(
        {.kind = RecordKind::Number, .account = {}, .owner = flow.id.toUtf8(), .after = {}, .limit = 1},
        [&isCalled](const Record&) { return !(isCalled = true); });
    if (isCalled)
        return refuse(
            unacceptable(FlowWords::tr("Numbers lead to this flow: let them lead elsewhere first."), u"dependency"_s));
    for (const Record& version : versionsOf(exchange)) {
        exchange.writer->remove(RecordKind::FlowVersion, version.id);
        exchange.writer->remove(RecordKind::ScheduledPublish, version.id);
    }
    exchange.writer->remove(RecordKind::Flow, flow.id.toUtf8());
    exchange.audit(u"flow.removed"_s, flow.company, flow.id.toUtf8(), flow.name, wire::toJson(flow), {});
    Answer answer;
    answer.status = 204;
    return answer;
}

constexpr Gate kSee = Gate::entity(RecordKind::Flow, Action::FlowsView, Action::FlowsView);
constexpr Gate kPublish = Gate::entity(RecordKind::Flow, Action::FlowsView, Action::FlowsPublish);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/flows",
          Gate::scope(Action::FlowsView),
          listFlows,
          Speed::Store,
          "Call flows at or below an account",
          "",
          "FlowPage",
          200,
          {"account", "cursor", "limit"}},
    Route{
        "GET",
        "/v1/templates",
        Gate::scope(Action::FlowsView),
        listTemplates,
        Speed::Store,
        "Templates that flows of an account begin with: flows of organization and franchises, its own and those above",
        "",
        "FlowPage",
        200,
        {"account", "cursor", "limit"}},
    Route{"GET", "/v1/flows/{id}", kSee, getFlow, Speed::Store, "One call flow with its draft and what is published",
          "", "Flow"},
    Route{"PATCH", "/v1/flows/{id}", Gate::entity(RecordKind::Flow, Action::FlowsView, Action::FlowsEdit), patchFlow,
          Speed::Store, "Save the draft, or rename the flow", "FlowPatch", "Flow"},
    Route{"POST", "/v1/flows", Gate::body(Action::FlowsEdit, "company"), createFlow, Speed::Store,
          "Begin a call flow for a company, or a template for those below an organization or a franchise", "FlowStart",
          "Flow", 201},
    Route{"DELETE",
          "/v1/flows/{id}",
          kPublish,
          removeFlow,
          Speed::Store,
          "Remove a flow that no number leads to, with its versions",
          "",
          "",
          204,
          {},
          IfMatch::Required},
    Route{"POST", "/v1/flows/{id}/publish", kPublish, publish, Speed::Store,
          "Publish a version, now or at a time; the next call follows it", "Publish", "Flow"},
    Route{"POST", "/v1/flows/{id}/restore", kPublish, restore, Speed::Store, "Publish an earlier version again",
          "Restore", "Flow"},
    Route{"GET", "/v1/flows/{id}/versions", kSee, listVersions, Speed::Store, "Published versions, the newest first",
          "", "FlowVersionPage"},
    Route{"GET", "/v1/flows/{id}/versions/{n}", kSee, getVersion, Speed::Store, "One published version", "",
          "FlowVersion"},
};

} // namespace

std::span<const Route> flowRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
