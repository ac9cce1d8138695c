#include "ui/flow/merge_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

MergeDialog::MergeDialog(const flow::FlowDocument& base, const flow::FlowDocument& ours,
                         const flow::FlowDocument& theirs, const QString& whoAndWhen, const flow::CompanyFacts* company,
                         QWidget* parent)
    : QDialog(parent), m_result(flow::merge(base, ours, theirs)), m_conflicts(new QTreeWidget(this)) {
    setWindowTitle(tr("Somebody published meanwhile"));
    resize(720, 480);
    auto* words = new QLabel(
        m_result.conflicts.empty()
            ? tr("%1 published another version while you edited. Both changes fit together: nothing is lost.")
                  .arg(whoAndWhen)
            : tr("%1 published another version while you edited. Choose what holds where both of you changed the same.")
                  .arg(whoAndWhen),
        this);
    words->setWordWrap(true);
    m_conflicts->setHeaderLabels({tr("What both changed"), tr("What holds")});
    m_conflicts->setRootIsDecorated(false);
    m_conflicts->setWordWrap(true);
    m_conflicts->setAccessibleName(tr("What both changed"));
    for (const flow::Conflict& conflict : m_result.conflicts) {
        auto* item = new QTreeWidgetItem(m_conflicts, {conflict.words});
        auto* choice = new QComboBox(m_conflicts);
        choice->addItem(tr("Yours"));
        choice->addItem(tr("Theirs"));
        choice->setAccessibleName(conflict.words);
        m_conflicts->setItemWidget(item, 1, choice);
    }
    m_conflicts->header()->setStretchLastSection(false);
    m_conflicts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_conflicts->setVisible(!m_result.conflicts.empty());
    auto* changes = new QTreeWidget(this);
    changes->setHeaderLabels({tr("What they changed")});
    changes->setRootIsDecorated(false);
    for (const flow::Difference& difference : flow::diff(base, theirs, company))
        new QTreeWidgetItem(changes, {difference.words});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Take both into the draft"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(words);
    column->addWidget(m_conflicts, 2);
    column->addWidget(changes, 1);
    column->addWidget(buttons);
}

flow::FlowDocument MergeDialog::merged() const {
    flow::FlowDocument document = m_result.merged;
    for (int i = 0; i < m_conflicts->topLevelItemCount(); ++i) {
        const auto* choice = qobject_cast<QComboBox*>(m_conflicts->itemWidget(m_conflicts->topLevelItem(i), 1));
        // Taking theirs may be impossible after another choice took the step away; then ours holds, as shown.
        if (choice && choice->currentIndex() == 1)
            (void)flow::apply(document, m_result.conflicts[std::size_t(i)].takeTheirs);
    }
    return document;
}

} // namespace trunkline::ui
