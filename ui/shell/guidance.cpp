#include "ui/shell/guidance.h"

#include <array>

#include <QCoreApplication>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr std::size_t kSteps = 3;

struct GuidanceWords {
    Q_DECLARE_TR_FUNCTIONS(Guidance)
};

struct StepEntry {
    Icon icon;
    const char* title;
    const char* words;
    Tab tab;
    const char* item = "";
    bool isAtCompany = false; ///< done at a company, wherever one stands
};

const std::array<StepEntry, kSteps>& entriesOf(GuidanceFor whom) {
    static const std::array<std::array<StepEntry, kSteps>, 8> kAll{{
        {{{Icon::People, QT_TRANSLATE_NOOP("Guidance", "Let franchises run themselves"),
           QT_TRANSLATE_NOOP("Guidance", "Give each an owner; they see and change only what is theirs."), Tab::People},
          {Icon::Activity, QT_TRANSLATE_NOOP("Guidance", "See what changed"),
           QT_TRANSLATE_NOOP("Guidance", "Who changed what, before and after, over all accounts."), Tab::Activity},
          {Icon::Key, QT_TRANSLATE_NOOP("Guidance", "Review who has access"),
           QT_TRANSLATE_NOOP("Guidance", "People who never came, and rights that nobody uses."), Tab::People,
           "review"}}},
        {{{Icon::Flow, QT_TRANSLATE_NOOP("Guidance", "Build a call flow"),
           QT_TRANSLATE_NOOP("Guidance", "Which phone rings first, which next, and what then."), Tab::Flows, "", true},
          {Icon::PhoneOff, QT_TRANSLATE_NOOP("Guidance", "Switch a phone off for a sick day"),
           QT_TRANSLATE_NOOP("Guidance", "It is skipped at once and comes back by itself."), Tab::Numbers, "", true},
          {Icon::People, QT_TRANSLATE_NOOP("Guidance", "Let a customer do it"),
           QT_TRANSLATE_NOOP("Guidance", "Give them a role at their own company, and nowhere else."), Tab::People, "",
           true}}},
        {{{Icon::PhoneOff, QT_TRANSLATE_NOOP("Guidance", "Switch a phone off until…"),
           QT_TRANSLATE_NOOP("Guidance", "For a sick day or a holiday; it comes back by itself."), Tab::Numbers},
          {Icon::Flow, QT_TRANSLATE_NOOP("Guidance", "See what callers meet"),
           QT_TRANSLATE_NOOP("Guidance", "The call flow, and a simulator that says how a call would go."), Tab::Flows},
          {Icon::Phone, QT_TRANSLATE_NOOP("Guidance", "Look at your calls"),
           QT_TRANSLATE_NOOP("Guidance", "Who called, who answered, and whom nobody called back."), Tab::Calls}}},
        {{{Icon::PhoneOff, QT_TRANSLATE_NOOP("Guidance", "Switch a phone off until…"),
           QT_TRANSLATE_NOOP("Guidance", "Choose the phone, say until when. Callers go to the next one."),
           Tab::Numbers},
          {Icon::Phone, QT_TRANSLATE_NOOP("Guidance", "Switch it on again"),
           QT_TRANSLATE_NOOP("Guidance", "Earlier than planned, with one click."), Tab::Numbers},
          {Icon::Overview, QT_TRANSLATE_NOOP("Guidance", "See what is switched off now"),
           QT_TRANSLATE_NOOP("Guidance", "Everything temporary is on the overview."), Tab::Overview}}},
        {{{Icon::Phone, QT_TRANSLATE_NOOP("Guidance", "See your calls"),
           QT_TRANSLATE_NOOP("Guidance", "Those that are assigned to you."), Tab::Calls},
          {Icon::Note, QT_TRANSLATE_NOOP("Guidance", "Note what a call was about"),
           QT_TRANSLATE_NOOP("Guidance", "Select a call; tags and notes are beside it."), Tab::Calls},
          {Icon::Missed, QT_TRANSLATE_NOOP("Guidance", "Find whom to call back"),
           QT_TRANSLATE_NOOP("Guidance", "Filter the call log by missed."), Tab::Calls}}},
        {{{Icon::Overview, QT_TRANSLATE_NOOP("Guidance", "See how it is going"),
           QT_TRANSLATE_NOOP("Guidance", "Calls by hour, answered and missed, and where they come from."),
           Tab::Overview},
          {Icon::Export, QT_TRANSLATE_NOOP("Guidance", "Take calls into a spreadsheet"),
           QT_TRANSLATE_NOOP("Guidance", "Filter the call log, then export what is shown."), Tab::Calls},
          {Icon::Activity, QT_TRANSLATE_NOOP("Guidance", "See what changed"),
           QT_TRANSLATE_NOOP("Guidance", "Flows, phones and people, before and after."), Tab::Activity}}},
        {{{Icon::Settings, QT_TRANSLATE_NOOP("Guidance", "See who pays"),
           QT_TRANSLATE_NOOP("Guidance", "Billing stands in the settings of each account."), Tab::Settings},
          {Icon::List, QT_TRANSLATE_NOOP("Guidance", "Choose an account"),
           QT_TRANSLATE_NOOP("Guidance", "The tree at the left has those whose bills are yours."), Tab::Settings},
          {Icon::Key, QT_TRANSLATE_NOOP("Guidance", "Ask for what you miss"),
           QT_TRANSLATE_NOOP("Guidance", "Right-click whatever is grey; the answer arrives here."), Tab::People,
           "requests"}}},
        {{{Icon::Overview, QT_TRANSLATE_NOOP("Guidance", "See how it is going"),
           QT_TRANSLATE_NOOP("Guidance", "Calls by hour, answered and missed."), Tab::Overview},
          {Icon::Phone, QT_TRANSLATE_NOOP("Guidance", "Look through the calls"),
           QT_TRANSLATE_NOOP("Guidance", "Search by caller, day, source or outcome."), Tab::Calls},
          {Icon::Flow, QT_TRANSLATE_NOOP("Guidance", "See what callers meet"),
           QT_TRANSLATE_NOOP("Guidance", "The call flow shows which phone rings when."), Tab::Flows}}},
    }};
    return kAll[static_cast<std::size_t>(whom)];
}

