#pragma once

#include <optional>
#include <string>

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include "tests/bench/server/tls_client.h"

namespace trunkline::bench {

/// A trunklined with a sample organisation, and somebody signed in there.
class BenchServer {
public:
    /// `data`: a data directory that is there, e.g. a large one; empty: a sample with so many calls is made. Ends the
    /// program, with words, where the server cannot be had.
    BenchServer(const QString& data, int calls);
    ~BenchServer();

    [[nodiscard]] QString database() const { return m_data + QStringLiteral("/trunkline.db"); }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] std::uint16_t port() const { return static_cast<std::uint16_t>(m_url.port()); }
    [[nodiscard]] QByteArray fingerprint() const { return m_fingerprint; }
    [[nodiscard]] std::string pid() const { return std::to_string(m_process.processId()); }
    [[nodiscard]] const std::string& token() const { return m_token; }
    /// The lines of a request's header that everything has, after its target.
    [[nodiscard]] std::string head() const;

private:
    void makeSample(int calls);
    void start();
    void signIn();

    QTemporaryDir m_directory;
    QString m_data;
    QProcess m_process;
    QUrl m_url;
    QByteArray m_fingerprint;
    std::string m_token;
};

/// Many consoles listen, one call changes: after how long each was told.
void benchTold(const BenchServer& server, std::size_t consoles);
/// What idle connections cost in memory.
void benchIdle(const BenchServer& server, std::size_t connections);
/// A pull that brings nothing.
void benchEmptyPull(const BenchServer& server);
/// A console's first load, from signing in to searchable, encrypted, over TLS; against `sqlite3 .import` of the same
/// calls, and PouchDB.
void benchFirstLoad(const BenchServer& server);
/// From an edit at one console until another shows it.
void benchLive(const BenchServer& server);
/// The whole organisation streamed to a client that keeps nothing: how much memory the server takes for it.
void benchStream(const BenchServer& server);

} // namespace trunkline::bench
