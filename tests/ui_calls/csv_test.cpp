#include "ui/lists/csv.h"

#include "tests/support/catch_qt.h"

using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A line of CSV quotes what needs it and nothing else") {
    CHECK(csvLine({u"plain"_s, u"a, b"_s, u"say \"hi\""_s, u"two\nlines"_s}) ==
          "plain,\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    CHECK(csvLine({QString(), u"after an empty cell"_s}) == ",after an empty cell\r\n");
    CHECK(csvLine({u"Renée"_s}) == "Renée\r\n");
}

TEST_CASE("What a spreadsheet would run is made text") {
    for (const QString& formula :
         {u"=HYPERLINK(\"http://x\")"_s, u"+1+cmd"_s, u"-2+3"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s})
        CHECK(csvLine({formula}).replace('"', "").startsWith('\''));
    CHECK(csvLine({u"a=b"_s}) == "a=b\r\n");
}

TEST_CASE("Copied rows keep one line each") {
    CHECK(tabbedLine({u"a\tb"_s, u"two\r\nlines"_s}) == u"a b\ttwo lines"_s);
}
