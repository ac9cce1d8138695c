#include "ui/flow/publish_dialog.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/flow/describe.h"
#include "core/flow/diff.h"
#include "ui/flow/compare_dialog.h"
#include "ui/flow/problem_row.h"
#include "ui/flow/simulator_bar.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

PublishDialog::PublishDialog(FlowEditorDocument& document, const std::optional<flow::FlowDocument>& published,
                             QWidget* parent)
    : QDialog(parent), m_document(document), m_note(new QPlainTextEdit(this)),
      m_later(new QCheckBox(tr("Only from"), this)), m_at(new QDateTimeEdit(this)) {
    setWindowTitle(tr("Publish “%1”").arg(document.flow().name()));
    resize(560, 520);
    m_note->setPlaceholderText(tr("Why, for whoever reads the history (optional)"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 3 + kSpace12);
    const auto zone =
        document.company() && document.company()->zone ? document.company()->zone : flow::ZoneTable::utc();
    const QDateTime now = zone->localAt(document.surroundings().now.value_or(Instant{}));
    m_at->setTimeSpec(Qt::UTC);
    m_at->setDateTime(QDateTime(now.date().addDays(1), QTime(8, 0), Qt::UTC));
    m_at->setCalendarPopup(true);
    m_at->setDisplayFormat(QStringLiteral("ddd d MMM yyyy  HH:mm"));
    m_at->setAccessibleName(tr("When it takes effect"));
    m_at->setEnabled(false);
    connect(m_later, &QCheckBox::toggled, m_at, &QWidget::setEnabled);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_publish = buttons->addButton(tr("Publish"), QDialogButtonBox::AcceptRole);
    if (published) {
        auto* compare = buttons->addButton(tr("Compare on the canvas…"), QDialogButtonBox::ActionRole);
        connect(compare, &QPushButton::clicked, this, [this, live = *published] {
            CompareDialog dialog({{tr("Your draft"), m_document.flow()}, {tr("What callers follow now"), live}},
                                 m_document.surroundings(), this);
            dialog.compare(1, 0);
            dialog.exec();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace8);
    column->addWidget(makeProblems());
    column->addWidget(new SectionHeader(
        published ? tr("What changes for callers") : tr("Callers will follow this flow for the first time"), this));
    column->addWidget(makeChanges(published), 1);
    column->addWidget(m_note);
    auto* when = new QHBoxLayout;
    when->addWidget(m_later);
    when->addWidget(m_at);
    when->addWidget(makeCaption(zone->name(), this));
    when->addStretch(1);
    column->addLayout(when);
    column->addWidget(buttons);
    m_publish->setEnabled(m_canPublish);
    m_publish->setToolTip(m_canPublish ? QString() : tr("Mend what stands above first."));
    m_publish->setDefault(m_canPublish);
}

QWidget* PublishDialog::makeProblems() {
    auto* host = new QWidget(this);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace4);
    for (const flow::Problem& problem : m_document.problems()) {
        if (problem.severity == flow::Severity::Hint)
            continue;
        flow::Problem told = problem;
        told.fix.reset(); // decisions here, mending in the editor
        const QString name = m_document.nameOf(problem.step);
        if (!name.isEmpty())
            told.message = tr("%1: %2", "step and problem").arg(name, problem.message);
        column->addWidget(new ProblemRow(m_document, told, host));
        m_canPublish = m_canPublish && problem.severity != flow::Severity::Error;
    }
    for (const QString& failed : SimulatorBar::failedScenarios(m_document)) {
        flow::Problem told;
        told.severity = flow::Severity::Warning;
        told.message = tr("A kept scenario goes another way now. %1").arg(failed);
        column->addWidget(new ProblemRow(m_document, told, host));
    }
    host->setVisible(column->count() > 0);
    return host;
}

QWidget* PublishDialog::makeChanges(const std::optional<flow::FlowDocument>& published) {
    auto* list = new QListWidget(this);
    list->setAccessibleName(tr("Changes"));
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    if (!published) {
        // Everything is new: what callers get says more than a list of what was added.
        for (const flow::Sheet::Line& line : flow::describe(m_document.flow(), m_document.company()).lines)
            list->addItem(QString(4 * line.depth, u' ') +
                          (line.way.isEmpty() ? line.sentence
                                              : tr("%1: %2", "way out and sentence").arg(line.way, line.sentence)));
        return list;
    }
    for (const flow::Difference& difference : flow::diff(*published, m_document.flow(), m_document.company()))
        list->addItem(difference.words);
    if (list->count() == 0) {
        list->addItem(tr("Nothing changes for callers."));
        m_canPublish = false;
    }
    return list;
}

QString PublishDialog::note() const {
    return m_note->toPlainText().trimmed();
}

std::optional<Instant> PublishDialog::effectiveAt() const {
    if (!m_later->isChecked())
        return {};
    const auto zone =
        m_document.company() && m_document.company()->zone ? m_document.company()->zone : flow::ZoneTable::utc();
    return zone->instantOf(m_at->dateTime());
}

} // namespace trunkline::ui
