#pragma once

#include <QTimer>

#include "core/access/catalog.h"
#include "core/session/session.h"
#include "ui/actions/permissions.h"

namespace trunkline::app {

/// Keeps Permissions in step with what the store and the server say about accounts, people, grants and roles. The index
/// is built on the store's reader thread; until the first is there everything is refused.
class PermissionKeeper final : public QObject {
    Q_OBJECT

public:
    /// The session is SignedIn or Expired for as long as this lives.
    PermissionKeeper(session::Session& session, ui::Permissions& permissions, QObject* parent = nullptr);

private:
    void build();
    void readCatalog();

    session::Session& m_session;
    ui::Permissions& m_permissions;
    std::shared_ptr<const access::Catalog> m_catalog;
    std::shared_ptr<const QHash<UserId, QString>> m_names;
    QTimer m_pause;
    quint64 m_generation = 0;
};

} // namespace trunkline::app
