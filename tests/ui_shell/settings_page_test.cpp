#include "ui/accounts/settings_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page.h"
#include "ui/widgets/typed_choice.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct SettingsWorld {
    explicit SettingsWorld(const char* role) {
        world.signInAs(role, "acc_hq");
        page = makeSettingsPage(world.context());
        page->resize(900, 700);
        page->setAccount(world.company);
        page->QWidget::show();
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->text() == u"Save"_s)
                save = button;
            if (button->text() == u"Undo changes"_s)
                revert = button;
        }
        zone = page->findChild<TypedChoice*>();
        for (QLineEdit* field : page->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == u"Name"_s)
                name = field;
        }
        REQUIRE(save);
        REQUIRE(revert);
        REQUIRE(zone);
        REQUIRE(name);
    }
    [[nodiscard]] bool says(const QString& words) const {
        return std::ranges::any_of(page->findChildren<InlineError*>(), [&](const InlineError* error) {
            return error->isVisible() && error->words().contains(words);
        });
    }
    void type(QLineEdit* field, const QString& text) const {
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }

    PageWorld world{{.companies = 2, .calls = 5}};
    std::unique_ptr<Page> page;
    QPushButton* save = nullptr;
    QPushButton* revert = nullptr;
    TypedChoice* zone = nullptr;
    QLineEdit* name = nullptr;
};

} // namespace

TEST_CASE("A time zone is what stands in the field, chosen or typed") {
    SettingsWorld open("hq_owner");
    CHECK_FALSE(open.save->isEnabled());
    open.type(open.zone->lineEdit(), u"Denv"_s);
    CHECK_FALSE(open.save->isEnabled());
    CHECK(open.says(u"no such time zone"_s));
    CHECK(open.save->toolTip().contains(u"no such time zone"_s));
    const QString before = open.zone->itemText(open.zone->currentIndex());
    REQUIRE(open.revert->isEnabled());
    QTest::mouseClick(open.revert, Qt::LeftButton);
    CHECK(open.zone->currentText() == before);
    CHECK_FALSE(open.says(u"no such time zone"_s));
    open.type(open.zone->lineEdit(), u"america/denver"_s);
    CHECK_FALSE(open.says(u"no such time zone"_s));
    REQUIRE(open.save->isEnabled());
    QTest::mouseClick(open.save, Qt::LeftButton);
    const std::vector<store::PendingEdit> edits = open.world.store().edits();
    REQUIRE(edits.size() == 1);
    CHECK(edits.front().patch.fields == QJsonObject{{u"timeZone"_s, u"America/Denver"_s}});
    CHECK_FALSE(open.save->isEnabled());
    open.world.settle();
    CHECK(open.zone->currentText() == u"America/Denver"_s);
    CHECK_FALSE(open.save->isEnabled());
    CHECK_FALSE(open.revert->isEnabled());
}

TEST_CASE("An account without a name is not saved, and says so") {
    SettingsWorld open("hq_owner");
    open.type(open.name, {});
    CHECK(open.says(u"Give the account a name."_s));
    CHECK_FALSE(open.save->isEnabled());
    open.type(open.name, u"West Side Plumbing & Heating"_s);
    CHECK(open.save->isEnabled());
}

TEST_CASE("Who may not change settings reads who may") {
    SettingsWorld open("hq_reviewer");
    CHECK_FALSE(open.zone->isEnabled());
    CHECK_FALSE(open.name->isEnabled());
    CHECK_FALSE(open.zone->toolTip().isEmpty());
    CHECK_FALSE(open.save->isEnabled());
    CHECK_FALSE(open.save->toolTip().isEmpty());
}
