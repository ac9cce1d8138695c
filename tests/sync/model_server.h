#pragma once

#include <map>
#include <set>

#include "core/sync/ports.h"

namespace trunkline::tests {

/// The server as the protocol describes it (sync-and-api.md), small enough to be read: accounts A, B … and numbers in
/// them, one person's sight, a change log, cursors with epoch and scope, idempotency keys.
class ModelServer {
public:
    ModelServer();

    struct State {
        std::map<QString, QJsonObject> numbers;       ///< by id
        std::vector<std::pair<QString, QString>> log; ///< id and company at that time; the position + 1 is the sequence
        std::map<QByteArray, std::pair<QByteArray, sync::Transport::Answer>>
            answers;                    ///< by idempotency key: body, answer
        std::multiset<QString> effects; ///< every value that an edit of a console wrote
    };

    /// The whole stream for a cursor; nothing: the cursor is void (410).
    [[nodiscard]] std::optional<std::string> stream(const QString& cursor) const;
    [[nodiscard]] sync::Transport::Answer patch(const sync::Edit& edit);

    void editElsewhere(const QString& id, const QString& field, const QString& value);
    void remove(const QString& id);
    void setSight(std::set<QString> companies) { m_sight = std::move(companies); }
    [[nodiscard]] const std::set<QString>& sight() const { return m_sight; }
    void compact() { m_floor = m_state.log.size(); }
    [[nodiscard]] State backup() const { return m_state; }
    void restore(State state);
    [[nodiscard]] int incarnation() const { return m_epoch; }
    [[nodiscard]] const State& state() const { return m_state; }
    /// Every value that was ever written, before any restore too.
    [[nodiscard]] const std::set<QString>& everWritten() const { return m_everWritten; }

    /// What the person may see, as a store should hold it.
    [[nodiscard]] std::map<std::pair<int, QString>, QJsonObject> view() const;

    static const std::vector<QString>& companies();

private:
    void snapshot(std::string& out, std::size_t from, std::size_t sequence) const;
    [[nodiscard]] QString cursorAt(std::size_t sequence, std::size_t place) const;
    [[nodiscard]] QJsonObject account(const QString& company) const;

    State m_state;
    std::set<QString> m_sight;
    std::set<QString> m_everWritten;
    int m_epoch = 1;
    std::size_t m_floor = 0;
};

} // namespace trunkline::tests
