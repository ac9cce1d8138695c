#include "ui/actions/catalog_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTranslator>

#include "core/access/catalog.h"
#include "tests/support/catch_qt.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Knows the owners of franchises only.
class OneRole final : public QTranslator {
public:
    QString translate(const char*, const char* words, const char*, int) const override {
        return QLatin1StringView(words) == "Franchise owner"_L1 ? u"Inhaber der Franchise"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

TEST_CASE("A catalog in the reader's language differs in names and in nothing else") {
    const QByteArray text = access::Catalog::shippedDocument(u"trunkline").value();
    const QJsonObject sent = QJsonDocument::fromJson(text).object();
    CHECK(inReadersLanguage(sent) == sent);
    CHECK(inReadersLanguage({}).isEmpty());

    OneRole german;
    REQUIRE(QCoreApplication::installTranslator(&german));
    const QJsonObject read = inReadersLanguage(sent);
    QCoreApplication::removeTranslator(&german);
    const Result<access::Catalog> before = access::Catalog::parse(sent);
    const Result<access::Catalog> after = access::Catalog::parse(read);
    REQUIRE_OK(after);
    REQUIRE(after->roles().size() == before->roles().size());
    for (std::size_t i = 0; i < after->roles().size(); ++i) {
        const access::Role& role = after->roles()[i];
        CHECK(role.id == before->roles()[i].id);
        CHECK(role.permissions == before->roles()[i].permissions);
        CHECK(role.name ==
              (role.id == RoleId("franchise_owner") ? u"Inhaber der Franchise"_s : before->roles()[i].name));
    }
}

} // namespace trunkline::ui
