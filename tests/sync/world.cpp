#include "tests/sync/world.h"

#include <algorithm>

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;
using State = Disk::Held::State;

namespace {

constexpr std::int64_t kStart = 1'780'000'000'000;
constexpr int kMostBackups = 5;

sync::Failure lost() {
    return {{ErrorCode::Unavailable, u"lost"_s, {}}, 0, {}, {}};
}

} // namespace

sync::Timers::Handle VirtualTime::after(std::chrono::milliseconds delay, std::function<void()> run) {
    m_due[++m_last] = {m_now + delay.count(), std::move(run)};
    return m_last;
}

bool VirtualTime::runUntil(std::int64_t until) {
    while (!m_due.empty()) {
        const auto next = std::min_element(m_due.begin(), m_due.end(),
                                           [](const auto& a, const auto& b) { return a.second.at < b.second.at; });
        if (next->second.at > until)
            break;
        m_now = std::max(m_now, next->second.at);
        const std::function<void()> run = std::move(next->second.run);
        m_due.erase(next);
        run();
    }
    m_now = std::max(m_now, until);
    return !m_due.empty();
}

class Console::WorldClock final : public Clock {
public:
    explicit WorldClock(World& world) : m_world(world) {}
    [[nodiscard]] Instant now() const override {
        return fromMilliseconds(kStart + m_world.time.now() + m_world.clockError);
    }

private:
    World& m_world;
};

/// What lies between a console and the server.
class Console::Network final : public sync::Transport {
public:
    explicit Network(World& world) : m_world(world) {}
    ~Network() override { *m_isAlive = false; }

