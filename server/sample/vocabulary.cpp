#include "server/sample/vocabulary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initSampleResource() {
    Q_INIT_RESOURCE(sample); // a static library's resources have to be asked for, outside of namespaces
}

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject builtIn(const QString& name) {
    QFile file(u":/sample/"_s + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    Q_UNUSED(isThere)
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList textsOf(const QJsonValue& list) {
    return list.toVariant().toStringList();
}

Season seasonFrom(const QString& name) {
    return name == u"warm" ? Season::Warm : name == u"cold" ? Season::Cold : Season::Even;
}

} // namespace

Vocabulary Vocabulary::load() {
    initSampleResource();
    Vocabulary words;
    const QJsonObject places = builtIn(u"places.json"_s);
    for (const QJsonValue& item : places.value("regions"_L1).toArray()) {
        const QJsonObject region = item.toObject();
        words.regions.push_back({region.value("name"_L1).toString(), region.value("city"_L1).toString(),
                                 region.value("state"_L1).toString(), region.value("timeZone"_L1).toString()});
    }
    const QJsonObject codes = places.value("areaCodes"_L1).toObject();
    words.states = codes.keys();
    for (const QString& state : std::as_const(words.states))
        words.areaCodes.insert(state, textsOf(codes.value(state)));

    const QJsonObject vocabulary = builtIn(u"vocabulary.json"_s);
    const auto texts = [&vocabulary](QLatin1StringView name) { return textsOf(vocabulary.value(name)); };
    words.firstNames = texts("firstNames"_L1);
    words.lastNames = texts("lastNames"_L1);
    words.phones = texts("phones"_L1);
    words.reasons = texts("reasons"_L1);
    words.generalNotes = texts("generalNotes"_L1);
    words.generalTags = texts("generalTags"_L1);
    for (const QJsonValue& item : vocabulary.value("trades"_L1).toArray()) {
        const QJsonObject trade = item.toObject();
        words.trades.push_back({textsOf(trade.value("patterns"_L1)), textsOf(trade.value("tags"_L1)),
                                textsOf(trade.value("notes"_L1)), seasonFrom(trade.value("peak"_L1).toString())});
    }
    for (const QJsonValue& item : vocabulary.value("sources"_L1).toArray()) {
        const QJsonObject source = item.toObject();
        words.sources.push_back({source.value("name"_L1).toString(), source.value("weight"_L1).toInt(1)});
    }
    return words;
}

} // namespace trunkline::sample
