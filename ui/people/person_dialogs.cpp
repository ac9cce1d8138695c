#include "ui/people/person_dialogs.h"

#include <cstdlib>
#include <limits>

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "ui/actions/permissions.h"
#include "ui/people/action_words.h"
#include "ui/people/role_list.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PersonWords {
    Q_DECLARE_TR_FUNCTIONS(People)
};

/// Enough to catch a slip; whether mail arrives there is for the invitation to find out.
bool looksLikeEmail(const QString& text) {
    static const QRegularExpression shape(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"_s);
    return text.size() <= 254 && shape.match(text).hasMatch();
}

/// Where a change begins: Return, pressed too early, should not lead to the top. The next lower role, else the next
/// one.
RoleId nearestRole(const access::Catalog& catalog, const RoleId& from, const std::vector<RoleOffer>& offers) {
    const access::Role* held = catalog.find(from);
    RoleId nearest;
    std::pair<bool, int> best{true, std::numeric_limits<int>::max()}; // upwards, and how far
    for (const RoleOffer& offer : offers) {
        const access::Role* role = catalog.find(offer.id);
        if (!held || !role || !offer.refusal.isEmpty())
            continue;
        const std::pair rank{role->tier > held->tier, std::abs(role->tier - held->tier)};
        if (rank < best) {
            best = rank;
            nearest = offer.id;
        }
    }
    return nearest;
}

} // namespace

QString refusalToAdd(const Permissions& permissions, const UserId& user, const RoleId& role, const AccountId& at) {
    const access::Target target{user, role, {}, {}};
    const access::Decision decision = permissions.decide(access::Action::UsersAdd, at, nullptr, &target);
    return decision ? QString() : permissions.whyNot(access::Action::UsersAdd, at, nullptr, &target);
}

QString refusalToChange(const Permissions& permissions, const Grant& grant, const RoleId& role) {
    if (role == grant.role)
        return PersonWords::tr("This is the role that they have.");
    const access::Catalog& catalog = permissions.index().catalog();
    const access::Role* from = catalog.find(grant.role);
    const access::Role* to = catalog.find(role);
    if (from == nullptr || to == nullptr)
        return PersonWords::tr("This role is not in the catalog any more.");
    if (to->tier == from->tier) {
        // Neither up nor down: the one is taken away and the other given (giveInstead), so both must be allowed.
        const access::Target leaving{grant.user, {}, {}, {}};
        const QString kept = permissions.whyNot(access::Action::UsersRemove, grant.at, nullptr, &leaving);
        return kept.isEmpty() ? refusalToAdd(permissions, grant.user, role, grant.at) : kept;
    }
    const access::Action verb = to->tier > from->tier ? access::Action::UsersPromote : access::Action::UsersDemote;
    const access::Target target{grant.user, role, grant.rows, grant.expiresAt};
    const access::Decision decision = permissions.decide(verb, grant.at, nullptr, &target);
    return decision ? QString() : permissions.whyNot(verb, grant.at, nullptr, &target);
}

void giveInstead(PeopleService& service, const access::Catalog& catalog, const Grant& grant, const RoleId& role,
                 QObject* context, PeopleService::Done done) {
    const access::Role* from = catalog.find(grant.role);
    const access::Role* to = catalog.find(role);
    if (from == nullptr || to == nullptr || from->tier != to->tier) {
        service.changeRole(grant, role, context, std::move(done));
        return;
    }
    GrantWish wish;
    wish.user = grant.user;
    wish.role = role;
    wish.at = grant.at;
    wish.rows = grant.rows;
    wish.expiresAt = grant.expiresAt;
    // Given before the other is taken: who held nothing in between would be signed out.
    service.addGrant(wish, context, [&service, grant, context, done](const Result<void>& answer) {
        if (answer)
            service.removeGrant(grant, false, context, done);
        else
            done(answer);
    });
}

