#include "app/trunkline/start_window.h"

#include <QMessageBox>
#include <QPushButton>

#include "core/session/sample_server.h"
#include "ui/shell/trust_dialog.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::app {

using session::Session;

namespace {

QList<ui::SampleChoice> sampleChoices() {
    QList<ui::SampleChoice> choices;
    for (const session::SamplePerson& person : session::SampleServer::people())
        choices.append({person.email, person.role, person.sees});
    return choices;
}

} // namespace

StartWindow::StartWindow(Session& session, bool canSample, QWidget* parent)
    : QStackedWidget(parent), m_session(session), m_welcome(new ui::WelcomePage(this)),
      m_sample(new ui::SamplePage(sampleChoices(), this)), m_signIn(new ui::SignInPage(this)),
      m_invitation(new ui::InvitationPage(this)) {
    setWindowTitle(tr("Trunkline"));
    addWidget(m_welcome);
    addWidget(m_sample);
    addWidget(m_signIn);
    addWidget(m_invitation);
    resize(900, 640);
    m_welcome->setSampleAvailable(canSample);

    connect(m_welcome, &ui::WelcomePage::connectRequested, this, &StartWindow::connectTo);
    connect(m_welcome, &ui::WelcomePage::openRequested, this, &StartWindow::open);
    connect(m_welcome, &ui::WelcomePage::sampleRequested, this, &StartWindow::sampleRequested);
    connect(m_sample, &ui::SamplePage::chosen, this, [this](const QString& email) {
        m_sample->setBusy(true);
        Q_EMIT sampleChosen(email);
    });
    connect(m_sample, &ui::SamplePage::canceled, this, [this] {
        m_session.close();
        showWelcome();
        Q_EMIT sampleLeft();
    });
    connect(m_signIn, &ui::SignInPage::canceled, this, [this] {
        m_session.close();
        showWelcome();
    });
    connect(m_signIn, &ui::SignInPage::signInRequested, this,
            [this](const QString& email, const QString& password, ui::Remember remember) {
                m_signIn->setBusy(true);
                m_session.signIn(m_server, email, password, remember == ui::Remember::ThisSessionOnly);
            });
    connect(m_invitation, &ui::InvitationPage::canceled, this, [this] {
        m_session.close();
        showWelcome();
    });
    connect(m_invitation, &ui::InvitationPage::accepted, this, [this](const QString& password) {
        m_invitation->setBusy(true);
        m_session.acceptInvitation(m_server, m_token, password);
    });
    connect(&session, &Session::failed, this, &StartWindow::showError);
    connect(&session, &Session::untrusted, this, &StartWindow::askForTrust);
    connect(&session, &Session::keychainUnavailable, this, &StartWindow::askAboutKeychain);
    connect(&session, &Session::cacheLocked, this, &StartWindow::askAboutLockedCache);
    showWelcome();
}

void StartWindow::showWelcome() {
    QList<ui::KnownPerson> people;
    for (const session::Profile& profile : m_session.profiles().all()) {
        if (!profile.isSample)
            people.append({profile.id, profile.organization.isEmpty() ? profile.server.host() : profile.organization,
                           profile.email});
    }
    m_welcome->setKnownPeople(people);
    m_welcome->setBusy({});
    m_signIn->setBusy(false);
    setCurrentWidget(m_welcome);
}

void StartWindow::showSample() {
    m_sample->setBusy(false);
    setCurrentWidget(m_sample);
}

void StartWindow::showError(const Error& error) {
    if (currentWidget() == m_signIn)
        m_signIn->showError(error);
    else if (currentWidget() == m_invitation)
        m_invitation->showError(error);
    else if (currentWidget() == m_sample)
        m_sample->showError(error);
    else
        m_welcome->showError(error);
}

