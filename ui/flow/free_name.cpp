#include "ui/flow/free_name.h"

#include <QCoreApplication>

namespace trunkline::ui {

namespace {

struct FreeNameWords {
    Q_DECLARE_TR_FUNCTIONS(FreeName)
};

} // namespace

QString freeName(const QString& wanted, const QStringList& taken) {
    QString name = wanted;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = FreeNameWords::tr("%1 %2", "a name and a number").arg(wanted).arg(number);
    return name;
}

} // namespace trunkline::ui
