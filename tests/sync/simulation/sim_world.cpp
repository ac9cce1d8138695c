#include "tests/sync/simulation/sim_world.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <QCoreApplication>
#include <QJsonArray>

#include "core/domain/flow_version_id.h"
#include "core/wire/codecs.h"
#include "tests/sync/simulation/fault_disk.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace server;

namespace {

constexpr std::size_t kMostBackups = 4;
constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kLargestClockError = 48 * kHour;
constexpr const char* kCompanies[] = {"coa", "cob", "coc"};
constexpr const char* kAccounts[] = {"org", "fra", "frb", "coa", "cob", "coc"};

QStringList wordsIn(const QString& text) {
    QStringList all;
    for (qsizetype at = text.indexOf("words-"_L1); at >= 0; at = text.indexOf("words-"_L1, at + 1))
        all.append(text.mid(at, text.indexOf(u'.', at) - at + 1));
    return all;
}

bool isNothing(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString()) ||
           value == QJsonValue(QJsonObject()) || value == QJsonValue(QJsonArray());
}

/// In which file of SimConsole::bytes(), and a few bytes around it.
QString placeOf(const QByteArray& bytes, const QByteArray& what) {
    const qsizetype at = bytes.indexOf(what);
    const qsizetype name = bytes.lastIndexOf("\n[", at) + 2;
    return QString::fromLatin1(bytes.mid(name, bytes.indexOf(']', name) - name)) + u": "_s +
           QString::fromLatin1(bytes.mid(at - 40, 80).toPercentEncoding(" {}[]\":,_"));
}

} // namespace

SimWorld::SimWorld(std::uint64_t seed, Mutant mistake) : mutant(mistake), random(seed), server(time, random) {
    server.boot();
    server.whenChanged([this] {
        for (const auto& console : m_consoles)
            console->serverChanged();
    });
    time.whenRan([this] { afterEach(); });
    for (const auto& [person, chance] : {std::pair("pat", 100), {"pat", 55}, {"olga", 30}, {"cleo", 30}}) {
        if (happens(chance))
            m_consoles.push_back(std::make_unique<SimConsole>(*this, person));
    }
    for (const auto& console : m_consoles)
        console->boot();
}

SimWorld::~SimWorld() {
    server.whenChanged({});
    time.whenRan({});
}

void SimWorld::note(const char* what, std::size_t detail) {
    static const bool isLogged = std::getenv("TRUNKLINE_SIM_LOG") != nullptr;
    if (isLogged)
        std::fprintf(stderr, "%9lld %s %zu\n", static_cast<long long>(time.now()), what, detail);
    m_fingerprint = qHashMulti(m_fingerprint, QLatin1StringView(what), detail, time.now());
}

void SimWorld::noteSent(const sync::Edit& edit) {
    note("sent", static_cast<std::size_t>(edit.patch.type));
    const QString before = SimNetwork::keyOf(edit.patch.before);
    for (const QString& words : wordsIn(SimNetwork::keyOf(edit.patch.fields))) {
        if (!before.contains(words))
            m_seenBefore[words] = edit.patch.before;
    }
}

void SimWorld::afterEach() {
    QCoreApplication::sendPostedEvents();
    server.noticeStop();
    for (const auto& console : m_consoles)
        console->noticeStop();
}

