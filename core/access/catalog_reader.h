#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include "core/access/catalog.h"

namespace trunkline::access {

/// Reads a catalog's JSON into roles, noting every problem with its place and going on.
class CatalogReader {
public:
    /// What could be read; only good where problems() is empty.
    [[nodiscard]] Catalog read(const QJsonObject& document);
    [[nodiscard]] std::vector<Permission> readPermissions(const QJsonValue& value, const QString& where);
    [[nodiscard]] const std::vector<CatalogProblem>& problems() const { return m_problems; }
    [[nodiscard]] std::vector<CatalogProblem>& problems() { return m_problems; }

    /// What is allowed in an object; anything else is a problem, so that a slip of the pen never weakens a rule.
    void checkKeys(const QJsonObject& object, const QStringList& known, const QString& where);
    [[nodiscard]] QString readText(const QJsonObject& object, const QString& key, const QString& where);
    [[nodiscard]] RoleId readId(const QJsonValue& value, const QString& where);

private:
    struct Draft {
        Role role;
        QStringList includes;
        std::vector<Permission> own;
        QJsonObject administers;
        QString where;
        enum class Includes : std::uint8_t { Unread, Open, Done } state = Includes::Unread;
    };

    std::vector<CatalogProblem> m_problems;
    std::vector<Draft> m_drafts;

    void note(const QString& where, const QString& message);
    void readRole(const QJsonValue& value, const QString& where);
    void readPlace(const QJsonObject& object, Role& role, const QString& where);
    [[nodiscard]] std::optional<Permission> readPermission(const QJsonValue& value, const QString& where);
    [[nodiscard]] RowFilter readRows(const QJsonValue& value, const QString& where);
    [[nodiscard]] Condition readCondition(const QJsonValue& value, const QString& where);
    [[nodiscard]] QStringList readFeatures(const QJsonValue& value, const QString& where);
    [[nodiscard]] std::vector<Action> readActions(const QJsonValue& value, const QString& where);
    [[nodiscard]] std::optional<Action> readAction(const QJsonValue& value, const QString& where);
    void readDependencies(const QJsonValue& value, Catalog& catalog);
    void resolveIncludes();
    void resolveIncludesOf(Draft& draft);
    void readAdministration(const Catalog& catalog, Role& role, const QJsonObject& object, const QString& where);
    [[nodiscard]] RoleSet readRoles(const Catalog& catalog, const QJsonValue& value, const QString& where);
    [[nodiscard]] int draftOf(const QString& id) const;
};

/// Permissions in the order of the vocabulary, each once.
[[nodiscard]] std::vector<Permission> normalized(std::vector<Permission> permissions);

} // namespace trunkline::access
