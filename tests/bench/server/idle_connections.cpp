// Opens many connections to a running server, has each of them do one request or begin an event stream, leaves them
// idle, and says how much memory the server's process then takes.
//
//   bench_server_idle PORT PID TOKEN [COUNT] [events|keep-alive]

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <openssl/ssl.h>

namespace {

long residentKilobytes(const std::string& pid) {
    std::ifstream status("/proc/" + pid + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::strtol(line.c_str() + 6, nullptr, 10);
    }
    return 0;
}

SSL* connectTo(SSL_CTX* context, std::uint16_t port) {
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (handle < 0 || ::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return nullptr;
    SSL* tls = SSL_new(context);
    SSL_set_fd(tls, handle);
    return SSL_connect(tls) == 1 ? tls : nullptr;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: %s PORT PID TOKEN [COUNT] [events|keep-alive]\n", argv[0]);
        return 2;
    }
    const auto port = static_cast<std::uint16_t>(std::atoi(argv[1]));
    const std::string pid = argv[2];
    const int count = argc > 4 ? std::atoi(argv[4]) : 5000;
    const std::string target = argc > 5 && std::string(argv[5]) == "keep-alive" ? "/healthz" : "/v1/events";
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);

    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    const std::string request =
        "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + argv[3] + "\r\n\r\n";
    const long before = residentKilobytes(pid);
    std::vector<SSL*> connections;
    std::array<char, 4096> answer{};
    for (int i = 0; i < count; ++i) {
        SSL* tls = connectTo(context, port);
        if (!tls || SSL_write(tls, request.data(), static_cast<int>(request.size())) <= 0 ||
            SSL_read(tls, answer.data(), static_cast<int>(answer.size())) <= 0) {
            std::fprintf(stderr, "connection %d failed\n", i);
            return 1;
        }
        connections.push_back(tls);
    }
    const long after = residentKilobytes(pid);
    std::printf("%d idle connections on %s: server %ld MB, before %ld MB, %.1f KB each\n", count, target.c_str(),
                after / 1024, before / 1024, static_cast<double>(after - before) / count);
    return 0;
}
