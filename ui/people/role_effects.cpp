#include "ui/people/role_effects.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/people/action_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct EffectWords {
    Q_DECLARE_TR_FUNCTIONS(RoleEffects)
};

QString scopeWords(const access::RowScope& scope) {
    if (scope.isUnrestricted())
        return EffectWords::tr("all");
    QStringList parts;
    for (const RowFilter& rows : scope.anyOf)
        parts.append(rowWords(rows));
    return parts.join(EffectWords::tr(" and "));
}

/// What somebody sees from now on where it is other than before; empty: nothing is.
QString otherRows(const access::Index& before, const access::Index& after, const Grant& grant,
                  const access::ActionSet& both, Instant now) {
    std::vector<std::pair<QString, access::ActionSet>> byRows; ///< most often all of them count on the same
    both.each([&](Action action) {
        if (!access::isRowFiltered(action))
            return;
        const access::RowScope has = after.rowsOf(grant.user, action, grant.at, now);
        if (has.anyOf == before.rowsOf(grant.user, action, grant.at, now).anyOf)
            return;
        const QString rows = scopeWords(has);
        auto found = std::ranges::find(byRows, rows, &std::pair<QString, access::ActionSet>::first);
        if (found == byRows.end())
            found = byRows.insert(byRows.end(), {rows, {}});
        found->second.add(action);
    });
    QStringList words;
    for (const auto& [rows, actions] : byRows)
        words.append(EffectWords::tr("%1: %2", "what somebody may do: on which rows").arg(listed(actions, 2), rows));
    return words.join(u"; "_s);
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
        RoleEffect effect{grant.user,       user->name, grant.at, tree.at(at).name, 0, has.without(had),
                          had.without(has), false,      {}};
        if (changed && changed->reach == access::Reach::Subtree)
            effect.accountsBelow = tree.lastOf(at) - at;
        effect.rowsNow = otherRows(before, after, grant, had.without(effect.lost), now);
        effect.hasOtherRows = !effect.rowsNow.isEmpty();
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
        return withCapital(listed(effect.gained, most));
    case Loses:
        return withCapital(listed(effect.lost, most));
    case Rows:
        return withCapital(effect.rowsNow);
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
    case Rows:
        return tr("On other rows");
    default:
        return {};
    }
}

} // namespace trunkline::ui
