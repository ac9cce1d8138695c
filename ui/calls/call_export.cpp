#include "ui/calls/call_export.h"

#include "core/store/store.h"
#include "ui/lists/csv.h"

namespace trunkline::ui {

namespace {

// A portion takes the reader thread a few milliseconds, so that lists on screen are served in between.
constexpr std::size_t kPortion = 1000;

} // namespace

/// Touched by one thread at a time: the reader's while a portion runs, this one's between.
struct CallExport::Job {
    Request request;
    std::vector<qint64> keys;
    std::size_t done = 0;
    std::unique_ptr<QSaveFile> file;
    bool isWritten = false; ///< the file is in its place; nothing is left to cancel
    std::optional<Error> error;
    std::atomic<bool> isCanceled = false;

    void open();
    void collect(const store::Reader& reader, const AccountTree& tree);
    void writePortion(const store::Reader& reader);
    void failWriting();
};

void CallExport::Job::open() {
    file = std::make_unique<QSaveFile>(request.path);
    if (!file->open(QIODevice::WriteOnly)) {
        failWriting();
        return;
    }
    QStringList titles;
    for (const CallColumn column : request.columns)
        titles += fileTitlesOf(column);
    file->write(csvStart() + csvLine(titles));
}

void CallExport::Job::failWriting() {
    error = Error{
        ErrorCode::Unavailable,
        CallExport::tr("The file %1 could not be written: %2. Choose another place, or make room, and export again.")
            .arg(request.path, file->errorString()),
        {}};
    file->cancelWriting();
}

void CallExport::Job::collect(const store::Reader& reader, const AccountTree& tree) {
    reader.collectKeys(tree, request.query, [this](std::vector<qint64>& portion) {
        keys.insert(keys.end(), portion.begin(), portion.end());
        return !isCanceled.load();
    });
    error = reader.takeError();
    if (!error && !isCanceled)
        open();
}

void CallExport::Job::writePortion(const store::Reader& reader) {
    const std::size_t count = std::min(kPortion, keys.size() - done);
    const CallText text(request.names, request.now);
    QByteArray lines;
    for (const store::ListedCall& listed : reader.callsByKey(std::span(keys).subspan(done, count))) {
        QStringList cells;
        for (const CallColumn column : request.columns)
            cells += text.fileCells(listed.call, column);
        lines += csvLine(cells);
    }
    error = reader.takeError();
    if (!error && file->write(lines) != lines.size())
        failWriting();
    done += count;
    if (error || done < keys.size() || isCanceled)
        return;
    isWritten = file->commit();
    if (!isWritten)
        failWriting();
}

CallExport::CallExport(store::Store& store, Request request, QObject* parent)
    : QObject(parent), m_store(store), m_job(std::make_shared<Job>()) {
    m_job->request = std::move(request);
}

CallExport::~CallExport() {
    m_job->isCanceled = true;
}

void CallExport::start() {
    m_store.later(
        this,
        [job = m_job, tree = m_store.accounts()](const store::Reader& reader) {
            job->collect(reader, *tree);
            return true;
        },
        [this](bool) {
            Q_EMIT progressed(0, static_cast<int>(m_job->keys.size()));
            writeNext();
        });
}

void CallExport::cancel() {
    m_job->isCanceled = true;
}

void CallExport::writeNext() {
    if (m_job->error)
        return Q_EMIT failed(*m_job->error);
    if (m_job->isWritten)
        return Q_EMIT written(static_cast<int>(m_job->done));
    if (m_job->isCanceled) {
        m_job->file.reset();
        return Q_EMIT failed({ErrorCode::Canceled, tr("The export was stopped. No file was written."), {}});
    }
    m_store.later(
        this,
        [job = m_job](const store::Reader& reader) {
            job->writePortion(reader);
            return true;
        },
        [this](bool) {
            Q_EMIT progressed(static_cast<int>(m_job->done), static_cast<int>(m_job->keys.size()));
            writeNext();
        });
}

} // namespace trunkline::ui
