#include "app/trunkline/console.h"
#include "ui/accounts/activity_page.h"
#include "ui/accounts/settings_page.h"
#include "ui/calls/calls_page.h"
#include "ui/flow/flows_page.h"
#include "ui/numbers/numbers_page.h"
#include "ui/overview/overview_page.h"
#include "ui/people/people_page.h"

namespace trunkline::app {

ui::PageFactories makePageFactories(ui::PeopleService& people, FlowClient& flows) {
    ui::PageFactories factories;
    const auto at = [&factories](ui::Tab tab) -> auto& {
        return factories[static_cast<std::size_t>(tab)];
    };
    at(ui::Tab::Overview) = ui::makeOverviewPage;
    at(ui::Tab::Calls) = ui::makeCallsPage;
    at(ui::Tab::Flows) = [&flows](ui::PageContext& context) { return ui::makeFlowsPage(context, &flows, &flows); };
    at(ui::Tab::Numbers) = [&flows](ui::PageContext& context) { return ui::makeNumbersPage(context, &flows); };
    at(ui::Tab::People) = [&people](ui::PageContext& context) { return ui::makePeoplePage(context, people); };
    at(ui::Tab::Activity) = ui::makeActivityPage;
    at(ui::Tab::Settings) = ui::makeSettingsPage;
    return factories;
}

} // namespace trunkline::app
