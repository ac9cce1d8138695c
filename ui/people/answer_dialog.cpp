#include "ui/people/answer_dialog.h"

#include <algorithm>

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/actions/permissions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

namespace {

constexpr int kMostWords = 1000; ///< as the server takes
constexpr int kLines = 4;

/// A few lines of plain text; Tab leaves it.
QPlainTextEdit* makeWordField(const QString& placeholder, const QString& name, QWidget* parent) {
    auto* field = new QPlainTextEdit(parent);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * kLines + field->fontMetrics().height());
    QObject::connect(field, &QPlainTextEdit::textChanged, field, [field] {
        if (field->document()->characterCount() <= kMostWords + 1)
            return;
        QTextCursor end(field->document());
        end.setPosition(kMostWords);
        end.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        end.removeSelectedText();
    });
    return field;
}

QLabel* makeWords(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(400);
    return label;
}

} // namespace

GrantRequestDialog::GrantRequestDialog(PeopleService& service, const Permissions& permissions, AccessRequest request,
                                       const QString& name, const std::vector<Grant>& grants, QWidget* parent)
    : ServerDialog(tr("Give %1 access").arg(name), tr("Grant"), parent), m_service(service), m_permissions(permissions),
      m_request(std::move(request)) {
    const auto own = std::ranges::find(grants, m_request.at, &Grant::at);
    if (own != grants.end())
        m_grant = *own;
    const Account* place = permissions.index().tree().find(m_request.at);
    const access::Role* held = m_grant ? permissions.index().catalog().find(m_grant->role) : nullptr;
    const QString placeName = place ? place->name : QString();
    content()->addWidget(makeWords(
        held ? tr("%1 would like to %2 at %3, and is %4 there. These roles allow it. What they may do now they keep.")
                   .arg(name, access::describe(m_request.action), placeName, held->name)
             : tr("%1 would like to %2 at %3. These roles allow it; the one that you choose counts at once.")
                   .arg(name, access::describe(m_request.action), placeName),
        this));
    m_roles = new RoleChooser(this);
    content()->addWidget(m_roles, 1);
    m_word = makeWordField(tr("A word back, e.g. until when they need it"), tr("A word back"), this);
    content()->addWidget(m_word);
    connect(m_roles, &RoleChooser::chosenChanged, this, &GrantRequestDialog::follow);
    offerRoles();
    follow();
    resize(760, 600);
}

void GrantRequestDialog::offerRoles() {
    const access::Index& index = m_permissions.index();
    std::vector<RoleOffer> offers = rolesInPlace(index, m_request.at, [this](const RoleId& role) {
        return takesPlace(role) ? refusalToChange(m_permissions, *m_grant, role)
                                : refusalToAdd(m_permissions, m_request.user, role, m_request.at);
    });
    std::erase_if(offers, [&](const RoleOffer& offer) {
        return !index.catalog().find(offer.id)->actions().has(m_request.action);
    });
    // The least that does it stands first: nobody should get more than they asked for by accident.
    std::ranges::reverse(offers);
    m_roles->setRoles(m_permissions.sharedIndex(), m_request.at, std::move(offers));
}

bool GrantRequestDialog::takesPlace(const RoleId& role) const {
    const access::Catalog& catalog = m_permissions.index().catalog();
    const access::Role* held = m_grant ? catalog.find(m_grant->role) : nullptr;
    const access::Role* wanted = catalog.find(role);
    return held && wanted && wanted->actions().contains(held->actions());
}

void GrantRequestDialog::follow() {
    const bool isReady = !m_roles->chosen().isNull();
    verbButton()->setEnabled(isReady);
    verbButton()->setToolTip(isReady ? QString() : tr("You can give none of the roles that allow this."));
}

void GrantRequestDialog::send() {
    const PeopleService::Done done = begin();
    const auto tell = [this, done](const Result<void>& answer) {
        if (answer)
            m_service.answerRequest(m_request.id, true, m_word->toPlainText().trimmed(), this, done);
        else
            done(answer);
    };
    if (takesPlace(m_roles->chosen())) {
        giveInstead(m_service, m_permissions.index().catalog(), *m_grant, m_roles->chosen(), this, tell);
        return;
    }
    GrantWish wish;
    wish.user = m_request.user;
    wish.role = m_roles->chosen();
    wish.at = m_request.at;
    m_service.addGrant(wish, this, tell);
}

DeclineRequestDialog::DeclineRequestDialog(PeopleService& service, AccessRequest request, const QString& name,
                                           QWidget* parent)
    : ServerDialog(tr("Decline"), tr("Decline"), parent), m_service(service), m_request(std::move(request)) {
    content()->addWidget(makeWords(tr("%1 reads that you declined, and what you write here.").arg(name), this));
    m_word = makeWordField(tr("Why not, or whom to ask instead"), tr("A word back"), this);
    content()->addWidget(m_word);
    m_word->setFocus();
}

void DeclineRequestDialog::send() {
    m_service.answerRequest(m_request.id, false, m_word->toPlainText().trimmed(), this, begin());
}

AskForAccessDialog::AskForAccessDialog(PeopleService& service, const Permissions& permissions, access::Action action,
                                       const AccountId& at, const QString& text, QWidget* parent)
    : ServerDialog(tr("Ask for access"), tr("Ask"), parent), m_service(service), m_action(action), m_at(at) {
    QString plain = text;
    plain.remove(u'&').remove(u'…');
    const Account* place = permissions.index().tree().find(at);
    auto* title = makeWords(place ? tr("“%1” at %2").arg(plain, place->name) : plain, this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    content()->addWidget(title);
    content()->addWidget(makeWords(permissions.whyNot(action, at), this));
    content()->addWidget(makeWords(
        tr("You ask to be allowed to %1. Those who can give it find your request among their people, and you find "
           "their answer there too.")
            .arg(access::describe(action)),
        this));
    m_word = makeWordField(tr("What do you need it for, and until when?"), tr("What for"), this);
    content()->addWidget(m_word);
    m_word->setFocus();
}

void AskForAccessDialog::send() {
    m_service.requestAccess(m_action, m_at, m_word->toPlainText().trimmed(), this, begin());
}

} // namespace trunkline::ui
