#include "ui/flow/problems_panel.h"

#include <algorithm>
#include <span>

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/flow/problem_row.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

ProblemsPanel::ProblemsPanel(FlowEditorDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_list(new QListWidget(this)),
      m_fix(new QPushButton(icon(Icon::Check), tr("Mend it"), this)) {
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace4);
    column->addWidget(m_list, 1);
    column->addWidget(m_fix);
    connect(&document, &FlowEditorDocument::problemsChanged, this, &ProblemsPanel::refill);
    connect(&document, &FlowEditorDocument::readOnlyChanged, this, &ProblemsPanel::followCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProblemsPanel::followCurrent);
    const auto go = [this] {
        const auto& problems = m_document.problems();
        const auto row = std::size_t(std::max(0, m_list->currentRow()));
        if (row < problems.size() && !problems[row].step.isNull())
            Q_EMIT stepWanted(problems[row].step, problems[row].setting);
    };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::applyFix);
    refill();
}

QString ProblemsPanel::summary() const {
    const auto& problems = m_document.problems();
    const auto count = [&problems](flow::Severity severity) {
        return int(std::count_if(problems.begin(), problems.end(),
                                 [severity](const flow::Problem& p) { return p.severity == severity; }));
    };
    if (const int errors = count(flow::Severity::Error))
        return tr("%n problem(s)", nullptr, errors);
    if (const int warnings = count(flow::Severity::Warning))
        return tr("%n warning(s)", nullptr, warnings);
    return tr("No problems");
}

void ProblemsPanel::refill() {
    constexpr std::size_t kMostShown = 100; // nobody mends more at once, and every edit fills the list anew
    const int row = m_list->currentRow();
    m_list->clear();
    for (const flow::Problem& problem :
         std::span(m_document.problems()).first(std::min(m_document.problems().size(), kMostShown))) {
        const QString name = m_document.nameOf(problem.step);
        auto* item = new QListWidgetItem(
            icon(iconOf(problem.severity), inkOf(problem.severity)),
            name.isEmpty() ? problem.message : tr("%1: %2", "step and problem").arg(name, problem.message), m_list);
        item->setToolTip(problem.message);
        item->setData(Qt::AccessibleDescriptionRole, wordFor(problem.severity));
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
    followCurrent();
    Q_EMIT summaryChanged();
}

void ProblemsPanel::followCurrent() {
    const auto& problems = m_document.problems();
    const auto row = std::size_t(std::max(0, m_list->currentRow()));
    const bool hasFix = row < problems.size() && problems[row].fix.has_value();
    m_fix->setVisible(hasFix);
    if (!hasFix)
        return;
    const flow::Edit& fix = *problems[row].fix;
    m_fix->setText(fix.words.isEmpty() ? flow::wordsFor(fix, m_document.flow()) : fix.words);
    m_fix->setEnabled(!m_document.isReadOnly());
    m_fix->setToolTip(m_document.readOnlyReason());
}

void ProblemsPanel::applyFix() {
    const auto& problems = m_document.problems();
    const auto row = std::size_t(std::max(0, m_list->currentRow()));
    if (row < problems.size() && problems[row].fix)
        (void)m_document.push(flow::Edit(*problems[row].fix));
}

} // namespace trunkline::ui
