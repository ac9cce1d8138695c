#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/access/catalog.h"
#include "core/access/catalog_table.h"
#include "core/base/json_input.h"

using namespace trunkline;
using namespace trunkline::access;

/// Reads a role catalog, and one of its own roles again as a custom role. What the linter finds good can be read, and
/// what can be read it finds good.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 64 * 1024)
        return 0;
    const QByteArrayView text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<QJsonObject> document = parseJsonObject(text);
    if (!document)
        return 0;
    const Result<Catalog> catalog = Catalog::parse(*document);
    if (catalog.has_value() != Catalog::lint(*document).empty())
        std::abort();
    if (const Result<CustomRole> custom = Catalog::parseCustomRole(*document)) {
        const Result<CustomRole> again = Catalog::parseCustomRole(Catalog::toJson(*custom));
        if (!again || Catalog::toJson(*again) != Catalog::toJson(*custom))
            std::abort();
    }
    if (!catalog)
        return 0;
    (void)catalogTable(*catalog);
    for (const Role& role : catalog->roles()) {
        const CustomRole custom{RoleId("custom"), role.name, role.description, role.id, role.permissions};
        if (catalog->problemsOf(custom).empty() != catalog->withCustomRoles({custom}).has_value())
            std::abort();
    }
    return 0;
}
