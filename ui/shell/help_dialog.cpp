#include "ui/shell/help_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/actions/action_id.h"
#include "ui/models/account_names.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr QSize kSize{620, 620};

struct Key {
    QString what;
    QString keys;
};

QString native(const char* keys) {
    return QKeySequence::fromString(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
}

/// Keys that are no action of the registry: they belong to the part that has the focus.
std::vector<Key> keysOfParts() {
    return {{HelpDialog::tr("Leave a search, a dialog or the palette"), native("Esc")},
            {HelpDialog::tr("From a search field into its list"), native("Down")},
            {HelpDialog::tr("Open what is selected"), native("Return")},
            {HelpDialog::tr("Copy the selected rows"), native("Ctrl+C")},
            {HelpDialog::tr("Undo, redo in the flow editor"), native("Ctrl+Z") + u", "_s + native("Ctrl+Shift+Z")},
            {HelpDialog::tr("Add a step in the flow editor"), native("A")},
            {HelpDialog::tr("Menu of what has the focus"), native("Shift+F10")}};
}

std::vector<Key> allKeys() {
    std::vector<Key> keys;
    for (int i = 0; i < kActionIdCount; ++i) {
        const ActionSpec spec = specOf(static_cast<ActionId>(i));
        if (spec.shortcut.isEmpty())
            continue;
        QString text = spec.text;
        if (text.endsWith(u'…'))
            text.chop(1);
        keys.push_back({text, spec.shortcut.toString(QKeySequence::NativeText)});
    }
    for (Key& key : keysOfParts())
        keys.push_back(std::move(key));
    return keys;
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent), m_keys(new QTableWidget(this)) {
    setWindowTitle(tr("Help and keys"));
    auto* words = new QLabel(
        tr("<p><b>Choose an account at the left</b>; its pages stand beside it. A company's callers follow its "
           "<b>flows</b>: "
           "change a draft, try it in the simulator, then publish it.</p>"
           "<p><b>Somebody is out?</b> “Out until…” switches their phone off in every flow at once, and on again by "
           "itself.</p>"
           "<p><b>A button is grey?</b> Rest the pointer on it: it says what is missing and who can give it. Its "
           "context "
           "menu asks for access.</p>"
           "<p><b>No connection?</b> Go on working. Edits wait here and are sent when the server can be reached.</p>"),
        this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::RichText);
    auto* search = new SearchField(tr("Find a key"), this);
    m_keys->setColumnCount(2);
    m_keys->setHorizontalHeaderLabels({tr("To do this"), tr("Press")});
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->verticalHeader()->hide();
    m_keys->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_keys->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_keys->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_keys->setShowGrid(false);
    m_keys->setTabKeyNavigation(false);
    fill();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace16, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    column->addWidget(words);
    auto* head = new SectionHeader(tr("Keys"), this);
    head->addWidget(search);
    column->addWidget(head);
    column->addWidget(m_keys, 1);
    column->addWidget(buttons);
    resize(kSize);
    m_keys->setFocus();

    connect(search, &SearchField::searchChanged, this, &HelpDialog::narrow);
    connect(search, &SearchField::leftDownwards, m_keys, qOverload<>(&QWidget::setFocus));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void HelpDialog::fill() {
    const std::vector<Key> keys = allKeys();
    m_keys->setRowCount(static_cast<int>(keys.size()));
    int row = 0;
    for (const Key& key : keys) {
        m_keys->setItem(row, 0, new QTableWidgetItem(key.what));
        m_keys->setItem(row, 1, new QTableWidgetItem(key.keys));
        m_keys->setRowHeight(row, rowHeight(*m_keys));
        ++row;
    }
}

void HelpDialog::narrow(const QString& words) {
    const QString folded = foldedForSearch(words.simplified());
    for (int row = 0; row < m_keys->rowCount(); ++row) {
        const QString line = m_keys->item(row, 0)->text() + u' ' + m_keys->item(row, 1)->text();
        m_keys->setRowHidden(row, !foldedForSearch(line).contains(folded));
    }
}

} // namespace trunkline::ui
