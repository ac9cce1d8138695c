#include "core/session/session.h"

#include <array>

#include <QDir>
#include <QJsonDocument>
#include <QPointer>
#include <QSysInfo>

#include "core/base/json_input.h"
#include "core/base/log.h"

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kRefreshBefore{60'000};
constexpr std::chrono::milliseconds kSoonestRefresh{5'000};
constexpr int kMostRefreshDoublings = 6;
const QString kMeDocument = u"me"_s;

net::Request jsonRequest(const QByteArray& method, const QString& path, const QJsonObject& body) {
    net::Request request;
    request.method = method;
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

/// What the person will know this sign-in by, in the list of their own.
QString deviceName() {
    return u"%1 · %2"_s.arg(QSysInfo::machineHostName(), QSysInfo::prettyProductName());
}

/// With what a refresh is asked for, once or again where no answer came: kept beside the token before it is used.
QByteArray newRefreshKey(RandomSource& random) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), bytes.size()).toHex();
}

Result<wire::SessionAnswer> sessionFrom(const net::Response& response) {
    return parseJsonObject(response.body).and_then([](const QJsonObject& object) {
        return wire::sessionFromJson(object);
    });
}

} // namespace

template <class... Args>
auto Session::guarded(std::function<void(Args...)> run) {
    return [guard = QPointer<Session>(this), attempt = m_attempt, run = std::move(run)](Args... args) {
        if (guard && guard->m_attempt == attempt)
            run(args...);
    };
}

Session::Session(Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_profiles(m_options.directory) {
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &Session::refresh);
}

Session::~Session() {
    close();
}

void Session::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

Secrets& Session::secrets() {
    return m_isOnce ? static_cast<Secrets&>(m_memory) : *m_options.keychain;
}

QString Session::secretName(const char* kind) const {
    return m_profile.id + u'/' + QLatin1StringView(kind);
}

QString Session::storeDirectory() const {
    const QString directory = m_profiles.storeDirectory(m_profile);
    return m_isOnce ? directory + u"-once"_s : directory;
}

const sync::Status& Session::status() const {
    static const sync::Status kStopped;
    return m_runner ? m_runner->status() : kStopped;
}

QJsonObject Session::me() const {
    return m_me;
}

void Session::connectTo(const QUrl& server) {
    m_client = std::make_unique<net::Client>(server);
    m_client->trust(m_profile.fingerprint);
}

void Session::signIn(const QUrl& server, const QString& email, const QString& password, bool isOnce) {
    close();
    m_profile = m_profiles.forPerson(server, email.trimmed(), *m_options.random);
    m_isOnce = isOnce;
    m_isOpening = false;
    m_password = password;
    connectTo(server);
    setState(State::SigningIn);
    postPassword();
}

void Session::open(const Profile& profile) {
    close();
    m_profile = profile;
    m_isOnce = false;
    m_isOpening = true;
    connectTo(profile.server);
    setState(State::SigningIn);
    fetchKey();
}

void Session::signInAgain(const QString& password) {
    if (!m_client)
        return;
    m_password = password;
    postPassword();
}

void Session::acceptInvitation(const QUrl& server, const QString& token, const QString& password) {
    close();
    m_profile = {}; // who it is for, the server says
    m_profile.server = server;
    m_isOnce = false;
    m_isOpening = false;
    m_password = password;
    m_invitation = token;
    connectTo(server);
    setState(State::SigningIn);
    postPassword();
}

void Session::postPassword() {
    const bool isInvited = !m_invitation.isEmpty();
    QJsonObject body{{"password"_L1, m_password}, {"device"_L1, deviceName()}};
    body.insert(isInvited ? "token"_L1 : "email"_L1, isInvited ? m_invitation : m_profile.email);
    const net::Request request = jsonRequest("POST", isInvited ? u"/v1/invitations/accept"_s : u"/v1/sessions"_s, body);
    m_client->setAccessToken({});
    m_client->send(request, guarded(std::function([this](const net::Client::Answer& answer) { takeSignIn(answer); })));
}

void Session::takeSignIn(const net::Client::Answer& answer) {
    if (!answer) {
        if (!answer.error().fingerprint.isEmpty())
            Q_EMIT untrusted(answer.error().fingerprint, answer.error().error);
        else
            failWith(answer.error().error);
        return;
    }
    const Result<wire::SessionAnswer> session = sessionFrom(*answer);
    if (!session) {
        failWith(session.error());
        return;
    }
    if (!m_invitation.isEmpty()) {
        const QByteArray fingerprint = m_profile.fingerprint;
        m_profile = m_profiles.forPerson(m_profile.server, session->user.email, *m_options.random);
        m_profile.fingerprint = fingerprint;
    }
    m_password.clear();
    m_invitation.clear();
    m_profile.name = session->user.name;
    takeSession(*session);
    if (m_store) {
        setState(State::SignedIn);
        startEngine();
    } else {
        fetchKey();
    }
}

void Session::trust(const QByteArray& fingerprint) {
    m_profile.fingerprint = fingerprint;
    m_client->trust(fingerprint);
    if (!m_password.isEmpty())
        postPassword();
    else
        refresh();
}

