#pragma once

#include <QStackedWidget>

#include "core/session/session.h"
#include "ui/shell/invitation_page.h"
#include "ui/shell/sample_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"

namespace trunkline::app {

/// The window before somebody is signed in: welcome, sign-in, and the questions that signing in may ask.
class StartWindow final : public QStackedWidget {
    Q_OBJECT

public:
    explicit StartWindow(session::Session& session, bool canSample, QWidget* parent = nullptr);

    void showWelcome();
    /// Says what a person waits for.
    void showBusy(const QString& words) { m_welcome->setBusy(words); }
    /// The people of the sample organization, whose server runs.
    void showSample();
    void showError(const Error& error);
    /// A certificate that nobody has to be asked about: of the server that this console itself started.
    void trustWithoutAsking(const QByteArray& fingerprint) { m_ownFingerprint = fingerprint; }
    [[nodiscard]] ui::WelcomePage* welcomePage() const { return m_welcome; }
    [[nodiscard]] ui::SamplePage* samplePage() const { return m_sample; }
    [[nodiscard]] ui::SignInPage* signInPage() const { return m_signIn; }
    [[nodiscard]] ui::InvitationPage* invitationPage() const { return m_invitation; }

Q_SIGNALS:
    void sampleRequested();
    void sampleChosen(const QString& email);
    void sampleLeft();

private:
    void connectTo(const QString& typed);
    void showInvitation(const QString& token);
    void open(const QString& profile);
    void askForTrust(const QByteArray& fingerprint);
    void askAboutKeychain(const Error& error);
    void askAboutLockedCache(const Error& error);

    session::Session& m_session;
    ui::WelcomePage* m_welcome = nullptr;
    ui::SamplePage* m_sample = nullptr;
    ui::SignInPage* m_signIn = nullptr;
    ui::InvitationPage* m_invitation = nullptr;
    QUrl m_server;
    QString m_token; ///< of the invitation that is answered
    QByteArray m_ownFingerprint;
    std::pair<QUrl, QByteArray> m_trusted; ///< the server and certificate that the person agreed to last
};

} // namespace trunkline::app
