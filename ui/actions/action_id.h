#pragma once

#include <cstdint>
#include <optional>

#include <QKeySequence>
#include <QString>

#include "core/access/action.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

/// Everything that a person can do in the console, once. Texts, icons, shortcuts and rights are in action_registry.cpp.
enum class ActionId : std::uint8_t {
    // Moving about
    GoBack,
    GoForward,
    OpenPalette,
    FilterAccounts,
    FindInPage,
    ToggleSidebar,
    NextRegion,
    ShowOverview,
    ShowCalls,
    ShowFlows,
    ShowNumbers,
    ShowPeople,
    ShowActivity,
    ShowSettings,
    // The console itself
    UseLightColors,
    UseDarkColors,
    UseSystemColors,
    SyncNow,
    ShowOutbox,
    WhoAmI,
    ShowSignIns,
    ShowGuidance,
    ShowPreferences,
    ShowHelp,
    ShowAbout,
    SignOut,
    Quit,
    // Accounts
    AddCompany,
    AddFranchise,
    EditAccount,
    EditBilling,
    // Calls
    ListenToCall,
    EditCallTags,
    EditCallNote,
    SetLeadStatus,
    AssignCall,
    ExportCalls,
    BlockCaller,
    ShowBlockedCallers,
    // Numbers and destinations
    AddNumber,
    EditNumber,
    EditNumberSource,
    ConfigureRecording,
    SwitchOff,
    SwitchOn,
    CloseCompany,
    OpenCompany,
    ShowTemporary,
    EditSwitches,
    EditCalendars,
    AddDestination,
    EditDestination,
    // Flows
    AddFlow,
    EditFlow,
    PublishFlow,
    RestoreFlowVersion,
    RenameFlow,
    CopyFlow,
    RemoveFlow,
    AddTemplate,
    RollOutTemplate,
    RemoveTemplate,
    DiscardDraft,
    // People
    AddPerson,
    PromotePerson,
    DemotePerson,
    RemovePerson,
    DeactivatePerson,
    ReactivatePerson,
    ResendInvitation,
    CancelInvitation,
    ChangePersonRole,
    ExtendAccess,
    LookAs,
    StopLookingAs,
    ShowPeopleList,
    // Roles
    ShowRoles,
    AddRole,
    EditRoles,
    DeleteRole,
    // Review and requests
    ShowReview,
    KeepReviewed,
    ExportReview,
    ShowRequests,
    GrantRequest,
    DeclineRequest,
    // Review
    ExportActivity,
};
inline constexpr int kActionIdCount = static_cast<int>(ActionId::ExportActivity) + 1;

/// What is the same about an action wherever it shows.
struct ActionSpec {
    ActionId id{};
    const char* name; ///< stable, for settings and tests: "flow.publish"
    QString text;     ///< translated, a verb; "…" where a dialog follows
    std::optional<Icon> icon;
    QKeySequence shortcut;
    std::optional<access::Action> needs;   ///< without a value: everybody may, on this console
    std::optional<access::Action> orNeeds; ///< this one suffices as well
    bool needsServer = false; ///< cannot wait in the outbox; decided by access::needsServer where there is a right
    bool isInPalette = true;
};

/// In the current language.
[[nodiscard]] ActionSpec specOf(ActionId id);
[[nodiscard]] constexpr std::optional<ActionId> actionForTab(int tab) {
    const int id = static_cast<int>(ActionId::ShowOverview) + tab;
    return tab >= 0 && id <= static_cast<int>(ActionId::ShowSettings) ? std::optional(static_cast<ActionId>(id))
                                                                      : std::nullopt;
}

} // namespace trunkline::ui
