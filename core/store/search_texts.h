#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/store/database.h"
#include "core/store/search_block.h"

namespace trunkline::store {

/// A cache's search blocks in memory, shared by its readers: a million calls are some 60 MB and are looked through in
/// ten milliseconds, so that nothing has to be indexed. Loaded bit by bit by warm(), or else by the first search, and
/// brought up to date by each. Thread-safe.
class SearchTexts {
public:
    struct Wanted {
        std::vector<std::string> needles;             ///< searchNeedles()
        std::optional<std::vector<qint64>> companies; ///< nothing: all
        qint64 firstKey = 0;                          ///< keys in [firstKey, endKey)
        qint64 endKey = std::numeric_limits<qint64>::max();
    };
    /// Answers false to stop. Keys of a few neighbouring calls at a time, in their order.
    using Take = std::function<bool(const std::vector<qint64>&)>;

    /// Reads what changed through `database`, then looks through everything. In a transaction: patches may be folded
    /// into blocks at any moment, and both have to be as of one.
    [[nodiscard]] Result<void> find(Database& database, const Wanted& wanted, const Take& take);
    /// Reads a portion ahead of the first search, some milliseconds' worth. False: there is nothing more to read.
    [[nodiscard]] Result<bool> warm(Database& database);

private:
    /// A block of the file; more than one where patches made it too large.
    struct Held {
        qint64 last = 0;
        std::shared_ptr<const std::vector<SearchBlock>> blocks;
    };
    struct SharedText {
        std::uint32_t key = 0;
        std::string text;
    };
    /// What is looked through; replaced as a whole, so that a search goes on with what it began with.
    struct Contents {
        std::vector<Held> blocks; ///< by `last`
        std::vector<SharedText> sharedTexts;
        qint64 stamp = 0;
        qint64 lastPatch = 0; ///< its `seq`
        qint64 lastWord = 0;
    };

    Result<std::shared_ptr<const Contents>> upToDate(Database& database);
    Result<bool> warmFurther(Database& database);
    static Result<void> readBlocks(Database& database, Contents& contents);
    static Result<void> readPatches(Database& database, Contents& contents);
    static Result<void> readSharedTexts(Database& database, Contents& contents);

    std::mutex m_lock;
    std::shared_ptr<const Contents> m_contents = std::make_shared<Contents>();
    std::unique_ptr<Contents> m_warming; ///< what warm() has read so far, as of its `stamp` or later
};

} // namespace trunkline::store