/// The account at which the user ranks highest, the one nearest to the top of several.
AccountTree::Index homeOf(const access::Index& index, const UserId& user, Instant now) {
    AccountTree::Index home = AccountTree::kNone;
    int highest = 0;
    for (const AccountTree::Index at : index.accountsSeen(user, 0, now)) {
        const int tier = index.tierAt(user, index.tree().at(at).id, now).value_or(0);
        if (tier > highest) {
            highest = tier;
            home = at;
        }
    }
    return home;
}

GuidanceFor whomFor(const access::Index& index, const UserId& user, const Account& home, Instant now) {
    const access::ActionSet may = index.actionsAt(user, home.id, now);
    const bool runsPeople = may.has(Action::UsersAdd);
    if (runsPeople && home.kind == AccountKind::Organization)
        return GuidanceFor::Headquarters;
    if (runsPeople && home.kind == AccountKind::Franchise)
        return GuidanceFor::Franchise;
    if (runsPeople || may.has(Action::FlowsPublish))
        return GuidanceFor::Company;
    if (may.has(Action::CallsView)) {
        if (!index.rowsOf(user, Action::CallsView, home.id, now).isUnrestricted())
            return GuidanceFor::Agent;
        return may.has(Action::CallsExport) || may.has(Action::AuditView) ? GuidanceFor::Analyst : GuidanceFor::Viewer;
    }
    if (may.has(Action::DestinationsToggle))
        return GuidanceFor::FrontDesk;
    const bool seesBills = may.has(Action::BillingInvoicesView) || may.has(Action::AgencyBillingInvoicesView);
    return seesBills ? GuidanceFor::Billing : GuidanceFor::Viewer;
}

} // namespace

std::optional<Guidance> guidanceOf(const access::Index& index, const UserId& user, Instant now) {
    if (index.tree().isEmpty())
        return std::nullopt;
    const AccountTree::Index home = homeOf(index, user, now);
    if (home == AccountTree::kNone)
        return std::nullopt;
    const AccountTree& tree = index.tree();
    Guidance guidance{whomFor(index, user, tree.at(home), now), {}};
    AccountId company = tree.at(home).id;
    for (AccountTree::Index at = home; at <= tree.lastOf(home); ++at) {
        if (tree.at(at).kind == AccountKind::Company) {
            company = tree.at(at).id;
            break;
        }
    }
    for (const StepEntry& entry : entriesOf(guidance.whom))
        guidance.steps.push_back({entry.icon, GuidanceWords::tr(entry.title), GuidanceWords::tr(entry.words), entry.tab,
                                  entry.isAtCompany ? company : tree.at(home).id, QString::fromLatin1(entry.item)});
    return guidance;
}

} // namespace trunkline::ui
