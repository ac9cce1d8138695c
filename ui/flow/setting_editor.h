#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QWidget>

#include "core/flow/step_types.h"
#include "ui/flow/flow_editor_document.h"

namespace trunkline::ui {

/// The editor of one setting in the inspector.
class SettingEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a value without telling edited(). Undefined: the setting is not there and its default holds.
    virtual void setValue(const QJsonValue& value) = 0;
    /// All settings of the step, for editors that show more or less by another one.
    virtual void setSurroundingSettings(const QJsonObject& settings) { Q_UNUSED(settings) }
    /// Whether the label stands above, over the whole width, instead of beside.
    [[nodiscard]] virtual bool isWide() const { return false; }

Q_SIGNALS:
    /// A person changed it. Undefined: back to the default. `isTyping`: more is likely to follow in the same gesture.
    void edited(const QJsonValue& value, bool isTyping);
};

/// Never null; kinds that this version has no special editor for are edited as text.
[[nodiscard]] SettingEditor* makeSettingEditor(const flow::Setting& setting, FlowEditorDocument& document,
                                               QWidget* parent);

namespace detail {
/// Lists of rows: schedule branches, rules, shares, destinations of a group. Null for any other kind.
[[nodiscard]] SettingEditor* makeRowsEditor(const flow::Setting& setting, FlowEditorDocument& document,
                                            QWidget* parent);
} // namespace detail

} // namespace trunkline::ui
