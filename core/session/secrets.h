#pragma once

#include <functional>
#include <optional>

#include <QHash>
#include <QObject>

#include "core/base/error.h"

namespace trunkline::session {

/// Where tokens and keys are kept. Answers come later, on the caller's thread; none comes after its end.
class Secrets {
public:
    /// No value: there is none by that name. An error: this keychain cannot be used, because it is absent
    /// (Unavailable), locked (Conflict: unlock it and ask again) or denied to Trunkline (Refused); the way on is "this
    /// session only".
    using Read = std::function<void(const Result<std::optional<QByteArray>>&)>;
    using Done = std::function<void(const Result<void>&)>;

    virtual ~Secrets() = default;
    virtual void read(const QString& name, Read done) = 0;
    virtual void write(const QString& name, const QByteArray& secret, Done done) = 0;
    /// What is not there is removed already.
    virtual void remove(const QString& name, Done done) = 0;
};

/// The system's keychain. A desktop may ask the person to unlock it: then the answer takes as long as they do.
class KeychainSecrets final : public QObject, public Secrets {
    Q_OBJECT

public:
    explicit KeychainSecrets(QObject* parent = nullptr);
    void read(const QString& name, Read done) override;
    void write(const QString& name, const QByteArray& secret, Done done) override;
    void remove(const QString& name, Done done) override;
};

/// For this session only: forgotten at its end.
class MemorySecrets final : public QObject, public Secrets {
    Q_OBJECT

public:
    explicit MemorySecrets(QObject* parent = nullptr) : QObject(parent) {}
    void read(const QString& name, Read done) override;
    void write(const QString& name, const QByteArray& secret, Done done) override;
    void remove(const QString& name, Done done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace trunkline::session
