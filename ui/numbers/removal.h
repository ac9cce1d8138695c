#pragma once

#include <functional>

#include <QObject>
#include <QStringList>

#include "core/base/error.h"
#include "core/domain/account_tree.h"
#include "core/wire/entity.h"

class QWidget;

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// Takes something away for good. Never waits in the outbox: the server decides at once, and what is gone leaves the
/// store by itself. GUI thread; an answer comes once, unless `context` is gone by then.
class RemovalService {
public:
    using Done = std::function<void(const Result<void>&)>;

    virtual ~RemovalService() = default;
    /// @param seen the revision that the person looked at; code Conflict where it is another by now
    virtual void remove(wire::EntityType type, const QString& id, Revision seen, QObject* context, Done done) = 0;
};

/// Flows at or below the account whose draft or published version names a switch or a calendar, in words: "West Side
/// Plumbing · Main line".
[[nodiscard]] QStringList flowsNaming(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                      QLatin1StringView setting, const QString& name);

/// Says what uses the thing and what becomes of that, and asks. True: remove it.
/// @param unused what is said where nothing uses it; empty: that no flow does
[[nodiscard]] bool confirmRemoval(QWidget* parent, const QString& question, const QString& consequence,
                                  const QStringList& users, const QString& unused = {});

} // namespace trunkline::ui
