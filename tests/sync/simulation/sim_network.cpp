#include "tests/sync/simulation/sim_network.h"

#include <QUrl>

#include "core/base/json_input.h"
#include "core/session/http_transport.h"
#include "core/wire/api_types.h"
#include "tests/sync/simulation/sim_world.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using sync::Failure;

namespace {

constexpr std::string_view kPortal = "<html><body>Welcome! Please sign in to this network.</body></html>\n";
constexpr std::chrono::seconds kLongestWait{30};
constexpr std::chrono::seconds kLongestSilence{70};

Failure lost() {
    return {{ErrorCode::Unavailable, u"lost"_s, {}}, 0, {}, {}};
}

Failure busy(int status) {
    return {{ErrorCode::Unavailable, u"busy"_s, {}}, status, std::chrono::milliseconds(2'000), {}};
}

Failure failureOf(const server::Response& response) {
    const wire::ProblemDetails problem = wire::problemFromBody(
        response.status, QByteArray::fromStdString(response.contentType), QByteArray::fromStdString(response.body));
    return {wire::toError(problem), response.status, {}, problem.current, problem.code == "epoch_changed"_L1};
}

bool isRepeated(const server::Response& response) {
    return std::ranges::any_of(response.headers,
                               [](const auto& header) { return header.first == "Idempotency-Replayed"; });
}

bool isSuccess(const server::Response& response) {
    return response.status >= 200 && response.status < 300;
}

} // namespace

/// One answer to a pull on its way.
struct SimNetwork::Download {
    Life life;
    int incarnation = 0;
    server::Response response;
    std::optional<net::ZstdReader> zstd;
    std::string made; ///< by the server, not delivered yet
    bool isMadeWhole = false;
    qint64 bytesUntilCut = -1; ///< negative: it is not cut
    bool endsSilently = false;
    std::function<void(std::string_view)> received;
    std::function<void(std::optional<Failure>)> ended;
};

struct SimNetwork::Listening {
    int incarnation = 0;
    server::Response response;
    net::EventReader reader;
    std::function<void()> changed;
};

SimNetwork::~SimNetwork() {
    cancelPull();
    cancelAll();
}

QString SimNetwork::keyOf(const QJsonObject& fields) {
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

server::Request SimNetwork::request(const char* method, const QString& target) const {
    server::Request request;
    request.method = method;
    request.target = target.toStdString();
    request.headers = {{"Authorization", "Bearer " + token.toStdString()}};
    request.requestId = "req_" + std::to_string(m_world.nextNumber());
    request.peer = "127.0.0.1";
    return request;
}

void SimNetwork::travel(const Life& life, std::function<void()> arrive) {
    (void)m_world.time.after(std::chrono::milliseconds(1 + m_world.random.below(400)),
                             [life, arrive = std::move(arrive)] {
                                 if (*life)
                                     arrive();
                             });
}

void SimNetwork::pull(const QString& cursor, std::function<void(std::string_view)> received,
                      std::function<void(std::optional<Failure>)> ended) {
    cancelPull();
    const Life life = m_pull = std::make_shared<bool>(true);
    if (m_world.happens(m_world.weather.lost)) {
        travel(life, [ended] { ended(lost()); });
        return;
    }
    server::Request asked =
        request("GET", u"/v1/sync"_s + (cursor.isEmpty()
                                            ? QString()
                                            : u"?cursor="_s + QString::fromLatin1(QUrl::toPercentEncoding(cursor))));
    if (m_world.happens(50))
        asked.headers.emplace_back("Accept-Encoding", "zstd");
    travel(life, [=, this] {
        m_world.note("pull", asked.target.size());
        if (!m_world.server.isRunning()) {
            ended(lost());
        } else if (m_world.happens(m_world.weather.errors)) {
            ended(busy(m_world.happens(50) ? 503 : 429));
        } else if (m_world.happens(m_world.weather.portals)) {
            received(kPortal);
            if (*life)
                ended(lost());
        } else if (std::optional<server::Response> response = m_world.server.ask(asked); !response) {
            ended(lost());
        } else if (!isSuccess(*response)) {
            ended(failureOf(*response));
        } else {
            const auto download = std::make_shared<Download>();
            download->life = life;
            download->incarnation = m_world.server.incarnation();
            download->response = std::move(*response);
            if (!download->response.headers.empty() && download->response.headers.front().first == "Content-Encoding")
                download->zstd.emplace();
            if (m_world.happens(m_world.weather.cuts))
                download->bytesUntilCut = static_cast<qint64>(m_world.random.below(6'000));
            download->endsSilently = m_world.happens(50);
            download->received = received;
            download->ended = ended;
            deliver(download);
        }
    });
}

bool SimNetwork::unpack(Download& download, std::string_view bytes) {
    if (!download.zstd) {
        download.received(bytes);
        return *download.life;
    }
    const Life life = download.life;
    const Result<void> read = download.zstd->add(bytes, [&](std::string_view plain) {
        download.received(plain);
        return *life;
    });
    if (!*life)
        return false;
    if (!read)
        download.ended(Failure{read.error(), 200, {}, {}});
    return read.has_value();
}

/// A portion at a time, while other things happen.
void SimNetwork::deliver(const std::shared_ptr<Download>& download) {
    travel(download->life, [=, this] {
        Download& now = *download;
        const bool isServerGone = !m_world.server.isRunning() || now.incarnation != m_world.server.incarnation();
        if (isServerGone)
            now.response.stream.reset();
        if (!isServerGone && !now.isMadeWhole && now.made.size() < 4'000) {
            std::string part;
            const auto state = now.response.stream->produce(part);
            now.made += part;
            m_world.server.noticeStop();
            if (state == server::BodySource::State::Failed || !m_world.server.isRunning()) {
                now.response.stream.reset();
                now.ended(lost());
                return;
            }
            now.isMadeWhole = state == server::BodySource::State::Ended;
        }
        std::size_t size = std::min<std::size_t>(now.made.size(), 1 + m_world.random.below(3'000));
        bool isCut = now.bytesUntilCut >= 0 && static_cast<qint64>(size) >= now.bytesUntilCut;
        if (isCut)
            size = static_cast<std::size_t>(now.bytesUntilCut);
        else if (now.bytesUntilCut >= 0)
            now.bytesUntilCut -= static_cast<qint64>(size);
        const std::string portion = now.made.substr(0, size);
        now.made.erase(0, size);
        m_world.note("portion", size);
        if (!portion.empty() && !unpack(now, portion))
            return;
        const bool isOver = now.made.empty() && (now.isMadeWhole || isServerGone);
        isCut = isCut || (isServerGone && now.made.empty() && !now.isMadeWhole);
        if (!isOver && !isCut) {
            deliver(download);
            return;
        }
        const bool isHalf = now.zstd && !now.zstd->isWhole();
        now.ended((isCut && !now.endsSilently) || isHalf ? std::optional(lost()) : std::nullopt);
    });
}

void SimNetwork::cancelPull() {
    if (m_pull)
        *m_pull = false;
    m_pull.reset();
}

/// What a request for a change meets on its way to the server and back. It travels whether or not anybody still waits.
void SimNetwork::carry(const server::Request& request, const Life& life,
                       const std::function<void(const Answer&)>& answered) {
    SimWorld& world = m_world;
    const auto arrive = [life, answered, &world](const Answer& answer) {
        (void)world.time.after(std::chrono::milliseconds(1 + world.random.below(400)), [life, answered, answer] {
            if (*life)
                answered(answer);
        });
    };
    (void)world.time.after(std::chrono::milliseconds(1 + world.random.below(400)), [=, &world] {
        world.note("push", request.body.size());
        if (!world.server.isRunning()) {
            arrive({lost(), {}});
            return;
        }
        if (world.happens(world.weather.errors)) {
            arrive({busy(world.happens(50) ? 502 : 429), {}});
            return;
        }
        if (world.happens(world.weather.portals)) {
            arrive({Failure{{ErrorCode::Unavailable, u"portal"_s, {}}, 0, {}, {}}, {}});
            return;
        }
        const std::optional<server::Response> response = world.server.ask(request);
        if (!response || world.happens(world.weather.lost))
            arrive({lost(), {}});
        else if (!isSuccess(*response))
            arrive({failureOf(*response), {}});
        else if (const Result<QJsonObject> entity = parseJsonObject(QByteArray::fromStdString(response->body)))
            arrive({std::nullopt, *entity, isRepeated(*response)});
        else
            arrive({Failure{entity.error(), 0, {}, {}}, {}});
    });
}

void SimNetwork::push(const sync::Edit& edit, std::function<void(const Answer&)> answered) {
    const Life life = m_others;
    const auto once = [answered = std::move(answered),
                       isAnswered = std::make_shared<bool>(false)](const Answer& answer) {
        if (!std::exchange(*isAnswered, true))
            answered(answer);
    };
    m_world.noteSent(edit);
    const net::Request sent = session::requestFor(edit);
    server::Request asked = request(sent.method.constData(), sent.path);
    for (const auto& [name, value] : sent.headers)
        asked.headers.emplace_back(name.toStdString(), value.toStdString());
    asked.body = sent.body.toStdString();
    // As a real client does, the wait ends some time.
    (void)m_world.time.after(kLongestWait, [=] {
        if (*life)
            once({lost(), {}});
    });
    if (m_world.happens(m_world.weather.lost))
        return;
    carry(asked, life, once);
    if (m_world.happens(m_world.weather.doubled))
        carry(asked, std::make_shared<bool>(false), once);
}

void SimNetwork::listen(std::function<void()> changed, std::function<void(const Failure&)> ended) {
    const Life life = m_others;
    travel(life, [=, this] {
        if (!m_world.server.isRunning() || m_world.happens(m_world.weather.lost)) {
            ended(lost());
            return;
        }
        std::optional<server::Response> response = m_world.server.ask(request("GET", u"/v1/events"_s));
        if (!response) {
            ended(lost());
            return;
        }
        if (!isSuccess(*response)) {
            ended(failureOf(*response));
            return;
        }
        m_listening = std::make_shared<Listening>();
        m_listening->incarnation = m_world.server.incarnation();
        m_listening->response = std::move(*response);
        m_listening->changed = changed;
        // A stream from which nothing comes, not even a ping, is given up.
        const std::weak_ptr<Listening> weak = m_listening;
        const auto watch = std::make_shared<std::function<void()>>();
        *watch = [=, this] {
            if (!*life || weak.expired())
                return;
            const auto listening = weak.lock();
            if (m_world.server.isRunning() && listening->incarnation == m_world.server.incarnation()) {
                serverChanged();
                (void)m_world.time.after(kLongestSilence * 20, *watch);
                return;
            }
            m_listening.reset();
            ended(lost());
        };
        (void)m_world.time.after(kLongestSilence, *watch);
        serverChanged();
    });
}

void SimNetwork::serverChanged() {
    if (!m_listening || m_world.happens(m_world.weather.lost))
        return;
    const std::weak_ptr<Listening> weak = m_listening;
    travel(m_others, [=, this] {
        const auto listening = weak.lock();
        if (!listening || !m_world.server.isRunning() || listening->incarnation != m_world.server.incarnation())
            return;
        std::string bytes;
        if (listening->response.stream->produce(bytes) == server::BodySource::State::Ended)
            return;
        bool hasChanged = false;
        (void)listening->reader.add(
            QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
            [&](const net::EventReader::Event& event) { hasChanged |= event.name == "changed"; });
        if (hasChanged)
            listening->changed();
    });
}

void SimNetwork::cancelAll() {
    *m_others = false;
    m_others = std::make_shared<bool>(true);
    m_listening.reset();
}

} // namespace trunkline::tests
