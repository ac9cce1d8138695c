#include <algorithm>
#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "core/store/cache_writer.h"
#include "core/store/call_list.h"
#include "core/store/store.h"
#include "core/wire/sync_lines.h"
#include "tests/bench/store/call_maker.h"

// The first load of a million calls into the searchable cache, against `sqlite3 .import` of the same rows into a bare
// table, in one run; then what a person waits for. usage: bench_store [calls] [directory]

namespace {

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

constexpr int kRowsPerLine = 500;
constexpr int kLinesPerCheckpoint = 40;

struct Measured {
    double load = 0;
    double whole = 0;
    double untilAccounts = 0;
};

void stopOn(const Error& error) {
    std::fprintf(stderr, "%s [%s]\n", qUtf8Printable(error.message), qUtf8Printable(error.details));
    std::exit(1);
}

template <class T>
T need(Result<T> result) {
    if (!result)
        stopOn(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double seconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double importBare(const QString& directory, const QString& csv) {
    QString columns;
    for (const char* column : wire::kCallColumns)
        columns += (columns.isEmpty() ? u""_s : u", "_s) + u'"' + QLatin1StringView(column) + u'"';
    QElapsedTimer timer;
    timer.start();
    QProcess shell;
    shell.start(u"sqlite3"_s, {directory + u"/bare.db"_s, u"CREATE TABLE call(%1)"_s.arg(columns), u".mode csv"_s,
                               u".import %1 call"_s.arg(csv)});
    shell.waitForFinished(-1);
    if (shell.exitCode() != 0)
        stopOn({ErrorCode::Unavailable, u"sqlite3 failed"_s, QString::fromUtf8(shell.readAllStandardError())});
    return seconds(timer);
}

Measured firstLoad(store::Store& store, const std::vector<std::string>& lines) {
    store::CacheWriter& writer = store.writer();
    Measured measured;
    QElapsedTimer timer;
    timer.start();
    need(writer.beginSnapshot(u"bench"_s));
    const std::string accounts = bench::CallMaker::accountLines();
    for (std::size_t at = 0; at < accounts.size();) {
        const std::size_t end = accounts.find('\n', at);
        need(writer.put(
            std::get<wire::PutLine>(need(wire::parseSyncLine(std::string_view(accounts).substr(at, end - at))))));
        at = end + 1;
    }
    need(writer.commit(u"0"_s));
    measured.untilAccounts = seconds(timer);
    int count = 0;
    for (const std::string& line : lines) {
        need(writer.calls(std::string_view(line).substr(0, line.size() - 1)));
        if (++count % kLinesPerCheckpoint == 0)
            need(writer.commit(QString::number(count)));
    }
    measured.load = seconds(timer);
    need(writer.finish(u"end"_s));
    measured.whole = seconds(timer);
    return measured;
}

template <class Run>
void report(const char* what, int times, Run run) {
    std::vector<double> milliseconds;
    for (int n = 0; n < times; ++n) {
        QElapsedTimer timer;
        timer.start();
        run(n);
        milliseconds.push_back(seconds(timer) * 1000);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-52s median %8.3f ms   p95 %8.3f ms\n", what, milliseconds[milliseconds.size() / 2],
                milliseconds[milliseconds.size() * 95 / 100]);
}

void reads(store::Store& store) {
    const store::Reader& reader = store.reader();
    const auto tree = store.accounts();
    SeededRandom random(5);
    QElapsedTimer timer;
    std::vector<qint64> keys;
    timer.start();
    reader.collectKeys(*tree, {}, [&](std::vector<qint64>& portion) {
        if (keys.empty())
            std::printf("%-52s %8.3f ms\n", "all calls, newest first: first rows known", seconds(timer) * 1000);
        keys.insert(keys.end(), portion.begin(), portion.end());
        return true;
    });
    std::printf("%-52s %8.3f ms (%zu)\n", "all calls, newest first: every row known", seconds(timer) * 1000,
                keys.size());
    report("a page of 50 anywhere", 400,
           [&](int) { (void)reader.callsByKey(std::span(keys).subspan(random.below(keys.size() - 50), 50)); });
    report("a company's newest 50", 200, [&](int n) {
        store::CallQuery query;
        query.account = AccountId(u"acc_%1"_s.arg(n * 7, 26, 10, QLatin1Char('0')).toLatin1());
        (void)reader.calls(*tree, query, 50);
    });
    const QStringList words{u"miller"_s,     u"ann mil"_s, u"kitchen"_s,  u"212"_s, u"5550"_s, u"google"_s,
                            u"yard signs"_s, u"monday"_s,  u"+1312555"_s, u"hot"_s, u"zzz"_s,  u"9999"_s};
    report("search over everything, first 50", 240, [&](int n) {
        store::CallQuery query;
        query.text = words[n % words.size()];
        (void)reader.calls(*tree, query, 50);
    });
    report("search in a company, first 50", 240, [&](int n) {
        store::CallQuery query;
        query.text = words[n % words.size()];
        query.account = AccountId(u"acc_%1"_s.arg(n * 5, 26, 10, QLatin1Char('0')).toLatin1());
        (void)reader.calls(*tree, query, 50);
    });
    const Instant to = fromMilliseconds(1'780'000'000'000 / 3'600'000 * 3'600'000);
    report("overview of everything, 30 days", 20,
           [&](int) { (void)reader.callStats(*tree, {}, to - std::chrono::days(30), to); });
    report("overview of a franchise, 30 days", 20, [&](int n) {
        (void)reader.callStats(*tree, AccountId(u"acc_f%1"_s.arg(n).toLatin1()), to - std::chrono::days(30), to);
    });
    report("outcomes of every company, 7 days", 10,
           [&](int) { (void)reader.companyStats(to - std::chrono::days(7), to); });
}

void changes(store::Store& store) {
    bench::CallMaker maker(99);
    report("1,000 changed calls in one delta", 5, [&](int n) {
        for (int line = 0; line < 2; ++line) {
            const std::string text = maker.line(500);
            need(store.writer().calls(std::string_view(text).substr(0, text.size() - 1)));
        }
        need(store.writer().finish(u"delta%1"_s.arg(n)));
    });
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int calls = arguments.size() > 1 ? arguments[1].toInt() : 1'000'000;
    const QTemporaryDir directory(arguments.size() > 2 ? arguments[2] + u"/bench-XXXXXX"_s : QString());

    std::vector<std::string> lines;
    QFile csv(directory.filePath(u"calls.csv"_s));
    if (!csv.open(QIODevice::WriteOnly))
        return 1;
    bench::CallMaker maker(1);
    for (int n = 0; n < calls / kRowsPerLine; ++n) {
        std::string rows;
        lines.push_back(maker.line(kRowsPerLine, &rows));
        csv.write(rows.data(), static_cast<qint64>(rows.size()));
    }
    csv.close();

    const double bare = importBare(directory.path(), csv.fileName());
    std::printf("%-52s %8.2f s\n", "sqlite3 .import into a bare table", bare);
    const SystemClock clock;
    SystemRandom random;
    for (const QByteArray& key : {QByteArray(), QByteArray(32, 'k')}) {
        const char* how = key.isEmpty() ? "plain" : "encrypted";
        const store::Store::Options options{directory.filePath(QLatin1StringView(how)), key, &clock, &random};
        auto store = need(store::Store::open(options));
        const Measured measured = firstLoad(*store, lines);
        std::printf("\n-- %s --\n%-52s %8.2f s, searchable %.2f s: %.2f of .import\n", how, "first load", measured.load,
                    measured.whole, bare / measured.whole);
        std::printf("%-52s %8.3f ms\n", "accounts are there", measured.untilAccounts * 1000);
        store.reset();
        QElapsedTimer timer;
        timer.start();
        store = need(store::Store::open(options));
        std::printf("%-52s %8.3f ms\n", "open again, with the tree", seconds(timer) * 1000);
        store::CallList list(*store);
        bool isShown = false;
        QObject::connect(&list, &store::CallList::reset, &list, [&](int) { list.request(0, 50); });
        QObject::connect(&list, &store::CallList::rowsReady, &list, [&](int, const auto&) { isShown = true; });
        list.setQuery({});
        while (!isShown)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("%-52s %8.3f ms\n", "… and the first 50 calls in hand", seconds(timer) * 1000);
        reads(*store);
        changes(*store);
    }
    return 0;
}
