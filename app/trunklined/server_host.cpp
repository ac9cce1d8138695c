#include "app/trunklined/server_host.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include "server/api/api.h"
#include "server/api/flow_publishing.h"
#include "server/jobs/job_runner.h"
#include "server/jobs/mail_outbox.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kWatchEvery{200};
constexpr std::chrono::days kAnswersKept{30};
constexpr std::chrono::days kChangesKept{90};

struct HostWords {
    Q_DECLARE_TR_FUNCTIONS(ServerHost)
};

} // namespace

class ServerHost::Impl {
public:
    Impl(HostOptions given, std::unique_ptr<Storage> opened, const Clock& time, RandomSource& source)
        : options(std::move(given)), clock(time), random(source), log(options.log), storage(std::move(opened)),
          sessions(options.sessions, random), throttle(options.throttle), services{*storage,
                                                                                   clock,
                                                                                   random,
                                                                                   metrics,
                                                                                   log,
                                                                                   directory,
                                                                                   sessions,
                                                                                   [this] { http.wakeEventStreams(); },
                                                                                   sequence,
                                                                                   throttle,
                                                                                   options.mail.isConfigured(),
                                                                                   {}},
          api(services), http(options.http, api, metrics, log), jobs(makeJobs(), log) {}

    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> noticeRestore(Sequence at);
    void keepHighWater();
    void take(const Commit& commit);
    [[nodiscard]] Result<void> takeForeignCommits();
    [[nodiscard]] std::vector<Job> makeJobs();
    [[nodiscard]] QString highWaterPath() const { return QDir(options.dataDirectory).filePath(u"sequence"_s); }

    HostOptions options;
    const Clock& clock;
    RandomSource& random;
    RequestLog log;
    std::unique_ptr<Storage> storage;
    Metrics metrics;
    DirectoryKeeper directory;
    Sessions sessions;
    Throttle throttle;
    std::atomic<Sequence> sequence = 0;
    Services services;
    Api api;
    HttpServer http;
    JobRunner jobs;
    qint64 seenVersion = 0;
    Sequence keptSequence = -1;
    QString fingerprint;
};

Result<void> ServerHost::Impl::start() {
    seenVersion = storage->dataVersion();
    Sequence at = 0;
    const Result<void> read = storage->read([&at](Reader& reader) -> Result<void> {
        at = reader.sequence();
        return {};
    });
    if (!read)
        return read;
    if (const Result<void> noticed = noticeRestore(at); !noticed)
        return noticed;
    if (const Result<void> loaded = directory.refresh(*storage, DirectoryKeeper::allKinds()); !loaded)
        return loaded;
    if (const Result<void> loaded = sessions.load(*storage); !loaded)
        return loaded;
    sequence = at;
    storage->onCommit([this](const Commit& commit) { take(commit); });
    if (const QString& problem = directory.current()->problem(); !problem.isEmpty())
        log.event("error", "directory", problem.toStdString());
    return http.listen();
}

/// The highest sequence ever given out stands beside the database: one that is lower came from a backup, and cursors
/// given out since are void.
Result<void> ServerHost::Impl::noticeRestore(Sequence at) {
    QFile file(highWaterPath());
    if (!file.open(QIODevice::ReadOnly) || file.read(32).trimmed().toLongLong() <= at)
        return {};
    log.event("warning", "restored", "the database is older than what this server gave out: every console starts over");
    return storage->write([](Writer& writer) -> Result<void> {
        writer.beginEpoch();
        return {};
    });
}

void ServerHost::Impl::keepHighWater() {
    const Sequence now = sequence;
    if (now == keptSequence)
        return;
    QSaveFile file(highWaterPath());
    if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(now)) > 0 && file.commit())
        keptSequence = now;
}

void ServerHost::Impl::take(const Commit& commit) {
    if (const Result<void> refreshed = directory.refresh(*storage, commit.kinds); !refreshed) {
        log.event("error", "directory", refreshed.error().details.toStdString());
        return; // the sequence stays where the directory is
    }
    sequence = commit.sequence;
    services.wakeEvents();
}

