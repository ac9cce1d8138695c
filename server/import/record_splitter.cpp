#include "server/import/record_splitter.h"

#include <array>

namespace trunkline::callrail {

namespace {

constexpr std::size_t kChunk = 256 * 1024;
constexpr int kEnd = -1;
constexpr std::size_t kLongestKey = 100;

bool isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',';
}

/// Whether a character within a text neither ends it nor is special.
bool isPlain(char c) {
    return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

bool isListName(std::string_view name) {
    return name == "companies" || name == "trackers" || name == "calls";
}

} // namespace

bool RecordSplitter::refill() {
    const std::size_t keepFrom = std::min(m_keepFrom, m_position);
    if (keepFrom > 0) {
        m_buffer.erase(0, keepFrom);
        m_position -= keepFrom;
        if (m_keepFrom != kNowhere)
            m_keepFrom -= keepFrom;
    }
    const std::size_t filled = m_buffer.size();
    m_buffer.resize(filled + kChunk);
    const qint64 count = m_device.read(m_buffer.data() + filled, kChunk);
    m_buffer.resize(filled + static_cast<std::size_t>(std::max<qint64>(count, 0)));
    return count > 0;
}

int RecordSplitter::peek() {
    if (m_position >= m_buffer.size() && !refill())
        return kEnd;
    return static_cast<unsigned char>(m_buffer[m_position]);
}

int RecordSplitter::peekPastSpace() {
    int c = peek();
    while (isSpace(c)) {
        ++m_position;
        c = peek();
    }
    return c;
}

RecordSplitter::Fault RecordSplitter::skipString(std::string* text) {
    ++m_position;
    for (int c = peek(); c != kEnd; c = peek()) {
        // Nearly all of a file is plain text within quotes: passed over at once, as far as the buffer goes.
        const char* const start = m_buffer.data() + m_position;
        const char* at = start;
        for (const char* const end = m_buffer.data() + m_buffer.size(); at != end && isPlain(*at); ++at) {
        }
        m_position += static_cast<std::size_t>(at - start);
        if (text != nullptr && text->size() < kLongestKey)
            text->append(start, at);
        if (m_keepFrom != kNowhere && m_position - m_keepFrom > kLargestRecord)
            return Fault::TooLarge;
        if (at != start)
            continue;
        if (c < 0x20)
            return Fault::Broken;
        ++m_position;
        if (c == '"')
            return Fault::None;
        if (peek() == kEnd)
            return Fault::Truncated;
        ++m_position;
    }
    return Fault::Truncated;
}

RecordSplitter::Fault RecordSplitter::skipValue() {
    std::array<char, kDeepestRecord> closers{};
    std::size_t depth = 0;
    for (int c = peek(); c != kEnd; c = peek()) {
        if (m_keepFrom != kNowhere && m_position - m_keepFrom > kLargestRecord)
            return Fault::TooLarge;
        if (c == '"') {
            if (const Fault fault = skipString(nullptr); fault != Fault::None)
                return fault;
            if (depth == 0)
                return Fault::None;
            continue;
        }
        if (c == '{' || c == '[') {
            if (depth == closers.size())
                return Fault::TooDeep;
            closers[depth++] = c == '{' ? '}' : ']';
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return Fault::None; // a bare value ends where its surroundings do
            if (closers[--depth] != c)
                return Fault::Broken;
            if (depth == 0) {
                ++m_position;
                return Fault::None;
            }
        } else if (depth == 0 && isSpace(c)) {
            return Fault::None;
        }
        ++m_position;
    }
    return Fault::Truncated;
}

RecordSplitter::Item RecordSplitter::fault(Fault what) {
    Item item;
    item.list = m_list;
    item.number = m_number;
    item.fault = what;
    item.isSalvaged = m_isSalvaging;
    if (what == Fault::Truncated) {
        m_place = Place::End;
    } else if (what != Fault::NotAnObject) {
        loseWay(m_keepFrom == kNowhere ? m_position : m_keepFrom + 1);
    }
    m_keepFrom = kNowhere;
    return item;
}

RecordSplitter::Item RecordSplitter::record(std::size_t start) {
    Item item;
    item.list = m_list;
    item.text = std::string_view(m_buffer).substr(start, m_position - start);
    item.number = m_number;
    item.isSalvaged = m_isSalvaging;
    return item;
}

void RecordSplitter::rejectLast() {
    if (m_keepFrom == kNowhere)
        return;
    loseWay(m_keepFrom + 1);
    m_keepFrom = kNowhere;
}

void RecordSplitter::loseWay(std::size_t position) {
    m_position = position;
    m_goOnIn = m_place == Place::List ? Place::List : Place::Top;
    m_place = Place::Lost;
}

std::optional<RecordSplitter::Item> RecordSplitter::next() {
    m_keepFrom = kNowhere;
    while (m_place != Place::End) {
        std::optional<Item> item;
        switch (m_place) {
        case Place::Top:
            item = atTop();
            break;
        case Place::Wrapper:
            item = inWrapper();
            break;
        case Place::List:
            item = inList();
            break;
        case Place::Lost:
            searchBoundary();
            break;
        case Place::End:
            break;
        }
        if (item)
            return item;
    }
    return std::nullopt;
}

std::optional<RecordSplitter::Item> RecordSplitter::atTop() {
    const int c = peekPastSpace();
    if (c == kEnd) {
        m_place = Place::End;
        return std::nullopt;
    }
    m_list.clear();
    if (c == '[') {
        ++m_position;
        m_number = 0;
        m_isInWrapper = false;
        m_place = Place::List;
        return std::nullopt;
    }
    ++m_number;
    if (c != '{')
        return fault(Fault::Broken);
    m_keepFrom = m_position++;
    m_isInWrapper = true;
    m_hasList = false;
    m_place = Place::Wrapper;
    return std::nullopt;
}

std::optional<RecordSplitter::Item> RecordSplitter::inWrapper() {
    const int c = peekPastSpace();
    if (c == '}') {
        ++m_position;
        m_place = Place::Top;
        m_list.clear();
        return m_hasList || m_keepFrom == kNowhere ? std::nullopt : std::optional(record(m_keepFrom));
    }
    if (c != '"')
        return fault(c == kEnd ? Fault::Truncated : Fault::Broken);
    std::string key;
    if (const Fault what = skipString(&key); what != Fault::None)
        return fault(what);
    if (peekPastSpace() != ':')
        return fault(peek() == kEnd ? Fault::Truncated : Fault::Broken);
    ++m_position;
    if (peekPastSpace() == '[' && isListName(key)) {
        ++m_position;
        m_list = key;
        m_number = 0;
        m_hasList = true;
        m_keepFrom = kNowhere;
        m_place = Place::List;
        return std::nullopt;
    }
    if (const Fault what = skipValue(); what != Fault::None)
        return fault(what);
    return std::nullopt;
}

std::optional<RecordSplitter::Item> RecordSplitter::inList() {
    const int c = peekPastSpace();
    if (c == ']') {
        ++m_position;
        m_number = 0;
        m_place = m_isInWrapper ? Place::Wrapper : Place::Top;
        return std::nullopt;
    }
    ++m_number;
    if (c == kEnd)
        return fault(Fault::Truncated);
    m_keepFrom = m_position;
    const Fault what = c == '}' ? Fault::Broken : skipValue();
    if (what != Fault::None)
        return fault(what);
    return c == '{' ? record(m_keepFrom) : fault(Fault::NotAnObject);
}

void RecordSplitter::searchBoundary() {
    m_isSalvaging = true;
    while (peek() != kEnd) {
        const int c = peek();
        ++m_position;
        if (c != '}')
            continue;
        bool isBetween = false;
        for (int between = peek(); isSpace(between); between = peek()) {
            isBetween = isBetween || between == ',' || between == '\n';
            ++m_position;
        }
        if (isBetween && peek() == '{') {
            m_place = m_goOnIn;
            return;
        }
    }
    m_place = Place::End;
}

} // namespace trunkline::callrail
