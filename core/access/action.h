#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <QString>
#include <QStringView>

namespace trunkline::access {

/// Everything that a role can allow. The vocabulary is fixed: catalogs, API, tests and interface share the names
/// ("flows.publish").
enum class Action : std::uint8_t {
    SessionSignIn,
    AccountsView,
    SubaccountsCreate,
    SettingsAccountEdit,
    SettingsOrganizationEdit,
    OrganizationCancel,
    CallsView,
    CallsListen,
    CallsAnnotate, ///< tags, notes, lead status
    CallsAssign,
    CallsExport,
    TextsView,
    TextsSend,
    TextsSendBulk,
    BlockedCallersEdit,
    DoNotCallEdit,
    ScoringEdit,
    ReportsView,
    ReportsMissedView,
    ReportsSchedule,
    ReportsEdit,
    AgentsDashboardView,
    NumbersView,
    NumbersEdit,
    NumbersPurchase,
    SourcesView,
    SourcesEdit,
    RecordingConfigure,
    FlowsView,
    FlowsEdit,
    FlowsPublish,
    DestinationsToggle,
    DestinationsEdit,
    TriggersEdit,
    IntegrationsView,
    IntegrationsEdit,
    IntegrationsMarketingEdit,
    FormsView,
    FormsEmbed,
    ChatCustomize,
    AdvertsCreate,
    ProspectsUpload,
    CampaignsManage,
    UsersView,
    UsersAdd,
    UsersPromote,
    UsersDemote,
    UsersRemove,
    RolesCustomize,
    PinsManage,
    BillingInvoicesView,
    BillingPaymentView,
    BillingPaymentEdit,
    AgencyBillingInvoicesView,
    AgencyBillingPaymentEdit,
    ExportsConfigure,
    ClickingConfigure,
    ApiKeysManage,
    AuditView,
    NotificationsReceive,
    NotificationsMissedReceive,
    NotificationsBillingReceive,
    SoftphoneUse,
};

inline constexpr std::size_t kActionCount = static_cast<std::size_t>(Action::SoftphoneUse) + 1;

/// The stable name, e.g. "calls.listen".
[[nodiscard]] QString nameOf(Action action);
[[nodiscard]] std::optional<Action> actionFromName(QStringView name);
/// What the action is, for people: "listen to recordings". Reads after "may" and "to".
[[nodiscard]] QString describe(Action action);

/// Whether row filters narrow it: calls.*, texts.*, reports.*.
[[nodiscard]] bool isRowFiltered(Action action);
/// Whether it administers people and takes a target.
[[nodiscard]] bool takesTarget(Action action);
/// Whether it must not wait in the outbox: it changes what people may do, costs money, or cannot be undone.
[[nodiscard]] bool needsServer(Action action);
/// Whether a template of HQ can lock it.
[[nodiscard]] bool isLockable(Action action);

/// A set of actions: a value of two words, without allocation.
class ActionSet {
public:
    constexpr ActionSet() = default;

    [[nodiscard]] constexpr bool has(Action action) const {
        const auto bit = static_cast<std::size_t>(action);
        return (m_words[bit / 64] >> (bit % 64) & 1U) != 0;
    }
    constexpr void add(Action action) {
        const auto bit = static_cast<std::size_t>(action);
        m_words[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    [[nodiscard]] constexpr bool isEmpty() const { return (m_words[0] | m_words[1]) == 0; }
    [[nodiscard]] constexpr bool contains(const ActionSet& other) const {
        return (other.m_words[0] & ~m_words[0]) == 0 && (other.m_words[1] & ~m_words[1]) == 0;
    }
    constexpr ActionSet& operator|=(const ActionSet& other) {
        m_words[0] |= other.m_words[0];
        m_words[1] |= other.m_words[1];
        return *this;
    }
    /// What is in this set and not in `other`.
    [[nodiscard]] constexpr ActionSet without(const ActionSet& other) const {
        ActionSet left;
        left.m_words = {m_words[0] & ~other.m_words[0], m_words[1] & ~other.m_words[1]};
        return left;
    }
    constexpr bool operator==(const ActionSet&) const = default;

    /// Calls `visit(Action)` for each, in the order of the vocabulary.
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t i = 0; i < kActionCount; ++i) {
            if (has(static_cast<Action>(i)))
                visit(static_cast<Action>(i));
        }
    }

private:
    std::array<std::uint64_t, 2> m_words{};
};

static_assert(kActionCount <= 128);

} // namespace trunkline::access
