#include "tests/bench/peers/peers.h"

#include <cstdio>
#include <cstdlib>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "core/wire/call_rows.h"

namespace trunkline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

double workedSeconds(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// What a program wrote; nothing where it failed, which is said.
std::optional<QByteArray> outputOf(const QString& program, const QStringList& arguments, const QString& directory) {
    QProcess process;
    process.setWorkingDirectory(directory);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(program), qUtf8Printable(process.errorString()));
    return std::nullopt;
}

/// npm puts what it fetches beside the package, so that goes to the build directory first.
bool installPouchdb() {
    const QDir source(QStringLiteral(TRUNKLINE_POUCHDB));
    const QDir installed(QStringLiteral(TRUNKLINE_POUCHDB_INSTALLED));
    if (!installed.mkpath(u"."_s))
        return false;
    for (const QString& name : source.entryList(QDir::Files)) {
        QFile::remove(installed.filePath(name));
        if (!QFile::copy(source.filePath(name), installed.filePath(name)))
            return false;
    }
    return installed.exists(u"node_modules"_s) ||
           outputOf(u"npm"_s, {u"install"_s, u"--no-audit"_s, u"--no-fund"_s}, installed.path()).has_value();
}

} // namespace

Stopwatch::Stopwatch(int who) : m_who(who), m_workedBefore(workedSeconds(who)) {
    m_timer.start();
}

Spent Stopwatch::spent() const {
    return {static_cast<double>(m_timer.nsecsElapsed()) / 1e9, workedSeconds(m_who) - m_workedBefore};
}

Spent importBare(const QString& directory, const QString& csv) {
    QStringList columns;
    for (const char* column : wire::kCallColumns)
        columns.append(u"\"%1\""_s.arg(QLatin1StringView(column)));
    const Stopwatch watch(RUSAGE_CHILDREN);
    if (!outputOf(u"sqlite3"_s,
                  {u"bare.db"_s, u"CREATE TABLE call(%1)"_s.arg(columns.join(u", "_s)), u".mode csv"_s,
                   u".import %1 call"_s.arg(csv)},
                  directory))
        std::exit(1);
    return watch.spent();
}

std::optional<Spent> replicateByPouchdb(int documents, const QString& directory) {
    if (!installPouchdb())
        return std::nullopt;
    const std::optional<QByteArray> lines =
        outputOf(u"node"_s, {u"replicate.mjs"_s, QString::number(documents), directory},
                 QStringLiteral(TRUNKLINE_POUCHDB_INSTALLED));
    if (!lines)
        return std::nullopt;
    const QJsonObject first = QJsonDocument::fromJson(lines->left(lines->indexOf('\n'))).object();
    return Spent{first.value("passed"_L1).toDouble(), first.value("worked"_L1).toDouble()};
}

} // namespace trunkline::bench
