#include "ui/calls/blocked_callers_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "ui/actions/permissions.h"
#include "ui/lists/time_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { NumberColumn, ReasonColumn, SinceColumn, ColumnCount };
constexpr int kNumberRole = Qt::UserRole;

} // namespace

Result<void> saveBlockedCallers(store::Store& store, const AccountId& company,
                                const std::vector<wire::BlockedCaller>& callers) {
    const QJsonValue list = callers.empty() ? QJsonValue() : QJsonValue(wire::toJson(callers));
    auto patch = store.patchFor(wire::EntityType::Account, company.toString(), {{wire::kBlockedCallers, list}});
    if (!patch)
        return {};
    const Result<EditId> made = store.edit(std::move(*patch));
    return made ? Result<void>() : Result<void>(failFrom(made));
}

BlockedCallersDialog::BlockedCallersDialog(PageContext& context, const AccountId& company, QWidget* parent)
    : QDialog(parent), m_context(context), m_company(company) {
    const Account* account = context.store.accounts()->find(company);
    setWindowTitle(tr("Blocked callers of %1").arg(account ? account->name : QString()));
    build();
    refresh();
    connect(&context.store, &store::Store::accountsChanged, this, &BlockedCallersDialog::refresh);
    connect(&context.store, &store::Store::outboxChanged, this, &BlockedCallersDialog::refresh);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 22);
}

void BlockedCallersDialog::build() {
    auto* words = makeCaption(tr("Their calls are not put through: nothing rings, and the call ends. "
                                 "A flow that asks whether a caller is blocked decides itself."),
                              this);
    words->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Blocked callers"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHeaderLabels({tr("Caller"), tr("Reason"), tr("Blocked")});
    m_list->setColumnWidth(NumberColumn, fontMetrics().averageCharWidth() * 24);
    m_list->setColumnWidth(ReasonColumn, fontMetrics().averageCharWidth() * 30);
    m_count = makeCaption({}, this);
    m_number = new QLineEdit(this);
    m_number->setAccessibleName(tr("Number to block"));
    m_number->setPlaceholderText(tr("Number, e.g. (312) 555-0100"));
    m_number->setMinimumWidth(fontMetrics().horizontalAdvance(m_number->placeholderText()) + kSpace24);
    m_reason = new QLineEdit(this);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for colleagues"));
    m_reason->setMaxLength(wire::kLongestBlockReason);
    m_block = new QPushButton(icon(Icon::PhoneOff), tr("Block"), this);
    m_block->setAutoDefault(false);
    m_error = new InlineError(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_unblock = buttons->addButton(tr("Let through again"), QDialogButtonBox::ActionRole);
    m_unblock->setIcon(icon(Icon::Phone));
    auto* adding = new QHBoxLayout;
    adding->setSpacing(kSpace8);
    adding->addWidget(m_number, 2);
    adding->addWidget(m_reason, 3);
    adding->addWidget(m_block);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_count);
    column->addLayout(adding);
    column->addWidget(m_error);
    column->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BlockedCallersDialog::updateButtons);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        m_error->setWords({});
        updateButtons();
    });
    connect(m_number, &QLineEdit::returnPressed, this, &BlockedCallersDialog::block);
    connect(m_reason, &QLineEdit::returnPressed, this, &BlockedCallersDialog::block);
    connect(m_block, &QPushButton::clicked, this, &BlockedCallersDialog::block);
    connect(m_unblock, &QPushButton::clicked, this, &BlockedCallersDialog::unblock);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<wire::BlockedCaller> BlockedCallersDialog::callers() const {
    const Account* account = m_context.store.accounts()->find(m_company);
    return account ? wire::blockedCallersOf(*account) : std::vector<wire::BlockedCaller>();
}

void BlockedCallersDialog::refresh() {
    m_list->clear();
    const TimeWords times = timesAt(*m_context.store.accounts(), m_company);
    for (const wire::BlockedCaller& caller : callers()) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setData(NumberColumn, kNumberRole, caller.number);
        item->setText(NumberColumn, displayNumber(caller.number));
        item->setIcon(NumberColumn, icon(Icon::PhoneOff));
        item->setText(ReasonColumn, caller.reason);
        item->setToolTip(ReasonColumn, caller.reason);
        item->setText(SinceColumn, whenAndWho(caller.since, m_context.permissions.nameOfUser(caller.by), times,
                                              m_context.clock.now()));
        item->setToolTip(SinceColumn, times.full(caller.since));
    }
    const int count = m_list->topLevelItemCount();
    m_count->setText(count == 0 ? tr("Nobody is blocked here.") : tr("%n caller(s) blocked", nullptr, count));
    updateButtons();
}

void BlockedCallersDialog::updateButtons() {
    const QString whyNot = m_context.permissions.whyNot(access::Action::BlockedCallersEdit, m_company);
    const auto selected = static_cast<int>(m_list->selectedItems().size());
    m_unblock->setEnabled(whyNot.isEmpty() && selected > 0);
    m_unblock->setToolTip(whyNot);
    m_block->setEnabled(whyNot.isEmpty() && !m_number->text().trimmed().isEmpty());
    m_block->setToolTip(whyNot);
    m_number->setEnabled(whyNot.isEmpty());
    m_reason->setEnabled(whyNot.isEmpty());
}

void BlockedCallersDialog::unblock() {
    QSet<QString> numbers;
    for (const QTreeWidgetItem* item : m_list->selectedItems())
        numbers.insert(item->data(NumberColumn, kNumberRole).toString());
    std::vector<wire::BlockedCaller> left = callers();
    std::erase_if(left, [&numbers](const wire::BlockedCaller& caller) { return numbers.contains(caller.number); });
    if (const Result<void> saved = saveBlockedCallers(m_context.store, m_company, left); !saved)
        m_error->setWords(saved.error().message);
}

void BlockedCallersDialog::block() {
    if (!m_block->isEnabled())
        return;
    const Result<QString> number = toE164(m_number->text());
    if (!number)
        return m_error->setWords(number.error().message);
    std::vector<wire::BlockedCaller> all = callers();
    if (std::ranges::find(all, *number, &wire::BlockedCaller::number) != all.end())
        return m_error->setWords(tr("This caller is blocked already."));
    all.push_back({*number, m_reason->text().simplified(), m_context.clock.now(), m_context.permissions.signedIn()});
    const Result<void> saved = saveBlockedCallers(m_context.store, m_company, all);
    if (!saved)
        return m_error->setWords(saved.error().message);
    m_number->clear();
    m_reason->clear();
    m_number->setFocus(Qt::OtherFocusReason);
}

} // namespace trunkline::ui
