#include "core/session/store_port.h"

#include <QJsonArray>
#include <QSet>

#include "core/base/log.h"

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

using store::EditState;
using store::PendingEdit;

namespace {

/// Of a list, what the person added; the rest was there before them.
void keepOwnWords(wire::Patch& patch) {
    for (const QString& field : patch.fields.keys()) {
        if (!patch.fields.value(field).isArray())
            continue;
        const QJsonArray before = patch.before.value(field).toArray();
        QJsonArray own;
        for (const QJsonValue& item : patch.fields.value(field).toArray()) {
            if (!before.contains(item))
                own.append(item);
        }
        patch.fields.insert(field, own);
    }
}

/// The account at which something is made.
QString placeOf(const wire::Patch& creation) {
    const QString company = creation.fields.value("company"_L1).toString();
    return company.isEmpty() ? creation.fields.value("account"_L1).toString() : company;
}

} // namespace

std::vector<sync::Edit> StorePort::sendable() {
    std::vector<sync::Edit> edits;
    for (PendingEdit& edit : m_outbox.sendable())
        edits.push_back({edit.id, std::move(edit.patch), edit.attempts});
    return edits;
}

Result<void> StorePort::finish(const QString& cursor) {
    Result<void> finished = m_writer.finish(cursor);
    if (finished)
        settleMade();
    return finished;
}

void StorePort::settleMade() {
    for (const PendingEdit& edit : m_outbox.edits()) {
        if (!edit.patch.isCreation() || edit.state == EditState::Sending ||
            m_writer.entity(edit.patch.type, edit.patch.id).isEmpty())
            continue;
        if (const Result<void> removed = m_outbox.remove(edit.id); !removed)
            qCInfo(lcSync) << "what was made is sent again:" << removed.error().details;
    }
}

/// The cache first: a crash between the two sends the edit again, and the server knows its key.
Result<void> StorePort::accept(const sync::Edit& edit, const QJsonObject& entity) {
    if (const Result<void> kept = keep(edit, entity); !kept)
        return kept;
    return m_outbox.remove(edit.id);
}

/// Where nothing came of the thing since, the answer is news: without it the person's next edit would be made on what
/// was there before this one, and quarrel with it.
Result<void> StorePort::acceptRepeated(const sync::Edit& edit, const QJsonObject& entity) {
    const QJsonObject held = edit.patch.isCreation() ? QJsonObject() : m_writer.entity(edit.patch.type, edit.patch.id);
    const bool isUnchanged = !held.isEmpty() && held.value("revision"_L1).toInteger() == toNumber(edit.patch.base);
    return accept(edit, isUnchanged ? entity : QJsonObject());
}

Result<void> StorePort::keep(const sync::Edit& edit, const QJsonObject& entity) {
    // What went out of sight meanwhile stays out; what was made here was never in it.
    const bool isKnown = edit.patch.isCreation() || !m_writer.entity(edit.patch.type, edit.patch.id).isEmpty();
    if (entity.isEmpty() || !isKnown)
        return {};
    const Result<void> put = m_writer.putAnswer(edit.patch.type, entity);
    if (put || put.error().code != ErrorCode::InvalidInput)
        return put;
    qCInfo(lcSync) << "an answer could not be read; the next pull brings it:" << put.error().message;
    return {};
}

Result<void> StorePort::rebase(const sync::Edit& edit, const QJsonObject& current, const sync::Edit& next) {
    std::optional<PendingEdit> held = m_outbox.find(edit.id);
    if (!held)
        return {};
    if (const Result<void> kept = keep(edit, current); !kept)
        return kept;
    held->id = next.id;
    held->patch = next.patch;
    held->state = EditState::Pending;
    held->attempts = next.attempts;
    return m_outbox.replace(edit.id, std::move(*held));
}

Result<void> StorePort::holdConflict(const sync::Edit& edit, const QJsonObject& current, const QStringList& fields) {
    std::optional<PendingEdit> held = m_outbox.find(edit.id);
    if (!held)
        return {};
    if (const Result<void> kept = keep(edit, current); !kept)
        return kept;
    held->state = EditState::Conflict;
    held->theirs = current;
    held->conflictFields = fields;
    return m_outbox.update(*held);
}

Result<void> StorePort::end(const sync::Edit& edit, EditState state, const Error& why) {
    std::optional<PendingEdit> held = m_outbox.find(edit.id);
    if (!held)
        return {};
    held->state = state;
    held->reason = why;
    return m_outbox.update(*held);
}

Result<void> StorePort::refuse(const sync::Edit& edit, const Error& why) {
    return end(edit, EditState::Refused, why);
}

Result<void> StorePort::setAside(const sync::Edit& edit, const Error& why) {
    return end(edit, EditState::Poison, why);
}

void StorePort::refuseOrphans(const Error& why) {
    QSet<std::pair<int, QString>> made; // here, and not sent yet
    std::vector<PendingEdit> orphans;
    const auto isHere = [this](wire::EntityType type, const QString& id) {
        const QJsonObject entity = m_writer.entity(type, id);
        return !entity.isEmpty() && !entity.value("outline"_L1).toBool(); // an outline only leads on
    };
    for (PendingEdit& edit : m_outbox.edits()) {
        const std::pair thing(static_cast<int>(edit.patch.type), edit.patch.id);
        if (edit.patch.isCreation() && isHere(wire::EntityType::Account, placeOf(edit.patch))) {
            made.insert(thing);
            continue;
        }
        if (isHere(edit.patch.type, edit.patch.id) || made.contains(thing))
            continue;
        if (edit.state != EditState::Refused)
            orphans.push_back(edit);
        edit.state = EditState::Refused;
        edit.reason = why;
        keepOwnWords(edit.patch);
        edit.patch.before = {};
        edit.theirs = {};
        edit.conflictFields.clear();
        if (const Result<void> updated = m_outbox.update(edit); !updated)
            qCInfo(lcSync) << "an edit without its thing stays as it is:" << updated.error().details;
    }
    m_outbox.purge();
    if (!orphans.empty() && m_orphaned)
        m_orphaned(orphans);
}

} // namespace trunkline::session
