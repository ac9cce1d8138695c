#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/access/action.h"
#include "server/api/exchange.h"

namespace trunkline::server {

/// Which account a request is about.
enum class Place : std::uint8_t {
    Nowhere, ///< about oneself or the server
    Organization,
    Scope,  ///< every account where the person may do the action; `account=` narrows it
    Body,   ///< the account that a field of the body names
    Entity, ///< where the thing with the path's id stands
};

/// What must be allowed before a route's handler runs. It can only be made with an action, so that a route without one
/// does not compile.
class Gate {
public:
    /// Nobody is signed in yet, or it is nobody's business.
    static constexpr Gate open(access::Action action) {
        return Gate(Place::Nowhere, action, action, RecordKind::Account, {}, false);
    }
    /// Any signed-in person.
    static constexpr Gate signedIn(access::Action action) {
        return Gate(Place::Nowhere, action, action, RecordKind::Account, {}, true);
    }
    static constexpr Gate organization(access::Action action) {
        return Gate(Place::Organization, action, action, RecordKind::Account, {}, true);
    }
    static constexpr Gate scope(access::Action action) {
        return Gate(Place::Scope, action, action, RecordKind::Account, {}, true);
    }
    static constexpr Gate body(access::Action action, const char* field) {
        return Gate(Place::Body, action, action, RecordKind::Account, field, true);
    }
    /// The thing must be visible (else 404), and then `action` allowed where it stands (else 403).
    static constexpr Gate entity(RecordKind kind, access::Action view, access::Action action) {
        return Gate(Place::Entity, view, action, kind, {}, true);
    }

    [[nodiscard]] constexpr Place place() const { return m_place; }
    [[nodiscard]] constexpr access::Action view() const { return m_view; }
    [[nodiscard]] constexpr access::Action action() const { return m_action; }
    [[nodiscard]] constexpr RecordKind kind() const { return m_kind; }
    [[nodiscard]] constexpr std::string_view field() const { return m_field; }
    [[nodiscard]] constexpr bool needsSession() const { return m_needsSession; }

private:
    constexpr Gate(Place place, access::Action view, access::Action action, RecordKind kind, std::string_view field,
                   bool needsSession)
        : m_place(place), m_view(view), m_action(action), m_kind(kind), m_field(field), m_needsSession(needsSession) {}

    Place m_place;
    access::Action m_view;
    access::Action m_action;
    RecordKind m_kind;
    std::string_view m_field;
    bool m_needsSession;
};

enum class Speed : std::uint8_t {
    Quick, ///< memory only: answered on the I/O thread
    Store, ///< within a transaction, on a store thread
    Own,   ///< on a store thread; makes its own transactions, since it does long work before them
};

/// What a route makes of the revision that somebody saw.
enum class IfMatch : std::uint8_t {
    Ignored,
    Optional, ///< checked where it is sent: Exchange::mismatchIfNamed()
    Required, ///< Exchange::mismatch()
};

struct Route {
    std::string_view method;
    std::string_view pattern; ///< "{id}" and "{n}" stand for one segment
    Gate gate;
    Outcome (*answer)(Exchange&);
    Speed speed;
    std::string_view summary;
    std::string_view takes; ///< schema of the body; empty: none
    std::string_view gives; ///< schema of the answer; empty: none
    int status = 200;       ///< of success
    std::array<std::string_view, 12> queryNames{};
    IfMatch ifMatch = IfMatch::Ignored; ///< PATCH always requires it
    bool takesKey = false;              ///< an Idempotency-Key means something before anybody is signed in
};

[[nodiscard]] std::span<const Route> sessionRoutes();
[[nodiscard]] std::span<const Route> passwordRoutes();
[[nodiscard]] std::span<const Route> accountRoutes();
[[nodiscard]] std::span<const Route> userRoutes();
[[nodiscard]] std::span<const Route> grantRoutes();
[[nodiscard]] std::span<const Route> invitationRoutes();
[[nodiscard]] std::span<const Route> numberRoutes();
[[nodiscard]] std::span<const Route> destinationRoutes();
[[nodiscard]] std::span<const Route> switchRoutes();
[[nodiscard]] std::span<const Route> calendarRoutes();
[[nodiscard]] std::span<const Route> flowRoutes();
[[nodiscard]] std::span<const Route> callRoutes();
[[nodiscard]] std::span<const Route> auditRoutes();
[[nodiscard]] std::span<const Route> accessRoutes();
[[nodiscard]] std::span<const Route> oversightRoutes();
[[nodiscard]] std::span<const Route> roleRoutes();
[[nodiscard]] std::span<const Route> syncRoutes();
[[nodiscard]] std::span<const Route> systemRoutes();

/// All of the above: what the server answers, and what the OpenAPI document says.
[[nodiscard]] const std::vector<Route>& allRoutes();

/// The OpenAPI 3.1 document of all routes.
[[nodiscard]] QByteArray openApiDocument();

} // namespace trunkline::server
