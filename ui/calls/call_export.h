#pragma once

#include <atomic>
#include <memory>

#include <QObject>
#include <QSaveFile>

#include "core/store/store_types.h"
#include "ui/calls/call_columns.h"

namespace trunkline::store {
class Store;
}

namespace trunkline::ui {

/// Writes the calls of a query as CSV, in the order and with the columns that are shown, while the console goes on. The
/// file appears when it is whole; a canceled or failed export leaves what was there before. One export an object; ends
/// with exactly one written() or failed().
class CallExport final : public QObject {
    Q_OBJECT

public:
    struct Request {
        store::CallQuery query;
        QList<CallColumn> columns;
        std::shared_ptr<const CallNames> names;
        Instant now{};
        QString path;
    };

    /// `store` must outlive it.
    CallExport(store::Store& store, Request request, QObject* parent = nullptr);
    ~CallExport() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    void written(int rows);
    /// Canceled too.
    void failed(const trunkline::Error& error);

private:
    struct Job;
    void writeNext();
    store::Store& m_store;
    std::shared_ptr<Job> m_job;
};

} // namespace trunkline::ui
