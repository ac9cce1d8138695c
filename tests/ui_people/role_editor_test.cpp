#include "ui/people/role_editor.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/franchise_world.h"
#include "ui/people/delete_role_dialog.h"
#include "ui/people/roles_model.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using access::Action;
using trunkline::tests::FranchiseWorld;

namespace {

const access::Role& role(const FranchiseWorld& world, const char* id) {
    const access::Role* found = world.index()->catalog().find(RoleId(id));
    REQUIRE(found != nullptr);
    return *found;
}

RoleDraft copyOf(const FranchiseWorld& world, const char* id, const QString& name = u"Own role"_s) {
    return RoleDraft::copyOf(role(world, id), RoleId("own"), name);
}

QPushButton* button(const QWidget& dialog, const QString& text) {
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text() == text)
            return one;
    }
    FAIL("no button " << text.toStdString());
    return nullptr;
}

/// Selects the permission in the tree and presses Space, as somebody without a mouse does.
void tickByKeyboard(RoleEditor& editor, Action action) {
    auto* tree = editor.findChild<QTreeView*>();
    auto* filter = qobject_cast<QSortFilterProxyModel*>(tree->model());
    tree->setCurrentIndex(filter->mapFromSource(editor.model().indexOf(action)));
    QTest::keyClick(tree, Qt::Key_Space);
}

/// A custom agent who may see every call, held by Ida.
void giveIdaAnOwnRole(FranchiseWorld& world) {
    access::CustomRole own = customFrom(role(world, "agent"));
    own.id = RoleId("own");
    own.name = u"Senior agent"_s;
    own.basedOn = RoleId("agent");
    world.custom = {own};
    world.grant("grt_ida").role = RoleId("own");
    world.apply();
}

} // namespace

TEST_CASE("every action has a name and a meaning in words, and stands in one area") {
    std::vector<Action> all;
    for (const ActionArea& area : actionAreas()) {
        CHECK_FALSE(area.title.isEmpty());
        all.insert(all.end(), area.actions.begin(), area.actions.end());
    }
    REQUIRE(all.size() == access::kActionCount);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(static_cast<std::size_t>(all[i]) == i);
        CHECK_FALSE(meaningOf(all[i]).isEmpty());
    }
}

TEST_CASE("what a permission needs is named where it is missing, and can be ticked from there") {
    FranchiseWorld world;
    RolePermissionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDraft(copyOf(world, "company_viewer"), world.index(), UserId("hanna"), world.pages.clock.now());
    CHECK(model.problems().empty());
    model.setAllowed(Action::CallsListen, true);
    CHECK(model.problems().empty());
    model.setAllowed(Action::CallsView, false);
    REQUIRE(model.problems().size() == 1);
    CHECK(model.problemAt(Action::CallsListen).contains(u"see calls"_s));
    CHECK(model.problemAt(Action::CallsView).contains(u"listen to recordings"_s));
    const QModelIndex listen = model.indexOf(Action::CallsListen);
    CHECK(listen.data(RolePermissionsModel::ProblemRole).toBool());
    CHECK(listen.data(Qt::AccessibleTextRole).toString().contains(u"see calls"_s));
    model.mend(model.problems().front());
    CHECK(model.problems().empty());
    CHECK(model.draft().has(Action::CallsView));
}

TEST_CASE("the editor agrees with the catalog on every role: what has no problem can be saved, what has one cannot") {
    FranchiseWorld world;
    for (const access::Role& source : world.index()->catalog().roles()) {
        for (std::size_t i = 0; i < access::kActionCount; ++i) {
            RoleDraft draft = RoleDraft::copyOf(source, RoleId("own"), u"Own"_s);
            const auto action = static_cast<Action>(i);
            draft.set(action, !draft.has(action));
            INFO(source.id.toUtf8().toStdString() << ' ' << access::nameOf(action).toStdString());
            CHECK(draft.problems(world.index()->catalog()).empty() ==
                  world.index()->catalog().problemsOf(draft.role()).empty());
        }
    }
}

