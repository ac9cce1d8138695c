#include "ui/sync/kept_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/models/account_tree_model.h"
#include "ui/sync/checked_accounts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kMonths[] = {0, 1, 3, 6, 12, 24};
constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kLimits[] = {
    0, 250 * kMegabyte, 500 * kMegabyte, 1000 * kMegabyte, 2000 * kMegabyte, 5000 * kMegabyte};
constexpr int kWidth = 520;
constexpr int kTreeHeight = 180;

/// A choice that none of the list is becomes one of it.
template <class Value>
void choose(QComboBox* box, Value value, const QString& words) {
    int place = box->findData(value);
    if (place < 0) {
        place = box->count();
        box->addItem(words, value);
    }
    box->setCurrentIndex(place);
}

QString sizeWords(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

} // namespace

KeptDialog::KeptDialog(store::Store& store, const Clock& clock, QWidget* parent)
    : QDialog(parent), m_store(store), m_clock(clock), m_accounts(new AccountTreeModel(this)),
      m_checked(new CheckedAccounts(this)), m_now(new QLabel(this)), m_after(new QLabel(this)) {
    setWindowTitle(tr("What is kept on this computer"));
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace16, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    QLabel* about =
        makeCaption(tr("Calls that are kept here open at once and without a network. The others stay on the "
                       "server. Accounts, people, numbers and flows are always kept."),
                    this);
    about->setWordWrap(true);
    column->addWidget(about);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(kSpace12);
    form->addRow(tr("Calls from"), makeAge());
    form->addRow(tr("Of"), makeAccounts());
    form->addRow(tr("Using"), makeLimit());
    form->addRow(tr("Now"), m_now);
    form->addRow(tr("Then"), m_after);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(tr("Keep these"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeptDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    follow();
}

KeptDialog::~KeptDialog() = default;

QWidget* KeptDialog::makeAge() {
    m_age = new QComboBox(this);
    m_age->setAccessibleName(tr("Calls from"));
    const auto words = [](int months) {
        return months == 0 ? tr("any time") : tr("the last %n month(s)", nullptr, months);
    };
    for (const int months : kMonths)
        m_age->addItem(words(months), months);
    choose(m_age, m_store.kept().months, words(m_store.kept().months));
    connect(m_age, &QComboBox::currentIndexChanged, this, &KeptDialog::follow);
    return m_age;
}

QWidget* KeptDialog::makeAccounts() {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_all = new QRadioButton(tr("all accounts"), holder);
    m_some = new QRadioButton(tr("only these, with what is below them:"), holder);
    m_tree = new QTreeView(holder);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Accounts whose calls are kept"));
    m_tree->setMinimumHeight(kTreeHeight);
    m_accounts->setTree(m_store.accounts());
    m_checked->setSourceModel(m_accounts);
    m_tree->setModel(m_checked);
    m_tree->expandToDepth(0);
    QSet<AccountId> checked;
    for (const QString& account : m_store.kept().accounts)
        checked.insert(AccountId(account.toLatin1()));
    m_checked->setChecked(checked);
    m_tree->expandToDepth(0);
    (checked.isEmpty() ? m_all : m_some)->setChecked(true);
    for (QWidget* part : {static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_some), static_cast<QWidget*>(m_tree)})
        column->addWidget(part);
    connect(m_some, &QRadioButton::toggled, this, &KeptDialog::follow);
    connect(m_checked, &CheckedAccounts::checkedChanged, this, &KeptDialog::follow);
    return holder;
}

QWidget* KeptDialog::makeLimit() {
    m_limit = new QComboBox(this);
    m_limit->setAccessibleName(tr("Room they may take"));
    const auto words = [](qint64 bytes) {
        return bytes == 0 ? tr("as much room as they need")
                          : tr("at most %1, the newest calls first", "a size").arg(sizeWords(bytes));
    };
    for (const qint64 bytes : kLimits)
        m_limit->addItem(words(bytes), bytes);
    choose(m_limit, m_store.kept().mostBytes, words(m_store.kept().mostBytes));
    connect(m_limit, &QComboBox::currentIndexChanged, this, &KeptDialog::follow);
    return m_limit;
}

store::KeptCalls KeptDialog::chosen() const {
    store::KeptCalls kept;
    kept.months = m_age->currentData().toInt();
    kept.mostBytes = m_limit->currentData().toLongLong();
    if (m_some->isChecked()) {
        for (const AccountId& account : m_checked->checked())
            kept.accounts.append(account.toString());
        kept.accounts.sort();
    }
    return kept;
}

void KeptDialog::follow() {
    if (!m_keep)
        return; // still being made
    m_tree->setEnabled(m_some->isChecked());
    m_keep->setEnabled(m_all->isChecked() || !m_checked->checked().isEmpty());
    m_store.later(
        this,
        [tree = m_store.accounts(), kept = chosen(), now = m_clock.now()](const store::Reader& reader) {
            return reader.keptSize(*tree, kept, now);
        },
        [this, asked = ++m_asked](const store::KeptSize& size) {
            if (asked == m_asked)
                showSize(size);
        });
}

void KeptDialog::showSize(const store::KeptSize& size) {
    const auto words = [](qint64 bytes, qint64 calls) {
        return tr("%1, %n call(s)", "a size, and how many", static_cast<int>(calls)).arg(sizeWords(bytes));
    };
    m_now->setText(words(size.bytesNow, size.callsNow));
    const bool isSame = size.callsAfter == size.callsNow;
    m_after->setText(isSame ? tr("the same, or more where the server has more of these")
                            : tr("about %1", "a size, and how many").arg(words(size.bytesAfter, size.callsAfter)));
}

void KeptDialog::apply() {
    m_store.setKept(chosen());
    accept();
}

} // namespace trunkline::ui
