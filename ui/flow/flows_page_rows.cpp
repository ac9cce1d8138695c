#include "ui/flow/flows_page_rows.h"

#include <algorithm>
#include <span>

#include <QCoreApplication>

#include "core/domain/phone_number.h"
#include "core/flow/validator.h"
#include "core/store/reader.h"
#include "ui/flow/flow_templates.h"
#include "ui/lists/time_words.h"
#include "ui/models/company_facts.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::FlowsPage)
};

int countErrors(const FlowRecord& record, const flow::CompanyFacts& facts,
                const QHash<QString, flow::FlowDocument>& published, Instant now) {
    const auto document = published.constFind(record.name);
    if (document == published.cend())
        return record.publishedVersion > 0 ? 1 : 0;
    flow::ValidationContext context;
    context.company = &facts;
    context.now = now;
    context.ownName = record.name;
    context.findFlow = [&published](QStringView name, std::optional<int>) -> const flow::FlowDocument* {
        const auto found = published.constFind(name.toString());
        return found == published.cend() ? nullptr : &*found;
    };
    const std::vector<flow::Problem> problems = flow::validate(*document, context);
    return static_cast<int>(std::ranges::count_if(problems, [](const flow::Problem& problem) {
        return problem.severity == flow::Severity::Error || problem.code == flow::ProblemCode::AllOff;
    }));
}

FlowRow rowOf(const FlowRecord& record, const AccountTree& tree, const Account& account, Instant now,
              const std::function<QString(const UserId&)>& nameOf) {
    FlowRow row;
    row.id = record.id;
    row.company = account.id;
    row.companyName = account.name;
    row.name = record.name;
    row.hasDraft = !record.draft.isEmpty() && record.draft != record.published;
    if (record.publishedVersion == 0)
        row.state = Words::tr("Nothing: only a draft");
    else
        row.state = row.hasDraft ? Words::tr("Version %1 · a draft waits").arg(record.publishedVersion)
                                 : Words::tr("Version %1").arg(record.publishedVersion);
    row.changed = whenAndWho(record.publishedAt, nameOf(record.publishedBy), timesAt(tree, account.id), now);
    row.changedAt = record.publishedAt;
    return row;
}

int countTemplateErrors(const FlowRecord& record, Instant now) {
    const auto document = flow::FlowDocument::fromJson(currentDocument(record));
    if (!document)
        return 1;
    const flow::CompanyFacts facts = flow::factsOf(flow::headOf(*document), {});
    flow::ValidationContext context;
    context.company = &facts;
    context.now = now;
    context.isTemplate = true;
    const std::vector<flow::Problem> problems = flow::validate(*document, context);
    return static_cast<int>(std::ranges::count(problems, flow::Severity::Error, &flow::Problem::severity));
}

/// Of one company: its facts are read once for all of its flows.
void countProblems(QHash<FlowId, int>& problems, const store::Reader& reader, const AccountTree& tree,
                   const AccountId& company, std::span<const FlowRecord> flows, Instant now) {
    const flow::CompanyFacts facts = readCompanyFacts(reader, tree, company);
    QHash<QString, flow::FlowDocument> published;
    for (const FlowRecord& record : flows) {
        if (Result<flow::FlowDocument> document = flow::FlowDocument::fromJson(record.published);
            document && record.publishedVersion > 0)
            published.insert(record.name, std::move(*document));
    }
    for (const FlowRecord& record : flows)
        problems.insert(record.id, countErrors(record, facts, published, now));
}

} // namespace

std::vector<FlowRow> readFlowRows(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                  Instant now, const std::function<QString(const UserId&)>& nameOf) {
    QHash<FlowId, QStringList> leading;
    for (const TrackingNumber& number : reader.numbersBelow(tree, account))
        leading[number.flow].append(displayNumber(number.number));
    std::vector<FlowRow> rows;
    for (const FlowRecord& record : reader.flowsBelow(tree, account)) {
        const Account* company = tree.find(record.company);
        if (!company)
            continue;
        FlowRow row = rowOf(record, tree, *company, now, nameOf);
        const QStringList numbers = leading.value(record.id);
        row.isCalled = !numbers.isEmpty();
        row.numbers = row.isCalled ? numbers.join(u", "_s) : Words::tr("none yet");
        row.problems = -1;
        rows.push_back(std::move(row));
    }
    return rows;
}

QHash<FlowId, int> readFlowProblems(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                    Instant now) {
    std::vector<FlowRecord> flows = reader.flowsBelow(tree, account);
    std::ranges::stable_sort(flows, {}, &FlowRecord::company);
    QHash<FlowId, int> problems;
    for (auto first = flows.begin(); first != flows.end();) {
        const auto last =
            std::find_if(first, flows.end(), [&](const FlowRecord& flow) { return flow.company != first->company; });
        countProblems(problems, reader, tree, first->company, {first, last}, now);
        first = last;
    }
    return problems;
}

std::vector<FlowRow> readTemplateRows(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                      Instant now, const std::function<QString(const UserId&)>& nameOf) {
    std::vector<FlowRow> rows;
    const AccountTree::Index top = tree.indexOf(account);
    if (top == AccountTree::kNone)
        return rows;
    struct Following {
        int flows = 0;
        int behind = 0;
    };
    QHash<FlowId, Following> following;
    QHash<FlowId, int> newest;
    std::vector<AccountTree::Index> places = tree.pathTo(top);
    for (AccountTree::Index at = top + 1; at <= tree.lastOf(top); ++at)
        places.push_back(at);
    for (const AccountTree::Index at : places) {
        if (tree.at(at).kind == AccountKind::Company)
            continue;
        for (const FlowRecord& record : reader.flows(tree.at(at).id)) {
            newest.insert(record.id, record.publishedVersion);
            if (record.publishedVersion == 0 && at < top)
                continue;
            rows.push_back(rowOf(record, tree, tree.at(at), now, nameOf));
            rows.back().problems = countTemplateErrors(record, now);
        }
    }
    for (const FlowRecord& flow : reader.flowsBelow(tree, account)) {
        const std::optional<flow::TemplateOrigin> origin = originIn(currentDocument(flow));
        if (!origin)
            continue;
        Following& known = following[origin->flow];
        ++known.flows;
        known.behind += origin->version < newest.value(origin->flow) ? 1 : 0;
    }
    for (FlowRow& row : rows) {
        const Following known = following.value(row.id);
        row.numbers = Words::tr("%n flow(s)", "that follow a template", known.flows);
        if (known.behind > 0)
            row.numbers = Words::tr("%1, %n behind", "flows of a template", known.behind).arg(row.numbers);
    }
    return rows;
}

} // namespace trunkline::ui
