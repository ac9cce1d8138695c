#include "ui/flow/flow_editor.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/flow/every_path_dialog.h"
#include "ui/flow/flow_export.h"
#include "ui/flow/minimap.h"
#include "ui/flow/outline_model.h"
#include "ui/flow/problems_panel.h"
#include "ui/flow/simulator_bar.h"
#include "ui/flow/step_inspector.h"
#include "ui/flow/step_palette.h"
#include "ui/flow/step_picker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kMessageMilliseconds = 8'000;

QWidget* titled(const QString& title, QWidget* content, QLabel** label = nullptr) {
    auto* host = new QWidget;
    auto* heading = makeCaption(title, host);
    heading->setContentsMargins(kSpace12, kSpace8, kSpace12, 0);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace4);
    column->addWidget(heading);
    column->addWidget(content, 1);
    if (label)
        *label = heading;
    return host;
}

} // namespace

FlowEditor::FlowEditor(QWidget* parent)
    : QWidget(parent), m_document(new FlowEditorDocument(this)), m_selection(new FlowSelection(this)),
      m_toolBar(new QToolBar(this)), m_message(new QLabel(this)), m_palette(new StepPalette),
      m_canvas(new FlowCanvas(*m_document, *m_selection)), m_minimap(new Minimap(*m_canvas)),
      m_centre(new QStackedWidget), m_outline(new QTreeView), m_outlineModel(new OutlineModel(*m_document, this)),
      m_inspector(new StepInspector(*m_document, *m_selection)), m_problems(new ProblemsPanel(*m_document)),
      m_simulator(new SimulatorBar(*m_document, this)), m_menu(new QMenu(this)) {
    m_message->setWordWrap(true);
    m_message->setContentsMargins(kSpace12, kSpace4, kSpace12, kSpace4);
    m_message->setAccessibleName(tr("Message"));
    m_message->hide();
    buildToolBar();
    makeEditActions();
    buildPanes();
    connectParts();
    updateActions();
}

FlowEditor::~FlowEditor() {
    // The canvas listens to the document and the selection: it goes first.
    delete m_canvas;
}

void FlowEditor::buildPanes() {
    m_outlineModel->setWatched(false);
    m_outline->setModel(m_outlineModel);
    m_outline->setAccessibleName(tr("Steps as a list"));
    m_outline->setFrameShape(QFrame::NoFrame);
    m_outline->setUniformRowHeights(true);
    m_outline->setColumnWidth(OutlineModel::StepColumn, 320);
    m_outline->setColumnWidth(OutlineModel::WayColumn, 180);
    m_outline->setContextMenuPolicy(Qt::CustomContextMenu);
    m_centre->addWidget(m_canvas);
    m_centre->addWidget(m_outline);

    auto* left = new QSplitter(Qt::Vertical);
    left->addWidget(titled(tr("Steps · drag one to the canvas"), m_palette));
    left->addWidget(m_minimap);
    left->setStretchFactor(0, 1);
    left->setSizes({400, 130});
    auto* right = new QSplitter(Qt::Vertical);
    right->addWidget(m_inspector);
    right->addWidget(titled(tr("Problems"), m_problems, &m_problemsTitle));
    right->setStretchFactor(0, 1);
    right->setSizes({420, 130});
    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->addWidget(left);
    panes->addWidget(m_centre);
    panes->addWidget(right);
    panes->setStretchFactor(1, 1);
    panes->setSizes({190, 760, 300});
    panes->setCollapsible(1, false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolBar);
    column->addWidget(m_message);
    column->addWidget(new HairLine(this));
    column->addWidget(panes, 1);
    column->addWidget(new HairLine(this));
    column->addWidget(m_simulator);
}

