#pragma once

#include <QDateTime>
#include <QWidget>

#include "core/flow/simulate.h"
#include "ui/flow/canvas_scene.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace trunkline::ui {

class WrapLayout;

/// "What happens if someone calls?": always there, below the canvas. Runs core/flow's machine on the flow as it is
/// drawn and tells the path; the same engine runs the real call.
class SimulatorBar final : public QWidget {
    Q_OBJECT

public:
    explicit SimulatorBar(FlowEditorDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<flow::SimulatedCall>& lastCall() const { return m_call; }
    [[nodiscard]] QString result() const;
    /// Runs the whole call.
    void playAll();
    /// Shows one event more of the call; begins it where none runs.
    void playStep();
    void stop();
    void setMoment(const QDateTime& local);
    /// Keeps what is set up, with what came of it, as a scenario of the flow.
    void keepScenario();
    /// Runs the kept scenarios; empty: all as kept.
    [[nodiscard]] static QStringList failedScenarios(FlowEditorDocument& document);

Q_SIGNALS:
    void pathChanged(const trunkline::ui::LitPath& path);
    void everyPathWanted();

private:
    void buildRow();
    void rebuildOutcomes();
    void run();
    void showUpTo(qsizetype events);
    void invalidate();
    [[nodiscard]] flow::Supposition supposition() const;
    [[nodiscard]] QString endWords() const;

    FlowEditorDocument& m_document;
    QToolButton* m_play = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_stop = nullptr;
    QDateTimeEdit* m_moment = nullptr;
    QComboBox* m_caller = nullptr;
    QComboBox* m_called = nullptr;
    QLineEdit* m_keys = nullptr;
    WrapLayout* m_row = nullptr;    ///< goes on in a second line where the window is narrow
    QList<QWidget*> m_outcomePairs; ///< a phone and what it does, side by side, at the end of the row
    QHash<DestinationId, QComboBox*> m_outcomeOf;
    QList<DestinationId> m_rung; ///< as the outcomes stand in the bar
    bool m_areLabelsStale = true;
    QLabel* m_result = nullptr;
    QListWidget* m_events = nullptr;
    std::optional<flow::SimulatedCall> m_call;
    qsizetype m_shown = 0;
};

} // namespace trunkline::ui
