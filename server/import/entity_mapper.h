#pragma once

#include <QJsonObject>
#include <QSet>

#include "core/base/clock.h"
#include "server/import/report.h"
#include "server/import/world.h"

namespace trunkline::callrail {

/// Where in the source something stands.
struct Origin {
    QString file;
    qint64 record = 0;
    QString id;
};

/// Companies and trackers: accounts, tracking numbers, destinations and flows of Trunkline. Puts what is new or
/// different into `batch` and `world`, and counts and tells everything in `report`; all three must outlive it.
class EntityMapper {
public:
    /// @param parent stands above new companies.
    /// @param now is when new flows are published; what is unchanged keeps its time.
    EntityMapper(World& world, Batch& batch, Report& report, AccountId parent, Instant now)
        : m_world(world), m_batch(batch), m_report(report), m_parent(std::move(parent)), m_now(now) {}

    void importCompany(const QJsonObject& company, const Origin& origin);
    void importTracker(const QJsonObject& tracker, const Origin& origin);

    /// The account of a company, by id, else by name; made where a record names one that no file described. Null where
    /// neither is given.
    [[nodiscard]] AccountId companyFor(const QString& sourceId, const QString& name, const Origin& origin);

private:
    struct TrackerFacts {
        AccountId company;
        QString sourceId;
        QString name;
        QString sourceType;
        QString failSafe;
        bool isRecorded = false;
        bool isActive = true;
    };

    DestinationId destinationFor(const AccountId& company, const QString& e164);
    FlowId importFlow(const QJsonObject& tracker, TrackerFacts& facts, const QString& firstNumber,
                      const Origin& origin);
    void importNumber(const QString& given, const TrackerFacts& facts, const FlowId& flow, const Origin& origin);
    void putAccount(Account account);
    void tell(Severity severity, const Origin& origin, const QString& field, const QString& what,
              const QString& instead);

    World& m_world;
    Batch& m_batch;
    Report& m_report;
    AccountId m_parent;
    Instant m_now;
    QSet<QString> m_seen; ///< ids of companies and trackers in this run
};

} // namespace trunkline::callrail
