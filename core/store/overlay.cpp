#include "core/store/overlay.h"

namespace trunkline::store {

Overlay::Overlay(const std::vector<PendingEdit>& edits) {
    for (const PendingEdit& edit : edits) {
        if (edit.state != EditState::Pending && edit.state != EditState::Sending)
            continue;
        const Key key{static_cast<int>(edit.patch.type), edit.patch.id};
        if (edit.patch.isCreation())
            m_created.push_back(key);
        QJsonObject& fields = m_fields[key];
        for (auto it = edit.patch.fields.begin(); it != edit.patch.fields.end(); ++it)
            fields.insert(it.key(), it.value());
    }
}

const QJsonObject* Overlay::fieldsOf(wire::EntityType type, const QString& id) const {
    if (m_fields.isEmpty())
        return nullptr;
    const auto found = m_fields.constFind({static_cast<int>(type), id});
    return found == m_fields.cend() ? nullptr : &*found;
}

QJsonObject Overlay::applied(wire::EntityType type, const QString& id, QJsonObject entity) const {
    const QJsonObject* fields = fieldsOf(type, id);
    return fields ? withFields(std::move(entity), *fields) : entity;
}

std::vector<QJsonObject> Overlay::created(wire::EntityType type) const {
    std::vector<QJsonObject> made;
    for (const Key& key : m_created) {
        if (key.first == static_cast<int>(type))
            made.push_back(withFields({}, m_fields.value(key)));
    }
    return made;
}

QJsonObject withFields(QJsonObject object, const QJsonObject& fields) {
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.value().isNull())
            object.remove(it.key());
        else
            object.insert(it.key(), it.value());
    }
    return object;
}

} // namespace trunkline::store
