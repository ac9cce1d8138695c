#include "ui/shell/first_load_panel.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/centered_column.h"
#include "ui/sync/connection.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

FirstLoadPanel::FirstLoadPanel(Connection& connection, QWidget* parent)
    : QWidget(parent), m_connection(connection), m_title(new QLabel(this)), m_words(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_button(new QPushButton(this)) {
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Loading"));
    QVBoxLayout* column = makeCenteredColumn(*this);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_words, m_progress})
        column->addWidget(part);
    column->addSpacing(kSpace8);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &FirstLoadPanel::press);
    connect(&connection, &Connection::changed, this, &FirstLoadPanel::follow);
    follow();
}

void FirstLoadPanel::follow() {
    const std::optional<Connection::Progress> progress = m_connection.progress();
    const bool isComing = m_connection.state() == Connection::State::Online && !m_isStopped;
    const bool isConnecting = m_connection.state() == Connection::State::Connecting;
    m_progress->setVisible(isComing || isConnecting);
    m_progress->setMaximum(progress && progress->total > 0 ? 1000 : 0);
    if (progress && progress->total > 0)
        m_progress->setValue(static_cast<int>(progress->done * 1000 / progress->total));
    m_button->setText(isComing ? tr("Stop") : m_isStopped ? tr("Go on") : tr("Try now"));
    m_button->setVisible(!isConnecting && m_connection.state() != Connection::State::SignInNeeded);
    if (isConnecting) {
        m_title->setText(tr("Connecting to %1…").arg(m_connection.serverName()));
        m_words->setText(tr("Nothing is kept on this computer yet."));
    } else if (isComing) {
        m_title->setText(tr("Loading your accounts…"));
        m_words->setText(progress && progress->done > 0
                             ? progress->words
                             : tr("Your accounts come first, then their numbers and flows, then the calls."));
    } else if (m_isStopped) {
        m_title->setText(tr("Loading is stopped"));
        m_words->setText(tr("Nothing changes for callers. What came so far stays; go on whenever you like."));
    } else {
        const std::optional<Error> problem = m_connection.problem();
        m_title->setText(tr("Nothing could be loaded yet"));
        m_words->setText(problem ? problem->message
                                 : tr("Trunkline goes on by itself when the server can be reached."));
    }
}

void FirstLoadPanel::press() {
    m_isStopped = !m_isStopped && m_connection.state() == Connection::State::Online;
    if (m_isStopped)
        m_connection.cancelSync();
    else
        m_connection.syncNow();
    follow();
}

} // namespace trunkline::ui
