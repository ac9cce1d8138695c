#include "core/store/call_list.h"

#include <algorithm>

#include <QTimer>

#include "core/store/store.h"

namespace trunkline::store {

namespace {

constexpr int kRefreshMilliseconds = 150; ///< changes that come together make one refresh
constexpr int kLoadingRefreshMilliseconds =
    2'000; ///< a first load changes all the time, and needs the processor itself

} // namespace

CallList::CallList(Store& store, QObject* parent)
    : QObject(parent), m_store(store), m_keys(std::make_shared<std::vector<qint64>>()), m_refresh(new QTimer(this)) {
    m_refresh->setSingleShot(true);
    connect(m_refresh, &QTimer::timeout, this, [this] { search(true); });
    connect(&store, &Store::callsChanged, this, &CallList::refreshLater);
    connect(&store, &Store::outboxChanged, this, [this] { Q_EMIT rowsOutdated(); });
}

CallList::~CallList() {
    cancel();
}

void CallList::cancel() {
    if (m_isCanceled)
        *m_isCanceled = true;
    m_isCanceled.reset();
    ++m_generation;
}

void CallList::setQuery(const CallQuery& query) {
    m_query = query;
    m_hasQuery = true;
    m_refresh->stop();
    m_keys = std::make_shared<std::vector<qint64>>();
    m_hasFirst = false;
    search(false);
}

void CallList::refreshLater() {
    if (m_hasQuery && !m_refresh->isActive())
        m_refresh->start(m_store.loadState().isLoading ? kLoadingRefreshMilliseconds : kRefreshMilliseconds);
}

void CallList::search(bool isRefresh) {
    if (isRefresh && !m_isComplete) { // the search that runs may have begun before the change
        m_isRefreshWanted = true;
        return;
    }
    cancel();
    m_isComplete = false;
    m_isRefreshWanted = false;
    m_isCanceled = std::make_shared<std::atomic<bool>>(false);
    const auto tree = m_store.accounts();
    const QPointer<CallList> guard(this);
    Store* store = &m_store;
    m_store.runCallRead(
        [=, query = m_query, generation = m_generation,
         isCanceled = m_isCanceled](const Reader& reader) -> std::function<void()> {
            auto all = std::make_shared<std::vector<qint64>>();
            reader.collectKeys(*tree, query, [&](std::vector<qint64>& portion) {
                const bool isFirst = all->empty();
                all->insert(all->end(), portion.begin(), portion.end());
                if (isFirst && !isRefresh) {
                    auto first = std::make_shared<std::vector<qint64>>(*all);
                    QMetaObject::invokeMethod(
                        store,
                        [=] {
                            if (guard)
                                guard->takeKeys(generation, first, false);
                        },
                        Qt::QueuedConnection);
                }
                return !isCanceled->load();
            });
            return [=] {
                if (guard)
                    guard->takeKeys(generation, all, true);
            };
        },
        m_isCanceled);
}

void CallList::takeKeys(quint64 generation, const Keys& keys, bool isLast) {
    if (generation != m_generation)
        return;
    m_isComplete = isLast;
    const bool wasShown = std::exchange(m_hasFirst, true);
    if (!wasShown) {
        m_keys = keys;
        Q_EMIT reset(count());
    } else if (m_keys->size() <= keys->size() && std::equal(m_keys->begin(), m_keys->end(), keys->begin())) {
        const bool hasGrown = m_keys->size() < keys->size();
        m_keys = keys;
        if (hasGrown)
            Q_EMIT countChanged(count());
    } else {
        splice(keys);
    }
    if (!isLast)
        return;
    Q_EMIT completed();
    if (m_isRefreshWanted)
        refreshLater();
}

/// Everything between the common beginning and the common end counts as replaced: new calls come at one end nearly
/// always.
void CallList::splice(const Keys& keys) {
    const Keys old = m_keys;
    const auto [oldStart, newStart] = std::mismatch(old->begin(), old->end(), keys->begin(), keys->end());
    auto oldEnd = old->end();
    auto newEnd = keys->end();
    while (oldEnd != oldStart && newEnd != newStart && *(oldEnd - 1) == *(newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    m_keys = keys;
    Q_EMIT spliced(static_cast<int>(oldStart - old->begin()), static_cast<int>(oldEnd - oldStart),
                   static_cast<int>(newEnd - newStart));
}

void CallList::request(int first, int wanted) {
    const int from = std::clamp(first, 0, count());
    const int to = std::clamp(from + std::max(0, wanted), from, count());
    const QPointer<CallList> guard(this);
    m_store.runPageRead([=, keys = m_keys](const Reader& reader) -> std::function<void()> {
        auto rows = std::make_shared<std::vector<ListedCall>>(reader.callsByKey(
            std::span(*keys).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from))));
        return [=] {
            // Rows of a list that is not shown any more would land in the wrong places.
            const bool isCurrent = guard && guard->m_keys->size() >= keys->size() &&
                                   std::equal(keys->begin() + from, keys->begin() + to, guard->m_keys->begin() + from);
            if (isCurrent)
                Q_EMIT guard->rowsReady(from, *rows);
        };
    });
}

} // namespace trunkline::store
