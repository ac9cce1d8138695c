#pragma once

#include <QJsonObject>

#include "core/access/index.h"

namespace trunkline::access {

/// One question of a scenario file and the answer that it expects.
struct ScenarioCase {
    QString id;
    UserId user;
    QString actionName;
    std::optional<Action> action; ///< no value: unknown, or the case is about a list
    QString lists;                ///< "users", "accounts", "addable_roles"; empty: a decision
    AccountId at;
    std::optional<Target> target;
    std::optional<Row> row;
    bool isOnline = true;
    bool isLocked = false;
    std::optional<bool> allowed;
    std::optional<Reason> reason;
    std::optional<QStringList> contains;
    std::optional<QStringList> lacks;
    std::optional<QStringList> equals;
};

/// A case that decides otherwise than expected.
struct ScenarioFailure {
    QString caseId;
    QString expected;
    QString got;
    QString because; ///< in words
};

/// Policy as data: a catalog, accounts, people, and what must be decided.
class Scenario {
public:
    /// Reads a scenario. Accounts, people and grants must fit together; the error names the place of what does not.
    /// What a case asks about may be unknown: such questions fail closed, and notes() say so. A field that is null
    /// counts as absent.
    /// @param catalog in place of the one that the file names; null: the shipped one.
    [[nodiscard]] static Result<Scenario> parse(const QJsonObject& document,
                                                std::shared_ptr<const Catalog> catalog = nullptr);

    /// The text of a scenario file: one scenario, or a list of several; errors name which.
    [[nodiscard]] static Result<std::vector<Scenario>> parseFile(QByteArrayView text);

    [[nodiscard]] std::vector<ScenarioFailure> run() const;
    [[nodiscard]] const std::vector<ScenarioCase>& cases() const { return m_cases; }
    /// Cases that ask about something that the file does not define.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    [[nodiscard]] const Index& index() const { return m_index; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const std::vector<User>& users() const { return m_users; }
    [[nodiscard]] const std::vector<Grant>& grants() const { return m_grants; }
    [[nodiscard]] const std::shared_ptr<const Catalog>& catalog() const { return m_catalog; }

private:
    friend class ScenarioReader;

    std::shared_ptr<const Catalog> m_catalog;
    Index m_index;
    Instant m_now{};
    std::vector<User> m_users;
    std::vector<Grant> m_grants;
    std::vector<ScenarioCase> m_cases;
    QStringList m_notes;

    [[nodiscard]] std::optional<ScenarioFailure> check(const ScenarioCase& asked) const;
    [[nodiscard]] std::optional<ScenarioFailure> checkList(const ScenarioCase& asked) const;
};

/// Reads a row filter as it stands in scenario files: {"direction", "assigned": true, "missed": true, "numbers": […]}.
[[nodiscard]] Result<RowFilter> readRowFilter(const QJsonObject& object, const QString& where);
/// Reads one row: {"direction", "assigned": user, "outcome", "number"}. What is not understood stays empty and matches
/// no filter.
[[nodiscard]] Row readRow(const QJsonObject& object);

} // namespace trunkline::access
