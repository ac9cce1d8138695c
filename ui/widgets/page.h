#pragma once

#include <QJsonObject>
#include <QWidget>

#include "core/domain/ids.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

/// One tab of an account's page. A page is made once and shown for one account after another; it reads nothing before
/// it is first shown.
///
/// Each folder of pages has a factory: `std::unique_ptr<Page> makeCallsPage(PageContext&)` in ui/calls/calls_page.h,
/// and likewise makeOverviewPage, makeFlowsPage, makeNumbersPage, makePeoplePage.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The word on the tab, translated.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual Icon icon() const = 0;

    /// The account to show. Null: none. Called also while the page is hidden: be lazy, load in showEvent().
    virtual void setAccount(const AccountId& account) = 0;

    /// Shows one thing of the account, e.g. a call, by the text of its id. Unknown ids are ignored.
    virtual void show(const QString& item) { Q_UNUSED(item) }
    using QWidget::show;

    /// What belongs to one account and comes back when a person comes back to it (what is selected, where the list
    /// stood). Small.
    [[nodiscard]] virtual QJsonObject state() const { return {}; }
    virtual void setState(const QJsonObject& state) { Q_UNUSED(state) }

    /// What holds for every account and is kept between runs (columns, splitters).
    [[nodiscard]] virtual QJsonObject layoutState() const { return {}; }
    virtual void setLayoutState(const QJsonObject& state) { Q_UNUSED(state) }

    /// Where the keyboard goes when the page is entered (F6, Ctrl+1…7).
    virtual void focusContent() { setFocus(Qt::TabFocusReason); }
    /// Ctrl+F. False where the page has no search field.
    virtual bool focusSearch() { return false; }
};

} // namespace trunkline::ui