QAction* FlowEditor::add(Icon symbol, const QString& text, const QKeySequence& shortcut, void (FlowEditor::*slot)()) {
    auto* action = new QAction(icon(symbol), text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(shortcut.isEmpty() ? text
                                          : tr("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void FlowEditor::buildToolBar() {
    m_toolBar->setIconSize({kToolIconSize, kToolIconSize});
    QAction* undo = m_document->undoStack()->createUndoAction(this, tr("Undo"));
    undo->setIcon(icon(Icon::Undo));
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QAction* redo = m_document->undoStack()->createRedoAction(this, tr("Redo"));
    redo->setIcon(icon(Icon::Redo));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction* action : {undo, redo}) {
        addAction(action);
        m_toolBar->addAction(action);
    }
    m_toolBar->addSeparator();
    m_toolBar->addAction(
        add(Icon::ZoomOut, tr("Zoom out"), QKeySequence(Qt::CTRL | Qt::Key_Minus), &FlowEditor::zoomOut));
    m_zoomAction = add(Icon::Search, tr("100 %"), QKeySequence(Qt::CTRL | Qt::Key_0), &FlowEditor::zoomFull);
    m_zoomAction->setIcon({});
    m_toolBar->addAction(m_zoomAction);
    QAction* zoomIn = add(Icon::ZoomIn, tr("Zoom in"), {}, &FlowEditor::zoomIn);
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_toolBar->addAction(zoomIn);
    m_toolBar->addAction(add(Icon::ZoomFit, tr("Show the whole flow"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0),
                             &FlowEditor::zoomFit));
    m_toolBar->addSeparator();
    QAction* arrange =
        add(Icon::LayoutAuto, tr("Arrange"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), &FlowEditor::arrange);
    m_toolBar->addAction(arrange);
    offerDirections(arrange);
    QAction* note =
        add(Icon::Note, tr("Add a note"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &FlowEditor::addNote);
    m_toolBar->addAction(note);
    m_needWriting << arrange << note;
    m_toolBar->addAction(add(Icon::Search, tr("Find"), QKeySequence::Find, &FlowEditor::find));
    m_listAction = new QAction(icon(Icon::List), tr("Show as a list"), this);
    m_listAction->setCheckable(true);
    m_listAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    m_listAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_listAction, &QAction::toggled, this, &FlowEditor::showList);
    addAction(m_listAction);
    m_toolBar->addAction(m_listAction);
    m_toolBar->addSeparator();
    m_toolBar->addAction(add(Icon::Export, tr("Export…"), {}, &FlowEditor::exportAs));
    add(Icon::Export, tr("Print…"), QKeySequence::Print, &FlowEditor::print);
    add(Icon::Warning, tr("Next problem"), QKeySequence(Qt::Key_F8), &FlowEditor::nextProblem);
    add(Icon::ZoomFit, tr("Show what is chosen"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_9),
        &FlowEditor::zoomChosen);
}

/// Beside the button that arranges: which way the flow runs, kept with it.
void FlowEditor::offerDirections(QAction* arrange) {
    auto* menu = new QMenu(m_toolBar);
    auto* ways = new QActionGroup(menu);
    for (const auto& [direction, text] : {std::pair(flow::Direction::Right, tr("From left to right")),
                                          std::pair(flow::Direction::Down, tr("From top to bottom"))}) {
        QAction* way = menu->addAction(text);
        way->setCheckable(true);
        ways->addAction(way);
        connect(way, &QAction::triggered, this, [this, direction = direction] {
            if (m_canvas->edits().layOutAll(direction))
                zoomFit();
        });
        connect(menu, &QMenu::aboutToShow, way, [this, way, direction = direction] {
            way->setChecked(flow::directionOf(m_document->flow().layout()) == direction);
            way->setEnabled(!m_document->isReadOnly());
        });
    }
    auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(arrange));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
}

void FlowEditor::makeEditActions() {
    QAction* copyAction = add(Icon::Copy, tr("Copy"), QKeySequence::Copy, &FlowEditor::copy);
    QAction* cutAction = add(Icon::Remove, tr("Cut"), QKeySequence::Cut, &FlowEditor::cut);
    QAction* pasteAction = add(Icon::Paste, tr("Paste"), QKeySequence::Paste, &FlowEditor::paste);
    QAction* duplicateAction =
        add(Icon::Copy, tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), &FlowEditor::duplicate);
    QAction* deletion = add(Icon::Remove, tr("Remove"), {}, &FlowEditor::remove);
    QAction* allAction = add(Icon::List, tr("Select all"), QKeySequence::SelectAll, &FlowEditor::selectAll);
    QAction* groupAction = add(Icon::Flow, tr("Group"), QKeySequence(Qt::CTRL | Qt::Key_G), &FlowEditor::group);
    QAction* ungroupAction =
        add(Icon::Flow, tr("Ungroup"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), &FlowEditor::ungroup);
    m_lockAction = add(Icon::Lock, tr("Lock for companies"), {}, &FlowEditor::lockOrUnlock);
    // In a text field these keys belong to the text: the canvas and the list have them, not the whole editor.
    for (QAction* action : {copyAction, cutAction, pasteAction, allAction, duplicateAction}) {
        this->removeAction(action);
        m_canvas->addAction(action);
        m_outline->addAction(action);
    }
    m_menu->addActions({copyAction, cutAction, pasteAction, duplicateAction, deletion});
    m_menu->addSeparator();
    m_menu->addActions({allAction, groupAction, ungroupAction});
    m_menu->addSeparator();
    m_menu->addAction(m_lockAction);
    m_menu->setToolTipsVisible(true);
    m_needWriting << cutAction << pasteAction << duplicateAction << deletion << groupAction << ungroupAction;
    m_needChosen << copyAction << cutAction << duplicateAction << deletion << groupAction << ungroupAction;
}

