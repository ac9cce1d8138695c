#pragma once

#include <QFrame>

#include "ui/flow/flow_editor_document.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace trunkline::ui {

/// A small searchable list that opens at a place: which step to add, or which one to connect to, and by which way out.
class StepPicker final : public QFrame {
    Q_OBJECT

public:
    enum class Purpose { Add, Connect, Find };

    StepPicker(FlowEditorDocument& document, QWidget* parent);

    /// @param from the step that it begins at, and the way out that is chosen first; null: a step on its own
    void ask(Purpose purpose, const WireRef& from, QPoint globalPoint);

Q_SIGNALS:
    void typePicked(const QString& stepType, const trunkline::ui::WireRef& from);
    void stepPicked(const trunkline::StepId& step, const trunkline::ui::WireRef& from);
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillPorts(const WireRef& from);
    void fillList();
    void addTypes(const QString& search);
    void addSteps(const QString& search);
    void addHeading(const QString& text);
    void pick();
    [[nodiscard]] WireRef from() const;

    FlowEditorDocument& m_document;
    Purpose m_purpose = Purpose::Add;
    StepId m_from;
    QLabel* m_portLabel = nullptr;
    QComboBox* m_ports = nullptr;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    bool m_hasPicked = false;
};

} // namespace trunkline::ui
