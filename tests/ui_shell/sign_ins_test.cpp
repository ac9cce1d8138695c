#include "ui/shell/sign_ins_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include "tests/support/catch_qt.h"
#include "tests/ui_shell/still_connection.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

const Instant kNow = fromMilliseconds(1'780'000'000'000);

/// Answers at once, as the test says.
class FakeSignIns final : public OwnSignIns {
public:
    void changePassword(const QString& oldPassword, const QString& newPassword, QObject*, Done done) override {
        asked.append({oldPassword, newPassword});
        if (answer)
            all.resize(1);
        done(answer);
    }
    void signIns(QObject*, std::function<void(const Result<std::vector<OwnSignIn>>&)> done) override {
        ++reads;
        done(all);
    }
    void signOutElsewhere(QObject*, Done done) override {
        all.resize(1);
        done({});
    }

    std::vector<OwnSignIn> all{{u"desk"_s, kNow - std::chrono::hours(2), kNow, true},
                               {u"phone"_s, kNow - std::chrono::days(9), kNow - std::chrono::days(1), false},
                               {{}, {}, {}, false}};
    QList<std::pair<QString, QString>> asked;
    Result<void> answer;
    int reads = 0;
};

struct OpenDialog {
    OpenDialog() {
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    }

    QLineEdit* field(const char* name) {
        for (auto* edit : dialog.findChildren<QLineEdit*>())
            if (edit->accessibleName() == QLatin1StringView(name))
                return edit;
        FAIL("no field " << name);
        return nullptr;
    }
    QPushButton* button(const char* words) {
        for (auto* candidate : dialog.findChildren<QPushButton*>())
            if (candidate->text() == QLatin1StringView(words))
                return candidate;
        FAIL("no button " << words);
        return nullptr;
    }
    void fill(const char* now, const char* next, const char* again) {
        field("Password now")->setText(QLatin1StringView(now));
        field("New password")->setText(QLatin1StringView(next));
        field("New password again")->setText(QLatin1StringView(again));
    }
    QStringList words() {
        QStringList all;
        for (auto* error : dialog.findChildren<InlineError*>())
            if (error->isVisible())
                all.append(error->words());
        return all;
    }
    QTreeWidget* list() { return dialog.findChild<QTreeWidget*>(); }

    FakeSignIns service;
    tests::StillConnection connection;
    ManualClock clock{kNow};
    SignInsDialog dialog{service, connection, clock};
};

} // namespace

TEST_CASE("A password is changed with the old one and the new one twice, and the fields are empty after it") {
    OpenDialog open;
    CHECK_FALSE(open.button("Change password")->isEnabled());
    CHECK(open.button("Change password")->toolTip().contains(u"three fields"));
    open.fill("correct horse", "battery staple", "battery staple");
    QTest::keyClick(open.field("New password again"), Qt::Key_Return);
    REQUIRE(open.service.asked.size() == 1);
    CHECK(open.service.asked.first() == std::pair(u"correct horse"_s, u"battery staple"_s));
    CHECK(open.words().join(u' ').contains(u"is changed"));
    CHECK(open.field("Password now")->text().isEmpty());
    CHECK(open.list()->topLevelItemCount() == 1);
    for (const char* name : {"Password now", "New password", "New password again"})
        CHECK(open.field(name)->echoMode() == QLineEdit::Password);
}

TEST_CASE("A slip in the new password, or a short one, is told before the server is asked") {
    OpenDialog open;
    open.fill("correct horse", "battery staple", "battery stable");
    open.button("Change password")->click();
    CHECK(open.words().join(u' ').contains(u"not the same"));
    open.fill("correct horse", "short", "short");
    open.button("Change password")->click();
    CHECK(open.words().join(u' ').contains(u"too short"));
    CHECK(open.service.asked.isEmpty());
}

TEST_CASE("What the server says about a wrong password stands in the dialog, and the old one is typed anew") {
    OpenDialog open;
    open.service.answer = fail(ErrorCode::InvalidInput, u"The password that you have now is another one."_s);
    open.fill("wrong horse", "battery staple", "battery staple");
    open.button("Change password")->click();
    CHECK(open.words().join(u' ').contains(u"another one"));
    CHECK(open.field("Password now")->selectedText() == u"wrong horse");
    CHECK(open.field("New password")->text() == u"battery staple");
    CHECK(open.button("Change password")->isEnabled());
}

TEST_CASE("Somebody sees where they are signed in, and signs out everywhere else") {
    OpenDialog open;
    REQUIRE(open.list()->topLevelItemCount() == 3);
    CHECK(open.list()->topLevelItem(0)->text(0) == u"desk");
    CHECK(open.list()->topLevelItem(0)->text(2) == u"now, here");
    CHECK(open.list()->topLevelItem(2)->text(1) == u"unknown");
    open.button("Sign out everywhere else")->click();
    CHECK(open.list()->topLevelItemCount() == 1);
    CHECK_FALSE(open.button("Sign out everywhere else")->isEnabled());
    CHECK(open.button("Sign out everywhere else")->toolTip().contains(u"nowhere else"));
}

TEST_CASE("Without a connection both are grey and say so, and come back with it") {
    OpenDialog open;
    open.fill("correct horse", "battery staple", "battery staple");
    open.connection.set(Connection::State::Offline);
    for (const char* words : {"Change password", "Sign out everywhere else"}) {
        CHECK_FALSE(open.button(words)->isEnabled());
        CHECK(open.button(words)->toolTip().contains(u"connection"));
        CHECK_FALSE(open.button(words)->accessibleDescription().isEmpty());
    }
    CHECK(open.words().join(u' ').contains(u"no connection"));
    const int reads = open.service.reads;
    open.connection.set(Connection::State::Online);
    CHECK(open.service.reads == reads + 1);
    CHECK(open.words().isEmpty());
    CHECK(open.button("Change password")->isEnabled());
}

} // namespace trunkline::ui
