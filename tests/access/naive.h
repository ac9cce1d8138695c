#pragma once

#include <map>
#include <set>

#include <QJsonObject>

#include "tests/access/world.h"

namespace trunkline::tests {

/// The policy a second time, written from the design's text for comparison: it reads the catalog's JSON itself, keeps
/// sets of texts, and looks everything up anew for each question. Shares no code with the library.
class NaivePolicy {
public:
    explicit NaivePolicy(const World& world);

    struct Question {
        QString user;
        QString action;
        QString at;
        const access::Row* row = nullptr;
        const access::Target* target = nullptr;
    };

    [[nodiscard]] bool allows(const Question& question) const;
    /// "ok", "not_found", "row_filter", "expired" or "refused"; without targets.
    [[nodiscard]] QString answer(const Question& question) const;
    [[nodiscard]] std::set<QString> accountsSeen(const QString& user) const;
    [[nodiscard]] std::set<QString> usersSeen(const QString& user, const QString& at) const;

private:
    struct Rows {
        QString direction;
        bool mine = false;
        bool missed = false;
        QStringList numbers;
    };
    struct When {
        QStringList plan;
        QStringList planLacks;
        QString billing;
    };
    struct Allows {
        Rows rows;
        When when;
    };
    struct Rule {
        QStringList from;
        QStringList to;
        When when;
    };
    struct RoleText {
        int tier = 0;
        int seenFrom = 0;
        bool reachesDown = false;
        bool listedAtGrant = false;
        bool takesNewPeople = true;
        QStringList kinds;
        QStringList plan;
        std::multimap<QString, Allows> permissions;
        std::map<QString, std::vector<Rule>> rules;
    };
    struct Node {
        QString parent;
        QString kind;
        QString billing;
        QStringList plan;
        bool isSuspended = false;
    };
    struct Held {
        QString role;
        QString at;
        Rows rows;
        qint64 until = 0;
    };

    std::map<QString, RoleText> m_roles;
    std::map<QString, Node> m_nodes;
    std::map<QString, std::vector<Held>> m_grants;
    std::map<QString, QString> m_states;
    QString m_root;
    qint64 m_now = 0;

    void readRole(const QJsonObject& document, const QString& id, RoleText& into) const;
    [[nodiscard]] bool isUnder(const QString& node, const QString& ancestor) const;
    [[nodiscard]] bool isHeldBack(const QString& node) const;
    [[nodiscard]] bool reaches(const Held& grant, const QString& at) const;
    [[nodiscard]] bool exists(const Held& grant) const;
    [[nodiscard]] bool isLive(const Held& grant) const { return m_now < grant.until; }
    [[nodiscard]] bool holds(const When& when, const QString& at) const;
    [[nodiscard]] bool grantAllows(const Held& grant, const Question& question, bool withRow) const;
    [[nodiscard]] std::vector<Held> live(const QString& user) const;
    [[nodiscard]] int tier(const QString& user, const QString& at) const;
    [[nodiscard]] bool may(const QString& user, const QString& action, const QString& at) const;
    [[nodiscard]] bool isListed(const QString& viewer, const QString& other, const QString& at) const;
    [[nodiscard]] bool isListedAtOrBelow(const QString& viewer, const QString& other, const QString& at) const;
    [[nodiscard]] bool hasRule(const QString& user, const QString& verb, const QString& from, const QString& to,
                               const QString& at) const;
    [[nodiscard]] bool mayTouch(const QString& actor, const QString& other, const QString& at) const;
    [[nodiscard]] bool canGive(const QString& actor, const QString& receiver, const Held& grant) const;
    [[nodiscard]] std::vector<Held> touched(const QString& actor, const QString& verb, const QString& other,
                                            const QString& at, bool all) const;
    [[nodiscard]] bool mayAdd(const Question& question, const QString& other) const;
    [[nodiscard]] bool mayPromote(const Question& question, const QString& other) const;
    [[nodiscard]] bool mayDemote(const Question& question, const QString& other) const;
    [[nodiscard]] bool mayRemove(const Question& question, const QString& other) const;
    [[nodiscard]] bool leavesNoOwner(const std::vector<Held>& leaving, const QString& other) const;
    [[nodiscard]] bool roleFits(const QString& role, const QString& at) const;
    [[nodiscard]] static Rows rowsOf(const RowFilter& filter);
};

} // namespace trunkline::tests
