#pragma once

#include <memory>

#include <QTemporaryDir>

#include "core/store/cache_writer.h"
#include "core/store/store.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/widgets/page_context.h"

namespace trunkline::tests {

/// Where a page asked to go, and what it told.
class NotedNavigator final : public ui::Navigator {
public:
    void goTo(const AccountId& account, ui::Tab tab, const QString& item) override {
        wentTo = account;
        wentToTab = tab;
        wentToItem = item;
    }
    void tell(const QString& words) override { told.append(words); }

    AccountId wentTo;
    ui::Tab wentToTab = ui::Tab::Overview;
    QString wentToItem;
    QStringList told;
};

/// A store with a believable franchise in it, somebody who is signed in, and everything that pages are given. It is
/// Saturday, 21 November 2026, 09:33 in Chicago.
class PageWorld {
public:
    struct Size {
        int companies = 3; ///< the first is acc_west_side, "West Side Plumbing"
        int calls = 400;   ///< spread over the companies and the last 120 days, the newest minutes ago
    };

    PageWorld() : PageWorld(Size{}) {}
    explicit PageWorld(const Size& size);
    ~PageWorld();

    /// Signs in as the only holder of `role` at `account`.
    void signInAs(const char* role, const char* account);
    /// Lets what other threads posted arrive.
    void settle();
    /// Lets events pass until `isDone`, for at most some seconds; false: it never was.
    [[nodiscard]] static bool waitFor(const std::function<bool()>& isDone);

    void put(wire::EntityType type, const QJsonObject& data, qint64 revision = 1);
    /// As many calls of the company as given, one a minute, newest first, ending `newest`.
    void addCalls(const AccountId& company, int count, Instant newest);
    void commit();

    [[nodiscard]] store::Store& store() { return *m_store; }
    [[nodiscard]] ui::PageContext& context() { return *m_context; }

    const AccountId organization{"acc_hq"};
    const AccountId franchise{"acc_west"};
    const AccountId company{"acc_west_side"};
    ManualClock clock;
    SeededRandom random{11};
    NotedNavigator navigator;

private:
    void putAccounts(int companies);
    void putCompany(int index, const QString& id, const QString& name);
    void putChanges();
    void putCalls(int count);

    QTemporaryDir m_directory;
    QStringList m_companies;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ui::Permissions> m_permissions;
    std::unique_ptr<ui::ActionController> m_actions;
    std::unique_ptr<ui::PageContext> m_context;
    int m_commits = 0;
};

} // namespace trunkline::tests