/// The command line writes to the same files while we run.
Result<void> ServerHost::Impl::takeForeignCommits() {
    const qint64 version = storage->dataVersion();
    if (version == seenVersion)
        return {};
    seenVersion = version;
    Sequence at = 0;
    const Result<void> read = storage->read([&at](Reader& reader) -> Result<void> {
        at = reader.sequence();
        return {};
    });
    if (!read || at <= sequence)
        return read; // our own
    if (const Result<void> refreshed = directory.refresh(*storage, DirectoryKeeper::allKinds()); !refreshed)
        return refreshed;
    if (const Result<void> loaded = sessions.load(*storage); !loaded)
        return loaded;
    for (Sequence known = sequence; known < at && !sequence.compare_exchange_weak(known, at);) {
    }
    services.wakeEvents();
    return {};
}

std::vector<Job> ServerHost::Impl::makeJobs() {
    const auto keep = [this]() -> Result<void> {
        keepHighWater();
        return {};
    };
    std::vector<Job> all{
        {"sequence", std::chrono::seconds(1), keep},
        {"watch", kWatchEvery, [this] { return takeForeignCommits(); }},
        {"forget", std::chrono::hours(1),
         [this] {
             return storage->write([this](Writer& writer) -> Result<void> {
                 const Instant now = clock.now();
                 writer.forget(now, now - kAnswersKept, now - kChangesKept);
                 return {};
             });
         }},
        {"publish", std::chrono::seconds(1), [this] { return publishDue(*storage, clock.now(), random); }}};
    if (options.mail.isConfigured())
        all.push_back(
            {"mail", std::chrono::seconds(2), [this] { return deliverMail(*storage, options.mail, clock.now()); }});
    return all;
}

ServerHost::ServerHost(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

ServerHost::~ServerHost() {
    m_impl->jobs.stop();
    m_impl->storage->onCommit({});
}

Result<std::unique_ptr<ServerHost>> ServerHost::open(HostOptions options, const Clock& clock, RandomSource& random) {
    const QDir directory(options.dataDirectory);
    if (!directory.mkpath(u"."_s) || !QFileInfo(options.dataDirectory).isWritable())
        return fail(
            ErrorCode::Unavailable,
            HostWords::tr(
                "The data directory %1 cannot be made or written. Give another with --data, or change its owner.")
                .arg(options.dataDirectory));
    QFile::setPermissions(options.dataDirectory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (options.http.certificate.certificate.isEmpty()) {
        options.http.certificate = {directory.filePath(u"tls/cert.pem"_s), directory.filePath(u"tls/key.pem"_s)};
        if (const Result<void> made = ensureCertificate(options.http.certificate); !made)
            return tl::unexpected<Error>(made.error());
    }
    Result<QString> fingerprint = certificateFingerprint(options.http.certificate.certificate);
    if (!fingerprint)
        return tl::unexpected<Error>(fingerprint.error());
    Result<std::unique_ptr<Storage>> storage = openSqliteStorage(directory.filePath(u"trunkline.db"_s), clock, random);
    if (!storage)
        return tl::unexpected<Error>(storage.error());
    auto impl = std::make_unique<Impl>(std::move(options), std::move(*storage), clock, random);
    impl->fingerprint = std::move(*fingerprint);
    if (const Result<void> started = impl->start(); !started)
        return tl::unexpected<Error>(started.error());
    std::unique_ptr<ServerHost> host(new ServerHost(std::move(impl)));
    host->m_impl->services.publicUrl =
        host->m_impl->options.publicUrl.isEmpty() ? host->url() : host->m_impl->options.publicUrl;
    return host;
}

void ServerHost::run(bool stopsOnSignals) {
    if (stopsOnSignals)
        m_impl->http.stopOnSignals();
    if (m_impl->options.runsJobs)
        m_impl->jobs.start();
    m_impl->log.event("info", "started", url().toStdString());
    m_impl->http.run();
    m_impl->jobs.stop();
    m_impl->keepHighWater();
    m_impl->log.event("info", "stopped", "");
}

void ServerHost::stop() {
    m_impl->http.stop();
}

QString ServerHost::url() const {
    QString address = QString::fromStdString(m_impl->options.http.address);
    if (address == "0.0.0.0"_L1 || address == "::"_L1)
        address = u"localhost"_s;
    else if (address.contains(u':'))
        address = u'[' + address + u']';
    return u"https://%1:%2"_s.arg(address).arg(m_impl->http.port());
}

QString ServerHost::fingerprint() const {
    return m_impl->fingerprint;
}

Storage& ServerHost::storage() {
    return *m_impl->storage;
}

} // namespace trunkline::server
