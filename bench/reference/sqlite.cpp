// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace bench::reference {

const char *const kMapping = R"({"columns": {
    "seller_sku": "seller_sku", "title": "product_title", "description": "description", "category": "category",
    "brand": "brand", "option:Color": "color", "option:Size": "size", "price": "price", "list_price": "sale_price",
    "stock:W1": "stock_wh_main", "stock:W2": "stock_wh_east", "identifier_code": "gtin", "weight": "weight_g",
    "length": "length_cm", "width": "width_cm", "height": "height_cm", "image_1": "image_1", "image_2": "image_2",
    "image_3": "image_3"}})";

double sqliteImport(const QString &path)
{
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QStringLiteral("sqlite3"),
                  {folder.filePath(QStringLiteral("x.db")), QStringLiteral("PRAGMA journal_mode=WAL"),
                   QStringLiteral(".import --csv \"%1\" t").arg(path)});
    const bool done =
        process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return done ? double(timer.nsecsElapsed()) / 1e9 : -1;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double percentile(std::vector<double> values, int percent)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, values.size() * size_t(percent) / 100)];
}

} // namespace bench::reference
