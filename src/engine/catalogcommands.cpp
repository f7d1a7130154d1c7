// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalogcommands.h"

#include "catalog/categorytable.h"
#include "catalog/edit.h"
#include "catalog/gridwindow.h"
#include "catalog/remote.h"
#include "engine/operators.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace engine {
namespace {

constexpr int kHistory = 500;
constexpr qint64 kLargestPicture = 50LL * 1024 * 1024;

core::Result<QByteArray> fileOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestPicture)
        return core::fail("image.unreadable", QCoreApplication::translate("engine", "The picture can’t be read"), path,
                          QCoreApplication::translate("engine", "Choose the picture again."));
    return file.readAll();
}

core::Result<QString> writePicture(const QString &folder, const QByteArray &bytes)
{
    const QString name = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString path = folder + u'/' + name + QStringLiteral(".img");
    if (QFile::exists(path))
        return path;
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.commit())
        return core::fail("image.keep", QCoreApplication::translate("engine", "The picture can’t be kept"), path,
                          QCoreApplication::translate("engine", "Make room on the disk."));
    return path;
}

core::Unexpected noRules()
{
    return core::fail("catalog.no_rules",
                      QCoreApplication::translate("engine", "The platform gave no rules for this category"), {},
                      QCoreApplication::translate("engine", "Choose another category, or try again later."));
}

} // namespace

CatalogCommands::CatalogCommands(Host &host, Shop shop, QObject *parent)
    : Commands(parent)
    , host_(host)
    , shop_(std::move(shop))
{
    connect(&host_, &Host::changed, this, &catalog::Commands::changed);
}

CatalogCommands::Answer<catalog::Names> CatalogCommands::names()
{
    return host_.read([shop = shop_.id](store::Connection &connection) { return catalog::names(connection, shop); });
}

CatalogCommands::Answer<std::vector<std::shared_ptr<catalog::Commands>>> CatalogCommands::otherShops()
{
    using Others = core::Result<std::vector<std::shared_ptr<catalog::Commands>>>;
    const auto read = host_.read([](store::Connection &connection) { return shops(connection); });
    return core::follow(read, this, [this](const core::Result<std::vector<Shop>> &all) -> Others {
        if (!all)
            return core::Unexpected(all.error());
        std::vector<std::shared_ptr<catalog::Commands>> others;
        for (const Shop &shop : *all)
            if (!shop.archived && shop.id != shop_.id)
                others.push_back(std::make_shared<CatalogCommands>(host_, shop));
        return others;
    });
}

CatalogCommands::Answer<std::vector<catalog::Warehouse>> CatalogCommands::warehouses()
{
    return host_.read(
        [shop = shop_.id](store::Connection &connection) -> core::Result<std::vector<catalog::Warehouse>> {
            auto all = catalog::warehouses(connection, shop);
            if (all)
                std::erase_if(*all, [](const catalog::Warehouse &one) { return !one.sells(); });
            return all;
        });
}

CatalogCommands::Answer<std::vector<catalog::Category>> CatalogCommands::categories()
{
    return host_.read(
        [shop = shop_.id](store::Connection &connection) { return catalog::categories(connection, shop); });
}

CatalogCommands::Answer<catalog::CategoryRules> CatalogCommands::rules(const catalog::CategoryId &category)
{
    using Rules = core::Result<catalog::CategoryRules>;
    const auto cached = [shop = shop_.id, category](store::Connection &connection) {
        return catalog::rulesOf(connection, shop, category);
    };
    return host_.ask([shop = shop_, category, cached](Engine &engine) -> QFuture<Rules> {
        return core::follow(
            engine.database().read(cached), &engine,
            [&engine, shop, category, cached](const core::Result<std::optional<catalog::CategoryRules>> &known) {
                if (known && *known)
                    return QtFuture::makeReadyFuture(Rules(**known));
                return core::follow(engine.fetchCategoryRules(shop, {category}), &engine,
                                    [&engine, cached](const core::Result<void> &fetched) -> QFuture<Rules> {
                                        if (!fetched)
                                            return QtFuture::makeReadyFuture(Rules(core::Unexpected(fetched.error())));
                                        return core::follow(
                                            engine.database().read(cached), &engine,
                                            [](const core::Result<std::optional<catalog::CategoryRules>> &read) {
                                                if (!read)
                                                    return Rules(core::Unexpected(read.error()));
                                                return *read ? Rules(**read) : Rules(noRules());
                                            });
                                    });
            });
    });
}

CatalogCommands::Answer<catalog::CategoryId> CatalogCommands::recommendCategory(const QString &title,
                                                                                const QString &description)
{
    return host_.ask([shop = shop_.id, request = catalog::remote::recommendCategory(
                                           title, description, market().categoryVersion)](Engine &engine) {
        return core::follow(engine.caller().call(shop, request), &engine,
                            [](const core::Result<api::Answer> &answer) -> core::Result<catalog::CategoryId> {
                                if (!answer)
                                    return core::Unexpected(answer.error());
                                return catalog::remote::recommendedFrom(answer->data);
                            });
    });
}

CatalogCommands::Answer<std::vector<catalog::EconomicOperator>> CatalogCommands::operators(catalog::OperatorRole role)
{
    return host_.ask([shop = shop_.id, role](Engine &engine) { return readOperators(engine, shop, role); });
}

CatalogCommands::Answer<catalog::EconomicOperator> CatalogCommands::createOperator(const catalog::OperatorDraft &draft)
{
    return host_.ask([shop = shop_.id, draft](Engine &engine) { return engine::createOperator(engine, shop, draft); });
}

