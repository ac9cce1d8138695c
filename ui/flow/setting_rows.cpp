#include "ui/flow/setting_rows.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

RowsEditor::RowsEditor(const QString& addText, MakeRow makeRow, MakeValue makeValue, int limit, QWidget* parent)
    : SettingEditor(parent), m_makeRow(std::move(makeRow)), m_makeValue(std::move(makeValue)), m_limit(limit),
      m_column(new QVBoxLayout(this)), m_add(new QPushButton(icon(Icon::Add), addText, this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kSpace8);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        QJsonArray list = values();
        list.append(m_makeValue(list));
        setValue(list);
        Q_EMIT edited(list, false);
    });
}

void RowsEditor::addRow() {
    SettingRow* row = m_makeRow(this);
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
    row->setSurroundingSettings(m_surroundings);
    row->show();
    connect(row, &SettingRow::edited, this, [this](bool isTyping) { Q_EMIT edited(values(), isTyping); });
    connect(row, &SettingRow::removeWanted, this, [this, row] { removeRow(row); });
}

void RowsEditor::removeRow(SettingRow* row) {
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    m_add->setEnabled(m_rows.size() < m_limit);
    Q_EMIT edited(values(), false);
}

void RowsEditor::setValue(const QJsonValue& value) {
    const QJsonArray list = value.toArray();
    while (m_rows.size() > list.size())
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < std::min<qsizetype>(list.size(), m_limit))
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->value() != list[i])
            m_rows[i]->setValue(list[i]);
    }
    m_add->setEnabled(m_rows.size() < m_limit);
}

void RowsEditor::setSurroundingSettings(const QJsonObject& settings) {
    m_surroundings = settings;
    for (SettingRow* row : std::as_const(m_rows))
        row->setSurroundingSettings(settings);
}

QJsonArray RowsEditor::values() const {
    QJsonArray list;
    for (const SettingRow* row : m_rows)
        list.append(row->value());
    return list;
}

} // namespace trunkline::ui
