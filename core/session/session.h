#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/base/server_clock.h"
#include "core/net/client.h"
#include "core/session/profiles.h"
#include "core/session/secrets.h"
#include "core/session/sync_runner.h"
#include "core/store/store.h"
#include "core/wire/api_types.h"

namespace trunkline::session {

/// One person at one server: signing in, keeping the token fresh, the store and its engine, signing out. GUI thread;
/// nothing here waits.
///
/// signIn() or open() lead to SignedIn, or to one of the questions below, or to failed(). Working offline is SignedIn,
/// with status() saying so.
class Session : public QObject {
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        SigningIn,
        SignedIn, ///< the store is open
        Expired,  ///< the store is open and edits are kept, but the server wants the password again: signInAgain()
    };
    struct Options {
        QString directory; ///< of the profiles and stores
        const Clock* clock = nullptr;
        RandomSource* random = nullptr;
        Secrets* keychain = nullptr;
        QString exportDirectory = {};       ///< for edits that can never be sent; empty: they are not exported
        ServerClock* serverClock = nullptr; ///< learns the server's time; best the same as `clock`
    };
    explicit Session(Options options, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] Profiles& profiles() { return m_profiles; }

    /// `isOnce`: nothing stays on this computer after close(), no keychain is asked.
    void signIn(const QUrl& server, const QString& email, const QString& password, bool isOnce = false);
    /// Accepts an invitation, or sets a password anew, with what its link holds, and signs in. Somebody who has a
    /// password at the server already gives that one.
    void acceptInvitation(const QUrl& server, const QString& token, const QString& password);
    /// With what the keychain holds; works without a network.
    void open(const Profile& profile);
    /// While Expired, or while signing in after a question.
    void signInAgain(const QString& password);
    /// Ends signing in, or closes the store and stays signed in for next time.
    void close();
    /// Also tells the server, and removes cache, outbox, secrets and profile of this computer. Edits that were not sent
    /// are gone with them: ask first.
    void signOut();

    // Answers to questions
    /// After untrusted(): goes on with this certificate, and remembers it.
    void trust(const QByteArray& fingerprint);
    /// After keychainUnavailable() or cacheLocked().
    void continueOnce();
    /// After keychainUnavailable() or cacheLocked(): asks the keychain again, which the person has unlocked meanwhile.
    void askKeychainAgain();
    /// After cacheLocked(): removes what is saved here, unsent edits included, and goes on.
    void removeSavedAndContinue();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] bool isOnce() const { return m_isOnce; }
    /// Null unless SignedIn or Expired.
    [[nodiscard]] store::Store* store() const { return m_store.get(); }
    [[nodiscard]] const sync::Status& status() const;
    /// GET /v1/me as last answered: user, grants, organization, catalog; also offline.
    [[nodiscard]] QJsonObject me() const;
    /// Whether the keychain can be used, without signing in; the error is as keychainUnavailable() has it. Answers
    /// later.
    void checkKeychain(QObject* context, const std::function<void(const Result<void>&)>& done);
    /// A request of the person's own (publish, invite …). `context` gone: no answer is delivered.
    void send(const net::Request& request, QObject* context, net::Client::Done done);
    /// Asks for /v1/me anew, e.g. after the roles of the organisation changed; meChanged() where it is another.
    void fetchMe();
    void syncNow();
    /// Stops what runs until syncNow(); what has arrived stays.
    void pauseSync();

Q_SIGNALS:
    void stateChanged();
    void statusChanged();
    void meChanged();
    /// Signing in did not work; SignedOut again, or still Expired.
    void failed(const trunkline::Error& error);
    /// Nobody that this computer knows signed the server's certificate. Show the fingerprint; then trust() or close().
    void untrusted(const QByteArray& fingerprint, const trunkline::Error& error);
    /// The keychain is absent (Unavailable), locked (Conflict) or denied to Trunkline (Refused). Then continueOnce(),
    /// askKeychainAgain() or close().
    void keychainUnavailable(const trunkline::Error& error);
    /// There is saved data here that the keychain has no key for, perhaps because it is locked. Then
    /// askKeychainAgain(), removeSavedAndContinue(), continueOnce() or close().
    void cacheLocked(const trunkline::Error& error);
    /// Edits of what the person may not see any more were written to this file for them.
    void orphansExported(const QString& path, int edits);

private:
    void setState(State state);
    void connectTo(const QUrl& server);
    void postPassword();
    void takeSignIn(const net::Client::Answer& answer);
    void takeSession(const wire::SessionAnswer& answer);
    void fetchKey();
    void makeKey();
    void openStore(const QByteArray& key);
    void startEngine();
    void refresh();
    void scheduleRefresh();
    void takeRefreshFailure(const net::Failure& failure);
    void failWith(const Error& error);
    [[nodiscard]] Secrets& secrets();
    [[nodiscard]] QString secretName(const char* kind) const;
    [[nodiscard]] QString storeDirectory() const;
    /// Late answers of an attempt that was given up are dropped.
    template <class... Args>
    auto guarded(std::function<void(Args...)> run);

    Options m_options;
    Profiles m_profiles;
    MemorySecrets m_memory;
    State m_state = State::SignedOut;
    Profile m_profile;
    QString m_password;   ///< only while signing in
    QString m_invitation; ///< as the password, where a link brought it
    bool m_isOnce = false;
    bool m_isOpening = false; ///< open(), rather than signIn()
    quint64 m_attempt = 0;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<SyncRunner> m_runner;
    QString m_accessToken;
    QString m_refreshToken;
    QByteArray m_refreshKey; ///< the Idempotency-Key of its exchange
    Instant m_accessExpiresAt{};
    QTimer m_refreshTimer;
    int m_refreshTries = 0;
    bool m_isRefreshing = false;
    QJsonObject m_me;
};

} // namespace trunkline::session
