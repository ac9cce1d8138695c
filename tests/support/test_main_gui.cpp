#include <QApplication>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

#include "tests/support/warnings.h"

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    trunkline::tests::watchWarnings();
    return Catch::Session().run(argc, argv);
}
