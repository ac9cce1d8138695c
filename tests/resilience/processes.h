#pragma once

#include <functional>
#include <memory>

#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>

#include "core/base/random.h"

namespace trunkline::tests {

/// Lets events happen until `isSo`; fails the test, naming `what` and how it stood, after a minute.
void waitFor(const char* what, const std::function<bool()>& isSo, const std::function<QByteArray()>& howItStood = {});
/// Lets events happen for a while: what the other processes do in it is up to them.
void letPass(std::chrono::milliseconds time);

/// The seed of a test: TRUNKLINE_SEED where it is set, otherwise another one each time. Printed.
[[nodiscard]] std::uint64_t freshSeed();

/// How a program is begun: through others (faketime, unshare …), with more in its environment.
struct Launch {
    QStringList through = {};
    QStringList environment = {}; ///< "NAME=value"
};

/// A data directory with a small sample organisation, and what is in it.
struct SampleData {
    explicit SampleData(int calls = 1500);
    /// Writes so many more calls of 8 KB each, as another program beside a running server does.
    void addCalls(int count) const;

    QTemporaryDir directory;
    QString path; ///< of the data
    QStringList calls;
    QString company;
    QString destination; ///< of that company
};

/// A trunklined. Keeps its port over restarts.
class ServerProcess {
public:
    explicit ServerProcess(QString data, Launch launch = {});
    ~ServerProcess();

    void start();
    /// As a power cut would.
    void kill();
    /// Tells it to end and waits for it.
    void stop();

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray fingerprint() const { return m_fingerprint; } ///< in hexadecimal digits
    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    /// How many requests of a route its log tells of so far.
    [[nodiscard]] int requestsOf(const QByteArray& route);
    const QByteArray& log();

private:
    QString m_data;
    Launch m_launch;
    QTemporaryDir m_directory;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    QByteArray m_fingerprint;
    QByteArray m_log;
};

/// A console without a window in a process of its own; see desk.h for what it can be told.
class DeskProcess {
public:
    DeskProcess(QString directory, const QUrl& server, const QByteArray& fingerprint, Launch launch = {});
    ~DeskProcess();

    void start();
    void kill();
    /// Until the program has ended by itself.
    void stop();

    void tell(const QJsonObject& command);
    /// The answer's value of that name.
    QJsonValue ask(const QJsonObject& command, const QString& answer);
    QJsonObject state();
    /// As the console shows it, pending edits included.
    QJsonObject entity(const QString& type, const QString& id);
    /// Everything was sent and fetched; presses "sync now" meanwhile, as a person would.
    void settle();

    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] const QSet<QString>& kept() const { return m_kept; }
    [[nodiscard]] const QHash<QString, QString>& lost() const { return m_lost; }
    /// What it told the person about synchronising, and what failed.
    [[nodiscard]] const QStringList& said() const { return m_said; }

private:
    void read();

    QString m_directory;
    QUrl m_server;
    QByteArray m_fingerprint;
    Launch m_launch;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_unread;
    QJsonObject m_answer;
    bool m_isReady = false;
    QSet<QString> m_kept;
    QHash<QString, QString> m_lost;
    QStringList m_said;
};

/// The command that writes a note on a call; the note is its reference.
[[nodiscard]] QJsonObject noteOn(const QString& call, const QString& note);
/// Every desk has opened, and has sent and fetched everything.
void waitUntilInStep(const std::vector<DeskProcess*>& desks);
/// Each desk shows what a new one would be given: the store equals the server's view.
void requireEqualViews(const std::vector<DeskProcess*>& desks, const ServerProcess& server, const QString& directory);

} // namespace trunkline::tests