ServerDialog::ServerDialog(const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent), m_verbText(verb) {
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    m_content = new QVBoxLayout;
    m_content->setSpacing(kSpace12);
    column->addLayout(m_content, 1);
    m_error = new InlineError(this);
    column->addWidget(m_error);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_verb = m_buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_verb->setDefault(true);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] { send(); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ServerDialog::setVerb(const QString& verb) {
    m_verbText = verb;
    m_verb->setText(verb);
}

PeopleService::Done ServerDialog::begin() {
    m_error->setWords({});
    m_verb->setEnabled(false);
    m_verb->setText(tr("Asking the server…"));
    return [this](const Result<void>& answer) { finish(answer); };
}

void ServerDialog::finish(const Result<void>& answer) {
    m_verb->setText(m_verbText);
    m_verb->setEnabled(true);
    if (answer)
        accept();
    else
        showError(answer.error().message);
}

void ServerDialog::showError(const QString& words) {
    m_error->setWords(words);
}

AddPersonDialog::AddPersonDialog(PeopleService& service, const Permissions& permissions, std::vector<User> known,
                                 const AccountId& at, const QString& placeName, QWidget* parent)
    : ServerDialog(tr("Add a person to %1").arg(placeName), tr("Send invitation"), parent), m_service(service),
      m_permissions(permissions), m_known(std::move(known)), m_at(at) {
    m_email = new QLineEdit(this);
    m_email->setPlaceholderText(tr("name@company.com"));
    m_email->setMaxLength(254);
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("First and last name"));
    m_name->setMaxLength(200);
    m_hint = makeCaption({}, this);
    m_hint->setWordWrap(true);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(kSpace16);
    form->setVerticalSpacing(kSpace8);
    form->addRow(tr("&E-mail"), m_email);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_hint);
    content()->addLayout(form);

    m_roles = new RoleChooser(this);
    content()->addWidget(m_roles, 1);

    auto* until = new QHBoxLayout;
    m_expires = new QCheckBox(tr("Access ends on"), this);
    m_expiry = new QDateEdit(QDate::currentDate().addMonths(1), this);
    m_expiry->setMinimumDate(QDate::currentDate().addDays(1));
    m_expiry->setCalendarPopup(true);
    m_expiry->setEnabled(false);
    m_expiry->setAccessibleName(tr("Last day of access"));
    until->addWidget(m_expires);
    until->addWidget(m_expiry);
    until->addStretch();
    content()->addLayout(until);

    connect(m_expires, &QCheckBox::toggled, m_expiry, &QWidget::setEnabled);
    connect(m_name, &QLineEdit::textChanged, this, &AddPersonDialog::follow);
    connect(m_email, &QLineEdit::textChanged, this, &AddPersonDialog::follow);
    connect(m_roles, &RoleChooser::chosenChanged, this, &AddPersonDialog::follow);
    offerRoles();
    follow();
    m_email->setFocus();
    resize(760, 560);
}

const User* AddPersonDialog::knownPerson() const {
    const QString email = m_email->text().trimmed();
    for (const User& user : m_known) {
        if (!email.isEmpty() && user.email.compare(email, Qt::CaseInsensitive) == 0)
            return &user;
    }
    return nullptr;
}

void AddPersonDialog::offerRoles() {
    const RoleId chosen = m_roles->chosen();
    m_roles->setRoles(m_permissions.sharedIndex(), m_at,
                      rolesForNewPerson(m_permissions.index(), m_at, [this](const RoleId& role) {
                          return refusalToAdd(m_permissions, m_offeredFor, role, m_at);
                      }));
    if (!chosen.isNull())
        m_roles->choose(chosen);
}

void AddPersonDialog::follow() {
    const User* known = knownPerson();
    const UserId person = known == nullptr ? UserId() : known->id;
    if (person != m_offeredFor) {
        m_offeredFor = person;
        offerRoles();
    }
    m_name->setEnabled(known == nullptr);
    if (known != nullptr) {
        m_hint->setText(tr("%1 is in the organization already and gets the role at once.").arg(known->name));
        verbButton()->setText(tr("Give access"));
    } else {
        m_hint->setText(tr("They join by a link: by e-mail, or passed on by you where the server sends none. Until "
                           "then nobody can sign in with it."));
        verbButton()->setText(tr("Send invitation"));
    }
    const bool hasName = known != nullptr || !m_name->text().trimmed().isEmpty();
    const bool isReady = hasName && looksLikeEmail(m_email->text().trimmed()) && !m_roles->chosen().isNull();
    verbButton()->setEnabled(isReady);
    verbButton()->setToolTip(
        isReady ? QString() : tr("Fill in an e-mail address and a name, and choose a role that you can give."));
}

void AddPersonDialog::send() {
    const User* known = knownPerson();
    GrantWish wish;
    wish.user = known == nullptr ? UserId() : known->id;
    wish.name = m_name->text().trimmed();
    wish.email = m_email->text().trimmed();
    wish.role = m_roles->chosen();
    wish.at = m_at;
    if (m_expires->isChecked()) {
        const QDateTime end = m_expiry->date().addDays(1).startOfDay();
        wish.expiresAt = fromMilliseconds(end.toMSecsSinceEpoch());
    }
    // Who cannot give the widest grant of a role gives the widest that they can (access::Index::widestGrant).
    const auto widest =
        m_permissions.index().widestGrant(m_permissions.subject(), wish.role, m_at, m_permissions.context().now);
    if (widest) {
        wish.rows = widest->rows;
        if (widest->expiresAt && (!wish.expiresAt || *widest->expiresAt < *wish.expiresAt))
            wish.expiresAt = widest->expiresAt;
    }
    if (known == nullptr)
        m_service.invite(wish, this, begin());
    else
        m_service.addGrant(wish, this, begin());
}

