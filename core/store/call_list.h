#pragma once

#include <atomic>
#include <memory>

#include <QObject>

#include "core/store/store_types.h"

class QTimer;

namespace trunkline::store {

class Store;

/// The calls of a query as rows 0 … count()-1, fetched in pages on another thread; the ground of a lazy table model.
/// GUI thread.
///
/// A million rows cost eight bytes each; any page costs less than a millisecond to fetch. Answers to an older query
/// never arrive.
class CallList : public QObject {
    Q_OBJECT

public:
    explicit CallList(Store& store, QObject* parent = nullptr);
    ~CallList() override;

    /// Starts over: reset() follows with the first rows, and countChanged() while more are found.
    void setQuery(const CallQuery& query);
    [[nodiscard]] const CallQuery& query() const { return m_query; }

    [[nodiscard]] int count() const { return static_cast<int>(m_keys->size()); }
    /// False while rows are still being found.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// Asks for rows; rowsReady() answers, also with fewer rows where the list ends earlier. Where the list changed
    /// meanwhile nothing comes: whoever shows it asks again after reset() and spliced().
    void request(int first, int wanted);

Q_SIGNALS:
    /// All rows are others now; `count` of them are known so far.
    void reset(int count);
    /// The count grew at the end.
    void countChanged(int count);
    /// All rows have been found.
    void completed();
    /// Rows came or went because calls changed: `removed` rows from `first` on were replaced by `inserted` ones.
    /// count() already says the new count.
    void spliced(int first, int removed, int inserted);
    /// Rows that were fetched before may be pending now, or not any more.
    void rowsOutdated();
    void rowsReady(int first, const std::vector<trunkline::store::ListedCall>& rows);

private:
    using Keys = std::shared_ptr<const std::vector<qint64>>;
    void cancel();
    void search(bool isRefresh);
    void refreshLater();
    void takeKeys(quint64 generation, const Keys& keys, bool isLast);
    void splice(const Keys& keys);

    Store& m_store;
    CallQuery m_query;
    Keys m_keys;
    std::shared_ptr<std::atomic<bool>> m_isCanceled;
    QTimer* m_refresh;
    quint64 m_generation = 0;
    bool m_isComplete = true;
    bool m_hasQuery = false;
    bool m_hasFirst = false; ///< reset() was said for this query
    bool m_isRefreshWanted = false;
};

} // namespace trunkline::store
