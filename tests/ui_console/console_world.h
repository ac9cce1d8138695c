#pragma once

#include <functional>
#include <memory>

#include <QSettings>
#include <QTemporaryDir>

#include "tests/ui_calls/page_world.h"
#include "tests/ui_people/people_world.h"
#include "tests/ui_shell/still_connection.h"
#include "ui/shell/main_window.h"

namespace trunkline::tests {

/// The window with all its real pages over a small franchise; what needs a server is answered by nobody.
struct ConsoleWorld {
    explicit ConsoleWorld(const char* role = "hq_owner", const char* at = "acc_hq", QSize size = {1280, 800});

    /// Goes there and waits until the page has read what it shows.
    void goTo(const AccountId& account, ui::Tab tab);
    /// Each page at each kind of account.
    void eachPage(const std::function<void(const QString& name)>& visit);

    PageWorld world{{6, 200}};
    QTemporaryDir directory;
    QSettings settings{directory.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    StillConnection connection;
    FakePeopleService people;
    std::unique_ptr<ui::MainWindow> window;
};

/// The dialogs and first pages that need no more than the window has, made one after another.
void eachDialog(ConsoleWorld& console, const std::function<void(const QString& name, QWidget& dialog)>& visit);

} // namespace trunkline::tests
