#include "ui/numbers/removal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMessageBox>
#include <QPushButton>

#include "core/store/reader.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostNamed = 10; ///< in the question; all of them stand in its details

struct RemovalWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::Removal)
};

bool names(const QJsonObject& document, QLatin1StringView setting, const QString& name) {
    const QJsonArray steps = document.value("steps"_L1).toArray();
    return std::any_of(steps.begin(), steps.end(), [&](const QJsonValue& step) {
        return step["settings"_L1][setting].toString().compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QStringList flowsNaming(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                        QLatin1StringView setting, const QString& name) {
    QStringList found;
    for (const FlowRecord& flow : reader.flowsBelow(tree, account)) {
        const Account* company = tree.find(flow.company);
        if (company && (names(flow.draft, setting, name) || names(flow.published, setting, name)))
            found.append(RemovalWords::tr("%1 · %2", "a company and its flow").arg(company->name, flow.name));
    }
    found.sort(Qt::CaseInsensitive);
    return found;
}

bool confirmRemoval(QWidget* parent, const QString& question, const QString& consequence, const QStringList& users,
                    const QString& unused) {
    QMessageBox box(QMessageBox::Question, RemovalWords::tr("Remove"), question, QMessageBox::Cancel, parent);
    QString words = consequence;
    if (users.isEmpty())
        words = unused.isEmpty() ? RemovalWords::tr("No flow uses it.") : unused;
    for (const QString& user : users.first(std::min<qsizetype>(users.size(), kMostNamed)))
        words += u"\n• "_s + user;
    if (users.size() > kMostNamed) {
        words += u'\n' + RemovalWords::tr("and %n more", "flows", int(users.size()) - kMostNamed);
        box.setDetailedText(users.join(u'\n'));
    }
    box.setInformativeText(words);
    const QPushButton* removing = box.addButton(RemovalWords::tr("Remove"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == removing;
}

} // namespace trunkline::ui
