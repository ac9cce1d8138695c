#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/base/random.h"
#include "tests/import/memory_target.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentsOf(const QString& name) {
    QFile file(QDir(qEnvironmentVariable("TRUNKLINE_SOURCE")).filePath(u"tests/import/data/"_s + name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Imports the text as a file; gives how many problems were told.
qint64 problemsOf(const QByteArray& text, tests::MemoryTarget& target) {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
    file.close();
    callrail::Report report;
    REQUIRE_OK(callrail::importFiles(target, {file.fileName()},
                                     {.under = {}, .now = fromMilliseconds(1'767'614'400'000)}, report));
    return report.problemCount();
}

/// Swaps, drops, doubles and overwrites a few bytes.
QByteArray mutated(QByteArray text, RandomSource& random) {
    const std::uint64_t edits = 1 + random.below(4);
    for (std::uint64_t i = 0; i < edits && text.size() > 2; ++i) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(text.size() - 1)));
        switch (random.below(4)) {
        case 0:
            text[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            text.remove(at, static_cast<qsizetype>(random.below(40)));
            break;
        case 2:
            text.insert(at, text.mid(at, static_cast<qsizetype>(random.below(200))));
            break;
        default:
            text[at] = "{}[]\",:\\"[random.below(8)];
            break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("a file that was damaged anywhere is imported as far as it goes, or told, but never worse") {
    SeededRandom random(7);
    for (const QString& name :
         {u"calls-2.json"_s, u"advanced-trackers.json"_s, u"companies-1.json"_s, u"calls.csv"_s}) {
        const QByteArray whole = contentsOf(name);
        for (int round = 0; round < 60; ++round) {
            CAPTURE(name, round);
            tests::MemoryTarget target;
            const QByteArray damaged = mutated(whole, random);
            const qint64 problems = problemsOf(damaged, target);
            CHECK((problems > 0 || target.writes > 0));
        }
    }
}

TEST_CASE("one damaged record costs at most itself and its neighbour") {
    const QByteArray whole = contentsOf(u"calls-2.json"_s);
    for (const auto& [from, to] :
         {std::pair{"\"direction\": \"inbound\"", "\"direction\": inbound\""}, std::pair{"\"tags\": [", "\"tags\": {"},
          std::pair{"\"duration\": ", "\"duration\" "},
          std::pair{"   \"answered\": true,", "   \"answered\": true, }"}}) {
        QByteArray damaged = whole;
        const qsizetype at = damaged.indexOf(from, damaged.size() / 2);
        REQUIRE(at > 0);
        damaged.replace(at, static_cast<qsizetype>(strlen(from)), to);
        CAPTURE(from);
        tests::MemoryTarget target;
        const qint64 problems = problemsOf(damaged, target);
        CHECK(problems > 6); // the six companies that no file describes, and the record
        CHECK(target.calls.size() >= 18);
        CHECK(target.calls.size() < 20);
    }
}

TEST_CASE("files of nothing but nesting, zeros or quotes end quickly") {
    tests::MemoryTarget target;
    for (const QByteArray& text : {QByteArray(2'000'000, '['), QByteArray(2'000'000, '{'), QByteArray(2'000'000, '\0'),
                                   QByteArray(2'000'000, '"'), QByteArray("{\"calls\":[" + QByteArray(400'000, '{')),
                                   QByteArray("{\"calls\":" + QByteArray(1'000'000, '['))})
        CHECK(problemsOf(text, target) > 0);
    CHECK(target.writes == 0);
}
