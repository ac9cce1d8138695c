#pragma once

#include <QToolButton>

#include "core/base/clock.h"

namespace trunkline::store {
class Store;
}

namespace trunkline::ui {

class Connection;

/// "Online · synced 12:04": how the console stands with its server. A press syncs now; the menu also says what is
/// kept here.
class ConnectionButton final : public QToolButton {
    Q_OBJECT

public:
    ConnectionButton(Connection& connection, store::Store& store, const Clock& clock, QWidget* parent = nullptr);

private:
    void follow();
    void chooseKept();

    Connection& m_connection;
    store::Store& m_store;
    const Clock& m_clock;
};

/// "2 pending": opens the outbox. Hidden while nothing waits.
class PendingButton final : public QToolButton {
    Q_OBJECT

public:
    explicit PendingButton(store::Store& store, QWidget* parent = nullptr);

private:
    void follow();

    store::Store& m_store;
};

} // namespace trunkline::ui
