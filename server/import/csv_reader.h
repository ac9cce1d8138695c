#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QIODevice>

#include "core/base/error.h"

namespace trunkline::callrail {

inline constexpr std::size_t kLongestCsvRow = 1024 * 1024;
inline constexpr std::size_t kMostCsvColumns = 512;

/// Reads CSV of any size row by row (RFC 4180: quoted cells may hold separators, quotes and line breaks). Takes a byte
/// order mark, `sep=` lines, and comma, semicolon or tab, whichever the heading has most of. A quote that never ends
/// costs its own line only.
class CsvReader {
public:
    struct Row {
        qint64 number = 0;                   ///< counted from 1, the heading included
        std::vector<std::string_view> cells; ///< valid until the next call
        bool isBroken = false; ///< a quote that does not end, too long, or too many cells; `cells` is empty then
    };

    /// `device` must be open and outlive this.
    explicit CsvReader(QIODevice& device) : m_device(device) {}

    /// The heading; call it once, first.
    [[nodiscard]] Result<std::vector<std::string>> readHeading();
    /// No value at the end. Empty lines are passed over.
    [[nodiscard]] std::optional<Row> next();

private:
    int peek();
    bool refill();
    bool readCells();
    bool readQuoted();
    void endCell();
    void skipLine();

    QIODevice& m_device;
    std::string m_buffer;
    std::size_t m_position = 0;
    std::size_t m_rowStart = 0;
    char m_separator = ',';
    qint64 m_number = 0;
    std::string m_text;              ///< cells of the row, unquoted, one after the other
    std::vector<std::size_t> m_ends; ///< where each cell ends in m_text
};

} // namespace trunkline::callrail
