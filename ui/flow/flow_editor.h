#pragma once

#include <QWidget>

#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_editor_document.h"

class QAction;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QToolButton;
class QTreeView;

namespace trunkline::ui {

class Minimap;
class OutlineModel;
class ProblemsPanel;
class SimulatorBar;
class StepInspector;
class StepPalette;

/// The editor of one flow: palette, canvas or list, inspector, problems, simulator. Owns the document; whoever shows it
/// loads the flow and takes changes of the document from its signals.
class FlowEditor final : public QWidget {
    Q_OBJECT

public:
    explicit FlowEditor(QWidget* parent = nullptr);
    ~FlowEditor() override;

    [[nodiscard]] FlowEditorDocument& document() { return *m_document; }
    [[nodiscard]] FlowSelection& selection() { return *m_selection; }
    [[nodiscard]] FlowCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] StepInspector& inspector() { return *m_inspector; }
    [[nodiscard]] StepPalette& stepPalette() { return *m_palette; }
    [[nodiscard]] SimulatorBar& simulator() { return *m_simulator; }
    [[nodiscard]] QTreeView& outline() { return *m_outline; }
    /// At the end of the toolbar, for what the host adds: publish, history.
    [[nodiscard]] QToolBar& toolBar() { return *m_toolBar; }

    /// Loads a flow and shows it from its beginning.
    void open(flow::FlowDocument document);
    /// Canvas or list.
    void showList(bool isList);
    /// Shows a message for a while, below the toolbar.
    void tell(const QString& message);
    /// F6: the next of palette, canvas, inspector, problems, simulator. False where none is left.
    bool focusNextRegion();
    void focusSearch() { m_canvas->askWhatToFind(); }

Q_SIGNALS:
    /// Words for people about something that was refused or done.
    void told(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildToolBar();
    void offerDirections(QAction* arrange);
    void buildPanes();
    void connectParts();
    void makeEditActions();
    QAction* add(Icon symbol, const QString& text, const QKeySequence& shortcut, void (FlowEditor::*slot)());
    void updateActions();
    void showMenu(const QPoint& globalPoint);
    void copy();
    void cut();
    void paste();
    void duplicate();
    void remove();
    void selectAll();
    void arrange();
    void addNote();
    void group();
    void ungroup();
    void lockOrUnlock();
    void zoomIn();
    void zoomOut();
    void zoomFull();
    void zoomFit();
    void zoomChosen();
    void find();
    void nextProblem();
    void exportAs();
    void print();
    void showEveryPath();

    FlowEditorDocument* m_document = nullptr;
    FlowSelection* m_selection = nullptr;
    QToolBar* m_toolBar = nullptr;
    QLabel* m_message = nullptr;
    StepPalette* m_palette = nullptr;
    FlowCanvas* m_canvas = nullptr;
    Minimap* m_minimap = nullptr;
    QStackedWidget* m_centre = nullptr;
    QTreeView* m_outline = nullptr;
    OutlineModel* m_outlineModel = nullptr;
    StepInspector* m_inspector = nullptr;
    ProblemsPanel* m_problems = nullptr;
    QLabel* m_problemsTitle = nullptr;
    SimulatorBar* m_simulator = nullptr;
    QAction* m_listAction = nullptr;
    QAction* m_zoomAction = nullptr;
    QAction* m_lockAction = nullptr;
    QMenu* m_menu = nullptr;
    QList<QAction*> m_needWriting; ///< grey while the flow is read-only
    QList<QAction*> m_needChosen;  ///< grey while nothing is chosen
    bool m_hasFitted = false;
    std::size_t m_nextProblem = 0;
};

} // namespace trunkline::ui
