#include "server/http/request_reader.h"

#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#pragma GCC diagnostic pop

namespace trunkline::server {

namespace http = boost::beast::http;

struct RequestReader::Parser {
    http::request_parser<http::string_body> inner;
};

namespace {

int statusOf(const boost::system::error_code& fault) {
    if (fault == http::error::header_limit || fault == http::error::buffer_overflow)
        return 431;
    if (fault == http::error::body_limit)
        return 413;
    return 400;
}

std::string textOf(const auto& view) {
    return std::string(view.data(), view.size());
}

} // namespace

RequestReader::RequestReader(const ReadLimits& limits) : m_parser(std::make_unique<Parser>()) {
    m_parser->inner.eager(true);
    m_parser->inner.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
    m_parser->inner.body_limit(limits.bodyBytes);
}

RequestReader::~RequestReader() = default;

std::size_t RequestReader::feed(std::string_view bytes) {
    std::size_t used = 0;
    while (used < bytes.size() && !isDone()) {
        boost::system::error_code fault;
        const std::size_t taken =
            m_parser->inner.put(boost::asio::buffer(bytes.data() + used, bytes.size() - used), fault);
        used += taken;
        if (fault == http::error::need_more)
            break;
        if (fault) {
            m_refusal = statusOf(fault);
            break;
        }
        if (taken == 0)
            break;
    }
    return used;
}

bool RequestReader::isDone() const {
    return m_parser->inner.is_done();
}

bool RequestReader::hasHeader() const {
    return m_parser->inner.is_header_done();
}

bool RequestReader::wantsContinue() const {
    const auto expected = m_parser->inner.get()[http::field::expect];
    return equalsIgnoringCase({expected.data(), expected.size()}, "100-continue");
}

bool RequestReader::keepsAlive() const {
    return m_parser->inner.keep_alive();
}

bool RequestReader::isHttp10() const {
    return m_parser->inner.get().version() < 11;
}

Request RequestReader::take() {
    http::request<http::string_body> message = m_parser->inner.release();
    Request request;
    request.method = textOf(message.method_string());
    request.target = textOf(message.target());
    for (const auto& field : message)
        request.headers.emplace_back(textOf(field.name_string()), textOf(field.value()));
    request.body = std::move(message.body());
    return request;
}

} // namespace trunkline::server
