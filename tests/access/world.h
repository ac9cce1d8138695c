#pragma once

#include <memory>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "core/access/index.h"
#include "core/base/random.h"

namespace trunkline::tests {

/// An organisation made at random: tree, people, grants and a catalog, shipped or generated too.
struct World {
    std::shared_ptr<const access::Catalog> catalog;
    QJsonObject document; ///< of the catalog, for evaluators that read it themselves
    std::vector<Account> accounts;
    std::vector<User> users;
    std::vector<Grant> grants;
    std::vector<access::CustomRole> custom;
    Instant now{};

    [[nodiscard]] std::shared_ptr<const AccountTree> tree() const;
    [[nodiscard]] access::Index index() const;
    /// The catalog with the custom roles as they are now.
    [[nodiscard]] std::shared_ptr<const access::Catalog> effectiveCatalog() const;
};

/// Draws from a seeded source; the same seed gives the same worlds everywhere.
class WorldMaker {
public:
    explicit WorldMaker(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] World world();
    [[nodiscard]] Grant grant(const World& world);
    [[nodiscard]] access::Row row(const World& world);
    [[nodiscard]] access::Target target(const World& world);
    [[nodiscard]] Account account(const World& world);

    [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_random.below(bound)); }
    [[nodiscard]] bool chance(unsigned percent) { return m_random.below(100) < percent; }
    template <class T>
    [[nodiscard]] const T& oneOf(const std::vector<T>& list) {
        return list[below(list.size())];
    }

private:
    SeededRandom m_random;
    int m_made = 0;

    [[nodiscard]] QJsonObject catalogDocument();
    [[nodiscard]] QJsonObject generatedCatalog();
    [[nodiscard]] QJsonArray generatedPermissions(bool isTop);
    [[nodiscard]] std::optional<QStringList> plan(const World& world);
    [[nodiscard]] RowFilter rows();
    [[nodiscard]] std::optional<Instant> expiry(const World& world);
    [[nodiscard]] QByteArray nextId(const char* prefix);
};

/// TRUNKLINE_ACCESS_SCALE times `count`, for long runs; 1 by default.
[[nodiscard]] int scaled(int count);

} // namespace trunkline::tests
