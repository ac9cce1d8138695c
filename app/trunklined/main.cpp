#include <cstdio>
#include <optional>

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include "app/trunklined/parent_watch.h"
#include "app/trunklined/server_host.h"
#include "server/http/descriptor_limit.h"
#include "translations/install_translations.h"

namespace {

using namespace trunkline;
using namespace trunkline::server;

// What a process answers: scripts and service managers tell these apart.
constexpr int kDone = 0;
constexpr int kCouldNotStart = 1;
constexpr int kBadFlags = 2;

struct Flags {
    std::string data;
    std::string listen = "127.0.0.1:8443";
    std::string certificate;
    std::string key;
    std::string readyFile;
    std::string publicUrl;
    std::string smtpUrl;
    std::string smtpUser;
    std::string smtpPasswordFile;
    std::string smtpFrom;
    std::string smtpCaFile;
    bool isSmtpTlsRequired = false;
    int threads = 3;
    int requestsPerSecond = 200;
    int connections = 10'000;
    int connectionsPerAddress = 512;
    bool isQuiet = false;
    bool endsWithParent = false;
};

void complain(const QString& message) {
    std::fprintf(stderr, "trunklined: %s\n", message.toUtf8().constData());
}

void declare(CLI::App& program, Flags& flags) {
    program.set_version_flag("--version", "trunklined " TRUNKLINE_VERSION);
    program.set_config("--config", "", "Read settings from a file: the long names below, as name = value");
    program.allow_config_extras(CLI::config_extras_mode::error);
    program.add_option("--data", flags.data, "Directory of the database and the certificate; made if it is not there")
        ->required();
    program.add_option("--listen", flags.listen, "ADDRESS:PORT to serve on; port 0 takes any free one")
        ->capture_default_str();
    program.add_option("--certificate", flags.certificate,
                       "PEM file with the server's certificate and its chain; without it the server makes its own");
    program.add_option("--key", flags.key, "PEM file with the certificate's key");
    program.add_option("--public-url", flags.publicUrl, "How people reach this server, for links in messages");
    program.add_option("--smtp-url", flags.smtpUrl,
                       "Mail server: smtp://HOST:587 or smtps://HOST:465; without it invitations are links to pass on");
    program.add_option("--smtp-user", flags.smtpUser, "Name to sign in to the mail server with");
    program.add_option("--smtp-password-file", flags.smtpPasswordFile,
                       "File whose first line is the mail server's password");
    program.add_option("--smtp-from", flags.smtpFrom, "Address that messages come from");
    program.add_option(
        "--smtp-ca-file", flags.smtpCaFile,
        "PEM file of who signed the mail server's certificate; without it, those that the system trusts");
    program.add_flag("--smtp-tls-required", flags.isSmtpTlsRequired,
                     "Also encrypt to a mail server on this computer; elsewhere, and with a password, it always is");
    program.add_option("--threads", flags.threads, "Threads that work with the database")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    program
        .add_option("--requests-per-second", flags.requestsPerSecond,
                    "Most requests of one person, sustained; 0: no limit")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    program.add_option("--connections", flags.connections, "Most connections at a time")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    program.add_option("--connections-per-address", flags.connectionsPerAddress, "Most connections of one address")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    program.add_option("--ready-file", flags.readyFile,
                       "Once serving, write the URL and the certificate's fingerprint there, a line each");
    program.add_flag("--quiet", flags.isQuiet, "No log of requests");
    program.add_flag("--exit-with-parent", flags.endsWithParent,
                     "Stop when standard input ends, as it does when the program that started this one is gone");
}

Result<void> splitListen(const std::string& listen, HttpOptions& http) {
    const QString text = QString::fromStdString(listen);
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    if (colon <= 0 || !isNumber)
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate(
                        "Main", "--listen wants ADDRESS:PORT, for example 127.0.0.1:8443 or [::1]:8443."));
    http.address = address.toStdString();
    http.port = port;
    return {};
}

Result<HostOptions> optionsFrom(const Flags& flags) {
    HostOptions options;
    if (const Result<void> split = splitListen(flags.listen, options.http); !split)
        return tl::unexpected<Error>(split.error());
    if (flags.certificate.empty() != flags.key.empty())
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Main", "--certificate and --key belong together: give both, or neither."));
    options.dataDirectory = QString::fromStdString(flags.data);
    options.http.certificate = {QString::fromStdString(flags.certificate), QString::fromStdString(flags.key)};
    options.http.storeThreads = flags.threads;
    options.throttle.perSecond = flags.requestsPerSecond;
    options.http.connections = flags.connections;
    options.http.connectionsPerAddress = flags.connectionsPerAddress;
    options.publicUrl = QString::fromStdString(flags.publicUrl);
    options.mail = {QString::fromStdString(flags.smtpUrl),
                    QString::fromStdString(flags.smtpUser),
                    {},
                    QString::fromStdString(flags.smtpFrom),
                    flags.isSmtpTlsRequired,
                    QString::fromStdString(flags.smtpCaFile)};
    if (!flags.smtpPasswordFile.empty()) {
        QFile file(QString::fromStdString(flags.smtpPasswordFile));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::InvalidInput,
                        QCoreApplication::translate("Main", "The password file %1 cannot be read: %2.")
                            .arg(file.fileName(), file.errorString()));
        options.mail.password = QString::fromUtf8(file.readLine(1024)).trimmed();
    }
    if (!flags.isQuiet)
        options.log = standardErrorSink();
    return options;
}

Result<void> writeReadyFile(const QString& path, const ServerHost& host) {
    QSaveFile file(path); // whoever waits for it never sees half of it
    const QByteArray text = host.url().toUtf8() + '\n' + host.fingerprint().toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Unavailable,
                    QCoreApplication::translate("Main", "%1 cannot be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    installTranslations();
    QCoreApplication::setApplicationName(QStringLiteral("trunklined"));
    Flags flags;
    CLI::App program("The server of Trunkline: accounts, roles, call flows, call log and audit over HTTPS.",
                     "trunklined");
    declare(program, flags);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return program.exit(fault) == 0 ? kDone : kBadFlags;
    }
    Result<HostOptions> options = optionsFrom(flags);
    if (!options) {
        complain(options.error().message);
        return kBadFlags;
    }
    raiseDescriptorLimit();
    const SystemClock clock;
    SystemRandom random;
    Result<std::unique_ptr<ServerHost>> host = ServerHost::open(std::move(*options), clock, random);
    if (!host) {
        complain(host.error().message);
        if (!host.error().details.isEmpty())
            complain(host.error().details);
        return kCouldNotStart;
    }
    if (!flags.readyFile.empty()) {
        if (const Result<void> written = writeReadyFile(QString::fromStdString(flags.readyFile), **host); !written) {
            complain(written.error().message);
            return kCouldNotStart;
        }
    }
    std::printf("Serving %s\nCertificate %s\n", (*host)->url().toUtf8().constData(),
                (*host)->fingerprint().toUtf8().constData());
    std::fflush(stdout);
    std::optional<ParentWatch> watch;
    if (flags.endsWithParent)
        watch.emplace(**host);
    (*host)->run(true);
    return kDone;
}
