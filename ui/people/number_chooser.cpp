#include "ui/people/number_chooser.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "ui/lists/list_table.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

void NumberChoiceModel::setChoices(std::vector<NumberChoice> choices, const QStringList& chosen) {
    beginReplace();
    m_choices = std::move(choices);
    m_chosen = QSet<QString>(chosen.begin(), chosen.end());
    for (const QString& number : chosen) {
        if (std::ranges::find(m_choices, number, &NumberChoice::number) == m_choices.end())
            m_choices.push_back({number, {}, {}, {}});
    }
    for (NumberChoice& choice : m_choices) // once: sorting asks for it again and again
        choice.shown = displayNumber(choice.number);
    endReplace();
    Q_EMIT chosenChanged();
}

QStringList NumberChoiceModel::chosen() const {
    QStringList numbers;
    for (const NumberChoice& choice : m_choices) {
        if (m_chosen.contains(choice.number))
            numbers.append(choice.number);
    }
    return numbers;
}

void NumberChoiceModel::chooseShown(bool isChosen) {
    for (int row = 0; row < rowCount(); ++row) {
        const QString& number = m_choices[static_cast<std::size_t>(sourceOf(row))].number;
        if (isChosen)
            m_chosen.insert(number);
        else
            m_chosen.remove(number);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Number), index(rowCount() - 1, Number), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

int NumberChoiceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant NumberChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Source:
        return tr("Source");
    case Company:
        return tr("Company");
    default:
        return {};
    }
}

Qt::ItemFlags NumberChoiceModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = RowsModel::flags(index);
    return index.column() == Number ? flags | Qt::ItemIsUserCheckable : flags;
}

bool NumberChoiceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != Number ||
        !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const QString& number = m_choices[static_cast<std::size_t>(sourceOf(index.row()))].number;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(number);
    else
        m_chosen.remove(number);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

QString NumberChoiceModel::textOf(const NumberChoice& choice, int column) const {
    switch (column) {
    case Number:
        return choice.shown;
    case Name:
        return choice.label;
    case Source:
        return choice.source;
    case Company:
        return choice.companyName.isEmpty() ? tr("Not here any more") : choice.companyName;
    default:
        return {};
    }
}

QVariant NumberChoiceModel::cell(int source, int column, int role) const {
    const NumberChoice& choice = m_choices[static_cast<std::size_t>(source)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(choice, column);
    case Qt::CheckStateRole:
        return column == Number ? QVariant(m_chosen.contains(choice.number) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ForegroundRole:
        return column != Number || choice.companyName.isEmpty() ? QVariant(theme().color(Token::Muted)) : QVariant();
    default:
        return {};
    }
}

QString NumberChoiceModel::searchText(int source) const {
    const NumberChoice& choice = m_choices[static_cast<std::size_t>(source)];
    return QStringList{choice.shown, choice.number, choice.label, choice.source, choice.companyName}.join(u' ');
}

NumberChooser::NumberChooser(std::vector<NumberChoice> choices, const QStringList& chosen, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Choose numbers"));
    m_search = new SearchField(tr("Find a number, name, source or company"), this);
    m_table = new ListTable(tr("Tracking numbers"), this);
    m_table->setColumns(&m_model, {{30}, {24}, {20}, {24}});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_model.setChoices(std::move(choices), chosen);
    m_table->sortByColumn(NumberChoiceModel::Company, Qt::AscendingOrder);
    auto* all = new QPushButton(tr("Tick all shown"), this);
    auto* none = new QPushButton(tr("Untick all shown"), this);
    m_count = makeCaption({}, this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take these"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    for (QPushButton* button : {all, none}) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace16, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &SearchField::searchChanged, &m_model, &NumberChoiceModel::setSearch);
    connect(m_search, &SearchField::leftDownwards, this, [this] { m_table->setFocus(); });
    connect(all, &QPushButton::clicked, &m_model, [this] { m_model.chooseShown(true); });
    connect(none, &QPushButton::clicked, &m_model, [this] { m_model.chooseShown(false); });
    connect(&m_model, &NumberChoiceModel::chosenChanged, this, &NumberChooser::follow);
    resize(780, 520);
    follow();
    const QModelIndex first = m_model.index(0, NumberChoiceModel::Number);
    const QModelIndexList ticked = m_model.match(first, Qt::CheckStateRole, Qt::Checked, 1, Qt::MatchExactly);
    m_table->setCurrentIndex(ticked.isEmpty() ? first : ticked.first());
    m_search->setFocus();
}

void NumberChooser::follow() {
    const auto chosen = static_cast<int>(m_model.chosen().size());
    m_count->setText(chosen == 0 ? tr("No number is ticked.") : tr("%n number(s) ticked", nullptr, chosen));
    m_take->setEnabled(chosen > 0);
    m_take->setToolTip(chosen > 0 ? QString() : tr("Tick at least one number. For all numbers, cancel this."));
}

} // namespace trunkline::ui