void FlowEditor::connectParts() {
    connect(m_document, &FlowEditorDocument::refused, this, &FlowEditor::tell);
    connect(m_document, &FlowEditorDocument::readOnlyChanged, this, &FlowEditor::updateActions);
    connect(m_document, &FlowEditorDocument::surroundingsChanged, this, &FlowEditor::updateActions);
    connect(m_selection, &FlowSelection::changed, this, &FlowEditor::updateActions);
    connect(m_palette, &StepPalette::stepChosen, m_canvas, &FlowCanvas::addBehindCurrent);
    connect(m_canvas, &FlowCanvas::editRequested, m_inspector, &StepInspector::focusFirst);
    connect(m_canvas, &FlowCanvas::noteEditRequested, m_inspector, [this](const QString& note) {
        m_selection->chooseNote(note);
        m_inspector->focusFirst();
    });
    connect(m_canvas, &FlowCanvas::menuRequested, this, &FlowEditor::showMenu);
    connect(m_canvas, &FlowCanvas::zoomChanged, this,
            [this](qreal scale) { m_zoomAction->setText(tr("%1 %").arg(qRound(scale * 100))); });
    connect(m_inspector, &StepInspector::left, this,
            [this] { m_centre->currentWidget()->setFocus(Qt::OtherFocusReason); });
    connect(m_problems, &ProblemsPanel::stepWanted, this, [this](const StepId& step, const QString& setting) {
        m_canvas->showStep(step);
        if (!setting.isEmpty())
            m_inspector->focusSetting(setting);
    });
    connect(m_problems, &ProblemsPanel::summaryChanged, this,
            [this] { m_problemsTitle->setText(m_problems->summary()); });
    m_problemsTitle->setText(m_problems->summary());
    connect(m_simulator, &SimulatorBar::pathChanged, &m_canvas->canvasScene(), &CanvasScene::showPath);
    connect(m_simulator, &SimulatorBar::everyPathWanted, this, &FlowEditor::showEveryPath);
    connect(m_outlineModel, &QAbstractItemModel::modelReset, this, [this] { m_outline->expandToDepth(8); });
    connect(m_outline->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const StepId step = m_outlineModel->stepAt(index); !step.isNull() && m_outline->isVisible())
            m_selection->choose(step);
    });
    connect(m_outline, &QTreeView::activated, m_inspector, &StepInspector::focusFirst);
    connect(m_outline, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& point) { showMenu(m_outline->viewport()->mapToGlobal(point)); });
}

