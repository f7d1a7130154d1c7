// SPDX-License-Identifier: GPL-3.0-or-later
// bench_profile FOLDER [SKUs]: makes a profile with a shop of a million SKUs, unless it is there.
#include "bench/shop/shop.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_profile FOLDER [SKUs]\n");
        return 2;
    }
    const auto built =
        bench::shop::buildProfile(arguments.at(1), arguments.value(2, QStringLiteral("1000000")).toInt());
    if (!built)
        std::fprintf(stderr, "%s\n", qPrintable(built.error().sentence()));
    return built ? 0 : 1;
}
