#pragma once

#include <map>
#include <shared_mutex>

#include <QHash>
#include <QString>

#include "server/storage/storage.h"

namespace trunkline::server {

struct SessionLimits {
    std::chrono::milliseconds accessLife{10 * 60'000};
    std::chrono::milliseconds refreshLife{30LL * 24 * 3600'000};
    int failuresPerPerson = 5;   ///< failed sign-ins within the window before it says to wait
    int failuresPerAddress = 50; ///< many people may share one
    std::chrono::milliseconds failureWindow{60'000};
};

/// What signing in gives, once: only digests are kept.
struct SessionTokens {
    QByteArray access;
    QByteArray refresh;
    Instant accessExpiresAt{};
};

struct Session {
    UserId user;
    QByteArray family;
    Instant expiresAt{};
};

/// Who is signed in. Access tokens are found in memory; the database has everything for a restart. Thread-safe.
class Sessions {
public:
    Sessions(const SessionLimits& limits, RandomSource& random) : m_limits(limits), m_random(random) {}

    /// Reads all tokens anew: at start, and when another program wrote.
    [[nodiscard]] Result<void> load(Storage& storage);
    [[nodiscard]] std::optional<Session> find(std::string_view accessToken, Instant now) const;

    [[nodiscard]] SessionTokens newTokens(Instant now);
    /// The tokens that a refresh token is exchanged for in one attempt; the same attempt gives the same ones.
    [[nodiscard]] SessionTokens tokensAfter(const QByteArray& refreshToken, const QByteArray& attempt,
                                            const QByteArray& secret, Instant now) const;
    /// Stores tokens of a family, new or not. They work once `writer`'s transaction is committed and activate() was
    /// called. `device`: what a new family's owner will know it by.
    void put(Writer& writer, const SessionTokens& tokens, const UserId& user, const QByteArray& family, Instant now,
             const QString& device = {}) const;
    void activate(const SessionTokens& tokens, const UserId& user, const QByteArray& family);
    [[nodiscard]] QByteArray newFamily();
    /// Whether the sign-in has not ended; access tokens of it may have run out.
    [[nodiscard]] bool isFamilyAlive(const QByteArray& family) const;
    /// What is forgotten here works no more, from this moment on.
    void forgetFamily(const QByteArray& family);
    void forgetUser(const UserId& user, const QByteArray& butFamily = {});

    /// How long this person at this address has to wait before the next try; zero: not at all.
    [[nodiscard]] std::chrono::milliseconds waitFor(const QString& email, const std::string& peer, Instant now) const;
    void countFailure(const QString& email, const std::string& peer, Instant now);
    void forgetFailures(const QString& email);

private:
    struct Failures {
        Instant since{};
        int count = 0;
    };

    SessionLimits m_limits;
    RandomSource& m_random;
    mutable std::shared_mutex m_mutex;
    QHash<QByteArray, Session> m_byDigest;
    QHash<QByteArray, UserId> m_families;
    std::map<QByteArray, Failures> m_failures; ///< by digest of the e-mail or address, so that memory holds neither
};

} // namespace trunkline::server