std::vector<RoleOffer> rolesOfChange(const access::Index& index, const Grant& grant, ChangeRoleDialog::Kind kind,
                                     const RefusalOf& refusalOf) {
    const access::Role* from = index.catalog().find(grant.role);
    std::vector<RoleOffer> offers = rolesInPlace(index, grant.at, refusalOf);
    std::erase_if(offers, [&](const RoleOffer& offer) {
        const int tier = index.catalog().find(offer.id)->tier;
        const bool isWrongWay = from != nullptr && ((kind == ChangeRoleDialog::Kind::Promote && tier <= from->tier) ||
                                                    (kind == ChangeRoleDialog::Kind::Demote && tier >= from->tier));
        return isWrongWay || (offer.id == grant.role && kind != ChangeRoleDialog::Kind::Any);
    });
    return offers;
}

ChangeRoleDialog::ChangeRoleDialog(PeopleService& service, const Permissions& permissions, const PersonRow& person,
                                   Kind kind, QWidget* parent)
    : ServerDialog(kind == Kind::Promote  ? tr("Promote %1").arg(person.user.name)
                   : kind == Kind::Demote ? tr("Demote %1").arg(person.user.name)
                                          : tr("Change the role of %1").arg(person.user.name),
                   tr("Change role"), parent),
      m_service(service), m_permissions(permissions), m_person(person) {
    auto* words = new QLabel(
        tr("%1 is %2 at %3. Another role applies at once.").arg(person.user.name, person.roleName, person.placeName),
        this);
    words->setWordWrap(true);
    content()->addWidget(words);
    m_roles = new RoleChooser(this);
    content()->addWidget(m_roles, 1);
    m_effect = new QLabel(this);
    m_effect->setWordWrap(true);
    m_effect->setMinimumHeight(3 * fontMetrics().height());
    m_effect->setAlignment(Qt::AlignTop);
    content()->addWidget(m_effect);

    const Grant& grant = m_person.grant;
    const std::vector<RoleOffer> offers =
        rolesOfChange(permissions.index(), grant, kind,
                      [&permissions, &grant](const RoleId& role) { return refusalToChange(permissions, grant, role); });
    m_roles->setRoles(permissions.sharedIndex(), grant.at, offers);
    if (const RoleId nearest = nearestRole(permissions.index().catalog(), grant.role, offers); !nearest.isNull())
        m_roles->choose(nearest);
    connect(m_roles, &RoleChooser::chosenChanged, this, &ChangeRoleDialog::follow);
    follow();
    resize(760, 540);
}

void ChangeRoleDialog::follow() {
    const access::Catalog& catalog = m_permissions.index().catalog();
    const access::Role* from = catalog.find(m_person.grant.role);
    const access::Role* to = catalog.find(m_roles->chosen());
    verbButton()->setEnabled(to != nullptr);
    if (from == nullptr || to == nullptr) {
        m_effect->setText(tr("Choose a role that is not locked."));
        return;
    }
    setVerb(to->tier > from->tier   ? tr("Promote to %1").arg(to->name)
            : to->tier < from->tier ? tr("Demote to %1").arg(to->name)
                                    : tr("Change role"));
    const access::ActionSet gained = to->actions().without(from->actions());
    const access::ActionSet lost = from->actions().without(to->actions());
    QStringList lines;
    if (!gained.isEmpty())
        lines.append(tr("<b>Gains:</b> %1").arg(listed(gained).toHtmlEscaped()));
    if (!lost.isEmpty())
        lines.append(tr("<b>Loses:</b> %1").arg(listed(lost).toHtmlEscaped()));
    m_effect->setText(lines.isEmpty() ? tr("May do the same as before.") : lines.join(u"<br>"_s));
}

QString ChangeRoleDialog::chosenName() const {
    const access::Role* role = m_permissions.index().catalog().find(m_roles->chosen());
    return role == nullptr ? QString() : role->name;
}

void ChangeRoleDialog::send() {
    giveInstead(m_service, m_permissions.index().catalog(), m_person.grant, m_roles->chosen(), this, begin());
}

RemovePersonDialog::RemovePersonDialog(PeopleService& service, const PersonRow& person, bool reachesSubAccounts,
                                       QWidget* parent)
    : ServerDialog(tr("Remove %1").arg(person.user.name), tr("Remove"), parent), m_service(service), m_person(person) {
    auto* words = new QLabel(tr("%1 will no longer be %2 at %3. What they have open is signed out at once; what they "
                                "did stays in the activity.")
                                 .arg(person.user.name, person.roleName, person.placeName),
                             this);
    words->setWordWrap(true);
    words->setMinimumWidth(380);
    content()->addWidget(words);
    if (reachesSubAccounts) {
        m_everywhere = new QCheckBox(tr("Also take their access to all sub-accounts"), this);
        m_everywhere->setChecked(true);
        content()->addWidget(m_everywhere);
        auto* hint = makeCaption(tr("Otherwise they stay on every sub-account in the role below this one."), this);
        hint->setWordWrap(true);
        content()->addWidget(hint);
    }
    verbButton()->setProperty("tone", u"danger"_s);
}

void RemovePersonDialog::send() {
    m_service.removeGrant(m_person.grant, m_everywhere != nullptr && !m_everywhere->isChecked(), this, begin());
}

} // namespace trunkline::ui
