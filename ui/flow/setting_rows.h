#pragma once

#include <functional>

#include "ui/flow/setting_editor.h"

class QPushButton;
class QVBoxLayout;

namespace trunkline::ui {

/// One entry of a list setting.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void setValue(const QJsonValue& value) = 0;
    [[nodiscard]] virtual QJsonValue value() const = 0;
    virtual void setSurroundingSettings(const QJsonObject& settings) { Q_UNUSED(settings) }

Q_SIGNALS:
    void edited(bool isTyping);
    void removeWanted();
};

/// A list of rows with a button that adds one. Rows keep their order; the first that fits decides in schedules and
/// rules.
class RowsEditor final : public SettingEditor {
    Q_OBJECT

public:
    using MakeRow = std::function<SettingRow*(QWidget* parent)>;
    using MakeValue = std::function<QJsonValue(const QJsonArray& existing)>;

    RowsEditor(const QString& addText, MakeRow makeRow, MakeValue makeValue, int limit, QWidget* parent);

    void setValue(const QJsonValue& value) override;
    [[nodiscard]] bool isWide() const override { return true; }
    void setSurroundingSettings(const QJsonObject& settings) override;

private:
    [[nodiscard]] QJsonArray values() const;
    void addRow();
    void removeRow(SettingRow* row);

    MakeRow m_makeRow;
    MakeValue m_makeValue;
    int m_limit;
    QList<SettingRow*> m_rows;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_add = nullptr;
    QJsonObject m_surroundings;
};

} // namespace trunkline::ui
