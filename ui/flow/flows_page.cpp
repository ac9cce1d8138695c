#include "ui/flow/flows_page.h"

#include <QCoreApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_controller.h"
#include "ui/flow/copy_flow_dialog.h"
#include "ui/flow/flow_editor.h"
#include "ui/flow/flow_removal.h"
#include "ui/flow/flows_page_editor.h"
#include "ui/flow/flows_page_list.h"
#include "ui/flow/new_flow_dialog.h"
#include "ui/flow/rollout_dialog.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

class FlowsPage final : public Page {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::FlowsPage)

public:
    FlowsPage(PageContext& context, FlowService* service, RemovalService* removal);

    [[nodiscard]] QString title() const override { return tr("Flows"); }
    [[nodiscard]] Icon icon() const override { return Icon::Flow; }
    void setAccount(const AccountId& account) override;
    void show(const QString& item) override { openFlow(FlowId(item.toLatin1())); }
    using QWidget::show;
    [[nodiscard]] QJsonObject state() const override {
        return {{u"flow"_s, isOpen() ? m_open->flow()->id.toString() : QString()}};
    }
    void setState(const QJsonObject& state) override;
    void focusContent() override;
    bool focusSearch() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followStore();
    void handleActions();
    void handleRemoval();
    void openFlow(const FlowId& id);
    void openCurrent();
    void copyFlow();
    void closeFlow();
    void addFlow();
    void rollOut();
    void remove();
    [[nodiscard]] bool isOpen() const { return m_open->flow().has_value(); }
    [[nodiscard]] bool isShownHere(const AccountId& account) const;
    /// The flow that is open, else the one that is selected in the list; a null id where there is neither.
    [[nodiscard]] FlowId current() const;
    [[nodiscard]] bool isCurrentTemplate() const;
    [[nodiscard]] QString notNowToRemove(bool isTemplate) const;

    PageContext& m_context;
    FlowService* m_service;
    AccountId m_account;
    QString m_openLater;

    QStackedWidget* m_stack = nullptr;
    FlowsPageList* m_list = nullptr;
    FlowsPageEditor* m_open = nullptr;
    FlowRemoval* m_removal = nullptr;
};

FlowsPage::FlowsPage(PageContext& context, FlowService* service, RemovalService* removal)
    : m_context(context), m_service(service), m_stack(new QStackedWidget(this)),
      m_list(new FlowsPageList(context, m_stack)), m_open(new FlowsPageEditor(context, service, m_stack)),
      m_removal(new FlowRemoval(context, removal, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_open);
    connect(m_list, &FlowsPageList::opened, this, [this] { openCurrent(); });
    connect(m_open, &FlowsPageEditor::left, this, &FlowsPage::closeFlow);
    connect(m_removal, &FlowRemoval::removed, this, [this](const FlowId& flow) {
        if (!isOpen() || m_open->flow()->id != flow)
            return;
        m_open->forget();
        closeFlow();
    });
    handleActions();
    handleRemoval();
    followStore();
}

void FlowsPage::followStore() {
    const auto outdate = [this](const QSet<AccountId>& companies) {
        const auto isOurs = [this](const AccountId& changed) { return isShownHere(changed); };
        if (m_list->isOfOneCompany() && !companies.isEmpty() && std::ranges::none_of(companies, isOurs))
            return;
        m_list->outdate();
        m_open->refresh();
    };
    store::Store& store = m_context.store;
    for (const auto changed : {&store::Store::flowsChanged, &store::Store::numbersChanged,
                               &store::Store::destinationsChanged, &store::Store::switchesChanged})
        connect(&store, changed, this, outdate);
    for (const auto changed : {&store::Store::calendarsChanged, &store::Store::accountsChanged})
        connect(&store, changed, this, [outdate] { outdate({}); });
    connect(&store, &store::Store::outboxChanged, m_list, &FlowsPageList::outdate);
}

void FlowsPage::handleActions() {
    ActionController& actions = m_context.actions;
    actions.handle(
        ActionId::AddFlow, this, [this] { addFlow(); },
        [this] { return m_list->isOfOneCompany() ? QString() : tr("Go to a company first."); });
    actions.handle(
        ActionId::CopyFlow, this, [this] { copyFlow(); },
        [this] {
            if (m_open->isTemplate())
                return tr("Companies begin a flow with a template in the place of copying it.");
            return current().isNull() ? tr("Select a flow first.") : QString();
        });
    actions.handle(
        ActionId::AddTemplate, this, [this] { addFlow(); },
        [this] { return m_list->isOfOneCompany() ? tr("Go to the organization or a franchise first.") : QString(); });
    actions.handle(
        ActionId::RollOutTemplate, this, [this] { rollOut(); },
        [this] { return isCurrentTemplate() ? QString() : tr("Select a template first."); });
    actions.handle(
        ActionId::EditFlow, m_list, [this] { openCurrent(); },
        [this] { return m_list->currentRow() ? QString() : tr("Select a flow first."); });
}

