#include "server/api/server_state.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] Result<Sequence> storedSequence(Storage& storage) {
    return storage.read([](Reader& reader) -> Result<Sequence> { return reader.sequence(); });
}

} // namespace

ServerState::ServerState(Options options, std::unique_ptr<Storage> storage, const Clock& clock, RandomSource& random)
    : m_highWaterPath(QDir(options.dataDirectory).filePath(u"sequence"_s)), m_log(std::move(options.log)),
      m_storage(std::move(storage)), m_sessions(options.sessions, random),
      m_throttle(options.throttle), m_services{*m_storage, clock,           random,     m_metrics,
                                               m_log,      m_directory,     m_sessions, m_scopes,
                                               [] {},      m_sequence,      m_throttle, options.sendsMail,
                                               {},         options.portions},
      m_api(m_services) {}

ServerState::~ServerState() {
    m_storage->onCommit({});
}

Result<std::unique_ptr<ServerState>> ServerState::open(Options options, const Clock& clock, RandomSource& random) {
    const QString path = QDir(options.dataDirectory).filePath(u"trunkline.db"_s);
    Result<std::unique_ptr<Storage>> storage = openSqliteStorage(path, clock, random);
    if (!storage)
        return tl::unexpected<Error>(storage.error());
    std::unique_ptr<ServerState> state(new ServerState(std::move(options), std::move(*storage), clock, random));
    if (const Result<void> started = state->start(); !started)
        return tl::unexpected<Error>(started.error());
    return state;
}

Result<void> ServerState::start() {
    m_seenVersion = m_storage->dataVersion();
    const Result<Sequence> at = storedSequence(*m_storage);
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (const Result<void> noticed = noticeRestore(*at); !noticed)
        return noticed;
    if (const Result<void> loaded = m_directory.refresh(*m_storage, DirectoryKeeper::allKinds()); !loaded)
        return loaded;
    if (const Result<void> loaded = m_sessions.load(*m_storage); !loaded)
        return loaded;
    const Result<Sequence> now = storedSequence(*m_storage);
    if (!now)
        return tl::unexpected<Error>(now.error());
    m_sequence = *now;
    m_storage->onCommit([this](const Commit& commit) { take(commit); });
    if (const QString& problem = m_directory.current()->problem(); !problem.isEmpty())
        m_log.event("error", "directory", problem.toStdString());
    return {};
}

/// The highest sequence ever given out stands beside the database: one that is lower came from a backup, and cursors
/// given out since are void.
Result<void> ServerState::noticeRestore(Sequence at) {
    QFile file(m_highWaterPath);
    if (!file.open(QIODevice::ReadOnly) || file.read(32).trimmed().toLongLong() <= at)
        return {};
    m_log.event("warning", "restored",
                "the database is older than what this server gave out: every console starts over");
    return m_storage->write([](Writer& writer) -> Result<void> {
        writer.beginEpoch();
        return {};
    });
}

void ServerState::keepHighWater() {
    const Sequence now = m_sequence;
    if (now == m_keptSequence)
        return;
    QSaveFile file(m_highWaterPath);
    if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(now)) > 0 && file.commit())
        m_keptSequence = now;
}

void ServerState::take(const Commit& commit) {
    if (const Result<void> refreshed = m_directory.refresh(*m_storage, commit.kinds); !refreshed) {
        m_log.event("error", "directory", refreshed.error().details.toStdString());
        return; // the sequence stays where the directory is
    }
    m_sequence = commit.sequence;
    m_services.wakeEvents();
}

Result<void> ServerState::takeForeignCommits() {
    const qint64 version = m_storage->dataVersion();
    if (version == m_seenVersion)
        return {};
    m_seenVersion = version;
    const Result<Sequence> at = storedSequence(*m_storage);
    if (!at || *at <= m_sequence)
        return at ? Result<void>() : Result<void>(tl::unexpected<Error>(at.error())); // our own
    if (const Result<void> refreshed = m_directory.refresh(*m_storage, DirectoryKeeper::allKinds()); !refreshed)
        return refreshed;
    if (const Result<void> loaded = m_sessions.load(*m_storage); !loaded)
        return loaded;
    for (Sequence known = m_sequence; known < *at && !m_sequence.compare_exchange_weak(known, *at);) {
    }
    m_services.wakeEvents();
    return {};
}

} // namespace trunkline::server