void FlowEditor::open(flow::FlowDocument document) {
    m_document->load(std::move(document));
    m_hasFitted = false;
    if (isVisible())
        m_canvas->showBeginning();
    m_hasFitted = isVisible();
}

void FlowEditor::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_hasFitted)
        return;
    m_hasFitted = true;
    // After the layout has given the canvas its size.
    QTimer::singleShot(0, m_canvas, &FlowCanvas::showBeginning);
}

void FlowEditor::showList(bool isList) {
    m_listAction->setChecked(isList);
    m_outlineModel->setWatched(isList);
    m_centre->setCurrentIndex(isList ? 1 : 0);
    if (!isList)
        return;
    m_outline->expandToDepth(8);
    const QModelIndex index = m_outlineModel->indexOf(m_selection->current());
    m_outline->setCurrentIndex(index.isValid() ? index : m_outlineModel->index(0, 0));
}

void FlowEditor::tell(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    Q_EMIT told(message);
    QTimer::singleShot(kMessageMilliseconds, m_message, [label = m_message, message] {
        if (label->text() == message)
            label->hide();
    });
}

bool FlowEditor::focusNextRegion() {
    const QList<QWidget*> regions{m_palette, m_centre->currentWidget(), m_inspector, m_problems, m_simulator};
    const QWidget* focused = QApplication::focusWidget();
    qsizetype next = 0;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (focused && (regions[i] == focused || regions[i]->isAncestorOf(focused)))
            next = i + 1;
    }
    if (next >= regions.size())
        return false;
    QWidget* region = regions[next];
    if (region == m_inspector)
        m_inspector->focusFirst();
    else if (region->focusPolicy() != Qt::NoFocus)
        region->setFocus(Qt::TabFocusReason);
    else if (QWidget* first = region->findChild<QWidget*>())
        first->setFocus(Qt::TabFocusReason);
    return true;
}

void FlowEditor::updateActions() {
    const bool hasChosen = !m_selection->isEmpty();
    const bool isReadOnly = m_document->isReadOnly();
    for (QAction* action : m_needWriting + m_needChosen) {
        const bool lacksChosen = m_needChosen.contains(action) && !hasChosen;
        const bool lacksRight = m_needWriting.contains(action) && isReadOnly;
        action->setEnabled(!lacksChosen && !lacksRight);
        if (lacksRight)
            action->setToolTip(m_document->readOnlyReason());
    }
    const bool isOwner = m_document->surroundings().isTemplateOwner;
    m_lockAction->setEnabled(isOwner && hasChosen && !isReadOnly);
    m_lockAction->setToolTip(isReadOnly ? m_document->readOnlyReason()
                             : isOwner  ? tr("Only HQ can change a locked step, wherever the flow is copied to.")
                                        : tr("Only HQ locks parts of a flow."));
    m_palette->setEnabled(!isReadOnly);
    m_palette->setToolTip(m_document->readOnlyReason());
}

void FlowEditor::showMenu(const QPoint& globalPoint) {
    const QSet<StepId> chosen = m_selection->steps();
    const bool areLocked = !chosen.isEmpty() && std::all_of(chosen.begin(), chosen.end(), [this](const StepId& id) {
        const flow::Step* step = m_document->flow().find(id);
        return step && step->isLocked;
    });
    m_lockAction->setText(areLocked ? tr("Unlock for companies") : tr("Lock for companies"));
    m_menu->popup(globalPoint);
}

