#include "tests/resilience/small_disk.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

SmallDisk::SmallDisk(QString directory, int megabytes) : m_directory(std::move(directory)) {
    REQUIRE(QDir().mkpath(m_directory));
    QStringList arguments{
        u"-m"_s, u"sh"_s,
        u"-c"_s, u"mount -t tmpfs -o size=%1m,mode=700 tmpfs \"$1\" && echo mounted && exec cat"_s.arg(megabytes),
        u"sh"_s, m_directory};
    if (::geteuid() != 0)
        arguments.prepend(u"-r"_s);
    m_holder.start(u"unshare"_s, arguments);
    m_isMounted = m_holder.waitForReadyRead(5'000) && m_holder.readAllStandardOutput().startsWith("mounted");
}

SmallDisk::~SmallDisk() {
    m_holder.closeWriteChannel();
    m_holder.waitForFinished(5'000);
}

Launch SmallDisk::launch() const {
    if (!m_isMounted) // a refused write is an error then, rather than the program's end
        return {{u"sh"_s, u"-c"_s, u"trap '' XFSZ; exec \"$@\""_s, u"sh"_s}, {}};
    QStringList through{u"nsenter"_s, u"--target"_s, QString::number(m_holder.processId()), u"--mount"_s};
    if (::geteuid() != 0)
        through += {u"--user"_s, u"--preserve-credentials"_s};
    return {through, {}};
}

QString SmallDisk::fromHere() const {
    return m_isMounted ? u"/proc/%1/root%2"_s.arg(m_holder.processId()).arg(m_directory) : m_directory;
}

void SmallDisk::forbidWriting(const QList<qint64>& processes, const QString& limit) {
    for (const qint64 process : processes)
        REQUIRE(QProcess::execute(u"prlimit"_s, {u"--pid"_s, QString::number(process), u"--fsize="_s + limit}) == 0);
}

void SmallDisk::fill(const QList<qint64>& processes) {
    if (!m_isMounted) {
        forbidWriting(processes, u"1:unlimited"_s);
        return;
    }
    QFile ballast(fromHere() + u"/ballast"_s);
    REQUIRE(ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
    const QByteArray page(4096, 'x');
    while (ballast.write(page) == page.size()) {
    }
}

void SmallDisk::makeRoom(const QList<qint64>& processes) {
    if (m_isMounted)
        REQUIRE(QFile::remove(fromHere() + u"/ballast"_s));
    else
        forbidWriting(processes, u"unlimited:unlimited"_s);
}

} // namespace trunkline::tests
