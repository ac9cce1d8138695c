#include "ui/people/delete_role_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/actions/permissions.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::size_t kMostNamed = 6;
}

DeleteRoleDialog::DeleteRoleDialog(PeopleService& service, const Permissions& permissions, const access::Role& role,
                                   std::vector<Grant> grants, QWidget* parent)
    : ServerDialog(tr("Delete the role %1").arg(role.name), tr("Delete role"), parent), m_service(service),
      m_permissions(permissions), m_role(role.id), m_grants(std::move(grants)) {
    const auto held = static_cast<int>(m_grants.size());
    auto* words =
        new QLabel(held == 0 ? tr("Nobody holds “%1”. Deleting it changes nothing for anybody.").arg(role.name)
                             : tr("“%1” is held at %n place(s): %2.", nullptr, held).arg(role.name, holdersInWords()),
                   this);
    words->setWordWrap(true);
    words->setMinimumWidth(420);
    content()->addWidget(words);
    verbButton()->setProperty("tone", u"danger"_s);
    if (held == 0)
        return;
    m_instead = new QComboBox(this);
    m_instead->setAccessibleName(tr("What they get instead"));
    auto* form = new QFormLayout;
    form->addRow(tr("They get &instead"), m_instead);
    content()->addLayout(form);
    m_refusal = new InlineError(this);
    content()->addWidget(m_refusal);
    offerRoles(role);
    connect(m_instead, &QComboBox::currentIndexChanged, this, &DeleteRoleDialog::follow);
    follow();
}

QString DeleteRoleDialog::holdersInWords() const {
    QStringList names;
    for (const Grant& grant : m_grants) {
        const Account* place = m_permissions.index().tree().find(grant.at);
        const QString name = m_permissions.nameOfUser(grant.user);
        if (names.size() < static_cast<qsizetype>(kMostNamed))
            names.append(tr("%1 at %2", "person, account")
                             .arg(name.isEmpty() ? tr("somebody") : name, place ? place->name : QString()));
    }
    const auto more = static_cast<int>(m_grants.size()) - static_cast<int>(names.size());
    if (more > 0)
        names.append(tr("%n more", nullptr, more));
    return names.join(tr(", "));
}

void DeleteRoleDialog::offerRoles(const access::Role& role) {
    const access::Catalog& catalog = m_permissions.index().catalog();
    for (const access::RoleIndex position : catalog.byTier()) {
        const access::Role& other = catalog.role(position);
        const bool fitsEverywhere = std::ranges::all_of(m_grants, [&](const Grant& grant) {
            return m_permissions.index().landingOf(other.id, grant.at) == grant.at;
        });
        if (other.id != role.id && fitsEverywhere)
            m_instead->addItem(other.name, other.id.toString());
    }
    m_instead->setCurrentIndex(std::max(0, m_instead->findData(role.basedOn.toString())));
}

void DeleteRoleDialog::follow() {
    const RoleId instead(m_instead->currentData().toString().toLatin1());
    QString why =
        instead.isNull() ? tr("No other role can stand at all these places. Change them one by one first.") : QString();
    for (const Grant& grant : m_grants) {
        if (!why.isEmpty())
            break;
        const QString refusal = refusalToChange(m_permissions, grant, instead);
        if (!refusal.isEmpty())
            why = tr("%1 cannot get it: %2").arg(m_permissions.nameOfUser(grant.user), refusal);
    }
    m_refusal->setWords(why);
    verbButton()->setEnabled(why.isEmpty());
    verbButton()->setToolTip(why);
}

void DeleteRoleDialog::send() {
    replaceNext(0, begin());
}

void DeleteRoleDialog::replaceNext(std::size_t position, const PeopleService::Done& done) {
    if (position >= m_grants.size()) {
        m_service.deleteRole(m_role, this, done);
        return;
    }
    const RoleId instead(m_instead->currentData().toString().toLatin1());
    giveInstead(m_service, m_permissions.index().catalog(), m_grants[position], instead, this,
                [this, position, done](const Result<void>& answer) {
                    if (answer)
                        replaceNext(position + 1, done);
                    else
                        done(answer);
                });
}

} // namespace trunkline::ui