TEST_CASE("what the editor lacks is grey with its reason and is left out of a copy") {
    FranchiseWorld world;
    RolePermissionsModel model;
    model.setDraft(copyOf(world, "franchise_owner"), world.index(), UserId("adrian"), world.pages.clock.now());
    const QModelIndex payment = model.indexOf(Action::BillingPaymentEdit);
    CHECK(payment.data(RolePermissionsModel::LockedRole).toBool());
    CHECK_FALSE(model.draft().has(Action::BillingPaymentEdit));
    CHECK(model.leftOut() > 0);
    CHECK(model.lockAt(Action::BillingPaymentEdit).contains(u"do not hold"_s));
    CHECK(payment.data(Qt::AccessibleTextRole).toString().contains(u"dimmed"_s));
    CHECK((payment.flags() & Qt::ItemIsUserCheckable) == 0);
    CHECK_FALSE(model.setData(payment, Qt::Checked, Qt::CheckStateRole));
    CHECK_FALSE(model.draft().has(Action::BillingPaymentEdit));
    CHECK(model.lockAt(Action::FlowsPublish).isEmpty());
    // Who holds it is asked nothing.
    model.setDraft(copyOf(world, "franchise_owner"), world.index(), UserId("hanna"), world.pages.clock.now());
    CHECK(model.lockAt(Action::BillingPaymentEdit).isEmpty());
    CHECK(model.leftOut() == 0);
}

TEST_CASE("a broken role cannot be saved; by keyboard it is mended, previewed and saved, S2-03") {
    FranchiseWorld world;
    RoleEditor editor(world.service, world.permissions(), copyOf(world, "company_viewer"), {world.users, world.grants});
    editor.show();
    auto* name = editor.findChild<QLineEdit*>();
    name->selectAll();
    QTest::keyClicks(name, u"Call reader"_s);
    QPushButton* next = button(editor, u"What would change…"_s);
    CHECK(next->isEnabled());
    tickByKeyboard(editor, Action::CallsExport);
    CHECK(editor.model().draft().has(Action::CallsExport));
    tickByKeyboard(editor, Action::CallsView);
    CHECK_FALSE(editor.model().draft().has(Action::CallsView));
    CHECK_FALSE(next->isEnabled());
    CHECK(next->accessibleDescription().contains(u"see calls"_s));
    QTest::mouseClick(button(editor, u"Tick what is missing"_s), Qt::LeftButton);
    REQUIRE(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    CHECK(next->text() == u"Save role"_s);
    CHECK(world.service.lastAsked.isEmpty());
    QTest::mouseClick(next, Qt::LeftButton);
    CHECK(world.service.lastAsked == u"save role"_s);
    CHECK(world.service.lastRole.name == u"Call reader"_s);
    CHECK(world.service.lastRole.basedOn == RoleId("company_viewer"));
    world.service.answer(Result<void>());
    CHECK(editor.result() == QDialog::Accepted);
}

TEST_CASE("a role without a name is not saved") {
    FranchiseWorld world;
    RoleEditor editor(world.service, world.permissions(), copyOf(world, "company_viewer", u"  "_s), {});
    CHECK(editor.refusal().contains(u"name"_s));
}

TEST_CASE("the preview names who gains and loses what, and counts what other grants give anyway") {
    FranchiseWorld world;
    giveIdaAnOwnRole(world);
    RoleDraft draft = RoleDraft::editing(role(world, "own"));
    draft.set(Action::CallsExport, true);
    draft.set(Action::SoftphoneUse, false);
    const Result<access::Catalog> catalog = catalogWith(world.index()->catalog(), draft.role());
    REQUIRE_OK(catalog);
    const auto after = access::Index::build(std::make_shared<const access::Catalog>(*catalog),
                                            world.pages.store().accounts(), world.users, world.grants);
    std::vector<RoleEffect> effects =
        effectsOf(*world.index(), after, RoleId("own"), world.users, world.grants, world.pages.clock.now());
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].name == u"Ida"_s);
    CHECK(effects[0].gained.has(Action::CallsExport));
    CHECK(effects[0].lost.has(Action::SoftphoneUse));
    CHECK_FALSE(effects[0].hasOtherRows);
    // The library's own preview, which the server has too, says the same where nobody holds anything besides.
    const auto known = world.index()->previewRoleEdit(draft.role(), world.pages.clock.now());
    REQUIRE(known.size() == 1);
    CHECK(known[0].gained == effects[0].gained);
    CHECK(known[0].lost == effects[0].lost);

    RoleEffectsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEffects(effects);
    CHECK(model.data(model.index(0, RoleEffectsModel::Gains), Qt::DisplayRole).toString() == u"Export calls"_s);
    CHECK(model.data(model.index(0, RoleEffectsModel::Loses), Qt::AccessibleTextRole)
              .toString()
              .contains(u"Use the softphone"_s));
}

