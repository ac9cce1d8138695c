#include "tests/resilience/desk.h"

#include <cstdio>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include "core/wire/entity.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using session::Session;
using sync::Status;

namespace {

constexpr std::chrono::milliseconds kTryAgain{200};
constexpr int kMostCalls = 1'000'000;

wire::EntityType typeOf(const QJsonObject& command) {
    return wire::entityTypeFromName(command.value("type"_L1).toString()).value_or(wire::EntityType::Call);
}

QString nameOf(Status::Activity activity) {
    using Activity = Status::Activity;
    switch (activity) {
    case Activity::Idle:
        return u"idle"_s;
    case Activity::Connecting:
        return u"connecting"_s;
    case Activity::Loading:
        return u"loading"_s;
    case Activity::Pulling:
        return u"pulling"_s;
    case Activity::Pushing:
        return u"pushing"_s;
    case Activity::Waiting:
        return u"waiting"_s;
    case Activity::NeedsSignIn:
        return u"needs_sign_in"_s;
    case Activity::Stopped:
        return u"stopped"_s;
    }
    return {};
}

QString digestOf(const QJsonObject& entity) {
    const QByteArray text = QJsonDocument(entity).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64());
}

} // namespace

Desk::Desk(Options options)
    : m_options(std::move(options)), m_keychain(QDir(m_options.directory).filePath(u"keychain"_s)),
      m_session({m_options.directory, &m_clock, &m_random, &m_keychain, {}, &m_clock}) {
    QObject::connect(&m_session, &Session::stateChanged, &m_session, [this] { watch(); });
    QObject::connect(&m_session, &Session::failed, &m_session, [this](const Error& error) { enterAgainSoon(error); });
    for (const auto question : {&Session::cacheLocked, &Session::keychainUnavailable})
        QObject::connect(&m_session, question, &m_session, [this](const Error& error) {
            say({{"failed"_L1, error.message}});
        });
    QObject::connect(&m_session, &Session::untrusted, &m_session, [this](const QByteArray& shown, const Error& error) {
        if (shown == m_options.fingerprint && m_session.profile().fingerprint != shown)
            m_session.trust(shown);
        else
            say({{"failed"_L1, error.message}});
    });
    QObject::connect(&m_session, &Session::statusChanged, &m_session, [this] {
        const QString why = m_session.status().error ? m_session.status().error->message : QString();
        if (why != m_saidLast && !why.isEmpty())
            say({{"said"_L1, why}});
        m_saidLast = why;
    });
}

