#include "ui/shell/welcome_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/centered_column.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), m_server(new QLineEdit(this)), m_connect(new QPushButton(tr("Connect"), this)),
      m_sample(new QPushButton(ui::icon(Icon::Play), tr("Try the sample organization"), this)),
      m_known(new QWidget(this)), m_error(new InlineError(this)), m_wait(new InlineError(this)) {
    auto* title = new QLabel(tr("Welcome to Trunkline"), this);
    title->setFont(titleFont(font()));
    auto* words = new QLabel(
        tr("Call flows, numbers and call logs of your organization and its companies, on this computer and offline."),
        this);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_server->setPlaceholderText(tr("trunkline.example.com"));
    m_server->setAccessibleName(tr("Server"));
    m_connect->setDefault(true);
    m_connect->setAutoDefault(true);
    m_sample->setAutoDefault(false);

    QVBoxLayout* column = makeCenteredColumn(*this, 460);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(kSpace16);
    column->addWidget(m_known);
    column->addWidget(new SectionHeader(tr("Connect to a server"), this));
    auto* row = new QHBoxLayout;
    row->addWidget(m_server, 1);
    row->addWidget(m_connect);
    column->addLayout(row);
    auto* invitationWords =
        makeCaption(tr("Somebody invited you? Put the link of the invitation in here."), this);
    invitationWords->setWordWrap(true);
    column->addWidget(invitationWords);
    column->addWidget(m_error);
    column->addSpacing(kSpace16);
    column->addWidget(new SectionHeader(tr("Or look around first"), this));
    auto* sampleWords = makeCaption(
        tr("Starts a server on this computer with a made-up franchise: 120 franchisees, their companies and a year of "
           "calls. Nothing leaves this computer."),
        this);
    sampleWords->setWordWrap(true);
    column->addWidget(sampleWords);
    column->addWidget(m_sample, 0, Qt::AlignLeading);
    column->addWidget(m_wait);
    m_known->hide();

    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::request);
    connect(m_server, &QLineEdit::returnPressed, this, &WelcomePage::request);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
}

void WelcomePage::setKnownPeople(const QList<KnownPerson>& people) {
    delete m_known->layout();
    qDeleteAll(m_known->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_known->setVisible(!people.isEmpty());
    if (people.isEmpty())
        return;
    auto* column = new QVBoxLayout(m_known);
    column->setContentsMargins(0, 0, 0, kSpace16);
    column->addWidget(new SectionHeader(tr("Go on where you were"), m_known));
    for (const KnownPerson& person : people) {
        auto* go = new QPushButton(ui::icon(Icon::Person),
                                   tr("%1 — %2", "organization, e-mail").arg(person.title, person.email), m_known);
        go->setAutoDefault(false);
        connect(go, &QPushButton::clicked, this, [this, id = person.id] { Q_EMIT openRequested(id); });
        column->addWidget(go);
    }
    column->addWidget(makeCaption(tr("Opens with what was synced, also without the server."), m_known));
}

void WelcomePage::setSampleAvailable(bool isAvailable) {
    m_sample->setEnabled(isAvailable);
    m_sample->setToolTip(
        isAvailable ? QString() : tr("The programs trunklined and trunklinectl are not installed beside this one."));
    m_sample->setAccessibleDescription(m_sample->toolTip());
}

void WelcomePage::setBusy(const QString& words) {
    const bool isBusy = !words.isEmpty();
    m_server->setEnabled(!isBusy);
    m_connect->setEnabled(!isBusy);
    m_sample->setEnabled(!isBusy);
    m_known->setEnabled(!isBusy);
    m_wait->setWords(words, Tone::Neutral);
    if (isBusy)
        m_error->setWords({});
}

void WelcomePage::showError(const Error& error) {
    setBusy({});
    m_error->setWords(error.message);
}

void WelcomePage::request() {
    if (m_server->text().trimmed().isEmpty())
        m_error->setWords(tr("Type the name of your organization's server. Whoever invited you knows it."), Tone::Warn);
    else
        Q_EMIT connectRequested(m_server->text().trimmed());
}

} // namespace trunkline::ui
