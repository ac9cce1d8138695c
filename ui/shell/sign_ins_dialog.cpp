#include "ui/shell/sign_ins_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/domain/password.h"
#include "ui/lists/time_words.h"
#include "ui/sync/connection.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kListLines = 6;

enum Column { Device, Since, LastUsed, kColumnCount };

QWidget* makeFootRow(QLabel* words, QPushButton* button, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace12);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    line->addWidget(button);
    return row;
}

} // namespace

SignInsDialog::SignInsDialog(OwnSignIns& service, const Connection& connection, const Clock& clock, QWidget* parent)
    : QDialog(parent), m_service(service), m_connection(connection), m_clock(clock) {
    setWindowTitle(tr("Password and sign-ins"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace16, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    column->addWidget(makePasswordPart());
    column->addWidget(makeSignInPart(), 1);
    column->addWidget(buttons);
    connect(&connection, &Connection::changed, this, &SignInsDialog::follow);
    resize(kWidth, sizeHint().height());
    follow();
    readSignIns();
    m_old->setFocus();
}

QLineEdit* SignInsDialog::addPassword(QFormLayout* form, const QString& label) {
    auto* field = new QLineEdit(this);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(label);
    form->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &SignInsDialog::follow);
    connect(field, &QLineEdit::returnPressed, this, [this] {
        if (m_change->isEnabled())
            changePassword();
    });
    return field;
}

QWidget* SignInsDialog::makePasswordPart() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    column->addWidget(new SectionHeader(tr("Change the password"), part));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_old = addPassword(form, tr("Password now"));
    m_new = addPassword(form, tr("New password"));
    m_again = addPassword(form, tr("New password again"));
    column->addLayout(form);
    m_passwordWords = new InlineError(part);
    column->addWidget(m_passwordWords);
    m_change = new QPushButton(part);
    m_change->setDefault(true);
    connect(m_change, &QPushButton::clicked, this, &SignInsDialog::changePassword);
    column->addWidget(
        makeFootRow(makeCaption(tr("At least %n characters. Everywhere else you will have to sign in again.", nullptr,
                                   kShortestPassword),
                                part),
                    m_change, part));
    return part;
}

QWidget* SignInsDialog::makeSignInPart() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, kSpace8, 0, 0);
    column->setSpacing(kSpace8);
    column->addWidget(new SectionHeader(tr("Where you are signed in"), part));
    m_list = new QTreeWidget(part);
    m_list->setAccessibleName(tr("Where you are signed in"));
    m_list->setColumnCount(kColumnCount);
    m_list->setHeaderLabels({tr("Device"), tr("Signed in"), tr("Last used")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 2 * kListLines);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Device, QHeaderView::Stretch);
    column->addWidget(m_list, 1);
    m_listError = new InlineError(part);
    column->addWidget(m_listError);
    m_end = new QPushButton(part);
    m_end->setAutoDefault(false);
    m_listWords = makeCaption({}, part);
    connect(m_end, &QPushButton::clicked, this, &SignInsDialog::signOutElsewhere);
    column->addWidget(makeFootRow(m_listWords, m_end, part));
    return part;
}

void SignInsDialog::follow() {
    const bool isOnline = m_connection.state() == Connection::State::Online;
    const QString offline = isOnline ? QString() : tr("This needs a connection to the server.");
    const bool isFilled = !m_old->text().isEmpty() && !m_new->text().isEmpty() && !m_again->text().isEmpty();
    m_change->setText(m_isChanging ? tr("Asking the server…") : tr("Change password"));
    m_change->setEnabled(isOnline && isFilled && !m_isChanging);
    m_change->setToolTip(!isOnline || isFilled ? offline : tr("Fill in all three fields first."));
    m_end->setText(m_isEnding ? tr("Asking the server…") : tr("Sign out everywhere else"));
    m_end->setEnabled(isOnline && m_others > 0 && !m_isEnding);
    m_end->setToolTip(!isOnline || m_others > 0 ? offline : tr("You are signed in nowhere else."));
    for (QPushButton* button : {m_change, m_end})
        button->setAccessibleDescription(button->toolTip());
    if (!isOnline)
        m_listError->setWords(
            tr("There is no connection to the server: neither password nor sign-ins can be changed now."), Tone::Warn);
    else if (!m_listError->words().isEmpty() && m_listError->property("offline").toBool())
        readSignIns();
    m_listError->setProperty("offline", !isOnline);
}

void SignInsDialog::changePassword() {
    if (m_new->text() != m_again->text()) {
        m_passwordWords->setWords(tr("The two new passwords are not the same. Type the new one twice."));
        m_again->selectAll();
        m_again->setFocus();
        return;
    }
    if (isPasswordTooShort(m_new->text())) {
        m_passwordWords->setWords(
            tr("The new password is too short: take at least %n characters.", nullptr, kShortestPassword));
        m_new->setFocus();
        return;
    }
    m_isChanging = true;
    m_passwordWords->setWords({});
    follow();
    m_service.changePassword(m_old->text(), m_new->text(), this,
                             [this](const Result<void>& answer) { takePasswordAnswer(answer); });
}

void SignInsDialog::takePasswordAnswer(const Result<void>& answer) {
    m_isChanging = false;
    if (answer) {
        for (QLineEdit* field : {m_old, m_new, m_again})
            field->clear();
        m_passwordWords->setWords(tr("Your password is changed. It counts from now on."), Tone::Ok);
        readSignIns();
    } else {
        m_passwordWords->setWords(answer.error().message);
        m_old->selectAll();
        m_old->setFocus();
    }
    follow();
}

void SignInsDialog::readSignIns() {
    if (m_list->topLevelItemCount() == 0)
        m_listWords->setText(tr("Asking the server…"));
    m_service.signIns(this, [this](const Result<std::vector<OwnSignIn>>& signIns) {
        m_listError->setWords(signIns ? QString() : signIns.error().message);
        if (signIns)
            showSignIns(*signIns);
        else
            m_listWords->clear();
        follow();
    });
}

void SignInsDialog::showSignIns(const std::vector<OwnSignIn>& signIns) {
    const TimeWords words(QTimeZone::systemTimeZone());
    const Instant now = m_clock.now();
    const auto momentOf = [&](const std::optional<Instant>& at) {
        return at ? words.moment(*at, now) : tr("unknown", "when somebody signed in");
    };
    m_list->clear();
    m_others = 0;
    for (const OwnSignIn& signIn : signIns) {
        const QString device = signIn.device.isEmpty() ? tr("A device without a name") : signIn.device;
        auto* item = new QTreeWidgetItem(
            m_list, {device, momentOf(signIn.since), signIn.isCurrent ? tr("now, here") : momentOf(signIn.usedAt)});
        item->setIcon(Device, icon(signIn.isCurrent ? Icon::Check : Icon::Key, Token::Muted));
        item->setToolTip(Device, item->text(Device));
        if (signIn.since)
            item->setToolTip(Since, words.full(*signIn.since));
        if (signIn.usedAt)
            item->setToolTip(LastUsed, words.full(*signIn.usedAt));
        m_others += signIn.isCurrent ? 0 : 1;
    }
    m_listWords->setText(m_others == 0 ? tr("Only here.") : tr("Here and in %n other place(s).", nullptr, m_others));
}

void SignInsDialog::signOutElsewhere() {
    m_isEnding = true;
    follow();
    m_service.signOutElsewhere(this, [this](const Result<void>& answer) {
        m_isEnding = false;
        if (answer)
            readSignIns();
        else
            m_listError->setWords(answer.error().message);
        follow();
    });
}

} // namespace trunkline::ui
