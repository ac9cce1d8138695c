#include <QApplication>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

#include "tests/support/environment.h"
#include "tests/support/warnings.h"

int main(int argc, char** argv) {
    trunkline::tests::setUpEnvironment();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    trunkline::tests::watchWarnings();
    return Catch::Session().run(argc, argv);
}
