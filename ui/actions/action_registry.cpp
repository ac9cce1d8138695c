#include "ui/actions/action_id.h"

#include <array>

#include <QCoreApplication>

namespace trunkline::ui {

namespace {

using access::Action;

struct Entry {
    const char* name;
    const char* text;
    std::optional<Icon> icon = {};
    const char* shortcut = "";
    std::optional<Action> needs = {};
    bool needsServer = false;
    bool isInPalette = true;
    std::optional<Action> orNeeds = {};
};

const Entry& entryOf(ActionId id) {
    // In the order of ActionId; the static_assert below keeps the count, a test keeps names and ids together.
    static const std::array kEntries{
        Entry{"go.back", QT_TRANSLATE_NOOP("Action", "Back"), Icon::Back, "Alt+Left"},
        Entry{"go.forward", QT_TRANSLATE_NOOP("Action", "Forward"), Icon::Forward, "Alt+Right"},
        Entry{"palette.open", QT_TRANSLATE_NOOP("Action", "Search or run…"), Icon::Search, "Ctrl+K", {}, false, false},
        Entry{"accounts.filter", QT_TRANSLATE_NOOP("Action", "Filter accounts"), Icon::Filter, "Ctrl+Shift+F"},
        Entry{"page.find", QT_TRANSLATE_NOOP("Action", "Find on this page"), Icon::Search, "Ctrl+F"},
        Entry{"sidebar.toggle", QT_TRANSLATE_NOOP("Action", "Show or hide the accounts"), Icon::Sidebar, "Ctrl+B"},
        Entry{"region.next", QT_TRANSLATE_NOOP("Action", "Next region"), {}, "F6", {}, false, false},
        Entry{"show.overview", QT_TRANSLATE_NOOP("Action", "Overview"), Icon::Overview, "Ctrl+1"},
        Entry{"show.calls", QT_TRANSLATE_NOOP("Action", "Calls"), Icon::Phone, "Ctrl+2"},
        Entry{"show.flows", QT_TRANSLATE_NOOP("Action", "Flows"), Icon::Flow, "Ctrl+3"},
        Entry{"show.numbers", QT_TRANSLATE_NOOP("Action", "Numbers"), Icon::Number, "Ctrl+4"},
        Entry{"show.people", QT_TRANSLATE_NOOP("Action", "People"), Icon::People, "Ctrl+5"},
        Entry{"show.activity", QT_TRANSLATE_NOOP("Action", "Activity"), Icon::Activity, "Ctrl+6"},
        Entry{"show.settings", QT_TRANSLATE_NOOP("Action", "Settings"), Icon::Settings, "Ctrl+7"},
        Entry{"colors.light", QT_TRANSLATE_NOOP("Action", "Light colours"), Icon::Sun},
        Entry{"colors.dark", QT_TRANSLATE_NOOP("Action", "Dark colours"), Icon::Moon},
        Entry{"colors.system", QT_TRANSLATE_NOOP("Action", "Colours of the system"), Icon::Settings},
        Entry{"sync.now", QT_TRANSLATE_NOOP("Action", "Sync now"), Icon::Sync, "F5"},
        Entry{"sync.outbox", QT_TRANSLATE_NOOP("Action", "Edits that wait"), Icon::List, "Ctrl+Shift+O"},
        Entry{"me.show", QT_TRANSLATE_NOOP("Action", "Who am I"), Icon::Person},
        Entry{"me.sign_ins", QT_TRANSLATE_NOOP("Action", "Password and sign-ins…"), Icon::Key, "", {}, true},
        Entry{"help.guidance", QT_TRANSLATE_NOOP("Action", "First steps"), Icon::Star},
        Entry{"preferences.show", QT_TRANSLATE_NOOP("Action", "Preferences…"), Icon::Settings, "Ctrl+,"},
        Entry{"help.show", QT_TRANSLATE_NOOP("Action", "Help and keys"), Icon::Help, "F1"},
        Entry{"about.show", QT_TRANSLATE_NOOP("Action", "About Trunkline"), Icon::Info},
        Entry{"me.sign_out", QT_TRANSLATE_NOOP("Action", "Sign out…"), Icon::SignOut},
        Entry{"app.quit", QT_TRANSLATE_NOOP("Action", "Quit"), {}, "Ctrl+Q"},
        Entry{"account.add_company", QT_TRANSLATE_NOOP("Action", "Add a company…"), Icon::Company, "",
              Action::SubaccountsCreate, true},
        Entry{"account.add_franchise", QT_TRANSLATE_NOOP("Action", "Add a franchise…"), Icon::Franchise, "",
              Action::SubaccountsCreate, true},
        Entry{"account.edit", QT_TRANSLATE_NOOP("Action", "Edit the account's settings"), Icon::Edit, "",
              Action::SettingsAccountEdit},
        Entry{"account.billing", QT_TRANSLATE_NOOP("Action", "Change who pays…"), Icon::Edit, "",
              Action::BillingPaymentEdit, true},
        Entry{"call.listen", QT_TRANSLATE_NOOP("Action", "Listen"), Icon::Play, "", Action::CallsListen},
        Entry{"call.tags", QT_TRANSLATE_NOOP("Action", "Edit tags…"), Icon::Tag, "", Action::CallsAnnotate},
        Entry{"call.note", QT_TRANSLATE_NOOP("Action", "Edit the note…"), Icon::Note, "", Action::CallsAnnotate},
        Entry{"call.lead", QT_TRANSLATE_NOOP("Action", "Set the lead status"), Icon::Star, "", Action::CallsAnnotate},
        Entry{"call.assign", QT_TRANSLATE_NOOP("Action", "Assign…"), Icon::Person, "", Action::CallsAssign},
        Entry{"calls.export", QT_TRANSLATE_NOOP("Action", "Export calls…"), Icon::Export, "Ctrl+E",
              Action::CallsExport},
        Entry{"caller.block", QT_TRANSLATE_NOOP("Action", "Block this caller…"), Icon::PhoneOff, "",
              Action::BlockedCallersEdit},
        Entry{"callers.blocked", QT_TRANSLATE_NOOP("Action", "Blocked callers…"), Icon::PhoneOff, "",
              Action::BlockedCallersEdit},
        Entry{"number.add", QT_TRANSLATE_NOOP("Action", "Add a number…"), Icon::Add, "", Action::NumbersPurchase, true},
        Entry{"number.edit", QT_TRANSLATE_NOOP("Action", "Edit the number…"), Icon::Edit, "", Action::NumbersEdit},
        Entry{"number.source", QT_TRANSLATE_NOOP("Action", "Edit the source…"), Icon::Tag, "", Action::SourcesEdit},
        Entry{"number.recording", QT_TRANSLATE_NOOP("Action", "Record calls"), Icon::Voicemail, "",
              Action::RecordingConfigure},
        Entry{"destination.off", QT_TRANSLATE_NOOP("Action", "Out until…"), Icon::PhoneOff, "Ctrl+U",
              Action::DestinationsToggle},
        Entry{"destination.on", QT_TRANSLATE_NOOP("Action", "On now"), Icon::Phone, "", Action::DestinationsToggle},
        Entry{"company.close", QT_TRANSLATE_NOOP("Action", "Close for the day…"), Icon::Moon, "",
              Action::DestinationsToggle},
        Entry{"company.open", QT_TRANSLATE_NOOP("Action", "Open again"), Icon::Sun, "", Action::DestinationsToggle},
        Entry{"temporary.show", QT_TRANSLATE_NOOP("Action", "Everything temporary right now"), Icon::Schedule},
        Entry{"switches.edit", QT_TRANSLATE_NOOP("Action", "Switches…"), Icon::Switch, "", Action::FlowsEdit},
        Entry{"calendars.edit", QT_TRANSLATE_NOOP("Action", "Holidays and closures…"), Icon::Calendar, "",
              Action::FlowsEdit},
        Entry{"destination.add", QT_TRANSLATE_NOOP("Action", "Add a destination…"), Icon::Add, "",
              Action::DestinationsEdit},
        Entry{"destination.edit", QT_TRANSLATE_NOOP("Action", "Edit the destination…"), Icon::Edit, "",
              Action::DestinationsEdit},
        Entry{"flow.add", QT_TRANSLATE_NOOP("Action", "New flow…"), Icon::Add, "", Action::FlowsEdit},
        Entry{"flow.edit", QT_TRANSLATE_NOOP("Action", "Edit the flow"), Icon::Edit, "", Action::FlowsEdit},
        Entry{"flow.publish", QT_TRANSLATE_NOOP("Action", "Publish…"), Icon::Publish, "Ctrl+Shift+P",
              Action::FlowsPublish, true},
        Entry{"flow.restore", QT_TRANSLATE_NOOP("Action", "Restore this version…"), Icon::History, "",
              Action::FlowsPublish, true},
        Entry{"flow.rename", QT_TRANSLATE_NOOP("Action", "Rename the flow…"), Icon::Edit, "", Action::FlowsEdit},
        Entry{"flow.copy", QT_TRANSLATE_NOOP("Action", "Copy to another company…"), Icon::Copy, "", Action::FlowsView},
        Entry{"flow.remove", QT_TRANSLATE_NOOP("Action", "Remove the flow…"), Icon::Remove, "", Action::FlowsPublish,
              true},
        Entry{"template.add", QT_TRANSLATE_NOOP("Action", "New template…"), Icon::Add, "", Action::FlowsEdit},
        Entry{"template.rollout", QT_TRANSLATE_NOOP("Action", "Bring to the companies…"), Icon::Franchise, "",
              Action::FlowsEdit},
        Entry{"template.remove", QT_TRANSLATE_NOOP("Action", "Remove the template…"), Icon::Remove, "",
              Action::FlowsPublish, true},
        Entry{"flow.discard", QT_TRANSLATE_NOOP("Action", "Discard the draft"), Icon::Remove, "", Action::FlowsEdit},
        Entry{"person.add", QT_TRANSLATE_NOOP("Action", "Add a person…"), Icon::Add, "", Action::UsersAdd, true},
        Entry{"person.promote", QT_TRANSLATE_NOOP("Action", "Promote…"), Icon::ChevronUp, "", Action::UsersPromote,
              true},
        Entry{"person.demote", QT_TRANSLATE_NOOP("Action", "Demote…"), Icon::ChevronDown, "", Action::UsersDemote,
              true},
        Entry{"person.remove", QT_TRANSLATE_NOOP("Action", "Remove…"), Icon::Remove, "", Action::UsersRemove, true},
        Entry{"person.deactivate", QT_TRANSLATE_NOOP("Action", "Deactivate…"), Icon::Lock, "", Action::UsersRemove,
              true},
        Entry{"person.reactivate", QT_TRANSLATE_NOOP("Action", "Reactivate"), Icon::Undo, "", Action::UsersAdd, true},
        Entry{"invitation.resend", QT_TRANSLATE_NOOP("Action", "Send the invitation again"), Icon::Mail, "",
              Action::UsersAdd, true},
        Entry{"invitation.cancel", QT_TRANSLATE_NOOP("Action", "Withdraw the invitation"), Icon::Close, "",
              Action::UsersAdd, true},
        Entry{"person.role", QT_TRANSLATE_NOOP("Action", "Change role…"), Icon::Role, "", Action::UsersPromote, true,
              true, Action::UsersDemote},
        Entry{"person.extend", QT_TRANSLATE_NOOP("Action", "Extend access…"), Icon::Schedule, "", Action::UsersAdd,
              true},
        Entry{"person.look_as", QT_TRANSLATE_NOOP("Action", "Look as this person"), Icon::Eye, "", Action::UsersView,
              true},
        Entry{"person.stop_looking", QT_TRANSLATE_NOOP("Action", "Back to myself"), Icon::Undo},
        Entry{"people.list", QT_TRANSLATE_NOOP("Action", "People here"), Icon::People},
        Entry{"roles.show", QT_TRANSLATE_NOOP("Action", "Roles"), Icon::Role},
        Entry{"role.add", QT_TRANSLATE_NOOP("Action", "Make a role from this…"), Icon::Add, "", Action::RolesCustomize,
              true},
        Entry{"role.edit", QT_TRANSLATE_NOOP("Action", "Edit role…"), Icon::Edit, "", Action::RolesCustomize, true},
        Entry{"role.delete", QT_TRANSLATE_NOOP("Action", "Delete role…"), Icon::Remove, "", Action::RolesCustomize,
              true},
        Entry{"review.show", QT_TRANSLATE_NOOP("Action", "Review access"), Icon::Key, "", Action::UsersView},
        Entry{"review.keep", QT_TRANSLATE_NOOP("Action", "Keep: reviewed"), Icon::Check, "", Action::UsersRemove, true},
        Entry{"review.export", QT_TRANSLATE_NOOP("Action", "Export the review…"), Icon::Export, "", Action::UsersView},
        Entry{"requests.show", QT_TRANSLATE_NOOP("Action", "Requests for access"), Icon::Mail},
        Entry{"request.grant", QT_TRANSLATE_NOOP("Action", "Grant…"), Icon::Check, "", Action::UsersAdd, true, true,
              Action::UsersPromote},
        Entry{"request.decline", QT_TRANSLATE_NOOP("Action", "Decline…"), Icon::Close, "", Action::UsersAdd, true},
        Entry{"activity.export", QT_TRANSLATE_NOOP("Action", "Export the activity…"), Icon::Export, "",
              Action::AuditView},
    };
    static_assert(std::tuple_size_v<decltype(kEntries)> == kActionIdCount);
    return kEntries[static_cast<std::size_t>(id)];
}

} // namespace

ActionSpec specOf(ActionId id) {
    const Entry& entry = entryOf(id);
    ActionSpec spec;
    spec.id = id;
    spec.name = entry.name;
    spec.text = QCoreApplication::translate("Action", entry.text);
    spec.icon = entry.icon;
    spec.shortcut = QKeySequence::fromString(QString::fromLatin1(entry.shortcut), QKeySequence::PortableText);
    spec.needs = entry.needs;
    spec.orNeeds = entry.orNeeds;
    spec.needsServer = entry.needsServer || (entry.needs && access::needsServer(*entry.needs));
    spec.isInPalette = entry.isInPalette;
    return spec;
}

} // namespace trunkline::ui
