#include "app/trunkline/screens.h"

#include <cstdio>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QPixmap>

#include "ui/accounts/account_sidebar.h"
#include "ui/accounts/account_tree_view.h"
#include "ui/actions/action_controller.h"
#include "ui/shell/command_palette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::app {

namespace {

constexpr int kSettleMilliseconds = 900; ///< pages read on another thread; this is ample
constexpr int kMostWaits = 3000;         ///< of 100 ms, for the sample to be made and synced
constexpr QSize kWindow{1280, 800};

const char* const kTabNames[] = {"overview", "calls", "flows", "numbers", "people", "activity", "settings"};

} // namespace

ScreenWalk::ScreenWalk(Console& console, QString directory, QObject* parent)
    : QObject(parent), m_console(console), m_directory(std::move(directory)) {
    m_wait.setInterval(100);
    connect(&m_wait, &QTimer::timeout, this, &ScreenWalk::waitForData);
    connect(&console, &Console::failed, this, [this](const Error& error) { give(error.message); });
}

void ScreenWalk::start() {
    if (!QDir().mkpath(m_directory)) {
        give(tr("The folder %1 cannot be made.").arg(m_directory));
        return;
    }
    m_console.start();
    QTimer::singleShot(kSettleMilliseconds, this, [this] {
        captureStart();
        m_console.startSample(QString::fromLatin1(session::SampleServer::kEmail));
        m_wait.start();
    });
}

void ScreenWalk::captureStart() {
    StartWindow& start = m_console.startWindow();
    capture(start, u"welcome"_s);
    auto* signIn = start.signInPage();
    signIn->setServer(u"trunkline.example.com"_s);
    signIn->setEmail(u"west@northwind.example"_s);
    start.setCurrentWidget(signIn);
    capture(start, u"sign-in"_s);
    signIn->showError(
        {ErrorCode::SignInRequired, tr("E-mail and password do not belong together. Check both and try again."), {}});
    capture(start, u"sign-in-refused"_s);
    auto* invitation = start.invitationPage();
    invitation->setServer(u"trunkline.example.com"_s);
    start.setCurrentWidget(invitation);
    capture(start, u"invitation"_s);
    invitation->showError({ErrorCode::NotFound,
                           tr("This invitation was used already, or it is older than a week. Ask for a new one."),
                           {}});
    capture(start, u"invitation-refused"_s);
    start.setCurrentWidget(start.samplePage());
    capture(start, u"sample-people"_s);
    start.showWelcome();
    for (const ScreenMoment& moment : firstLoadMoments()) {
        moment.widget->show();
        capture(*moment.widget, moment.name);
    }
}

void ScreenWalk::waitForData() {
    const ui::MainWindow* window = m_console.mainWindow();
    const sync::Status& status = m_console.session().status();
    const bool isThere = window && !m_console.session().store()->accounts()->isEmpty() && !window->account().isNull() &&
                         status.activity == sync::Status::Activity::Idle;
    if (isThere) {
        m_wait.stop();
        collectScreens();
        QTimer::singleShot(kSettleMilliseconds, this, &ScreenWalk::next);
    } else if (++m_waits > kMostWaits) {
        give(tr("The sample organization did not arrive in time."));
    }
}

void ScreenWalk::collectScreens() {
    ui::MainWindow* window = m_console.mainWindow();
    window->resize(kWindow);
    const std::shared_ptr<const AccountTree> tree = m_console.session().store()->accounts();
    AccountId company;
    for (const Account& account : tree->accounts()) {
        if (account.kind == AccountKind::Company) {
            company = account.id;
            break;
        }
    }
    collectTabs(tree->at(0).id, company);
    collectDialogs(tree->at(0).id, company);
}

void ScreenWalk::collectTabs(const AccountId& root, const AccountId& company) {
    ui::MainWindow* window = m_console.mainWindow();
    for (int tab = 0; tab < ui::kTabCount; ++tab) {
        for (const auto& [where, account] : {std::pair(u"organization"_s, root), std::pair(u"company"_s, company)}) {
            m_screens.push_back(
                {u"%1-%2"_s.arg(where, QString::fromLatin1(kTabNames[tab])), [window, account, tab]() -> QWidget* {
                     if (!window->accountPage()->hasTab(static_cast<ui::Tab>(tab)))
                         return nullptr;
                     window->goTo(account, static_cast<ui::Tab>(tab));
                     return window;
                 }});
        }
    }
    for (const QString& view : {u"roles"_s, u"review"_s, u"requests"_s}) {
        m_screens.push_back({u"people-%1"_s.arg(view), [window, root, view]() -> QWidget* {
                                 window->goTo(root, ui::Tab::People, view);
                                 return window;
                             }});
    }
    const store::Reader& reader = m_console.session().store()->reader();
    for (const auto& [name, account] : {std::pair(u"flow"_s, company), std::pair(u"template"_s, root)}) {
        for (const FlowRecord& flow : reader.flows(account)) {
            m_screens.push_back({name, [window, account = account, id = flow.id.toString()]() -> QWidget* {
                                     window->goTo(account, ui::Tab::Flows, id);
                                     return window;
                                 }});
            break;
        }
    }
    m_screens.push_back({u"filter"_s, [window]() -> QWidget* {
                             window->sidebar()->filterField()->setText(u"den"_s);
                             return window;
                         }});
    m_screens.push_back({u"palette"_s, [window]() -> QWidget* {
                             window->sidebar()->filterField()->clear();
                             window->palette()->open();
                             window->palette()->field()->setText(u"pu"_s);
                             return window;
                         }});
}

