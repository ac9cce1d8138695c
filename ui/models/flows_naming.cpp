#include "ui/models/flows_naming.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>

#include "core/store/reader.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace trunkline::ui
