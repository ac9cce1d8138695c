#include "ui/flow/company_surroundings.h"

#include "core/store/store.h"
#include "ui/models/company_facts.h"

namespace trunkline::ui {

namespace {

constexpr int kMostCalls = 5'000; ///< of a week; more of a company would say nothing else

FlowFigures figuresOf(const store::Reader& reader, const AccountTree& tree, const AccountId& company,
                      const FlowId& flow, Instant now) {
    store::CallQuery query;
    query.account = company;
    query.from = now - std::chrono::hours(24 * kFigureDays);
    FlowFigures figures;
    for (const store::ListedCall& listed : reader.calls(tree, query, kMostCalls)) {
        const std::optional<Call> call = reader.call(listed.call.id);
        if (call && call->flow == flow)
            addCall(figures, *call);
    }
    return figures;
}

} // namespace

FlowSurroundings surroundingsOf(store::Store& store, const Clock& clock, const AccountId& company, const FlowId& flow) {
    FlowSurroundings around;
    const std::shared_ptr<const AccountTree> tree = store.accounts();
    around.company = std::make_shared<const flow::CompanyFacts>(readCompanyFacts(store.reader(), *tree, company));
    for (const TrackingNumber& number : store.reader().numbers(company)) {
        if (number.flow == flow)
            around.numbers.append(number.number);
    }
    // Flows that a `goto` may choose: the published documents, as calls take those.
    auto documents = std::make_shared<QHash<QString, flow::FlowDocument>>();
    for (const FlowRecord& record : store.reader().flows(company)) {
        if (record.id == flow)
            continue;
        around.otherFlows.append(record.name);
        if (Result<flow::FlowDocument> document = flow::FlowDocument::fromJson(record.published))
            documents->insert(record.name, std::move(*document));
    }
    around.findFlow = [documents](QStringView name, std::optional<int>) -> const flow::FlowDocument* {
        const auto found = documents->constFind(name.toString());
        return found == documents->cend() ? nullptr : &*found;
    };
    around.now = clock.now();
    around.askFigures = [&store, tree, company, flow, now = clock.now()](QObject* context,
                                                                         std::function<void(FlowFigures)> done) {
        store.later(
            context,
            [tree, company, flow, now](const store::Reader& reader) {
                return figuresOf(reader, *tree, company, flow, now);
            },
            [done = std::move(done)](FlowFigures figures) { done(std::move(figures)); });
    };
    return around;
}

} // namespace trunkline::ui
