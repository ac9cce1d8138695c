#include "ui/people/role_draft.h"

#include <algorithm>

#include <QCoreApplication>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct DraftWords {
    Q_DECLARE_TR_FUNCTIONS(RoleEditor)
};

QString quoted(const std::vector<Action>& actions, const QString& between) {
    QStringList names;
    for (const Action action : actions)
        names.append(DraftWords::tr("“%1”").arg(access::describe(action)));
    return names.join(between);
}

} // namespace

QString DraftProblem::words() const {
    const QString what = isOneOf ? DraftWords::tr("Needs one of %1.").arg(quoted(missing, DraftWords::tr(" or ")))
                                 : DraftWords::tr("Needs %1.").arg(quoted(missing, DraftWords::tr(" and ")));
    return because.isEmpty() ? what : what + u' ' + because;
}

RoleDraft RoleDraft::copyOf(const access::Role& source, const RoleId& id, const QString& name) {
    RoleDraft draft;
    draft.m_id = id;
    draft.m_basedOn = source.isCustom() ? source.basedOn : source.id;
    draft.m_name = name;
    draft.m_description = source.description;
    draft.m_source = grouped(source.permissions);
    draft.m_permissions = draft.m_source;
    return draft;
}

RoleDraft RoleDraft::editing(const access::Role& custom) {
    RoleDraft draft = copyOf(custom, custom.id, custom.name);
    draft.m_before = customFrom(custom);
    return draft;
}

RoleDraft::Permissions RoleDraft::grouped(const std::vector<access::Permission>& permissions) {
    Permissions byAction;
    for (const access::Permission& permission : permissions)
        byAction[permission.action].push_back(permission);
    return byAction;
}

void RoleDraft::set(Action action, bool isAllowed) {
    if (!isAllowed) {
        m_permissions.erase(action);
        return;
    }
    if (has(action))
        return;
    const auto began = m_source.find(action);
    m_permissions[action] = began == m_source.end()
                                ? std::vector{access::Permission{.action = action, .rows = {}, .when = {}}}
                                : began->second;
}

RowFilter RoleDraft::rowsOf(Action action) const {
    const auto found = m_permissions.find(action);
    return found == m_permissions.end() ? RowFilter{} : found->second.front().rows;
}

void RoleDraft::setRows(Action action, const RowFilter& rows) {
    const auto found = m_permissions.find(action);
    if (found == m_permissions.end() || !access::isRowFiltered(action))
        return;
    for (access::Permission& permission : found->second)
        permission.rows = rows;
}

access::CustomRole RoleDraft::role() const {
    access::CustomRole made{m_id, m_name.trimmed(), m_description.trimmed(), m_basedOn, {}};
    for (const auto& [action, permissions] : m_permissions)
        made.permissions.insert(made.permissions.end(), permissions.begin(), permissions.end());
    return made;
}

bool RoleDraft::isChanged() const {
    if (!m_before)
        return true;
    const access::CustomRole now = role();
    return now.name != m_before->name || now.description != m_before->description ||
           now.permissions != m_before->permissions;
}

std::vector<DraftProblem> RoleDraft::problems(const access::Catalog& catalog) const {
    std::vector<DraftProblem> found;
    const auto lacks = [this](Action action) { return !has(action); };
    for (const access::Dependency& dependency : catalog.dependencies()) {
        if (dependency.action && !has(*dependency.action))
            continue;
        std::vector<Action> missing;
        std::ranges::copy_if(dependency.needsAll, std::back_inserter(missing), lacks);
        if (!missing.empty())
            found.push_back({dependency.action, missing, false, dependency.because});
        if (!dependency.needsOneOf.empty() && std::ranges::all_of(dependency.needsOneOf, lacks))
            found.push_back({dependency.action, dependency.needsOneOf, true, dependency.because});
    }
    return found;
}

void RoleDraft::mend(const DraftProblem& problem) {
    for (const Action action : problem.missing) {
        set(action, true);
        if (problem.isOneOf)
            return;
    }
}

bool RoleDraft::mayAdd(Action action, const access::Index& index, const UserId& editor, Instant now) const {
    // The smallest role that could be saved with the action in it; the library judges that one.
    RoleDraft probe;
    probe.m_id = m_id;
    probe.m_basedOn = m_basedOn;
    probe.m_name = u"-"_s;
    probe.m_source = m_source;
    probe.set(action, true);
    if (has(action))
        probe.setRows(action, rowsOf(action));
    for (std::size_t round = 0; round < access::kActionCount; ++round) {
        const std::vector<DraftProblem> missing = probe.problems(index.catalog());
        if (missing.empty())
            break;
        for (const DraftProblem& problem : missing)
            probe.mend(problem);
    }
    const access::Decision decision = index.decideRoleEdit(editor, m_before ? &*m_before : nullptr, probe.role(), now);
    // A dependency that the probe cannot mend belongs to the whole role, and is told when it is saved.
    return decision || decision.reason == access::Reason::Dependency;
}

access::CustomRole customFrom(const access::Role& role) {
    return {role.id, role.name, role.description, role.basedOn, role.permissions};
}

Result<access::Catalog> catalogWith(const access::Catalog& current, const access::CustomRole& after) {
    Result<access::Catalog> shipped = access::Catalog::shipped(current.name());
    if (!shipped)
        return shipped;
    std::vector<access::CustomRole> all;
    for (const access::Role& role : current.roles()) {
        if (role.isCustom() && role.id != after.id)
            all.push_back(customFrom(role));
    }
    all.push_back(after);
    return shipped->withCustomRoles(all);
}

} // namespace trunkline::ui
