#include "ui/people/link_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

namespace {
constexpr int kWidth = 520;
}

LinkDialog::LinkDialog(const QString& email, const QString& link, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Pass the link on"));
    auto* words = new QLabel(tr("The server sends no e-mail, so pass this link on to %1 yourself. Whoever has it can "
                                "join in their name: take a way that only they read. It works once, for a week.")
                                 .arg(email),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* field = new QLineEdit(link, this);
    field->setReadOnly(true);
    field->setAccessibleName(tr("Link of the invitation"));
    field->setCursorPosition(0);
    auto* how = makeCaption(tr("They put it in where Trunkline asks for a server when it starts."), this);
    how->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy the link"), QDialogButtonBox::ActionRole);
    copy->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    for (QWidget* part : std::initializer_list<QWidget*>{words, field, how})
        column->addWidget(part);
    column->addSpacing(kSpace8);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    resize(kWidth, column->totalHeightForWidth(kWidth)); // a hint knows nothing of the width that words are wrapped to
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this, copy, link] {
        QGuiApplication::clipboard()->setText(link);
        copy->setText(tr("Copied"));
    });
}

} // namespace trunkline::ui
