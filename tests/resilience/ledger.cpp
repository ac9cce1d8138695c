#include "tests/resilience/ledger.h"

#include <map>

#include <QJsonArray>

#include "core/base/clock.h"
#include "server/storage/storage.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace server;

namespace {

constexpr int kOwnCalls = 12;   ///< of each desk
constexpr int kSharedCalls = 4; ///< the newest ones

/// What an event did that the ledger knows of: the references in it.
QStringList referencesOf(const AuditEvent& event) {
    QStringList found;
    if (event.action == "destination.created"_L1)
        found.append(event.after.value("label"_L1).toString());
    if (event.action != "call.annotated"_L1)
        return found;
    if (event.after.contains("note"_L1))
        found.append(event.after.value("note"_L1).toString());
    const QJsonArray before = event.before.value("tags"_L1).toArray();
    for (const QJsonValue& tag : event.after.value("tags"_L1).toArray()) {
        if (!before.contains(tag))
            found.append(tag.toString());
    }
    return found;
}

} // namespace

void Ledger::edit(DeskProcess& desk, int deskNumber, RandomSource& dice) {
    const QString reference = u"desk %1 edit %2"_s.arg(deskNumber).arg(++m_count);
    QJsonObject command{{"do"_L1, "edit"_L1}, {"type"_L1, "call"_L1}, {"ref"_L1, reference}};
    switch (dice.below(8)) {
    case 0:
        command.insert("do"_L1, "create"_L1);
        command.insert("type"_L1, "destination"_L1);
        command.insert("entity"_L1, QJsonObject{{"id"_L1, u"dst_%1_%2"_s.arg(deskNumber).arg(m_count)},
                                                {"company"_L1, m_sample.company},
                                                {"label"_L1, reference},
                                                {"address"_L1, "+12025550143"_L1}});
        break;
    case 1:
    case 2:
        command.insert("id"_L1, m_sample.calls.at(static_cast<qsizetype>(dice.below(kSharedCalls))));
        command.insert("fields"_L1, QJsonObject{{"addTag"_L1, reference}});
        m_tags.insert(reference);
        break;
    default:
        command.insert("id"_L1, m_sample.calls.at(kSharedCalls + kOwnCalls * deskNumber +
                                                  static_cast<qsizetype>(dice.below(kOwnCalls))));
        command.insert("fields"_L1, QJsonObject{{"note"_L1, reference}});
    }
    m_made.append(reference);
    desk.tell(command);
}

void Ledger::takeKept(const DeskProcess& desk) {
    m_kept.unite(desk.kept());
    const QList<QString> lost = desk.lost().keys();
    m_lost.unite(QSet<QString>(lost.begin(), lost.end()));
}

void Ledger::settleAndEnd(const std::vector<DeskProcess*>& desks, ServerProcess& server) {
    for (DeskProcess* desk : desks) {
        desk->settle();
        takeKept(*desk);
        const QJsonObject state = desk->state();
        CHECK(state.value("conflicts"_L1).toInt() == 0);
        CHECK(state.value("setAside"_L1).toInt() == 0);
    }
    requireEqualViews(desks, server, m_sample.directory.filePath(u"fresh"_s));
    for (DeskProcess* desk : desks)
        desk->stop();
    server.stop();
}

void Ledger::check(const QString& data) const {
    SystemClock clock;
    SystemRandom random;
    const auto storage = openSqliteStorage(data + u"/trunkline.db"_s, clock, random);
    REQUIRE_OK(storage);
    QHash<QString, int> times;
    std::map<std::pair<QString, QString>, int> lastOf; // what a desk noted last on a call; events come newest first
    bool isInOrder = true;
    int brokenEvents = 0;
    QStringList finalTags;
    REQUIRE_OK((*storage)->read([&](Reader& reader) -> Result<void> {
        reader.visitEvents(std::nullopt, 0, [&](const StoredEvent& stored) {
            for (const QString& reference : referencesOf(stored.event)) {
                ++times[reference];
                const int number = reference.section(u' ', 3).toInt();
                int& newer =
                    lastOf.try_emplace({stored.event.entity, reference.section(u' ', 0, 1)}, number + 1).first->second;
                isInOrder = isInOrder && number < newer;
                newer = number;
            }
            return true;
        });
        brokenEvents = reader.firstBrokenEvent() == 0 ? 0 : 1;
        for (int i = 0; i < kSharedCalls; ++i)
            finalTags += reader.findCall(m_sample.calls.at(i).toUtf8())->tags;
        return {};
    }));
    CHECK(brokenEvents == 0);
    CHECK(isInOrder);
    QStringList missing;
    QStringList twice;
    for (const QString& reference : m_made) {
        if (m_kept.contains(reference) && times.value(reference) == 0)
            missing.append(reference);
        if (times.value(reference) > (m_lost.contains(reference) ? 0 : 1))
            twice.append(reference);
    }
    CHECK(missing == QStringList());
    CHECK(twice == QStringList());
    CHECK((m_tags & m_kept) - QSet<QString>(finalTags.begin(), finalTags.end()) == QSet<QString>());
}

} // namespace trunkline::tests
