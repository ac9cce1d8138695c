#include "server/api/api.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrl>

#include "core/base/json_input.h"
#include "server/api/digest.h"
#include "server/api/gate.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr JsonLimits kBodyLimits{.bytes = 8 * 1024 * 1024, .depth = 48};
constexpr qsizetype kLongestKey = 128;

struct ApiWords {
    Q_DECLARE_TR_FUNCTIONS(Api)
};

/// The variables of a path that fits the pattern.
std::optional<std::vector<QString>> fit(std::string_view pattern, std::string_view path) {
    std::vector<QString> variables;
    while (!pattern.empty() || !path.empty()) {
        const auto nextOf = [](std::string_view& text) {
            text.remove_prefix(text.starts_with('/') ? 1 : 0);
            const std::string_view segment = text.substr(0, text.find('/'));
            text.remove_prefix(segment.size());
            return segment;
        };
        if (pattern.empty() || path.empty() || path.front() != '/')
            return std::nullopt;
        const std::string_view wanted = nextOf(pattern);
        const std::string_view given = nextOf(path);
        if (wanted.starts_with('{')) {
            if (given.empty() || given.size() > 256)
                return std::nullopt;
            variables.push_back(QUrl::fromPercentEncoding(QByteArrayView(given).toByteArray()));
        } else if (wanted != given) {
            return std::nullopt;
        }
    }
    return variables;
}

bool isWrite(const Request& request) {
    return request.method != "GET" && request.method != "HEAD";
}

Response toResponse(Answer answer, const std::string& requestId) {
    Response response;
    response.status = answer.status;
    response.contentType = answer.contentType;
    if (!answer.contentEncoding.empty())
        response.headers.emplace_back("Content-Encoding", answer.contentEncoding);
    if (answer.revision)
        response.headers.emplace_back("ETag", '"' + std::to_string(toNumber(*answer.revision)) + '"');
    if (answer.isRepeated)
        response.headers.emplace_back("Idempotency-Replayed", "true");
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("X-Request-Id", requestId);
    if (answer.stream) {
        response.stream = std::move(answer.stream);
        response.isEventStream = answer.isEventStream;
    } else if (!answer.text.isNull()) {
        response.body.assign(answer.text.constData(), static_cast<std::size_t>(answer.text.size()));
    } else if (answer.status != 204) {
        const QByteArray text = QJsonDocument(answer.body).toJson(QJsonDocument::Compact);
        response.body.assign(text.constData(), static_cast<std::size_t>(text.size()));
    }
    return response;
}

Answer repeated(const StoredAnswer& stored) {
    Answer answer;
    answer.isRepeated = true;
    answer.status = stored.status;
    answer.contentType = stored.contentType.toStdString();
    answer.text = stored.body.isNull() ? QByteArray("") : stored.body;
    if (!stored.entityTag.isEmpty())
        answer.revision = static_cast<Revision>(stored.entityTag.toLongLong());
    return answer;
}

} // namespace

Api::Api(Services& services) : m_services(services) {}

Api::Match Api::match(const Request& request) const {
    Match found;
    const std::string_view method =
        request.method == "HEAD" ? std::string_view("GET") : std::string_view(request.method);
    for (const Route& route : allRoutes()) {
        std::optional<std::vector<QString>> variables = fit(route.pattern, request.path());
        if (!variables)
            continue;
        found.isPathKnown = true;
        if (route.method != method)
            continue;
        found.route = &route;
        found.variables = std::move(*variables);
        break;
    }
    return found;
}

bool Api::isQuick(const Request& request) const {
    if (isWrite(request))
        return false;
    const Match found = match(request);
    return !found.route || found.route->speed == Speed::Quick;
}

Response Api::handle(const Request& request) {
    Match found = match(request);
    if (!found.route) {
        Response response = server::toResponse(
            found.isPathKnown ? problemOf(405, u"method_not_allowed"_s, ApiWords::tr("This cannot be done here."))
                              : notFound(),
            request.requestId);
        response.route = "unknown";
        return response;
    }
    Exchange exchange(m_services, request);
    exchange.path = std::move(found.variables);
    Outcome outcome = run(exchange, *found.route);
    Response response = outcome ? toResponse(std::move(*outcome), request.requestId)
                                : server::toResponse(outcome.error(), request.requestId);
    if (response.status == 429)
        response.headers.emplace_back("Retry-After", std::to_string(std::max(1, exchange.retryAfterSeconds)));
    response.route = found.route->pattern;
    return response;
}

Response Api::refuse(int status, const std::string& requestId) {
    const auto words = [status]() -> std::pair<QString, QString> {
        switch (status) {
        case 413:
            return {u"too_large"_s, ApiWords::tr("The request's body is too large.")};
        case 431:
            return {u"too_large"_s, ApiWords::tr("The request's header is too large.")};
        default:
            return {u"invalid_input"_s, ApiWords::tr("This is no HTTP request that can be read.")};
        }
    }();
    Response response = server::toResponse(problemOf(status, words.first, words.second), requestId);
    response.route = "unreadable";
    return response;
}

