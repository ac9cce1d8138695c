#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "tests/bench/server/bench_server.h"

namespace trunkline::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kMostMilliseconds = 30'000;
constexpr int kRounds = 5;

double millisecondsSince(SteadyClock::time_point start) {
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

std::string between(const std::string& text, std::string_view before, char after) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos)
        return {};
    return text.substr(at + before.size(), text.find(after, at + before.size()) - at - before.size());
}

/// For a query.
std::string escaped(const std::string& text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string safe;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            safe += c;
        else
            safe += {'%', kHex[static_cast<unsigned char>(c) >> 4], kHex[c & 15]};
    }
    return safe;
}

SSL_CTX* makeContext() {
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    return context;
}

/// Opens connections that each sent one request and got what `isAnswered` wants.
std::vector<TlsClient> openMany(SSL_CTX* context, const BenchServer& server, std::size_t count,
                                const std::string& request, std::string_view wanted) {
    raiseOpenFiles();
    std::vector<TlsClient> clients;
    clients.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        TlsClient client(context, server.port());
        std::string got;
        bool isOpen = !client.failed() && client.send(request);
        while (isOpen && got.find(wanted) == std::string::npos) {
            const std::string part = client.receive();
            isOpen = !part.empty();
            got += part;
        }
        if (!isOpen) {
            std::fprintf(stderr, "connection %zu failed\n", i);
            std::exit(1);
        }
        clients.push_back(std::move(client));
    }
    return clients;
}

/// Milliseconds from `start` to when each console was told, in order. Fewer than consoles: it took too long.
std::vector<double> listenToAll(int poll, std::vector<TlsClient>& clients, SteadyClock::time_point start) {
    std::vector<double> told;
    std::vector<bool> wasTold(clients.size(), false);
    std::array<epoll_event, 512> ready{};
    while (told.size() < clients.size()) {
        const int count = epoll_wait(poll, ready.data(), ready.size(), kMostMilliseconds);
        if (count <= 0)
            return told;
        for (int i = 0; i < count; ++i) {
            const std::size_t index = ready[static_cast<std::size_t>(i)].data.u32;
            const std::string event = clients[index].receive();
            if (wasTold[index] || event.find("event: changed") == std::string::npos)
                continue;
            wasTold[index] = true;
            told.push_back(millisecondsSince(start));
        }
    }
    return told;
}

} // namespace

