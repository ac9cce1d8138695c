#include "core/session/sample_server.h"

#include <QDir>
#include <QFile>

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLookMilliseconds = 50;
constexpr int kMostLooks = 600; ///< half a minute
constexpr int kEndMilliseconds = 2'000;
constexpr qsizetype kFingerprintBytes = 32;

} // namespace

QList<SamplePerson> SampleServer::people() {
    return {
        {QString::fromLatin1(kEmail), tr("HQ owner"), tr("Everything, everywhere: all franchises, people and rules")},
        {u"reviewer@northwind.example"_s, tr("HQ reviewer"),
         tr("Sees everything, changes nothing, reviews what changed")},
        {u"west@northwind.example"_s, tr("Franchise owner"), tr("The franchise West: its companies, flows and people")},
        {u"west.manager@northwind.example"_s, tr("Franchise manager"),
         tr("The franchise West: its companies and flows, not who owns it")},
        {u"manager@northwind.example"_s, tr("Company manager"),
         tr("One company of West: its flows, numbers and calls")},
        {u"desk@northwind.example"_s, tr("Front desk"), tr("The same company: its phones off and on, nothing else")}};
}

SampleServer::SampleServer(Options options, QObject* parent) : QObject(parent), m_options(std::move(options)) {
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_look.setInterval(kLookMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &SampleServer::lookForReady);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            failWith(tr("The sample server is not installed beside this program."),
                     m_process.program() + u": "_s + m_process.errorString());
    });
}

SampleServer::~SampleServer() {
    m_isEnding = true;
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kEndMilliseconds))
        m_process.kill();
    m_process.waitForFinished(kEndMilliseconds);
}

void SampleServer::start() {
    if (!QDir().mkpath(m_options.directory)) {
        failWith(tr("The folder “%1” cannot be made.").arg(m_options.directory), {});
        return;
    }
    QFile::setPermissions(m_options.directory,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (QFile::exists(QDir(m_options.directory).filePath(u"trunkline.db"_s)))
        startServer();
    else
        makeSample();
}

void SampleServer::makeSample() {
    Q_EMIT progressed(tr("Making a sample organization…"));
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        disconnect(&m_process, &QProcess::finished, this, nullptr);
        if (code == 0 && status == QProcess::NormalExit)
            startServer();
        else
            failWith(tr("The sample organization could not be made."), QString::fromUtf8(m_process.readAll()));
    });
    m_process.start(QDir(m_options.programs).filePath(u"trunklinectl"_s),
                    QStringList{u"sample"_s, u"--data"_s, m_options.directory} + m_options.sampleArguments);
}

void SampleServer::startServer() {
    Q_EMIT progressed(tr("Starting the sample server…"));
    const QString readyFile = QDir(m_options.directory).filePath(u"ready"_s);
    QFile::remove(readyFile);
    connect(&m_process, &QProcess::finished, this, [this] {
        if (!m_isEnding)
            failWith(tr("The sample server ended unexpectedly."), QString::fromUtf8(m_process.readAll()));
    });
    m_process.start(QDir(m_options.programs).filePath(u"trunklined"_s),
                    {u"--data"_s, m_options.directory, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, readyFile,
                     u"--exit-with-parent"_s});
    m_looks = 0;
    m_look.start();
}

void SampleServer::lookForReady() {
    m_process.readAll(); // its log would fill the pipe
    if (m_isReady)
        return;
    // The URL and the certificate's fingerprint, a line each.
    QFile file(QDir(m_options.directory).filePath(u"ready"_s));
    const QList<QByteArray> lines = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    const QByteArray fingerprint = lines.size() >= 2 ? QByteArray::fromHex(lines[1]) : QByteArray();
    if (fingerprint.size() != kFingerprintBytes) {
        if (++m_looks > kMostLooks)
            failWith(tr("The sample server did not start in time."), {});
        return;
    }
    m_url = QUrl(QString::fromUtf8(lines[0].trimmed()));
    m_isReady = true;
    Q_EMIT ready(m_url, fingerprint);
}

void SampleServer::failWith(const QString& message, const QString& details) {
    m_look.stop();
    if (m_isEnding)
        return;
    m_isEnding = true;
    if (m_process.state() != QProcess::NotRunning)
        m_process.terminate();
    Q_EMIT failed({ErrorCode::Unavailable, message, details});
}

} // namespace trunkline::session
