#include "app/trunkline/console.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include "ui/actions/action_controller.h"
#include "ui/people/answer_dialog.h"
#include "ui/people/link_dialog.h"
#include "ui/shell/preferences_dialog.h"
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
      m_session({m_options.directory, &m_clock, &m_random, &m_keychain,
                 QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), &m_clock}),
      m_settings(settingsFile(m_options.directory), QSettings::IniFormat), m_permissions(m_clock),
      m_connection(m_session),
      m_people([this](const net::Request& request,
                      net::Client::Done done) { m_session.send(request, this, std::move(done)); },
               m_clock, m_random,
               {[this] { m_session.fetchMe(); },
                [this](const QString& email, const QString& link) { showLink(email, link); }}),
      m_flows([this](const net::Request& request,
                     net::Client::Done done) { m_session.send(request, this, std::move(done)); },
              m_clock, m_random),
      m_start(std::make_unique<StartWindow>(m_session, hasPrograms(m_options.programs))) {
    const int colors = m_settings.value(QLatin1StringView(ui::PreferencesDialog::kColors), 0).toInt();
    ui::theme().choose(static_cast<ui::Theme::Choice>(qBound(0, colors, 2)));
    connect(&m_session, &Session::stateChanged, this, &Console::followSession);
    connect(&m_session, &Session::failed, this, &Console::failed);
    connect(&m_session, &Session::orphansExported, this, &Console::tellOfExport);
    connect(m_start.get(), &StartWindow::sampleRequested, this, [this] { startSample(); });
    connect(m_start.get(), &StartWindow::sampleChosen, this, &Console::signInToSample);
    connect(m_start.get(), &StartWindow::sampleLeft, this, [this] { m_sample.reset(); });
    connect(&m_connection, &SessionConnection::signOutRequested, this, &Console::signOut, Qt::QueuedConnection);
    connect(&m_connection, &SessionConnection::signInAgainRequested, this, &Console::signInAgain, Qt::QueuedConnection);
}

QString Console::settingsFile(const QString& directory) {
    return directory + u"/window.ini"_s;
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
    m_start->showBusy(tr("Making the sample organization. The first time takes a moment…"));
    connect(m_sample.get(), &session::SampleServer::progressed, m_start.get(), &StartWindow::showBusy);
    connect(m_sample.get(), &session::SampleServer::failed, this, [this](const Error& error) {
        m_start->showError(error);
        Q_EMIT failed(error);
    });
    connect(m_sample.get(), &session::SampleServer::ready, this,
            [this, email](const QUrl&, const QByteArray& fingerprint) {
                m_start->trustWithoutAsking(fingerprint);
                m_start->showSample();
                if (!email.isEmpty())
                    signInToSample(email);
            });
    m_sample->start();
}

void Console::signInToSample(const QString& email) {
    m_session.signIn(m_sample->url(), email, QString::fromLatin1(session::SampleServer::kPassword), true);
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
            showStart();
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
        ui::WindowParts{*m_session.store(), m_permissions, m_connection, m_clock, m_random, m_settings, &m_people},
        makePageFactories(m_people, m_flows));
    connect(m_window.get(), &ui::MainWindow::accessRequested, this, &Console::sendAccessRequest);
    if (const QString aside = m_session.store()->wasRebuilt(); !aside.isEmpty())
        m_window->tell(tr("The cache was damaged and is being synced anew. Edits that could be read were kept."));
    m_window->show();
    m_start->hide();
}

void Console::showLink(const QString& email, const QString& link) {
    auto* dialog = new ui::LinkDialog(email, link, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Console::tellOfExport(const QString& path, int edits) {
    auto* words = new QMessageBox(QMessageBox::Information, tr("Your access has changed"),
                                  tr("%n edit(s) of yours can no longer be sent.", nullptr, edits), QMessageBox::Ok,
                                  m_window.get());
    words->setInformativeText(tr("What you wrote is in the file “%1”.").arg(QDir::toNativeSeparators(path)));
    words->setAttribute(Qt::WA_DeleteOnClose);
    words->open();
}

void Console::closeWindow() {
    m_window.reset();
    m_keeper.reset();
    m_permissions.setIndex(nullptr, {});
}

bool Console::isSignOutMeant() {
    const store::EditCounts counts = m_session.store() ? m_session.store()->editCounts() : store::EditCounts{};
    const int unsent = counts.waiting + counts.conflicts + counts.setAside;
    if (m_sample && unsent == 0)
        return true; // nothing of it is kept anyway
    QMessageBox question(QMessageBox::Question, tr("Sign out"),
                         tr("Sign out and remove what is cached on this computer?"), QMessageBox::NoButton,
                         m_window.get());
    if (unsent > 0)
        question.setInformativeText(tr("%n edits have not reached the server and would be lost.", nullptr, unsent));
    QPushButton* yes = question.addButton(tr("Sign out"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    return question.clickedButton() == yes;
}

void Console::signOut() {
    if (!isSignOutMeant())
        return;
    closeWindow();
    m_session.signOut();
    showStart();
}

void Console::showStart() {
    if (m_sample)
        m_start->showSample();
    else
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
    ui::AskForAccessDialog dialog(m_people, m_permissions, *needs, selection.account, ui::specOf(id).text,
                                  m_window.get());
    if (dialog.exec() == QDialog::Accepted)
        m_window->tell(tr("Your request is on its way to somebody who can grant it."));
}

} // namespace trunkline::app
