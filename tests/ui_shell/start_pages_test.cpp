#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "tests/support/catch_qt.h"
#include "tests/ui_shell/still_connection.h"
#include "ui/accounts/audit_words.h"
#include "ui/actions/action_id.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/invitation_page.h"
#include "ui/shell/sample_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/trust_dialog.h"
#include "ui/shell/welcome_page.h"
#include "ui/sync/outbox_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/titled_button.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

QPushButton* buttonNamed(const QWidget& page, const QString& text) {
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

QLineEdit* fieldNamed(const QWidget& page, const QString& name) {
    for (auto* field : page.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

store::PendingEdit editOf(const char* id, store::EditState state) {
    store::PendingEdit edit;
    edit.id = EditId(id);
    edit.state = state;
    edit.patch.fields = {{u"name"_s, u"Bay Heat"_s}};
    return edit;
}

} // namespace

TEST_CASE("Signing in asks for both parts and keeps what was typed after a refusal") {
    SignInPage page;
    page.show();
    QSignalSpy requests(&page, &SignInPage::signInRequested);
    QTest::mouseClick(buttonNamed(page, u"Sign in"_s), Qt::LeftButton);
    CHECK(requests.count() == 0);
    CHECK(!page.findChild<InlineError*>()->words().isEmpty());

    QTest::keyClicks(fieldNamed(page, u"E-mail"_s), u" west@northwind.example "_s);
    QTest::keyClicks(fieldNamed(page, u"Password"_s), u"trunkline"_s);
    QTest::keyClick(fieldNamed(page, u"Password"_s), Qt::Key_Return);
    REQUIRE(requests.count() == 1);
    CHECK(requests.first().at(0).toString() == u"west@northwind.example");
    CHECK(requests.first().at(2).value<Remember>() == Remember::InKeychain);

    page.setBusy(true);
    CHECK(!fieldNamed(page, u"Password"_s)->isEnabled());
    page.showError({ErrorCode::SignInRequired, u"They do not belong together."_s, {}});
    CHECK(page.findChild<InlineError*>()->words() == u"They do not belong together.");
    CHECK(fieldNamed(page, u"E-mail"_s)->isEnabled());
}

TEST_CASE("Without a keychain only this session is offered") {
    SignInPage page;
    page.setKeychainAvailable(false);
    page.show();
    auto* remember = page.findChild<QCheckBox*>();
    CHECK(!remember->isEnabled());
    CHECK(!remember->isChecked());
}

TEST_CASE("The welcome page says why the sample cannot be tried, and opens what is known") {
    WelcomePage page;
    page.setSampleAvailable(false);
    page.setKnownPeople({{u"p1"_s, u"Northwind"_s, u"kim@northwind.example"_s}});
    page.show();
    const QPushButton* sample = buttonNamed(page, u"Try the sample organization"_s);
    REQUIRE(sample);
    CHECK(!sample->isEnabled());
    CHECK(!sample->toolTip().isEmpty());
    QSignalSpy opened(&page, &WelcomePage::openRequested);
    QTest::mouseClick(buttonNamed(page, u"Northwind — kim@northwind.example"_s), Qt::LeftButton);
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().toString() == u"p1");
}

TEST_CASE("The sample's people are one press away, and stay when one of them cannot sign in") {
    SamplePage page({{u"hq@northwind.example"_s, u"HQ owner"_s, u"Everything"_s},
                     {u"desk@northwind.example"_s, u"Front desk"_s, u"One company"_s}});
    page.resize(600, 500);
    page.show();
    QSignalSpy chosen(&page, &SamplePage::chosen);
    const QList<TitledButton*> people = page.findChildren<TitledButton*>();
    REQUIRE(people.size() == 2);
    QTest::mouseClick(people[1], Qt::LeftButton);
    QTest::keyClick(people[0], Qt::Key_Return);
    REQUIRE(chosen.count() == 2);
    CHECK(chosen[0].first().toString() == u"desk@northwind.example");
    CHECK(chosen[1].first().toString() == u"hq@northwind.example");
    page.setBusy(true);
    CHECK(!people[0]->isEnabled());
    page.showError({ErrorCode::Unavailable, u"The server is gone."_s, {}});
    CHECK(people[0]->isEnabled());
    CHECK(page.findChild<InlineError*>()->words() == u"The server is gone.");
}

TEST_CASE("Help lists every key that an action has, and a word narrows it") {
    HelpDialog help;
    help.show();
    auto* keys = help.findChild<QTableWidget*>();
    REQUIRE(keys);
    int withKeys = 0;
    for (int i = 0; i < kActionIdCount; ++i)
        withKeys += specOf(static_cast<ActionId>(i)).shortcut.isEmpty() ? 0 : 1;
    CHECK(keys->rowCount() > withKeys);
    QTest::keyClicks(help.findChild<QLineEdit*>(), u"publish"_s);
    int shown = 0;
    for (int row = 0; row < keys->rowCount(); ++row)
        shown += keys->isRowHidden(row) ? 0 : 1;
    CHECK(shown == 1);
}

TEST_CASE("The details for support name versions and the server, and nobody") {
    const tests::StillConnection connection;
    const QString details = supportDetails(connection);
    CHECK(details.contains(u"Trunkline"));
    CHECK(details.contains(QString::fromLatin1(qVersion())));
    CHECK(details.contains(u"trunkline.example.com, online"));
    CHECK_FALSE(details.contains(u'@'));
}

TEST_CASE("Not to connect is the answer that Return gives to an unknown certificate") {
    TrustDialog dialog(u"trunkline.example.com"_s, u"AA:BB:CC:DD"_s, TrustDialog::Why::Changed);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(rejected.count() == 1);
}

TEST_CASE("The outbox keeps its rows while others come and go") {
    OutboxModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto name = [](const wire::Patch&) { return u"Bay Heat"_s; };
    using store::EditState;
    model.setEdits({editOf("edt_1", EditState::Sending), editOf("edt_2", EditState::Conflict)}, name, {});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second(model.index(1, OutboxModel::State));
    model.setEdits({editOf("edt_2", EditState::Conflict), editOf("edt_3", EditState::Pending)}, name, {});
    CHECK(resets.count() == 0);
    CHECK(second.row() == 0);
    CHECK(model.rowCount() == 2);
    CHECK(model.index(0, OutboxModel::Changed).data().toString() == u"name");
}

TEST_CASE("A change is told as fields before and after, without ids") {
    AuditEvent event;
    event.action = u"destination.new_thing"_s;
    event.before = {{u"id"_s, u"dst_1"_s}, {u"label"_s, u"Mike"_s}, {u"voicemailPicksUp"_s, 20}};
    event.after = {{u"id"_s, u"dst_2"_s}, {u"label"_s, u"Mike"_s}, {u"voicemailPicksUp"_s, 25}};
    const std::vector<FieldChange> changes = changesOf(event);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].field == u"voicemail picks up");
    CHECK(changes[0].before == u"20");
    CHECK(changes[0].after == u"25");
    CHECK(actionWords(event.action) == u"Destination new thing");
}

TEST_CASE("Whoever was invited chooses a password, typed twice") {
    InvitationPage page;
    page.setServer(u"trunkline.example.com"_s);
    page.show();
    QString taken;
    QObject::connect(&page, &InvitationPage::accepted, &page, [&](const QString& password) { taken = password; });
    const QList<QLineEdit*> fields = page.findChildren<QLineEdit*>();
    REQUIRE(fields.size() == 2);
    auto* error = page.findChild<InlineError*>();
    fields[0]->setText(u"battery staple"_s);
    fields[1]->setText(u"battery stable"_s);
    QTest::keyClick(fields[1], Qt::Key_Return);
    CHECK(taken.isEmpty());
    CHECK(error->words().contains(u"not the same"));
    fields[1]->setText(u"battery staple"_s);
    QTest::keyClick(fields[1], Qt::Key_Return);
    CHECK(taken == u"battery staple");
    page.setBusy(true);
    CHECK_FALSE(fields[0]->isEnabled());
    page.showError({ErrorCode::InvalidInput, u"This invitation does not work any more."_s, {}});
    CHECK(error->words().contains(u"any more"));
    CHECK(fields[0]->isEnabled());
}

} // namespace trunkline::ui
