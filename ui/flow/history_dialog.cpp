#include "ui/flow/history_dialog.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/flow/diff.h"
#include "ui/flow/compare_dialog.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

HistoryDialog::HistoryDialog(const FlowEditorDocument& document, std::vector<VersionRow> rows,
                             const QString& whyNoRestore, QWidget* parent)
    : QDialog(parent), m_document(document), m_rows(std::move(rows)), m_versions(new QListWidget(this)),
      m_changes(new QListWidget(this)) {
    setWindowTitle(tr("History of “%1”").arg(document.flow().name()));
    resize(820, 460);
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setWordWrap(true);
    m_changes->setAccessibleName(tr("What changed"));
    m_changes->setWordWrap(true);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    for (const VersionRow& row : m_rows)
        m_versions->addItem(row.version.note.isEmpty()
                                ? row.title
                                : tr("%1\n%2", "version and its note").arg(row.title, row.version.note));
    auto* panes = new QSplitter(this);
    panes->addWidget(m_versions);
    panes->addWidget(m_changes);
    panes->setSizes({320, 500});

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* restore = buttons->addButton(tr("Let callers follow this version again"), QDialogButtonBox::ActionRole);
    auto* draft = buttons->addButton(tr("Take it into the draft"), QDialogButtonBox::ActionRole);
    auto* compare = buttons->addButton(tr("Compare on the canvas…"), QDialogButtonBox::ActionRole);
    compare->setEnabled(!m_rows.empty());
    connect(compare, &QPushButton::clicked, this, &HistoryDialog::compareCurrent);
    restore->setEnabled(whyNoRestore.isEmpty() && !m_rows.empty());
    restore->setToolTip(whyNoRestore);
    draft->setEnabled(!document.isReadOnly() && !m_rows.empty());
    draft->setToolTip(document.readOnlyReason());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(restore, &QPushButton::clicked, this,
            [this] { Q_EMIT restoreWanted(m_rows[std::size_t(current())].version.number); });
    connect(draft, &QPushButton::clicked, this,
            [this] { Q_EMIT draftWanted(m_rows[std::size_t(current())].version.document); });
    connect(m_versions, &QListWidget::currentRowChanged, this, &HistoryDialog::showCurrent);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(panes, 1);
    column->addWidget(buttons);
    m_versions->setCurrentRow(0);
}

int HistoryDialog::current() const {
    return std::max(0, m_versions->currentRow());
}

void HistoryDialog::compareCurrent() {
    std::vector<CompareDialog::Side> sides{{tr("Your draft"), m_document.flow()}};
    for (const VersionRow& row : m_rows)
        sides.push_back({row.title, flow::FlowDocument::fromJson(row.version.document).value_or(flow::FlowDocument())});
    CompareDialog dialog(std::move(sides), m_document.surroundings(), this);
    // With the version before it, as in the list beside; the first with the draft.
    const int chosen = current() + 1;
    if (chosen < int(m_rows.size()))
        dialog.compare(chosen + 1, chosen);
    else
        dialog.compare(chosen, 0);
    dialog.exec();
}

void HistoryDialog::showCurrent() {
    m_changes->clear();
    if (m_rows.empty()) {
        m_changes->addItem(tr("Nothing was published yet."));
        return;
    }
    const auto row = std::size_t(current());
    const auto documentOf = [this](std::size_t i) {
        return i < m_rows.size()
                   ? flow::FlowDocument::fromJson(m_rows[i].version.document).value_or(flow::FlowDocument())
                   : flow::FlowDocument();
    };
    const flow::FlowDocument shown = documentOf(row);
    const auto list = [this](const QString& heading, const std::vector<flow::Difference>& differences) {
        auto* item = new QListWidgetItem(heading, m_changes);
        item->setFont(boldFont(font()));
        for (const flow::Difference& difference : differences)
            m_changes->addItem(difference.words);
        if (differences.empty())
            m_changes->addItem(tr("Nothing."));
    };
    list(row + 1 < m_rows.size() ? tr("Changed since the version before") : tr("In the first version"),
         flow::diff(documentOf(row + 1), shown, m_document.company()));
    list(tr("Your draft differs from it by"), flow::diff(shown, m_document.flow(), m_document.company()));
}

} // namespace trunkline::ui
