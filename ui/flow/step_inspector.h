#pragma once

#include <QScrollArea>

#include "core/flow/step_types.h"
#include "ui/flow/flow_edits.h"
#include "ui/theme/icon.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace trunkline::ui {

class SettingEditor;
class WaysOutForm;

/// The settings of what is chosen: a step (from core/flow's catalogue of types), a wire, a note, several steps, or the
/// flow.
class StepInspector final : public QWidget {
    Q_OBJECT

public:
    StepInspector(FlowEditorDocument& document, FlowSelection& selection, QWidget* parent = nullptr);

    /// Puts the keyboard on the first setting, or on the text of a note.
    void focusFirst();
    /// Puts the keyboard on one setting; unknown ones: the first.
    void focusSetting(const QString& key);

Q_SIGNALS:
    /// Escape: the keyboard wants back to the canvas.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showChosen();
    void refresh();
    void buildStep(const flow::Step& step);
    void addSetting(const flow::Setting& setting);
    void addLockSwitch(const flow::Step& step);
    [[nodiscard]] QWidget* withPadlock(QWidget* editor, const QString& key);
    [[nodiscard]] QString labelOf(const QString& key) const;
    void addLockWords(const StepId& step);
    void addProblems();
    void askFigures();
    void showFigures();
    void buildWire();
    void buildNote(const flow::Note& note);
    void buildSeveral();
    void buildFlow();
    void clearContent();
    void pushSetting(const QString& key, const QJsonValue& value, bool isTyping);
    [[nodiscard]] quint64 gestureFor(const QString& key, bool isTyping);
    void setHeading(Icon icon, const QString& text);

    FlowEditorDocument& m_document;
    FlowSelection& m_selection;
    FlowEdits m_edits;
    QLabel* m_icon = nullptr;
    QLabel* m_heading = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;

    StepId m_shownStep;
    QString m_shownKey; ///< what is shown, as one text; another: everything is built anew
    QString m_builtKey; ///< what the content was built for last
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_noteText = nullptr;
    QFormLayout* m_form = nullptr;
    QList<std::pair<QString, SettingEditor*>> m_editors;
    WaysOutForm* m_waysOut = nullptr;
    QWidget* m_problems = nullptr;
    QLabel* m_figures = nullptr;
    std::optional<FlowFigures> m_known; ///< nothing: not asked, or not answered yet

    quint64 m_gesture = 0;
    QString m_gestureKey;
};

} // namespace trunkline::ui
