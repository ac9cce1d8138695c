#pragma once

#include <functional>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/domain/ids.h"
#include "server/import/report.h"

namespace trunkline::callrail {

/// A call flow of a tracker, as the source has it.
struct SourceFlow {
    QString name;
    QString trackerName;       ///< stands for "[source]" in whispers
    QString destinationNumber; ///< of the tracker itself
    QString whisper;
    QJsonObject callFlow; ///< "basic" or "advanced"
};

struct MappedFlow {
    QJsonObject document; ///< trunkline.flow/1, without positions
    QStringList phones;   ///< E.164 of every phone in it, in the order of the steps
    bool canRun = true;   ///< whether nothing in it stands in the way of publishing
};

/// Turns call flows into flow documents. What it cannot map it keeps, as steps that show what they were, and tells.
class FlowMapper {
public:
    using FindDestination = std::function<DestinationId(const QString& e164)>;
    using Tell =
        std::function<void(Severity severity, const QString& field, const QString& what, const QString& instead)>;
    FlowMapper(FindDestination findDestination, Tell tell)
        : m_findDestination(std::move(findDestination)), m_tell(std::move(tell)) {}

    [[nodiscard]] MappedFlow map(const SourceFlow& flow) const;

private:
    FindDestination m_findDestination;
    Tell m_tell;
};

} // namespace trunkline::callrail