void ScreenWalk::collectDialogs(const AccountId& root, const AccountId& company) {
    using ui::ActionId;
    using ui::Tab;
    const auto lastFlowOf = [&reader = m_console.session().store()->reader()](const AccountId& account) {
        const std::vector<FlowRecord> flows = reader.flows(account);
        return flows.empty() ? QString() : flows.back().id.toString();
    };
    addDialog(u"blocked-callers"_s, company, Tab::Calls, ActionId::ShowBlockedCallers);
    addDialog(u"new-flow"_s, company, Tab::Flows, ActionId::AddFlow);
    addDialog(u"copy-flow"_s, company, Tab::Flows, ActionId::CopyFlow, lastFlowOf(company));
    addDialog(u"new-template"_s, root, Tab::Flows, ActionId::AddTemplate);
    addDialog(u"roll-out"_s, root, Tab::Flows, ActionId::RollOutTemplate, lastFlowOf(root));
    addDialog(u"switches"_s, company, Tab::Numbers, ActionId::EditSwitches);
    addDialog(u"calendars"_s, company, Tab::Numbers, ActionId::EditCalendars);
    addDialog(u"add-person"_s, company, Tab::People, ActionId::AddPerson, u"people"_s);
    addDialog(u"sign-ins"_s, company, Tab::Overview, ActionId::ShowSignIns);
    addDialog(u"preferences"_s, company, Tab::Overview, ActionId::ShowPreferences);
    addDialog(u"help"_s, company, Tab::Overview, ActionId::ShowHelp);
    m_moments = dialogMoments(*m_console.session().store());
    for (const ScreenMoment& moment : m_moments) {
        m_screens.push_back({moment.name, [widget = moment.widget.get()] {
                                 widget->show();
                                 return widget;
                             }});
    }
}

void ScreenWalk::addDialog(const QString& name, const AccountId& account, ui::Tab tab, ui::ActionId action,
                           const QString& item) {
    ui::MainWindow* window = m_console.mainWindow();
    m_screens.push_back({name,
                         [window, account, tab, action, item]() -> QWidget* {
                             window->palette()->hide();
                             window->goTo(account, tab, item);
                             return window;
                         },
                         action});
}

void ScreenWalk::next() {
    if (m_at >= m_screens.size()) {
        m_moments.clear();
        Q_EMIT finished(m_count);
        return;
    }
    const Screen& screen = m_screens[m_at++];
    QWidget* widget = screen.prepare();
    if (!widget) {
        next();
        return;
    }
    // A dialog has an event loop of its own: what comes next runs inside of it.
    if (screen.opens)
        QTimer::singleShot(kSettleMilliseconds, this,
                           [action = m_console.mainWindow()->actions().action(*screen.opens)] { action->trigger(); });
    QTimer::singleShot(screen.opens ? 2 * kSettleMilliseconds : kSettleMilliseconds, this,
                       [this, screen, widget] { captureNext(screen, widget); });
}

void ScreenWalk::captureNext(const Screen& screen, QWidget* widget) {
    auto* dialog = screen.opens ? qobject_cast<QDialog*>(QApplication::activeModalWidget()) : nullptr;
    if (screen.opens && !dialog) {
        give(tr("The dialog “%1” did not open. %2")
                 .arg(screen.name, m_console.mainWindow()->actions().whyNot(*screen.opens)));
        return;
    }
    capture(dialog ? *dialog : *widget, screen.name);
    if (dialog)
        dialog->reject();
    next();
}

void ScreenWalk::capture(QWidget& widget, const QString& name) {
    const ui::Theme::Choice before = ui::theme().choice();
    for (const auto& [choice, colors] :
         {std::pair(ui::Theme::Choice::Light, u"light"_s), std::pair(ui::Theme::Choice::Dark, u"dark"_s)}) {
        ui::theme().choose(choice);
        QApplication::processEvents();
        capturePart(widget, name, colors);
    }
    ui::theme().choose(before);
}

void ScreenWalk::capturePart(QWidget& widget, const QString& name, const QString& colors) {
    for (const qreal scale : {1.0, 1.5}) {
        QPixmap picture(widget.size() * scale);
        picture.setDevicePixelRatio(scale);
        QPainter painter(&picture);
        painter.setLayoutDirection(widget.layoutDirection()); // a picture has none of its own
        widget.render(&painter);
        painter.end();
        const QString path = u"%1/%2-%3-%4.png"_s.arg(m_directory, name, colors).arg(qRound(scale * 100));
        if (!picture.save(path)) {
            give(tr("%1 cannot be written.").arg(path));
            return;
        }
        ++m_count;
    }
}

void ScreenWalk::give(const QString& why) {
    std::fprintf(stderr, "trunkline: %s\n", qUtf8Printable(why));
    m_wait.stop();
    m_screens.clear();
    Q_EMIT finished(0);
}

} // namespace trunkline::app
