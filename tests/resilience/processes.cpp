#include "tests/resilience/processes.h"

#include <iostream>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

#include "core/base/clock.h"
#include "server/storage/storage.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace server;

namespace {

constexpr int kMostMilliseconds = 60'000;
constexpr std::chrono::milliseconds kLookEvery{20};
constexpr int kEndMilliseconds = 15'000;

std::unique_ptr<QProcess> begin(const QString& program, QStringList arguments, const Launch& launch) {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& setting : launch.environment)
        environment.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    process->setProcessEnvironment(environment);
    arguments.prepend(program);
    arguments = launch.through + arguments;
    process->start(arguments.takeFirst(), arguments);
    return process;
}

QString programs() {
    return qEnvironmentVariable("TRUNKLINE_BIN");
}

} // namespace

void waitFor(const char* what, const std::function<bool()>& isSo, const std::function<QByteArray()>& howItStood) {
    QElapsedTimer timer;
    timer.start();
    QTimer look;
    look.start(kLookEvery);
    while (!isSo()) {
        if (timer.elapsed() > kMostMilliseconds)
            FAIL("waited in vain for " << what << (howItStood ? ": " + howItStood().toStdString() : ""));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void letPass(std::chrono::milliseconds time) {
    bool isOver = false;
    QTimer::singleShot(time, [&isOver] { isOver = true; });
    while (!isOver)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

std::uint64_t freshSeed() {
    bool isSet = false;
    std::uint64_t seed = qEnvironmentVariable("TRUNKLINE_SEED").toULongLong(&isSet);
    if (!isSet)
        seed = SystemRandom().below(1'000'000);
    std::cout << "seed " << seed << std::endl;
    return seed;
}

SampleData::SampleData(int callCount) : path(directory.filePath(u"server"_s)) {
    QProcess making;
    making.start(programs() + u"/trunklinectl"_s,
                 {u"sample"_s, u"--data"_s, path, u"--franchises"_s, u"2"_s, u"--companies-per-franchise"_s, u"3"_s,
                  u"--calls"_s, QString::number(callCount)});
    REQUIRE(making.waitForFinished(kMostMilliseconds));
    REQUIRE(making.exitCode() == 0);
    SystemClock clock;
    SystemRandom random;
    const auto storage = openSqliteStorage(path + u"/trunkline.db"_s, clock, random);
    REQUIRE_OK(storage);
    REQUIRE_OK((*storage)->read([this](Reader& reader) -> Result<void> {
        reader.visitCalls({}, [this](const wire::CallRow& row, CallPosition) {
            calls.append(QString::fromUtf8(row.id.data(), static_cast<qsizetype>(row.id.size())));
            return true;
        });
        reader.visit({.kind = RecordKind::Destination, .account = {}, .owner = {}, .after = {}, .limit = 1},
                     [this](const Record& record) {
                         company = QString::fromUtf8(record.account);
                         destination = QString::fromUtf8(record.id);
                         return false;
                     });
        return {};
    }));
    REQUIRE_FALSE(calls.isEmpty());
    REQUIRE_FALSE(destination.isEmpty());
}

void SampleData::addCalls(int count) const {
    SystemClock clock;
    SystemRandom random;
    const auto storage = openSqliteStorage(path + u"/trunkline.db"_s, clock, random);
    REQUIRE_OK(storage);
    REQUIRE_OK((*storage)->write([&](Writer& writer) -> Result<void> {
        std::optional<Call> call = writer.findCall(calls.first().toUtf8());
        REQUIRE(call);
        const QString note = u"Spoke about it at length. "_s.repeated(300);
        for (int i = 0; i < count; ++i) {
            call->id = CallId::create(clock.now(), random);
            call->startedAt += std::chrono::seconds(1);
            call->note = note;
            writer.put(*call);
        }
        return {};
    }));
}

ServerProcess::ServerProcess(QString data, Launch launch) : m_data(std::move(data)), m_launch(std::move(launch)) {
    start();
}

ServerProcess::~ServerProcess() {
    kill();
}

void ServerProcess::start() {
    const QString ready = m_directory.filePath(u"ready"_s);
    QFile::remove(ready);
    m_process = begin(programs() + u"/trunklined"_s,
                      {u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port), u"--ready-file"_s, ready,
                       u"--requests-per-second"_s, u"0"_s, u"--exit-with-parent"_s},
                      m_launch);
    waitFor("the server", [&] {
        log();
        return QFile::exists(ready) || m_process->state() == QProcess::NotRunning;
    });
    QFile file(ready);
    if (!file.open(QIODevice::ReadOnly))
        FAIL("the server did not start: " << log().toStdString());
    m_port = static_cast<quint16>(QUrl(QString::fromUtf8(file.readLine()).trimmed()).port());
    m_fingerprint = file.readLine().trimmed();
}

void ServerProcess::kill() {
    m_process->kill();
    m_process->waitForFinished(kEndMilliseconds);
    log();
}

void ServerProcess::stop() {
    m_process->terminate();
    REQUIRE(m_process->waitForFinished(kEndMilliseconds));
    CHECK(m_process->exitCode() == 0);
    log();
}

const QByteArray& ServerProcess::log() {
    return m_log += m_process->readAllStandardError();
}

int ServerProcess::requestsOf(const QByteArray& route) {
    return static_cast<int>(log().count("\"route\":\"" + route + "\""));
}

DeskProcess::DeskProcess(QString directory, const QUrl& server, const QByteArray& fingerprint, Launch launch)
    : m_directory(std::move(directory)), m_server(server), m_fingerprint(fingerprint), m_launch(std::move(launch)) {
    start();
}

DeskProcess::~DeskProcess() {
    kill();
}

void DeskProcess::start() {
    m_isReady = false;
    m_unread.clear();
    m_process = begin(programs() + u"/../tests/resilience_desk"_s,
                      {u"--directory"_s, m_directory, u"--server"_s, m_server.toString(), u"--fingerprint"_s,
                       QString::fromLatin1(m_fingerprint), u"--email"_s, u"hq@northwind.example"_s, u"--password"_s,
                       u"trunkline"_s},
                      m_launch);
    m_process->setReadChannel(QProcess::StandardOutput);
    QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, m_process.get(), [this] { read(); });
    QObject::connect(m_process.get(), &QProcess::readyReadStandardError, m_process.get(),
                     [this] { std::cerr << m_process->readAllStandardError().toStdString(); });
}

void DeskProcess::kill() {
    m_process->kill();
    m_process->waitForFinished(kEndMilliseconds);
    read(); // what it had said before
}

void DeskProcess::stop() {
    m_process->closeWriteChannel();
    REQUIRE(m_process->waitForFinished(kEndMilliseconds));
    CHECK(m_process->exitStatus() == QProcess::NormalExit);
    CHECK(m_process->exitCode() == 0);
    read();
}

void DeskProcess::read() {
    m_unread += m_process->readAllStandardOutput();
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(m_unread.left(end)).object();
        m_unread.remove(0, end + 1);
        if (line.contains("kept"_L1))
            m_kept.insert(line.value("kept"_L1).toString());
        else if (line.contains("lost"_L1))
            m_lost.insert(line.value("lost"_L1).toString(), line.value("message"_L1).toString());
        else if (line.contains("ready"_L1))
            m_isReady = true;
        else if (line.contains("said"_L1) || line.contains("failed"_L1))
            m_said.append(line.value("said"_L1).toString() + line.value("failed"_L1).toString());
        else
            m_answer = line;
    }
}

