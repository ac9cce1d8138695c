#include "ui/people/role_effects.h"

#include <algorithm>

#include "ui/people/action_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

using access::Action;

namespace {

bool haveOtherRows(const access::Index& before, const access::Index& after, const Grant& grant,
                   const access::ActionSet& both, Instant now) {
    bool isOther = false;
    both.each([&](Action action) {
        if (access::isRowFiltered(action))
            isOther = isOther || before.rowsOf(grant.user, action, grant.at, now).anyOf !=
                                     after.rowsOf(grant.user, action, grant.at, now).anyOf;
    });
    return isOther;
}

} // namespace

std::vector<RoleEffect> effectsOf(const access::Index& before, const access::Index& after, const RoleId& role,
                                  const std::vector<User>& users, const std::vector<Grant>& grants, Instant now) {
    const AccountTree& tree = before.tree();
    const access::Role* changed = before.catalog().find(role);
    std::vector<RoleEffect> effects;
    for (const Grant& grant : grants) {
        const AccountTree::Index at = tree.indexOf(grant.at);
        const auto user = std::ranges::find(users, grant.user, &User::id);
        const bool isLive = !grant.expiresAt || *grant.expiresAt > now;
        if (grant.role != role || !isLive || at == AccountTree::kNone || user == users.end())
            continue;
        const access::ActionSet had = before.actionsAt(grant.user, grant.at, now);
        const access::ActionSet has = after.actionsAt(grant.user, grant.at, now);
        RoleEffect effect{grant.user, user->name,       grant.at,         tree.at(at).name,
                          0,          has.without(had), had.without(has), false};
        if (changed && changed->reach == access::Reach::Subtree)
            effect.accountsBelow = tree.lastOf(at) - at;
        effect.hasOtherRows = haveOtherRows(before, after, grant, had.without(effect.lost), now);
        effects.push_back(std::move(effect));
    }
    std::ranges::stable_sort(effects, [](const RoleEffect& a, const RoleEffect& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return effects;
}

void RoleEffectsModel::setEffects(std::vector<RoleEffect> effects) {
    beginResetModel();
    m_effects = std::move(effects);
    endResetModel();
}

int RoleEffectsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_effects.size());
}

int RoleEffectsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QString RoleEffectsModel::textOf(const RoleEffect& effect, int column, qsizetype most) const {
    switch (column) {
    case Person:
        return effect.name;
    case Where:
        return effect.accountsBelow > 0
                   ? tr("%1 and %n account(s) below", nullptr, effect.accountsBelow).arg(effect.placeName)
                   : effect.placeName;
    case Gains:
        if (effect.isNothing())
            return tr("Nothing changes");
        if (effect.gained.isEmpty() && effect.hasOtherRows)
            return tr("Other rows than before");
        return withCapital(listed(effect.gained, most));
    case Loses:
        return withCapital(listed(effect.lost, most));
    default:
        return {};
    }
}

QVariant RoleEffectsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RoleEffect& effect = m_effects[static_cast<std::size_t>(index.row())];
    const bool isGain = index.column() == Gains && !effect.gained.isEmpty();
    const bool isLoss = index.column() == Loses && !effect.lost.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(effect, index.column(), 4);
    case Qt::ToolTipRole:
        return textOf(effect, index.column(), static_cast<qsizetype>(access::kActionCount));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                textOf(effect, index.column(), static_cast<qsizetype>(access::kActionCount)));
    case Qt::DecorationRole:
        if (isGain)
            return icon(Icon::Add, Token::Ok);
        return isLoss ? QVariant(icon(Icon::Remove, Token::Danger)) : QVariant();
    case Qt::ForegroundRole:
        return effect.isNothing() ? QVariant(theme().color(Token::Muted)) : QVariant();
    default:
        return {};
    }
}

QVariant RoleEffectsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Who");
    case Where:
        return tr("Where");
    case Gains:
        return tr("Gains");
    case Loses:
        return tr("Loses");
    default:
        return {};
    }
}

} // namespace trunkline::ui
