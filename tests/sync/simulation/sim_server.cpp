#include "tests/sync/simulation/sim_server.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include "server/storage/backup.h"
#include "tests/support/catch_qt.h"
#include "tests/sync/simulation/fault_disk.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace server;

namespace {

constexpr std::int64_t kStart = 1'780'000'000'000;
constexpr StreamPortions kSmallPortions{.partBytes = 2'000, .rowsPerLine = 2, .callsPerCheckpoint = 3};

QJsonObject sampleFlow(const QString& greeting) {
    const QJsonObject step{
        {"id"_L1, "vm"_L1},
        {"type"_L1, "voicemail"_L1},
        {"settings"_L1, QJsonObject{{"greeting"_L1, QJsonObject{{"say"_L1, greeting}}}, {"maxSeconds"_L1, 120}}}};
    return {{"schema"_L1, "trunkline.flow/1"_L1},
            {"name"_L1, "Main line"_L1},
            {"entry"_L1, "vm"_L1},
            {"steps"_L1, QJsonArray{step}}};
}

void addAccount(Writer& writer, const QByteArray& id, const char* parent, AccountKind kind) {
    Account account;
    account.id = AccountId(id);
    account.parent = AccountId(parent);
    account.kind = kind;
    account.name = u"secret-%1."_s.arg(QString::fromLatin1(id));
    writer.put(account);
}

void addCompany(Writer& writer, const QByteArray& id, const char* parent, const QString& digits) {
    addAccount(writer, id, parent, AccountKind::Company);
    const QString secret = u"secret-%1."_s.arg(QString::fromLatin1(id));
    FlowRecord flow;
    flow.id = FlowId("flw_" + id);
    flow.company = AccountId(id);
    flow.name = secret;
    flow.published = sampleFlow(u"Please leave a message."_s);
    flow.publishedVersion = 1;
    writer.put(flow);
    writer.put(FlowVersion{flow.id, 1, flow.published, UserId("olga"), secret, fromMilliseconds(kStart), {}, {}},
               flow.company);
    TrackingNumber number;
    number.id = NumberId("num_" + id);
    number.company = AccountId(id);
    number.number = u"+1312555"_s + digits;
    number.label = secret;
    writer.put(number);
    Destination destination;
    destination.id = DestinationId("dst_" + id);
    destination.company = AccountId(id);
    destination.label = secret;
    destination.address = u"+1773555"_s + digits;
    writer.put(destination);
    for (int n = 0; n < 4; ++n) {
        Call call;
        call.id = CallId("cal_" + id + QByteArray::number(n));
        call.company = AccountId(id);
        call.trackingNumber = number.number;
        call.caller = u"+13125550199"_s;
        call.callerName = secret;
        call.tags = QStringList{secret};
        call.startedAt = fromMilliseconds(kStart - (n * 37 + 5) * 3'600'000LL);
        call.outcome = n % 2 ? CallOutcome::Missed : CallOutcome::Answered;
        writer.put(call);
    }
}

void addPerson(Writer& writer, const QByteArray& id, const char* role, const char* at) {
    User user;
    user.id = UserId(id);
    user.name = QString::fromLatin1(id);
    user.email = QString::fromLatin1(id) + u"@example.test"_s;
    writer.put(user);
    Grant grant;
    grant.id = GrantId("grt_" + id);
    grant.user = user.id;
    grant.role = RoleId(role);
    grant.at = AccountId(at);
    writer.put(grant);
}

void fill(Writer& writer) {
    Account org;
    org.id = AccountId("org");
    org.kind = AccountKind::Organization;
    org.name = u"Northwind"_s;
    org.roleCatalog = u"trunkline"_s;
    org.plan = QStringList{u"subaccounts"_s, u"texting"_s, u"recording"_s, u"sso"_s};
    writer.put(org);
    addAccount(writer, "fra", "org", AccountKind::Franchise);
    addAccount(writer, "frb", "org", AccountKind::Franchise);
    addCompany(writer, "coa", "fra", u"0101"_s);
    addCompany(writer, "cob", "frb", u"0102"_s);
    addCompany(writer, "coc", "fra", u"0103"_s);
    addPerson(writer, "olga", "hq_owner", "org");
    addPerson(writer, "pat", "franchise_owner", "fra");
    addPerson(writer, "cleo", "company_manager", "coa");
}

QString databaseIn(const QString& folder) {
    return QDir(folder).filePath(u"trunkline.db"_s);
}

/// Made once: every history begins with a copy.
const QByteArray& freshDatabase() {
    static const QByteArray bytes = [] {
        const std::unique_ptr<QTemporaryDir> folder = makeFolder();
        const ManualClock clock(fromMilliseconds(kStart));
        SeededRandom random(1);
        {
            const auto storage = openSqliteStorage(databaseIn(folder->path()), clock, random);
            REQUIRE_OK(storage);
            REQUIRE_OK((*storage)->write([](Writer& writer) -> Result<void> {
                fill(writer);
                return {};
            }));
        }
        QFile file(databaseIn(folder->path()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    return bytes;
}

void putDatabase(const QString& folder, const QByteArray& bytes) {
    for (const char* companion : {"-wal", "-shm"})
        QFile::remove(databaseIn(folder) + QLatin1StringView(companion));
    QFile file(databaseIn(folder));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

Instant SimClock::now() const {
    return fromMilliseconds(kStart + m_time.now() + error);
}

std::unique_ptr<QTemporaryDir> makeFolder() {
    const QFileInfo memory(u"/dev/shm"_s);
    auto folder = memory.isDir() && memory.isWritable()
                      ? std::make_unique<QTemporaryDir>(u"/dev/shm/trunkline-XXXXXX"_s)
                      : std::make_unique<QTemporaryDir>();
    REQUIRE(folder->isValid());
    return folder;
}

SimServer::SimServer(VirtualTime& time, RandomSource& random)
    : clock(time), m_time(time), m_random(random), m_folder(makeFolder()), m_shelf(makeFolder()) {
    putDatabase(folder(), freshDatabase());
    FaultDisk::addMachine(folder());
}

SimServer::~SimServer() {
    m_time.cancel(m_highWaterTimer);
    m_state.reset();
    FaultDisk::removeMachine(folder());
}

void SimServer::boot() {
    FaultDisk::heal(folder());
    ServerState::Options options;
    options.dataDirectory = folder();
    options.throttle.perSecond = 0;
    options.portions = kSmallPortions;
    auto opened = ServerState::open(std::move(options), clock, m_random);
    REQUIRE_OK(opened);
    m_state = std::move(*opened);
    ++m_incarnation;
    m_state->services().wakeEvents = [this] {
        keepHighWaterSoon();
        if (m_changed)
            m_changed();
    };
    keepHighWaterSoon();
}

/// As the server's own timed work does, at most a second later.
void SimServer::keepHighWaterSoon() {
    if (m_highWaterTimer != 0)
        return;
    m_highWaterTimer = m_time.after(std::chrono::milliseconds(1 + m_random.below(1'000)), [this] {
        m_highWaterTimer = 0;
        if (m_state)
            m_state->keepHighWater();
    });
}

void SimServer::crash() {
    if (!m_state)
        return;
    FaultDisk::breakAfter(folder(), FaultDisk::Fault::Stopped, 0);
    ++m_incarnation;
    m_time.cancel(m_highWaterTimer);
    m_highWaterTimer = 0;
    m_state.reset();
}

void SimServer::noticeStop() {
    if (m_state && FaultDisk::isStopped(folder()))
        crash();
}

std::optional<Response> SimServer::ask(const Request& request) {
    Response response = m_state->api().handle(request);
    noticeStop();
    if (!m_state)
        return std::nullopt;
    return response;
}

bool SimServer::write(const std::function<void(Writer&)>& work) {
    if (!m_state)
        return false;
    const Result<void> written = m_state->storage().write([&](Writer& writer) -> Result<void> {
        work(writer);
        return {};
    });
    noticeStop();
    return written.has_value();
}

QByteArray SimServer::signIn(const QByteArray& person) {
    if (!m_state)
        return {};
    Services& services = m_state->services();
    const QByteArray family = services.sessions.newFamily();
    const SessionTokens tokens = services.sessions.newTokens(clock.now());
    const bool isWritten =
        write([&](Writer& writer) { services.sessions.put(writer, tokens, UserId(person), family, clock.now()); });
    if (!isWritten || !m_state)
        return {};
    services.sessions.activate(tokens, UserId(person), family);
    return tokens.access;
}

bool SimServer::backUp() {
    const QString copy = QDir(m_shelf->path()).filePath(u"backup.db"_s);
    QFile::remove(copy);
    QFile file(copy);
    if (!backUpDatabase(databaseIn(folder()), copy) || !file.open(QIODevice::ReadOnly))
        return false;
    m_backups.push_back(file.readAll());
    return true;
}

void SimServer::restore(std::size_t backup) {
    crash();
    FaultDisk::heal(folder());
    putDatabase(folder(), m_backups.at(backup));
    // Newer backups are of a past that did not happen now.
    m_backups.resize(backup + 1);
    boot();
}

} // namespace trunkline::tests
