#include "ui/people/requests_view.h"

#include <array>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/lists/list_table.h"
#include "ui/people/answer_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/split_view.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

RequestsView::RequestsView(PageContext& context, PeopleService& service, QWidget* parent)
    : PeopleView(context, service, parent), m_model(context.clock, this) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace8);
    row->addStretch();
    for (const ActionId id : {ActionId::DeclineRequest, ActionId::GrantRequest})
        row->addWidget(new ActionButton(context.actions, id, ActionButton::Look::IconAndText, this));
    m_table = new ListTable(tr("Requests for access"), this);
    m_table->setColumns(&m_model, {{26}, {40}, {30}, {22}, {14}});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RequestsModel::State, Qt::AscendingOrder);
    buildDetails();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    connect(m_table, &ListTable::currentRowChanged, this, &RequestsView::follow);
    connect(m_table, &ListTable::copyWanted, m_table, &ListTable::copyShownRows);
    connect(m_table, &ListTable::rowEntered, this,
            [this] { this->context().actions.action(ActionId::GrantRequest)->trigger(); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RequestsView::openMenu);
    context.actions.handle(
        ActionId::GrantRequest, this, [this] { answer(true); }, [this] { return notNow(); });
    context.actions.handle(
        ActionId::DeclineRequest, this, [this] { answer(false); }, [this] { return notNow(); });
}

void RequestsView::buildDetails() {
    auto* scroll = new QScrollArea(this);
    m_details = new QLabel(scroll);
    m_details->setTextFormat(Qt::RichText);
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMargin(kSpace12);
    m_details->setAccessibleName(tr("The request"));
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(220);
    auto* split = new SplitView(Qt::Horizontal, this);
    split->setParts(m_table, scroll, 0.35);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
}

void RequestsView::focusContent() {
    m_table->setFocus(Qt::TabFocusReason);
}

void RequestsView::refresh() {
    if (!context().permissions.isOnline()) {
        m_isUnreachable = true;
        follow();
        return;
    }
    service().accessRequests(this, [this](const Result<std::vector<AccessRequest>>& answer) {
        m_isUnreachable = !answer;
        if (answer)
            take(*answer);
        follow();
    });
}

void RequestsView::take(const std::vector<AccessRequest>& requests) {
    const Permissions& permissions = context().permissions;
    std::vector<RequestsModel::Row> rows;
    for (const AccessRequest& request : requests) {
        const Account* place = permissions.index().tree().find(request.at);
        if (place == nullptr)
            continue;
        rows.push_back({request, nameOf(request.user), place->name, request.user == permissions.signedIn()});
    }
    m_model.setRequests(std::move(rows));
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
    Q_EMIT waitingChanged(m_model.countWaiting());
}

const RequestsModel::Row* RequestsView::current() const {
    return m_model.requestAt(m_table->currentIndex().row());
}

QString RequestsView::detailsOf(const RequestsModel::Row& row) const {
    const AccessRequest& request = row.request;
    const QString muted = theme().color(Token::Muted).name();
    QString html = row.isMine
                       ? tr("<p><b>You asked to %1 at %2.</b></p>")
                             .arg(access::describe(request.action).toHtmlEscaped(), row.placeName.toHtmlEscaped())
                       : tr("<p><b>%1 would like to %2 at %3.</b></p>")
                             .arg(row.userName.toHtmlEscaped(), access::describe(request.action).toHtmlEscaped(),
                                  row.placeName.toHtmlEscaped());
    if (!request.note.isEmpty())
        html += tr("<p>“%1”</p>").arg(request.note.toHtmlEscaped());
    const QString role = context().permissions.index().catalog().name().isEmpty() ? QString() : [&] {
        for (const Grant& grant : context().store.reader().grantsOf(request.user)) {
            const access::Role* held = context().permissions.index().catalog().find(grant.role);
            if (grant.at == request.at && held)
                return held->name;
        }
        return QString();
    }();
    if (!row.isMine)
        html += u"<p style=\"color:%1\">%2</p>"_s.arg(
            muted, (role.isEmpty() ? tr("Has no role at this account itself.") : tr("Is %1 there now.").arg(role))
                       .toHtmlEscaped());
    if (request.state != AccessRequest::State::Waiting) {
        const QString by = request.answeredBy.isNull() ? QString() : nameOf(request.answeredBy);
        html += u"<p><b>%1</b> %2</p>"_s.arg(stateWords(request.state), by.toHtmlEscaped());
        if (!request.answer.isEmpty())
            html += tr("<p>“%1”</p>").arg(request.answer.toHtmlEscaped());
    }
    return html;
}

void RequestsView::follow() {
    const RequestsModel::Row* row = current();
    m_details->setText(row == nullptr ? QString() : detailsOf(*row));
    if (m_isUnreachable)
        m_empty->setContent(Icon::Offline, tr("Requests need a connection"),
                            tr("They are read from the server. Nothing is lost meanwhile."));
    else
        m_empty->setContent(Icon::Check, tr("Nobody waits for anything"),
                            tr("When somebody asks for access that you can give, it stands here. Your own requests "
                               "and what became of them do too."));
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    if (!isVisible())
        return;
    Selection selection;
    selection.account = row == nullptr ? account() : row->request.at;
    context().actions.setSelection(selection);
}

QString RequestsView::notNow() const {
    const RequestsModel::Row* row = current();
    if (row == nullptr)
        return tr("Select a request first.");
    if (row->isMine)
        return tr("This is your own request. Somebody else answers it.");
    return row->request.state == AccessRequest::State::Waiting ? QString() : tr("This request is answered already.");
}

void RequestsView::openMenu(const QPoint& position) {
    static constexpr std::array kActions{ActionId::GrantRequest, ActionId::DeclineRequest};
    const std::unique_ptr<QMenu> menu = context().actions.makeMenu(kActions, this);
    menu->exec(m_table->viewport()->mapToGlobal(position));
}

void RequestsView::answer(bool isGrant) {
    const RequestsModel::Row* row = current();
    if (row == nullptr)
        return;
    const QString name = row->userName;
    const std::vector<Grant> grants = context().store.reader().grantsOf(row->request.user);
    int result = QDialog::Rejected;
    if (isGrant)
        result = GrantRequestDialog(service(), context().permissions, row->request, name, grants, window()).exec();
    else
        result = DeclineRequestDialog(service(), row->request, name, window()).exec();
    if (result == QDialog::Accepted) {
        context().navigator.tell(isGrant ? tr("%1 has access now, and reads your word.").arg(name)
                                         : tr("%1 reads why not.").arg(name));
        refresh();
    }
}

} // namespace trunkline::ui
