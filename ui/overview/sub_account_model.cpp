#include "ui/overview/sub_account_model.h"

#include <QLocale>

#include "ui/theme/icon.h"

namespace trunkline::ui {

namespace {

/// Figures stand under each other; what has a sign before it stands beside it.
Qt::Alignment alignmentOf(int column) {
    const bool isFigure =
        column != SubAccountModel::Name && column != SubAccountModel::Off && column != SubAccountModel::Problems;
    return (isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

void SubAccountModel::setRows(std::vector<SubAccountRow> rows) {
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const SubAccountRow& a, const SubAccountRow& b) { return a.id == b.id; });
    if (!isSame)
        beginReplace();
    m_rows = std::move(rows);
    if (isSame)
        rowsChanged();
    else
        endReplace();
}

int SubAccountModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant SubAccountModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Account");
    case Calls:
        return tr("Calls");
    case Answered:
        return tr("Answered");
    case Missed:
        return tr("Missed");
    case Voicemail:
        return tr("Voicemail");
    case Off:
        return tr("Phones out");
    case Problems:
        return tr("Problems");
    default:
        return {};
    }
}

QString SubAccountModel::text(const SubAccountRow& row, int column) const {
    const auto number = [](int value) { return value == 0 ? QString() : QLocale().toString(value); };
    switch (column) {
    case Name:
        return row.name;
    case Calls:
        return QLocale().toString(row.figures.calls);
    case Answered:
        return row.figures.calls == 0 ? QString() : percentText(*row.figures.answeredShare());
    case Missed:
        return number(row.figures.missed);
    case Voicemail:
        return number(row.figures.voicemail);
    case Off:
        return number(row.off);
    case Problems:
        return number(row.problems);
    default:
        return {};
    }
}

QVariant SubAccountModel::cell(int source, int column, int role) const {
    const SubAccountRow& row = m_rows[static_cast<std::size_t>(source)];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        if (column == Name)
            return icon(row.isSuspended                    ? Icon::Stop
                        : row.kind == AccountKind::Company ? Icon::Company
                                                           : Icon::Franchise,
                        Token::Muted);
        if (column == Problems && row.problems > 0)
            return icon(Icon::Warning, Token::Warn);
        if (column == Off && row.off > 0)
            return icon(Icon::Temporary, Token::Warn);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    case Qt::ToolTipRole:
        if (column == Problems && row.problems > 0)
            return tr("%n number(s) that lead nowhere: no flow, and no number to fall back to", nullptr, row.problems);
        return row.isSuspended ? tr("Suspended") : QVariant();
    default:
        return {};
    }
}

bool SubAccountModel::isBefore(int a, int b, int column) const {
    const SubAccountRow& first = m_rows[static_cast<std::size_t>(a)];
    const SubAccountRow& second = m_rows[static_cast<std::size_t>(b)];
    switch (column) {
    case Calls:
        return first.figures.calls < second.figures.calls;
    case Answered: {
        // Accounts without a call are neither good nor bad: after all others.
        const auto rank = [](const SubAccountRow& row) {
            return std::pair(row.figures.answeredShare().value_or(2.0), -row.figures.missed);
        };
        return rank(first) < rank(second);
    }
    case Missed:
        return first.figures.missed < second.figures.missed;
    case Voicemail:
        return first.figures.voicemail < second.figures.voicemail;
    case Off:
        return first.off < second.off;
    case Problems:
        return first.problems < second.problems;
    default:
        return RowsModel::isBefore(a, b, column);
    }
}

} // namespace trunkline::ui
