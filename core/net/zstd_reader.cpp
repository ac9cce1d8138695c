#include "core/net/zstd_reader.h"

#include <QCoreApplication>

#include <zstd.h>

namespace trunkline::net {

namespace {

struct ZstdWords {
    Q_DECLARE_TR_FUNCTIONS(ZstdReader)
};

constexpr int kLargestWindowLog = 24; ///< 16 MiB: what a server may make us keep

} // namespace

void ZstdReader::Releaser::operator()(ZSTD_DCtx_s* context) const {
    ZSTD_freeDCtx(context);
}

ZstdReader::ZstdReader() : m_context(ZSTD_createDCtx()), m_plain(ZSTD_DStreamOutSize() * 2, '\0') {
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
}

ZstdReader::~ZstdReader() = default;

Result<void> ZstdReader::add(std::string_view compressed, const std::function<bool(std::string_view)>& take) {
    ZSTD_inBuffer input{compressed.data(), compressed.size(), 0};
    bool isFull = false;
    while (input.pos < input.size || isFull) {
        ZSTD_outBuffer output{m_plain.data(), m_plain.size(), 0};
        const std::size_t left = ZSTD_decompressStream(m_context.get(), &output, &input);
        if (ZSTD_isError(left))
            return fail(ErrorCode::InvalidInput, ZstdWords::tr("What the server sent was damaged on its way."),
                        QString::fromLatin1(ZSTD_getErrorName(left)));
        m_isWhole = left == 0;
        isFull = output.pos == output.size;
        if (output.pos > 0 && !take(std::string_view(m_plain.data(), output.pos)))
            return {};
    }
    return {};
}

} // namespace trunkline::net
