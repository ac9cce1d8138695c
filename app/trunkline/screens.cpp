#include "app/trunkline/screens.h"

#include <cstdio>

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

#include "ui/accounts/account_sidebar.h"
#include "ui/accounts/account_tree_view.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/trust_dialog.h"
#include "ui/sync/outbox_dialog.h"
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
        capture(m_console.startWindow(), u"welcome"_s);
        auto* signIn = m_console.startWindow().signInPage();
        signIn->setServer(u"trunkline.example.com"_s);
        signIn->setEmail(u"west@northwind.example"_s);
        m_console.startWindow().setCurrentWidget(signIn);
        capture(m_console.startWindow(), u"sign-in"_s);
        signIn->showError({ErrorCode::SignInRequired,
                           tr("E-mail and password do not belong together. Check both and try again."),
                           {}});
        capture(m_console.startWindow(), u"sign-in-refused"_s);
        m_console.startWindow().showWelcome();
        m_console.startSample(QString::fromLatin1(session::SampleServer::kEmail));
        m_wait.start();
    });
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
    const AccountId root = tree->at(0).id;
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
    m_screens.push_back({u"trust"_s, [this, window]() -> QWidget* {
                             window->palette()->hide();
                             QString print;
                             for (int i = 0; i < 32; ++i)
                                 print += u"%1:"_s.arg((i * 37 + 11) % 256, 2, 16, QLatin1Char('0')).toUpper();
                             m_extra = std::make_unique<ui::TrustDialog>(u"trunkline.example.com"_s, print.chopped(1),
                                                                         ui::TrustDialog::Why::Unknown);
                             m_extra->show();
                             return m_extra.get();
                         }});
}

void ScreenWalk::next() {
    if (m_at >= m_screens.size()) {
        m_extra.reset();
        Q_EMIT finished(m_count);
        return;
    }
    const Screen& screen = m_screens[m_at++];
    QWidget* widget = screen.prepare();
    if (!widget) {
        next();
        return;
    }
    QTimer::singleShot(kSettleMilliseconds, this, [this, widget, name = screen.name] {
        capture(*widget, name);
        next();
    });
}

void ScreenWalk::capture(QWidget& widget, const QString& name) {
    const ui::Theme::Choice before = ui::theme().choice();
    for (const auto& [choice, colors] :
         {std::pair(ui::Theme::Choice::Light, u"light"_s), std::pair(ui::Theme::Choice::Dark, u"dark"_s)}) {
        ui::theme().choose(choice);
        QCoreApplication::processEvents();
        capturePart(widget, name, colors);
    }
    ui::theme().choose(before);
}

void ScreenWalk::capturePart(QWidget& widget, const QString& name, const QString& colors) {
    for (const qreal scale : {1.0, 1.5}) {
        QPixmap picture(widget.size() * scale);
        picture.setDevicePixelRatio(scale);
        widget.render(&picture);
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
