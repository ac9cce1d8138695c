#include <iostream>
#include <string>
#include <thread>

#include <QCommandLineParser>
#include <QCoreApplication>

#include "tests/resilience/desk.h"

using namespace Qt::Literals::StringLiterals;

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser flags;
    for (const QLatin1StringView name : {"directory"_L1, "server"_L1, "fingerprint"_L1, "email"_L1, "password"_L1})
        flags.addOption(QCommandLineOption(QString(name), {}, u"value"_s));
    flags.process(application);
    trunkline::tests::Desk desk({flags.value(u"directory"_s), QUrl(flags.value(u"server"_s)),
                                 QByteArray::fromHex(flags.value(u"fingerprint"_s).toLatin1()), flags.value(u"email"_s),
                                 flags.value(u"password"_s)});
    desk.begin();
    std::thread listener([&application, &desk] {
        for (std::string line; std::getline(std::cin, line);)
            QMetaObject::invokeMethod(
                &application, [&desk, line] { desk.take(QByteArray::fromStdString(line)); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    const int code = application.exec();
    listener.join();
    return code;
}
