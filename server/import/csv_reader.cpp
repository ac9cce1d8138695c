#include "server/import/csv_reader.h"

#include <algorithm>

#include <QCoreApplication>

namespace trunkline::callrail {

namespace {

constexpr std::size_t kChunk = 256 * 1024;
constexpr int kEnd = -1;

struct CsvWords {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

char separatorOf(std::string_view heading) {
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        if (std::count(heading.begin(), heading.end(), candidate) > std::count(heading.begin(), heading.end(), best))
            best = candidate;
    }
    return best;
}

} // namespace

bool CsvReader::refill() {
    if (m_rowStart > 0) {
        m_buffer.erase(0, m_rowStart);
        m_position -= m_rowStart;
        m_rowStart = 0;
    }
    const std::size_t filled = m_buffer.size();
    m_buffer.resize(filled + kChunk);
    const qint64 count = m_device.read(m_buffer.data() + filled, kChunk);
    m_buffer.resize(filled + static_cast<std::size_t>(std::max<qint64>(count, 0)));
    return count > 0;
}

int CsvReader::peek() {
    if (m_position >= m_buffer.size() && !refill())
        return kEnd;
    return static_cast<unsigned char>(m_buffer[m_position]);
}

Result<std::vector<std::string>> CsvReader::readHeading() {
    if (peek() != kEnd && m_buffer.starts_with("\xEF\xBB\xBF"))
        m_position = 3;
    const std::string_view start = std::string_view(m_buffer).substr(m_position, 4096);
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") || start.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Unsupported,
                    CsvWords::tr("The file is not UTF-8 text. Save it as “CSV UTF-8” and import that."));
    const std::string_view line = start.substr(0, start.find_first_of("\r\n"));
    if (line.size() == 5 && line.starts_with("sep=")) {
        m_separator = line[4];
        skipLine();
    } else {
        m_separator = separatorOf(line);
    }
    const std::optional<Row> row = next();
    if (!row || row->isBroken)
        return fail(ErrorCode::InvalidInput, CsvWords::tr("The file has no heading that can be read."));
    return std::vector<std::string>(row->cells.begin(), row->cells.end());
}

void CsvReader::skipLine() {
    int c = peek();
    while (c != kEnd && c != '\n') {
        m_rowStart = ++m_position;
        c = peek();
    }
    if (c == '\n')
        m_rowStart = ++m_position;
}

void CsvReader::endCell() {
    m_ends.push_back(m_text.size());
}

bool CsvReader::readQuoted() {
    ++m_position;
    for (int c = peek(); c != kEnd; c = peek()) {
        if (m_position - m_rowStart > kLongestCsvRow)
            return false;
        ++m_position;
        if (c == '"') {
            if (peek() != '"')
                return true;
            ++m_position;
        }
        m_text.push_back(static_cast<char>(c));
    }
    return false;
}

bool CsvReader::readCells() {
    m_text.clear();
    m_ends.clear();
    bool isAtStart = true;
    for (;;) {
        const int c = peek();
        if (m_position - m_rowStart > kLongestCsvRow || m_ends.size() >= kMostCsvColumns)
            return false;
        if (c == '"' && isAtStart) {
            if (!readQuoted())
                return false;
            isAtStart = false;
            continue;
        }
        if (c != kEnd)
            ++m_position;
        if (c == kEnd || c == '\n') {
            endCell();
            return true;
        }
        if (c == m_separator) {
            endCell();
            isAtStart = true;
            continue;
        }
        if (c == '\r' && (peek() == '\n' || peek() == kEnd))
            continue;
        m_text.push_back(static_cast<char>(c));
        isAtStart = false;
    }
}

std::optional<CsvReader::Row> CsvReader::next() {
    for (;;) {
        m_rowStart = m_position;
        if (peek() == kEnd)
            return std::nullopt;
        Row row;
        row.number = ++m_number;
        if (!readCells()) {
            m_position = m_rowStart;
            skipLine();
            row.isBroken = true;
            return row;
        }
        if (m_ends.size() == 1 && m_text.find_first_not_of(" \t") == std::string::npos)
            continue;
        row.cells.reserve(m_ends.size());
        std::size_t start = 0;
        for (const std::size_t end : m_ends) {
            row.cells.push_back(std::string_view(m_text).substr(start, end - start));
            start = end;
        }
        return row;
    }
}

} // namespace trunkline::callrail
