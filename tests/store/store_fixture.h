#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include "core/store/cache_writer.h"
#include "core/store/call_list.h"
#include "core/store/outbox.h"
#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

/// A store in a directory of its own, and small companies to fill it with.
class StoreFixture {
public:
    explicit StoreFixture(QByteArray key = {});

    /// Opens or opens again.
    void open();
    void close() { m_store.reset(); }
    [[nodiscard]] Result<std::unique_ptr<store::Store>> tryOpen();
    [[nodiscard]] store::Store& store() { return *m_store; }
    [[nodiscard]] store::CacheWriter& writer() { return m_store->writer(); }
    [[nodiscard]] QString path(const QString& name) const { return directory() + QLatin1Char('/') + name; }
    [[nodiscard]] QString directory() const { return m_directory.filePath(QStringLiteral("store")); }
    /// Lets what other threads posted arrive.
    void settle();

    /// Northwind with the franchise West and its companies Mario's and Acme, each with a number, and `calls` calls a
    /// company.
    void loadSample(int calls = 20);
    void put(wire::EntityType type, const QJsonObject& data, qint64 revision = 1);
    void putCall(const Call& call);
    [[nodiscard]] static Call makeCall(int n, const char* company = "acc_mario");
    /// Whether the text stands anywhere in the files of the store.
    [[nodiscard]] bool isInFiles(const QByteArray& text) const;

    ManualClock clock{fromMilliseconds(1'780'000'000'000)};
    SeededRandom random{7};

private:
    QTemporaryDir m_directory;
    QByteArray m_key;
    std::unique_ptr<store::Store> m_store;
};

} // namespace trunkline::tests
