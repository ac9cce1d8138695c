#pragma once

#include <QHash>
#include <QJsonObject>

#include "core/store/store_types.h"

namespace trunkline::store {

/// The edits that wait, by entity: what reads lay over the cache. Immutable once made.
class Overlay {
public:
    /// Takes those of `edits` that are pending or being sent, in their order.
    explicit Overlay(const std::vector<PendingEdit>& edits);

    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }
    /// The fields that edits of the entity set; null: none.
    [[nodiscard]] const QJsonObject* fieldsOf(wire::EntityType type, const QString& id) const;
    [[nodiscard]] QJsonObject applied(wire::EntityType type, const QString& id, QJsonObject entity) const;
    /// What was made here and is not known to the server yet, in the order it was made.
    [[nodiscard]] std::vector<QJsonObject> created(wire::EntityType type) const;

private:
    using Key = std::pair<int, QString>;
    QHash<Key, QJsonObject> m_fields;
    std::vector<Key> m_created;
};

/// `object` with fields replaced, null ones removed.
[[nodiscard]] QJsonObject withFields(QJsonObject object, const QJsonObject& fields);

} // namespace trunkline::store