void benchTold(const BenchServer& server, std::size_t consoles) {
    SSL_CTX* context = makeContext();
    const long before = residentKilobytes(server.pid());
    std::vector<TlsClient> clients =
        openMany(context, server, consoles, "GET /v1/events" + server.head() + "\r\n", "event: changed");
    const int poll = epoll_create1(0);
    for (std::size_t i = 0; i < clients.size(); ++i) {
        epoll_event wanted{};
        wanted.events = EPOLLIN;
        wanted.data.u32 = static_cast<std::uint32_t>(i);
        epoll_ctl(poll, EPOLL_CTL_ADD, clients[i].handle(), &wanted);
    }
    TlsClient editor(context, server.port());
    const std::string newest = editor.request("GET /v1/calls?limit=1" + server.head() + "\r\n");
    const std::string target = "/v1/calls/" + between(newest, "\"id\":\"", '"');
    std::string revision = between(editor.request("GET " + target + server.head() + "\r\n"), "ETag: \"", '"');
    for (int round = 0; round < kRounds; ++round) {
        const std::string body = "{\"note\":\"Round " + std::to_string(round) + "\"}";
        const double cpu = cpuSeconds(server.pid());
        const SteadyClock::time_point start = SteadyClock::now();
        editor.send("PATCH " + target + server.head() + "If-Match: \"" + revision +
                    "\"\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        const std::vector<double> told = listenToAll(poll, clients, start);
        if (told.size() < consoles) {
            std::fprintf(stderr, "only %zu of %zu consoles were told\n", told.size(), consoles);
            std::exit(1);
        }
        revision = between(editor.receive(), "ETag: \"", '"');
        std::printf("told: %zu consoles, one change: first %.0f ms, median %.0f ms, last %.0f ms; server %.2f s CPU, "
                    "%ld MB (before the consoles %ld MB)\n",
                    consoles, told.front(), told[consoles / 2], told.back(), cpuSeconds(server.pid()) - cpu,
                    residentKilobytes(server.pid()) / 1024, before / 1024);
    }
    ::close(poll);
}

void benchIdle(const BenchServer& server, std::size_t connections) {
    SSL_CTX* context = makeContext();
    const long before = residentKilobytes(server.pid());
    const std::vector<TlsClient> clients =
        openMany(context, server, connections, "GET /healthz" + server.head() + "\r\n", "\r\n\r\n");
    const long after = residentKilobytes(server.pid());
    std::printf("idle: %zu keep-alive connections: server %ld MB, before %ld MB, %.1f KB each\n", connections,
                after / 1024, before / 1024, static_cast<double>(after - before) / static_cast<double>(connections));
}

void benchEmptyPull(const BenchServer& server) {
    constexpr int kPulls = 200;
    SSL_CTX* context = makeContext();
    TlsClient client(context, server.port());
    const auto pull = [&](const std::string& query) {
        client.send("GET /v1/sync" + query + server.head() + "\r\n");
        std::string text;
        while (!text.ends_with("\r\n0\r\n\r\n"))
            text += client.receive();
        return text;
    };
    // Of calls the future ones alone: accounts, people, and a cursor after everything.
    const std::string snapshot = pull("?callsSince=9000000000000");
    const std::size_t at = snapshot.rfind("\"cursor\"");
    const std::string cursor =
        at == std::string::npos ? "" : escaped(between(snapshot.substr(at), "\"cursor\":\"", '"'));
    std::vector<double> times;
    const double cpu = cpuSeconds(server.pid());
    for (int i = 0; i < kPulls; ++i) {
        const SteadyClock::time_point start = SteadyClock::now();
        const std::string text = pull("?cursor=" + cursor);
        times.push_back(millisecondsSince(start));
        if (i == 0 && (!text.starts_with("HTTP/1.1 200") || text.size() > 2000))
            std::fprintf(stderr, "this pull is not empty: %.300s\n", text.c_str());
    }
    std::ranges::sort(times);
    std::printf("pull: nothing new: median %.2f ms, p95 %.2f ms; server %.2f ms CPU each\n", times[kPulls / 2],
                times[kPulls * 95 / 100], (cpuSeconds(server.pid()) - cpu) * 1000 / kPulls);
}

void benchStream(const BenchServer& server) {
    SSL_CTX* context = makeContext();
    TlsClient client(context, server.port());
    client.send("GET /v1/sync" + server.head() + "Accept-Encoding: zstd\r\n\r\n");
    const SteadyClock::time_point start = SteadyClock::now();
    const double cpu = cpuSeconds(server.pid());
    long most = 0;
    double bytes = 0;
    std::string last;
    for (int parts = 0;; ++parts) {
        const std::string part = client.receive();
        bytes += static_cast<double>(part.size());
        last = (last + part).substr(last.size() + part.size() > 16 ? last.size() + part.size() - 16 : 0);
        if (parts % 256 == 0)
            most = std::max(most, residentKilobytes(server.pid()));
        if (part.empty() || last.ends_with("\r\n0\r\n\r\n"))
            break;
    }
    std::printf("stream: %.0f MB (zstd) in %.1f s; server %.1f s CPU, at most %ld MB resident\n", bytes / 1e6,
                millisecondsSince(start) / 1000, cpuSeconds(server.pid()) - cpu,
                std::max(most, residentKilobytes(server.pid())) / 1024);
}

} // namespace trunkline::bench
