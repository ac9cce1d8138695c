#include "core/store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QTimer>

#include "core/base/log.h"
#include "core/store/cache_writer.h"
#include "core/store/outbox.h"
#include "core/store/work_thread.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

const QString kKeptDocument = u"kept"_s;
constexpr std::chrono::milliseconds kFirstWarming{2'000}; ///< the first pages come first
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// A thread with a reader of its own, opened at its first task and again when the cache is another file.
struct ReadThread {
    WorkThread thread;
    std::shared_ptr<CacheFile> file; ///< on the thread
    std::unique_ptr<Reader> reader;  ///< on the thread

    ~ReadThread() {
        thread.post([this] { reader.reset(); });
        thread.waitUntilIdle();
    }
};

/// A subject may see a subtree without what is above it: what hangs in the air gets a root.
Result<AccountTree> treeOf(std::vector<Account> accounts) {
    QSet<AccountId> known;
    const Account* organization = nullptr;
    for (const Account& account : accounts) {
        known.insert(account.id);
        if (account.kind == AccountKind::Organization)
            organization = &account;
    }
    AccountId root = organization ? organization->id : AccountId();
    for (Account& account : accounts) {
        if (account.kind == AccountKind::Organization || known.contains(account.parent))
            continue;
        if (root.isNull())
            root = account.parent.isNull() ? AccountId("acc_above") : account.parent;
        account.parent = root;
    }
    if (!organization && !accounts.empty()) {
        Account above;
        above.id = root;
        above.kind = AccountKind::Organization;
        above.name = StoreWords::tr("My accounts");
        accounts.push_back(above);
    }
    return AccountTree::build(std::move(accounts));
}

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

namespace {

/// Says whether the key is the one the files were made with: an intact file must not pass for a damaged one because a
/// keychain gave another key. A hash of 256 random bits tells nothing about them.
Result<void> checkKey(const QString& directory, const QByteArray& key) {
    const QByteArray mark = QCryptographicHash::hash("trunkline store " + key, QCryptographicHash::Sha256).toHex();
    QFile file(QDir(directory).filePath(u"key-mark"_s));
    if (file.open(QIODevice::ReadOnly)) {
        if (file.readAll() == mark)
            return {};
        return fail(ErrorCode::Refused, StoreWords::tr("The data saved on this computer is locked with another key. "
                                                       "Unlock the keychain it was saved with, or remove "
                                                       "the saved data and load it again from the server."));
    }
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        file.write(mark) == mark.size())
        return {};
    return fail(ErrorCode::Unavailable,
                StoreWords::tr(
                    "The folder “%1” cannot be made or written. Check that it belongs to you and the disk is not full.")
                    .arg(directory));
}

} // namespace

struct Store::Private {
    Options options;
    std::unique_ptr<QLockFile> lock;
    QString setAside;
    std::unique_ptr<WorkThread> disk = std::make_unique<WorkThread>();
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<CacheWriter> writer;
    CacheFiles files;
    std::mutex fileLock;
    std::shared_ptr<CacheFile> shown; ///< guarded by fileLock
    std::unique_ptr<Reader> reader;
    std::unique_ptr<ReadThread> reads;
    std::unique_ptr<ReadThread> pages;
    std::unique_ptr<ReadThread> searches;
    std::shared_ptr<const AccountTree> accounts = std::make_shared<AccountTree>();
    LoadState load;
    std::optional<Instant> syncedAt;
    QTimer warmTimer;
    std::shared_ptr<std::atomic<bool>> isWarmingCanceled = std::make_shared<std::atomic<bool>>(false);
    std::atomic<bool> isOutboxNoteQueued{false};
    std::atomic<bool> areAccountsEdited{false};

    std::shared_ptr<CacheFile> shownFile() {
        const std::lock_guard held(fileLock);
        return shown;
    }
};

