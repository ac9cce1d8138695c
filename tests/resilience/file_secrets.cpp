#include "tests/resilience/file_secrets.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimer>

namespace trunkline::tests {

FileSecrets::FileSecrets(QString path) : m_path(std::move(path)) {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        m_secrets.insert(it.key(), QByteArray::fromHex(it.value().toString().toLatin1()));
}

Result<void> FileSecrets::save() const {
    QJsonObject kept;
    for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it)
        kept.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(kept).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Unavailable, file.errorString());
    return {};
}

void FileSecrets::answerLater(Done done, const Result<void>& answer) {
    QTimer::singleShot(0, this, [done = std::move(done), answer] { done(answer); });
}

void FileSecrets::read(const QString& name, Read done) {
    QTimer::singleShot(0, this, [this, name, done = std::move(done)] {
        done(m_secrets.contains(name) ? std::optional(m_secrets.value(name)) : std::nullopt);
    });
}

void FileSecrets::write(const QString& name, const QByteArray& secret, Done done) {
    m_secrets.insert(name, secret);
    answerLater(std::move(done), save());
}

void FileSecrets::remove(const QString& name, Done done) {
    m_secrets.remove(name);
    answerLater(std::move(done), save());
}

} // namespace trunkline::tests