void Desk::say(const QJsonObject& line) {
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

void Desk::begin() {
    QDir().mkpath(m_options.directory);
    enter();
}

void Desk::enter() {
    const std::vector<session::Profile> known = m_session.profiles().all();
    if (known.empty())
        m_session.signIn(m_options.server, m_options.email, m_options.password);
    else
        m_session.open(known.front());
}

void Desk::enterAgainSoon(const Error& why) {
    say({{"failed"_L1, why.message}});
    QTimer::singleShot(kTryAgain, &m_session, [this] {
        if (m_session.state() == Session::State::Expired)
            m_session.signInAgain(m_options.password);
        else if (m_session.state() == Session::State::SignedOut)
            m_session.signIn(m_options.server, m_options.email, m_options.password);
    });
}

void Desk::watch() {
    if (m_session.state() == Session::State::Expired)
        m_session.signInAgain(m_options.password);
    store::Store* store = m_session.store();
    if (store == std::exchange(m_watched, store) || !store)
        return;
    QObject::connect(store, &store::Store::editLost, store, [this](const store::PendingEdit& edit, const Error& error) {
        m_lost.insert(edit.id.toUtf8(), error.message);
    });
    QObject::connect(store, &store::Store::failed, store, [this](const Error& error) {
        say({{"failed"_L1, error.message}});
    });
    say({{"ready"_L1, true}});
}

void Desk::take(const QByteArray& line) {
    const QJsonObject command = QJsonDocument::fromJson(line).object();
    const QString what = command.value("do"_L1).toString();
    if (what == "state"_L1) {
        say(state());
    } else if (what == "sync"_L1) {
        m_session.syncNow();
    } else if (what == "pause"_L1) {
        m_session.pauseSync();
    } else if (!m_session.store()) {
        say({{"lost"_L1, command.value("ref"_L1)}, {"message"_L1, "no store"_L1}});
    } else if (what == "dump"_L1) {
        say({{"dump"_L1, dump()}});
    } else if (what == "entity"_L1) {
        say({{"entity"_L1, m_session.store()->reader().entity(typeOf(command), command.value("id"_L1).toString())}});
    } else if (what == "resolve"_L1) {
        say({{"resolved"_L1, resolveAll(command.value("mine"_L1).toBool())}});
    } else {
        change(command);
    }
}

Result<EditId> Desk::makeEdit(const QJsonObject& command) {
    store::Store& store = *m_session.store();
    const QString what = command.value("do"_L1).toString();
    const QString id = command.value("id"_L1).toString();
    if (what == "create"_L1)
        return store.create(typeOf(command), command.value("entity"_L1).toObject());
    QJsonObject fields = command.value("fields"_L1).toObject();
    wire::EntityType type = typeOf(command);
    if (what == "off"_L1) {
        type = wire::EntityType::Destination;
        const Instant now = m_clock.now();
        const Instant until = now + std::chrono::minutes(command.value("minutes"_L1).toInt());
        fields = {{"off"_L1, QJsonObject{{"since"_L1, toRfc3339(now)}, {"until"_L1, toRfc3339(until)}}}};
    } else if (fields.contains("addTag"_L1)) {
        QJsonArray tags = store.reader().entity(type, id).value("tags"_L1).toArray();
        tags.append(fields.take("addTag"_L1));
        fields.insert("tags"_L1, tags);
    }
    const std::optional<wire::Patch> patch = store.patchFor(type, id, fields);
    return patch ? store.edit(*patch) : Result<EditId>(fail(ErrorCode::NotFound, u"nothing to change"_s));
}

void Desk::change(const QJsonObject& command) {
    answerWhenWritten(command.value("ref"_L1).toString(), makeEdit(command));
}

void Desk::answerWhenWritten(const QString& ref, const Result<EditId>& made) {
    if (!made) {
        say({{"lost"_L1, ref}, {"message"_L1, made.error().message}});
        return;
    }
    m_session.store()->waitUntilWritten();
    // What the store has to tell of it stands in the queue before this.
    QMetaObject::invokeMethod(
        &m_session,
        [this, ref, id = made->toUtf8()] {
            if (const auto lost = m_lost.constFind(id); lost != m_lost.constEnd())
                say({{"lost"_L1, ref}, {"message"_L1, *lost}});
            else
                say({{"kept"_L1, ref}});
        },
        Qt::QueuedConnection);
}

/// For a person who looks into a failed test: what every conflict is about.
QJsonArray Desk::quarrels() const {
    QJsonArray all;
    for (const store::PendingEdit& edit :
         m_session.store() ? m_session.store()->edits() : std::vector<store::PendingEdit>()) {
        if (edit.state == store::EditState::Conflict)
            all.append(QJsonObject{{"base"_L1, toNumber(edit.patch.base)},
                                   {"fields"_L1, edit.patch.fields},
                                   {"before"_L1, edit.patch.before},
                                   {"theirs"_L1, edit.theirs}});
    }
    return all;
}

QJsonObject Desk::state() const {
    const store::Store* store = m_session.store();
    const store::EditCounts counts = store ? store->editCounts() : store::EditCounts();
    return {{"state"_L1, store ? (m_session.state() == Session::State::Expired ? "expired"_L1 : "in"_L1) : "out"_L1},
            {"activity"_L1, nameOf(m_session.status().activity)},
            {"live"_L1, m_session.status().isLive},
            {"synced"_L1, store && store->syncedAt().has_value()},
            {"waiting"_L1, counts.waiting},
            {"conflicts"_L1, counts.conflicts},
            {"quarrels"_L1, quarrels()},
            {"setAside"_L1, counts.setAside},
            {"now"_L1, toMilliseconds(m_clock.now())},
            {"rebuilt"_L1, store ? store->wasRebuilt() : QString()},
            {"error"_L1, m_session.status().error ? m_session.status().error->message : QString()}};
}

QJsonObject Desk::dump() const {
    using wire::EntityType;
    const store::Store& store = *m_session.store();
    const store::Reader& reader = store.reader();
    QJsonObject all;
    const auto add = [&](EntityType type, const QString& id) {
        QJsonObject ofType = all.take(wire::nameOf(type)).toObject();
        ofType.insert(id, digestOf(reader.confirmedEntity(type, id)));
        all.insert(wire::nameOf(type), ofType);
    };
    const AccountId top = store.accounts()->isEmpty() ? AccountId() : store.accounts()->at(0).id;
    for (const Account& account : store.accounts()->accounts())
        add(EntityType::Account, account.id.toString());
    for (const User& user : reader.users())
        add(EntityType::User, user.id.toString());
    for (const Grant& grant : reader.grants())
        add(EntityType::Grant, grant.id.toString());
    for (const TrackingNumber& number : reader.numbersBelow(*store.accounts(), top))
        add(EntityType::Number, number.id.toString());
    for (const Destination& destination : reader.destinationsBelow(*store.accounts(), top))
        add(EntityType::Destination, destination.id.toString());
    for (const FlowRecord& flow : reader.flowsBelow(*store.accounts(), top))
        add(EntityType::Flow, flow.id.toString());
    QJsonObject calls;
    for (const store::ListedCall& listed : reader.calls(*store.accounts(), {}, kMostCalls))
        calls.insert(listed.call.id.toString(),
                     digestOf(reader.confirmedEntity(EntityType::Call, listed.call.id.toString())));
    all.insert(wire::nameOf(EntityType::Call), calls);
    return all;
}

int Desk::resolveAll(bool isMine) {
    int resolved = 0;
    for (const store::PendingEdit& edit : m_session.store()->edits()) {
        if (edit.state != store::EditState::Conflict)
            continue;
        QJsonObject values;
        for (const QString& field : edit.conflictFields)
            values.insert(field, isMine ? edit.patch.fields.value(field) : edit.theirs.value(field));
        resolved += m_session.store()->resolve(edit.id, values) ? 1 : 0;
    }
    return resolved;
}

} // namespace trunkline::tests
