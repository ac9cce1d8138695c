#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A public linter has nothing to say about the OpenAPI document") {
    const QString folder = qEnvironmentVariable("TRUNKLINE_SOURCE") + u"/tests/server/openapi_lint"_s;
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty() || !QFile::exists(folder + u"/node_modules"_s))
        SKIP("the linter is not here: ./dev test fetches it where it can");
    ServerWorld world;
    const std::string document = world.ask({}, "GET", "/v1/openapi.json").body;
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"openapi.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(document.data(), static_cast<qint64>(document.size())) > 0);
    file.close();

    QProcess linter;
    linter.setProcessChannelMode(QProcess::MergedChannels);
    linter.start(node, {folder + u"/lint.mjs"_s, file.fileName()});
    REQUIRE(linter.waitForFinished(60'000));
    INFO(linter.readAll().toStdString());
    CHECK(linter.exitStatus() == QProcess::NormalExit);
    CHECK(linter.exitCode() == 0);
}
