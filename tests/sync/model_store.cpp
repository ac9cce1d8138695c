#include "tests/sync/model_store.h"

#include <algorithm>
#include <set>

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;
using State = Disk::Held::State;

namespace {

std::pair<int, QString> keyOf(EntityType type, const QString& id) {
    return {static_cast<int>(type), id};
}

} // namespace

Disk::Entities& ModelStore::open() {
    if (!m_open)
        m_open = m_disk.isLoading && !m_disk.isShownLoading ? m_disk.loading : m_disk.shown;
    return *m_open;
}

Result<void> ModelStore::write() {
    if (m_mayWrite())
        return {};
    return fail(ErrorCode::Unavailable, u"disk full"_s);
}

Result<void> ModelStore::beginSnapshot(const QString& epoch) {
    m_open.reset();
    return write().map([&] {
        m_isDistrusted = false;
        m_disk.isShownLoading = m_disk.cursor.isEmpty();
        m_disk.isLoading = true;
        m_disk.loadingCursor.clear();
        m_disk.loadingEpoch = epoch;
        (m_disk.isShownLoading ? m_disk.shown : m_disk.loading).clear();
    });
}

Result<void> ModelStore::put(const wire::PutLine& line) {
    const QString id = line.data.value("id"_L1).toString();
    if (id.isEmpty())
        return fail(ErrorCode::InvalidInput, u"no id"_s);
    return write().map([&] {
        QJsonObject& here = open()[keyOf(line.type, id)];
        if (here.value("revision"_L1).toInteger() <= toNumber(line.revision))
            here = line.data;
    });
}

Result<void> ModelStore::gone(const wire::GoneLine& line) {
    return write().map([&] { open().erase(keyOf(line.type, line.id)); });
}

Result<int> ModelStore::calls(std::string_view) {
    return 0;
}

Result<void> ModelStore::removeAccounts(const QStringList& accounts) {
    return write().map([&] {
        std::erase_if(open(), [&](const auto& entry) {
            const QString company = entry.second.value("company"_L1).toString();
            return accounts.contains(company) || (entry.first.first == static_cast<int>(EntityType::Account) &&
                                                  accounts.contains(entry.first.second));
        });
    });
}

Result<void> ModelStore::commit(const QString& cursor) {
    return write().map([&] {
        const bool isBeside = m_disk.isLoading && !m_disk.isShownLoading;
        (isBeside ? m_disk.loading : m_disk.shown) = open();
        (m_disk.isLoading ? m_disk.loadingCursor : m_disk.cursor) = cursor;
        m_open.reset();
    });
}

Result<void> ModelStore::finish(const QString& cursor) {
    if (Result<void> committed = commit(cursor); !committed)
        return committed;
    if (!m_disk.isLoading)
        return {};
    return write().map([&] {
        if (!m_disk.isShownLoading)
            m_disk.shown = std::exchange(m_disk.loading, {});
        m_disk.isLoading = m_disk.isShownLoading = false;
        m_disk.cursor = m_disk.loadingCursor;
        m_disk.epoch = m_disk.loadingEpoch;
    });
}

Disk::Held* ModelStore::find(const EditId& id) {
    const auto found = std::find_if(m_disk.outbox.begin(), m_disk.outbox.end(),
                                    [&](const Disk::Held& held) { return held.edit.id == id; });
    return found == m_disk.outbox.end() ? nullptr : &*found;
}

std::vector<sync::Edit> ModelStore::sendable() {
    std::vector<sync::Edit> edits;
    std::set<std::pair<int, QString>> taken;
    for (const Disk::Held& held : m_disk.outbox) {
        if (held.state == State::Refused || held.state == State::Poison)
            continue;
        if (taken.insert(keyOf(held.edit.patch.type, held.edit.patch.id)).second && held.state == State::Pending)
            edits.push_back(held.edit);
    }
    return edits;
}

Result<void> ModelStore::markSending(const EditId& id) {
    Disk::Held* held = find(id);
    if (!held)
        return fail(ErrorCode::NotFound, u"discarded"_s);
    held->state = State::Sending;
    return {};
}

void ModelStore::markPending(const EditId& id, int attempts) {
    if (Disk::Held* held = find(id)) {
        held->state = State::Pending;
        held->edit.attempts = attempts;
    }
}

void ModelStore::putConfirmed(const sync::Edit& edit, const QJsonObject& entity) {
    const auto found = m_disk.shown.find(keyOf(edit.patch.type, edit.patch.id));
    if (found == m_disk.shown.end())
        return;
    QJsonObject& here = found->second;
    if (here.value("revision"_L1).toInteger() <= entity.value("revision"_L1).toInteger())
        here = entity;
}

Result<void> ModelStore::accept(const sync::Edit& edit, const QJsonObject& entity) {
    return write().map([&] {
        putConfirmed(edit, entity);
        std::erase_if(m_disk.outbox, [&](const Disk::Held& held) { return held.edit.id == edit.id; });
    });
}

Result<void> ModelStore::acceptRepeated(const sync::Edit& edit, const QJsonObject& entity) {
    const auto found = m_disk.shown.find(keyOf(edit.patch.type, edit.patch.id));
    const bool isUnchanged =
        found != m_disk.shown.end() && found->second.value("revision"_L1).toInteger() == toNumber(edit.patch.base);
    return accept(edit, isUnchanged ? entity : QJsonObject());
}

Result<void> ModelStore::rebase(const sync::Edit& edit, const QJsonObject& current, const sync::Edit& next) {
    return write().map([&] {
        putConfirmed(edit, current);
        if (Disk::Held* held = find(edit.id))
            *held = {next, State::Pending, {}};
    });
}

Result<void> ModelStore::holdConflict(const sync::Edit& edit, const QJsonObject& current, const QStringList&) {
    return write().map([&] {
        putConfirmed(edit, current);
        if (Disk::Held* held = find(edit.id)) {
            held->state = State::Conflict;
            held->theirs = current;
        }
    });
}

Result<void> ModelStore::refuse(const sync::Edit& edit, const Error&) {
    return write().map([&] {
        if (Disk::Held* held = find(edit.id))
            held->state = State::Refused;
    });
}

Result<void> ModelStore::setAside(const sync::Edit& edit, const Error&) {
    return write().map([&] {
        if (Disk::Held* held = find(edit.id))
            held->state = State::Poison;
    });
}

Result<void> ModelStore::forgetBases() {
    return write().map([&] {
        for (Disk::Held& held : m_disk.outbox)
            held.edit.patch.base = Revision::None;
    });
}

void ModelStore::refuseOrphans(const Error&) {
    for (Disk::Held& held : m_disk.outbox) {
        if (!m_disk.shown.contains(keyOf(held.edit.patch.type, held.edit.patch.id)))
            held.state = State::Refused;
    }
}

} // namespace trunkline::tests
