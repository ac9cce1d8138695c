#include "tests/support/environment.h"

#include <QByteArray>

namespace trunkline::tests {

void setUpEnvironment() {
    const auto setDefault = [](const char* name, const QByteArray& value) {
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, value);
    };
    setDefault("TRUNKLINE_SOURCE", QByteArrayLiteral(TRUNKLINE_TEST_SOURCE));
    setDefault("TRUNKLINE_BIN", QByteArrayLiteral(TRUNKLINE_TEST_BIN));
    setDefault("QT_QPA_PLATFORM", QByteArrayLiteral("offscreen"));
    qputenv("LC_ALL", QByteArrayLiteral("C.UTF-8"));
}

} // namespace trunkline::tests
