#include "ui/actions/catalog_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The words of resources/roles/trunkline.json, where no translator's tool looks; a test holds the two against each
// other.
[[maybe_unused]] constexpr const char* kWordsOfDefaultCatalog[] = {
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "HQ owner"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog",
                      "Everything, everywhere: billing, closing the organization, naming other owners."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "HQ admin"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Runs the organization and every franchise, except billing."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "HQ reviewer"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Sees everything that is done in every franchise; changes nothing."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "HQ billing"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Invoices and payment of the organization and of all accounts."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Franchise owner"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Runs a franchise: its companies, its people and its bills."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Franchise manager"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Runs the companies of a franchise and their people, except billing."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Franchise billing"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Invoices and payment of a franchise and its companies."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Franchise analyst"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Reads calls, recordings and reports of a franchise; changes nothing."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Company manager"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Runs one company: flows, phones, calls, people, except billing."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Front desk"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Switches phones off and on, and nothing else."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Agent"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Takes calls and texts, and sees those that are assigned to them."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Company billing"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Invoices of one company, and its payment where it pays itself."),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Company viewer"),
    QT_TRANSLATE_NOOP("trunkline::ui::Catalog", "Reads the call log and the reports of one company."),
};

QString translated(const QJsonValue& words) {
    return QCoreApplication::translate("trunkline::ui::Catalog", words.toString().toUtf8().constData());
}

} // namespace

QJsonObject inReadersLanguage(QJsonObject catalog) {
    QJsonArray roles = catalog.value("roles"_L1).toArray();
    for (QJsonValueRef value : roles) {
        QJsonObject role = value.toObject();
        for (const QString& field : {u"name"_s, u"description"_s}) {
            if (!role.value(field).toString().isEmpty())
                role.insert(field, translated(role.value(field)));
        }
        value = role;
    }
    if (!roles.isEmpty())
        catalog.insert(u"roles"_s, roles);
    return catalog;
}

} // namespace trunkline::ui
