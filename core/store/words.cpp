#include "core/store/words.h"

namespace trunkline::store {

namespace {

/// Beyond it the memory of writing begins anew; first loads stay far below.
constexpr std::size_t kMostRemembered = 500'000;

} // namespace

QString Words::text(qint64 key) {
    if (key == 0)
        return {};
    if (const auto known = m_texts.constFind(key); known != m_texts.cend())
        return *known;
    Result<Statement> statement = m_database.prepare("SELECT text FROM word WHERE key=?");
    if (!statement || !statement->bind(1, key).step().value_or(false))
        return {};
    return *m_texts.insert(key, statement->string(0));
}

qint64 Words::find(const QString& text) {
    if (text.isEmpty())
        return 0;
    Result<Statement> statement = m_database.prepare("SELECT key FROM word WHERE text=?");
    if (!statement || !statement->bind(1, text).step().value_or(false))
        return -1;
    return statement->integer(0);
}

Result<qint64> WordKeys::keyOf(std::string_view text) {
    if (text.empty())
        return 0;
    if (const std::optional<qint64> known = m_keys.find(text))
        return *known;
    if (m_keys.count() >= kMostRemembered)
        m_keys.clear();
    Result<qint64> key = findOrMake(text);
    if (key)
        m_keys.insert(text, *key);
    return key;
}

Result<qint64> WordKeys::findOrMake(std::string_view text) {
    if (!m_isPrepared) {
        Result<Statement> find = m_database.prepare("SELECT key FROM word WHERE text=?");
        Result<Statement> make = m_database.prepare("INSERT INTO word(text) VALUES(?) RETURNING key");
        if (!find || !make)
            return failFrom(find ? make : find);
        m_find = std::move(*find);
        m_make = std::move(*make);
        m_isPrepared = true;
    }
    for (Statement* statement : {&m_find, &m_make}) {
        const Result<bool> row = statement->bind(1, text).step();
        const qint64 key = row.value_or(false) ? statement->integer(0) : 0;
        statement->reset();
        if (!row)
            return failFrom(row);
        if (*row)
            return key;
    }
    return fail(ErrorCode::Internal, {});
}

} // namespace trunkline::store
