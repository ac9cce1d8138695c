#include <QCoreApplication>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

#include "tests/support/warnings.h"

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QCoreApplication application(argc, argv);
    trunkline::tests::watchWarnings();
    return Catch::Session().run(argc, argv);
}
