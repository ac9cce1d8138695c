#pragma once

#include <QLabel>

#include "core/base/clock.h"
#include "core/domain/ids.h"

namespace trunkline::store {
class Store;
}

namespace trunkline::ui {

/// A quiet line about one account: as of when its data is the server's, and whether its calls are kept on this
/// computer.
class SyncCaption final : public QLabel {
    Q_OBJECT

public:
    /// Both outlive the caption.
    SyncCaption(store::Store& store, const Clock& clock, QWidget* parent = nullptr);
    void setAccount(const AccountId& account);

private:
    void follow();

    store::Store& m_store;
    const Clock& m_clock;
    AccountId m_account;
};

} // namespace trunkline::ui
