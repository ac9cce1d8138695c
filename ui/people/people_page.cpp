#include "ui/people/people_page.h"

#include <array>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/people/people_list.h"
#include "ui/people/requests_view.h"
#include "ui/people/review_view.h"
#include "ui/people/roles_view.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_row.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum View { PeopleHere, Roles, Access, Requests, kViewCount };

/// Stable, for links to a view ("review") and the arranged columns.
constexpr std::array<const char16_t*, kViewCount> kViewNames{u"people", u"roles", u"review", u"requests"};

class PeoplePage final : public Page {
    Q_OBJECT

public:
    PeoplePage(PageContext& context, PeopleService& service);

    [[nodiscard]] QString title() const override { return tr("People"); }
    [[nodiscard]] Icon icon() const override { return Icon::People; }
    void setAccount(const AccountId& account) override;
    void show(const QString& item) override;
    [[nodiscard]] QJsonObject layoutState() const override;
    void setLayoutState(const QJsonObject& state) override;
    void focusContent() override { currentView()->focusContent(); }
    bool focusSearch() override { return currentView()->focusSearch(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] PeopleView* currentView() const { return m_views[static_cast<std::size_t>(m_stack->currentIndex())]; }
    void showView(int view);
    void nameTabs();
    [[nodiscard]] QString nameOf(int view) const;

    PageContext& m_context;
    PeopleList* m_list = nullptr;
    RequestsView* m_requests = nullptr;
    std::array<PeopleView*, kViewCount> m_views{};
    std::array<int, kViewCount> m_waiting{};
    ChoiceRow* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    Banner* m_banner = nullptr;
};

PeoplePage::PeoplePage(PageContext& context, PeopleService& service) : m_context(context) {
    m_list = new PeopleList(context, service, this);
    m_requests = new RequestsView(context, service, this);
    m_views = {m_list, new RolesView(context, service, this), new ReviewView(context, service, this), m_requests};
    m_tabs = new ChoiceRow(this);
    m_stack = new QStackedWidget(this);
    for (int view = 0; view < kViewCount; ++view) {
        m_tabs->add({}, view);
        m_stack->addWidget(m_views[static_cast<std::size_t>(view)]);
        connect(m_views[static_cast<std::size_t>(view)], &PeopleView::waitingChanged, this, [this, view](int count) {
            m_waiting[static_cast<std::size_t>(view)] = count;
            nameTabs();
        });
    }
    m_banner = new Banner(this);
    m_banner->setButton(tr("Look at them"));
    m_banner->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace16, kSpace12, kSpace16, kSpace12);
    column->setSpacing(kSpace8);
    column->addWidget(m_tabs);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    nameTabs();
    connect(m_tabs, &ChoiceRow::picked, this, &PeoplePage::showView);
    connect(m_banner, &Banner::activated, this, [this] { showView(Requests); });
    for (const auto& [id, view] : {std::pair{ActionId::ShowPeopleList, PeopleHere},
                                   {ActionId::ShowRoles, Roles},
                                   {ActionId::ShowReview, Access},
                                   {ActionId::ShowRequests, Requests}})
        context.actions.handle(id, this, [this, view = view] { showView(view); });
}

void PeoplePage::setAccount(const AccountId& account) {
    for (PeopleView* view : m_views)
        view->setAccount(account);
}

void PeoplePage::show(const QString& item) {
    for (std::size_t view = 0; view < kViewNames.size(); ++view) {
        if (item == QStringView(kViewNames[view])) {
            showView(static_cast<int>(view));
            return;
        }
    }
    if (const Result<GrantId> grant = GrantId::parse(item)) {
        showView(PeopleHere);
        m_list->select(*grant);
    }
}

QJsonObject PeoplePage::layoutState() const {
    QJsonObject state;
    for (std::size_t view = 0; view < kViewNames.size(); ++view)
        state.insert(QString::fromUtf16(kViewNames[view]), m_views[view]->saved());
    return state;
}

void PeoplePage::setLayoutState(const QJsonObject& state) {
    for (std::size_t view = 0; view < kViewNames.size(); ++view)
        m_views[view]->restore(state.value(QString::fromUtf16(kViewNames[view])));
}

void PeoplePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_requests->refresh();
}

void PeoplePage::showView(int view) {
    m_tabs->choose(view);
    m_stack->setCurrentIndex(view);
    currentView()->focusContent();
    nameTabs();
    m_context.actions.refresh();
}

QString PeoplePage::nameOf(int view) const {
    switch (view) {
    case PeopleHere:
        return tr("People");
    case Roles:
        return tr("Roles");
    case Access:
        return tr("Review");
    default:
        return tr("Requests");
    }
}

void PeoplePage::nameTabs() {
    for (int view = 0; view < kViewCount; ++view) {
        const int waiting = m_waiting[static_cast<std::size_t>(view)];
        const QString name = nameOf(view);
        m_tabs->button(view)->setText(waiting > 0 ? tr("%1 (%2)", "view, how many wait").arg(name).arg(waiting) : name);
        m_tabs->button(view)->setAccessibleName(waiting > 0 ? tr("%1, %n waiting", nullptr, waiting).arg(name) : name);
    }
    const int asking = m_waiting[Requests];
    m_banner->setMessage(Tone::Info, tr("%n person(s) ask for access that you can give.", nullptr, asking));
    m_banner->setVisible(asking > 0 && m_stack->currentIndex() != Requests);
}

} // namespace

std::unique_ptr<Page> makePeoplePage(PageContext& context, PeopleService& service) {
    return std::make_unique<PeoplePage>(context, service);
}

} // namespace trunkline::ui

#include "people_page.moc"
