// Not a test: writes pictures of the dialogs, for looking at them. `TRUNKLINE_SCREENS=DIR test_ui_people "[.screens]"`
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/people_world.h"
#include "ui/actions/permissions.h"
#include "ui/people/access_dialog.h"
#include "ui/people/person_dialogs.h"
#include "ui/theme/theme.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void grab(QWidget& widget, const QString& name) {
    widget.show();
    QTest::qWait(50);
    const QString scheme = theme().isDark() ? u"dark"_s : u"light"_s;
    CHECK(widget.grab().save(qEnvironmentVariable("TRUNKLINE_SCREENS") + u"/"_s + name + u"-"_s + scheme + u".png"_s));
}

} // namespace

TEST_CASE("pictures of the people dialogs", "[.screens]") {
    tests::PeopleWorld world;
    Permissions permissions(world.clock);
    permissions.setIndex(world.index(), UserId("otto"));
    permissions.setOnline(true);
    tests::FakePeopleService service;
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme().apply();
        theme().choose(choice);
        AddPersonDialog add(service, permissions, world.users, AccountId("joes"), u"Joe's Plumbing"_s);
        grab(add, u"people-add"_s);
        ChangeRoleDialog change(service, permissions,
                                {world.users[2], world.grants[2], {}, u"Admin"_s, u"Joe's Plumbing"_s, false},
                                ChangeRoleDialog::Kind::Any);
        grab(change, u"people-change"_s);
        RemovePersonDialog remove(
            service, {world.users[0], world.grants[0], {}, u"Organization Owner"_s, u"Northwind"_s, false}, true);
        grab(remove, u"people-remove"_s);
        AccessDialog access(permissions, world.users, UserId("adam"), AccountId("joes"), world.clock);
        grab(access, u"people-access"_s);
    }
}
