#pragma once

#include <QJsonObject>
#include <QObject>

#include "core/session/session.h"
#include "tests/resilience/file_secrets.h"

namespace trunkline::tests {

/// A person at a console without a window: the real session, engine, cache and outbox, driven by lines.
///
/// Each line in is an object whose "do" says what to do, each line out an object:
///   {"do":"edit","type","id","fields","ref"}    {"kept":ref} once it is on the disk, {"lost":ref,"message"} where not
///   {"do":"create","type","entity","ref"}       the same
///   {"do":"off","id","minutes","ref"}           switches a destination off until so many minutes from now
///   {"do":"entity","type","id"}                 {"entity":{…}}, pending edits included
///   {"do":"resolve","mine":true|false}          decides every conflict; {"resolved":n}
///   {"do":"sync"} and {"do":"pause"}            no answer
///   {"do":"state"}                              {"state":…,"activity":…,"waiting":n,…}
///   {"do":"dump"}                               {"dump":{type:{id:digest}}}: what the server confirmed
/// Without being asked it says {"ready":true} once the store is open, {"failed":message} for what failed, and
/// {"said":message} for each new reason why synchronising waits.
class Desk {
public:
    struct Options {
        QString directory;
        QUrl server;
        QByteArray fingerprint;
        QString email;
        QString password;
    };
    explicit Desk(Options options);

    void begin();
    void take(const QByteArray& line);

private:
    void say(const QJsonObject& line);
    void watch();
    void enter();
    void enterAgainSoon(const Error& why);
    void change(const QJsonObject& command);
    void answerWhenWritten(const QString& ref, const Result<EditId>& made);
    [[nodiscard]] Result<EditId> makeEdit(const QJsonObject& command);
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] QJsonArray quarrels() const;
    [[nodiscard]] QJsonObject dump() const;
    int resolveAll(bool isMine);

    Options m_options;
    SystemClock m_systemClock;
    ServerClock m_clock{m_systemClock};
    SystemRandom m_random;
    FileSecrets m_keychain;
    session::Session m_session;
    store::Store* m_watched = nullptr;
    QHash<QByteArray, QString> m_lost; ///< edits that could not be written, and why
    QString m_saidLast;
};

} // namespace trunkline::tests
