#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTimer>

#include "core/session/session.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace session;

namespace {

/// A keychain that answers as a test wants: with an error, or with what was written.
class FakeKeychain final : public QObject, public Secrets {
public:
    std::optional<ErrorCode> fault;
    QHash<QString, QByteArray> secrets;

    void read(const QString& name, Read done) override {
        QTimer::singleShot(0, this, [this, name, done] {
            if (fault)
                done(fail(*fault, u"fault"_s));
            else
                done(secrets.contains(name) ? std::optional(secrets.value(name)) : std::nullopt);
        });
    }
    void write(const QString& name, const QByteArray& secret, Done done) override {
        if (!fault)
            secrets.insert(name, secret);
        const Result<void> answer = fault ? Result<void>(fail(*fault, u"fault"_s)) : Result<void>();
        QTimer::singleShot(0, this, [answer, done] { done(answer); });
    }
    void remove(const QString& name, Done done) override {
        secrets.remove(name);
        QTimer::singleShot(0, this, [done] { done({}); });
    }
};

struct Fixture {
    QTemporaryDir directory;
    SystemClock clock;
    SystemRandom random;
    FakeKeychain keychain;
    std::optional<ErrorCode> unavailable, locked, failed;
    std::unique_ptr<Session> session;
    Profile profile;

    Fixture() {
        Session::Options options;
        options.directory = directory.path();
        options.clock = &clock;
        options.random = &random;
        options.keychain = &keychain;
        session = std::make_unique<Session>(options);
        QObject::connect(session.get(), &Session::keychainUnavailable, session.get(),
                         [this](const Error& error) { unavailable = error.code; });
        QObject::connect(session.get(), &Session::cacheLocked, session.get(),
                         [this](const Error& error) { locked = error.code; });
        QObject::connect(session.get(), &Session::failed, session.get(),
                         [this](const Error& error) { failed = error.code; });
        // Nothing listens there: whatever the session asks the network comes to nothing.
        profile = session->profiles().forPerson(QUrl(u"https://127.0.0.1:9"_s), u"ann@northwind.example"_s, random);
        REQUIRE_OK(session->profiles().save(profile));
    }

    void saveStore() {
        const QByteArray key(32, 'k');
        keychain.secrets.insert(profile.id + u"/key"_s, key);
        REQUIRE_OK(store::Store::open({session->profiles().storeDirectory(profile), key, &clock, &random}));
    }
    void open() {
        session->open(profile);
        settle();
    }
    void settle() {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("a keychain that is absent, locked or denied is told apart") {
    for (const ErrorCode fault : {ErrorCode::Unavailable, ErrorCode::Conflict, ErrorCode::Refused}) {
        Fixture f;
        f.saveStore();
        f.keychain.fault = fault;
        f.open();
        CHECK(f.unavailable == fault);
        CHECK_FALSE(f.locked);
        CHECK(f.session->store() == nullptr);
    }
}

TEST_CASE("a keychain that was unlocked meanwhile is asked again") {
    Fixture f;
    f.saveStore();
    f.keychain.fault = ErrorCode::Conflict;
    f.open();
    REQUIRE(f.unavailable == ErrorCode::Conflict);
    f.keychain.fault.reset();
    f.session->askKeychainAgain();
    f.settle();
    CHECK(f.session->store() != nullptr);
}

TEST_CASE("an empty keychain beside saved data is another question than an empty computer") {
    Fixture f;
    SECTION("saved data, and no key for it") {
        f.saveStore();
        f.keychain.secrets.clear();
        f.open();
        CHECK(f.locked == ErrorCode::Refused);
        CHECK_FALSE(f.failed);
    }
    SECTION("nothing saved") {
        f.open();
        CHECK_FALSE(f.locked);
        CHECK(f.failed == ErrorCode::SignInRequired);
    }
    CHECK_FALSE(f.unavailable);
}

TEST_CASE("going on for this session without a token asks for the password and leaves what is saved") {
    Fixture f;
    f.saveStore();
    f.keychain.fault = ErrorCode::Unavailable;
    f.open();
    f.session->continueOnce();
    f.settle();
    CHECK(f.failed == ErrorCode::SignInRequired);
    CHECK(QDir(f.session->profiles().storeDirectory(f.profile)).exists());
}

TEST_CASE("a key that is not the files' own never passes for damage") {
    Fixture f;
    f.saveStore();
    f.keychain.secrets.insert(f.profile.id + u"/key"_s, QByteArray(32, 'x'));
    f.open();
    CHECK(f.locked == ErrorCode::Refused);
    f.session->close();
    f.keychain.secrets.insert(f.profile.id + u"/key"_s, QByteArray(32, 'k'));
    f.open();
    CHECK(f.session->store() != nullptr);
}

TEST_CASE("whether a keychain works is known before signing in") {
    Fixture f;
    std::optional<bool> works;
    const auto check = [&] {
        f.session->checkKeychain(f.session.get(), [&](const Result<void>& answer) { works = answer.has_value(); });
        f.settle();
        return works;
    };
    CHECK(check() == true);
    f.keychain.fault = ErrorCode::Unavailable;
    CHECK(check() == false);
}

} // namespace trunkline::tests
