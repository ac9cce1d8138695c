#include "tests/sync/simulation/sim_console.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include "core/session/draft_merge.h"
#include "core/store/database.h"
#include "core/store/outbox.h"
#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"
#include "tests/sync/simulation/fault_disk.h"
#include "tests/sync/simulation/mutants.h"
#include "tests/sync/simulation/sim_world.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using store::EditState;
using wire::EntityType;

namespace {

constexpr const char* kPlaces[] = {"org", "fra", "frb", "coa", "cob", "coc"};
constexpr std::uint64_t kCallsOfEach = 4;
constexpr int kCreations = 15; ///< in percent of edits

} // namespace

SimConsole::SimConsole(SimWorld& world, QByteArray person)
    : clock(world.time), m_world(world), m_person(std::move(person)), m_folder(makeFolder()) {
    FaultDisk::addMachine(folder());
}

SimConsole::~SimConsole() {
    crash();
    FaultDisk::removeMachine(folder());
}

void SimConsole::boot() {
    if (FaultDisk::isStopped(folder()))
        FaultDisk::heal(folder());
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(
        {.directory = m_folder->filePath(u"store"_s), .key = {}, .clock = &clock, .random = &m_world.random});
    if (!opened) {
        m_world.note("not opened", 0);
        return;
    }
    m_store = std::move(*opened);
    m_life = std::make_shared<bool>(true);
    m_network = std::make_unique<SimNetwork>(m_world);
    m_network->token = m_token;
    m_port = std::make_unique<session::StorePort>(m_store->writer(), m_store->outbox());
    m_mutantPort = mutated(m_world.mutant, *m_port, m_store->outbox());
    m_mutantNetwork = mutated(m_world.mutant, *m_network);
    sync::Transport& network = m_mutantNetwork ? *m_mutantNetwork : static_cast<sync::Transport&>(*m_network);
    sync::StorePort& port = m_mutantPort ? *m_mutantPort : *m_port;
    m_engine = std::make_unique<sync::Engine>(
        sync::Engine::Parts{network, port, m_world.time, clock, m_world.random, session::mergeDraft},
        [this](const sync::Status& status) { takeStatus(status); });
    QObject::connect(m_store.get(), &store::Store::outboxChanged, m_store.get(), [this] {
        if (m_engine)
            m_engine->pushSoon();
    });
    m_engine->start();
}

void SimConsole::crash() {
    if (!m_store)
        return;
    FaultDisk::breakAfter(folder(), FaultDisk::Fault::Stopped, 0, 1);
    *m_life = false;
    m_isSigningIn = false;
    m_engine.reset();
    m_mutantNetwork.reset();
    m_mutantPort.reset();
    m_network.reset();
    m_port.reset();
    m_store.reset();
    FaultDisk::heal(folder());
}

void SimConsole::noticeStop() {
    if (m_store && FaultDisk::isStopped(folder()))
        crash();
    else if (m_store && m_world.happens(3))
        keepImage();
}

void SimConsole::keepImage() {
    m_image.clear();
    const QDir store(m_folder->filePath(u"store"_s));
    for (const QString& name : store.entryList({u"cache-*.db*"_s}, QDir::Files)) {
        QFile file(store.filePath(name));
        if (!name.endsWith("-shm"_L1) && file.open(QIODevice::ReadOnly))
            m_image[name] = file.readAll();
    }
}

