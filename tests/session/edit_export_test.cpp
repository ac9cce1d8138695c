#include "core/session/edit_export.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace session;

namespace {

const Instant kNow = fromMilliseconds(1'780'000'000'000);

store::PendingEdit noteEdit(const QString& note) {
    store::PendingEdit edit;
    edit.id = EditId("edt_1");
    edit.patch = {wire::EntityType::Call,
                  u"cal_1"_s,
                  static_cast<Revision>(3),
                  {{"note"_L1, note}},
                  {{"note"_L1, "somebody else's words"_L1}}};
    edit.madeAt = kNow;
    return edit;
}

QString readFile(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("what can never be sent is written for people, without what was there before") {
    const QTemporaryDir directory;
    const Result<QString> path =
        exportEdits({noteEdit(u"Call back on Monday\nabout the roof"_s)}, directory.filePath(u"new"_s), kNow);
    REQUIRE_OK(path);
    const QString text = readFile(*path);
    CHECK(text.contains(u"cal_1"_s));
    CHECK(text.contains(u"note: Call back on Monday"_s));
    CHECK(text.contains(u"about the roof"_s));
    CHECK_FALSE(text.contains(u"somebody else"_s));
    CHECK((QFile::permissions(*path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) ==
          QFileDevice::Permissions());
}

TEST_CASE("a second export of the same minute does not overwrite the first") {
    const QTemporaryDir directory;
    const Result<QString> first = exportEdits({noteEdit(u"one"_s)}, directory.path(), kNow);
    const Result<QString> second = exportEdits({noteEdit(u"two"_s)}, directory.path(), kNow);
    REQUIRE_OK(first);
    REQUIRE_OK(second);
    CHECK(*first != *second);
    CHECK(readFile(*first).contains(u"one"_s));
}

TEST_CASE("where nothing can be written the export says so") {
    const QTemporaryDir directory;
    QFile block(directory.filePath(u"taken"_s));
    REQUIRE(block.open(QIODevice::WriteOnly));
    CHECK_FALSE(exportEdits({noteEdit(u"one"_s)}, directory.filePath(u"taken/below"_s), kNow));
}

} // namespace trunkline::tests
