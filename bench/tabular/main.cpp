// SPDX-License-Identifier: GPL-3.0-or-later
// bench_tabular FILE.csv [runs]: how fast the reader takes FILE apart, and the ratio to what everybody has, measured
// in turn in the same run, as the machine's speed drifts. Make FILE with bench/gen_products.py.
#include "tabular/reader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <sys/resource.h>

#ifdef HAVE_LIBCSV
#include <csv.h>
#endif

namespace {

struct Peer {
    const char *name;
    std::function<double()> run; // seconds; negative when it can't be run
};

double timed(const std::function<bool()> &work)
{
    QElapsedTimer timer;
    timer.start();
    return work() ? double(timer.nsecsElapsed()) / 1e9 : -1;
}

bool readAll(const QString &path, tabular::Options::Kernel kernel)
{
    auto source = tabular::openFile(path);
    if (!source)
        return false;
    tabular::Options options;
    options.kernel = kernel;
    auto reader = tabular::Reader::open(std::move(*source), options);
    if (!reader)
        return false;
    tabular::Batch batch;
    for (;;) {
        const auto more = (*reader)->next(batch);
        if (!more || !*more)
            return more.has_value();
    }
}

bool command(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool sqliteImport(const QString &path)
{
    QTemporaryDir folder;
    return command(QStringLiteral("sqlite3"),
                   {folder.filePath(QStringLiteral("x.db")), QStringLiteral("PRAGMA journal_mode=WAL"),
                    QStringLiteral(".import --csv \"%1\" t").arg(path)});
}

#ifdef HAVE_LIBCSV
bool libcsv(const QString &path)
{
    QFile file(path);
    csv_parser parser;
    if (!file.open(QIODevice::ReadOnly) || csv_init(&parser, 0) != 0)
        return false;
    const auto field = [](void *, size_t, void *) {};
    const auto row = [](int, void *) {};
    for (QByteArray block = file.read(1 << 18); !block.isEmpty(); block = file.read(1 << 18))
        csv_parse(&parser, block.constData(), size_t(block.size()), field, row, nullptr);
    csv_fini(&parser, field, row, nullptr);
    csv_free(&parser);
    return true;
}
#endif

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_tabular FILE.csv [runs]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const int runs = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    const double megabytes = double(QFileInfo(path).size()) / 1e6;
    using Kernel = tabular::Options::Kernel;
    std::vector<Peer> peers{
        {"reader", [&] { return timed([&] { return readAll(path, Kernel::Best); }); }},
        {"reader, portable scan", [&] { return timed([&] { return readAll(path, Kernel::Portable); }); }},
        {"wc -l", [&] { return timed([&] {
                            return command(QStringLiteral("wc"), {QStringLiteral("-l"), path});
                        }); }},
#ifdef HAVE_LIBCSV
        {"libcsv", [&] { return timed([&] { return libcsv(path); }); }},
#endif
        {"sqlite3 .import --csv (WAL)", [&] { return timed([&] { return sqliteImport(path); }); }},
    };
    std::map<const char *, std::vector<double>> times;
    for (int run = 0; run < runs; ++run)
        for (const Peer &peer : peers)
            times[peer.name].push_back(peer.run());
    const double ours = median(times[peers.front().name]);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-30s %9s %9s %s\n", "", "s", "MB/s", "times the reader's");
    for (const Peer &peer : peers) {
        const double seconds = median(times[peer.name]);
        if (seconds < 0)
            std::printf("%-30s could not be run\n", peer.name);
        else
            std::printf("%-30s %9.3f %9.0f %.2f\n", peer.name, seconds, megabytes / seconds, seconds / ours);
    }
    std::printf("peak memory %.1f MiB, median of %d runs\n", double(usage.ru_maxrss) / 1024, runs);
    return ours < 0 ? 1 : 0;
}
