#include "ui/people/review_view.h"

#include <algorithm>
#include <array>

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/lists/column_memory.h"
#include "ui/lists/list_table.h"
#include "ui/people/extend_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr int kMostEvents = 20'000;
constexpr int kMostSelected = 500;

} // namespace

ReviewView::ReviewView(PageContext& context, PeopleService& service, QWidget* parent)
    : PeopleView(context, service, parent), m_model(this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    buildToolbar();
    buildTable();
    auto* filters = new QHBoxLayout;
    filters->setSpacing(kSpace8);
    filters->addWidget(m_search);
    filters->addWidget(m_reason);
    filters->addWidget(m_reviewed);
    filters->addWidget(m_count);
    filters->addStretch();
    column->addLayout(filters);
    // In a row of their own: beside the filters they leave no room in German.
    auto* actions = new QHBoxLayout;
    actions->setSpacing(kSpace8);
    actions->addStretch();
    actions->addWidget(new ActionButton(context.actions, ActionId::ExportReview, ActionButton::Look::IconOnly, this));
    for (const ActionId id : {ActionId::ExtendAccess, ActionId::RemovePerson, ActionId::KeepReviewed})
        actions->addWidget(new ActionButton(context.actions, id, ActionButton::Look::IconAndText, this));
    column->addLayout(actions);
    column->addWidget(m_stack, 1);
    handleActions();
    connect(&context.store, &store::Store::auditChanged, this, &ReviewView::reloadLater);
}

void ReviewView::buildToolbar() {
    m_search = new SearchField(tr("Find a person"), this);
    m_search->setMaximumWidth(220);
    m_reason = new QComboBox(this);
    m_reason->setAccessibleName(tr("Which findings"));
    m_reason->addItem(tr("All findings"), -1);
    for (int reason = 0; reason < kReviewReasonCount; ++reason)
        m_reason->addItem(titleOf(static_cast<ReviewReason>(reason)), reason);
    m_reviewed = new QCheckBox(tr("Also what was kept"), this);
    m_count = makeCaption({}, this);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString& text) {
        m_model.setSearch(text);
        follow();
    });
    connect(m_search, &SearchField::leftDownwards, this, [this] { focusContent(); });
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this] {
        const int reason = m_reason->currentData().toInt();
        m_model.setReason(reason < 0 ? std::optional<ReviewReason>() : static_cast<ReviewReason>(reason));
        follow();
    });
    connect(m_reviewed, &QCheckBox::toggled, this, [this](bool isShown) {
        m_model.setReviewedShown(isShown);
        follow();
    });
}

void ReviewView::buildTable() {
    m_table = new ListTable(tr("Findings of the review"), this);
    m_table->setColumns(&m_model, {{22}, {32}, {26}, {28}, {64}, {36}});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ReviewModel::Name, Qt::AscendingOrder);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewView::follow);
    connect(m_table, &ListTable::copyWanted, m_table, &ListTable::copyShownRows);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ReviewView::openMenu);
}

void ReviewView::handleActions() {
    ActionController& actions = context().actions;
    actions.handle(
        ActionId::RemovePerson, this, [this] { removeSelected(); }, [this] { return notNow(Action::UsersRemove); });
    actions.handle(
        ActionId::DeactivatePerson, this, [this] { deactivateSelected(); },
        [this] { return notNow(Action::UsersRemove); });
    actions.handle(
        ActionId::KeepReviewed, this, [this] { keepSelected(); }, [this] { return notNow(Action::UsersRemove); });
    actions.handle(
        ActionId::ExtendAccess, this, [this] { extendSelected(); },
        [this] {
            const QString words = notNow(Action::UsersRemove);
            const Findings findings = selected();
            const bool haveEnds = std::ranges::all_of(
                findings, [](const ReviewFinding& finding) { return finding.grant.expiresAt.has_value(); });
            return words.isEmpty() && !haveEnds ? tr("Select only people whose access has an end.") : words;
        });
    actions.handle(
        ActionId::DemotePerson, this, [this] { demoteSelected(); },
        [this] {
            const QString words = notNow(Action::UsersDemote);
            return words.isEmpty() && selected().size() != 1 ? tr("Select one person to choose the lower role for.")
                                                             : words;
        });
    const auto told = [this](const QString& words) {
        return [this, words](const Result<void>& answer) {
            context().navigator.tell(answer ? words : answer.error().message);
            m_invitationsAt = {};
            reload();
        };
    };
    actions.handle(
        ActionId::ResendInvitation, this,
        [this, told] {
            service().resendInvitation(selected().front().invitation, this, told(tr("The invitation was sent again.")));
        },
        [this] { return notNowForInvitations(); });
    actions.handle(
        ActionId::CancelInvitation, this,
        [this, told] {
            service().cancelInvitation(selected().front().invitation, this, told(tr("The invitation is void now.")));
        },
        [this] { return notNowForInvitations(); });
    actions.handle(
        ActionId::ExportReview, this, [this] { exportShown(); },
        [this] { return m_model.rowCount() == 0 ? tr("There is nothing to export.") : QString(); });
}

