#include "ui/people/action_words.h"

#include <QCoreApplication>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct ActionMeaning {
    Q_DECLARE_TR_FUNCTIONS(ActionMeaning)
};

struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(Roles)
};

struct AreaEntry {
    const char* title;
    Action first; ///< it goes on to where the next one begins
};

constexpr std::array kAreas{
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Signing in and accounts"), Action::SessionSignIn},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Calls"), Action::CallsView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Texts"), Action::TextsView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Lists and scoring"), Action::BlockedCallersEdit},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Reports"), Action::ReportsView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Numbers and recording"), Action::NumbersView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Call flows and phones"), Action::FlowsView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Marketing"), Action::TriggersEdit},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "People"), Action::UsersView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Billing"), Action::BillingInvoicesView},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Organization"), Action::ExportsConfigure},
    AreaEntry{QT_TRANSLATE_NOOP("ActionMeaning", "Notices and softphone"), Action::NotificationsReceive},
};

// In the order of the vocabulary.
constexpr std::array<const char*, access::kActionCount> kMeanings{
    QT_TRANSLATE_NOOP("ActionMeaning", "Without it nobody gets into the console."),
    QT_TRANSLATE_NOOP("ActionMeaning", "The account stands in their tree."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Adds franchises and companies below, and moves them."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Name, time zone, hours and the like of one account."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What holds for every account at once."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Ends the organization for everybody. Cannot be undone."),
    QT_TRANSLATE_NOOP("ActionMeaning", "The call log: who called when, and what became of it."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Hears what callers and staff said."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Marks what a call was worth. Callers notice nothing."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Says whose call it is, which decides who sees it."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Takes the call log out of Trunkline as a file."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Reads what was texted to and from the numbers."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Writes to one customer from a tracking number."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Writes to many customers at once; each text costs money."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Blocked callers hear that the number is not in service."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Who must not be called or texted."),
    QT_TRANSLATE_NOOP("ActionMeaning", "By which points calls are judged."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Figures over many calls."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Calls that nobody answered and nobody called back."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Has reports sent by e-mail at set times."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What the reports of everybody show."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Who is on the phone right now."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Which numbers there are and where they lead."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Where callers of a number end up."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Orders new numbers; each costs money every month."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Which advertisement a number stands for."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What calls are counted for."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Decides whether calls are kept as sound."),
    QT_TRANSLATE_NOOP("ActionMeaning", "How calls are routed, and the simulator."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Works on drafts. Callers notice nothing until one is published."),
    QT_TRANSLATE_NOOP("ActionMeaning", "From then on callers follow the new flow."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Takes a phone out of every flow for a while, for a sick day."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Which phones ring at all."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What happens by itself when a call comes in."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Which other systems are connected."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Connects other systems; these then get the data of calls."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Connects advertising systems only."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What visitors filled in."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Gets the piece of code that puts a form on a website."),
    QT_TRANSLATE_NOOP("ActionMeaning", "How the chat on the website looks."),
    QT_TRANSLATE_NOOP("ActionMeaning", "An advert comes with a number of its own."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Whom campaigns are to call."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Starts, changes and ends calling campaigns."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Who has which role here."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Gives roles to people, never more than one holds oneself."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Gives people a higher role, up to one's own."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Gives people a lower role."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Takes roles away; whoever has none left is signed out at once."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Makes and changes roles of the organization, as on this page."),
    QT_TRANSLATE_NOOP("ActionMeaning", "The numbers that staff dial to place calls."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What was paid, and for what."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Which card or account pays."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Who pays from now on."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Invoices that the agency pays for all accounts."),
    QT_TRANSLATE_NOOP("ActionMeaning", "What the agency pays with, for all accounts."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Sends the data of every account to a storage elsewhere."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Whether links in texts are counted."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Lets programs act in one's name."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Who changed what and when, before and after."),
    QT_TRANSLATE_NOOP("ActionMeaning", "E-mails about what happens at the account."),
    QT_TRANSLATE_NOOP("ActionMeaning", "E-mails about callers whom nobody called back."),
    QT_TRANSLATE_NOOP("ActionMeaning", "E-mails about invoices and payment."),
    QT_TRANSLATE_NOOP("ActionMeaning", "Takes and places calls on this computer."),
};

} // namespace

std::vector<ActionArea> actionAreas() {
    std::vector<ActionArea> areas;
    for (std::size_t i = 0; i < kAreas.size(); ++i) {
        const auto end = i + 1 < kAreas.size() ? static_cast<std::size_t>(kAreas[i + 1].first) : access::kActionCount;
        ActionArea& area = areas.emplace_back(ActionArea{ActionMeaning::tr(kAreas[i].title), {}});
        for (auto action = static_cast<std::size_t>(kAreas[i].first); action < end; ++action)
            area.actions.push_back(static_cast<Action>(action));
    }
    return areas;
}

QString meaningOf(Action action) {
    return ActionMeaning::tr(kMeanings[static_cast<std::size_t>(action)]);
}

QString rowWords(const RowFilter& rows) {
    QStringList parts;
    if (rows.direction)
        parts.append(*rows.direction == CallDirection::Inbound ? RoleWords::tr("inbound only")
                                                               : RoleWords::tr("outbound only"));
    if (rows.assignedToSubject)
        parts.append(RoleWords::tr("only what is assigned to them"));
    if (rows.missedOnly)
        parts.append(RoleWords::tr("missed only"));
    if (!rows.numbers.isEmpty())
        parts.append(RoleWords::tr("%n number(s) only", nullptr, static_cast<int>(rows.numbers.size())));
    return parts.join(u", "_s);
}

QString placeWords(const access::Role& role) {
    QStringList kinds;
    if (role.mayStandAt(AccountKind::Organization))
        kinds.append(RoleWords::tr("The organization"));
    if (role.mayStandAt(AccountKind::Franchise))
        kinds.append(RoleWords::tr("Franchises"));
    if (role.mayStandAt(AccountKind::Company))
        kinds.append(RoleWords::tr("Companies"));
    return kinds.join(RoleWords::tr(", "));
}

QString reachWords(access::Reach reach) {
    return reach == access::Reach::Subtree ? RoleWords::tr("With all that is below")
                                           : RoleWords::tr("That account alone");
}

QString listed(const access::ActionSet& actions, qsizetype most) {
    QStringList words;
    actions.each([&words](Action action) { words.append(access::describe(action)); });
    const qsizetype more = words.size() - most;
    if (more > 0)
        words = words.first(most) << RoleWords::tr("%n more", nullptr, static_cast<int>(more));
    return words.join(u", "_s);
}

} // namespace trunkline::ui