void Session::failWith(const Error& error) {
    m_password.clear();
    m_invitation.clear();
    if (m_store) {
        Q_EMIT failed(error);
        return;
    }
    ++m_attempt;
    m_client.reset();
    setState(State::SignedOut);
    Q_EMIT failed(error);
}

void Session::takeSession(const wire::SessionAnswer& answer) {
    m_accessToken = answer.accessToken;
    m_refreshToken = answer.refreshToken;
    m_refreshKey = newRefreshKey(*m_options.random);
    m_accessExpiresAt = answer.accessExpiresAt;
    m_refreshTries = 0;
    m_client->setAccessToken(m_accessToken);
    secrets().write(secretName("refresh"), m_refreshToken.toUtf8() + ' ' + m_refreshKey,
                    guarded(std::function([this](const Result<void>& written) {
                        if (!written && m_store)
                            qCInfo(lcNet) << "the token could not be kept:" << written.error().details;
                    })));
    scheduleRefresh();
}

void Session::fetchKey() {
    secrets().read(secretName("key"), guarded(std::function([this](const Result<std::optional<QByteArray>>& key) {
                       if (!key)
                           Q_EMIT keychainUnavailable(key.error());
                       else if (*key)
                           openStore(**key);
                       else if (!m_isOnce && QDir(storeDirectory()).exists())
                           Q_EMIT cacheLocked(
                               {ErrorCode::Refused,
                                tr("The key of what is saved on this computer is not in the keychain. Unlock the "
                                   "keychain and try again, or load everything from the server."),
                                {}});
                       else if (m_isOpening)
                           failWith({ErrorCode::SignInRequired, tr("Sign in with your password."), {}});
                       else
                           makeKey();
                   })));
}