CatalogCommands::Answer<std::vector<catalog::GridRow>> CatalogCommands::rows(std::vector<catalog::GridKey> keys)
{
    return host_.read([shop = shop_.id, keys = std::move(keys)](store::Connection &connection) {
        return catalog::readGridRows(connection, shop, nullptr, keys);
    });
}

CatalogCommands::Answer<std::optional<catalog::Sheet>> CatalogCommands::sheet(qint64 productRow)
{
    return host_.read(
        [productRow](store::Connection &connection) { return catalog::loadSheet(connection, productRow); });
}

CatalogCommands::Answer<void> CatalogCommands::diagnose(const catalog::ProductId &product)
{
    return host_.ask([shop = shop_.id, product](Engine &engine) -> QFuture<core::Result<void>> {
        const auto take = [&engine, shop](const core::Result<api::Answer> &answer) -> QFuture<core::Result<void>> {
            const auto told = answer ? catalog::remote::diagnosesFrom(answer->data)
                                     : core::Result<std::vector<catalog::Diagnosis>>(core::Unexpected(answer.error()));
            if (!told)
                return QtFuture::makeReadyFuture(core::Result<void>(core::Unexpected(told.error())));
            return engine.database().write([shop, told = *told](store::Connection &connection) {
                return catalog::saveDiagnoses(connection, shop, told);
            });
        };
        return core::follow(engine.caller().call(shop, catalog::remote::diagnoseProducts({product})), &engine, take);
    });
}

CatalogCommands::Answer<QByteArray> CatalogCommands::picture(const catalog::Image &image)
{
    if (image.uri.isEmpty() && !image.source.startsWith(u"http"))
        return QtConcurrent::run([path = image.source] { return fileOf(path); });
    return host_.ask([image](Engine &engine) {
        auto images = engine.images();
        return images ? (*images)->fetch(image)
                      : QtFuture::makeReadyFuture(core::Result<QByteArray>(core::Unexpected(images.error())));
    });
}

CatalogCommands::Answer<QString> CatalogCommands::keepPicture(const QByteArray &bytes)
{
    const QString folder = QFileInfo(host_.databasePath()).dir().filePath(QStringLiteral("pictures"));
    return QtConcurrent::run([folder, bytes] { return writePicture(folder, bytes); });
}

CatalogCommands::Answer<std::vector<std::pair<syncing::Operation, syncing::Change>>>
CatalogCommands::history(const QString &entity)
{
    return host_.read(
        [entity](store::Connection &connection) { return syncing::history(connection, entity, kHistory); });
}

CatalogCommands::Answer<syncing::Applied> CatalogCommands::apply(const QString &kind, const QString &title,
                                                                 syncing::NextChanges next, syncing::Progress progress)
{
    syncing::Operation operation;
    operation.shop = shop_.id;
    operation.kind = kind;
    operation.title = title;
    operation.actor = actor();
    return host_.ask([operation, next = std::move(next), progress = std::move(progress)](Engine &engine) mutable {
        operation.time = engine.now();
        return syncing::apply(engine.database(), operation, std::move(next),
                              std::make_shared<catalog::ProductApplier>(), engine.now(), std::move(progress));
    });
}

CatalogCommands::Answer<std::shared_ptr<const catalog::BulkPlan>>
CatalogCommands::plan(std::vector<qint64> skus, const catalog::BulkEdit &edit, catalog::BulkProgress progress)
{
    using Answered = core::Result<std::shared_ptr<const catalog::BulkPlan>>;
    return host_.read([skus = std::move(skus), edit, progress = std::move(progress), shop = shop_.id,
                       market = market()](store::Connection &connection) -> Answered {
        auto plan = catalog::planBulk(connection, shop, market, skus, edit, progress);
        if (!plan)
            return core::Unexpected(plan.error());
        return std::make_shared<const catalog::BulkPlan>(std::move(*plan));
    });
}

CatalogCommands::Answer<syncing::Applied> CatalogCommands::undo(qint64 operation)
{
    return host_.ask([operation, shop = shop_.id](Engine &engine) { return engine.undo(shop, operation); });
}

CatalogCommands::Answer<void> CatalogCommands::resolve(qint64 conflict, catalog::Choice choice)
{
    return host_.ask([conflict, choice](Engine &engine) {
        return engine.database().write([conflict, choice, at = engine.now()](store::Connection &connection) {
            return catalog::resolveConflict(connection, conflict, choice, actor(), at);
        });
    });
}

// On a connection of its own, so that whoever looks meanwhile doesn't wait for it.
CatalogCommands::Answer<qint64> CatalogCommands::exportTo(catalog::ExportRequest request, const QString &path,
                                                          catalog::ExportFormat format,
                                                          catalog::ExportProgress progress)
{
    return QtConcurrent::run([database = databasePath(), shop = shop_.id, request = std::move(request), path, format,
                              progress = std::move(progress)]() -> core::Result<qint64> {
        const auto connection = store::Connection::open(database, store::Connection::Mode::ReadOnly);
        if (!connection)
            return core::Unexpected(connection.error());
        return catalog::exportToFile(**connection, shop, request, path, format, progress);
    });
}

CatalogCommands::Answer<catalog::ExportSample> CatalogCommands::exportSample(std::vector<qint64> skus, int rows)
{
    return host_.read([shop = shop_.id, skus = std::move(skus), rows](store::Connection &connection) {
        return catalog::exportSample(connection, shop, skus, rows);
    });
}

CatalogCommands::Answer<void> CatalogCommands::retry(qint64 outboxRow)
{
    return host_.ask([outboxRow](Engine &engine) {
        return engine.database().write([outboxRow, at = engine.now()](store::Connection &connection) {
            return syncing::release(connection, outboxRow, at);
        });
    });
}

} // namespace engine
