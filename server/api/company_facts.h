#pragma once

#include "core/flow/company_facts.h"
#include "server/api/directory.h"

namespace trunkline::server {

/// What flows of a company go by, as the server knows it now: destinations, switches, inherited calendars, closing. Of
/// the tracking numbers those alone that one of its destinations would ring by mistake.
[[nodiscard]] flow::CompanyFacts companyFacts(Reader& reader, const Directory& directory, const AccountId& company);

} // namespace trunkline::server
