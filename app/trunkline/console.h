#pragma once

#include <memory>

#include <QSettings>

#include "app/trunkline/flow_client.h"
#include "app/trunkline/people_client.h"
#include "app/trunkline/permission_keeper.h"
#include "app/trunkline/session_connection.h"
#include "app/trunkline/start_window.h"
#include "core/session/sample_server.h"
#include "ui/shell/main_window.h"

namespace trunkline::app {

/// The console put together: clock, session, permissions and windows, made and taken down in the order they need.
class Console final : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString directory;           ///< of profiles, caches and window settings
        QString programs;            ///< the folder of trunklined and trunklinectl
        QStringList sampleArguments; ///< for a small sample, e.g. {"--franchises", "6"}
    };
    explicit Console(Options options, QObject* parent = nullptr);
    ~Console() override;

    /// Of the window's settings below a profile directory; main() reads the language there.
    [[nodiscard]] static QString settingsFile(const QString& directory);
    /// Shows the welcome page.
    void start();
    /// Makes and starts the sample organization, and signs in there as `email`; empty: asks as whom.
    void startSample(const QString& email = {});

    [[nodiscard]] session::Session& session() { return m_session; }
    [[nodiscard]] StartWindow& startWindow() { return *m_start; }
    /// Null while nobody is signed in.
    [[nodiscard]] ui::MainWindow* mainWindow() const { return m_window.get(); }

Q_SIGNALS:
    void failed(const trunkline::Error& error);

private:
    void followSession();
    void openWindow();
    void showLink(const QString& email, const QString& link);
    void tellOfExport(const QString& path, int edits);
    void closeWindow();
    void signInToSample(const QString& email);
    void signOut();
    [[nodiscard]] bool isSignOutMeant();
    void showStart();
    void signInAgain();
    void sendAccessRequest(ui::ActionId id, const ui::Selection& selection);

    Options m_options;
    SystemClock m_ownClock;
    ServerClock m_clock{m_ownClock};
    SystemRandom m_random;
    session::KeychainSecrets m_keychain;
    session::Session m_session;
    QSettings m_settings;
    ui::Permissions m_permissions;
    SessionConnection m_connection;
    PeopleClient m_people;
    FlowClient m_flows;
    std::unique_ptr<session::SampleServer> m_sample;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<PermissionKeeper> m_keeper;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// The pages of the tabs. The services outlive them.
[[nodiscard]] ui::PageFactories makePageFactories(ui::PeopleService& people, FlowClient& flows);

} // namespace trunkline::app