void Session::makeKey() {
    std::array<std::uint8_t, 32> bytes{};
    m_options.random->fill(bytes);
    const QByteArray key(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    secrets().write(secretName("key"), key, guarded(std::function([this, key](const Result<void>& written) {
                        if (written)
                            openStore(key);
                        else
                            Q_EMIT keychainUnavailable(written.error());
                    })));
}

void Session::continueOnce() {
    if (m_store)
        return;
    m_isOnce = true;
    if (m_refreshToken.isEmpty())
        failWith({ErrorCode::SignInRequired, tr("Sign in with your password."), {}});
    else
        makeKey();
}

void Session::askKeychainAgain() {
    if (!m_store && m_state == State::SigningIn)
        fetchKey();
}

void Session::checkKeychain(QObject* context, const std::function<void(const Result<void>&)>& done) {
    m_options.keychain->read(u"check"_s,
                             [guard = QPointer<QObject>(context), done](const Result<std::optional<QByteArray>>& read) {
                                 if (guard)
                                     done(read ? Result<void>() : Result<void>(failFrom(read)));
                             });
}

void Session::removeSavedAndContinue() {
    if (m_store)
        return;
    if (const Result<void> removed = store::Store::removeAll(storeDirectory()); !removed)
        failWith(removed.error());
    else if (m_refreshToken.isEmpty())
        failWith({ErrorCode::SignInRequired, tr("Sign in with your password."), {}});
    else
        makeKey();
}

void Session::openStore(const QByteArray& key) {
    if (m_isOnce)
        (void)store::Store::removeAll(storeDirectory());
    Result<std::unique_ptr<store::Store>> opened =
        store::Store::open({storeDirectory(), key, m_options.clock, m_options.random});
    if (!opened) {
        if (opened.error().code == ErrorCode::Refused)
            Q_EMIT cacheLocked(opened.error());
        else
            failWith(opened.error());
        return;
    }
    m_store = std::move(*opened);
    m_me = m_store->document(kMeDocument);
    if (!m_isOnce) {
        if (const Result<void> saved = m_profiles.save(m_profile); !saved)
            qCInfo(lcNet) << "the profile could not be saved:" << saved.error().message;
    }
    connect(m_store.get(), &store::Store::grantsChanged, this, &Session::fetchMe);
    setState(State::SignedIn);
    if (!m_refreshToken.isEmpty()) {
        startEngine();
        return;
    }
    secrets().read(secretName("refresh"), guarded(std::function([this](const Result<std::optional<QByteArray>>& token) {
                       if (token && *token) {
                           const qsizetype space = (*token)->indexOf(' '); // older consoles kept no key
                           m_refreshToken = QString::fromUtf8(space < 0 ? **token : (*token)->left(space));
                           m_refreshKey = space < 0 ? newRefreshKey(*m_options.random) : (*token)->mid(space + 1);
                           refresh();
                       } else {
                           setState(State::Expired);
                       }
                   })));
}

void Session::startEngine() {
    if (m_runner) {
        m_runner->setAccessToken(m_accessToken);
    } else {
        m_runner = std::make_unique<SyncRunner>(*m_store, *m_options.clock,
                                                SyncRunner::Options{m_profile.server, m_profile.fingerprint,
                                                                    m_accessToken, m_store->kept(),
                                                                    m_options.exportDirectory, m_options.serverClock});
        connect(m_runner.get(), &SyncRunner::orphansExported, this, &Session::orphansExported);
        connect(m_runner.get(), &SyncRunner::statusChanged, this, &Session::statusChanged);
        connect(m_runner.get(), &SyncRunner::signInNeeded, this, &Session::refresh);
        connect(m_store.get(), &store::Store::keptChanged, m_runner.get(), [this] { m_runner->keep(m_store->kept()); });
        m_runner->start();
    }
    fetchMe();
}

void Session::scheduleRefresh() {
    const auto left = m_accessExpiresAt - m_options.clock->now() - kRefreshBefore;
    m_refreshTimer.start(std::max<std::chrono::milliseconds>(left, kSoonestRefresh));
}

void Session::refresh() {
    if (m_isRefreshing || m_refreshToken.isEmpty() || !m_client)
        return;
    m_isRefreshing = true;
    net::Request request = jsonRequest("POST", u"/v1/sessions/refresh"_s, {{"refreshToken"_L1, m_refreshToken}});
    request.headers = {{"Idempotency-Key", m_refreshKey}};
    m_client->send(request, guarded(std::function([this](const net::Client::Answer& answer) {
                       m_isRefreshing = false;
                       if (!answer) {
                           takeRefreshFailure(answer.error());
                           return;
                       }
                       const Result<wire::SessionAnswer> session = sessionFrom(*answer);
                       if (!session) {
                           takeRefreshFailure({session.error(), 0, {}, {}, {}});
                           return;
                       }
                       takeSession(*session);
                       setState(State::SignedIn);
                       startEngine();
                   })));
}

void Session::takeRefreshFailure(const net::Failure& failure) {
    if (failure.status == 401) {
        m_refreshToken.clear();
        secrets().remove(secretName("refresh"), [](const Result<void>&) {});
        setState(State::Expired);
        return;
    }
    if (!failure.fingerprint.isEmpty())
        Q_EMIT untrusted(failure.fingerprint, failure.error);
    m_refreshTimer.start(
        failure.retryAfter.value_or(kSoonestRefresh * (1 << std::min(m_refreshTries++, kMostRefreshDoublings))));
    Q_EMIT statusChanged();
}

void Session::fetchMe() {
    if (!m_client || m_accessToken.isEmpty())
        return;
    net::Request request;
    request.path = u"/v1/me"_s;
    m_client->send(request, guarded(std::function([this](const net::Client::Answer& answer) {
                       const Result<QJsonObject> me = answer ? parseJsonObject(answer->body)
                                                             : Result<QJsonObject>(fail(ErrorCode::Unavailable, {}));
                       if (!me || *me == m_me || !m_store)
                           return;
                       m_me = *me;
                       m_store->putDocument(kMeDocument, m_me);
                       const QString organization =
                           m_me.value("organization"_L1).toObject().value("name"_L1).toString();
                       if (!m_isOnce && !organization.isEmpty() && organization != m_profile.organization) {
                           m_profile.organization = organization;
                           (void)m_profiles.save(m_profile);
                       }
                       Q_EMIT meChanged();
                   })));
}

void Session::send(const net::Request& request, QObject* context, net::Client::Done done) {
    if (!m_client) {
        done(tl::unexpected(net::Failure{{ErrorCode::SignInRequired, tr("Sign in first."), {}}, 0, {}, {}, {}}));
        return;
    }
    m_client->send(request,
                   [guard = QPointer<QObject>(context), done = std::move(done)](const net::Client::Answer& answer) {
                       if (guard)
                           done(answer);
                   });
}

void Session::syncNow() {
    if (m_runner)
        m_runner->syncNow();
    if (m_accessToken.isEmpty())
        refresh();
}

void Session::pauseSync() {
    if (m_runner)
        m_runner->pause();
}

void Session::close() {
    ++m_attempt;
    m_refreshTimer.stop();
    m_isRefreshing = false;
    m_password.clear();
    m_invitation.clear();
    m_runner.reset();
    m_store.reset();
    m_client.reset();
    if (m_isOnce && !m_profile.id.isEmpty())
        (void)store::Store::removeAll(storeDirectory());
    m_accessToken.clear();
    m_refreshToken.clear();
    m_me = {};
    setState(State::SignedOut);
}

void Session::signOut() {
    if (m_client && !m_accessToken.isEmpty()) {
        // Its answer does not matter: the client below is kept just long enough for it.
        auto* farewell = new net::Client(m_profile.server, this);
        farewell->trust(m_profile.fingerprint);
        farewell->setAccessToken(m_accessToken);
        net::Request request;
        request.method = "DELETE";
        request.path = u"/v1/sessions/current"_s;
        farewell->send(request, [farewell](const net::Client::Answer&) { farewell->deleteLater(); });
    }
    for (const char* kind : {"key", "refresh"})
        secrets().remove(secretName(kind), [](const Result<void>&) {});
    const Profile profile = m_profile;
    const QString directory = storeDirectory();
    close();
    if (const Result<void> removed = store::Store::removeAll(directory); !removed)
        Q_EMIT failed(removed.error());
    (void)m_profiles.remove(profile.id);
}

} // namespace trunkline::session