    void pull(const QString& cursor, std::function<void(std::string_view)> received,
              std::function<void(std::optional<sync::Failure>)> ended) override {
        cancelPull();
        const auto isWanted = m_pull = std::make_shared<bool>(true);
        if (m_world.happens(m_world.weather.lostRequests)) {
            later(isWanted, [ended] { ended(lost()); });
            return;
        }
        later(isWanted, [=, this] {
            if (m_world.happens(m_world.weather.serverErrors)) {
                ended(
                    sync::Failure{{ErrorCode::Unavailable, u"busy"_s, {}}, 503, std::chrono::milliseconds(2'000), {}});
                return;
            }
            const std::optional<std::string> stream = m_world.server.stream(cursor);
            if (!stream) {
                ended(sync::Failure{{ErrorCode::NotFound, u"void"_s, {}}, 410, {}, {}});
                return;
            }
            const bool isCut = m_world.happens(m_world.weather.cutStreams);
            const auto rest = std::make_shared<std::string>(
                isCut ? stream->substr(0, m_world.random.below(stream->size() + 1)) : *stream);
            deliver(isWanted, rest, received, ended, isCut && m_world.happens(50));
        });
    }

    void cancelPull() override {
        if (m_pull)
            *m_pull = false;
        m_pull.reset();
    }

    void push(const sync::Edit& edit, std::function<void(const Answer&)> answeredOnce) override {
        const auto isWanted = m_others;
        const auto answered = [answeredOnce = std::move(answeredOnce),
                               isAnswered = std::make_shared<bool>(false)](const Answer& answer) {
            if (!std::exchange(*isAnswered, true))
                answeredOnce(answer);
        };
        const bool isLost = m_world.happens(m_world.weather.lostRequests);
        const bool isTwice = m_world.happens(m_world.weather.repeatedRequests);
        if (!isLost) {
            // As a real client does, the wait ends some time.
            (void)m_world.time.after(std::chrono::seconds(30), [=] {
                if (*isWanted)
                    answered({lost(), {}});
            });
            // The request travels whether or not anybody still waits for the answer.
            for (int copy = 0; copy < (isTwice ? 2 : 1); ++copy) {
                const bool isFirst = copy == 0;
                travel([=, &world = m_world, incarnation = m_world.server.incarnation()] {
                    if (incarnation != world.server.incarnation())
                        return; // restoring stops the server, and its connections end
                    const bool isBroken = world.happens(world.weather.serverErrors);
                    const Answer answer =
                        isBroken ? Answer{sync::Failure{{ErrorCode::Unavailable, u"busy"_s, {}}, 503, {}, {}}, {}}
                                 : world.server.patch(edit);
                    if (!isBroken)
                        world.serverChanged();
                    if (!isFirst)
                        return;
                    const bool isAnswerLost = world.happens(world.weather.lostAnswers);
                    travel(world, [=] {
                        if (*isWanted)
                            answered(isAnswerLost ? Answer{lost(), {}} : answer);
                    });
                });
            }
            return;
        }
        travel([=] {
            if (*isWanted)
                answered({lost(), {}});
        });
    }

    void listen(std::function<void()> changed, std::function<void(const sync::Failure&)> ended) override {
        const auto isWanted = m_others;
        if (m_world.happens(m_world.weather.lostRequests)) {
            travel([=] {
                if (*isWanted)
                    ended(lost());
            });
            return;
        }
        m_changed = [isWanted, changed = std::move(changed)] {
            if (*isWanted)
                changed();
        };
    }

    void cancelAll() override {
        *m_others = false;
        m_others = std::make_shared<bool>(true);
        m_changed = {};
    }

    void serverChanged() {
        if (!m_changed || m_world.happens(m_world.weather.lostAnswers))
            return;
        travel([changed = m_changed] { changed(); });
    }

private:
    void travel(std::function<void()> arrive) { travel(m_world, std::move(arrive)); }
    /// For what is on its way although its console may be gone by then.
    static void travel(World& world, std::function<void()> arrive) {
        (void)world.time.after(std::chrono::milliseconds(1 + world.random.below(400)), std::move(arrive));
    }

    void later(const std::shared_ptr<bool>& isWanted, std::function<void()> run) {
        travel([isWanted, isAlive = m_isAlive, run = std::move(run)] {
            if (*isWanted && *isAlive)
                run();
        });
    }

    /// A portion at a time, while other things happen.
    void deliver(const std::shared_ptr<bool>& isWanted, const std::shared_ptr<std::string>& rest,
                 const std::function<void(std::string_view)>& received,
                 const std::function<void(std::optional<sync::Failure>)>& ended, bool endsSilently) {
        later(isWanted, [=, this] {
            const std::size_t size = std::min<std::size_t>(rest->size(), 1 + m_world.random.below(700));
            const std::string portion = rest->substr(0, size);
            rest->erase(0, size);
            received(portion);
            if (!*isWanted)
                return;
            if (!rest->empty())
                deliver(isWanted, rest, received, ended, endsSilently);
            else
                ended(endsSilently ? std::optional(lost()) : std::nullopt);
        });
    }

    World& m_world;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
    std::shared_ptr<bool> m_pull;
    std::shared_ptr<bool> m_others = std::make_shared<bool>(true);
    std::function<void()> m_changed;
};

Console::Console(World& world) : m_world(world), m_clock(std::make_unique<WorldClock>(world)) {}

Console::~Console() {
    m_engine.reset();
}

void Console::boot() {
    m_network = std::make_unique<Network>(m_world);
    m_store = std::make_unique<ModelStore>(disk, [this] { return !m_world.happens(m_world.weather.fullDisk); });
    m_engine = std::make_unique<sync::Engine>(
        sync::Engine::Parts{*m_network, *m_store, m_world.time, *m_clock, m_world.random, {}}, nullptr);
    m_engine->start();
}

void Console::crash() {
    m_engine.reset();
    m_store.reset();
    m_network->cancelAll();
    m_network.reset();
    for (Disk::Held& held : disk.outbox) {
        if (held.state == State::Sending)
            held.state = State::Pending;
    }
}

void Console::editSomething() {
    std::vector<QJsonObject> numbers;
    for (const auto& [key, data] : disk.shown) {
        if (key.first == static_cast<int>(EntityType::Number))
            numbers.push_back(data);
    }
    if (numbers.empty())
        return;
    const QJsonObject confirmed = numbers[m_world.random.below(numbers.size())];
    const QString id = confirmed.value("id"_L1).toString();
    QJsonObject seen = confirmed;
    for (const Disk::Held& held : disk.outbox) {
        const bool isLaidOver = held.state == State::Pending || held.state == State::Sending;
        if (held.edit.patch.id != id || !isLaidOver)
            continue;
        for (auto it = held.edit.patch.fields.begin(); it != held.edit.patch.fields.end(); ++it)
            seen.insert(it.key(), it.value());
    }
    sync::Edit edit;
    edit.id = EditId::create(m_clock->now(), m_world.random);
    edit.patch = {EntityType::Number, id, static_cast<Revision>(confirmed.value("revision"_L1).toInteger()), {}, {}};
    const QString field = u"f%1"_s.arg(m_world.random.below(3));
    const QString value = u"v"_s + edit.id.toString();
    edit.patch.fields.insert(field, value);
    edit.patch.before.insert(field, seen.contains(field) ? seen.value(field) : QJsonValue());
    made.insert(value);
    disk.outbox.push_back({std::move(edit), State::Pending, {}});
    if (m_engine)
        m_engine->pushSoon();
}

void Console::decideConflicts() {
    for (Disk::Held& held : disk.outbox) {
        if (held.state != State::Conflict)
            continue;
        sync::Edit next = held.edit;
        next.id = EditId::create(m_clock->now(), m_world.random);
        next.patch.base = static_cast<Revision>(held.theirs.value("revision"_L1).toInteger());
        next.patch.before = {};
        for (auto it = held.edit.patch.fields.begin(); it != held.edit.patch.fields.end(); ++it)
            next.patch.before.insert(it.key(),
                                     held.theirs.contains(it.key()) ? held.theirs.value(it.key()) : QJsonValue());
        if (m_world.happens(50)) {
            held = {next, State::Pending, {}};
        } else {
            for (const QJsonValue& value : held.edit.patch.fields)
                givenUp.insert(value.toString());
            held.edit.patch.fields = {};
        }
    }
    std::erase_if(disk.outbox, [](const Disk::Held& held) { return held.edit.patch.fields.isEmpty(); });
    if (m_engine)
        m_engine->pushSoon();
}

void Console::serverChanged() {
    if (m_network)
        m_network->serverChanged();
}

bool Console::isAtRest() const {
    return std::all_of(disk.outbox.begin(), disk.outbox.end(), [](const Disk::Held& held) {
        return held.state == State::Refused || held.state == State::Poison;
    });
}

World::World(std::uint64_t seed, int consoles) : random(seed) {
    for (int n = 0; n < consoles; ++n) {
        m_consoles.push_back(std::make_unique<Console>(*this));
        m_consoles.back()->boot();
    }
}

World::~World() = default;

void World::serverChanged() {
    for (const auto& console : m_consoles)
        console->serverChanged();
}

void World::live(int steps) {
    weather = {10, 10, 10, 25, 8, 3};
    for (int n = 0; n < steps; ++n) {
        step();
        (void)time.runUntil(time.now() + static_cast<std::int64_t>(random.below(3'000)));
    }
}

void World::step() {
    Console& console = *m_consoles[random.below(m_consoles.size())];
    const auto anyNumber = [this] {
        return u"num_%1%2"_s.arg(QChar(u'a' + static_cast<char16_t>(random.below(3)))).arg(random.below(3));
    };
    const auto what = random.below(100);
    if (what < 45) {
        console.editSomething();
    } else if (what < 62) {
        server.editElsewhere(anyNumber(), u"f%1"_s.arg(random.below(3)), u"s%1"_s.arg(random.next()));
        serverChanged();
    } else if (what < 72) {
        std::set<QString> sight;
        for (const QString& company : ModelServer::companies()) {
            if (happens(70))
                sight.insert(company);
        }
        server.setSight(sight);
        serverChanged();
    } else if (what < 82) {
        console.isRunning() ? console.crash() : console.boot();
    } else if (what < 86) {
        server.compact();
    } else if (what < 89) {
        m_backups.push_back(server.backup());
        if (m_backups.size() > kMostBackups)
            m_backups.pop_front();
    } else if (what < 91 && !m_backups.empty()) {
        // Newer backups are of a past that did not happen now.
        m_backups.resize(1 + random.below(m_backups.size()));
        server.restore(m_backups.back());
        serverChanged();
    } else if (what < 93) {
        server.remove(anyNumber());
        serverChanged();
    } else if (what < 96) {
        console.decideConflicts();
    } else {
        clockError = static_cast<std::int64_t>(random.below(4 * 24 * 3'600'000)) - 2 * 24 * 3'600'000;
    }
}

void World::settle() {
    weather = {};
    for (const auto& console : m_consoles) {
        if (!console->isRunning())
            console->boot();
    }
    // An hour is longer than any wait; one console's decisions may make conflicts for the other.
    for (int round = 0; round < 20; ++round) {
        (void)time.runUntil(time.now() + 3'600'000);
        const bool isAtRest =
            std::all_of(m_consoles.begin(), m_consoles.end(), [](const auto& console) { return console->isAtRest(); });
        if (isAtRest && round > 0)
            break;
        for (const auto& console : m_consoles)
            console->decideConflicts();
    }
    (void)time.runUntil(time.now() + 3'600'000);
}

QString World::fault() const {
    const auto view = server.view();
    for (std::size_t n = 0; n < m_consoles.size(); ++n) {
        const Console& console = *m_consoles[n];
        const QString where = u"console %1: "_s.arg(n);
        if (console.disk.shown != view || console.disk.isLoading)
            return where +
                   u"the store is not what the server shows: %1 entities instead of %2"_s.arg(console.disk.shown.size())
                       .arg(view.size());
        if (!console.disk.loading.empty())
            return where + u"a half load was left behind"_s;
        std::set<QString> held;
        for (const Disk::Held& edit : console.disk.outbox) {
            if (edit.state != State::Refused)
                return where + u"an edit is neither sent nor refused"_s;
            for (const QJsonValue& value : edit.edit.patch.fields)
                held.insert(value.toString());
        }
        for (const QString& value : console.made) {
            if (!server.everWritten().contains(value) && !held.contains(value) && !console.givenUp.contains(value))
                return where + u"an edit was lost: "_s + value;
            if (server.state().effects.count(value) > 1)
                return where + u"an edit was done twice: "_s + value;
        }
    }
    return {};
}

size_t World::fingerprint() const {
    size_t hash = server.state().log.size();
    for (const auto& [id, data] : server.state().numbers)
        hash = qHashMulti(hash, id, data);
    return qHashMulti(hash, time.now());
}

} // namespace trunkline::tests
