#include <QCoreApplication>

#include "core/base/log.h"
#include "core/sync/engine.h"

namespace trunkline::sync {

using namespace Qt::Literals::StringLiterals;
using Activity = Status::Activity;

namespace {

constexpr std::size_t kMostInFlight = 4;
constexpr int kMostUnreadable = 3; ///< answers that say "this cannot be read" before an edit is poison
constexpr int kMostTurnedAway = 8; ///< server errors and stale bases before it is

struct PushWords {
    Q_DECLARE_TR_FUNCTIONS(SyncEngine)
};

} // namespace

/// True: something is on its way.
bool Engine::startPushes() {
    const QString epoch = m_parts.store.epoch();
    for (Edit& edit : m_parts.store.sendable()) {
        if (m_inFlight.size() >= kMostInFlight)
            break;
        if (!m_parts.store.markSending(edit.id))
            continue; // taken back this moment
        edit.epoch = epoch;
        m_inFlight.insert(edit.id.toUtf8());
        m_parts.transport.push(edit, [this, edit](const Transport::Answer& answer) { answered(edit, answer); });
    }
    if (m_inFlight.empty())
        return false;
    if (m_status.activity != Activity::Pushing)
        setActivity(Activity::Pushing);
    return true;
}

void Engine::answered(const Edit& edit, const Transport::Answer& answer) {
    if (m_inFlight.erase(edit.id.toUtf8()) == 0)
        return;
    if (answer.failure) {
        takeRefusal(edit, *answer.failure);
    } else if (const Result<void> accepted = answer.isRepeated ? m_parts.store.acceptRepeated(edit, answer.entity)
                                                               : m_parts.store.accept(edit, answer.entity);
               accepted) {
        m_pushBackOff.reset();
        m_isPullWanted = true; // what it caused elsewhere: audit, versions
    } else {
        waitWithPushes({accepted.error(), 0, {}, {}});
        m_parts.store.markPending(edit.id, edit.attempts);
    }
    if (m_inFlight.empty() && m_status.activity == Activity::Pushing)
        setActivity(Activity::Idle);
    proceed();
}

void Engine::takeRefusal(const Edit& edit, const Failure& failure) {
    StorePort& store = m_parts.store;
    Result<void> kept;
    if (failure.isOfOtherEpoch) { // the next pull finds out, and then no base means anything any more
        store.markPending(edit.id, edit.attempts);
        m_mustPullFirst = m_isPullWanted = true;
        return;
    }
    switch (failure.status) {
    case 412:
        takeNewer(edit, failure.current);
        return;
    case 401:
        store.markPending(edit.id, edit.attempts);
        needSignIn(failure.error);
        return;
    case 403:
    case 404:
    case 410:
        kept = store.refuse(edit, failure.error);
        break;
    case 400:
    case 405:
    case 413:
    case 415:
    case 422:
    case 428:
        retryEdit(edit, failure, kMostUnreadable);
        return;
    case 0: // nobody answered: that says nothing about the edit
    case 429:
    case 503:
        store.markPending(edit.id, edit.attempts);
        waitWithPushes(failure);
        return;
    default:
        retryEdit(edit, failure, kMostTurnedAway);
        return;
    }
    if (!kept) {
        store.markPending(edit.id, edit.attempts);
        waitWithPushes({kept.error(), 0, {}, {}});
    }
}

void Engine::retryEdit(const Edit& edit, const Failure& failure, int mostAttempts) {
    const int attempts = edit.attempts + 1;
    if (attempts >= mostAttempts && m_parts.store.setAside(edit, failure.error))
        return;
    m_parts.store.markPending(edit.id, attempts);
    waitWithPushes(failure);
}

void Engine::takeNewer(const Edit& edit, const QJsonObject& current) {
    StorePort& store = m_parts.store;
    if (current.isEmpty()) {
        retryEdit(edit,
                  {{ErrorCode::Conflict, PushWords::tr("Somebody else changed this meanwhile."), {}}, 412, {}, {}},
                  kMostTurnedAway);
        return;
    }
    const Merged merged = merge(edit.patch, current, m_parts.mergeField);
    Result<void> done;
    if (!merged.conflicts.isEmpty()) {
        done = store.holdConflict(edit, current, merged.conflicts);
    } else if (merged.next.fields.isEmpty()) {
        done = store.accept(edit, current);
    } else {
        // Another body wants another key: the old one stands for the old body for ever.
        const Edit next{EditId::create(m_parts.clock.now(), m_parts.random), merged.next, edit.attempts};
        done = store.rebase(edit, current, next);
    }
    if (!done) {
        store.markPending(edit.id, edit.attempts);
        waitWithPushes({done.error(), 0, {}, {}});
    }
}

void Engine::waitWithPushes(const Failure& failure) {
    const std::chrono::milliseconds wait = m_pushBackOff.next(m_parts.random, failure.retryAfter);
    m_status.error = failure.error;
    m_status.retryIn = wait;
    m_parts.timers.cancel(m_pushTimer);
    m_pushTimer = m_parts.timers.after(wait, [this] {
        m_pushTimer = 0;
        proceed();
    });
    setActivity(Activity::Waiting);
}

} // namespace trunkline::sync
