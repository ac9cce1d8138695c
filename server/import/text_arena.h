#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace trunkline::callrail {

/// Memory for the texts of one batch of rows; what it hands out lives until clear(). Not thread-safe.
class TextArena {
public:
    [[nodiscard]] std::string_view keep(std::string_view text) {
        if (text.empty())
            return {};
        char* room = reserve(text.size());
        std::memcpy(room, text.data(), text.size());
        return {room, text.size()};
    }

    void clear() {
        if (m_blocks.size() > 1)
            m_blocks.resize(1);
        m_used = 0;
    }

private:
    static constexpr std::size_t kBlockSize = 256 * 1024;
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };

    char* reserve(std::size_t size) {
        if (m_blocks.empty() || m_used + size > m_blocks.back().size) {
            const std::size_t blockSize = std::max(size, kBlockSize);
            m_blocks.push_back({std::make_unique<char[]>(blockSize), blockSize});
            m_used = 0;
        }
        char* room = m_blocks.back().bytes.get() + m_used;
        m_used += size;
        return room;
    }

    std::vector<Block> m_blocks;
    std::size_t m_used = 0;
};

} // namespace trunkline::callrail
