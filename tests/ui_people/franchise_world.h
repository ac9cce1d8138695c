#pragma once

#include "tests/ui_calls/page_world.h"
#include "tests/ui_people/people_world.h"

namespace trunkline::tests {

/// A franchise with people on the catalog `trunkline`, in a store, for pages: the HQ owner Hanna and the admin Adrian;
/// Wes, who owns West; Mia, who manages West Side; the agents Ida, Ingo and Iris there, of whom Iris is front desk too.
class FranchiseWorld {
public:
    FranchiseWorld();

    /// Signs in as one of them.
    void signInAs(const char* user);
    /// Puts people, grants and permissions as they are in `users`, `grants` and `custom` into store and permissions.
    void apply();
    User& user(const char* id);
    Grant& grant(const char* id);
    void addGrant(const char* id, const char* user, const char* role, const char* at);

    [[nodiscard]] ui::Permissions& permissions() { return pages.context().permissions; }
    [[nodiscard]] ui::ActionController& actions() { return pages.context().actions; }
    [[nodiscard]] std::shared_ptr<const access::Index> index() const { return m_index; }

    PageWorld pages{{2, 40}};
    FakePeopleService service;
    std::vector<User> users;
    std::vector<Grant> grants;
    std::vector<access::CustomRole> custom;

private:
    UserId m_subject;
    std::shared_ptr<const access::Index> m_index;
    qint64 m_revision = 10;
};

} // namespace trunkline::tests
