#include "core/store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include "core/store/store_parts.h"

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
