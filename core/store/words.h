#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include <QHash>

#include "core/store/database.h"
#include "core/store/text_keys.h"

namespace trunkline::store {

/// Lets texts be looked up without copying them.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// Texts that repeat in calls, as small numbers; 0 is the empty text. A key never means another text. One thread, one
/// connection.
class Words {
public:
    explicit Words(Database& database) : m_database(database) {}

    /// The text of a key; empty where it is unknown.
    [[nodiscard]] QString text(qint64 key);
    /// The key of a text; -1 where no call has it.
    [[nodiscard]] qint64 find(const QString& text);

private:
    Database& m_database;
    QHash<qint64, QString> m_texts;
};

/// The same for writing: makes keys.
class WordKeys {
public:
    explicit WordKeys(Database& database) : m_database(database) {}

    [[nodiscard]] Result<qint64> keyOf(std::string_view text);
    /// After a rollback or a purge: what was remembered may not be there.
    void forget() { m_keys.clear(); }

private:
    Result<qint64> findOrMake(std::string_view text);

    Database& m_database;
    TextKeys m_keys;
    Statement m_find;
    Statement m_make;
    bool m_isPrepared = false;
};

} // namespace trunkline::store
