#include "ui/people/person_dialogs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/people_world.h"
#include "ui/actions/permissions.h"
#include "ui/people/link_dialog.h"
#include "ui/people/role_list.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using trunkline::tests::FakePeopleService;
using trunkline::tests::PeopleWorld;

namespace {

struct Desk {
    explicit Desk(const char* subject) : permissions(world.clock) {
        permissions.setIndex(world.index(), UserId(subject));
        permissions.setOnline(true);
    }

    PeopleWorld world;
    Permissions permissions;
    FakePeopleService service;
};

QPushButton* button(const QWidget& dialog, const QString& text) {
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == text)
            return one;
    }
    FAIL("no button " << text.toStdString());
    return nullptr;
}

QLineEdit* field(const QWidget& dialog, const QString& placeholder) {
    for (QLineEdit* one : dialog.findChildren<QLineEdit*>()) {
        if (one->placeholderText() == placeholder)
            return one;
    }
    FAIL("no field " << placeholder.toStdString());
    return nullptr;
}

PersonRow rowOf(const PeopleWorld& world, std::size_t i) {
    return {world.users[i], world.grants[i], {}, u"Admin"_s, u"Joe's Plumbing"_s, false};
}

} // namespace

TEST_CASE("a new person is invited with a name, an address and a role, by keyboard") {
    Desk desk("otto");
    AddPersonDialog dialog(desk.service, desk.permissions, desk.world.users, AccountId("joes"), u"Joe's Plumbing"_s);
    dialog.show();
    QPushButton* send = button(dialog, u"Send invitation"_s);
    CHECK_FALSE(send->isEnabled());
    QTest::keyClicks(field(dialog, u"name@company.com"_s), u"nina@joes.example"_s);
    CHECK_FALSE(send->isEnabled());
    QTest::keyClicks(field(dialog, u"First and last name"_s), u"Nina Moss"_s);
    REQUIRE(send->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(desk.service.lastAsked == u"invite"_s);
    CHECK(desk.service.lastWish.email == u"nina@joes.example"_s);
    CHECK(desk.service.lastWish.name == u"Nina Moss"_s);
    CHECK_FALSE(desk.service.lastWish.role.isNull());
    CHECK(dialog.isVisible());
    desk.service.answer(Result<void>());
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("the server's no keeps the dialog open and says why") {
    Desk desk("otto");
    AddPersonDialog dialog(desk.service, desk.permissions, desk.world.users, AccountId("joes"), u"Joe's Plumbing"_s);
    dialog.show();
    QTest::keyClicks(field(dialog, u"name@company.com"_s), u"nina@joes.example"_s);
    QTest::keyClicks(field(dialog, u"First and last name"_s), u"Nina"_s);
    QTest::mouseClick(button(dialog, u"Send invitation"_s), Qt::LeftButton);
    REQUIRE(desk.service.answer);
    desk.service.answer(fail(ErrorCode::Refused, u"Somebody took this right from you a minute ago."_s));
    CHECK(dialog.isVisible());
    bool isSaid = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(u"a minute ago"_s);
    CHECK(isSaid);
    CHECK(button(dialog, u"Send invitation"_s)->isEnabled());
}

TEST_CASE("somebody who is in the organization already gets the role at once") {
    Desk desk("olga");
    AddPersonDialog dialog(desk.service, desk.permissions, desk.world.users, AccountId("hq"), u"Northwind"_s);
    dialog.show();
    QTest::keyClicks(field(dialog, u"name@company.com"_s), u"ADAM@northwind.example"_s);
    QPushButton* give = button(dialog, u"Give access"_s);
    CHECK_FALSE(field(dialog, u"First and last name"_s)->isEnabled());
    if (give->isEnabled()) {
        QTest::mouseClick(give, Qt::LeftButton);
        CHECK(desk.service.lastAsked == u"add"_s);
        CHECK(desk.service.lastWish.user == UserId("adam"));
    } else {
        // The catalog may keep every role of the organisation for promotion; then each says why.
        CHECK_FALSE(refusalToAdd(desk.permissions, UserId("adam"), RoleId("owner"), AccountId("hq")).isEmpty());
    }
}

TEST_CASE("an admin cannot promote anybody above their own tier, and the chooser says so, S4-18") {
    Desk desk("adam");
    CHECK_FALSE(refusalToChange(desk.permissions, desk.world.grants[1], RoleId("organization_owner")).isEmpty());
    CHECK_FALSE(refusalToAdd(desk.permissions, {}, RoleId("owner"), AccountId("joes")).isEmpty());
    CHECK(refusalToAdd(desk.permissions, {}, RoleId("admin"), AccountId("joes")).isEmpty());
}

TEST_CASE("changing a role tells what is gained and lost before it is done") {
    Desk desk("olga");
    ChangeRoleDialog dialog(desk.service, desk.permissions, rowOf(desk.world, 2), ChangeRoleDialog::Kind::Any);
    dialog.show();
    auto* chooser = dialog.findChild<RoleChooser*>();
    REQUIRE(chooser != nullptr);
    chooser->choose(RoleId("owner"));
    REQUIRE(chooser->chosen() == RoleId("owner"));
    bool tellsGain = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        tellsGain = tellsGain || label->text().contains(u"Gains:"_s);
    CHECK(tellsGain);
    QTest::mouseClick(button(dialog, u"Promote to Owner"_s), Qt::LeftButton);
    CHECK(desk.service.lastAsked == u"change"_s);
    CHECK(desk.service.lastWish.role == RoleId("owner"));
}

TEST_CASE("removing an organization owner asks about the sub-accounts, S4-29 and S4-30") {
    Desk desk("olga");
    RemovePersonDialog dialog(desk.service, rowOf(desk.world, 0), true);
    dialog.show();
    auto* everywhere = dialog.findChild<QCheckBox*>();
    REQUIRE(everywhere != nullptr);
    CHECK(everywhere->isChecked());
    QTest::mouseClick(everywhere, Qt::LeftButton, {}, QPoint(6, everywhere->height() / 2));
    QTest::mouseClick(button(dialog, u"Remove"_s), Qt::LeftButton);
    CHECK(desk.service.lastAsked == u"remove, keep below"_s);
}

TEST_CASE("the link of an invitation that the server does not send can be copied") {
    LinkDialog dialog(u"nora@example.test"_s, u"https://trunkline.example.com/#invitation=tli_1"_s);
    dialog.show();
    CHECK(dialog.findChild<QLineEdit*>()->text().endsWith(u"tli_1"_s));
    bool isNamed = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        isNamed = isNamed || label->text().contains(u"nora@example.test"_s);
    CHECK(isNamed);
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == u"Copy the link"_s)
            one->click();
    }
    CHECK(QGuiApplication::clipboard()->text() == u"https://trunkline.example.com/#invitation=tli_1"_s);
}
