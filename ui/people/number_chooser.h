#pragma once

#include <QDialog>
#include <QSet>

#include "core/domain/number.h"
#include "ui/lists/rows_model.h"

class QLabel;
class QPushButton;

namespace trunkline::ui {

class ListTable;
class SearchField;

/// A tracking number as one chooses it.
struct NumberChoice {
    QString number; ///< E.164
    QString label;
    QString source;
    QString companyName; ///< empty: it is not among those that are in sight (any more)
    QString shown = {};  ///< the number as people read it; made by the model
};

/// Tracking numbers with a box each.
class NumberChoiceModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Number, Name, Source, Company, kColumnCount };

    using RowsModel::RowsModel;

    /// Chosen numbers that are not among `choices` are kept, as rows of their own.
    void setChoices(std::vector<NumberChoice> choices, const QStringList& chosen);
    /// In the order of the choices.
    [[nodiscard]] QStringList chosen() const;
    /// All rows that the search leaves.
    void chooseShown(bool isChosen);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void chosenChanged();

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_choices.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;

private:
    [[nodiscard]] QString textOf(const NumberChoice& choice, int column) const;

    std::vector<NumberChoice> m_choices;
    QSet<QString> m_chosen;
};

/// Chooses tracking numbers from those in sight.
class NumberChooser final : public QDialog {
    Q_OBJECT

public:
    NumberChooser(std::vector<NumberChoice> choices, const QStringList& chosen, QWidget* parent = nullptr);

    [[nodiscard]] QStringList chosen() const { return m_model.chosen(); }

private:
    void follow();

    NumberChoiceModel m_model;
    SearchField* m_search = nullptr;
    ListTable* m_table = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace trunkline::ui
