#include "ui/people/access_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/actions/permissions.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

namespace {

QString nameOf(const access::Index& index, const AccountId& id) {
    const Account* account = index.tree().find(id);
    return account == nullptr ? id.toString() : account->name;
}

/// What would have to be otherwise, about somebody else: an explanation's own words speak to the person themselves.
QString remedy(const access::Index& index, const access::Explanation& why) {
    const access::Requirement& needs = why.needs;
    if (const access::Role* role = index.catalog().find(needs.role))
        return AccessModel::tr("Takes the role %1 at %2").arg(role->name, nameOf(index, needs.at));
    if (needs.billing == BillingMode::Customer)
        return AccessModel::tr("Takes billing of %1 to the customer").arg(nameOf(index, needs.at));
    if (needs.billing == BillingMode::Agency)
        return AccessModel::tr("Takes billing of %1 through the agency").arg(nameOf(index, needs.at));
    if (!needs.planFeatures.isEmpty())
        return AccessModel::tr("Takes a plan of %1 with: %2")
            .arg(nameOf(index, needs.at), QLocale().createSeparatedList(needs.planFeatures));
    switch (why.decision.reason) {
    case access::Reason::NotFound:
        return AccessModel::tr("Does not see this account");
    case access::Reason::Expired:
        return AccessModel::tr("The access here has run out");
    case access::Reason::NoGrant:
    case access::Reason::Tier:
    case access::Reason::Scope:
        return AccessModel::tr("No role allows it here");
    default:
        return access::describe(why.decision.reason);
    }
}

} // namespace

void AccessModel::setQuestion(std::shared_ptr<const access::Index> index, const UserId& person,
                              const AccountId& account, Instant now) {
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < access::kActionCount; ++i) {
        const auto action = static_cast<access::Action>(i);
        access::Context context;
        context.now = now;
        const access::Explanation why = index->explain(person, action, account, context);
        Row row{action, why.decision.isAllowed(), {}};
        if (!row.isAllowed) {
            row.because = remedy(*index, why);
        } else if (why.decision.grant >= 0) {
            const Grant& grant = index->grant(why.decision.grant);
            const access::Role* role = index->catalog().find(grant.role);
            row.because =
                tr("%1 at %2").arg(role == nullptr ? grant.role.toString() : role->name, nameOf(*index, grant.at));
        }
        m_rows.push_back(std::move(row));
    }
    arrange();
    endResetModel();
}

void AccessModel::setText(const QString& text) {
    beginResetModel();
    m_text = text.trimmed();
    arrange();
    endResetModel();
}

void AccessModel::arrange() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (m_text.isEmpty() || access::describe(row.action).contains(m_text, Qt::CaseInsensitive) ||
            row.because.contains(m_text, Qt::CaseInsensitive))
            m_shown.push_back(static_cast<int>(i));
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](int a, int b) {
        return m_rows[static_cast<std::size_t>(a)].isAllowed > m_rows[static_cast<std::size_t>(b)].isAllowed;
    });
}

int AccessModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AccessModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= static_cast<int>(m_shown.size()))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ActionColumn)
            return withCapital(access::describe(row.action));
        return index.column() == Answer ? (row.isAllowed ? tr("Yes") : tr("No")) : row.because;
    case Qt::ToolTipRole:
        return index.column() == Because ? row.because : QString();
    case Qt::DecorationRole:
        if (index.column() != Answer)
            return {};
        return row.isAllowed ? icon(Icon::Check, Token::Ok) : icon(Icon::Lock, Token::Muted);
    case Qt::ForegroundRole:
        return row.isAllowed ? QVariant() : QVariant(theme().color(Token::Muted));
    default:
        return {};
    }
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("May they…");
    case Answer:
        return tr("Here");
    case Because:
        return tr("Because");
    default:
        return {};
    }
}

AccessDialog::AccessDialog(const Permissions& permissions, std::vector<User> people, const UserId& person,
                           const AccountId& account, const Clock& clock, QWidget* parent)
    : QDialog(parent), m_permissions(permissions), m_clock(clock), m_people(std::move(people)), m_account(account),
      m_model(this) {
    const Account* place = permissions.index().tree().find(account);
    setWindowTitle(tr("Who may do what at %1").arg(place == nullptr ? QString() : place->name));
    m_person = new QComboBox(this);
    m_person->setAccessibleName(tr("Person"));
    m_person->setMinimumWidth(240);
    for (const User& user : m_people) {
        m_person->addItem(user.name, user.id.toString());
        if (user.id == person)
            m_person->setCurrentIndex(m_person->count() - 1);
    }
    auto* search = new SearchField(tr("Find an action"), this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_person);
    top->addStretch();
    top->addWidget(search);

    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    auto* table = new QTableView(this);
    table->setModel(&m_model);
    table->setAccessibleName(tr("Actions"));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(AccessModel::ActionColumn, 270);
    table->setColumnWidth(AccessModel::Answer, 80);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_person, &QComboBox::currentIndexChanged, this, &AccessDialog::ask);
    connect(search, &SearchField::searchChanged, &m_model, &AccessModel::setText);
    ask();
    resize(860, 600);
}

void AccessDialog::ask() {
    const int row = m_person->currentIndex();
    if (row < 0 || row >= static_cast<int>(m_people.size()))
        return;
    const User& person = m_people[static_cast<std::size_t>(row)];
    m_model.setQuestion(m_permissions.sharedIndex(), person.id, m_account, m_clock.now());
    int allowed = 0;
    m_permissions.index().actionsAt(person.id, m_account, m_clock.now()).each([&allowed](access::Action) {
        ++allowed;
    });
    m_summary->setText(tr("%1 may do %n thing(s) here.", nullptr, allowed).arg(person.name));
}

} // namespace trunkline::ui
