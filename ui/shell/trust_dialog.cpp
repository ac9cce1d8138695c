#include "ui/shell/trust_dialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

namespace {

/// In two lines, so that it can be compared by eye.
QString inTwoLines(const QString& fingerprint) {
    const qsizetype middle = fingerprint.indexOf(u':', fingerprint.size() / 2);
    return middle < 0 ? fingerprint : fingerprint.left(middle + 1) + u'\n' + fingerprint.mid(middle + 1);
}

} // namespace

TrustDialog::TrustDialog(const QString& server, const QString& fingerprint, Why why, QWidget* parent)
    : QDialog(parent) {
    const bool isChanged = why == Why::Changed;
    setWindowTitle(isChanged ? tr("This server is not as it was") : tr("Is this your server?"));
    auto* title = new QLabel(isChanged ? tr("%1 shows another certificate than before").arg(server)
                                       : tr("%1 made its own certificate").arg(server),
                             this);
    title->setFont(titleFont(font()));
    title->setWordWrap(true);
    auto* words = new QLabel(
        isChanged
            ? tr("It may have been set up anew, or somebody stands between you and it and would see your password. Ask "
                 "whoever runs the server before you go on, and compare this fingerprint with theirs:")
            : tr("That is usual for a new server, but nobody else vouches for it. Compare this fingerprint with the "
                 "one that the "
                 "server printed when it started, or ask whoever runs it:"),
        this);
    words->setWordWrap(true);
    auto* print = new QLabel(inTwoLines(fingerprint), this);
    print->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    print->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    print->setAccessibleName(tr("Fingerprint of the certificate: %1").arg(fingerprint));
    print->setContentsMargins(kSpace12, kSpace12, kSpace12, kSpace12);
    auto* frame = new Panel(this);
    (new QVBoxLayout(frame))->addWidget(print);

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* trust = buttons->addButton(isChanged ? tr("Trust the new certificate") : tr("They match: trust it"),
                                            QDialogButtonBox::AcceptRole);
    QPushButton* leave = buttons->addButton(tr("Do not connect"), QDialogButtonBox::RejectRole);
    trust->setAutoDefault(false);
    if (isChanged)
        trust->setProperty("tone", QStringLiteral("danger"));
    leave->setDefault(true);
    leave->setFocus();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(frame);
    column->addSpacing(kSpace8);
    column->addWidget(buttons);
    setMinimumWidth(520);

    connect(trust, &QPushButton::clicked, this, &QDialog::accept);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace trunkline::ui
