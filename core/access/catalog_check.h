#pragma once

#include "core/access/catalog.h"

namespace trunkline::access {

/// What a schema cannot say about a catalog that could be read.
class CatalogCheck {
public:
    explicit CatalogCheck(const Catalog& catalog) : m_catalog(catalog) {}

    [[nodiscard]] std::vector<CatalogProblem> problems();
    [[nodiscard]] std::vector<CatalogProblem> problemsOf(const CustomRole& custom);

private:
    const Catalog& m_catalog;
    std::vector<CatalogProblem> m_problems;

    void note(const QString& where, const QString& message) { m_problems.push_back({where, message}); }
    void checkTop();
    void checkRules(const Role& role);
    void checkOutranked(const Role& role, const RoleSet& mentioned, const QString& where);
    void checkAddable(const Role& role, const RoleSet& added, const QString& where);
    void checkSignIn(const Role& role);
};

/// Permissions of `inner` that `outer` does not cover, wherever both are granted.
[[nodiscard]] std::vector<Permission> uncovered(const Role& inner, const Role& outer);

} // namespace trunkline::access