Result<std::unique_ptr<Store>> Store::open(const Options& options) {
    auto parts = std::make_unique<Private>();
    parts->options = options;
    const QDir directory(options.directory);
    if (!directory.mkpath(u"."_s) || !QFile::setPermissions(options.directory, kOwnerOnly))
        return fail(
            ErrorCode::Unavailable,
            StoreWords::tr(
                "The folder “%1” cannot be made or written. Check that it belongs to you and the disk is not full.")
                .arg(options.directory));
    parts->lock = std::make_unique<QLockFile>(directory.filePath(u"lock"_s));
    parts->lock->setStaleLockTime(0);
    if (!parts->lock->tryLock(0))
        return fail(
            ErrorCode::Unavailable,
            StoreWords::tr("Trunkline is already running with these accounts. Use its window, or close it first."));

    if (Result<void> checked = checkKey(options.directory, options.key); !checked)
        return failFrom(checked);
    Result<std::unique_ptr<Outbox>> outbox =
        Outbox::open(directory.filePath(u"outbox.db"_s), options.key, *parts->disk);
    if (!outbox)
        return failFrom(outbox);
    parts->outbox = std::move(*outbox);
    Result<CacheFiles> files = openCacheFiles(options.directory, options.key);
    if (!files)
        return failFrom(files);
    parts->files = *files;
    parts->shown = files->current;
    parts->setAside = files->setAside;
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

Result<void> Store::removeAll(const QString& directory) {
    QDir folder(directory);
    if (!folder.exists() || folder.removeRecursively())
        return {};
    return fail(
        ErrorCode::Unavailable,
        StoreWords::tr("Not everything in “%1” could be removed. Close other programs that use it and try again.")
            .arg(directory));
}

Store::Store(std::unique_ptr<Private> parts) : m(std::move(parts)) {
    m->reads = std::make_unique<ReadThread>();
    m->pages = std::make_unique<ReadThread>();
    m->searches = std::make_unique<ReadThread>();
    m->outbox->whenChanged([this](EntityType type, const QString& id) { overlayChanged(type, id); });
    m->outbox->whenLost([this](const PendingEdit& edit, const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, edit, error] { Q_EMIT editLost(edit, error); }, Qt::QueuedConnection);
    });
    m->writer = std::make_unique<CacheWriter>(
        m->options.directory, m->options.key, m->files, *m->options.clock, [this](CacheChanges changes) {
            QMetaObject::invokeMethod(
                this, [this, changes = std::move(changes)] { takeChanges(changes); }, Qt::QueuedConnection);
        });
    m->files = {};
    m->reader = std::make_unique<Reader>(m->shownFile(), *m->outbox);
    m->load = m->reader->loadState();
    m->syncedAt = m->reader->syncedAt();
    reloadAccounts();
    m->warmTimer.setSingleShot(true);
    connect(&m->warmTimer, &QTimer::timeout, this, &Store::warmSearch);
    warmSearchIn(kFirstWarming);
}

Store::~Store() {
    *m->isWarmingCanceled = true;
    m->disk.reset(); // edits reach the disk; nothing is told any more after the rest goes
    m->reads.reset();
    m->pages.reset();
    m->searches.reset();
}

QString Store::wasRebuilt() const {
    return m->setAside;
}

std::shared_ptr<const AccountTree> Store::accounts() const {
    return m->accounts;
}

const Reader& Store::reader() const {
    return *m->reader;
}

LoadState Store::loadState() const {
    return m->load;
}

std::optional<Instant> Store::syncedAt() const {
    return m->syncedAt;
}

std::optional<Instant> Store::syncedAt(const AccountId& account) const {
    return m->reader->syncedAt(account);
}

namespace {

template <class Part>
void postRead(Store* store, Part& part, const std::function<std::shared_ptr<CacheFile>()>& shownFile,
              const Outbox& outbox, std::function<std::function<void()>(const Reader&)> read,
              std::shared_ptr<std::atomic<bool>> isCanceled) {
    part.thread.post([store, &part, shownFile, &outbox, read = std::move(read), isCanceled = std::move(isCanceled)] {
        if (isCanceled && *isCanceled)
            return;
        if (!part.reader) {
            part.file = shownFile();
            part.reader = std::make_unique<Reader>(part.file, outbox);
        }
        part.reader->setCancelFlag(isCanceled.get());
        std::function<void()> finish = read(*part.reader);
        part.reader->setCancelFlag(nullptr);
        std::optional<Error> error = part.reader->takeError();
        QMetaObject::invokeMethod(
            store,
            [store, finish = std::move(finish), error = std::move(error)] {
                if (error)
                    Q_EMIT store->failed(*error);
                finish();
            },
            Qt::QueuedConnection);
    });
}

} // namespace

void Store::warmSearchIn(std::chrono::milliseconds wait) {
    if (!m->load.isLoading)
        m->warmTimer.start(wait);
}

