#include "core/access/catalog_table.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/domain/names.h"

namespace trunkline::access {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TableWords {
    Q_DECLARE_TR_FUNCTIONS(AccessTable)
};

QString describe(const Permission& permission) {
    QStringList parts;
    if (permission.rows.direction)
        parts.append(nameOf(*permission.rows.direction));
    if (permission.rows.assignedToSubject)
        parts.append(TableWords::tr("assigned to oneself"));
    if (permission.rows.missedOnly)
        parts.append(TableWords::tr("missed"));
    if (!permission.rows.numbers.isEmpty())
        parts.append(permission.rows.numbers.join(u", "_s));
    if (!permission.when.plan.isEmpty())
        parts.append(TableWords::tr("plan with %1").arg(permission.when.plan.join(u", "_s)));
    if (!permission.when.planLacks.isEmpty())
        parts.append(TableWords::tr("plan without %1").arg(permission.when.planLacks.join(u", "_s)));
    if (permission.when.billing)
        parts.append(TableWords::tr("%1 billing").arg(nameOf(*permission.when.billing)));
    return parts.join(u", "_s);
}

/// Collects the footnotes of a table: the same words get the same mark.
class Notes {
public:
    [[nodiscard]] QString markFor(const QString& words) {
        qsizetype index = m_words.indexOf(words);
        if (index < 0) {
            index = m_words.size();
            m_words.append(words);
        }
        return QString(QChar(static_cast<char16_t>(u'a' + index % 26)));
    }
    [[nodiscard]] const QStringList& words() const { return m_words; }

private:
    QStringList m_words;
};

QString cellOf(const Role& role, Action action, Notes& notes) {
    QStringList marks;
    for (const Permission& permission : role.permissions) {
        if (permission.action != action)
            continue;
        const QString condition = describe(permission);
        if (condition.isEmpty())
            return u"x"_s;
        marks.append(notes.markFor(condition));
    }
    return marks.isEmpty() ? u"."_s : marks.join(u',');
}

QString namesOf(const Catalog& catalog, const RoleSet& roles) {
    QStringList names;
    for (const RoleIndex role : catalog.byTier()) {
        if (roles.test(static_cast<std::size_t>(role)))
            names.append(catalog.role(role).id.toString());
    }
    return names.join(u", "_s);
}

QString ruleLine(const Catalog& catalog, const QString& verb, const AdministrationRule& rule) {
    QString line = u"    "_s + verb.leftJustified(8);
    if (rule.from.any())
        line += namesOf(catalog, rule.from);
    if (rule.to.any())
        line += (rule.from.any() ? u" -> "_s : QString()) + namesOf(catalog, rule.to);
    if (!rule.when.isEmpty())
        line += u" ("_s + describe(Permission{Action::UsersView, {}, rule.when}) + u')';
    return line;
}

QStringList headingOf(const Catalog& catalog) {
    QStringList lines;
    for (std::size_t i = 0; i < catalog.byTier().size(); ++i) {
        const Role& role = catalog.role(catalog.byTier()[i]);
        QStringList kinds;
        for (const AccountKind kind : role.kinds)
            kinds.append(nameOf(kind));
        QString line =
            u"  %1  %2  tier %3, %4, at %5"_s.arg(i + 1, 2)
                .arg(role.id.toString().leftJustified(26))
                .arg(role.tier)
                .arg(role.reach == Reach::Subtree ? TableWords::tr("reaches down") : TableWords::tr("one account"),
                     kinds.join(u", "_s));
        if (!role.plan.isEmpty())
            line += u", "_s + TableWords::tr("plan with %1").arg(role.plan.join(u", "_s));
        lines.append(line);
        lines.append(u"      "_s + role.description);
    }
    return lines;
}

} // namespace

QString catalogTable(const Catalog& catalog) {
    constexpr int kActionWidth = 32;
    constexpr int kRoleWidth = 5;
    QStringList lines{u"%1 (%2)"_s.arg(catalog.title(), catalog.name()), QString()};
    lines += headingOf(catalog);

    Notes notes;
    QString head = QString(kActionWidth, u' ');
    for (std::size_t i = 0; i < catalog.byTier().size(); ++i)
        head += QString::number(i + 1).leftJustified(kRoleWidth);
    lines += {QString(), head.trimmed().isEmpty() ? QString() : head};
    for (std::size_t a = 0; a < kActionCount; ++a) {
        const Action action = static_cast<Action>(a);
        QString line = nameOf(action).leftJustified(kActionWidth);
        for (const RoleIndex role : catalog.byTier())
            line += cellOf(catalog.role(role), action, notes).leftJustified(kRoleWidth);
        lines.append(line);
    }
    lines.append(QString());
    for (const QString& words : notes.words())
        lines.append(u"  %1  %2"_s.arg(notes.markFor(words), words));

    lines += {QString(), TableWords::tr("Who changes whom")};
    for (const RoleIndex index : catalog.byTier()) {
        const Role& role = catalog.role(index);
        QStringList rules;
        for (const auto& [verb, action] : {std::pair{u"add"_s, Action::UsersAdd},
                                           {u"promote"_s, Action::UsersPromote},
                                           {u"demote"_s, Action::UsersDemote},
                                           {u"remove"_s, Action::UsersRemove}}) {
            for (const AdministrationRule& rule : role.administers.rulesOf(action))
                rules.append(ruleLine(catalog, verb, rule));
        }
        if (!rules.isEmpty())
            lines += QStringList{u"  "_s + role.id.toString()} + rules;
    }
    return lines.join(u'\n');
}

} // namespace trunkline::access