void SimConsole::losePower() {
    crash();
    if (m_image.empty())
        return;
    const QDir store(m_folder->filePath(u"store"_s));
    for (const QString& name : store.entryList({u"cache-*.db*"_s}, QDir::Files))
        QFile::remove(store.filePath(name));
    for (const auto& [name, bytes] : m_image) {
        QFile file(store.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
}

void SimConsole::takeStatus(const sync::Status& status) {
    if (status.activity == sync::Status::Activity::NeedsSignIn && !m_isSigningIn) {
        m_isSigningIn = true;
        signInSoon();
    }
}

void SimConsole::signInSoon() {
    (void)m_world.time.after(std::chrono::milliseconds(500 + m_world.random.below(60'000)), [this, life = m_life] {
        if (!*life)
            return;
        m_token = m_world.server.signIn(m_person);
        if (m_token.isEmpty()) {
            signInSoon();
            return;
        }
        m_isSigningIn = false;
        m_network->token = m_token;
        m_engine->resume();
    });
}

void SimConsole::serverChanged() {
    if (m_network)
        m_network->serverChanged();
}

void SimConsole::syncNow() {
    if (m_engine)
        m_engine->syncNow();
}

std::vector<SimConsole::Choice> SimConsole::choices(const QString& words, std::uint64_t place,
                                                    std::uint64_t call) const {
    const store::Reader& reader = m_store->reader();
    const AccountId at(kPlaces[place]);
    std::vector<Choice> all;
    for (const TrackingNumber& number : reader.numbers(at))
        all.push_back({EntityType::Number, number.id.toString(), {{"label"_L1, words}}});
    for (const Destination& destination : reader.destinations(at)) {
        const QJsonObject off{{"since"_L1, toRfc3339(clock.now())}, {"reason"_L1, words}};
        all.push_back({EntityType::Destination, destination.id.toString(), {{"label"_L1, words}}});
        all.push_back({EntityType::Destination, destination.id.toString(), {{"off"_L1, off}}});
    }
    for (const FlowRecord& flow : reader.flows(at)) {
        QJsonObject draft = flow.draft.isEmpty() ? flow.published : flow.draft;
        draft.insert("name"_L1, words);
        all.push_back({EntityType::Flow, flow.id.toString(), {{"name"_L1, words}}});
        all.push_back({EntityType::Flow, flow.id.toString(), {{"draft"_L1, draft}}});
    }
    const QString callId = u"cal_%1%2"_s.arg(at.toString()).arg(call);
    if (const QJsonObject known = reader.entity(EntityType::Call, callId); !known.isEmpty()) {
        QJsonArray tags = known.value("tags"_L1).toArray();
        tags.append(words);
        all.push_back({EntityType::Call, callId, {{"note"_L1, words}}});
        all.push_back({EntityType::Call, callId, {{"tags"_L1, tags}}});
    }
    const QJsonObject account = reader.entity(EntityType::Account, at.toString());
    if (!account.isEmpty() && !account.contains("outline"_L1))
        all.push_back({EntityType::Account, at.toString(), {{"name"_L1, words}}});
    return all;
}

std::vector<SimConsole::Choice> SimConsole::creations(const QString& words, const AccountId& at) const {
    const Account* account = m_store->accounts()->find(at);
    if (!account || account->kind != AccountKind::Company)
        return {};
    const QString company = at.toString();
    return {{EntityType::Destination,
             {},
             {{"company"_L1, company}, {"label"_L1, words}, {"address"_L1, "+17735550177"_L1}},
             true},
            {EntityType::Flow, {}, {{"company"_L1, company}, {"name"_L1, words}}, true},
            {EntityType::Switch,
             {},
             {{"company"_L1, company},
              {"name"_L1, words},
              {"positions"_L1, QJsonArray{"Day"_L1, "Night"_L1}},
              {"normal"_L1, "Day"_L1}},
             true},
            {EntityType::Calendar, {}, {{"account"_L1, company}, {"name"_L1, words}}, true}};
}

QString SimConsole::nextWords() {
    return u"words-%1."_s.arg(m_world.nextNumber());
}

QString SimConsole::edit() {
    if (!m_store)
        return {};
    const QString words = nextWords();
    const std::uint64_t place = m_world.random.below(std::size(kPlaces));
    std::vector<Choice> all = choices(words, place, m_world.random.below(kCallsOfEach));
    if (m_world.happens(kCreations))
        all = creations(words, AccountId(kPlaces[place]));
    return all.empty() ? QString() : make(all[m_world.random.below(all.size())], words);
}

QString SimConsole::edit(std::uint64_t thing) {
    if (!m_store)
        return {};
    const QString words = nextWords();
    const std::vector<Choice> all = choices(words, thing % std::size(kPlaces), thing % kCallsOfEach);
    return all.empty() ? QString() : make(all[thing / std::size(kPlaces) % all.size()], words);
}

QString SimConsole::relabel(const QByteArray& company) {
    const QString id = u"num_"_s + QString::fromLatin1(company);
    if (!m_store || m_store->reader().entity(EntityType::Number, id).isEmpty())
        return {};
    const QString words = nextWords();
    return make({EntityType::Number, id, {{"label"_L1, words}}}, words);
}

QString SimConsole::makeDestination(const QByteArray& company) {
    if (!m_store)
        return {};
    const QString words = nextWords();
    const std::vector<Choice> all = creations(words, AccountId(company));
    return all.empty() ? QString() : make(all.front(), words);
}

/// False: nothing is different.
bool SimConsole::add(const Choice& choice) {
    if (choice.isNew) {
        QJsonObject entity = choice.fields;
        entity.insert("id"_L1, DestinationId::create(clock.now(), m_world.random).toString());
        REQUIRE_OK(m_store->create(choice.type, entity));
        return true;
    }
    const std::optional<wire::Patch> patch = m_store->patchFor(choice.type, choice.id, choice.fields);
    if (!patch)
        return false;
    INFO("edit of " << choice.id.toStdString());
    REQUIRE_OK(m_store->edit(*patch));
    return true;
}

QString SimConsole::make(const Choice& choice, const QString& words) {
    bool isKept = true;
    const auto watch =
        QObject::connect(m_store.get(), &store::Store::editLost, m_store.get(), [&isKept] { isKept = false; });
    const bool isAdded = add(choice);
    m_store->waitUntilWritten();
    QCoreApplication::sendPostedEvents();
    QObject::disconnect(watch);
    if (!isAdded)
        return {};
    // A machine that stopped just then told nobody that the edit is kept.
    if (isKept && !FaultDisk::isStopped(folder()))
        made.insert(words);
    m_world.note(choice.isNew ? "creation" : "edit", static_cast<std::size_t>(choice.type));
    return words;
}

void SimConsole::decideConflicts() {
    if (!m_store)
        return;
    for (const store::PendingEdit& edit : m_store->edits()) {
        if (edit.state != EditState::Conflict)
            continue;
        const bool isMine = m_world.happens(50);
        QJsonObject values;
        for (const QString& field : edit.patch.fields.keys()) {
            if (!isMine)
                values.insert(field, edit.theirs.contains(field) ? edit.theirs.value(field) : QJsonValue());
        }
        const Result<void> resolved = m_store->resolve(edit.id, values);
        m_world.note("decision", isMine ? 1 : 0);
        if (resolved && !isMine) {
            const QString text = SimNetwork::keyOf(edit.patch.fields);
            for (const QString& words : made) {
                if (text.contains(words))
                    givenUp.insert(words);
            }
        }
    }
}

bool SimConsole::isAtRest() const {
    if (!m_store)
        return false;
    const std::vector<store::PendingEdit> all = m_store->edits();
    return std::all_of(all.begin(), all.end(), [](const store::PendingEdit& edit) {
        return edit.state == EditState::Refused || edit.state == EditState::Poison;
    });
}

Shown SimConsole::shown() const {
    Shown shown;
    for (const Account& account : m_store->reader().allAccounts())
        shown[u"account "_s + account.id.toString()] = wire::toJson(account);
    const QDir folder(m_folder->filePath(u"store"_s));
    // Of two files the newer one is either what is shown, or not ready.
    QStringList files = folder.entryList({u"cache-*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : files) {
        const auto database = store::Database::open(folder.filePath(name), {}, store::Database::Mode::ReadOnly);
        REQUIRE_OK(database);
        if (files.size() > 1 && store::readMeta(**database, "state").value_or(QString()) != "ready"_L1)
            continue;
        auto entities = (*database)->prepare("SELECT type, id, data FROM entity");
        REQUIRE_OK(entities);
        while (entities->step().value_or(false))
            shown[wire::nameOf(static_cast<EntityType>(entities->integer(0))) + u' ' + entities->string(1)] =
                QJsonDocument::fromJson(entities->bytes(2)).object();
        auto calls = (*database)->prepare("SELECT id FROM call");
        REQUIRE_OK(calls);
        while (calls->step().value_or(false)) {
            const std::optional<Call> call = m_store->reader().call(CallId(calls->bytes(0)));
            shown[u"call "_s + calls->string(0)] = call ? wire::toJson(*call) : QJsonObject();
        }
        break;
    }
    return shown;
}

QByteArray SimConsole::bytes() const {
    QByteArray all;
    const QDir folder(m_folder->filePath(u"store"_s));
    for (const QString& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += "\n[" + name.toUtf8() + "]" + file.readAll();
    }
    return all;
}

} // namespace trunkline::tests
