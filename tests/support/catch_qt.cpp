#include "tests/support/catch_qt.h"

#include <cstdio>

#include <QMutex>

#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>

#include "tests/support/warnings.h"

namespace trunkline::tests {

namespace {

struct Announced {
    QString part;
    bool seen = false;
};

QMutex mutex;
QList<Announced> announced;
QStringList unexpected;

// What Qt's platform plugins say on machines without a desktop; none of it is about our code.
const char* const kHarmless[] = {"propagateSizeHints",
                                 "XDG_RUNTIME_DIR",
                                 "QStandardPaths: ",
                                 "This plugin does not support",
                                 "Could not connect to session bus",
                                 "QFontDatabase",
                                 "libpng warning"};

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const QMutexLocker lock(&mutex);
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
    if (type != QtWarningMsg && type != QtCriticalMsg)
        return;
    for (Announced& one : announced) {
        if (message.contains(one.part)) {
            one.seen = true;
            return;
        }
    }
    for (const char* harmless : kHarmless) {
        if (message.contains(QLatin1StringView(harmless)))
            return;
    }
    unexpected.append(message);
}

/// A logged warning in a test is a failure unless it was announced.
class WarningListener final : public Catch::EventListenerBase {
public:
    using EventListenerBase::EventListenerBase;

    void testCasePartialStarting(const Catch::TestCaseInfo&, std::uint64_t) override { takeUnexpectedWarnings(); }
    void sectionEnded(const Catch::SectionStats&) override {
        const QStringList warnings = takeUnexpectedWarnings();
        if (warnings.isEmpty())
            return;
        std::fprintf(stderr, "unannounced warnings: %s\n", qPrintable(warnings.join(u'\n')));
        std::fflush(stderr);
        std::_Exit(3);
    }
};

CATCH_REGISTER_LISTENER(WarningListener)

} // namespace

ExpectWarning::ExpectWarning(const QString& part) : m_part(part) {
    const QMutexLocker lock(&mutex);
    announced.append({part, false});
}

ExpectWarning::~ExpectWarning() {
    bool seen = false;
    {
        const QMutexLocker lock(&mutex);
        for (qsizetype i = 0; i < announced.size(); ++i) {
            if (announced[i].part == m_part) {
                seen = announced[i].seen;
                announced.removeAt(i);
                break;
            }
        }
    }
    if (!seen)
        FAIL_CHECK("the announced warning never came: " << m_part.toStdString());
}

void watchWarnings() {
    qInstallMessageHandler(handleMessage);
}

QStringList takeUnexpectedWarnings() {
    const QMutexLocker lock(&mutex);
    return std::exchange(unexpected, {});
}

} // namespace trunkline::tests
