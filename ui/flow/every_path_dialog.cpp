#include "ui/flow/every_path_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/flow/simulate.h"
#include "core/flow/step_types.h"
#include "ui/theme/metrics.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

QString wayOf(const FlowEditorDocument& document, const flow::PossiblePath& path) {
    QStringList parts;
    for (const flow::PossiblePath::Hop& hop : path.hops) {
        const flow::Step* step = document.flow().find(hop.step);
        const QString name = document.nameOf(hop.step);
        const bool isAnswered = hop.port == u"answered";
        const QString label = isAnswered ? EveryPathDialog::tr("answers")
                              : step     ? flow::portLabel(*step, hop.port)
                                         : QString();
        parts.append(label.isEmpty() ? name : EveryPathDialog::tr("%1 (%2)").arg(name, label));
    }
    return parts.join(u" → "_s);
}

} // namespace

QString wordsFor(flow::End end) {
    switch (end) {
    case flow::End::Answered:
        return EveryPathDialog::tr("Answered");
    case flow::End::Voicemail:
        return EveryPathDialog::tr("Voicemail");
    case flow::End::Hangup:
        return EveryPathDialog::tr("Hangs up");
    case flow::End::FailSafe:
        break;
    }
    return EveryPathDialog::tr("Fail-safe phone");
}

EveryPathDialog::EveryPathDialog(FlowEditorDocument& document, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Everything that can happen to a call"));
    resize(760, 480);
    const flow::EveryPath every = flow::everyPath(document.flow(), document.company());
    QStringList ends;
    for (const flow::End end : every.ends)
        ends.append(wordsFor(end));
    const QLocale locale;
    auto* summary = new QLabel(tr("%1 ways · a caller waits at most %2 seconds while phones ring · it can end: %3")
                                   .arg(locale.toString(every.pathCount, 'f', 0),
                                        locale.toString(every.longestRingSeconds), locale.createSeparatedList(ends)),
                               this);
    summary->setWordWrap(true);
    summary->setFont(boldFont(font()));
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Ways that a call can take"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderLabels({tr("Waits"), tr("Ends"), tr("Way")});
    for (const flow::PossiblePath& path : every.paths) {
        auto* item = new QTreeWidgetItem(list, {tr("%1 s").arg(path.ringSeconds),
                                                path.repeats ? tr("Goes round again") : wordsFor(path.end),
                                                wayOf(document, path)});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(2, item->text(2));
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(summary);
    column->addWidget(list, 1);
    if (!every.isComplete)
        column->addWidget(new QLabel(tr("Only the %n longest are listed.", nullptr, int(every.paths.size())), this));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list, &QTreeWidget::currentItemChanged, this, [this, list, paths = every.paths](QTreeWidgetItem* item) {
        LitPath lit;
        lit.isOver = true;
        for (const flow::PossiblePath::Hop& hop : paths.value(list->indexOfTopLevelItem(item)).hops)
            lit.hops.append({hop.step, hop.port});
        Q_EMIT pathChosen(lit);
    });
}

} // namespace trunkline::ui
