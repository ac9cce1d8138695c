#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include "core/base/error.h"

namespace trunkline::session {

/// Somebody to sign in as in the sample organization.
struct SamplePerson {
    QString email;
    QString role;
    QString sees; ///< a line on what is theirs
};

/// A `trunklined` on this computer with the sample organization, for trying Trunkline without a server. Ends with this
/// object, and with this process, however that ends.
class SampleServer : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString programs;            ///< the folder of trunklined and trunklinectl
        QString directory;           ///< of the server's data; the sample is made there if it is empty
        QStringList sampleArguments; ///< e.g. {"--franchises", "3"}
    };
    explicit SampleServer(Options options, QObject* parent = nullptr);
    /// Asks the server to end and waits up to two seconds for it.
    ~SampleServer() override;

    /// ready() or failed() follows.
    void start();
    [[nodiscard]] const QUrl& url() const { return m_url; }

    static constexpr const char* kEmail = "hq@northwind.example";
    static constexpr const char* kPassword = "trunkline";
    /// From the top of the organization down; kEmail is the first, and kPassword is everybody's.
    [[nodiscard]] static QList<SamplePerson> people();

Q_SIGNALS:
    /// For a person who waits.
    void progressed(const QString& what);
    /// The certificate's fingerprint is known: it is our own server, nobody has to be asked.
    void ready(const QUrl& url, const QByteArray& fingerprint);
    void failed(const trunkline::Error& error);

private:
    void makeSample();
    void startServer();
    void lookForReady();
    void failWith(const QString& message, const QString& details);

    Options m_options;
    QProcess m_process;
    QTimer m_look;
    QUrl m_url;
    int m_looks = 0;
    bool m_isReady = false;
    bool m_isEnding = false;
};

} // namespace trunkline::session
