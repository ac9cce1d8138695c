#pragma once

#include "core/access/index.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_shell/trees.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"

namespace trunkline::tests {

/// Somebody with one role at one account of a small Northwind, online.
struct SignedIn {
    SignedIn(const char* role, const char* at) {
        const Result<access::Catalog> catalog = access::Catalog::shipped(u"trunkline");
        REQUIRE_OK(catalog);
        User user;
        user.id = UserId("usr_me");
        user.name = QStringLiteral("Kim");
        Grant grant;
        grant.id = GrantId("grt_mine");
        grant.user = user.id;
        grant.role = RoleId(role);
        grant.at = AccountId(at);
        const std::vector users{user};
        const std::vector grants{grant};
        permissions.setIndex(std::make_shared<const access::Index>(access::Index::build(
                                 std::make_shared<const access::Catalog>(*catalog), tree, users, grants)),
                             user.id);
        permissions.setOnline(true);
    }

    std::shared_ptr<const AccountTree> tree = treeFrom("Northwind\n  Central\n    Elsewhere\n  West\n    Bay Heat\n");
    ManualClock clock{fromMilliseconds(1'780'000'000'000)};
    ui::Permissions permissions{clock};
    ui::ActionController actions{permissions};
};

} // namespace trunkline::tests
