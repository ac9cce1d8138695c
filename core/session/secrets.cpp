#include "core/session/secrets.h"

#include <QCoreApplication>
#include <QTimer>

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kService = u"Trunkline"_s;

/// Only these two mean that the keychain works; every other code turned up for a keychain that is absent, locked or
/// denied.
bool isKeychainWorking(QKeychain::Error code) {
    return code == QKeychain::NoError || code == QKeychain::EntryNotFound;
}

Error keychainError(const QKeychain::Job& job) {
    const QString details = u"%1: %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::AccessDenied:
        return {ErrorCode::Conflict,
                KeychainSecrets::tr("The keychain is locked. Unlock it and try again, or go on for this session only."),
                details};
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::Refused,
                KeychainSecrets::tr("Trunkline was not allowed to use the keychain. Try again and allow it, or go on "
                                    "for this session only."),
                details};
    default:
        return {ErrorCode::Unavailable,
                KeychainSecrets::tr("This computer has no keychain that Trunkline can use, so it cannot keep you "
                                    "signed in. You can go on for this session only."),
                details};
    }
}

} // namespace

KeychainSecrets::KeychainSecrets(QObject* parent) : QObject(parent) {}

void KeychainSecrets::read(const QString& name, Read done) {
    auto* job = new QKeychain::ReadPasswordJob(kService, this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        if (!isKeychainWorking(job->error()))
            done(tl::unexpected<Error>(keychainError(*job)));
        else if (job->error() == QKeychain::EntryNotFound)
            done(std::optional<QByteArray>());
        else
            done(std::optional(job->binaryData()));
    });
    job->start();
}

void KeychainSecrets::write(const QString& name, const QByteArray& secret, Done done) {
    auto* job = new QKeychain::WritePasswordJob(kService, this);
    job->setKey(name);
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        done(job->error() == QKeychain::NoError ? Result<void>()
                                                : Result<void>(tl::unexpected<Error>(keychainError(*job))));
    });
    job->start();
}

void KeychainSecrets::remove(const QString& name, Done done) {
    auto* job = new QKeychain::DeletePasswordJob(kService, this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        done(isKeychainWorking(job->error()) ? Result<void>()
                                             : Result<void>(tl::unexpected<Error>(keychainError(*job))));
    });
    job->start();
}

void MemorySecrets::read(const QString& name, Read done) {
    QTimer::singleShot(0, this, [this, name, done = std::move(done)] {
        done(m_secrets.contains(name) ? std::optional(m_secrets.value(name)) : std::nullopt);
    });
}

void MemorySecrets::write(const QString& name, const QByteArray& secret, Done done) {
    m_secrets.insert(name, secret);
    QTimer::singleShot(0, this, [done = std::move(done)] { done({}); });
}

void MemorySecrets::remove(const QString& name, Done done) {
    m_secrets.remove(name);
    QTimer::singleShot(0, this, [done = std::move(done)] { done({}); });
}

} // namespace trunkline::session
