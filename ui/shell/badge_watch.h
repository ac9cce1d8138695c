#pragma once

#include <deque>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "core/base/clock.h"
#include "ui/models/account_tree_model.h"
#include "ui/models/company_facts.h"

namespace trunkline::store {
class Store;
}

namespace trunkline::ui {

/// Keeps an eye on every company for the tree's badges: all of them at first, then those where something changed, and
/// those with something temporary as time goes by. Reads a few companies at a time, so that what a page wants to know
/// is never long behind it. GUI thread.
class BadgeWatch final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    BadgeWatch(store::Store& store, const Clock& clock, QObject* parent = nullptr);

    /// Of the companies that were read so far, with what the outbox and the accounts themselves say.
    [[nodiscard]] QHash<AccountId, AccountBadges> badges() const;
    [[nodiscard]] bool isComplete() const { return m_waiting.empty() && !m_isReading; }

Q_SIGNALS:
    /// badges() are others. Comes in bursts.
    void changed();

private:
    void followAccounts();
    void add(const QSet<AccountId>& companies);
    void addAll();
    void addOne(const AccountId& company);
    void addTemporary();
    void readNext();
    void take(const QHash<AccountId, CompanyState>& states);

    store::Store& m_store;
    const Clock& m_clock;
    QHash<AccountId, CompanyState> m_states;
    std::deque<AccountId> m_waiting;
    QSet<AccountId> m_isWaiting; ///< the same, for looking up
    bool m_isReading = false;
    QTimer m_minute;
};

} // namespace trunkline::ui
