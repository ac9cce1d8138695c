#include "ui/people/row_filter_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

namespace {

enum DirectionChoice { Both, Inbound, Outbound };

constexpr qsizetype kMostNumbersNamed = 3;

} // namespace

RowFilterEditor::RowFilterEditor(std::function<std::vector<NumberChoice>()> numbers, QWidget* parent)
    : QWidget(parent), m_numbers(std::move(numbers)) {
    m_direction = new QComboBox(this);
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addItems({tr("Inbound and outbound"), tr("Inbound only"), tr("Outbound only")});
    m_assigned = new QCheckBox(tr("Only what is assigned to them"), this);
    m_missed = new QCheckBox(tr("Only missed calls"), this);
    m_byNumber = new QCheckBox(tr("Only of certain numbers"), this);
    m_numberWords = new ElidedLabel({}, this);
    m_choose = new QPushButton(tr("Choose…"), this);
    m_choose->setAutoDefault(false);
    m_choose->setAccessibleName(tr("Choose numbers"));
    auto* numberRow = new QHBoxLayout;
    numberRow->setSpacing(kSpace8);
    numberRow->setContentsMargins(kSpace24, 0, 0, 0);
    numberRow->addWidget(m_numberWords, 1);
    numberRow->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_direction, m_assigned, m_missed, m_byNumber})
        column->addWidget(part);
    column->addLayout(numberRow);

    connect(m_direction, &QComboBox::activated, this, &RowFilterEditor::edit);
    connect(m_assigned, &QCheckBox::clicked, this, &RowFilterEditor::edit);
    connect(m_missed, &QCheckBox::clicked, this, &RowFilterEditor::edit);
    connect(m_byNumber, &QCheckBox::clicked, this, [this](bool isWanted) {
        if (isWanted) {
            chooseNumbers();
        } else {
            m_rows.numbers.clear();
            edit();
        }
    });
    connect(m_choose, &QPushButton::clicked, this, &RowFilterEditor::chooseNumbers);
    follow();
}

void RowFilterEditor::setRows(const RowFilter& rows) {
    m_rows = rows;
    follow();
}

void RowFilterEditor::follow() {
    m_direction->setCurrentIndex(!m_rows.direction                             ? Both
                                 : *m_rows.direction == CallDirection::Inbound ? Inbound
                                                                               : Outbound);
    m_assigned->setChecked(m_rows.assignedToSubject);
    m_missed->setChecked(m_rows.missedOnly);
    m_byNumber->setChecked(!m_rows.numbers.isEmpty());
    QStringList named;
    for (const QString& number : m_rows.numbers.first(qMin(kMostNumbersNamed, m_rows.numbers.size())))
        named.append(displayNumber(number));
    if (const qsizetype more = m_rows.numbers.size() - named.size(); more > 0)
        named.append(tr("%n more", nullptr, static_cast<int>(more)));
    m_numberWords->setText(named.join(tr(", ")));
    m_numberWords->setVisible(!named.isEmpty());
    m_choose->setVisible(!named.isEmpty());
}

void RowFilterEditor::edit() {
    m_rows.direction.reset();
    if (m_direction->currentIndex() != Both)
        m_rows.direction = m_direction->currentIndex() == Inbound ? CallDirection::Inbound : CallDirection::Outbound;
    m_rows.assignedToSubject = m_assigned->isChecked();
    m_rows.missedOnly = m_missed->isChecked();
    follow();
    Q_EMIT rowsEdited(m_rows);
}

void RowFilterEditor::chooseNumbers() {
    NumberChooser chooser(m_numbers ? m_numbers() : std::vector<NumberChoice>(), m_rows.numbers, window());
    if (chooser.exec() == QDialog::Accepted) {
        m_rows.numbers = chooser.chosen();
        edit();
    } else {
        follow(); // the box was ticked for nothing
    }
}

} // namespace trunkline::ui