TEST_CASE("fewer rows are a change, too") {
    FranchiseWorld world;
    giveIdaAnOwnRole(world);
    RoleDraft draft = RoleDraft::editing(role(world, "own"));
    CHECK_FALSE(draft.isChanged());
    RowFilter inbound;
    inbound.direction = CallDirection::Inbound;
    draft.setRows(Action::CallsView, inbound);
    CHECK(draft.isChanged());
    const Result<access::Catalog> catalog = catalogWith(world.index()->catalog(), draft.role());
    REQUIRE_OK(catalog);
    const auto after = access::Index::build(std::make_shared<const access::Catalog>(*catalog),
                                            world.pages.store().accounts(), world.users, world.grants);
    const auto effects =
        effectsOf(*world.index(), after, RoleId("own"), world.users, world.grants, world.pages.clock.now());
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].hasOtherRows);
}

TEST_CASE("rows are narrowed to numbers that somebody ticks, for one permission or for all, and the preview says so") {
    FranchiseWorld world;
    giveIdaAnOwnRole(world);
    const std::vector<NumberChoice> numbers{{u"+13125550101"_s, u"Van"_s, u"Van"_s, u"West Side"_s},
                                            {u"+13125550102"_s, u"Yard signs"_s, u"Signs"_s, u"West Side"_s}};
    RoleEditor editor(world.service, world.permissions(), RoleDraft::editing(role(world, "own")),
                      {world.users, world.grants, [&] { return numbers; }});
    editor.show();
    auto* tree = editor.findChild<QTreeView*>();
    tree->setCurrentIndex(
        qobject_cast<QSortFilterProxyModel*>(tree->model())->mapFromSource(editor.model().indexOf(Action::CallsView)));
    auto* rows = editor.findChild<RowFilterEditor*>();
    REQUIRE(rows->isVisible());
    const auto box = [rows](const QString& text) {
        for (auto* one : rows->findChildren<QCheckBox*>())
            if (one->text() == text)
                return one;
        FAIL("no box");
        return static_cast<QCheckBox*>(nullptr);
    };
    QTest::mouseClick(box(u"Only missed calls"_s), Qt::LeftButton);
    CHECK(editor.model().draft().rowsOf(Action::CallsView).missedOnly);
    const auto answer = [](auto work) {
        QTimer::singleShot(0, [work] {
            auto* chooser = qobject_cast<NumberChooser*>(QApplication::activeModalWidget());
            REQUIRE(chooser != nullptr);
            work(*chooser);
        });
    };
    answer([](NumberChooser& chooser) { chooser.reject(); });
    QTest::mouseClick(box(u"Only of certain numbers"_s), Qt::LeftButton);
    CHECK_FALSE(box(u"Only of certain numbers"_s)->isChecked());
    answer([](NumberChooser& chooser) {
        auto* table = chooser.findChild<QTableView*>();
        QPushButton* take = button(chooser, u"Take these"_s);
        CHECK_FALSE(take->isEnabled());
        chooser.findChild<QLineEdit*>()->setText(u"yard"_s);
        QTest::qWait(0);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString() == u"Yard signs"_s)
                table->model()->setData(table->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
        }
        CHECK(take->isEnabled());
        chooser.accept();
    });
    QTest::mouseClick(box(u"Only of certain numbers"_s), Qt::LeftButton);
    CHECK(editor.model().draft().rowsOf(Action::CallsView).numbers == QStringList{u"+13125550102"_s});
    CHECK(editor.model().draft().rowsOf(Action::CallsView).missedOnly);
    CHECK(editor.model().draft().rowsOf(Action::CallsAnnotate).numbers.isEmpty());
    QTest::mouseClick(button(editor, u"Same rows for all of it"_s), Qt::LeftButton);
    CHECK(editor.model().draft().rowsOf(Action::CallsAnnotate).numbers == QStringList{u"+13125550102"_s});

    QTest::mouseClick(button(editor, u"What would change…"_s), Qt::LeftButton);
    auto* effects = editor.findChild<QTableView*>();
    const QString words = effects->model()->index(0, RoleEffectsModel::Rows).data().toString();
    INFO(words.toStdString());
    CHECK(words.contains(u"missed only"_s));
    CHECK(words.contains(u"1 number(s) only"_s));
    CHECK(words.startsWith(u"See calls"_s));
}

