#include "app/trunklined/server_host.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "server/api/flow_publishing.h"
#include "server/api/server_state.h"
#include "server/jobs/expiry_notices.h"
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
    Impl(HostOptions given, std::unique_ptr<ServerState> opened, const Clock& time, RandomSource& source)
        : options(std::move(given)), clock(time), random(source), state(std::move(opened)),
          http(options.http, state->api(), state->metrics(), state->log()), jobs(makeJobs(), state->log()) {
        state->services().wakeEvents = [this] { http.wakeEventStreams(); };
    }

    [[nodiscard]] std::vector<Job> makeJobs();

    HostOptions options;
    const Clock& clock;
    RandomSource& random;
    std::unique_ptr<ServerState> state;
    HttpServer http;
    JobRunner jobs;
    QString fingerprint;
};

std::vector<Job> ServerHost::Impl::makeJobs() {
    Storage& storage = state->storage();
    const auto keep = [this]() -> Result<void> {
        state->keepHighWater();
        return {};
    };
    std::vector<Job> all{
        {"sequence", std::chrono::seconds(1), keep},
        {"watch", kWatchEvery, [this] { return state->takeForeignCommits(); }},
        {"forget", std::chrono::hours(1),
         [this, &storage] {
             return storage.write([this](Writer& writer) -> Result<void> {
                 const Instant now = clock.now();
                 writer.forget(now, now - kAnswersKept, now - kChangesKept);
                 return {};
             });
         }},
        {"publish", std::chrono::seconds(1), [this, &storage] { return publishDue(storage, clock.now(), random); }}};
    if (options.mail.isConfigured()) {
        all.push_back({"mail", std::chrono::seconds(2),
                       [this, &storage] { return deliverMail(storage, options.mail, clock.now()); }});
        all.push_back(
            {"expiry", std::chrono::hours(1), [this, &storage] { return queueExpiryNotices(storage, clock.now()); }});
    }
    return all;
}

ServerHost::ServerHost(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

ServerHost::~ServerHost() {
    m_impl->jobs.stop();
    m_impl->state->services().wakeEvents = [] {};
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
    Result<std::unique_ptr<ServerState>> state = ServerState::open({.dataDirectory = options.dataDirectory,
                                                                    .sessions = options.sessions,
                                                                    .throttle = options.throttle,
                                                                    .log = options.log,
                                                                    .sendsMail = options.mail.isConfigured(),
                                                                    .portions = {}},
                                                                   clock, random);
    if (!state)
        return tl::unexpected<Error>(state.error());
    auto impl = std::make_unique<Impl>(std::move(options), std::move(*state), clock, random);
    impl->fingerprint = std::move(*fingerprint);
    if (const Result<void> listening = impl->http.listen(); !listening)
        return tl::unexpected<Error>(listening.error());
    std::unique_ptr<ServerHost> host(new ServerHost(std::move(impl)));
    host->m_impl->state->services().publicUrl =
        host->m_impl->options.publicUrl.isEmpty() ? host->url() : host->m_impl->options.publicUrl;
    return host;
}

void ServerHost::run(bool stopsOnSignals) {
    if (stopsOnSignals)
        m_impl->http.stopOnSignals();
    if (m_impl->options.runsJobs)
        m_impl->jobs.start();
    m_impl->state->log().event("info", "started", url().toStdString());
    m_impl->http.run();
    m_impl->jobs.stop();
    m_impl->state->keepHighWater();
    m_impl->state->log().event("info", "stopped", "");
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
    return m_impl->state->storage();
}

} // namespace trunkline::server
