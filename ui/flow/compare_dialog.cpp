#include "ui/flow/compare_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/flow/diff_marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kStepRole = Qt::UserRole;

DiffMark markOf(const flow::Difference& difference) {
    using Kind = flow::Difference::Kind;
    if (difference.kind == Kind::StepAdded)
        return DiffMark::Added;
    return difference.kind == Kind::StepRemoved ? DiffMark::Removed : DiffMark::Changed;
}

} // namespace

CompareDialog::CompareDialog(std::vector<Side> sides, const FlowSurroundings& surroundings, QWidget* parent)
    : QDialog(parent), m_sides(std::move(sides)), m_before(new QComboBox(this)), m_after(new QComboBox(this)),
      m_canvas(new FlowCanvas(m_document, m_selection)), m_list(new QListWidget(this)), m_legend(new QLabel(this)) {
    setWindowTitle(tr("Compare versions"));
    resize(1100, 680);
    m_document.setChecked(false);
    m_document.setSurroundings(surroundings);
    m_document.setReadOnly(tr("Two versions are compared here; edit in the editor."));
    m_canvas->setAccessibleName(tr("Both versions on one canvas"));
    m_list->setAccessibleName(tr("What changed"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_legend->setAccessibleName(tr("How much changed"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace8);
    buildHead(*column);
    auto* panes = new QSplitter(this);
    panes->addWidget(m_canvas);
    panes->addWidget(m_list);
    panes->setStretchFactor(0, 1);
    panes->setSizes({760, 320});
    column->addWidget(panes, 1);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_legend, 1);
    foot->addWidget(m_buttons);
    column->addLayout(foot);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto reveal = [this](const QListWidgetItem* item) {
        if (const StepId step(item->data(kStepRole).toByteArray()); !step.isNull())
            m_canvas->showStep(step);
    };
    connect(m_list, &QListWidget::currentItemChanged, this, [reveal](const QListWidgetItem* item) {
        if (item)
            reveal(item);
    });
    connect(m_list, &QListWidget::itemClicked, this, reveal);
}

CompareDialog::~CompareDialog() {
    // The canvas listens to the document and the selection: it goes first.
    delete m_canvas;
}

void CompareDialog::buildHead(QBoxLayout& column) {
    for (QComboBox* box : {m_before, m_after}) {
        for (const Side& side : m_sides)
            box->addItem(side.title);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        connect(box, &QComboBox::currentIndexChanged, this, &CompareDialog::refresh);
    }
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
    auto* swap = new QToolButton(this);
    swap->setText(tr("Swap"));
    connect(swap, &QToolButton::clicked, this, [this] { compare(m_after->currentIndex(), m_before->currentIndex()); });
    m_head = new QWidget(this);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(kSpace8);
    head->addWidget(new QLabel(tr("From"), this));
    head->addWidget(m_before, 1);
    head->addWidget(new QLabel(tr("to"), this));
    head->addWidget(m_after, 1);
    head->addWidget(swap);
    column.addWidget(m_head);
}

void CompareDialog::compare(int before, int after) {
    {
        const QSignalBlocker quietBefore(m_before);
        const QSignalBlocker quietAfter(m_after);
        m_before->setCurrentIndex(before);
        m_after->setCurrentIndex(after);
    }
    refresh();
}

void CompareDialog::refresh() {
    const auto before = std::size_t(std::max(0, m_before->currentIndex()));
    const auto after = std::size_t(std::max(0, m_after->currentIndex()));
    m_comparison = compareFlows(m_sides[before].document, m_sides[after].document, m_document.company());
    m_document.load(m_comparison.shown);
    m_canvas->canvasScene().showComparison(m_comparison);
    fillList();
    showLegend();
    if (isVisible())
        m_canvas->zoomToFit();
}

void CompareDialog::offer(const QString& take, std::vector<Section> sections) {
    m_head->hide();
    m_sections = std::move(sections);
    auto* accepting = m_buttons->addButton(take, QDialogButtonBox::AcceptRole);
    accepting->setDefault(true);
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Not now"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    fillList();
}

void CompareDialog::addDifference(const flow::Difference& difference) {
    const DiffMark mark = markOf(difference);
    auto* item = new QListWidgetItem(icon(iconOf(mark), inkOf(mark)), difference.words, m_list);
    item->setData(kStepRole, difference.step.toUtf8());
    item->setData(Qt::AccessibleDescriptionRole, wordFor(mark));
}

void CompareDialog::fillList() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (m_sections.empty()) {
        for (const flow::Difference& difference : m_comparison.differences)
            addDifference(difference);
        if (m_comparison.differences.empty())
            m_list->addItem(tr("Both do the same to every call."));
        return;
    }
    for (const Section& section : m_sections) {
        if (section.differences.empty())
            continue;
        auto* title = new QListWidgetItem(section.title, m_list);
        title->setFont(boldFont(font()));
        title->setFlags(Qt::ItemIsEnabled);
        for (const flow::Difference& difference : section.differences)
            addDifference(difference);
    }
}

void CompareDialog::showLegend() {
    QStringList parts;
    for (const DiffMark mark : {DiffMark::Added, DiffMark::Removed, DiffMark::Changed})
        parts.append(tr("%1: %2", "mark and how many steps have it").arg(wordFor(mark)).arg(m_comparison.count(mark)));
    m_legend->setText(parts.join(u"   "_s));
}

void CompareDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_canvas->zoomToFit();
}

} // namespace trunkline::ui
