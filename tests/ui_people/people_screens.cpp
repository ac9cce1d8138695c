// Not a test: writes pictures of the dialogs, for looking at them. `TRUNKLINE_SCREENS=DIR test_ui_people "[.screens]"`
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/franchise_world.h"
#include "ui/actions/permissions.h"
#include "ui/people/access_dialog.h"
#include "ui/people/answer_dialog.h"
#include "ui/people/delete_role_dialog.h"
#include "ui/people/people_page.h"
#include "ui/people/person_dialogs.h"
#include "ui/people/role_editor.h"
#include "ui/shell/guidance_panel.h"
#include "ui/shell/looking_banner.h"
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

TEST_CASE("pictures of roles, review, requests and first steps", "[.screens]") {
    tests::FranchiseWorld world;
    const Instant now = world.pages.clock.now();
    world.user("ida").lastSignInAt = now - std::chrono::hours(24 * 120);
    world.user("ingo").lastSignInAt.reset();
    world.grant("grt_mia").expiresAt = now + std::chrono::hours(24 * 9);
    access::CustomRole own = customFrom(*world.index()->catalog().find(RoleId("agent")));
    own.id = RoleId("own");
    own.name = u"Senior agent"_s;
    own.basedOn = RoleId("agent");
    world.custom = {own};
    world.addGrant("grt_wes_own", "wes", "own", "acc_west_side");
    world.apply();
    AccessRequest asked{AccessRequestId("ask_1"),
                        UserId("ida"),
                        access::Action::DestinationsToggle,
                        AccountId("acc_west_side"),
                        u"Mike is ill until Friday, and nobody else is here."_s,
                        now - std::chrono::hours(2),
                        AccessRequest::State::Waiting,
                        {},
                        {}};
    world.service.requests = {asked};
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme().apply();
        theme().choose(choice);
        const std::unique_ptr<Page> page = makePeoplePage(world.pages.context(), world.service);
        page->resize(1180, 640);
        page->setAccount(AccountId("acc_west_side"));
        page->show();
        for (const QString& view : {u"people"_s, u"roles"_s, u"review"_s, u"requests"_s}) {
            page->show(view);
            world.pages.settle();
            grab(*page, u"page-"_s + view);
        }
        RoleEditor editor(world.service, world.permissions(),
                          RoleDraft::editing(*world.index()->catalog().find(RoleId("own"))),
                          {world.users, world.grants});
        editor.model().setAllowed(access::Action::CallsExport, true);
        editor.model().setAllowed(access::Action::ReportsSchedule, true);
        auto* tree = editor.findChild<QTreeView*>();
        tree->setCurrentIndex(qobject_cast<QSortFilterProxyModel*>(tree->model())
                                  ->mapFromSource(editor.model().indexOf(access::Action::ReportsSchedule)));
        grab(editor, u"role-editor-broken"_s);
        editor.model().setAllowed(access::Action::ReportsSchedule, false);
        for (QPushButton* one : editor.findChildren<QPushButton*>()) {
            if (one->text() == u"What would change…"_s)
                one->click();
        }
        grab(editor, u"role-editor-preview"_s);
        GrantRequestDialog grant(world.service, world.permissions(), asked, u"Ida"_s, {world.grant("grt_ida")});
        grab(grant, u"request-grant"_s);
        DeleteRoleDialog deleting(world.service, world.permissions(), *world.index()->catalog().find(RoleId("own")),
                                  {world.grants.back()});
        grab(deleting, u"role-delete"_s);
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(new LookingBanner(world.actions(), world.permissions(), &window));
        column->addWidget(
            new GuidancePanel(world.actions(), world.permissions(), world.pages.navigator, settings, &window));
        window.resize(1180, 160);
        grab(window, u"first-steps"_s);
        world.permissions().lookAs(UserId("mia"));
        grab(window, u"looking"_s);
        AskForAccessDialog ask(world.service, world.permissions(), access::Action::FlowsPublish, AccountId("acc_west"),
                               u"Publish…"_s);
        grab(ask, u"ask"_s);
        world.permissions().stopLookingAs();
    }
}

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
