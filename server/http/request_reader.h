#pragma once

#include <memory>
#include <string_view>

#include "server/http/message.h"

namespace trunkline::server {

struct ReadLimits {
    std::size_t headerBytes = 16 * 1024;
    std::size_t bodyBytes = 8 * 1024 * 1024;
};

/// Reads one HTTP/1.x request from bytes as they come. Never throws, never holds more than the limits.
class RequestReader {
public:
    explicit RequestReader(const ReadLimits& limits);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    /// Takes from the front of `bytes` and says how many; give the rest again together with what comes next.
    std::size_t feed(std::string_view bytes);
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool hasHeader() const;
    /// The status to refuse with (400, 413, 431); 0: all is well so far.
    [[nodiscard]] int refusal() const { return m_refusal; }
    [[nodiscard]] bool wantsContinue() const;
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] bool isHttp10() const;

    /// Once isDone().
    [[nodiscard]] Request take();

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    int m_refusal = 0;
};

} // namespace trunkline::server
