#pragma once

#include <QList>
#include <QString>

#include "ui/models/removal_service.h"

namespace trunkline::tests {

/// Notes what is to be removed, and answers at once.
class NotedRemoval final : public ui::RemovalService {
public:
    struct Asked {
        wire::EntityType type;
        QString id;
        qint64 revision = 0;
    };
    void remove(wire::EntityType type, const QString& id, Revision seen, QObject*, Done done) override {
        removed.append({type, id, toNumber(seen)});
        done(answer);
    }

    QList<Asked> removed;
    Result<void> answer;
};

} // namespace trunkline::tests
