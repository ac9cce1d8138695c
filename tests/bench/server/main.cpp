// trunklined under load, in a process of its own, over TLS. Without names everything but `stream` runs:
//
//   bench_server [told] [idle] [pull] [live] [load] [stream] [--calls N] [--consoles N] [--data DIR]

#include <cstdio>

#include <QCommandLineParser>
#include <QCoreApplication>

#include "tests/bench/server/bench_server.h"

using namespace Qt::Literals::StringLiterals;
using namespace trunkline::bench;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser flags;
    flags.addHelpOption();
    flags.addOptions({{u"calls"_s, u"How many calls the sample has"_s, u"n"_s, u"20000"_s},
                      {u"consoles"_s, u"How many consoles listen"_s, u"n"_s, u"5000"_s},
                      {u"data"_s, u"A data directory that is there, of a sample"_s, u"directory"_s}});
    flags.process(application);
    const QStringList wanted = flags.positionalArguments();
    const auto isWanted = [&wanted](const QString& name) {
        return wanted.isEmpty() ? name != u"stream"_s : wanted.contains(name);
    };
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::size_t consoles = flags.value(u"consoles"_s).toULong();
    const BenchServer server(flags.value(u"data"_s), flags.value(u"calls"_s).toInt());
    if (isWanted(u"told"_s))
        benchTold(server, consoles);
    if (isWanted(u"idle"_s))
        benchIdle(server, consoles);
    if (isWanted(u"pull"_s))
        benchEmptyPull(server);
    if (isWanted(u"live"_s))
        benchLive(server);
    if (isWanted(u"load"_s))
        benchFirstLoad(server);
    if (isWanted(u"stream"_s))
        benchStream(server);
    return 0;
}
