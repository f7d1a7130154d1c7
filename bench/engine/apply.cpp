// SPDX-License-Identifier: GPL-3.0-or-later
// bench_apply FILE.csv: imports FILE through the engine into an empty shop on disk: check, plan, and its application to
// catalog, journal and outbox in one transaction. In turn with sqlite3's own import of the same file, which checks
// nothing and keeps one text table. Ours runs in a process of its own, so that its peak memory is its own.
// Make FILE with bench/gen_products.py.
#include "bench/reference/sqlite.h"
#include "catalog/categorytable.h"
#include "engine/engine.h"
#include "kit/store/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <sys/resource.h>

namespace {

constexpr int kPatience = 1'800'000;

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

// Texts of one column in the file's first rows.
std::set<QString> valuesOf(const catalog::ImportFile &file, const QString &column)
{
    const auto at = size_t(std::max<qsizetype>(0, file.layout().header.indexOf(column)));
    std::set<QString> values;
    for (const tabular::Record &row : file.sample())
        values.insert(text(row.field(at)));
    return values;
}

// A tree that has these paths, "Home > Kitchen".
std::vector<catalog::Category> treeOf(const std::set<QString> &paths)
{
    std::vector<catalog::Category> categories;
    std::map<QString, QString> ids; // by path
    for (const QString &path : paths) {
        const QStringList names = path.split(QStringLiteral(" > "));
        QString above, walked;
        for (qsizetype i = 0; i < names.size(); ++i) {
            walked += u'>' + names[i];
            QString &id = ids[walked];
            if (id.isEmpty()) {
                id = QString::number(600000 + ids.size());
                categories.push_back(
                    {catalog::CategoryId(id), catalog::CategoryId(above), names[i], i + 1 == names.size(), {}});
            }
            above = id;
        }
    }
    return categories;
}

// What a sync would have brought: the shop, two warehouses, the categories and brands that the file names.
core::Result<void> prepare(store::Connection &connection, const engine::Shop &shop, const catalog::ImportFile &file,
                           core::Instant now)
{
    std::vector<catalog::Warehouse> warehouses;
    for (const char *id : {"W1", "W2"})
        warehouses.push_back({catalog::WarehouseId(QString::fromLatin1(id)), QString::fromLatin1(id),
                              QStringLiteral("SALES_WAREHOUSE"), QStringLiteral("ENABLED"), false});
    const auto categories = treeOf(valuesOf(file, QStringLiteral("category")));
    QJsonArray brands;
    for (const QString &name : valuesOf(file, QStringLiteral("brand")))
        brands.append(
            QJsonObject{{QStringLiteral("id"), QString::number(7000 + brands.size())}, {QStringLiteral("name"), name}});
    auto done = engine::saveShop(connection, shop);
    if (done)
        done = catalog::saveWarehouses(connection, shop.id, warehouses);
    if (done)
        done = catalog::saveCategories(connection, shop.id, categories, now);
    if (done)
        done = catalog::saveBrands(connection, shop.id, brands);
    for (const catalog::Category &category : categories)
        if (done && category.isLeaf)
            done = catalog::saveCategoryRules(connection, shop.id, category.id, {}, {}, now);
    return done;
}

struct Spans {
    double check = 0, apply = 0;
    qint64 rows = 0, rejected = 0, changes = 0, queued = 0;
};

core::Result<Spans> import(const QString &path, const QString &profile, const QString &passphraseFile)
{
    auto engine = engine::Engine::open({profile, passphraseFile, {}});
    if (!engine)
        return core::Unexpected(engine.error());
    const auto file = catalog::ImportFile::open(path, {});
    if (!file)
        return core::Unexpected(file.error());
    engine::Shop shop;
    shop.id = core::ShopId(QStringLiteral("1"));
    shop.name = QStringLiteral("Bench");
    shop.region = QStringLiteral("DE");
    const auto prepared = kit::waitFor((*engine)->database().write(
        [&](store::Connection &connection) { return prepare(connection, shop, **file, (*engine)->now()); }));
    if (!prepared)
        return core::Unexpected(prepared.error());

    Spans spans;
    QElapsedTimer timer;
    timer.start();
    const auto context = (*engine)->importContext(shop, {});
    if (!context)
        return core::Unexpected(context.error());
    const auto mapping = tabular::Mapping::fromJson(QJsonDocument::fromJson(bench::reference::kMapping).object());
    if (!mapping)
        return core::Unexpected(mapping.error());
    const auto import = catalog::Import::make(*file, *context, *mapping, {});
    if (!import)
        return core::Unexpected(import.error());
    const auto plan =
        kit::waitFor((*engine)->checkImport(*import, std::make_shared<catalog::CheckControl>()), kPatience);
    if (!plan)
        return core::Unexpected(plan.error());
    spans.check = double(timer.nsecsElapsed()) / 1e9;
    const auto applied = kit::waitFor((*engine)->applyImport(*import, *plan, {}, {}), kPatience);
    if (!applied)
        return core::Unexpected(applied.error());
    spans.apply = double(timer.nsecsElapsed()) / 1e9 - spans.check;
    spans.rows = (*plan)->summary.rows;
    spans.rejected = (*plan)->summary.rejected;
    spans.changes = applied->changes;
    spans.queued = applied->rows;
    return spans;
}

// The import itself, in its own process; tells the parent in one line of JSON.
int child(const QString &path, const QString &folder)
{
    QFile passphrase(folder + QStringLiteral("/passphrase"));
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("correct horse battery staple") < 0)
        return 1;
    passphrase.close();
    const auto spans = import(path, folder + QStringLiteral("/profile"), passphrase.fileName());
    if (!spans) {
        std::fprintf(stderr, "%s\n", qPrintable(spans.error().sentence()));
        return 1;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const QJsonObject told{{QStringLiteral("check"), spans->check},
                           {QStringLiteral("apply"), spans->apply},
                           {QStringLiteral("rows"), spans->rows},
                           {QStringLiteral("rejected"), spans->rejected},
                           {QStringLiteral("changes"), spans->changes},
                           {QStringLiteral("queued"), spans->queued},
                           {QStringLiteral("mib"), qint64(usage.ru_maxrss) / 1024}};
    std::printf("%s\n", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}

int parent(const QString &path)
{
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), path, folder.path()});
    if (!process.waitForFinished(-1) || process.exitCode() != 0 || process.exitStatus() != QProcess::NormalExit)
        return 1;
    const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const double check = told.value(u"check").toDouble(), apply = told.value(u"apply").toDouble();
    const double theirs = bench::reference::sqliteImport(path);
    if (theirs < 0) {
        std::fprintf(stderr, "sqlite3 could not import the file\n");
        return 1;
    }
    const auto number = [&](const char *name) { return told.value(QLatin1String(name)).toInteger(); };
    const QFileInfo database(folder.filePath(QStringLiteral("profile/shopwright.db")));
    std::printf("%lld rows, %lld rejected; %lld changes, %lld in the outbox; database %.0f MiB\n", number("rows"),
                number("rejected"), number("changes"), number("queued"), double(database.size()) / (1 << 20));
    std::printf("check and plan:        %8.2f s; ratio %.2f\n", check, check / theirs);
    std::printf("apply:                 %8.2f s; ratio %.2f\n", apply, apply / theirs);
    std::printf("together:              %8.2f s; ratio %.2f, peak memory %lld MiB (goal: under 300)\n", check + apply,
                (check + apply) / theirs, number("mib"));
    std::printf("sqlite3 .import (WAL): %8.2f s\n", theirs);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() == 4 && words[1] == u"--child")
        return child(words[2], words[3]);
    if (words.size() != 2) {
        std::fprintf(stderr, "usage: bench_apply FILE.csv\n");
        return 2;
    }
    return parent(words[1]);
}
