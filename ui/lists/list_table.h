#pragma once

#include <QTableView>

namespace trunkline::ui {

class ColumnMemory;

/// The table of every list: rows of one height, whole rows selected, columns that are arranged and remembered, copying.
class ListTable : public QTableView {
    Q_OBJECT

public:
    struct Column {
        int characters = 12; ///< how wide it is at first
        bool isHiddenAtFirst = false;
    };

    explicit ListTable(const QString& accessibleName, QWidget* parent = nullptr);

    /// Shows the model, which stays its maker's, and begins to remember the columns.
    void setColumns(QAbstractItemModel* model, const QList<Column>& columns);
    [[nodiscard]] ColumnMemory& columns() const { return *m_columns; }
    /// Selected rows from top to bottom, at most `most`.
    [[nodiscard]] QList<int> selectedRows(int most) const;
    /// Titles and cells of rows as they are shown, column by column as arranged; for copies and files.
    [[nodiscard]] QStringList shownTitles() const;
    [[nodiscard]] QStringList shownCells(int row) const;
    /// Puts the selected rows on the clipboard, cells as they are shown.
    void copyShownRows();

Q_SIGNALS:
    /// Return, or a double click.
    void rowEntered(int row);
    /// The row that details are about changed; -1: none.
    void currentRowChanged(int row);
    void copyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void setRowHeight();

    ColumnMemory* m_columns = nullptr;
};

} // namespace trunkline::ui
