// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/engine/hostbed.h"

#include "catalog/edit.h"
#include "catalog/remote.h"
#include "catalog/table.h"

#include <QSignalSpy>

namespace kit {

core::Result<std::unique_ptr<HostBed>> HostBed::open(const ShopBed::Options &options)
{
    std::unique_ptr<HostBed> bed(new HostBed);
    auto platform = ShopBed::open(options);
    if (!platform)
        return core::Unexpected(platform.error());
    bed->bed_ = std::move(*platform);
    if (auto read = bed->bed_->sync(catalog::CatalogSync::Extent::Full); !read)
        return core::Unexpected(read.error());
    if (auto approved = bed->bed_->push(); !approved)
        return core::Unexpected(approved.error());
    bed->host_ = std::make_unique<engine::Host>(bed->bed_->release());
    QSignalSpy opened(bed->host_.get(), &engine::Host::opened);
    bed->host_->open();
    if (!opened.wait(kPatience))
        return core::fail("kit.bed", QStringLiteral("the engine did not open"));
    return bed;
}

core::Result<syncing::Applied> HostBed::change(std::vector<syncing::Change> changes, const QString &title)
{
    syncing::Operation operation;
    operation.shop = shop().id;
    operation.actor = QStringLiteral("tester");
    operation.kind = QStringLiteral("edit");
    operation.title = title.isEmpty() ? QStringLiteral("An edit") : title;
    return ask([operation, changes = std::move(changes)](engine::Engine &engine) mutable {
        operation.time = engine.now();
        return syncing::apply(engine.database(), operation, syncing::fromList(std::move(changes)),
                              std::make_shared<catalog::ProductApplier>(), engine.now());
    });
}

core::Result<syncing::Applied> HostBed::change(const catalog::Product &before, const catalog::Product &after)
{
    return change(catalog::changesBetween(before, after));
}

std::vector<catalog::ProductId> HostBed::products()
{
    return take(read([shop = shop().id](store::Connection &connection) {
        return connection.all(
            u"SELECT id FROM product WHERE shop = ? AND id <> '' AND status = 'ACTIVATE' ORDER BY row",
            [](const store::Statement &row) { return catalog::ProductId(row.text(0)); }, shop.text());
    }));
}

catalog::Product HostBed::local(const catalog::ProductId &id)
{
    const auto row = take(read(
        [shop = shop().id, id](store::Connection &connection) { return catalog::productRow(connection, shop, id); }));
    return row ? local(*row) : catalog::Product();
}

catalog::Product HostBed::local(qint64 row)
{
    return take(read([row](store::Connection &connection) { return catalog::loadProduct(connection, row); }))
        .value_or(catalog::Product());
}

std::vector<syncing::Row> HostBed::outbox(std::vector<syncing::State> states)
{
    syncing::OutboxFilter filter;
    filter.states = std::move(states);
    return take(read([filter](store::Connection &connection) { return syncing::rows(connection, filter); }));
}

core::Result<QJsonObject> HostBed::remote(const catalog::ProductId &id)
{
    const auto answer = ask([shop = shop().id, id](engine::Engine &engine) {
        return engine.caller().call(shop, catalog::remote::getProduct(id, catalog::remote::Version::Live));
    });
    return answer ? core::Result<QJsonObject>(answer->data) : core::Unexpected(answer.error());
}

void HostBed::send()
{
    host_->ask([](engine::Engine &engine) -> core::Result<void> {
        engine.dispatcher().start();
        return {};
    });
}

void HostBed::hold()
{
    host_->ask([](engine::Engine &engine) -> core::Result<void> {
        engine.dispatcher().stop();
        return {};
    });
}

} // namespace kit
