#include "ui/people/roles_model.h"

#include <algorithm>

#include <QLocale>

#include "ui/lists/cell_delegate.h"
#include "ui/people/action_words.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

int permissionCount(const access::Role& role) {
    int count = 0;
    role.actions().each([&count](access::Action) { ++count; });
    return count;
}

} // namespace

void RolesModel::setRoles(std::vector<Row> rows) {
    beginReplace();
    m_rows = std::move(rows);
    endReplace();
}

const RolesModel::Row* RolesModel::roleAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(sourceOf(row))];
}

int RolesModel::rowOfRole(const RoleId& role) const {
    const auto found = std::ranges::find_if(m_rows, [&role](const Row& row) { return row.role.id == role; });
    return found == m_rows.end() ? -1 : rowOf(static_cast<int>(found - m_rows.begin()));
}

int RolesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QString RolesModel::textOf(const Row& row, int column) const {
    switch (column) {
    case Name:
        return row.role.name;
    case Kind:
        return row.role.isCustom() ? tr("Made from %1").arg(row.baseName) : tr("Of the catalog");
    case Place:
        return placeWords(row.role);
    case Reaches:
        return reachWords(row.role.reach);
    case Holders:
        return row.holders == 0 ? tr("Nobody") : tr("%Ln person(s)", nullptr, row.holders);
    case Permissions:
        return QLocale().toString(permissionCount(row.role));
    default:
        return {};
    }
}

QVariant RolesModel::cell(int source, int column, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(source)];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return column == Name ? row.role.description : textOf(row, column);
    case Qt::DecorationRole:
        if (column != Name)
            return {};
        return row.role.isCustom() ? icon(Icon::Role, Token::Accent) : icon(Icon::Role, Token::Muted);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), textOf(row, column));
    default:
        return {};
    }
}

QString RolesModel::searchText(int source) const {
    const Row& row = m_rows[static_cast<std::size_t>(source)];
    return QStringList{row.role.name, row.role.description, row.baseName, placeWords(row.role)}.join(u' ');
}

bool RolesModel::isBefore(int a, int b, int column) const {
    const Row& left = m_rows[static_cast<std::size_t>(a)];
    const Row& right = m_rows[static_cast<std::size_t>(b)];
    switch (column) {
    case Name:
        return left.role.tier > right.role.tier;
    case Holders:
        return left.holders < right.holders;
    case Permissions:
        return permissionCount(left.role) < permissionCount(right.role);
    default:
        return RowsModel::isBefore(a, b, column);
    }
}

QVariant RolesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Role");
    case Kind:
        return tr("Kind");
    case Place:
        return tr("May exist at");
    case Reaches:
        return tr("Reaches");
    case Holders:
        return tr("Held by");
    case Permissions:
        return tr("Permissions");
    default:
        return {};
    }
}

} // namespace trunkline::ui