void SimWorld::live(int steps) {
    weather = {.lost = 8, .doubled = 10, .cuts = 20, .errors = 6, .portals = 2};
    for (int n = 0; n < steps; ++n) {
        step();
        afterEach();
        (void)time.runUntil(time.now() + static_cast<std::int64_t>(random.below(2'500)));
    }
}

void SimWorld::quarrel() {
    const std::uint64_t thing = random.below(1'000);
    note("quarrel", thing);
    for (const auto& console : m_consoles) {
        if (!console->isRunning())
            console->boot();
        console->edit(thing);
    }
    afterEach();
}

void SimWorld::step() {
    SimConsole& console = *m_consoles[random.below(m_consoles.size())];
    const auto what = random.below(100);
    if (what < 40) {
        console.edit();
    } else if (what < 50) {
        changeOnServer();
    } else if (what < 58) {
        changeGrants();
    } else if (what < 62) {
        changeAccounts();
    } else if (what < 74) {
        breakSomething(console);
    } else if (what < 82) {
        console.isRunning() ? console.crash() : console.boot();
    } else if (what < 85) {
        if (server.isRunning())
            server.crash();
        server.boot();
    } else if (what < 87) {
        server.write([this](Writer& writer) {
            const Instant now = server.clock.now();
            writer.forget(now, now - std::chrono::days(30), now);
        });
        note("compaction", 0);
    } else if (what < 90) {
        restoreServer();
    } else if (what < 93) {
        console.decideConflicts();
    } else if (what < 96) {
        turnClock(console);
    } else {
        console.isRunning() ? console.syncNow() : console.boot();
    }
}

void SimWorld::changeOnServer() {
    const QByteArray company = kCompanies[random.below(std::size(kCompanies))];
    const auto what = random.below(6);
    const auto number = nextNumber();
    note("server change", what);
    server.write([&](Writer& writer) {
        if (what == 0) {
            writer.remove(RecordKind::Number, "num_" + company);
        } else if (what == 1) {
            writer.remove(RecordKind::Flow, "flw_" + company);
            writer.remove(RecordKind::FlowVersion, "flw_" + company + ".1");
        } else if (what == 2) {
            writer.removeCall("cal_" + company + QByteArray::number(random.below(4)));
        } else if (what == 3) {
            if (auto moved = findAs<TrackingNumber>(writer, "num_" + company)) {
                moved->company = AccountId(kCompanies[random.below(std::size(kCompanies))]);
                moved->flow = {};
                moved->label = u"secret-%1."_s.arg(moved->company.toString());
                writer.put(*moved);
            }
        } else {
            Call call;
            call.id = CallId("cal_new" + QByteArray::number(number));
            call.company = AccountId(company);
            call.trackingNumber = u"+13125550101"_s;
            call.callerName = u"secret-%1."_s.arg(QString::fromLatin1(company));
            call.startedAt = server.clock.now() - std::chrono::hours(random.below(100));
            call.outcome = CallOutcome::Answered;
            writer.put(call);
        }
    });
}

void SimWorld::changeGrants() {
    const QByteArray person = happens(70) ? "pat" : "cleo";
    const bool isSecond = happens(40);
    const QByteArray id = "grt_" + person + (isSecond ? "2" : "");
    const auto what = random.below(4);
    note("grants", what);
    server.write([&](Writer& writer) {
        if (what == 0) {
            writer.remove(RecordKind::Grant, id);
            return;
        }
        Grant grant;
        grant.id = GrantId(id);
        grant.user = UserId(person);
        const char* at = kAccounts[1 + random.below(std::size(kAccounts) - 1)];
        grant.at = AccountId(at);
        const bool isFranchise = at[0] == 'f';
        grant.role = RoleId(isFranchise ? "franchise_owner" : "company_manager");
        if (what == 1)
            grant.expiresAt = server.clock.now() +
                              std::chrono::milliseconds(random.below(kHour / 3)); // and so long before it is all over
        writer.put(grant);
    });
}

void SimWorld::changeAccounts() {
    const auto what = random.below(4);
    note("accounts", what);
    server.write([&](Writer& writer) {
        const char* id = what == 3 ? "fra" : kCompanies[random.below(std::size(kCompanies))];
        auto account = findAs<Account>(writer, id);
        if (!account)
            return;
        if (what == 0)
            account->isSuspended = !account->isSuspended;
        else if (what == 1)
            account->timeZone = account->timeZone.isEmpty() ? u"America/Chicago"_s : QString();
        else if (what == 2)
            account->parent = AccountId(happens(50) ? "fra" : "frb");
        else if (account->plan)
            account->plan.reset();
        else
            account->plan = QStringList{u"recording"_s};
        writer.put(*account);
    });
}

void SimWorld::breakSomething(SimConsole& console) {
    const auto what = random.below(8);
    const int writes = static_cast<int>(random.below(60));
    note("break", what);
    if (what < 4 && console.isRunning())
        FaultDisk::breakAfter(console.folder(), FaultDisk::Fault::Stopped, writes,
                              static_cast<int>(random.below(4'096)));
    else if (what == 4)
        console.losePower();
    else if (what == 5)
        FaultDisk::breakAfter(console.folder(), FaultDisk::Fault::Full, writes);
    else if (what == 6 && server.isRunning())
        FaultDisk::breakAfter(server.folder(), FaultDisk::Fault::Stopped, writes,
                              static_cast<int>(random.below(4'096)));
    else if (server.isRunning())
        FaultDisk::breakAfter(server.folder(), FaultDisk::Fault::Full, writes);
    // A full disk gets room again.
    (void)time.after(std::chrono::milliseconds(random.below(20'000)), [this, folder = console.folder()] {
        if (!FaultDisk::isStopped(folder))
            FaultDisk::heal(folder);
        if (!FaultDisk::isStopped(server.folder()))
            FaultDisk::heal(server.folder());
    });
}

void SimWorld::turnClock(SimConsole& console) {
    std::int64_t& error = happens(50) ? server.clock.error : console.clock.error;
    error = static_cast<std::int64_t>(random.below(2 * kLargestClockError)) - kLargestClockError;
    note("clock", static_cast<std::size_t>(error));
}

void SimWorld::restoreServer() {
    if (!server.isRunning())
        server.boot();
    readEvents();
    const bool isBackup = server.backups() < kMostBackups && (server.backups() == 0 || happens(50));
    note(isBackup ? "backup" : "restore", server.backups());
    if (isBackup)
        keepBackup();
    else if (server.backups() > 0)
        goBackTo(random.below(server.backups()));
}

void SimWorld::keepBackup() {
    if (server.backUp())
        m_effectsOfBackups.emplace_back(m_effects, m_readUpTo);
}

void SimWorld::goBackTo(std::size_t backup) {
    server.restore(backup);
    m_effectsOfBackups.resize(backup + 1);
    m_effects = m_effectsOfBackups[backup].first;
    m_readUpTo = m_effectsOfBackups[backup].second;
}

void SimWorld::readEvents() {
    if (!server.isRunning())
        return;
    const Result<void> read = server.state().storage().read([this](Reader& reader) -> Result<void> {
        const Sequence now = reader.sequence();
        reader.visitEventsSince(m_readUpTo, now, [this](const StoredEvent& stored) {
            takeEvent(stored.event);
            return true;
        });
        m_readUpTo = now;
        return {};
    });
    REQUIRE(read.has_value());
}

/// Words that stand in what came after and not in what was before are an edit's effect.
void SimWorld::takeEvent(const AuditEvent& event) {
    const QString before = SimNetwork::keyOf(event.before);
    for (const QString& words : wordsIn(SimNetwork::keyOf(event.after))) {
        if (before.contains(words))
            continue;
        m_everWritten.insert(words);
        ++m_effects[words];
        const QJsonObject& seen = m_seenBefore[words];
        for (const QString& field : seen.keys()) {
            const QJsonValue met = event.before.value(field);
            const bool isSame = met == seen.value(field) || (isNothing(met) && isNothing(seen.value(field)));
            if (!isSame && m_blindOverwrite.isEmpty())
                m_blindOverwrite = u"%1 in %2 met %3 instead of %4"_s.arg(
                    words, event.action, SimNetwork::keyOf({{field, met}}), SimNetwork::keyOf(seen));
        }
    }
}

bool SimWorld::isAtRest() const {
    return std::all_of(m_consoles.begin(), m_consoles.end(), [](const auto& console) { return console->isAtRest(); });
}

void SimWorld::settle() {
    weather = {};
    server.noticeStop();
    if (!server.isRunning())
        server.boot();
    FaultDisk::heal(server.folder());
    for (const auto& console : m_consoles) {
        FaultDisk::heal(console->folder());
        if (!console->isRunning())
            console->boot();
        console->syncNow();
    }
    // Longer than any wait; one console's decisions may make conflicts for another.
    for (int round = 0; round < 20; ++round) {
        (void)time.runUntil(time.now() + kHour / 2);
        if (isAtRest() && round > 0)
            break;
        for (const auto& console : m_consoles)
            console->decideConflicts();
    }
    for (const auto& console : m_consoles)
        console->syncNow();
    (void)time.runUntil(time.now() + kHour / 60);
}

QString SimWorld::fault() {
    readEvents();
    for (const auto& console : m_consoles) {
        const QString fault = faultOf(*console);
        if (!fault.isEmpty())
            return QString::fromLatin1(console->person()) + u": "_s + fault;
    }
    for (const auto& [words, effects] : m_effects) {
        if (effects > 1)
            return words + u" was done twice"_s;
    }
    if (!m_blindOverwrite.isEmpty())
        return u"something was overwritten that the author had not seen: "_s + m_blindOverwrite;
    qint64 broken = 0;
    const Result<void> read = server.state().storage().read([&broken](Reader& reader) -> Result<void> {
        broken = reader.firstBrokenEvent();
        return {};
    });
    return read && broken == 0 ? QString() : u"the chain of events is broken at %1"_s.arg(broken);
}

QString SimWorld::faultOf(SimConsole& console) {
    if (!console.isAtRest())
        return u"an edit is neither sent nor refused"_s;
    const Shown expected = whatServerShows(console.person());
    const Shown shown = console.shown();
    for (const auto& [key, entity] : expected) {
        const auto found = shown.find(key);
        if (found == shown.end())
            return u"the console lacks "_s + key;
        if (found->second != entity)
            return u"the console shows another "_s + key + u": "_s + SimNetwork::keyOf(found->second) +
                   u" instead of "_s + SimNetwork::keyOf(entity);
    }
    for (const auto& [key, entity] : shown) {
        note("shown", qHash(key) ^ qHash(entity));
        if (!expected.contains(key))
            return u"the console still shows "_s + key;
    }
    const QString outOfScope = faultOfScope(console, expected);
    return outOfScope.isEmpty() ? faultOfEdits(console) : outOfScope;
}

/// A snapshot that nothing disturbs, read line by line.
Shown SimWorld::whatServerShows(const QByteArray& person) {
    Shown shown;
    Request request;
    request.method = "GET";
    request.target = "/v1/sync";
    request.headers = {{"Authorization", "Bearer " + server.signIn(person).toStdString()}};
    std::optional<Response> response = server.ask(request);
    REQUIRE(response);
    REQUIRE(response->status == 200);
    std::string text;
    for (auto state = BodySource::State::More; state == BodySource::State::More;) {
        std::string part;
        state = response->stream->produce(part);
        text += part;
    }
    wire::CallRowReader rows;
    for (const QByteArray& bytes : QByteArray::fromStdString(text).split('\n')) {
        if (bytes.isEmpty())
            continue;
        const Result<wire::SyncLine> line =
            wire::parseSyncLine(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        REQUIRE(line.has_value());
        if (const auto* put = std::get_if<wire::PutLine>(&*line)) {
            QJsonObject data = put->data;
            QString id = data.value("id"_L1).toString();
            if (put->type == wire::EntityType::Account) {
                Account account = *wire::fromJson<Account>(data);
                account.revision = put->revision;
                data = wire::toJson(account);
            } else if (put->type == wire::EntityType::FlowVersion) {
                id = QString::fromLatin1(flowVersionId(FlowId(data.value("flow"_L1).toString().toLatin1()),
                                                       data.value("number"_L1).toInt()));
            } else if (put->revision != Revision::None) {
                data.insert("revision"_L1, toNumber(put->revision));
            }
            shown[wire::nameOf(put->type) + u' ' + id] = data;
        } else if (const auto* calls = std::get_if<wire::CallsLine>(&*line)) {
            REQUIRE(rows.read(calls->text, [&](const wire::CallRow& row) {
                const Result<Call> call = wire::toCall(row);
                shown[u"call "_s + call->id.toString()] = wire::toJson(*call);
            }));
        }
    }
    return shown;
}

/// Asks the decisions themselves, without what makes streams, and searches the console's files byte by byte.
QString SimWorld::faultOfScope(const SimConsole& console, const Shown& expected) {
    const DirectoryPointer directory = server.state().services().directory.current();
    const UserId person(console.person());
    const Instant now = server.clock.now();
    const auto may = [&](access::Action action, const QByteArray& at) {
        return bool(directory->index().decide(person, action, AccountId(at), {.now = now}));
    };
    std::size_t numbers = 0;
    const Result<void> read = server.state().storage().read([&](Reader& reader) -> Result<void> {
        reader.visit({.kind = RecordKind::Number, .account = {}, .owner = {}, .after = {}}, [&](const Record& record) {
            numbers += may(access::Action::NumbersView, record.account) ? 1 : 0;
            return true;
        });
        return {};
    });
    REQUIRE(read.has_value());
    const auto shownNumbers = std::count_if(expected.begin(), expected.end(),
                                            [](const auto& entry) { return entry.first.startsWith("number "_L1); });
    if (static_cast<std::size_t>(shownNumbers) != numbers)
        return u"decisions allow %1 numbers, the stream has %2"_s.arg(numbers).arg(shownNumbers);
    const QByteArray bytes = console.bytes();
    for (const char* account : kAccounts) {
        const bool isSeen = may(access::Action::AccountsView, account) || may(access::Action::NumbersView, account) ||
                            may(access::Action::FlowsView, account) || may(access::Action::CallsView, account) ||
                            may(access::Action::DestinationsToggle, account) || may(access::Action::AuditView, account);
        const QByteArray secret = "secret-" + QByteArray(account) + '.';
        if (!isSeen && bytes.contains(secret))
            return u"something of %1 is left in %2"_s.arg(QLatin1StringView(account), placeOf(bytes, secret));
    }
    return {};
}

QString SimWorld::faultOfEdits(const SimConsole& console) const {
    QString held;
    for (const store::PendingEdit& edit : console.edits())
        held += SimNetwork::keyOf(edit.patch.fields);
    for (const QString& words : console.made) {
        if (!m_everWritten.contains(words) && !held.contains(words) && !console.givenUp.contains(words))
            return u"an edit was lost: "_s + words;
    }
    return {};
}

} // namespace trunkline::tests
