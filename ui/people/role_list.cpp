#include "ui/people/role_list.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollArea>

#include "ui/lists/cell_delegate.h"
#include "ui/people/action_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(Roles)
};

/// Why a permission does not count at the account; empty: it does.
QString unmet(const access::Condition& when, const Account& account, const QStringList& plan) {
    for (const QString& feature : when.plan) {
        if (!plan.contains(feature))
            return RoleWords::tr("the plan lacks “%1”").arg(feature);
    }
    for (const QString& feature : when.planLacks) {
        if (plan.contains(feature))
            return RoleWords::tr("not on a plan with “%1”").arg(feature);
    }
    if (when.billing && *when.billing != account.billing)
        return *when.billing == BillingMode::Agency ? RoleWords::tr("the customer pays here")
                                                    : RoleWords::tr("the agency pays here");
    return {};
}

QString bullets(const QStringList& items) {
    QString html = u"<ul style=\"margin-left:0; -qt-list-indent:0;\">"_s;
    for (const QString& item : items)
        html += u"<li style=\"margin-bottom:2px;\">%1</li>"_s.arg(item);
    return html + u"</ul>"_s;
}

std::vector<RoleOffer> offersOf(const access::Index& index, const RefusalOf& refusalOf,
                                const std::function<bool(const access::Role&)>& isFor) {
    std::vector<RoleOffer> offers;
    for (const access::RoleIndex position : index.catalog().byTier()) {
        const access::Role& role = index.catalog().role(position);
        if (isFor(role))
            offers.push_back({role.id, role.name, role.description, refusalOf(role.id)});
    }
    return offers;
}

} // namespace

std::vector<RoleOffer> rolesForNewPerson(const access::Index& index, const AccountId& at, const RefusalOf& refusalOf) {
    const Account* account = index.tree().find(at);
    return offersOf(index, refusalOf, [account](const access::Role& role) {
        return account != nullptr && role.mayStandAt(account->kind) && role.isForNewPeople;
    });
}

std::vector<RoleOffer> rolesInPlace(const access::Index& index, const AccountId& at, const RefusalOf& refusalOf) {
    return offersOf(index, refusalOf,
                    [&index, &at](const access::Role& role) { return !index.landingOf(role.id, at).isNull(); });
}

QString roleSheet(const access::Index& index, const RoleId& id, const AccountId& at) {
    const access::Role* role = index.catalog().find(id);
    const AccountTree::Index place = index.tree().indexOf(at);
    if (role == nullptr || place == AccountTree::kNone)
        return {};
    const Account& account = index.tree().at(place);
    const QStringList& plan = index.tree().planAt(place);

    QStringList may;
    QStringList mayNot;
    access::ActionSet allowed;
    for (const access::Permission& permission : role->permissions) {
        const QString why = unmet(permission.when, account, plan);
        const QString words = withCapital(access::describe(permission.action)).toHtmlEscaped();
        if (!why.isEmpty()) {
            mayNot.append(u"%1 (%2)"_s.arg(words, why.toHtmlEscaped()));
            continue;
        }
        const QString rows = rowWords(permission.rows);
        may.append(rows.isEmpty() ? words : u"%1 (%2)"_s.arg(words, rows));
        allowed.add(permission.action);
    }
    for (std::size_t i = 0; i < access::kActionCount; ++i) {
        const auto action = static_cast<access::Action>(i);
        if (!role->actions().has(action))
            mayNot.append(withCapital(access::describe(action)).toHtmlEscaped());
    }
    const QString muted = theme().color(Token::Muted).name();
    return u"<p><b>%1</b><br><span style=\"color:%2\">%3</span></p><p><b>%4</b></p>%5<p style=\"color:%2\"><b>%6</b></p><div style=\"color:%2\">%7</div>"_s
        .arg(role->name.toHtmlEscaped(), muted, role->description.toHtmlEscaped(),
             RoleWords::tr("May, at %1").arg(account.name.toHtmlEscaped()), bullets(may), RoleWords::tr("May not"),
             bullets(mayNot));
}

void RoleListModel::setOffers(std::vector<RoleOffer> offers) {
    beginResetModel();
    m_offers = std::move(offers);
    endResetModel();
}

const RoleOffer* RoleListModel::offerAt(int row) const {
    return row < 0 || row >= static_cast<int>(m_offers.size()) ? nullptr : &m_offers[static_cast<std::size_t>(row)];
}

int RoleListModel::rowOf(const RoleId& role) const {
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        if (m_offers[i].id == role)
            return static_cast<int>(i);
    }
    return -1;
}

int RoleListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

QVariant RoleListModel::data(const QModelIndex& index, int role) const {
    const RoleOffer* offer = offerAt(index.row());
    if (offer == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return offer->name;
    case SecondTextRole:
        return offer->refusal.isEmpty() ? offer->description : offer->refusal;
    case Qt::ToolTipRole:
        return offer->refusal.isEmpty() ? offer->description : offer->refusal;
    case Qt::AccessibleTextRole:
        return offer->refusal.isEmpty() ? tr("%1, %2").arg(offer->name, offer->description)
                                        : tr("%1, cannot be chosen: %2").arg(offer->name, offer->refusal);
    case Qt::DecorationRole:
        return icon(offer->refusal.isEmpty() ? Icon::Role : Icon::Lock);
    case LockedRole:
        return !offer->refusal.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags RoleListModel::flags(const QModelIndex& index) const {
    const RoleOffer* offer = offerAt(index.row());
    if (offer == nullptr)
        return Qt::NoItemFlags;
    // A greyed role can still be looked at; it cannot be chosen (RoleChooser::chosen).
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

void RoleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.icon = {};
    item.features.setFlag(QStyleOptionViewItem::HasDecoration, false); // the focus is around the whole row
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isLocked = index.data(RoleListModel::LockedRole).toBool();
    const auto placed = [&option](const QRect& part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    const QRect area = option.rect.adjusted(kSpace8, kSpace4, -kSpace8, -kSpace4);
    const QIcon picture = qvariant_cast<QIcon>(index.data(Qt::DecorationRole));
    const QRect pictureArea(area.left(), area.top() + 1, kIconSize, kIconSize);
    picture.paint(painter, placed(pictureArea), Qt::AlignCenter, isLocked ? QIcon::Disabled : QIcon::Normal);
    const QRect words = placed(area.adjusted(kIconSize + kSpace8, 0, 0, 0));
    const QFontMetrics metrics(option.font);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(theme().color(isLocked ? Token::Disabled : Token::Text));
    painter->drawText(QRect(words.left(), words.top(), words.width(), metrics.height()),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    const QFont small = captionFont(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(theme().color(Token::Muted));
    painter->drawText(QRect(words.left(), words.top() + metrics.height() + 1, words.width(), smallMetrics.height()),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      smallMetrics.elidedText(index.data(SecondTextRole).toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

QSize RoleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200,
            QFontMetrics(option.font).height() + QFontMetrics(captionFont(option.font)).height() + 2 * kSpace4 + 2};
}

RoleChooser::RoleChooser(QWidget* parent) : QWidget(parent), m_model(this) {
    m_list = new QListView(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RoleDelegate(m_list));
    m_list->setAccessibleName(tr("Role"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(300);

    auto* scroll = new QScrollArea(this);
    m_sheet = new QLabel(scroll);
    m_sheet->setTextFormat(Qt::RichText);
    m_sheet->setWordWrap(true);
    m_sheet->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sheet->setMargin(kSpace12);
    m_sheet->setAccessibleName(tr("What the role may do here"));
    scroll->setWidget(m_sheet);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(300);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace12);
    row->addWidget(m_list, 1);
    row->addWidget(scroll, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RoleChooser::follow);
    connect(&theme(), &Theme::changed, this, &RoleChooser::follow); // colors stand in the text of the sheet
}

void RoleChooser::setRoles(std::shared_ptr<const access::Index> index, const AccountId& at,
                           std::vector<RoleOffer> offers) {
    m_index = std::move(index);
    m_at = at;
    const auto first =
        std::find_if(offers.begin(), offers.end(), [](const RoleOffer& offer) { return offer.refusal.isEmpty(); });
    const int row = first == offers.end() ? -1 : static_cast<int>(first - offers.begin());
    m_model.setOffers(std::move(offers));
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    follow();
}

RoleId RoleChooser::chosen() const {
    const RoleOffer* offer = m_model.offerAt(m_list->currentIndex().row());
    return offer == nullptr || !offer->refusal.isEmpty() ? RoleId() : offer->id;
}

void RoleChooser::choose(const RoleId& role) {
    const int row = m_model.rowOf(role);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
}

void RoleChooser::follow() {
    const RoleOffer* offer = m_model.offerAt(m_list->currentIndex().row());
    m_sheet->setText(offer == nullptr || !m_index ? QString() : roleSheet(*m_index, offer->id, m_at));
    Q_EMIT chosenChanged();
}

} // namespace trunkline::ui
