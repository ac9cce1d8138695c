#include "ui/calls/call_export.h"

#include <QFile>
#include <QSignalSpy>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/read_call_names.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Exported {
    QTemporaryDir folder;
    int rows = -1;
    std::optional<Error> error;

    [[nodiscard]] QString path() const { return folder.filePath(u"calls.csv"_s); }
    [[nodiscard]] QList<QByteArray> lines() const {
        QFile file(path());
        REQUIRE(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        CHECK(text.startsWith("\xEF\xBB\xBF"));
        QList<QByteArray> lines = text.mid(3).split('\n');
        CHECK(lines.takeLast().isEmpty());
        return lines;
    }
};

CallExport::Request requestOf(PageWorld& world, const QString& path) {
    CallExport::Request request;
    request.query.account = world.company;
    request.columns = {CallColumn::Time, CallColumn::Caller, CallColumn::Outcome, CallColumn::Note};
    request.names = readCallNames(world.store().reader(), *world.store().accounts(), world.organization);
    request.now = world.clock.now();
    request.path = path;
    return request;
}

void run(PageWorld& world, CallExport::Request request, Exported& result, bool isCanceledAtOnce = false) {
    CallExport work(world.store(), std::move(request));
    QObject::connect(&work, &CallExport::written, &work, [&](int rows) { result.rows = rows; });
    QObject::connect(&work, &CallExport::failed, &work, [&](const Error& error) { result.error = error; });
    work.start();
    if (isCanceledAtOnce)
        work.cancel();
    REQUIRE(world.waitFor([&] { return result.rows >= 0 || result.error; }));
}

} // namespace

TEST_CASE("An export holds exactly what is shown, in its order, with its columns") {
    PageWorld world({.companies = 1, .calls = 2500});
    Exported result;
    CallExport::Request request = requestOf(world, result.path());
    request.query.outcomes = {CallOutcome::Missed};
    run(world, request, result);
    REQUIRE_FALSE(result.error);
    const QList<QByteArray> lines = result.lines();
    CHECK(lines.front() == "Time,Caller,Caller's number,Outcome,Note\r");
    CHECK(lines.size() == result.rows + 1);
    CHECK(result.rows > 100);
    CHECK(result.rows < 2500);
    for (const QByteArray& line : lines.mid(1))
        REQUIRE(line.contains(",Missed,"));
    CHECK(lines[1] > lines[2]); // newest first, and the time is written so that it sorts
}

TEST_CASE("An export of nothing is a file with titles alone") {
    PageWorld world({.companies = 1, .calls = 20});
    Exported result;
    CallExport::Request request = requestOf(world, result.path());
    request.query.text = u"nobodyhasthisname"_s;
    run(world, request, result);
    CHECK(result.rows == 0);
    CHECK(result.lines().size() == 1);
}

TEST_CASE("A note that is a formula comes out as text") {
    PageWorld world({.companies = 1, .calls = 5});
    const auto patch =
        world.store().patchFor(wire::EntityType::Call, u"cal_0"_s, {{u"note"_s, u"=cmd|'/c calc'!A1"_s}});
    REQUIRE(patch);
    REQUIRE_OK(world.store().edit(*patch));
    Exported result;
    run(world, requestOf(world, result.path()), result);
    CHECK(result.lines()[1].contains(",'=cmd|"));
}

TEST_CASE("A stopped export leaves the file that was there") {
    PageWorld world({.companies = 1, .calls = 3000});
    Exported result;
    QFile file(result.path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("yesterday's");
    file.close();
    run(world, requestOf(world, result.path()), result, true);
    REQUIRE(result.error);
    CHECK(result.error->code == ErrorCode::Canceled);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "yesterday's");
    CHECK(QDir(result.folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("An export to a place that cannot be written says so") {
    PageWorld world({.companies = 1, .calls = 5});
    Exported result;
    run(world, requestOf(world, result.folder.filePath(u"no/such/folder/calls.csv"_s)), result);
    REQUIRE(result.error);
    CHECK(result.error->code == ErrorCode::Unavailable);
    CHECK(result.error->message.contains(u"calls.csv"_s));
}

TEST_CASE("An export that is destroyed while it runs leaves no file") {
    PageWorld world({.companies = 1, .calls = 3000});
    Exported result;
    {
        CallExport work(world.store(), requestOf(world, result.path()));
        work.start();
    }
    world.settle();
    CHECK(QDir(result.folder.path()).entryList(QDir::Files).isEmpty());
}
