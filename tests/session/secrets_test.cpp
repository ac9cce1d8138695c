#include "core/session/secrets.h"

#include <QCoreApplication>

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace session;

namespace {

std::optional<QByteArray> readNow(Secrets& secrets, const QString& name) {
    std::optional<Result<std::optional<QByteArray>>> answer;
    secrets.read(name, [&](const Result<std::optional<QByteArray>>& read) { answer = read; });
    CHECK_FALSE(answer); // never from within the call
    while (!answer)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    REQUIRE(*answer);
    return **answer;
}

} // namespace

TEST_CASE("secrets of one session are there until removed, and gone with it") {
    MemorySecrets secrets;
    CHECK_FALSE(readNow(secrets, u"key"_s));
    secrets.write(u"key"_s, QByteArray("\0\xff", 2), [](const Result<void>& done) { CHECK(done); });
    CHECK(readNow(secrets, u"key"_s) == QByteArray("\0\xff", 2));
    secrets.remove(u"key"_s, [](const Result<void>& done) { CHECK(done); });
    CHECK_FALSE(readNow(secrets, u"key"_s));
}

TEST_CASE("an answer for somebody who is gone never comes") {
    bool hasCome = false;
    {
        MemorySecrets secrets;
        secrets.read(u"key"_s, [&](const Result<std::optional<QByteArray>>&) { hasCome = true; });
    }
    QCoreApplication::processEvents();
    CHECK_FALSE(hasCome);
}

} // namespace trunkline::tests
