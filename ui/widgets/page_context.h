#pragma once

#include <QString>

#include "core/domain/ids.h"

namespace trunkline {
class Clock;
class RandomSource;
namespace store {
class Store;
}
} // namespace trunkline

namespace trunkline::ui {

class ActionController;
class Permissions;

/// The tabs of an account's page, in their order; Ctrl+1 to Ctrl+7.
enum class Tab : std::uint8_t { Overview, Calls, Flows, Numbers, People, Activity, Settings };
inline constexpr int kTabCount = static_cast<int>(Tab::Settings) + 1;

/// What Tab::Overview shows in the place of itself: everything that is temporary at or below the account.
inline constexpr QLatin1StringView kTemporaryItem("temporary");

/// How a page asks the window to go somewhere. Pages know no window.
class Navigator {
public:
    virtual ~Navigator() = default;
    /// Goes to a tab of an account. `item`: what the page is to show there, as its Page::show() understands it (a
    /// call's id, a flow's).
    virtual void goTo(const AccountId& account, Tab tab, const QString& item = {}) = 0;
    /// A short, calm line that says what was done ("Mike's phone is off until Monday 08:00"), with an optional way
    /// back.
    virtual void tell(const QString& words) = 0;
};

/// What every page is given. All of it outlives the pages; GUI thread.
struct PageContext {
    store::Store& store;
    Permissions& permissions;
    ActionController& actions;
    Navigator& navigator;
    const Clock& clock;
    RandomSource& random;
};

} // namespace trunkline::ui
