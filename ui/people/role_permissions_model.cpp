#include "ui/people/role_permissions_model.h"

#include <algorithm>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr quintptr kArea = 0; // of an area's index; an action's has the area's row, plus one

} // namespace

RolePermissionsModel::RolePermissionsModel(QObject* parent) : QAbstractItemModel(parent) {}

void RolePermissionsModel::setDraft(RoleDraft draft, std::shared_ptr<const access::Index> index, const UserId& editor,
                                    Instant now) {
    beginResetModel();
    m_draft = std::move(draft);
    m_index = std::move(index);
    m_leftOut = 0;
    for (std::size_t i = 0; i < access::kActionCount; ++i) {
        const auto action = static_cast<Action>(i);
        m_locked[i] = !m_draft.mayAdd(action, *m_index, editor, now);
        if (m_locked[i] && m_draft.isNew() && m_draft.has(action)) {
            m_draft.set(action, false);
            ++m_leftOut;
        }
    }
    m_problems = m_draft.problems(m_index->catalog());
    endResetModel();
    Q_EMIT draftChanged();
}

void RolePermissionsModel::changed() {
    m_problems = m_draft.problems(m_index->catalog());
    for (int area = 0; area < rowCount(); ++area) {
        const QModelIndex top = index(area, 0);
        Q_EMIT dataChanged(index(0, 0, top), index(rowCount(top) - 1, kColumnCount - 1, top));
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
    Q_EMIT draftChanged();
}

void RolePermissionsModel::setAllowed(Action action, bool isAllowed) {
    if (m_draft.has(action) == isAllowed || (isAllowed && isLocked(action)))
        return;
    m_draft.set(action, isAllowed);
    changed();
}

void RolePermissionsModel::setRows(Action action, const RowFilter& rows) {
    if (m_draft.rowsOf(action) == rows)
        return;
    m_draft.setRows(action, rows);
    changed();
}

void RolePermissionsModel::setNames(const QString& name, const QString& description) {
    m_draft.setName(name);
    m_draft.setDescription(description);
    Q_EMIT draftChanged();
}

void RolePermissionsModel::mend(const DraftProblem& problem) {
    for (const Action action : problem.missing) {
        if (isLocked(action))
            continue;
        m_draft.set(action, true);
        if (problem.isOneOf)
            break;
    }
    changed();
}

QString RolePermissionsModel::problemAt(Action action) const {
    QStringList words;
    for (const DraftProblem& problem : m_problems) {
        if (problem.at == action)
            words.append(problem.words());
        else if (std::ranges::find(problem.missing, action) != problem.missing.end())
            words.append(problem.at ? tr("“%1” needs this.").arg(access::describe(*problem.at))
                                    : tr("Every role needs this. %1").arg(problem.because));
    }
    words.removeDuplicates();
    return words.join(u' ');
}

QString RolePermissionsModel::lockAt(Action action) const {
    return isLocked(action) ? tr("You cannot give this: you do not hold it throughout the organization yourself.")
                            : QString();
}

std::optional<Action> RolePermissionsModel::actionAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == kArea)
        return std::nullopt;
    return m_areas[index.internalId() - 1].actions[static_cast<std::size_t>(index.row())];
}

QModelIndex RolePermissionsModel::indexOf(Action action) const {
    for (std::size_t area = 0; area < m_areas.size(); ++area) {
        const auto& actions = m_areas[area].actions;
        const auto found = std::ranges::find(actions, action);
        if (found != actions.end())
            return createIndex(static_cast<int>(found - actions.begin()), 0, static_cast<quintptr>(area + 1));
    }
    return {};
}

QModelIndex RolePermissionsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kArea);
}

QModelIndex RolePermissionsModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == kArea)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, kArea);
}

int RolePermissionsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_areas.size());
    if (parent.internalId() != kArea || parent.column() != 0)
        return 0;
    return static_cast<int>(m_areas[static_cast<std::size_t>(parent.row())].actions.size());
}

int RolePermissionsModel::columnCount(const QModelIndex&) const {
    return kColumnCount;
}

