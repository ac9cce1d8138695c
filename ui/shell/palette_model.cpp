#include "ui/shell/palette_model.h"

#include <algorithm>

#include "ui/actions/action_controller.h"
#include "ui/shell/fuzzy.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

namespace {

constexpr std::size_t kMostFound = 60;
constexpr int kActionBonus = 20; ///< between an action and an account that fit equally well, the action comes first

Icon iconOfKind(AccountKind kind) {
    switch (kind) {
    case AccountKind::Organization:
        return Icon::Organization;
    case AccountKind::Franchise:
        return Icon::Franchise;
    case AccountKind::Company:
        return Icon::Company;
    }
    return Icon::Company;
}

} // namespace

PaletteModel::PaletteModel(const ActionController& actions, QObject* parent)
    : QAbstractListModel(parent), m_actions(actions) {
    for (int i = 0; i < kActionIdCount; ++i) {
        if (ActionSpec spec = specOf(static_cast<ActionId>(i)); spec.isInPalette)
            m_specs.push_back(std::move(spec));
    }
}

void PaletteModel::setAccounts(std::shared_ptr<const AccountTree> tree) {
    m_names = AccountNames(std::move(tree));
}

void PaletteModel::search(const QString& typed) {
    const QString folded = foldedForSearch(typed.simplified());
    std::vector<Found> found;
    findActions(folded, found);
    if (!folded.isEmpty())
        findAccounts(folded, found);
    const std::size_t kept = std::min(found.size(), kMostFound);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                      [](const Found& a, const Found& b) { return a.score > b.score; });
    found.resize(kept);
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

void PaletteModel::findActions(const QString& typed, std::vector<Found>& found) const {
    int order = static_cast<int>(m_specs.size());
    for (const ActionSpec& spec : m_specs) {
        --order;
        const ActionState state = m_actions.state(spec.id);
        if (typed.isEmpty()) {
            if (state.isEnabled())
                found.push_back({order, {spec.id, {}}});
            continue;
        }
        const int score = fuzzyScore(typed, foldedForSearch(spec.text));
        if (score > 0)
            found.push_back({score + (state.isEnabled() ? kActionBonus : 0), {spec.id, {}}});
    }
}

void PaletteModel::findAccounts(const QString& typed, std::vector<Found>& found) const {
    const std::shared_ptr<const AccountTree>& tree = m_names.tree();
    if (!tree)
        return;
    for (AccountTree::Index i = 0; i < tree->size(); ++i) {
        const int score = fuzzyScore(typed, m_names.foldedName(i));
        if (score > 0)
            found.push_back({score, {{}, tree->at(i).id}});
    }
}

QString PaletteModel::placeOf(const AccountId& account) const {
    const AccountTree& tree = *m_names.tree();
    QStringList names;
    for (const AccountTree::Index step : tree.pathTo(tree.indexOf(account)))
        names.append(tree.at(step).name);
    names.removeLast();
    return names.join(QStringLiteral(" › "));
}

int PaletteModel::firstThatCan() const {
    const auto can = std::ranges::find_if(m_found, [this](const Found& found) {
        return !found.entry.action || m_actions.state(*found.entry.action).isEnabled();
    });
    return can == m_found.end() ? 0 : static_cast<int>(can - m_found.begin());
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Entry& entry = m_found[static_cast<std::size_t>(index.row())].entry;
    if (entry.action) {
        const QAction* action = m_actions.action(*entry.action);
        switch (role) {
        case Qt::DisplayRole:
            return action->text();
        case Qt::DecorationRole:
            return action->icon();
        case Qt::ToolTipRole:
            return action->toolTip();
        case SecondTextRole:
            return action->isEnabled() ? action->shortcut().toString(QKeySequence::NativeText)
                                       : m_actions.whyNot(*entry.action);
        case IsEnabledRole:
            return action->isEnabled();
        case Qt::AccessibleTextRole:
            return action->isEnabled() ? action->text()
                                       : tr("%1, dimmed: %2").arg(action->text(), m_actions.whyNot(*entry.action));
        default:
            return {};
        }
    }
    const Account* account = m_names.tree()->find(entry.account);
    if (!account)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return account->name;
    case Qt::DecorationRole:
        return icon(iconOfKind(account->kind), Token::Muted);
    case SecondTextRole:
        return placeOf(entry.account);
    case IsEnabledRole:
        return true;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace trunkline::ui
