#include "app/trunkline/console.h"

#include <QApplication>
#include <QFileInfo>
#include <QInputDialog>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>

#include "ui/actions/action_controller.h"
#include "ui/theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::app {

using session::Session;

namespace {

bool hasPrograms(const QString& folder) {
    return QFileInfo(folder + u"/trunklined"_s).isExecutable() && QFileInfo(folder + u"/trunklinectl"_s).isExecutable();
}

} // namespace

Console::Console(Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)),
      m_session({m_options.directory, &m_clock, &m_random, &m_keychain, mergeDraft, {}}),
      m_settings(m_options.directory + u"/window.ini"_s, QSettings::IniFormat), m_permissions(m_clock),
      m_connection(m_session),
      m_people([this](const net::Request& request,
                      net::Client::Done done) { m_session.send(request, this, std::move(done)); },
               m_clock, m_random),
      m_flows([this](const net::Request& request,
                     net::Client::Done done) { m_session.send(request, this, std::move(done)); },
              m_clock, m_random),
      m_start(std::make_unique<StartWindow>(m_session, hasPrograms(m_options.programs))) {
    const int colors = m_settings.value(u"colors"_s, 0).toInt();
    ui::theme().choose(static_cast<ui::Theme::Choice>(qBound(0, colors, 2)));
    connect(&m_session, &Session::stateChanged, this, &Console::followSession);
    connect(&m_session, &Session::failed, this, &Console::failed);
    connect(m_start.get(), &StartWindow::sampleRequested, this,
            [this] { startSample(QString::fromLatin1(session::SampleServer::kEmail)); });
    connect(&m_connection, &SessionConnection::signOutRequested, this, &Console::signOut, Qt::QueuedConnection);
    connect(&m_connection, &SessionConnection::signInAgainRequested, this, &Console::signInAgain, Qt::QueuedConnection);
}

Console::~Console() {
    closeWindow();
}

void Console::start() {
    m_start->show();
}

void Console::startSample(const QString& email) {
    m_sample = std::make_unique<session::SampleServer>(session::SampleServer::Options{
        m_options.programs, m_options.directory + u"/sample"_s, m_options.sampleArguments});
    m_start->showBusy(tr("Making the sample organisation. The first time takes a moment…"));
    connect(m_sample.get(), &session::SampleServer::progressed, m_start.get(), &StartWindow::showBusy);
    connect(m_sample.get(), &session::SampleServer::failed, this, [this](const Error& error) {
        m_start->showError(error);
        Q_EMIT failed(error);
    });
    connect(m_sample.get(), &session::SampleServer::ready, this,
            [this, email](const QUrl& url, const QByteArray& fingerprint) {
                m_start->trustWithoutAsking(fingerprint);
                m_session.signIn(url, email, QString::fromLatin1(session::SampleServer::kPassword), true);
            });
    m_sample->start();
}

void Console::followSession() {
    switch (m_session.state()) {
    case Session::State::SignedIn:
        if (!m_window)
            openWindow();
        break;
    case Session::State::SignedOut:
        // A sign-in that failed says so where it was tried.
        if (m_window) {
            closeWindow();
            m_start->showWelcome();
            m_start->show();
        }
        break;
    case Session::State::SigningIn:
    case Session::State::Expired:
        break;
    }
}

void Console::openWindow() {
    m_keeper = std::make_unique<PermissionKeeper>(m_session, m_permissions);
    m_window = std::make_unique<ui::MainWindow>(
        ui::WindowParts{*m_session.store(), m_permissions, m_connection, m_clock, m_random, m_settings},
        makePageFactories(m_people, m_flows));
    connect(m_window.get(), &ui::MainWindow::accessRequested, this, &Console::sendAccessRequest);
    if (const QString aside = m_session.store()->wasRebuilt(); !aside.isEmpty())
        m_window->tell(tr("The cache was damaged and is being synced anew. Edits that could be read were kept."));
    m_window->show();
    m_start->hide();
}

void Console::closeWindow() {
    m_window.reset();
    m_keeper.reset();
    m_permissions.setIndex(nullptr, {});
}

void Console::signOut() {
    const store::EditCounts counts = m_session.store() ? m_session.store()->editCounts() : store::EditCounts{};
    const int unsent = counts.waiting + counts.conflicts + counts.setAside;
    QMessageBox question(QMessageBox::Question, tr("Sign out"),
                         tr("Sign out and remove what is cached on this computer?"), QMessageBox::NoButton,
                         m_window.get());
    if (unsent > 0)
        question.setInformativeText(tr("%n edits have not reached the server and would be lost.", nullptr, unsent));
    QPushButton* yes = question.addButton(tr("Sign out"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() != yes)
        return;
    closeWindow();
    m_session.signOut();
    m_sample.reset();
    m_start->showWelcome();
    m_start->show();
}

void Console::signInAgain() {
    bool isGiven = false;
    const QString password =
        QInputDialog::getText(m_window.get(), tr("Sign in again"), tr("Password of %1").arg(m_session.profile().email),
                              QLineEdit::Password, {}, &isGiven);
    if (isGiven && !password.isEmpty())
        m_session.signInAgain(password);
}

void Console::sendAccessRequest(ui::ActionId id, const ui::Selection& selection) {
    const std::optional<access::Action> needs = ui::specOf(id).needs;
    if (!needs)
        return;
    bool isSent = false;
    const QString note = QInputDialog::getMultiLineText(
        m_window.get(), tr("Ask for access"),
        tr("You ask to be allowed to %1. Say what for:").arg(access::describe(*needs)), {}, &isSent);
    if (!isSent)
        return;
    net::Request request;
    request.method = "POST";
    request.path = u"/v1/access/requests"_s;
    request.body = QJsonDocument(QJsonObject{{u"action"_s, access::nameOf(*needs)},
                                             {u"at"_s, selection.account.toString()},
                                             {u"note"_s, note}})
                       .toJson(QJsonDocument::Compact);
    m_session.send(request, m_window.get(), [this](const net::Client::Answer& answer) {
        m_window->tell(answer ? tr("Your request is on its way to somebody who can grant it.")
                              : answer.error().error.message);
    });
}

} // namespace trunkline::app
