#include <utility>

#include "tests/sync/simulation/sim_world.h"

// What rarely goes wrong by chance, brought about.

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace server;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr const char* kCompanies[] = {"coa", "cob", "coc"};

} // namespace

void SimWorld::relay() {
    const QByteArray company = kCompanies[random.below(std::size(kCompanies))];
    note("relay", 0);
    for (const auto& console : m_consoles) {
        if (!console->isRunning())
            console->boot();
        (void)time.runUntil(time.now() + kMinute / 2);
        console->relabel(company);
        (void)time.runUntil(time.now() + static_cast<std::int64_t>(random.below(800)));
        console->crash();
    }
    for (const auto& console : m_consoles) {
        console->boot();
        (void)time.runUntil(time.now() + kMinute);
    }
}

void SimWorld::relapse() {
    const QByteArray company = kCompanies[random.below(std::size(kCompanies))];
    if (!server.isRunning())
        server.boot();
    readEvents();
    note("relapse", 0);
    keepBackup();
    if (server.backups() == 0)
        return;
    relabelOnServer(company);
    (void)time.runUntil(time.now() + kMinute);
    server.crash();
    for (const auto& console : m_consoles)
        console->relabel(company);
    (void)time.runUntil(time.now() + static_cast<std::int64_t>(random.below(kMinute)));
    server.boot();
    readEvents();
    goBackTo(server.backups() - 1);
    relabelOnServer(company);
    (void)time.runUntil(time.now() + kMinute);
}

void SimWorld::relabelOnServer(const QByteArray& company) {
    server.write([&](Writer& writer) {
        if (auto number = findAs<TrackingNumber>(writer, "num_" + company)) {
            number->label = u"secret-%1.%2"_s.arg(number->company.toString()).arg(nextNumber());
            writer.put(*number);
        }
    });
}

void SimWorld::haunt() {
    const QByteArray company = kCompanies[random.below(std::size(kCompanies))];
    note("haunt", 0);
    const Weather before = std::exchange(weather, {.lost = 50});
    for (const auto& console : m_consoles)
        console->makeDestination(company);
    (void)time.runUntil(time.now() + static_cast<std::int64_t>(random.below(1'500)));
    weather = before;
    server.write([&](Writer& writer) {
        std::vector<QByteArray> made;
        writer.visit({.kind = RecordKind::Destination, .account = company, .owner = {}, .after = {}},
                     [&](const Record& record) {
                         if (record.id != "dst_" + company)
                             made.push_back(record.id);
                         return true;
                     });
        for (const QByteArray& id : made)
            writer.remove(RecordKind::Destination, id);
    });
    (void)time.runUntil(time.now() + kMinute);
}

} // namespace trunkline::tests
