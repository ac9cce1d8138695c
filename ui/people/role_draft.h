#pragma once

#include <map>

#include "core/access/index.h"

namespace trunkline::ui {

/// What one permission lacks before the role can be saved.
struct DraftProblem {
    std::optional<access::Action> at;    ///< the permission that needs something; no value: every role does
    std::vector<access::Action> missing; ///< all of these, or, with isOneOf, one of them
    bool isOneOf = false;
    QString because;

    [[nodiscard]] QString words() const;
};

/// A custom role while somebody works on it: what is ticked, on which rows, and what is wrong with it and where. It
/// judges nothing itself: the catalog's dependencies and Index::decideRoleEdit do. A value.
class RoleDraft {
public:
    /// A new role that begins as `source` is; `source` may be one of the catalog's or a custom one.
    [[nodiscard]] static RoleDraft copyOf(const access::Role& source, const RoleId& id, const QString& name);
    /// A custom role that exists.
    [[nodiscard]] static RoleDraft editing(const access::Role& custom);

    [[nodiscard]] bool isNew() const { return !m_before; }
    [[nodiscard]] const std::optional<access::CustomRole>& before() const { return m_before; }
    [[nodiscard]] const RoleId& id() const { return m_id; }
    [[nodiscard]] const RoleId& basedOn() const { return m_basedOn; }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& description() const { return m_description; }
    void setName(const QString& name) { m_name = name; }
    void setDescription(const QString& description) { m_description = description; }

    [[nodiscard]] bool has(access::Action action) const { return m_permissions.contains(action); }
    /// Ticked anew it is as it was in the source, or else without filter and condition.
    void set(access::Action action, bool isAllowed);
    /// The rows that the action reaches; of several permissions for it, those of the first.
    [[nodiscard]] RowFilter rowsOf(access::Action action) const;
    /// Nothing for actions that no filter narrows.
    void setRows(access::Action action, const RowFilter& rows);

    [[nodiscard]] access::CustomRole role() const;
    [[nodiscard]] bool isChanged() const;

    /// Broken dependencies, each where it is missed (S2-03, S2-04).
    [[nodiscard]] std::vector<DraftProblem> problems(const access::Catalog& catalog) const;
    /// Ticks whatever `problem` asks for; of a choice, the first.
    void mend(const DraftProblem& problem);

    /// Whether `editor` could put the action into this role, on the rows that it has there: nobody gives a role what
    /// they do not hold throughout the organisation.
    [[nodiscard]] bool mayAdd(access::Action action, const access::Index& index, const UserId& editor,
                              Instant now) const;

private:
    using Permissions = std::map<access::Action, std::vector<access::Permission>>;
    [[nodiscard]] static Permissions grouped(const std::vector<access::Permission>& permissions);

    RoleId m_id;
    RoleId m_basedOn;
    QString m_name;
    QString m_description;
    Permissions m_source; ///< what the role began as
    Permissions m_permissions;
    std::optional<access::CustomRole> m_before;
};

/// A role of the organisation's own, as it is saved.
[[nodiscard]] access::CustomRole customFrom(const access::Role& role);

/// The catalog as it will be once `after` is saved.
[[nodiscard]] Result<access::Catalog> catalogWith(const access::Catalog& current, const access::CustomRole& after);

} // namespace trunkline::ui
