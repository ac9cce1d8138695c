#include <cstdio>

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include "app/trunkline/console.h"
#include "app/trunkline/screens.h"
#include "translations/install_translations.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace Qt::Literals::StringLiterals;
using namespace trunkline;

namespace {

struct Flags {
    std::string screens;
    std::string profile;
    bool isSample = false;
};

/// The person's choice before the system's, for words, dates and figures alike.
void chooseLanguage(const QString& directory) {
    const QSettings settings(app::Console::settingsFile(directory), QSettings::IniFormat);
    const QString language = settings.value(QLatin1StringView(ui::PreferencesDialog::kLanguage)).toString();
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    installTranslations();
    auto* qts = new QTranslator(QCoreApplication::instance());
    if (qts->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

/// Qt ends the program where it finds no display, with words for its developers; ours say what to do.
bool hasDisplay() {
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY") ||
           qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int walkScreens(QApplication& application, const Flags& flags) {
    const QTemporaryDir profile;
    if (!profile.isValid()) {
        std::fprintf(stderr, "trunkline: no temporary folder can be made: %s\n", qUtf8Printable(profile.errorString()));
        return 1;
    }
    const QString directory = flags.profile.empty() ? profile.path() : QString::fromStdString(flags.profile);
    app::Console console(
        {directory, QCoreApplication::applicationDirPath(), {u"--franchises"_s, u"8"_s, u"--calls"_s, u"20000"_s}});
    app::ScreenWalk walk(console, QString::fromStdString(flags.screens));
    QObject::connect(
        &walk, &app::ScreenWalk::finished, &application,
        [](int count) {
            std::printf("%d pictures\n", count);
            QCoreApplication::exit(count > 0 ? 0 : 1);
        },
        Qt::QueuedConnection);
    walk.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    Flags flags;
    CLI::App program("Trunkline: the administration console of a call-tracking franchise", "trunkline");
    program.set_version_flag("--version", "trunkline " TRUNKLINE_VERSION);
    program.add_option(
        "--screens", flags.screens,
        "Write pictures of all screens, with the sample organization, into this folder; needs no display");
    program.add_option("--profile", flags.profile,
                       "Folder of profiles, caches and window settings, instead of the user's own");
    program.add_flag("--sample", flags.isSample,
                     "Start a server with the sample organization on this computer, and sign in there");
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 2;
    }

    if (!flags.screens.empty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        std::fprintf(
            stderr, "trunkline: there is no display here. To see the console anyway, run trunkline --screens FOLDER\n");
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"trunkline"_s);
    QApplication::setApplicationDisplayName(u"Trunkline"_s);
    QApplication::setApplicationVersion(QStringLiteral(TRUNKLINE_VERSION));
    QApplication::setDesktopFileName(u"org.trunkline.Trunkline"_s);
    ui::theme().apply();
    QApplication::setWindowIcon(ui::icon(ui::Icon::Trunkline, ui::Token::Accent));
    const QString directory = flags.profile.empty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                                    : QString::fromStdString(flags.profile);
    chooseLanguage(directory);

    if (!flags.screens.empty())
        return walkScreens(application, flags);
    if (!QDir().mkpath(directory)) {
        std::fprintf(stderr, "trunkline: the folder %s cannot be made\n", qUtf8Printable(directory));
        return 1;
    }
    app::Console console({directory, QCoreApplication::applicationDirPath(), {}});
    console.start();
    if (flags.isSample)
        console.startSample(QString::fromLatin1(session::SampleServer::kEmail));
    return QApplication::exec();
}