void DeskProcess::tell(const QJsonObject& command) {
    m_process->write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
}

QJsonValue DeskProcess::ask(const QJsonObject& command, const QString& answer) {
    m_answer = {};
    tell(command);
    waitFor("an answer of the console",
            [&] { return m_answer.contains(answer) || m_process->state() == QProcess::NotRunning; });
    INFO(m_said.join(u'\n').toStdString());
    REQUIRE(m_answer.contains(answer));
    return m_answer.value(answer);
}

QJsonObject DeskProcess::state() {
    ask({{"do"_L1, "state"_L1}}, u"state"_s);
    return m_answer;
}

QJsonObject DeskProcess::entity(const QString& type, const QString& id) {
    return ask({{"do"_L1, "entity"_L1}, {"type"_L1, type}, {"id"_L1, id}}, u"entity"_s).toObject();
}

void DeskProcess::settle() {
    QJsonObject now;
    waitFor(
        "everything to be in step",
        [&] {
            now = state();
            const bool isDone = now.value("synced"_L1).toBool() && now.value("activity"_L1) == "idle"_L1 &&
                                now.value("waiting"_L1).toInt() == 0;
            if (!isDone && now.value("activity"_L1) == "waiting"_L1)
                tell({{"do"_L1, "sync"_L1}});
            if (!isDone)
                letPass(std::chrono::milliseconds(50));
            return isDone;
        },
        [&] { return QJsonDocument(now).toJson() + m_said.join(u'\n').right(2000).toUtf8(); });
}

QJsonObject noteOn(const QString& call, const QString& note) {
    return {{"do"_L1, "edit"_L1},
            {"type"_L1, "call"_L1},
            {"id"_L1, call},
            {"fields"_L1, QJsonObject{{"note"_L1, note}}},
            {"ref"_L1, note}};
}

void waitUntilInStep(const std::vector<DeskProcess*>& desks) {
    for (DeskProcess* desk : desks) {
        waitFor("a console", [&] { return desk->isReady(); });
        desk->settle();
    }
}

void requireEqualViews(const std::vector<DeskProcess*>& desks, const ServerProcess& server, const QString& directory) {
    DeskProcess fresh(directory, server.url(), server.fingerprint());
    waitFor("a new console", [&] { return fresh.isReady(); });
    fresh.settle();
    const QJsonObject expected = fresh.ask({{"do"_L1, "dump"_L1}}, u"dump"_s).toObject();
    for (DeskProcess* desk : desks) {
        desk->tell({{"do"_L1, "sync"_L1}}); // signing in was a change too
        QJsonObject seen;
        waitFor("what a new console is given", [&] {
            desk->settle();
            seen = desk->ask({{"do"_L1, "dump"_L1}}, u"dump"_s).toObject();
            return seen == expected;
        });
    }
    fresh.stop();
}

} // namespace trunkline::tests
