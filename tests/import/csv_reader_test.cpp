#include <QBuffer>

#include "server/import/csv_reader.h"
#include "tests/support/catch_qt.h"

using trunkline::callrail::CsvReader;

namespace {

using Rows = std::vector<std::string>;

/// Rows as "a|b", "!" where one is broken; the heading first.
Rows rowsOf(const QByteArray& text) {
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    const auto joined = [](const auto& cells) {
        std::string line;
        for (const auto& cell : cells) {
            line += line.empty() && &cell == &cells.front() ? "" : "|";
            line += cell;
        }
        return line;
    };
    const auto heading = reader.readHeading();
    if (!heading)
        return {"refused"};
    Rows rows{joined(*heading)};
    while (const auto row = reader.next())
        rows.push_back(row->isBroken ? "!" : joined(row->cells));
    return rows;
}

} // namespace

TEST_CASE("quoted cells hold separators, quotes and line breaks") {
    CHECK(rowsOf("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n") ==
          Rows{"a|b", "x,y|say \"hi\"", "two\nlines|"});
}

TEST_CASE("semicolons, tabs, byte order marks, sep lines and a missing last line end are understood") {
    CHECK(rowsOf("\xEF\xBB\xBF"
                 "a;b\n1;2") == Rows{"a|b", "1|2"});
    CHECK(rowsOf("a\tb\n1\t2\n\n") == Rows{"a|b", "1|2"});
    CHECK(rowsOf("sep=;\r\na,x;b\r\n1;2\r\n") == Rows{"a,x|b", "1|2"});
}

TEST_CASE("a quote that never ends costs one row") {
    CHECK(rowsOf("a,b\n1,\"open\n3,4\n5,6\n") == Rows{"a|b", "!", "3|4", "5|6"});
}

TEST_CASE("hostile rows are refused, and reading goes on") {
    CHECK(rowsOf("a,b\n" + QByteArray(600, ',') + "\n1,2\n") == Rows{"a|b", "!", "1|2"});
    CHECK(rowsOf("a,b\n" + QByteArray(2'000'000, 'x') + "\n1,2\n") == Rows{"a|b", "!", "1|2"});
    CHECK(rowsOf(QByteArray("\xFF\xFE") + QByteArray("a\0,\0b\0", 6)) == Rows{"refused"});
    CHECK(rowsOf("") == Rows{"refused"});
}