void FlowEditor::copy() {
    if (!m_selection->steps().isEmpty())
        QApplication::clipboard()->setMimeData(m_canvas->edits().copyChosen());
}

void FlowEditor::cut() {
    copy();
    remove();
}

void FlowEditor::paste() {
    (void)m_canvas->edits().paste(QApplication::clipboard()->mimeData());
}

void FlowEditor::duplicate() {
    (void)m_canvas->edits().duplicateChosen();
}

void FlowEditor::remove() {
    (void)m_canvas->edits().removeChosen();
}

void FlowEditor::selectAll() {
    m_canvas->selectAll();
}

void FlowEditor::arrange() {
    if (m_canvas->edits().layOutAll())
        zoomFit();
}

void FlowEditor::addNote() {
    if (m_canvas->edits().addNote(canvas::snapped(m_canvas->visibleRect().center() - QPointF(110, 48))))
        m_inspector->focusFirst();
}

void FlowEditor::group() {
    (void)m_canvas->edits().groupChosen();
}

void FlowEditor::ungroup() {
    (void)m_canvas->edits().ungroupChosen();
}

void FlowEditor::lockOrUnlock() {
    const QSet<StepId> chosen = m_selection->steps();
    const flow::FlowDocument& flow = m_document->flow();
    const bool locks = std::any_of(chosen.begin(), chosen.end(), [&flow](const StepId& id) {
        const flow::Step* step = flow.find(id);
        return step && !step->isLocked;
    });
    flow::Composite composite;
    for (const StepId& step : chosen)
        composite.edits.push_back({flow::SetLocked{step, locks}, {}});
    const int count = int(chosen.size());
    (void)m_document->push({std::move(composite),
                            locks ? tr("Lock %n step(s)", nullptr, count) : tr("Unlock %n step(s)", nullptr, count)});
}

void FlowEditor::zoomIn() {
    m_canvas->zoomBy(1.25);
}

void FlowEditor::zoomOut() {
    m_canvas->zoomBy(0.8);
}

void FlowEditor::zoomFull() {
    m_canvas->zoomTo(1.0);
}

void FlowEditor::zoomFit() {
    m_canvas->zoomToFit();
}

void FlowEditor::zoomChosen() {
    m_canvas->zoomToChosen();
}

void FlowEditor::find() {
    m_canvas->askWhatToFind();
}

void FlowEditor::nextProblem() {
    const auto& problems = m_document->problems();
    if (problems.empty())
        return tell(tr("There are no problems."));
    m_nextProblem = m_nextProblem % problems.size();
    const flow::Problem& problem = problems[m_nextProblem++];
    if (!problem.step.isNull())
        m_canvas->showStep(problem.step);
    tell(problem.message);
}

void FlowEditor::exportAs() {
    const QString pdf = tr("PDF, picture and description (*.pdf)");
    const QString svg = tr("SVG picture (*.svg)");
    const QString png = tr("PNG picture (*.png)");
    const QString text = tr("Description in words (*.txt)");
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the flow"), m_document->flow().name(),
                                                      QStringList{pdf, svg, png, text}.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return;
    const ExportFormat format = chosen == svg    ? ExportFormat::Svg
                                : chosen == png  ? ExportFormat::Png
                                : chosen == text ? ExportFormat::Text
                                                 : ExportFormat::Pdf;
    const auto written = exportFlow(m_canvas->canvasScene(), format, path);
    tell(written ? tr("Written to “%1”.").arg(path) : written.error().message);
}

void FlowEditor::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printFlow(m_canvas->canvasScene(), printer);
}

void FlowEditor::showEveryPath() {
    auto* dialog = new EveryPathDialog(*m_document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EveryPathDialog::pathChosen, &m_canvas->canvasScene(), &CanvasScene::showPath);
    connect(dialog, &QDialog::finished, m_simulator, &SimulatorBar::stop);
    dialog->show();
}

} // namespace trunkline::ui