void FlowsPage::handleRemoval() {
    for (const auto& [id, isTemplate] : {std::pair(ActionId::RemoveFlow, false), {ActionId::RemoveTemplate, true}}) {
        m_context.actions.handle(
            id, this, [this] { remove(); }, [this, isTemplate = isTemplate] { return notNowToRemove(isTemplate); });
    }
}

QString FlowsPage::notNowToRemove(bool isTemplate) const {
    if (current().isNull() || isCurrentTemplate() != isTemplate)
        return isTemplate ? tr("Select a template first.") : tr("Select a flow first.");
    const bool isCalled = isOpen() ? !m_open->numbers().isEmpty() : m_list->currentRow()->isCalled;
    return m_removal->notNow(current(), isCalled);
}

FlowId FlowsPage::current() const {
    if (isOpen())
        return m_open->flow()->id;
    return m_list->currentRow() ? m_list->currentRow()->id : FlowId();
}

bool FlowsPage::isCurrentTemplate() const {
    return isOpen() ? m_open->isTemplate() : m_list->showsTemplates() && m_list->currentRow();
}

void FlowsPage::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    closeFlow();
    m_account = account;
    m_list->setAccount(account);
}

void FlowsPage::setState(const QJsonObject& state) {
    m_openLater = state[u"flow"].toString();
    if (isVisible() && !m_openLater.isEmpty())
        openFlow(FlowId(std::exchange(m_openLater, {}).toLatin1()));
}

void FlowsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_openLater.isEmpty())
        openFlow(FlowId(std::exchange(m_openLater, {}).toLatin1()));
}

void FlowsPage::focusContent() {
    if (isOpen())
        m_open->editor().canvas().setFocus(Qt::TabFocusReason);
    else
        m_list->focusContent();
}

bool FlowsPage::focusSearch() {
    if (!isOpen())
        return m_list->focusSearch();
    m_open->editor().focusSearch();
    return true;
}

void FlowsPage::openCurrent() {
    const FlowRow* row = m_list->currentRow();
    if (!row)
        return;
    if (isShownHere(row->company))
        openFlow(FlowId(row->id));
    else
        m_context.navigator.goTo(row->company, Tab::Flows, row->id.toString());
}

void FlowsPage::copyFlow() {
    m_open->saveDraft();
    const std::optional<FlowRecord> record = m_context.store.reader().flow(current());
    if (!record)
        return;
    CopyFlowDialog dialog(m_context, *record, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_context.navigator.goTo(dialog.company(), Tab::Flows, dialog.made().toString());
    m_context.navigator.tell(
        tr("The copy is a draft. Callers follow it once it is published and a number leads to it."));
}

void FlowsPage::openFlow(const FlowId& id) {
    const std::optional<FlowRecord> record = m_context.store.reader().flow(id);
    if (!record || !isShownHere(record->company))
        return;
    m_open->saveDraft();
    m_stack->setCurrentWidget(m_open);
    if (m_open->open(*record))
        m_open->editor().canvas().setFocus(Qt::OtherFocusReason);
    else if (!isOpen())
        m_stack->setCurrentWidget(m_list);
}

/// Flows of the account, and the templates that it takes from above: those can be looked at from below.
bool FlowsPage::isShownHere(const AccountId& account) const {
    if (account == m_account)
        return true;
    const std::shared_ptr<const AccountTree> tree = m_context.store.accounts();
    const AccountTree::Index here = tree->indexOf(m_account);
    const AccountTree::Index above = tree->indexOf(account);
    return holdsTemplates(*tree, account) && here != AccountTree::kNone && above != AccountTree::kNone &&
           tree->isAtOrBelow(here, above);
}

void FlowsPage::closeFlow() {
    const FlowId left = isOpen() ? m_open->flow()->id : FlowId();
    m_open->close();
    m_stack->setCurrentWidget(m_list);
    m_list->choose(left);
    m_context.actions.refresh();
    m_list->focusContent();
}

void FlowsPage::rollOut() {
    m_open->saveDraft();
    if (const std::optional<FlowRecord> record = m_context.store.reader().flow(current()))
        RolloutDialog(m_context, m_service, *record, this).exec();
}

void FlowsPage::remove() {
    if (const std::optional<FlowRecord> record = m_context.store.reader().flow(current()))
        m_removal->ask(*record);
}

void FlowsPage::addFlow() {
    NewFlowDialog dialog(m_context, m_account, this);
    if (dialog.exec() == QDialog::Accepted)
        openFlow(dialog.made());
}

} // namespace

std::unique_ptr<Page> makeFlowsPage(PageContext& context, FlowService* service, RemovalService* removal) {
    return std::make_unique<FlowsPage>(context, service, removal);
}

} // namespace trunkline::ui
