#include "ui/widgets/confirm_removal.h"

#include <algorithm>

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostNamed = 10; ///< in the question; all of them stand in its details

struct RemovalWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::Removal)
};

} // namespace

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
