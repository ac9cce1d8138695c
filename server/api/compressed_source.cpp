#include "server/api/compressed_source.h"

#include <algorithm>

#include <zlib.h>
#include <zstd.h>

namespace trunkline::server {

namespace {

constexpr int kZstdLevel = 1; // keeps up with the database; level 3 saves a tenth and costs half as much again
constexpr int kGzipLevel = 1;
constexpr int kGzipWindow = 15 + 16; // 16: with gzip's header

class ZstdSource final : public BodySource {
public:
    explicit ZstdSource(std::unique_ptr<BodySource> source)
        : m_source(std::move(source)), m_context(ZSTD_createCCtx()) {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, kZstdLevel);
    }

    State produce(std::string& out) override {
        m_plain.clear();
        const State state = m_source->produce(m_plain);
        if (state == State::Failed)
            return state;
        ZSTD_inBuffer input{m_plain.data(), m_plain.size(), 0};
        const ZSTD_EndDirective directive = state == State::Ended ? ZSTD_e_end : ZSTD_e_flush;
        for (std::size_t left = 1; left != 0;) {
            const std::size_t start = out.size();
            out.resize(start + std::max(ZSTD_CStreamOutSize(), m_plain.size() / 4));
            ZSTD_outBuffer output{out.data() + start, out.size() - start, 0};
            left = ZSTD_compressStream2(m_context.get(), &output, &input, directive);
            out.resize(start + output.pos);
            if (ZSTD_isError(left))
                return State::Failed;
        }
        return state;
    }

private:
    struct Releaser {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    std::unique_ptr<BodySource> m_source;
    std::unique_ptr<ZSTD_CCtx, Releaser> m_context;
    std::string m_plain;
};

class GzipSource final : public BodySource {
public:
    explicit GzipSource(std::unique_ptr<BodySource> source) : m_source(std::move(source)) {
        m_isReady = deflateInit2(&m_stream, kGzipLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~GzipSource() override { deflateEnd(&m_stream); }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    State produce(std::string& out) override {
        m_plain.clear();
        const State state = m_source->produce(m_plain);
        if (state == State::Failed || !m_isReady)
            return State::Failed;
        m_stream.next_in = reinterpret_cast<Bytef*>(m_plain.data());
        m_stream.avail_in = static_cast<uInt>(m_plain.size());
        const int flush = state == State::Ended ? Z_FINISH : Z_SYNC_FLUSH;
        do {
            const std::size_t start = out.size();
            out.resize(start + m_plain.size() / 4 + 4096);
            m_stream.next_out = reinterpret_cast<Bytef*>(out.data() + start);
            m_stream.avail_out = static_cast<uInt>(out.size() - start);
            deflate(&m_stream, flush);
            out.erase(out.size() - m_stream.avail_out);
        } while (m_stream.avail_in > 0 || m_stream.avail_out == 0);
        return state;
    }

private:
    std::unique_ptr<BodySource> m_source;
    z_stream m_stream{};
    bool m_isReady = false;
    std::string m_plain;
};

} // namespace

Coding chooseCoding(std::string_view acceptEncoding) {
    bool takesGzip = false;
    while (!acceptEncoding.empty()) {
        std::string_view part = acceptEncoding.substr(0, acceptEncoding.find(','));
        acceptEncoding.remove_prefix(std::min(part.size() + 1, acceptEncoding.size()));
        const std::string_view parameters = part.substr(std::min(part.find(';'), part.size()));
        part = part.substr(0, part.find(';'));
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (parameters.find("q=0") != std::string_view::npos && parameters.find("q=0.") == std::string_view::npos)
            continue;
        if (equalsIgnoringCase(part, "zstd"))
            return Coding::Zstd;
        takesGzip = takesGzip || equalsIgnoringCase(part, "gzip");
    }
    return takesGzip ? Coding::Gzip : Coding::Identity;
}

std::string_view nameOf(Coding coding) {
    switch (coding) {
    case Coding::Zstd:
        return "zstd";
    case Coding::Gzip:
        return "gzip";
    case Coding::Identity:
        break;
    }
    return {};
}

std::unique_ptr<BodySource> compressed(std::unique_ptr<BodySource> source, Coding coding) {
    switch (coding) {
    case Coding::Zstd:
        return std::make_unique<ZstdSource>(std::move(source));
    case Coding::Gzip:
        return std::make_unique<GzipSource>(std::move(source));
    case Coding::Identity:
        break;
    }
    return source;
}

} // namespace trunkline::server
