#include "ui/shell/badge_watch.h"

#include "core/store/store.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

/// Some ten milliseconds of the reader's time.
constexpr std::size_t kCompaniesAtATime = 32;

bool needsSomebody(store::EditState state) {
    using store::EditState;
    return state == EditState::Conflict || state == EditState::Refused || state == EditState::Poison;
}

/// The company that an edit is about; null where it is about none.
AccountId companyOf(const store::PendingEdit& edit, const store::Reader& reader) {
    const QString id = edit.patch.type == wire::EntityType::Account
                           ? edit.patch.id
                           : reader.entity(edit.patch.type, edit.patch.id).value("company"_L1).toString();
    return AccountId::parse(id).value_or(AccountId());
}

} // namespace

BadgeWatch::BadgeWatch(store::Store& store, const Clock& clock, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock) {
    connect(&store, &store::Store::accountsChanged, this, &BadgeWatch::followAccounts);
    connect(&store, &store::Store::flowsChanged, this, &BadgeWatch::add);
    connect(&store, &store::Store::destinationsChanged, this, &BadgeWatch::add);
    connect(&store, &store::Store::numbersChanged, this, &BadgeWatch::add);
    connect(&store, &store::Store::switchesChanged, this, &BadgeWatch::add);
    connect(&store, &store::Store::outboxChanged, this, &BadgeWatch::changed);
    connect(&m_minute, &QTimer::timeout, this, &BadgeWatch::addTemporary);
    m_minute.start(std::chrono::minutes(1));
    addAll();
}

QHash<AccountId, AccountBadges> BadgeWatch::badges() const {
    QHash<AccountId, AccountBadges> badges;
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (*it != CompanyState())
            badges.insert(it.key(), {it->problems, it->isTemporary, false});
    }
    const Instant now = m_clock.now();
    for (const Account& account : m_store.accounts()->accounts()) {
        if (account.isClosed(now))
            badges[account.id].isTemporary = true;
    }
    for (const store::PendingEdit& edit : m_store.edits()) {
        const AccountId company = companyOf(edit, m_store.reader());
        if (company.isNull())
            continue;
        AccountBadges& badge = badges[company];
        badge.isUnsynced = true;
        badge.problems += needsSomebody(edit.state) ? 1 : 0;
    }
    return badges;
}

void BadgeWatch::followAccounts() {
    const std::shared_ptr<const AccountTree> tree = m_store.accounts();
    m_states.removeIf([&tree](auto known) { return !tree->contains(known.key()); });
    for (const Account& account : tree->accounts()) {
        if (account.kind != AccountKind::Company)
            continue;
        const auto known = m_states.constFind(account.id);
        const bool mayOpenOrClose = account.closed || (known != m_states.cend() && known->isTemporary);
        if (known == m_states.cend() || mayOpenOrClose)
            addOne(account.id);
    }
    Q_EMIT changed();
    readNext();
}

void BadgeWatch::add(const QSet<AccountId>& companies) {
    if (companies.isEmpty()) {
        addAll();
        return;
    }
    for (const AccountId& company : companies)
        addOne(company);
    readNext();
}

void BadgeWatch::addAll() {
    for (const Account& account : m_store.accounts()->accounts()) {
        if (account.kind == AccountKind::Company)
            addOne(account.id);
    }
    readNext();
}

void BadgeWatch::addOne(const AccountId& company) {
    if (m_isWaiting.contains(company))
        return;
    m_isWaiting.insert(company);
    m_waiting.push_back(company);
}

void BadgeWatch::addTemporary() {
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (it->isTemporary)
            addOne(it.key());
    }
    readNext();
}

void BadgeWatch::readNext() {
    if (m_isReading || m_waiting.empty())
        return;
    std::vector<AccountId> slice;
    while (slice.size() < kCompaniesAtATime && !m_waiting.empty()) {
        slice.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_isWaiting.remove(slice.back());
    }
    m_isReading = true;
    m_store.later(
        this,
        [slice = std::move(slice), tree = m_store.accounts(), now = m_clock.now()](const store::Reader& reader) {
            QHash<AccountId, CompanyState> states;
            for (const AccountId& company : slice)
                states.insert(company, readCompanyState(reader, *tree, company, now));
            return states;
        },
        [this](const QHash<AccountId, CompanyState>& states) {
            m_isReading = false;
            take(states);
            readNext();
        });
}

void BadgeWatch::take(const QHash<AccountId, CompanyState>& states) {
    bool isOther = false;
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        CompanyState& known = m_states[it.key()];
        isOther = isOther || known != *it;
        known = *it;
    }
    if (isOther)
        Q_EMIT changed();
}

} // namespace trunkline::ui
