#include "ui/shell/invitation_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/domain/password.h"
#include "ui/shell/centered_column.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

InvitationPage::InvitationPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_password(new QLineEdit(this)), m_again(new QLineEdit(this)),
      m_error(new InlineError(this)), m_accept(new QPushButton(this)) {
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    auto* words = new QLabel(tr("Choose a password with at least %n characters. If you have one at this organization "
                                "already and were invited once more, type that one.",
                                nullptr, kShortestPassword),
                             this);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_accept->setDefault(true);
    m_accept->setAutoDefault(true);
    auto* back = new QPushButton(tr("Back"), this);
    QVBoxLayout* column = makeCenteredColumn(*this);
    column->addWidget(m_title);
    column->addWidget(words);
    column->addSpacing(kSpace8);
    for (const auto& [field, label] : {std::pair(m_password, tr("Password")), {m_again, tr("The password again")}}) {
        field->setEchoMode(QLineEdit::Password);
        field->setAccessibleName(label);
        addLabeled(*column, label, *field);
    }
    column->addWidget(m_error);
    column->addSpacing(kSpace8);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    setBusy(false);
    connect(m_accept, &QPushButton::clicked, this, &InvitationPage::request);
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &InvitationPage::request);
    connect(back, &QPushButton::clicked, this, &InvitationPage::canceled);
}

void InvitationPage::setServer(const QString& name) {
    m_title->setText(tr("Join your organization at %1", "name of a server").arg(name));
    m_password->clear();
    m_again->clear();
    m_error->setWords({});
}

void InvitationPage::setBusy(bool isBusy) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_password, m_again, m_accept})
        part->setEnabled(!isBusy);
    m_accept->setText(isBusy ? tr("Signing in…") : tr("Join"));
    if (isBusy)
        m_error->setWords({});
}

void InvitationPage::showError(const Error& error) {
    setBusy(false);
    m_error->setWords(error.message);
    m_password->setFocus(Qt::OtherFocusReason);
}

void InvitationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_password->setFocus(Qt::OtherFocusReason);
}

void InvitationPage::request() {
    if (m_password->text().isEmpty())
        m_error->setWords(tr("Type a password."), Tone::Warn);
    else if (m_password->text() != m_again->text())
        m_error->setWords(tr("The two passwords are not the same."), Tone::Warn);
    else
        Q_EMIT accepted(m_password->text());
}

} // namespace trunkline::ui
