#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QCollator>

namespace trunkline::ui {

/// A table over a few thousand rows that are all in memory: sorts and narrows them itself. Subclasses hold the rows and
/// say what they show.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RowsModel(QObject* parent = nullptr);

    /// Rows whose text has all the words, in any case and order; empty: all.
    void setSearch(const QString& words);
    [[nodiscard]] bool isNarrowed() const { return !m_words.isEmpty(); }
    /// The subclass's row behind a row of the table.
    [[nodiscard]] int sourceOf(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// -1: not shown.
    [[nodiscard]] int rowOf(int source) const;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] virtual int sourceCount() const = 0;
    [[nodiscard]] virtual QVariant cell(int source, int column, int role) const = 0;
    /// What setSearch() looks in.
    [[nodiscard]] virtual QString searchText(int source) const = 0;
    /// Whether `a` stands before `b` in ascending order; by the words shown unless a subclass knows better.
    [[nodiscard]] virtual bool isBefore(int a, int b, int column) const;

    /// Call around a change of the rows themselves.
    void beginReplace() { beginResetModel(); }
    void endReplace();
    /// Their number and identity stayed; what they say may be new.
    void rowsChanged();
    [[nodiscard]] const QCollator& collator() const { return m_collator; }

private:
    [[nodiscard]] std::vector<int> arranged() const;
    void rearrange();

    QCollator m_collator;
    QStringList m_words;
    std::vector<int> m_order;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace trunkline::ui
