#include "tests/bench/server/bench_server.h"

#include <cstdio>
#include <cstdlib>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/session/sample_server.h"

namespace trunkline::bench {

using namespace Qt::Literals::StringLiterals;
using session::SampleServer;

namespace {

constexpr int kStartMilliseconds = 60'000;

[[noreturn]] void giveUp(const QString& why) {
    std::fprintf(stderr, "%s\n", why.toUtf8().constData());
    std::exit(1);
}

QString program(const QString& name) {
    return qEnvironmentVariable("TRUNKLINE_BIN", QStringLiteral(TRUNKLINE_BENCH_BIN)) + u'/' + name;
}

} // namespace

BenchServer::BenchServer(const QString& data, int calls)
    : m_data(data.isEmpty() ? m_directory.filePath(u"data"_s) : data) {
    if (data.isEmpty())
        makeSample(calls);
    start();
    signIn();
}

BenchServer::~BenchServer() {
    m_process.terminate();
    m_process.waitForFinished(kStartMilliseconds);
}

void BenchServer::makeSample(int calls) {
    QProcess making;
    making.start(program(u"trunklinectl"_s), {u"sample"_s, u"--data"_s, m_data, u"--calls"_s, QString::number(calls)});
    if (!making.waitForFinished(-1) || making.exitCode() != 0)
        giveUp(u"no sample: "_s + QString::fromUtf8(making.readAllStandardError()) + making.errorString());
}

void BenchServer::start() {
    const QString ready = m_directory.filePath(u"ready"_s);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(program(u"trunklined"_s),
                    {u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, ready, u"--quiet"_s,
                     u"--exit-with-parent"_s, u"--requests-per-second"_s, u"0"_s, u"--connections"_s, u"100000"_s,
                     u"--connections-per-address"_s, u"100000"_s});
    QElapsedTimer waited;
    waited.start();
    while (!QFile::exists(ready) && waited.elapsed() < kStartMilliseconds && !m_process.waitForFinished(50)) {
    }
    QFile file(ready);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(u"the server did not start"_s);
    m_url = QUrl(QString::fromUtf8(file.readLine()).trimmed());
    m_fingerprint = QByteArray::fromHex(file.readLine().trimmed());
}

void BenchServer::signIn() {
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    TlsClient client(context, port());
    const QByteArray body = QJsonDocument(QJsonObject{{"email"_L1, QLatin1StringView(SampleServer::kEmail)},
                                                      {"password"_L1, QLatin1StringView(SampleServer::kPassword)}})
                                .toJson(QJsonDocument::Compact);
    const std::string answer = client.request("POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                                              std::to_string(body.size()) + "\r\n\r\n" + body.toStdString());
    const QJsonObject session = QJsonDocument::fromJson(QByteArray::fromStdString(bodyOf(answer))).object();
    m_token = session.value("accessToken"_L1).toString().toStdString();
    if (m_token.empty())
        giveUp(u"nobody could sign in"_s);
}

std::string BenchServer::head() const {
    return " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + m_token + "\r\n";
}

} // namespace trunkline::bench
