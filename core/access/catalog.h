#pragma once

#include <bitset>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/access/action.h"
#include "core/domain/account.h"
#include "core/domain/user.h"

namespace trunkline::access {

/// What must hold at an account for a permission or a rule to count. An empty condition always holds.
struct Condition {
    QStringList plan;      ///< features that the account's plan has
    QStringList planLacks; ///< features that it does not have
    std::optional<BillingMode> billing;

    [[nodiscard]] bool isEmpty() const { return plan.isEmpty() && planLacks.isEmpty() && !billing; }
    /// Whether this one holds wherever `narrower` holds.
    [[nodiscard]] bool isImpliedBy(const Condition& narrower) const;
    bool operator==(const Condition&) const = default;
};

/// An action that a role allows, where its condition holds, on the rows that its filter lets through. A role may have
/// several for one action; any of them suffices.
struct Permission {
    Action action = Action::SessionSignIn;
    RowFilter rows;
    Condition when;
    bool operator==(const Permission&) const = default;
};

/// How far down a grant of the role reaches.
enum class Reach : std::uint8_t { Node, Subtree };

/// Where holders of the role stand in lists of people.
enum class ListedAt : std::uint8_t {
    Reach, ///< at every account that the grant reaches
    Grant, ///< only at the account of the grant ("all accounts" list, S1-26)
};

using RoleIndex = int;
inline constexpr std::size_t kMaxRoles = 256;
using RoleSet = std::bitset<kMaxRoles>;

/// Who may be changed, and into what. `when` is looked up at the account of the grant that changes.
struct AdministrationRule {
    RoleSet from; ///< roles that the person holds; unused for adding
    RoleSet to;   ///< roles that the person gets; unused for removing
    Condition when;
};

struct Administration {
    std::vector<AdministrationRule> add;
    std::vector<AdministrationRule> promote;
    std::vector<AdministrationRule> demote;
    std::vector<AdministrationRule> remove;

    /// The rules of users.add, users.promote, users.demote or users.remove.
    [[nodiscard]] const std::vector<AdministrationRule>& rulesOf(Action verb) const;
};

struct Role {
    RoleId id;
    QString name;        ///< for people
    QString description; ///< one line for people: what the role is for
    int tier = 0;        ///< higher outranks lower; compared within one catalog only
    Reach reach = Reach::Node;
    std::vector<AccountKind> kinds; ///< of accounts at which it may be granted
    QStringList plan;               ///< features that the plan at the grant's account must have (S1-25, S1-36)
    int seenFromTier =
        0; ///< holders are hidden from people of a lower tier (S1-39); their own tier where a catalog is silent
    ListedAt listedAt = ListedAt::Reach;
    bool isForNewPeople = true;          ///< false: only somebody who is in the organisation already can get it (S4-27)
    RoleId basedOn;                      ///< custom roles: the role of the catalog whose place and rules they take
    std::vector<Permission> permissions; ///< with those of included roles, normalised: sorted by action, no duplicates
    Administration administers;

    [[nodiscard]] bool mayStandAt(AccountKind kind) const;
    /// Every action that it allows somewhere, under whatever condition.
    [[nodiscard]] ActionSet actions() const;
    [[nodiscard]] bool isCustom() const { return !basedOn.isNull(); }
};

/// What a custom role has to contain (S2-03, S2-04).
struct Dependency {
    std::optional<Action> action; ///< rule for roles with this action; without a value: for every custom role
    std::vector<Action> needsAll;
    std::vector<Action> needsOneOf;
    QString because; ///< for people
};

/// A role that an organisation made from one of its catalog.
struct CustomRole {
    RoleId id;
    QString name;
    QString description;
    RoleId basedOn; ///< gives tier, reach, place, visibility and administration rules
    std::vector<Permission> permissions;
};

/// Something wrong in a catalog or a custom role, and where: "roles[2] (manager).permissions[4]".
struct CatalogProblem {
    QString where;
    QString message; ///< translated
};

/// The roles of one vendor and their rules; immutable. Const members may be called from several threads at once.
class Catalog {
public:
    /// Reads and checks a catalog; the error lists every problem, each with its place.
    [[nodiscard]] static Result<Catalog> parse(const QJsonObject& document);
    /// All problems of a document; empty: it is a good catalog.
    [[nodiscard]] static std::vector<CatalogProblem> lint(const QJsonObject& document);

    /// One of the catalogs that ship: "trunkline", "callrail", …. Built once a call; callers keep it.
    [[nodiscard]] static Result<Catalog> shipped(QStringView name);
    [[nodiscard]] static QStringList shippedNames();
    /// The JSON text of a catalog that ships.
    [[nodiscard]] static Result<QByteArray> shippedDocument(QStringView name);

    /// This catalog with custom roles; refused where one breaks a rule, and the error names what is missing.
    [[nodiscard]] Result<Catalog> withCustomRoles(const std::vector<CustomRole>& custom) const;
    /// What is wrong with one custom role: dependencies, unknown base, an id of the catalog's own. Empty: it can be
    /// saved, as new or in place of the custom role with its id.
    [[nodiscard]] std::vector<CatalogProblem> problemsOf(const CustomRole& custom) const;
    [[nodiscard]] static Result<CustomRole> parseCustomRole(const QJsonObject& document);
    [[nodiscard]] static QJsonObject toJson(const CustomRole& custom);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& title() const { return m_title; }
    /// In the order of the document, custom roles last.
    [[nodiscard]] const std::vector<Role>& roles() const { return m_roles; }
    [[nodiscard]] const Role& role(RoleIndex index) const { return m_roles[static_cast<std::size_t>(index)]; }
    /// -1 where there is no such role.
    [[nodiscard]] RoleIndex indexOf(const RoleId& id) const;
    [[nodiscard]] const Role* find(const RoleId& id) const;
    /// Roles by tier, highest first; equal tiers in the order of the document.
    [[nodiscard]] const std::vector<RoleIndex>& byTier() const { return m_byTier; }
    [[nodiscard]] const std::vector<Dependency>& dependencies() const { return m_dependencies; }
    /// Plan features that conditions name; their positions are the bits of feature masks.
    [[nodiscard]] const QStringList& features() const { return m_features; }

private:
    friend class CatalogReader;
    friend class CatalogCheck;

    QString m_name;
    QString m_title;
    std::vector<Role> m_roles;
    std::vector<RoleIndex> m_byTier;
    std::vector<Dependency> m_dependencies;
    QStringList m_features;

    void arrange();
};

} // namespace trunkline::access
