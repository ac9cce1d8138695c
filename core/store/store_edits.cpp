#include <QCoreApplication>

#include "core/store/overlay.h"
#include "core/store/store_parts.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Result<void> checkEntity(EntityType type, const QJsonObject& object) {
    const auto checked = [&]() -> std::optional<Error> {
        const auto faultOf = [](const auto& result) { return result ? std::nullopt : std::optional(result.error()); };
        switch (type) {
        case EntityType::Account:
            return faultOf(wire::fromJson<Account>(object));
        case EntityType::User:
            return faultOf(wire::fromJson<User>(object));
        case EntityType::Grant:
            return faultOf(wire::fromJson<Grant>(object));
        case EntityType::Number:
            return faultOf(wire::fromJson<TrackingNumber>(object));
        case EntityType::Destination:
            return faultOf(wire::fromJson<Destination>(object));
        case EntityType::Flow:
            return faultOf(wire::fromJson<FlowRecord>(object));
        case EntityType::Call:
            return faultOf(wire::fromJson<Call>(object));
        case EntityType::Switch:
            return faultOf(wire::fromJson<CompanySwitch>(object));
        case EntityType::Calendar:
            return faultOf(wire::fromJson<HolidayCalendar>(object));
        case EntityType::FlowVersion:
        case EntityType::Audit:
            break;
        }
        return Error{ErrorCode::InvalidInput, StoreWords::tr("This cannot be edited."), {}};
    }();
    if (checked)
        return tl::unexpected<Error>(*checked);
    return {};
}

} // namespace

Result<EditId> Store::edit(wire::Patch patch) {
    const QJsonObject current = m->reader->entity(patch.type, patch.id);
    if (current.isEmpty())
        return fail(ErrorCode::NotFound, StoreWords::tr("This is not here any more."));
    if (Result<void> checked = checkEntity(patch.type, withFields(current, patch.fields)); !checked)
        return failFrom(checked);
    return addEdit(std::move(patch));
}

EditId Store::addEdit(wire::Patch patch) {
    PendingEdit edit;
    edit.id = EditId::create(m->options.clock->now(), *m->options.random);
    edit.madeAt = m->options.clock->now();
    edit.patch = std::move(patch);
    const EditId id = edit.id;
    m->outbox->add(std::move(edit));
    return id;
}

Result<EditId> Store::create(EntityType type, const QJsonObject& entity) {
    const QString id = entity.value(u"id"_s).toString();
    if (id.isEmpty() || !m->reader->entity(type, id).isEmpty())
        return fail(ErrorCode::Conflict, StoreWords::tr("This is here already."));
    if (Result<void> checked = checkEntity(type, entity); !checked)
        return failFrom(checked);
    return addEdit({type, id, Revision::None, entity, {}});
}

std::optional<wire::Patch> Store::patchFor(EntityType type, const QString& id, const QJsonObject& fields) const {
    const QJsonObject current = m->reader->entity(type, id);
    wire::Patch patch{type, id, static_cast<Revision>(current.value("revision"_L1).toInteger()), {}, {}};
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QJsonValue before = current.value(it.key());
        const bool isSame = it.value().isNull() ? before.isUndefined() : before == it.value();
        if (isSame)
            continue;
        patch.fields.insert(it.key(), it.value());
        patch.before.insert(it.key(), before.isUndefined() ? QJsonValue() : before);
    }
    // A draft says which version it began from, also where that is known: it stays so if another is published
    // meanwhile.
    const bool isDraft = type == EntityType::Flow && patch.fields.value("draft"_L1).isObject();
    if (isDraft && !patch.fields.contains("draftBase"_L1) && current.contains("draftBase"_L1)) {
        patch.fields.insert("draftBase"_L1, current.value("draftBase"_L1));
        patch.before.insert("draftBase"_L1, current.value("draftBase"_L1));
    }
    return patch.fields.isEmpty() || current.isEmpty() ? std::nullopt : std::optional(std::move(patch));
}

void Store::waitUntilWritten() {
    m->disk->waitUntilIdle();
}

std::vector<PendingEdit> Store::edits() const {
    return m->outbox->edits();
}

EditCounts Store::editCounts() const {
    return m->outbox->counts();
}

bool Store::isPending(EntityType type, const QString& id) const {
    return m->outbox->overlay()->fieldsOf(type, id) != nullptr;
}

Result<void> Store::discard(const EditId& id) {
    return m->outbox->discard(id);
}

Result<void> Store::resolve(const EditId& id, const QJsonObject& values) {
    const std::optional<PendingEdit> held = m->outbox->find(id);
    if (!held || held->state == EditState::Pending || held->state == EditState::Sending)
        return fail(ErrorCode::NotFound, StoreWords::tr("This edit does not wait for a decision any more."));
    if (held->patch.isCreation())
        return sendAgain(*held, values);
    const QJsonObject theirs =
        held->theirs.isEmpty() ? m->reader->confirmedEntity(held->patch.type, held->patch.id) : held->theirs;
    if (theirs.isEmpty())
        return fail(ErrorCode::NotFound,
                    StoreWords::tr("What this edit was about is not here any more. It can only be discarded."));
    PendingEdit next = *held;
    next.id = EditId::create(m->options.clock->now(), *m->options.random);
    next.state = EditState::Pending;
    next.attempts = 0;
    next.reason.reset();
    next.theirs = {};
    next.conflictFields.clear();
    next.patch.base = static_cast<Revision>(theirs.value("revision"_L1).toInteger());
    const QJsonObject& wanted = held->patch.fields;
    next.patch.fields = {};
    next.patch.before = {};
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const QJsonValue value = values.contains(it.key()) ? values.value(it.key()) : it.value();
        const QJsonValue now = theirs.value(it.key());
        if (value.isNull() ? now.isUndefined() : value == now)
            continue;
        next.patch.fields.insert(it.key(), value);
        next.patch.before.insert(it.key(), now.isUndefined() ? QJsonValue() : now);
    }
    if (!next.patch.fields.contains("draft"_L1))
        next.patch.fields.remove("draftBase"_L1); // their draft comes with its own
    if (next.patch.fields.isEmpty())
        return m->outbox->discard(id);
    if (Result<void> checked = checkEntity(next.patch.type, withFields(theirs, next.patch.fields)); !checked)
        return checked;
    return m->outbox->replaceBehind(id, std::move(next));
}

Result<void> Store::sendAgain(PendingEdit creation, const QJsonObject& values) {
    const EditId refused = std::exchange(creation.id, EditId::create(m->options.clock->now(), *m->options.random));
    creation.patch.fields = withFields(creation.patch.fields, values);
    if (Result<void> checked = checkEntity(creation.patch.type, creation.patch.fields); !checked)
        return checked;
    creation.state = EditState::Pending;
    creation.attempts = 0;
    creation.reason.reset();
    return m->outbox->replaceBehind(refused, std::move(creation));
}

} // namespace trunkline::store
