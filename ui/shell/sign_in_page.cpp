#include "ui/shell/sign_in_page.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/centered_column.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

SignInPage::SignInPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(tr("Sign in"), this)), m_email(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_remember(new QCheckBox(tr("Remember me on this computer"), this)),
      m_keychainWords(makeCaption({}, this)), m_error(new InlineError(this)),
      m_signIn(new QPushButton(tr("Sign in"), this)), m_cancel(new QPushButton(tr("Back"), this)) {
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    m_email->setAccessibleName(tr("E-mail"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keychainWords->setWordWrap(true);
    m_signIn->setDefault(true);
    m_signIn->setAutoDefault(true);

    QVBoxLayout* column = makeCenteredColumn(*this);
    column->addWidget(m_title);
    column->addSpacing(kSpace8);
    addLabeled(*column, tr("E-mail"), *m_email);
    addLabeled(*column, tr("Password"), *m_password);
    column->addWidget(m_error);
    column->addWidget(m_remember);
    column->addWidget(m_keychainWords);
    column->addSpacing(kSpace8);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_signIn);
    column->addLayout(buttons);
    setKeychainAvailable(true);

    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::request);
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::request);
    connect(m_cancel, &QPushButton::clicked, this, &SignInPage::canceled);
}

void SignInPage::setServer(const QString& name) {
    m_title->setText(tr("Sign in to %1").arg(name));
}

void SignInPage::setEmail(const QString& email) {
    m_email->setText(email);
}

void SignInPage::setKeychainAvailable(bool isAvailable) {
    m_remember->setEnabled(isAvailable);
    m_remember->setChecked(isAvailable);
    m_keychainWords->setText(
        isAvailable ? tr("Kept in this computer's keychain until you sign out.")
                    : tr("This computer has no keychain that is open, so nothing is kept: you will be asked again "
                         "after closing Trunkline. What was synced stays readable."));
}

void SignInPage::setBusy(bool isBusy) {
    for (QWidget* part :
         {static_cast<QWidget*>(m_email), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_signIn)})
        part->setEnabled(!isBusy);
    m_signIn->setText(isBusy ? tr("Signing in…") : tr("Sign in"));
    if (isBusy)
        m_error->setWords({});
}

void SignInPage::showError(const Error& error) {
    setBusy(false);
    m_error->setWords(error.message);
    m_password->selectAll();
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus(Qt::OtherFocusReason);
}

void SignInPage::request() {
    if (m_email->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        m_error->setWords(tr("Type your e-mail and your password."), Tone::Warn);
        return;
    }
    Q_EMIT signInRequested(m_email->text().trimmed(), m_password->text(),
                           m_remember->isChecked() ? Remember::InKeychain : Remember::ThisSessionOnly);
}

} // namespace trunkline::ui
