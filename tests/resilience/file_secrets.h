#pragma once

#include <QObject>

#include "core/session/secrets.h"

namespace trunkline::tests {

/// A keychain for a console that is killed and comes back: a file that is always whole. Never for real secrets.
class FileSecrets final : public QObject, public session::Secrets {
public:
    explicit FileSecrets(QString path);
    void read(const QString& name, Read done) override;
    void write(const QString& name, const QByteArray& secret, Done done) override;
    void remove(const QString& name, Done done) override;

private:
    [[nodiscard]] Result<void> save() const;
    void answerLater(Done done, const Result<void>& answer);

    QString m_path;
    QHash<QString, QByteArray> m_secrets;
};

} // namespace trunkline::tests