void StartWindow::connectTo(const QString& typed) {
    // An invitation's link: the server, and behind it what only this person has. It is never part of a request's path.
    const QString token = typed.section(u"#invitation="_s, 1).trimmed();
    const Result<QUrl> server = net::Client::serverFrom(typed.section(u"#invitation="_s, 0, 0).trimmed());
    if (!server) {
        m_welcome->showError(server.error());
        return;
    }
    m_server = *server;
    if (!token.isEmpty()) {
        showInvitation(token);
        return;
    }
    m_signIn->setServer(server->host());
    m_signIn->setBusy(false);
    setCurrentWidget(m_signIn);
    m_session.checkKeychain(
        m_signIn, [page = m_signIn](const Result<void>& works) { page->setKeychainAvailable(works.has_value()); });
}

void StartWindow::showInvitation(const QString& token) {
    m_token = token;
    m_invitation->setServer(m_server.host());
    m_invitation->setBusy(false);
    setCurrentWidget(m_invitation);
}

void StartWindow::open(const QString& id) {
    const std::optional<session::Profile> profile = m_session.profiles().find(id);
    if (!profile)
        return;
    m_server = profile->server;
    m_signIn->setServer(profile->server.host());
    m_signIn->setEmail(profile->email);
    setCurrentWidget(m_signIn);
    m_signIn->setBusy(true);
    m_session.open(*profile);
}

void StartWindow::askForTrust(const QByteArray& fingerprint) {
    const bool isOwn = !m_ownFingerprint.isEmpty() && fingerprint == m_ownFingerprint;
    // A password that was mistyped begins anew; the certificate was compared already.
    if (isOwn || m_trusted == std::pair(m_session.profile().server, fingerprint)) {
        m_session.trust(fingerprint);
        return;
    }
    const bool wasTrusted = !m_session.profile().fingerprint.isEmpty();
    ui::TrustDialog question(m_session.profile().server.host(), net::displayFingerprint(fingerprint),
                             wasTrusted ? ui::TrustDialog::Why::Changed : ui::TrustDialog::Why::Unknown, this);
    if (question.exec() == QDialog::Accepted) {
        m_trusted = {m_session.profile().server, fingerprint};
        m_session.trust(fingerprint);
    } else {
        m_session.close();
        showWelcome();
    }
}

void StartWindow::askAboutKeychain(const Error& error) {
    const bool isAbsent = error.code == ErrorCode::Unavailable;
    const bool isDenied = error.code == ErrorCode::Refused;
    const QString title = isAbsent   ? tr("No keychain")
                          : isDenied ? tr("The keychain said no")
                                     : tr("The keychain is locked");
    QMessageBox question(QMessageBox::Information, title, error.message, QMessageBox::NoButton, this);
    question.setInformativeText(tr("Trunkline keeps passwords and cached data only under a key from the keychain. You "
                                   "can go on for this session: nothing stays on this computer afterwards."));
    const QPushButton* again = isAbsent ? nullptr : question.addButton(tr("Try again"), QMessageBox::AcceptRole);
    const QPushButton* once = question.addButton(tr("Go on for this session"), QMessageBox::AcceptRole);
    question.addButton(QMessageBox::Cancel);
    question.exec();
    if (again && question.clickedButton() == again) {
        m_session.askKeychainAgain();
    } else if (question.clickedButton() == once) {
        m_session.continueOnce();
    } else {
        m_session.close();
        showWelcome();
    }
}

void StartWindow::askAboutLockedCache(const Error& error) {
    QMessageBox question(QMessageBox::Warning, tr("Saved data is locked"), error.message, QMessageBox::NoButton, this);
    question.setInformativeText(tr("Unlock the keychain and try again, go on for this session without what is saved, "
                                   "or remove what is saved, with edits that were not sent."));
    const QPushButton* again = question.addButton(tr("Try again"), QMessageBox::AcceptRole);
    const QPushButton* once = question.addButton(tr("Go on for this session"), QMessageBox::AcceptRole);
    QPushButton* remove = question.addButton(tr("Remove what is saved"), QMessageBox::DestructiveRole);
    remove->setProperty("tone", QStringLiteral("danger"));
    question.addButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() == again) {
        m_session.askKeychainAgain();
    } else if (question.clickedButton() == once) {
        m_session.continueOnce();
    } else if (question.clickedButton() == remove) {
        m_session.removeSavedAndContinue();
    } else {
        m_session.close();
        showWelcome();
    }
}

} // namespace trunkline::app
