#include "server/api/sessions.h"

#include <mutex>

#include "server/api/digest.h"

namespace trunkline::server {

namespace {

constexpr std::size_t kMostFailures = 100'000;
constexpr const char* kAccess = "tla_";
constexpr const char* kRefresh = "tlr_";

QByteArray personKey(const QString& email) {
    return "p" + digestOf(email.trimmed().toLower().toUtf8());
}

QByteArray addressKey(const std::string& peer) {
    return "a" + digestOf(std::string_view(peer));
}

} // namespace

Result<void> Sessions::load(Storage& storage) {
    QHash<QByteArray, Session> fresh;
    QHash<QByteArray, UserId> families;
    const Result<void> read = storage.read([&](Reader& reader) -> Result<void> {
        reader.visitTokens([&](const StoredToken& token) {
            families.insert(token.family, token.user);
            if (!token.isRefresh)
                fresh.insert(token.digest, {token.user, token.family, token.expiresAt});
            return true;
        });
        return {};
    });
    if (!read)
        return read;
    const std::unique_lock lock(m_mutex);
    m_byDigest = std::move(fresh);
    m_families = std::move(families);
    return {};
}

std::optional<Session> Sessions::find(std::string_view accessToken, Instant now) const {
    const QByteArray digest = digestOf(accessToken);
    const std::shared_lock lock(m_mutex);
    const auto found = m_byDigest.constFind(digest);
    if (found == m_byDigest.constEnd() || found->expiresAt <= now)
        return std::nullopt;
    return *found;
}

QByteArray Sessions::newFamily() {
    return makeToken("", m_random).left(22);
}

SessionTokens Sessions::newTokens(Instant now) {
    return {makeToken(kAccess, m_random), makeToken(kRefresh, m_random), now + m_limits.accessLife};
}

SessionTokens Sessions::tokensAfter(const QByteArray& refreshToken, const QByteArray& attempt, const QByteArray& secret,
                                    Instant now) const {
    const QByteArray from = refreshToken + '\n' + attempt;
    return {deriveToken(kAccess, secret, from), deriveToken(kRefresh, secret, from), now + m_limits.accessLife};
}

void Sessions::put(Writer& writer, const SessionTokens& tokens, const UserId& user, const QByteArray& family,
                   Instant now, const QString& device) const {
    writer.putToken({digestOf(tokens.access), family, user, false, tokens.accessExpiresAt, false});
    writer.putToken({digestOf(tokens.refresh), family, user, true, now + m_limits.refreshLife, false});
    writer.putSignIn({family, user, device, now, now});
}

void Sessions::activate(const SessionTokens& tokens, const UserId& user, const QByteArray& family) {
    const std::unique_lock lock(m_mutex);
    m_byDigest.insert(digestOf(tokens.access), {user, family, tokens.accessExpiresAt});
    m_families.insert(family, user);
}

bool Sessions::isFamilyAlive(const QByteArray& family) const {
    const std::shared_lock lock(m_mutex);
    return m_families.contains(family);
}

void Sessions::forgetFamily(const QByteArray& family) {
    const std::unique_lock lock(m_mutex);
    m_byDigest.removeIf([&family](const auto& entry) { return entry.value().family == family; });
    m_families.remove(family);
}

void Sessions::forgetUser(const UserId& user, const QByteArray& butFamily) {
    const std::unique_lock lock(m_mutex);
    m_byDigest.removeIf([&](const auto& entry) {
        return entry.value().user == user && (butFamily.isEmpty() || entry.value().family != butFamily);
    });
    m_families.removeIf(
        [&](const auto& entry) { return entry.value() == user && (butFamily.isEmpty() || entry.key() != butFamily); });
}

std::chrono::milliseconds Sessions::waitFor(const QString& email, const std::string& peer, Instant now) const {
    const std::shared_lock lock(m_mutex);
    const auto waitOf = [&](const QByteArray& key, int most) {
        const auto found = m_failures.find(key);
        if (found == m_failures.end() || found->second.count < most)
            return std::chrono::milliseconds(0);
        return std::max(std::chrono::milliseconds(0), found->second.since + m_limits.failureWindow - now);
    };
    return std::max(waitOf(personKey(email), m_limits.failuresPerPerson),
                    waitOf(addressKey(peer), m_limits.failuresPerAddress));
}

void Sessions::countFailure(const QString& email, const std::string& peer, Instant now) {
    const std::unique_lock lock(m_mutex);
    std::erase_if(m_failures, [&](const auto& entry) { return entry.second.since + m_limits.failureWindow <= now; });
    for (const QByteArray& key : {personKey(email), addressKey(peer)}) {
        if (m_failures.size() >= kMostFailures && !m_failures.contains(key))
            continue;
        Failures& failures = m_failures[key];
        if (failures.count == 0)
            failures.since = now;
        ++failures.count;
    }
}

void Sessions::forgetFailures(const QString& email) {
    const std::unique_lock lock(m_mutex);
    m_failures.erase(personKey(email));
}

} // namespace trunkline::server
