#include "core/sync/line_splitter.h"

#include <QCoreApplication>

namespace trunkline::sync {

namespace {

constexpr std::size_t kLongestLine = 16 * 1024 * 1024;

struct SplitterWords {
    Q_DECLARE_TR_FUNCTIONS(LineSplitter)
};

} // namespace

Result<void> LineSplitter::add(std::string_view portion, const std::function<bool(std::string_view)>& take) {
    while (true) {
        const std::size_t end = portion.find('\n');
        if (m_begun.size() + std::min(end, portion.size()) > kLongestLine)
            return fail(ErrorCode::TooLarge, SplitterWords::tr("The server sent something that Trunkline cannot read."),
                        QStringLiteral("a line without an end"));
        if (end == std::string_view::npos) {
            m_begun.append(portion);
            return {};
        }
        std::string_view line = portion.substr(0, end);
        std::string whole;
        if (!m_begun.empty()) {
            whole = std::move(m_begun);
            m_begun.clear();
            whole.append(line);
            line = whole;
        }
        portion.remove_prefix(end + 1);
        if (!line.empty() && !take(line)) {
            m_begun.clear();
            return {};
        }
    }
}

} // namespace trunkline::sync
