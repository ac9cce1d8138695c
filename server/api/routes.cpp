#include "server/api/route.h"

namespace trunkline::server {

const std::vector<Route>& allRoutes() {
    static const std::vector<Route> kAll = [] {
        std::vector<Route> all;
        for (const auto routes :
             {sessionRoutes(), passwordRoutes(), accountRoutes(), userRoutes(), grantRoutes(), numberRoutes(),
              destinationRoutes(), switchRoutes(), calendarRoutes(), invitationRoutes(), flowRoutes(), callRoutes(),
              auditRoutes(), accessRoutes(), oversightRoutes(), roleRoutes(), syncRoutes(), systemRoutes()})
            all.insert(all.end(), routes.begin(), routes.end());
        return all;
    }();
    return kAll;
}

} // namespace trunkline::server
