#include "ui/people/review_model.h"

#include <algorithm>

#include "ui/lists/cell_delegate.h"
#include "ui/lists/csv.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

Icon iconOf(ReviewReason reason) {
    switch (reason) {
    case ReviewReason::Inactive:
    case ReviewReason::NeverSignedIn:
        return Icon::Moon;
    case ReviewReason::Expiring:
        return Icon::Schedule;
    case ReviewReason::LapsedInvitation:
        return Icon::Mail;
    default:
        return Icon::Key;
    }
}

} // namespace

void ReviewModel::setFindings(std::vector<ReviewFinding> findings) {
    m_all = std::move(findings);
    choose();
}

void ReviewModel::setReason(std::optional<ReviewReason> reason) {
    m_reason = reason;
    choose();
}

void ReviewModel::setReviewedShown(bool isShown) {
    m_isReviewedShown = isShown;
    choose();
}

void ReviewModel::choose() {
    beginReplace();
    m_shown.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_shown), [this](const ReviewFinding& finding) {
        return (m_isReviewedShown || !finding.reviewedAt) && (!m_reason || *m_reason == finding.reason);
    });
    endReplace();
}

const ReviewFinding* ReviewModel::findingAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_shown[static_cast<std::size_t>(sourceOf(row))];
}

int ReviewModel::countOpen() const {
    return static_cast<int>(
        std::ranges::count_if(m_all, [](const ReviewFinding& finding) { return !finding.reviewedAt; }));
}

QByteArray ReviewModel::csv() const {
    QByteArray file = csvStart();
    QStringList head{tr("Name"), tr("E-mail"), tr("Finding"), tr("Role"), tr("Where"), tr("Why"), tr("What to do")};
    file += csvLine(head);
    for (int row = 0; row < rowCount(); ++row) {
        const ReviewFinding& finding = *findingAt(row);
        file += csvLine({finding.user.name, finding.user.email, titleOf(finding.reason), finding.roleName,
                         finding.placeName, finding.why, adviceOf(finding.reason)});
    }
    return file;
}

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QString ReviewModel::textOf(const ReviewFinding& finding, int column) const {
    switch (column) {
    case Name:
        return finding.user.name;
    case Finding:
        return titleOf(finding.reason);
    case RoleColumn:
        return finding.roleName;
    case Where:
        return finding.placeName;
    case Why:
        return finding.why;
    case Advice:
        return finding.reviewedAt ? tr("Kept: reviewed") : adviceOf(finding.reason);
    default:
        return {};
    }
}

QVariant ReviewModel::cell(int source, int column, int role) const {
    const ReviewFinding& finding = m_shown[static_cast<std::size_t>(source)];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(finding, column);
    case Qt::ToolTipRole:
        return column == Name ? finding.user.email : textOf(finding, column);
    case Qt::DecorationRole:
        return column == Finding ? QVariant(icon(iconOf(finding.reason), Token::Muted)) : QVariant();
    case Qt::ForegroundRole:
        return finding.reviewedAt || column == Advice ? QVariant(theme().color(Token::Muted)) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                textOf(finding, column));
    default:
        return {};
    }
}

QString ReviewModel::searchText(int source) const {
    const ReviewFinding& finding = m_shown[static_cast<std::size_t>(source)];
    return QStringList{finding.user.name, finding.user.email, titleOf(finding.reason),
                       finding.roleName,  finding.placeName,  finding.why}
        .join(u' ');
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Finding:
        return tr("Finding");
    case RoleColumn:
        return tr("Role");
    case Where:
        return tr("Where");
    case Why:
        return tr("Why it is here");
    case Advice:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace trunkline::ui
