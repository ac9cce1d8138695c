#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include <QLockFile>
#include <QTimer>

#include "core/store/cache_writer.h"
#include "core/store/outbox.h"
#include "core/store/store.h"
#include "core/store/work_thread.h"

namespace trunkline::store {

/// A thread with a reader of its own, opened at its first task and again when the cache is another file.
struct ReadThread {
    WorkThread thread;
    std::shared_ptr<CacheFile> file; ///< on the thread
    std::unique_ptr<Reader> reader;  ///< on the thread

    ~ReadThread() {
        thread.post([this] { reader.reset(); });
        thread.waitUntilIdle();
    }
};

/// What a Store is made of; for its own sources.
struct Store::Private {
    Options options;
    std::unique_ptr<QLockFile> lock;
    QString setAside;
    std::unique_ptr<WorkThread> disk = std::make_unique<WorkThread>();
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<CacheWriter> writer;
    CacheFiles files;
    std::mutex fileLock;
    std::shared_ptr<CacheFile> shown; ///< guarded by fileLock
    std::unique_ptr<Reader> reader;
    std::unique_ptr<ReadThread> reads;
    std::unique_ptr<ReadThread> pages;
    std::unique_ptr<ReadThread> searches;
    std::shared_ptr<const AccountTree> accounts = std::make_shared<AccountTree>();
    LoadState load;
    std::optional<Instant> syncedAt;
    QTimer warmTimer;
    std::shared_ptr<std::atomic<bool>> isWarmingCanceled = std::make_shared<std::atomic<bool>>(false);
    std::atomic<bool> isOutboxNoteQueued{false};
    std::atomic<bool> areAccountsEdited{false};

    std::shared_ptr<CacheFile> shownFile() {
        const std::lock_guard held(fileLock);
        return shown;
    }
};

} // namespace trunkline::store
