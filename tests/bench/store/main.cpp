#include <algorithm>
#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include "core/store/cache_writer.h"
#include "core/store/call_list.h"
#include "core/store/store.h"
#include "core/wire/sync_lines.h"
#include "tests/bench/peers/peers.h"
#include "tests/bench/store/call_maker.h"

// The first load of a million calls into the searchable cache, against `sqlite3 .import` of the same rows into a bare
// table, in one run; then what a person waits for. Processor time is told beside the time that passed: on a busy
// machine it is the one to compare. usage: bench_store [calls] [directory [keep [changes]]] With
// `keep` the stores stay in the directory, and the next run begins with what they hold; with `changes` nothing is done
// but changing them.

namespace {

using namespace trunkline;
using bench::Spent;
using bench::Stopwatch;
using namespace Qt::Literals::StringLiterals;

constexpr int kRowsPerLine = 500;
constexpr int kLinesPerCheckpoint = 40;
constexpr int kDeltas = 40;

struct Measured {
    Spent load;
    Spent whole;
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

Measured firstLoad(store::Store& store, const std::vector<std::string>& lines) {
    store::CacheWriter& writer = store.writer();
    Measured measured;
    const Stopwatch watch;
    need(writer.beginSnapshot(u"bench"_s));
    const std::string accounts = bench::CallMaker::accountLines();
    for (std::size_t at = 0; at < accounts.size();) {
        const std::size_t end = accounts.find('\n', at);
        need(writer.put(
            std::get<wire::PutLine>(need(wire::parseSyncLine(std::string_view(accounts).substr(at, end - at))))));
        at = end + 1;
    }
    need(writer.commit(u"0"_s));
    measured.untilAccounts = watch.spent().passed;
    int count = 0;
    for (const std::string& line : lines) {
        need(writer.calls(std::string_view(line).substr(0, line.size() - 1)));
        if (++count % kLinesPerCheckpoint == 0)
            need(writer.commit(QString::number(count)));
    }
    measured.load = watch.spent();
    need(writer.finish(u"end"_s));
    measured.whole = watch.spent();
    return measured;
}

template <class Run>
void report(const char* what, int times, Run run) {
    std::vector<double> passed;
    std::vector<double> worked;
    for (int n = 0; n < times; ++n) {
        const Stopwatch watch;
        run(n);
        const Spent spent = watch.spent();
        passed.push_back(spent.passed * 1000);
        worked.push_back(spent.worked * 1000);
    }
    std::sort(passed.begin(), passed.end());
    std::sort(worked.begin(), worked.end());
    std::printf("%-52s median %8.3f ms   p95 %8.3f ms   of work %8.3f / %8.3f ms\n", what, passed[passed.size() / 2],
                passed[passed.size() * 95 / 100], worked[worked.size() / 2], worked[worked.size() * 95 / 100]);
    std::fflush(stdout);
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
    const QStringList words{u"miller"_s, u"ann mil"_s,    u"kitchen"_s, u"212"_s,        u"5550"_s,
                            u"google"_s, u"yard signs"_s, u"monday"_s,  u"+1312555"_s,   u"hot"_s,
                            u"zzz"_s,    u"9999"_s,       u"m"_s,       u"3125550100"_s, u"ga"_s};
    report("the first search, which reads all texts", 1, [&](int) {
        store::CallQuery query;
        query.text = u"nobody at all"_s;
        (void)reader.calls(*tree, query, 50);
    });
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

/// Calls from all over the store, with another note.
void changes(store::Store& store, const QString& run) {
    std::vector<qint64> keys;
    store.reader().collectKeys(*store.accounts(), {}, [&keys](std::vector<qint64>& portion) {
        keys.insert(keys.end(), portion.begin(), portion.end());
        return true;
    });
    SeededRandom random(7);
    std::vector<std::string> deltas;
    for (int delta = 0; delta < kDeltas; ++delta) {
        std::vector<qint64> picked;
        for (int n = 0; n < 1000; ++n)
            picked.push_back(keys[random.below(keys.size())]);
        std::string line;
        wire::beginCalls(line);
        for (store::ListedCall& listed : store.reader().callsByKey(picked)) {
            listed.call.note = u"changed in %1 %2"_s.arg(run).arg(delta);
            listed.call.revision = static_cast<Revision>(toNumber(listed.call.revision) + delta + 1);
            if (line.back() == ']')
                line += ',';
            wire::appendCallRow(line, wire::toRow(listed.call).row);
        }
        wire::endCalls(line);
        line.pop_back();
        deltas.push_back(std::move(line));
    }
    report("1,000 changed calls in one delta", static_cast<int>(deltas.size()), [&](int n) {
        need(store.writer().calls(deltas[static_cast<std::size_t>(n)]));
        need(store.writer().finish(u"delta%1"_s.arg(n)));
    });
    report("a pull that brings nothing", 20, [&](int n) { need(store.writer().finish(u"empty%1"_s.arg(n))); });
}

/// Opens again as a console does, until the first calls are in hand.
std::unique_ptr<store::Store> openAgain(const store::Store::Options& options) {
    QElapsedTimer timer;
    timer.start();
    auto store = need(store::Store::open(options));
    std::printf("%-52s %8.3f ms\n", "open again, with the tree", seconds(timer) * 1000);
    store::CallList list(*store);
    bool isShown = false;
    QObject::connect(&list, &store::CallList::reset, &list, [&](int) { list.request(0, 50); });
    QObject::connect(&list, &store::CallList::rowsReady, &list, [&](int, const auto&) { isShown = true; });
    list.setQuery({});
    while (!isShown)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%-52s %8.3f ms\n", "… and the first 50 calls in hand", seconds(timer) * 1000);
    return store;
}

void loadAndReport(store::Store& store, const std::vector<std::string>& lines, const Spent& bare) {
    const Measured measured = firstLoad(store, lines);
    std::printf("%-52s %8.2f s   of work %8.2f s\n", "first load", measured.load.passed, measured.load.worked);
    std::printf("%-52s %8.2f s   of work %8.2f s\n", "… and indexed", measured.whole.passed, measured.whole.worked);
    std::printf("%-52s %8.2f     of work %8.2f\n", "… as a share of .import", bare.passed / measured.whole.passed,
                bare.worked / measured.whole.worked);
    std::printf("%-52s %8.3f ms\n", "accounts are there", measured.untilAccounts * 1000);
}

std::vector<std::string> makeLines(int calls, const QString& csvPath) {
    std::vector<std::string> lines;
    QFile csv(csvPath);
    if (!csv.open(QIODevice::WriteOnly))
        stopOn({ErrorCode::Unavailable, csv.errorString(), csvPath});
    bench::CallMaker maker(1);
    for (int n = 0; n < calls / kRowsPerLine; ++n) {
        std::string rows;
        lines.push_back(maker.line(kRowsPerLine, &rows));
        csv.write(rows.data(), static_cast<qint64>(rows.size()));
    }
    return lines;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int calls = arguments.size() > 1 ? arguments[1].toInt() : 1'000'000;
    const bool isKept = arguments.size() > 3 && arguments[3] == u"keep"_s;
    const bool areOnlyChanges = arguments.size() > 4 && arguments[4] == u"changes"_s;
    const QTemporaryDir temporary(arguments.size() > 2 ? arguments[2] + u"/bench-XXXXXX"_s : QString());
    const QString directory = isKept ? arguments[2] + u"/kept-%1"_s.arg(calls) : temporary.path();
    const SystemClock clock;
    SystemRandom random;
    std::vector<std::string> lines;
    Spent bare;
    for (const QByteArray& key : {QByteArray(), QByteArray(32, 'k')}) {
        const char* how = key.isEmpty() ? "plain" : "encrypted";
        const store::Store::Options options{directory + u'/' + QLatin1StringView(how), key, &clock, &random};
        auto store = need(store::Store::open(options));
        std::printf("\n-- %s --\n", how);
        if (store->loadState().isLoading) {
            if (lines.empty()) {
                const QString csv = temporary.filePath(u"calls.csv"_s);
                lines = makeLines(calls, csv);
                bare = bench::importBare(temporary.path(), csv);
                std::printf("%-52s %8.2f s   of work %8.2f s\n", "sqlite3 .import into a bare table", bare.passed,
                            bare.worked);
            }
            loadAndReport(*store, lines, bare);
        }
        store.reset();
        store = openAgain(options);
        if (!areOnlyChanges)
            reads(*store);
        changes(*store, QString::number(toMilliseconds(clock.now())));
    }
    return 0;
}
