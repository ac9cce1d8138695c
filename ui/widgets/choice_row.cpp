#include "ui/widgets/choice_row.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/theme/metrics.h"

namespace trunkline::ui {

ChoiceRow::ChoiceRow(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::picked);
}

QToolButton* ChoiceRow::add(const QString& name, int id) {
    auto* button = new QToolButton(this);
    button->setText(name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setCheckable(true);
    button->setChecked(m_group->buttons().isEmpty());
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button, id);
    layout()->addWidget(button);
    return button;
}

QToolButton* ChoiceRow::button(int id) const {
    return static_cast<QToolButton*>(m_group->button(id));
}

int ChoiceRow::chosen() const {
    return m_group->checkedId();
}

void ChoiceRow::choose(int id) {
    m_group->button(id)->setChecked(true);
}

} // namespace trunkline::ui
