// Counts every allocation of the program, those of Qt included: `ok` is answered without one.

#include <atomic>
#include <chrono>
#include <cstddef>

#include <catch2/catch_test_macros.hpp>

#include "tests/access/world.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;

namespace {

std::atomic<long> allocations = 0;

long counted(const Index& index, const UserId& user, Action action, const AccountId& at, const Context& context) {
    const long before = allocations;
    const Decision decision = index.decide(user, action, at, context);
    const long after = allocations;
    return decision.isAllowed() ? after - before : -1;
}

} // namespace

// glibc's own names; operator new and Qt come here as well.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
    ++allocations;
    return __libc_calloc(count, size);
}
void* realloc(void* block, std::size_t size) {
    ++allocations;
    return __libc_realloc(block, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    ++allocations;
    return __libc_memalign(alignment, size);
}
}

TEST_CASE("an allocation of any kind is counted") {
    const long before = allocations;
    const QByteArray text = QByteArray("some text that is too long to be held in place ").repeated(3);
    const auto number = std::make_unique<int>(1);
    CHECK(text.size() > *number);
    CHECK(allocations >= before + 2);
}

TEST_CASE("whatever is allowed is answered without an allocation, with rows, conditions and expiry") {
    long asked = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        WorldMaker maker(seed);
        const World world = maker.world();
        const Index index = world.index();
        const Row row = maker.row(world);
        for (const User& user : world.users) {
            for (const Account& account : world.accounts) {
                for (std::size_t i = 0; i < kActionCount; ++i) {
                    Context context;
                    context.now = world.now;
                    context.row = i % 2 == 0 ? &row : nullptr;
                    const Action action = static_cast<Action>(i);
                    const long made = counted(index, user.id, action, account.id, context);
                    if (made < 0)
                        continue;
                    ++asked;
                    CAPTURE(seed, nameOf(action).toStdString());
                    REQUIRE(made == 0);
                }
            }
        }
    }
    CHECK(asked > 5'000);
}