void ReviewView::focusContent() {
    m_table->setFocus(Qt::TabFocusReason);
}

bool ReviewView::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QJsonValue ReviewView::saved() const {
    return m_table->columns().saved();
}

void ReviewView::restore(const QJsonValue& saved) {
    m_table->columns().restore(saved);
}

void ReviewView::reload() {
    const Permissions& permissions = context().permissions;
    if (m_invitationsAt != account()) {
        m_invitations.clear();
        m_invitationsAt = account();
        if (permissions.isOnline() && permissions.may(Action::UsersAdd, account()))
            service().invitations(account(), this,
                                  [this, at = account()](const Result<std::vector<Invitation>>& answer) {
                                      if (!answer || at != account())
                                          return;
                                      m_invitations = *answer;
                                      read();
                                  });
    }
    read();
}

void ReviewView::read() {
    const Permissions& permissions = context().permissions;
    const quint64 read = ++m_read;
    const bool mayLook = permissions.may(Action::UsersView, account());
    if (!mayLook || m_readAt != account()) { // another account's findings are no answer here
        m_readAt.reset();
        m_model.setFindings({});
        follow();
    }
    if (!mayLook)
        return;
    context().store.later(
        this,
        [index = permissions.sharedIndex(), subject = permissions.subject(), account = account(),
         invitations = m_invitations, now = permissions.context().now](const store::Reader& reader) {
            ReviewInput input{*index, subject, account, reader.users(), reader.grants(), invitations, {}, true, now};
            input.audit = reader.audit(index->tree(), account, kMostEvents);
            input.isAuditWhole = input.audit.size() < static_cast<std::size_t>(kMostEvents);
            return findingsOf(input);
        },
        [this, read, at = account()](Findings findings) {
            if (read != m_read)
                return;
            m_readAt = at;
            m_model.setFindings(std::move(findings));
            Q_EMIT waitingChanged(m_model.countOpen());
            follow();
        });
}

ReviewView::Findings ReviewView::selected() const {
    Findings findings;
    for (const int row : m_table->selectedRows(kMostSelected)) {
        if (const ReviewFinding* finding = m_model.findingAt(row))
            findings.push_back(*finding);
    }
    return findings;
}

ReviewView::Findings ReviewView::onceEach(Findings findings) {
    QSet<UserId> seen;
    std::erase_if(findings, [&seen](const ReviewFinding& finding) {
        const bool isKnown = seen.contains(finding.user.id);
        seen.insert(finding.user.id);
        return isKnown;
    });
    return findings;
}

void ReviewView::follow() {
    const Permissions& permissions = context().permissions;
    const bool mayLook = permissions.may(Action::UsersView, account());
    if (!mayLook)
        m_empty->setContent(Icon::Lock, tr("Who is here is not yours to see"),
                            permissions.whyNot(Action::UsersView, account()));
    else if (m_readAt != account())
        m_empty->setContent(Icon::Search, tr("Looking through who has access…"), {});
    else if (m_model.countOpen() == 0)
        m_empty->setContent(
            Icon::Check, tr("All is well"),
            m_model.countReviewed() == 0
                ? tr("Everybody here came lately, holds what they use, and keeps it. There is nothing "
                     "to review.")
                : tr("Everything that deserved a look was looked at in the last %n days.", nullptr, kReviewedDays));
    else
        m_empty->setContent(Icon::Search, tr("Nothing like that"),
                            tr("No finding here fits the search and the filter."));
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    m_count->setText(m_readAt == account() ? tr("%n to look at", nullptr, m_model.countOpen()) : QString());
    if (!isVisible())
        return;
    const Findings findings = selected();
    Selection selection;
    selection.account = account();
    if (!findings.empty() && !findings.front().user.id.isNull()) {
        const Grant& grant = findings.front().grant;
        selection.account = grant.at;
        selection.target = access::Target{grant.user, {}, grant.rows, grant.expiresAt};
    }
    context().actions.setSelection(selection);
}

QString ReviewView::notNow(Action verb) const {
    const Findings findings = selected();
    if (findings.empty())
        return tr("Select what to do something about first. Shift and Ctrl select several.");
    const Permissions& permissions = context().permissions;
    for (const ReviewFinding& finding : findings) {
        if (finding.user.id.isNull())
            return tr("%1 has not joined yet: send the invitation again, or withdraw it.").arg(finding.user.name);
        const access::Target target{finding.user.id, {}, {}, {}};
        if (!permissions.decide(verb, finding.grant.at, nullptr, &target))
            return tr("%1: %2", "person, why not")
                .arg(finding.user.name, permissions.whyNot(verb, finding.grant.at, nullptr, &target));
    }
    return {};
}