Qt::CheckState RolePermissionsModel::checkOf(const ActionArea& area) const {
    const auto ticked = std::ranges::count_if(area.actions, [this](Action action) { return m_draft.has(action); });
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == static_cast<std::ptrdiff_t>(area.actions.size()) ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant RolePermissionsModel::areaData(const ActionArea& area, int column, int role) const {
    const auto ticked =
        static_cast<int>(std::ranges::count_if(area.actions, [this](Action action) { return m_draft.has(action); }));
    const QString count = tr("%1 of %2", "ticked permissions of an area").arg(ticked).arg(area.actions.size());
    switch (role) {
    case Qt::DisplayRole:
        return column == Permission ? area.title : count;
    case Qt::CheckStateRole:
        return column == Permission ? QVariant(checkOf(area)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Permission ? tr("%1, %2 allowed").arg(area.title, count) : count;
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(column == Permission);
        return column == Permission ? QVariant(bold) : QVariant();
    }
    case Qt::ForegroundRole:
        return column == Meaning ? QVariant(theme().color(Token::Muted)) : QVariant();
    default:
        return {};
    }
}

QVariant RolePermissionsModel::actionData(Action action, int column, int role) const {
    const QString problem = problemAt(action);
    const QString lock = lockAt(action);
    const QString rows = m_draft.has(action) ? rowWords(m_draft.rowsOf(action)) : QString();
    const QString name = withCapital(access::describe(action));
    const QString shown = rows.isEmpty() ? name : tr("%1 (%2)", "permission, rows").arg(name, rows);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Permission)
            return shown;
        return !problem.isEmpty() ? problem : !lock.isEmpty() ? lock : meaningOf(action);
    case Qt::CheckStateRole:
        return column == Permission ? QVariant(m_draft.has(action) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return QStringList{meaningOf(action), problem, lock}.join(u'\n').trimmed();
    case Qt::AccessibleTextRole: {
        const QString state = !lock.isEmpty()       ? tr("dimmed, %1").arg(lock)
                              : m_draft.has(action) ? tr("allowed")
                                                    : tr("not allowed");
        const QString words = tr("%1, %2").arg(shown, state);
        return problem.isEmpty() ? words : words + u". "_s + problem;
    }
    case Qt::AccessibleDescriptionRole:
        return meaningOf(action);
    case Qt::DecorationRole:
        if (column != Meaning || (problem.isEmpty() && lock.isEmpty()))
            return {};
        return problem.isEmpty() ? icon(Icon::Lock, Token::Disabled) : icon(Icon::Warning, Token::Warn);
    case Qt::ForegroundRole:
        if (!lock.isEmpty())
            return theme().color(Token::Disabled);
        return column == Meaning && problem.isEmpty() ? QVariant(theme().color(Token::Muted)) : QVariant();
    case LockedRole:
        return !lock.isEmpty();
    case ProblemRole:
        return !problem.isEmpty();
    default:
        return {};
    }
}

QVariant RolePermissionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const std::optional<Action> action = actionAt(index))
        return actionData(*action, index.column(), role);
    return areaData(m_areas[static_cast<std::size_t>(index.row())], index.column(), role);
}

bool RolePermissionsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool isAllowed = value.toInt() != Qt::Unchecked;
    if (const std::optional<Action> action = actionAt(index)) {
        setAllowed(*action, isAllowed);
        return m_draft.has(*action) == isAllowed;
    }
    for (const Action action : m_areas[static_cast<std::size_t>(index.row())].actions) {
        if (!isAllowed || !isLocked(action))
            m_draft.set(action, isAllowed);
    }
    changed();
    return true;
}

QVariant RolePermissionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Permission ? tr("May…") : tr("What it means");
}

Qt::ItemFlags RolePermissionsModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What is locked can still be reached by keyboard, and says why.
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const std::optional<Action> action = actionAt(index);
    if (action)
        flags |= Qt::ItemNeverHasChildren;
    if (index.column() == Permission && (!action || !isLocked(*action)))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace trunkline::ui
