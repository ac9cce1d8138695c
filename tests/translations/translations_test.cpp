#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <vector>

#include "core/flow/step_types.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList translations; ///< more than one where it counts things
    bool isUnfinished = false;
    bool isCounting = false;
};

void readMessage(QXmlStreamReader& xml, Message& message) {
    message.isCounting = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
            if (!message.isCounting) {
                message.translations = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
}

std::vector<Message> readMessages(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "message"_L1)
            readMessage(xml, messages.emplace_back());
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

QSet<QString> placeholdersOf(const QString& text) {
    static const QRegularExpression placeholder(u"%L?[1-9n]"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(text))
        found.insert(match.captured());
    return found;
}

QString folder() {
    return qEnvironmentVariable("TRUNKLINE_SOURCE") + u"/translations"_s;
}

} // namespace

TEST_CASE("Every string of a released language is finished and keeps what is filled in") {
    const QStringList files = QDir(folder()).entryList({u"trunkline_*.ts"_s});
    REQUIRE(files.size() >= 2);
    for (const QString& file : files) {
        const std::vector<Message> messages = readMessages(folder() + u'/' + file);
        CHECK(messages.size() > 50);
        for (const Message& message : messages) {
            INFO(file.toStdString() << ": " << message.source.toStdString());
            CHECK_FALSE(message.isUnfinished);
            CHECK(message.translations.size() == (message.isCounting ? 2 : 1)); // one and many, in both languages
            QSet<QString> wanted = placeholdersOf(message.source);
            for (const QString& translation : message.translations) {
                CHECK_FALSE(translation.isEmpty());
                QSet<QString> given = placeholdersOf(translation);
                if (message.isCounting && &translation == &message.translations.first()) {
                    given.remove(u"%n"_s); // one of something may be said without a figure
                    wanted.remove(u"%n"_s);
                } else if (message.isCounting) {
                    wanted = placeholdersOf(message.source);
                }
                CHECK(given == wanted);
            }
        }
    }
}

TEST_CASE("German has the words that the programs say today, but for a few of the latest") {
    const QString lupdate = QStringLiteral(TRUNKLINE_LUPDATE);
    if (!QFile::exists(lupdate))
        SKIP("lupdate is not here");
    const QTemporaryDir directory;
    const QString copy = directory.filePath(u"trunkline_de.ts"_s);
    REQUIRE(QFile::copy(folder() + u"/trunkline_de.ts"_s, copy));
    QProcess collect;
    collect.setWorkingDirectory(qEnvironmentVariable("TRUNKLINE_SOURCE"));
    collect.start(lupdate,
                  {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"-source-language"_s,
                   u"en"_s, u"-target-language"_s, u"de"_s, u"core"_s, u"server"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    REQUIRE(collect.waitForFinished(60'000));
    REQUIRE(collect.exitCode() == 0);
    // Such a class looks its words up under the name of its base, where no translation stands.
    CHECK_FALSE(collect.readAllStandardError().contains("lacks Q_OBJECT"));
    const std::vector<Message> messages = readMessages(copy);
    QStringList missing;
    for (const Message& message : messages) {
        if (message.isUnfinished)
            missing.append(message.source);
    }
    INFO(missing.join(u'\n').toStdString());
    CHECK(missing.size() * 20 < static_cast<qsizetype>(messages.size()));
}

TEST_CASE("Steps and their settings have their names in every language") {
    QSet<QString> known;
    for (const Message& message : readMessages(folder() + u"/trunkline_de.ts"_s))
        known.insert(message.source);
    for (const flow::StepType& type : flow::stepTypes()) {
        CHECK(known.contains(QString::fromUtf8(type.label)));
        CHECK(known.contains(QString::fromUtf8(type.summary)));
        for (const flow::Setting& setting : type.settings) {
            INFO(setting.label);
            CHECK(known.contains(QString::fromUtf8(setting.label)));
        }
    }
}

TEST_CASE("The roles of the catalog that ships as the default have their names in every language") {
    QFile file(qEnvironmentVariable("TRUNKLINE_SOURCE") + u"/resources/roles/trunkline.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray roles = QJsonDocument::fromJson(file.readAll()).object().value("roles"_L1).toArray();
    REQUIRE(roles.size() > 5);
    QSet<QString> known;
    for (const Message& message : readMessages(folder() + u"/trunkline_de.ts"_s))
        known.insert(message.source);
    for (const QJsonValue& role : roles) {
        for (const auto field : {"name"_L1, "description"_L1}) {
            INFO(role[field].toString().toStdString());
            CHECK(known.contains(role[field].toString()));
        }
    }
}