Outcome Api::run(Exchange& exchange, const Route& route) {
    if (route.gate.needsSession()) {
        if (std::optional<Problem> problem = identify(exchange))
            return server::refuse(std::move(*problem));
    }
    if (std::optional<Problem> problem = readBody(exchange, route))
        return server::refuse(std::move(*problem));
    if (isWrite(exchange.request) && route.speed != Speed::Own)
        return runWrite(exchange, route);
    if (route.speed == Speed::Store)
        return runRead(exchange, route);
    if (std::optional<Problem> problem = openGate(exchange, route))
        return server::refuse(std::move(*problem));
    return route.answer(exchange);
}

std::optional<Problem> Api::identify(Exchange& exchange) const {
    constexpr std::string_view kScheme = "Bearer ";
    const std::string_view header = exchange.request.header("Authorization");
    if (header.size() <= kScheme.size() || !equalsIgnoringCase(header.substr(0, kScheme.size()), kScheme))
        return signInRequired();
    const std::optional<Session> session = m_services.sessions.find(header.substr(kScheme.size()), exchange.now);
    const User* user = session ? exchange.directory->user(session->user) : nullptr;
    if (!user || user->state != UserState::Active)
        return signInRequired();
    exchange.subject = *user;
    exchange.family = session->family;
    if (const auto wait = m_services.throttle.take(user->id.toUtf8(), exchange.now); wait.count() > 0) {
        exchange.retryAfterSeconds = static_cast<int>((wait.count() + 999) / 1000);
        return tooMany(wait);
    }
    return std::nullopt;
}

std::optional<Problem> Api::readBody(Exchange& exchange, const Route& route) const {
    const std::string& text = exchange.request.body;
    if (route.takes.empty() || (text.empty() && exchange.request.method != "PATCH" && exchange.request.method != "PUT"))
        return std::nullopt;
    Result<QJsonObject> object =
        parseJsonObject(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), kBodyLimits);
    if (!object)
        return badRequest(object.error().message);
    exchange.body = std::move(*object);
    return std::nullopt;
}

std::optional<Problem> Api::openGate(Exchange& exchange, const Route& route) const {
    return passGate(exchange, route.gate);
}

Outcome Api::runRead(Exchange& exchange, const Route& route) {
    std::optional<Outcome> outcome;
    const Result<void> read = m_services.storage.read([&](Reader& reader) -> Result<void> {
        exchange.reader = &reader;
        if (std::optional<Problem> problem = openGate(exchange, route))
            outcome.emplace(server::refuse(std::move(*problem)));
        else
            outcome.emplace(route.answer(exchange));
        exchange.reader = nullptr;
        return {};
    });
    if (!read) {
        m_services.log.event("error", "storage", read.error().details.toStdString());
        return server::refuse(problemFrom(read.error()));
    }
    return std::move(*outcome);
}

Outcome Api::runWrite(Exchange& exchange, const Route& route) {
    const QByteArray key = QByteArrayView(exchange.request.header("Idempotency-Key")).toByteArray();
    if (key.size() > kLongestKey)
        return server::refuse(
            badRequest(ApiWords::tr("The Idempotency-Key is longer than %n characters.", nullptr, kLongestKey)));
    const bool isKept = !key.isEmpty() && route.gate.needsSession();
    const QByteArray digest =
        digestOf(exchange.request.method + ' ' + exchange.request.target + '\n' + exchange.request.body);

    std::optional<Outcome> outcome;
    const auto work = [&](Writer& writer) -> Result<void> {
        exchange.reader = exchange.writer = &writer;
        exchange.directory = m_services.directory.current(); // nothing changes it while this writes
        if (isKept) {
            if (const std::optional<StoredAnswer> stored = writer.answer(exchange.subject.id.toUtf8(), key)) {
                if (stored->requestDigest == digest)
                    outcome.emplace(repeated(*stored));
                else
                    outcome.emplace(server::refuse(unacceptable(
                        ApiWords::tr("This Idempotency-Key was used for another request."), u"key_reused"_s)));
                return {};
            }
        }
        if (std::optional<Problem> problem = openGate(exchange, route)) {
            outcome.emplace(server::refuse(std::move(*problem)));
            return {};
        }
        outcome.emplace(route.answer(exchange));
        if (!*outcome && !exchange.keepsOnRefusal)
            return fail(ErrorCode::Canceled, {}); // undoes what the handler began
        if (isKept && *outcome) {
            const Answer& answer = **outcome;
            QJsonObject kept = answer.body;
            for (const QLatin1StringView secret : {"token"_L1, "link"_L1})
                kept.remove(secret);
            const QByteArray text =
                answer.status == 204 ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact);
            writer.putAnswer(exchange.subject.id.toUtf8(), key,
                             {digest, answer.status, QByteArray::fromStdString(answer.contentType), text,
                              answer.revision ? QByteArray::number(toNumber(*answer.revision)) : QByteArray(),
                              exchange.now});
        }
        return {};
    };
    const Result<void> written = m_services.storage.write(work);
    exchange.reader = exchange.writer = nullptr;
    if (!written && (!outcome || written.error().code != ErrorCode::Canceled)) {
        m_services.log.event("error", "storage", written.error().details.toStdString());
        return server::refuse(problemFrom(written.error()));
    }
    if (written && *outcome && (*outcome)->afterCommit)
        (*outcome)->afterCommit();
    return std::move(*outcome);
}

} // namespace trunkline::server
