#include "ui/flow/flow_removal.h"

#include <QMessageBox>

#include "core/store/store.h"
#include "ui/flow/flow_templates.h"
#include "ui/models/flows_naming.h"
#include "ui/models/removal_service.h"
#include "ui/widgets/confirm_removal.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList flowsFrom(const store::Reader& reader, const AccountTree& tree, const FlowRecord& source) {
    QStringList names;
    for (const FlowRecord& flow : reader.flowsBelow(tree, source.company)) {
        const std::optional<flow::TemplateOrigin> origin = originIn(currentDocument(flow));
        const Account* company = tree.find(flow.company);
        if (origin && origin->flow == source.id && company)
            names.append(FlowRemoval::tr("%1 · %2", "a company and its flow").arg(company->name, flow.name));
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

FlowRemoval::FlowRemoval(PageContext& context, RemovalService* service, QWidget* window)
    : QObject(window), m_context(context), m_service(service), m_window(window) {}

QString FlowRemoval::notNow(const FlowId& flow, bool isCalled) const {
    if (!m_service)
        return tr("Removing needs a connection.");
    if (isCalled)
        return tr("Numbers lead to this flow. Let them lead to another one first, on the page of numbers.");
    if (m_context.store.isPending(wire::EntityType::Flow, flow.toString()))
        return tr("What you changed is on its way to the server. Try again then.");
    return {};
}

void FlowRemoval::ask(const FlowRecord& record) {
    const std::shared_ptr<const AccountTree> tree = m_context.store.accounts();
    const bool isTemplate = holdsTemplates(*tree, record.company);
    m_context.store.later(
        this,
        [tree, record, isTemplate](const store::Reader& reader) {
            return isTemplate ? flowsFrom(reader, *tree, record)
                              : flowsNaming(reader, *tree, record.company, "flow"_L1, record.name);
        },
        [this, record, isTemplate](const QStringList& users) { confirm(record, isTemplate, users); });
}

void FlowRemoval::confirm(const FlowRecord& record, bool isTemplate, const QStringList& users) {
    const QString question = isTemplate ? tr("Remove the template “%1” with all of its versions?").arg(record.name)
                                        : tr("Remove the flow “%1” with all of its versions?").arg(record.name);
    const QString consequence =
        isTemplate ? tr("These flows stay as they are, and get no more updates of it. What it "
                        "locked in them only HQ can change then:")
                   : tr("These flows go on with it. Calls that come that far would find nothing there:");
    const QString unused = isTemplate
                               ? tr("No flow follows it. It cannot be brought back.")
                               : tr("No number and no other flow leads to it: callers notice nothing. It cannot be "
                                    "brought back.");
    if (!confirmRemoval(m_window, question, consequence, users, unused))
        return;
    // What was typed before the question may have been saved while it was asked.
    const std::optional<FlowRecord> now = m_context.store.reader().flow(record.id);
    const QString whyNot = now ? notNow(record.id, false) : tr("“%1” is removed already.").arg(record.name);
    if (!whyNot.isEmpty()) {
        m_context.navigator.tell(whyNot);
        return;
    }
    m_service->remove(wire::EntityType::Flow, record.id.toString(), now->revision, this,
                      [this, record, isTemplate](const Result<void>& done) {
                          if (!done) {
                              QMessageBox::warning(m_window, tr("Not removed"), done.error().message);
                              return;
                          }
                          m_context.navigator.tell(isTemplate ? tr("The template “%1” is removed.").arg(record.name)
                                                              : tr("The flow “%1” is removed.").arg(record.name));
                          Q_EMIT removed(record.id);
                      });
}

} // namespace trunkline::ui