/// A portion at a time, so that what a person asks for meanwhile comes between.
void Store::warmSearch() {
    postRead(
        this, *m->searches, [parts = m.get()] { return parts->shownFile(); }, *m->outbox,
        [this](const Reader& reader) {
            return [this, isMore = reader.warmSearch()] {
                if (isMore)
                    warmSearchIn({});
            };
        },
        m->isWarmingCanceled);
}

void Store::reloadAccounts() {
    Result<AccountTree> tree = treeOf(m->reader->allAccounts());
    if (!tree) {
        Q_EMIT failed(tree.error());
        return;
    }
    m->accounts = std::make_shared<const AccountTree>(std::move(*tree));
    Q_EMIT accountsChanged();
}

void Store::useFile(std::shared_ptr<CacheFile> file) {
    {
        const std::lock_guard held(m->fileLock);
        m->shown = file;
    }
    m->reader = std::make_unique<Reader>(std::move(file), *m->outbox);
    for (ReadThread* reads : {m->reads.get(), m->pages.get(), m->searches.get()}) {
        reads->thread.post([reads] { // lets go of the old file, which goes with its last reader
            reads->reader.reset();
            reads->file.reset();
        });
    }
}

void Store::takeChanges(const CacheChanges& changes) {
    if (changes.newFile)
        useFile(changes.newFile);
    const bool all = changes.isEverything;
    if (changes.accounts || all)
        reloadAccounts();
    if (changes.users || all)
        Q_EMIT usersChanged();
    if (changes.grants || all)
        Q_EMIT grantsChanged();
    const auto tell = [all](const QSet<AccountId>& companies, auto signal) {
        if (all || !companies.isEmpty())
            signal(all || companies.contains(AccountId()) ? QSet<AccountId>() : companies);
    };
    tell(changes.numbers, [this](const auto& companies) { Q_EMIT numbersChanged(companies); });
    tell(changes.destinations, [this](const auto& companies) { Q_EMIT destinationsChanged(companies); });
    tell(changes.flows, [this](const auto& companies) { Q_EMIT flowsChanged(companies); });
    tell(changes.switches, [this](const auto& companies) { Q_EMIT switchesChanged(companies); });
    if (changes.calendars || all)
        Q_EMIT calendarsChanged();
    if (changes.audit || all)
        Q_EMIT auditChanged();
    if (changes.load) {
        m->load = *changes.load;
        warmSearchIn(kFirstWarming);
        Q_EMIT loadStateChanged();
    }
    tell(changes.calls, [this](const auto& companies) { Q_EMIT callsChanged(companies); });
    if (changes.isSynced) {
        m->syncedAt = m->options.clock->now();
        Q_EMIT syncedAtChanged();
    }
}

void Store::overlayChanged(EntityType type, const QString& id) {
    Q_UNUSED(id)
    if (type == EntityType::Account)
        m->areAccountsEdited = true;
    if (m->isOutboxNoteQueued.exchange(true))
        return; // a note is on its way and will find this change too
    QMetaObject::invokeMethod(
        this,
        [this] {
            m->isOutboxNoteQueued = false;
            if (m->areAccountsEdited.exchange(false))
                reloadAccounts();
            Q_EMIT outboxChanged();
        },
        Qt::QueuedConnection);
}

void Store::runRead(Read read) {
    postRead(
        this, *m->reads, [parts = m.get()] { return parts->shownFile(); }, *m->outbox, std::move(read), nullptr);
}

void Store::runPageRead(Read read) {
    postRead(
        this, *m->pages, [parts = m.get()] { return parts->shownFile(); }, *m->outbox, std::move(read), nullptr);
}

void Store::runCallRead(Read read, std::shared_ptr<std::atomic<bool>> isCanceled) {
    postRead(
        this, *m->searches, [parts = m.get()] { return parts->shownFile(); }, *m->outbox, std::move(read),
        std::move(isCanceled));
}

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

QJsonObject Store::document(const QString& name) const {
    return m->outbox->document(name);
}

void Store::putDocument(const QString& name, const QJsonObject& document) {
    m->outbox->putDocument(name, document);
}

KeptCalls Store::kept() const {
    return KeptCalls::fromJson(document(kKeptDocument));
}

void Store::setKept(const KeptCalls& kept) {
    if (kept == this->kept())
        return;
    putDocument(kKeptDocument, kept.toJson());
    Q_EMIT keptChanged();
}

Outbox& Store::outbox() {
    return *m->outbox;
}

CacheWriter& Store::writer() {
    return *m->writer;
}

} // namespace trunkline::store
