#pragma once

#include <map>
#include <memory>
#include <optional>

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include "core/base/clock.h"
#include "core/store/call_list.h"
#include "ui/calls/call_columns.h"

namespace trunkline::ui {

/// The call log as a table of any length. Holds a few thousand rows around where one looks; others are asked for when
/// they are painted and say PlaceholderRole until they come, a moment later. data() never waits.
class CallLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `store` and `clock` must outlive the model.
    CallLogModel(store::Store& store, const Clock& clock, QObject* parent = nullptr);
    ~CallLogModel() override;

    void setQuery(const store::CallQuery& query);
    [[nodiscard]] const store::CallQuery& query() const { return m_list.query(); }
    void setNames(std::shared_ptr<const CallNames> names);
    [[nodiscard]] std::shared_ptr<const CallNames> sharedNames() const { return m_names; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }

    /// False while rows are still being found; then the count is "at least".
    [[nodiscard]] bool isComplete() const { return m_list.isComplete(); }
    /// Nothing for rows that have not come yet.
    [[nodiscard]] const store::ListedCall* rowAt(int row) const;

    /// The column a header click sorts by, as the store can; nothing for columns it has no index for.
    [[nodiscard]] static std::optional<store::CallSort> sortFor(CallColumn column, Qt::SortOrder order);
    [[nodiscard]] static std::pair<CallColumn, Qt::SortOrder> columnOf(store::CallSort sort);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// The number of rows changed, or is certain now.
    void counted();

private:
    struct Row {
        store::ListedCall listed;
        int epoch = 0;
    };

    void takeReset(int count);
    void takeCount(int count);
    void takeSplice(int first, int removed, int inserted);
    void takeRows(int first, const std::vector<store::ListedCall>& rows);
    void want(int row) const;
    void lookAt(int row) const;
    [[nodiscard]] static int neighbourOf(int row);
    void wantNeighbour();
    void askForWanted();
    void forgetFarRows();
    void outdateRows();
    [[nodiscard]] QString text(const Call& call, CallColumn column) const;
    [[nodiscard]] QVariant decoration(const store::ListedCall& listed, CallColumn column) const;
    [[nodiscard]] QString spoken(const store::ListedCall& listed, CallColumn column) const;

    const Clock& m_clock;
    store::CallList m_list;
    std::shared_ptr<const CallNames> m_names;
    std::map<int, Row> m_rows;
    int m_count = 0;
    int m_epoch = 0;             ///< rows of an older one are shown, and asked for again
    mutable QList<int> m_wanted; ///< windows that painting missed
    QSet<int> m_asked;           ///< windows on their way
    mutable int m_lastLookedAt = 0;
    mutable QTimer m_askSoon;
};

} // namespace trunkline::ui
