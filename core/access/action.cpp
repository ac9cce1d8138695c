#include "core/access/action.h"

#include <QCoreApplication>

namespace trunkline::access {

namespace {

struct Words {
    const char16_t* name;
    const char* meaning;
};

// In the order of the enumerators.
constexpr std::array<Words, kActionCount> kWords{
    Words{u"session.sign_in", QT_TRANSLATE_NOOP("AccessAction", "sign in")},
    Words{u"accounts.view", QT_TRANSLATE_NOOP("AccessAction", "see the account")},
    Words{u"subaccounts.create", QT_TRANSLATE_NOOP("AccessAction", "create sub-accounts")},
    Words{u"settings.account.edit", QT_TRANSLATE_NOOP("AccessAction", "change the account's settings")},
    Words{u"settings.organization.edit", QT_TRANSLATE_NOOP("AccessAction", "change the organization's settings")},
    Words{u"organization.cancel", QT_TRANSLATE_NOOP("AccessAction", "close the organization")},
    Words{u"calls.view", QT_TRANSLATE_NOOP("AccessAction", "see calls")},
    Words{u"calls.listen", QT_TRANSLATE_NOOP("AccessAction", "listen to recordings")},
    Words{u"calls.annotate", QT_TRANSLATE_NOOP("AccessAction", "tag, note and qualify calls")},
    Words{u"calls.assign", QT_TRANSLATE_NOOP("AccessAction", "assign calls")},
    Words{u"calls.export", QT_TRANSLATE_NOOP("AccessAction", "export calls")},
    Words{u"texts.view", QT_TRANSLATE_NOOP("AccessAction", "see texts")},
    Words{u"texts.send", QT_TRANSLATE_NOOP("AccessAction", "send texts")},
    Words{u"texts.send_bulk", QT_TRANSLATE_NOOP("AccessAction", "send texts in bulk")},
    Words{u"blocked_callers.edit", QT_TRANSLATE_NOOP("AccessAction", "block callers")},
    Words{u"do_not_call.edit", QT_TRANSLATE_NOOP("AccessAction", "change the do-not-call list")},
    Words{u"scoring.edit", QT_TRANSLATE_NOOP("AccessAction", "change call scoring")},
    Words{u"reports.view", QT_TRANSLATE_NOOP("AccessAction", "see reports")},
    Words{u"reports.missed.view", QT_TRANSLATE_NOOP("AccessAction", "see the missed opportunities report")},
    Words{u"reports.schedule", QT_TRANSLATE_NOOP("AccessAction", "schedule reports")},
    Words{u"reports.edit", QT_TRANSLATE_NOOP("AccessAction", "change reports")},
    Words{u"agents.dashboard.view", QT_TRANSLATE_NOOP("AccessAction", "watch the agents' dashboard")},
    Words{u"numbers.view", QT_TRANSLATE_NOOP("AccessAction", "see tracking numbers")},
    Words{u"numbers.edit", QT_TRANSLATE_NOOP("AccessAction", "change tracking numbers")},
    Words{u"numbers.purchase", QT_TRANSLATE_NOOP("AccessAction", "buy tracking numbers")},
    Words{u"sources.view", QT_TRANSLATE_NOOP("AccessAction", "see sources")},
    Words{u"sources.edit", QT_TRANSLATE_NOOP("AccessAction", "change sources")},
    Words{u"recording.configure", QT_TRANSLATE_NOOP("AccessAction", "switch recording on and off")},
    Words{u"flows.view", QT_TRANSLATE_NOOP("AccessAction", "see call flows")},
    Words{u"flows.edit", QT_TRANSLATE_NOOP("AccessAction", "change call flows")},
    Words{u"flows.publish", QT_TRANSLATE_NOOP("AccessAction", "publish call flows")},
    Words{u"destinations.toggle", QT_TRANSLATE_NOOP("AccessAction", "switch destinations off and on")},
    Words{u"destinations.edit", QT_TRANSLATE_NOOP("AccessAction", "change destinations")},
    Words{u"triggers.edit", QT_TRANSLATE_NOOP("AccessAction", "change triggers")},
    Words{u"integrations.view", QT_TRANSLATE_NOOP("AccessAction", "see integrations")},
    Words{u"integrations.edit", QT_TRANSLATE_NOOP("AccessAction", "change integrations")},
    Words{u"integrations.marketing.edit", QT_TRANSLATE_NOOP("AccessAction", "change marketing integrations")},
    Words{u"forms.view", QT_TRANSLATE_NOOP("AccessAction", "see forms")},
    Words{u"forms.embed", QT_TRANSLATE_NOOP("AccessAction", "embed forms")},
    Words{u"chat.customize", QT_TRANSLATE_NOOP("AccessAction", "customize the chat")},
    Words{u"adverts.create", QT_TRANSLATE_NOOP("AccessAction", "create adverts")},
    Words{u"prospects.upload", QT_TRANSLATE_NOOP("AccessAction", "upload prospect lists")},
    Words{u"campaigns.manage", QT_TRANSLATE_NOOP("AccessAction", "manage campaigns")},
    Words{u"users.view", QT_TRANSLATE_NOOP("AccessAction", "see people")},
    Words{u"users.add", QT_TRANSLATE_NOOP("AccessAction", "add people")},
    Words{u"users.promote", QT_TRANSLATE_NOOP("AccessAction", "promote people")},
    Words{u"users.demote", QT_TRANSLATE_NOOP("AccessAction", "demote people")},
    Words{u"users.remove", QT_TRANSLATE_NOOP("AccessAction", "remove people")},
    Words{u"roles.customize", QT_TRANSLATE_NOOP("AccessAction", "customize roles")},
    Words{u"pins.manage", QT_TRANSLATE_NOOP("AccessAction", "set up PIN numbers")},
    Words{u"billing.invoices.view", QT_TRANSLATE_NOOP("AccessAction", "see invoices")},
    Words{u"billing.payment.view", QT_TRANSLATE_NOOP("AccessAction", "see payment details")},
    Words{u"billing.payment.edit", QT_TRANSLATE_NOOP("AccessAction", "change payment details")},
    Words{u"agency_billing.invoices.view", QT_TRANSLATE_NOOP("AccessAction", "see the agency's invoices")},
    Words{u"agency_billing.payment.edit", QT_TRANSLATE_NOOP("AccessAction", "change the agency's payment details")},
    Words{u"exports.configure", QT_TRANSLATE_NOOP("AccessAction", "configure data exports")},
    Words{u"clicking.configure", QT_TRANSLATE_NOOP("AccessAction", "switch clicking on and off")},
    Words{u"api_keys.manage", QT_TRANSLATE_NOOP("AccessAction", "manage API keys")},
    Words{u"audit.view", QT_TRANSLATE_NOOP("AccessAction", "see the audit trail")},
    Words{u"notifications.receive", QT_TRANSLATE_NOOP("AccessAction", "receive notifications")},
    Words{u"notifications.missed.receive",
          QT_TRANSLATE_NOOP("AccessAction", "receive reminders of missed opportunities")},
    Words{u"notifications.billing.receive", QT_TRANSLATE_NOOP("AccessAction", "receive billing notifications")},
    Words{u"softphone.use", QT_TRANSLATE_NOOP("AccessAction", "use the softphone")},
};

const Words& wordsOf(Action action) {
    return kWords[static_cast<std::size_t>(action)];
}

} // namespace

QString nameOf(Action action) {
    return QString::fromUtf16(wordsOf(action).name);
}

std::optional<Action> actionFromName(QStringView name) {
    for (std::size_t i = 0; i < kActionCount; ++i) {
        if (name == QStringView(kWords[i].name))
            return static_cast<Action>(i);
    }
    return std::nullopt;
}

QString describe(Action action) {
    return QCoreApplication::translate("AccessAction", wordsOf(action).meaning);
}

bool isRowFiltered(Action action) {
    return (action >= Action::CallsView && action <= Action::TextsSendBulk) ||
           (action >= Action::ReportsView && action <= Action::ReportsEdit);
}

bool takesTarget(Action action) {
    return action >= Action::UsersAdd && action <= Action::UsersRemove;
}

bool needsServer(Action action) {
    switch (action) {
    case Action::SubaccountsCreate:
    case Action::OrganizationCancel:
    case Action::NumbersPurchase:
    case Action::UsersAdd:
    case Action::UsersPromote:
    case Action::UsersDemote:
    case Action::UsersRemove:
    case Action::RolesCustomize:
    case Action::PinsManage:
    case Action::BillingPaymentEdit:
    case Action::AgencyBillingPaymentEdit:
    case Action::ExportsConfigure:
    case Action::ApiKeysManage:
    case Action::AdvertsCreate:
        return true;
    default:
        return false;
    }
}

bool isLockable(Action action) {
    switch (action) {
    case Action::SettingsAccountEdit:
    case Action::NumbersEdit:
    case Action::SourcesEdit:
    case Action::RecordingConfigure:
    case Action::FlowsEdit:
    case Action::FlowsPublish:
    case Action::DestinationsEdit:
        return true;
    default:
        return false;
    }
}

} // namespace trunkline::access
