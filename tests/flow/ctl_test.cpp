#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Answer {
    int exitCode = -1;
    QStringList lines;
    QString complaint;
};

Answer trunklinectl(const QStringList& arguments) {
    const QString program = qEnvironmentVariable("TRUNKLINE_BIN") + u"/trunklinectl"_s;
    if (!QFile::exists(program))
        SKIP("trunklinectl is not built");
    QProcess process;
    process.start(program, QStringList{u"flow"_s} + arguments);
    REQUIRE(process.waitForFinished(30'000));
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    return {process.exitCode(), output.split(u'\n', Qt::SkipEmptyParts),
            QString::fromUtf8(process.readAllStandardError())};
}

class Files {
public:
    QString write(const QString& name, const QByteArray& text) const {
        QFile file(m_dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

private:
    QTemporaryDir m_dir;
};

} // namespace

TEST_CASE("flow validate names file, severity, code and step, and exits by what it found") {
    const Files files;
    const QString good = files.write(u"good.json"_s, huntFlow().toBytes());
    CHECK(trunklinectl({u"validate"_s, good}).exitCode == 0);
    CHECK(trunklinectl({u"validate"_s, good}).lines.isEmpty());
    FlowDocument broken = huntFlow();
    broken.edit(StepId("joe1"))->ports.clear();
    const QString bad = files.write(u"bad.json"_s, broken.toBytes());
    const Answer answer = trunklinectl({u"validate"_s, good, bad});
    CHECK(answer.exitCode == 1);
    REQUIRE_FALSE(answer.lines.isEmpty());
    CHECK(answer.lines.first().startsWith(bad + u" error deadEnd joe1 "_s));
    CHECK(trunklinectl({u"validate"_s, files.write(u"half.json"_s, "{\"flow\":")}).exitCode == 2);
    CHECK(trunklinectl({u"validate"_s, u"no-such-file.json"_s}).exitCode == 2);
}

TEST_CASE("flow simulate counts, and tells what went otherwise") {
    const Files files;
    const QJsonObject item = json(
        R"({"id": "one", "at": "2026-01-05T15:00:00", "outcomes": {"mike": "answered"}, "expect": {"end": "voicemail"}})");
    const QJsonObject company = json(
        R"({"timezone": "America/Chicago", "destinations": {"mike": {"label": "Mike", "number": "+13125550111"}}})");
    const QJsonObject scenarios{
        {u"flow"_s, huntFlow().toJson()}, {u"company"_s, company}, {u"cases"_s, QJsonArray{item}}};
    const QString path = files.write(u"s.json"_s, QJsonDocument(scenarios).toJson());
    const Answer answer = trunklinectl({u"simulate"_s, path});
    CHECK(answer.exitCode == 1);
    REQUIRE(answer.lines.size() == 2);
    CHECK(answer.lines[0].startsWith(path + u" one expected end voicemail got end answered because mike1"_s));
    CHECK(answer.lines[1] == u"0 passed, 1 failed");
}

TEST_CASE("flow diff, merge, layout and describe work on files") {
    const Files files;
    FlowDocument changed = huntFlow();
    changed.edit(StepId("joe1"))->settings.insert(u"ringSeconds"_s, 30);
    const QString base = files.write(u"base.json"_s, huntFlow().toBytes());
    const QString ours = files.write(u"ours.json"_s, changed.toBytes());
    CHECK(trunklinectl({u"diff"_s, base, base}).exitCode == 0);
    CHECK(trunklinectl({u"diff"_s, base, ours}).exitCode == 1);
    CHECK(trunklinectl({u"diff"_s, base, ours}).lines.size() == 1);
    const Answer merged = trunklinectl({u"merge"_s, base, ours, base});
    CHECK(merged.exitCode == 0);
    const Result<FlowDocument> flow = FlowDocument::fromBytes(merged.lines.join(u'\n').toUtf8());
    REQUIRE_OK(flow);
    CHECK(*flow == changed);
    changed.edit(StepId("joe1"))->settings.insert(u"ringSeconds"_s, 35);
    const Answer conflict = trunklinectl({u"merge"_s, base, ours, files.write(u"theirs.json"_s, changed.toBytes())});
    CHECK(conflict.exitCode == 1);
    CHECK(conflict.complaint.contains(u"settings/ringSeconds"));
    const Result<FlowDocument> laidOut =
        FlowDocument::fromBytes(trunklinectl({u"layout"_s, base}).lines.join(u'\n').toUtf8());
    REQUIRE_OK(laidOut);
    CHECK(laidOut->layout().positions.size() == 3);
    CHECK(trunklinectl({u"describe"_s, base}).lines.first() == u"Main line");
}
