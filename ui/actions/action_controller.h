#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QAction>
#include <QObject>
#include <QPointer>

#include "core/access/decision.h"
#include "ui/actions/action_id.h"

class QMenu;
class QWidget;

namespace trunkline::ui {

class Permissions;

/// What actions are about: the account in view and, where a list has something selected, what a decision needs to know
/// of it.
struct Selection {
    AccountId account;
    std::optional<access::Row> row;       ///< one call, text or report row
    std::optional<access::Target> target; ///< one person
    bool isLocked = false;                ///< held by a template of HQ
};

/// Whether an action can be done now and, if not, on account of what.
struct ActionState {
    enum class Block : std::uint8_t {
        None,
        Right,   ///< the decision says no: the person may ask for access
        Looking, ///< one looks at the console as somebody else
        Offline, ///< waits for a connection
        NotNow,  ///< nothing suitable is selected, or it is done already
        Nowhere, ///< nothing on screen does it
    };
    Block block = Block::None;
    access::Reason reason = access::Reason::Ok;

    [[nodiscard]] bool isEnabled() const { return block == Block::None; }
    bool operator==(const ActionState&) const = default;
};

/// What stateOf() derives a state from.
struct ActionFacts {
    access::Decision decision{access::Reason::Ok, -1}; ///< `ok` for actions that need no right
    bool isOnline = true;
    bool isLookingAs = false; ///< as somebody else, and the action would change something
    bool needsServer = false;
    bool isHandled = true; ///< something on screen does it
    bool isReady = true;   ///< and has what it needs for it
};
/// The one place that enables and greys. A missing right is told before anything else: it is what does not go away by
/// itself.
[[nodiscard]] ActionState stateOf(const ActionFacts& facts);

/// All actions of a window. Each is a QAction that exists once; toolbars, menus, the palette and shortcuts share it.
/// Greyed actions stay where they are and say in tooltip, status tip and to screen readers what is missing and who
/// could grant it.
///
/// A page takes an action on with handle(); it counts while the page's widget is visible. GUI thread.
class ActionController final : public QObject {
    Q_OBJECT

public:
    ActionController(Permissions& permissions, QObject* parent = nullptr);
    ~ActionController() override;

    [[nodiscard]] QAction* action(ActionId id) const;

    /// `run` is called when the action is triggered while `scope` is visible; the innermost visible scope wins.
    /// `notNow` says why it cannot be done at the moment ("Select a call first."), empty where it can; call refresh()
    /// when its answer changes.
    void handle(ActionId id, QWidget* scope, std::function<void()> run, std::function<QString()> notNow = {});

    void setSelection(Selection selection);
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    /// Derives everything anew, without the cost of words; those follow in the same turn of the event loop.
    void refresh();

    [[nodiscard]] ActionState state(ActionId id) const { return m_states[static_cast<std::size_t>(id)]; }
    /// Why an action is grey, for people; empty where it is not. Up to date at once.
    [[nodiscard]] QString whyNot(ActionId id) const;
    /// Asks for access to a greyed action; a context menu's entry does it too.
    void askForAccess(ActionId id);

    /// A context menu of these actions; greyed ones explain themselves. Separators where an id repeats the one before.
    [[nodiscard]] std::unique_ptr<QMenu> makeMenu(std::span<const ActionId> ids, QWidget* parent) const;

Q_SIGNALS:
    /// A person wants the right for what an action needs. The window writes the request.
    void accessRequested(trunkline::ui::ActionId id, const trunkline::ui::Selection& selection);

private:
    struct Handler;
    [[nodiscard]] const Handler* handlerOf(std::size_t id) const;
    [[nodiscard]] const access::Target* targetOf(access::Action action) const;
    [[nodiscard]] access::Decision decide(access::Action action) const;
    [[nodiscard]] ActionFacts factsOf(std::size_t id) const;
    void trigger(std::size_t id);
    void describeLater();
    void describe();

    Permissions& m_permissions;
    Selection m_selection;
    std::vector<ActionSpec> m_specs;
    std::array<QAction*, kActionIdCount> m_actions{};
    std::array<ActionState, kActionIdCount> m_states{};
    std::array<std::vector<Handler>, kActionIdCount> m_handlers;
    bool m_isDescribing = false;
};

} // namespace trunkline::ui

Q_DECLARE_METATYPE(trunkline::ui::ActionId)