TEST_CASE("chosen numbers that are out of sight are kept, and said to be") {
    NumberChoiceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChoices({{u"+13125550101"_s, u"Van"_s, u"Van"_s, u"West Side"_s}}, {u"+13125550199"_s});
    REQUIRE(model.rowCount() == 2);
    CHECK(model.chosen() == QStringList{u"+13125550199"_s});
    CHECK(model.index(1, NumberChoiceModel::Company).data().toString() == u"Not here any more"_s);
    model.setSearch(u"van"_s);
    model.chooseShown(true);
    CHECK(model.chosen().size() == 2);
    model.chooseShown(false);
    CHECK(model.chosen() == QStringList{u"+13125550199"_s});
}

TEST_CASE("a custom role that somebody holds is deleted only after they got another") {
    FranchiseWorld world;
    giveIdaAnOwnRole(world);
    DeleteRoleDialog dialog(world.service, world.permissions(), role(world, "own"), {world.grant("grt_ida")});
    dialog.show();
    bool isNamed = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        isNamed = isNamed || label->text().contains(u"Ida at West Side"_s);
    CHECK(isNamed);
    CHECK(dialog.findChild<QComboBox*>()->currentText() == u"Agent"_s);
    QPushButton* deleting = button(dialog, u"Delete role"_s);
    INFO(deleting->toolTip().toStdString());
    REQUIRE(deleting->isEnabled());
    QTest::mouseClick(deleting, Qt::LeftButton);
    // Of the same rank: given first, then the old one taken, so that nobody is signed out in between.
    CHECK(world.service.asked == QStringList{u"add"_s});
    CHECK(world.service.lastWish.role == RoleId("agent"));
    world.service.answer(Result<void>());
    CHECK(world.service.asked == QStringList{u"add"_s, u"remove"_s});
    world.service.answer(Result<void>());
    CHECK(world.service.asked.back() == u"delete role"_s);
    world.service.answer(Result<void>());
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("roles are listed from the highest rank down, with where they may exist and how many hold them") {
    FranchiseWorld world;
    RolesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<RolesModel::Row> rows;
    for (const access::Role& one : world.index()->catalog().roles())
        rows.push_back({one, {}, one.id == RoleId("agent") ? 3 : 0});
    model.setRoles(rows);
    model.sort(RolesModel::Name, Qt::AscendingOrder);
    CHECK(model.roleAt(0)->role.id == RoleId("hq_owner"));
    const int agent = model.rowOfRole(RoleId("agent"));
    CHECK(model.index(agent, RolesModel::Place).data().toString() == u"Companies"_s);
    CHECK(model.index(agent, RolesModel::Holders).data().toString().contains(u'3'));
    model.sort(RolesModel::Holders, Qt::DescendingOrder);
    CHECK(model.roleAt(0)->role.id == RoleId("agent"));
}