QString ReviewView::notNowForInvitations() const {
    const Findings findings = selected();
    return findings.size() == 1 && !findings.front().invitation.isNull() ? QString()
                                                                         : tr("Select one invitation that ran out.");
}

void ReviewView::openMenu(const QPoint& position) {
    // An id that repeats the one before is a separator.
    static constexpr std::array kActions{
        ActionId::KeepReviewed,     ActionId::ExtendAccess, ActionId::DemotePerson,     ActionId::DeactivatePerson,
        ActionId::RemovePerson,     ActionId::RemovePerson, ActionId::ResendInvitation, ActionId::CancelInvitation,
        ActionId::CancelInvitation, ActionId::ExportReview};
    const std::unique_ptr<QMenu> menu = context().actions.makeMenu(kActions, this);
    menu->exec(m_table->viewport()->mapToGlobal(position));
}

bool ReviewView::isConfirmed(const QString& title, const QString& words, const QString& verb) {
    QMessageBox question(QMessageBox::Question, title, words, QMessageBox::NoButton, window());
    QPushButton* yes = question.addButton(verb, QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    return question.clickedButton() == yes;
}

void ReviewView::doForEach(Findings findings, const QString& done,
                           const std::function<void(const ReviewFinding&, PeopleService::Done)>& ask) {
    struct Run {
        Findings findings;
        std::size_t position = 0;
        QString refusal;
        int refused = 0;
    };
    auto run = std::make_shared<Run>(Run{std::move(findings), 0, {}, 0});
    auto next = std::make_shared<std::function<void()>>();
    *next = [this, run, done, ask, weak = std::weak_ptr(next)] {
        if (run->position >= run->findings.size()) {
            context().navigator.tell(
                run->refused == 0 ? done : tr("%n could not be done: %1", nullptr, run->refused).arg(run->refusal));
            return;
        }
        const ReviewFinding& finding = run->findings[run->position++];
        ask(finding, [run, self = weak.lock(), name = finding.user.name](const Result<void>& answer) {
            if (!answer) {
                ++run->refused;
                run->refusal = tr("%1: %2", "person, why not").arg(name, answer.error().message);
            }
            (*self)();
        });
    };
    (*next)();
}

void ReviewView::removeSelected() {
    const Findings findings = selected();
    const auto count = static_cast<int>(findings.size());
    if (!isConfirmed(tr("Remove access"),
                     tr("Take %n role(s) away? Who has none left is signed out at once; what they did stays in the "
                        "activity.",
                        nullptr, count),
                     tr("Remove")))
        return;
    doForEach(findings, tr("%n role(s) were taken away.", nullptr, count),
              [this](const ReviewFinding& finding, PeopleService::Done done) {
                  service().removeGrant(finding.grant, false, this, std::move(done));
              });
}

void ReviewView::demoteSelected() {
    const Findings findings = selected();
    if (findings.size() != 1)
        return;
    const ReviewFinding& finding = findings.front();
    ChangeRoleDialog dialog(service(), context().permissions,
                            {finding.user, finding.grant, {}, finding.roleName, finding.placeName, false},
                            ChangeRoleDialog::Kind::Demote, window());
    if (dialog.exec() == QDialog::Accepted)
        context().navigator.tell(tr("%1 is %2 now.", "name, role").arg(finding.user.name, dialog.chosenName()));
}

void ReviewView::extendSelected() {
    std::vector<Grant> grants;
    for (const ReviewFinding& finding : selected())
        grants.push_back(finding.grant);
    if (!grants.empty())
        ExtendDialog(service(), std::move(grants), context().clock.now(), window()).exec();
}

void ReviewView::deactivateSelected() {
    const Findings findings = onceEach(selected());
    const auto count = static_cast<int>(findings.size());
    if (!isConfirmed(tr("Deactivate"),
                     tr("Keep %n person(s) from signing in until somebody reactivates them?", nullptr, count),
                     tr("Deactivate")))
        return;
    doForEach(findings, tr("%n person(s) cannot sign in any more.", nullptr, count),
              [this](const ReviewFinding& finding, PeopleService::Done done) {
                  service().setDeactivated(finding.user, true, this, std::move(done));
              });
}

void ReviewView::keepSelected() {
    const Findings findings = selected();
    doForEach(findings, tr("Kept. It is in the activity, and back here in %n days.", nullptr, kReviewedDays),
              [this](const ReviewFinding& finding, PeopleService::Done done) {
                  service().keepReviewed(finding.user.id, ui::nameOf(finding.reason), this, std::move(done));
              });
}

void ReviewView::exportShown() {
    const QString path =
        QFileDialog::getSaveFileName(window(), tr("Export the review"), tr("review.csv"), tr("Spreadsheets (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = m_model.csv();
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    context().navigator.tell(isWritten ? tr("The review is in %1.").arg(path)
                                       : tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace trunkline::ui
