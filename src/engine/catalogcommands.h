// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "engine/host.h"
#include "engine/shops.h"

namespace engine {

// One shop's catalog, as its screens see it, done by the engine behind `host`, which must outlive this.
class CatalogCommands final : public catalog::Commands {
    Q_OBJECT
public:
    CatalogCommands(Host &host, Shop shop, QObject *parent = nullptr);

    core::ShopId shop() const override { return shop_.id; }
    catalog::Market market() const override { return catalog::Market::ofRegion(shop_.region); }
    QString databasePath() const override { return host_.databasePath(); }

    QString shopName() const override { return shop_.name; }
    Answer<std::vector<std::shared_ptr<catalog::Commands>>> otherShops() override;

    Answer<catalog::Names> names() override;
    Answer<std::vector<catalog::Warehouse>> warehouses() override;
    Answer<std::vector<catalog::Category>> categories() override;
    Answer<catalog::CategoryId> recommendCategory(const QString &title, const QString &description) override;
    Answer<catalog::CategoryRules> rules(const catalog::CategoryId &category) override;
    Answer<std::vector<catalog::EconomicOperator>> operators(catalog::OperatorRole role) override;
    Answer<catalog::EconomicOperator> createOperator(const catalog::OperatorDraft &draft) override;
    Answer<std::vector<catalog::GridRow>> rows(std::vector<catalog::GridKey> keys) override;
    Answer<std::optional<catalog::Sheet>> sheet(qint64 productRow) override;
    Answer<void> diagnose(const catalog::ProductId &product) override;
    Answer<QByteArray> picture(const catalog::Image &image) override;
    Answer<QString> keepPicture(const QByteArray &bytes) override;
    Answer<std::vector<std::pair<syncing::Operation, syncing::Change>>> history(const QString &entity) override;
    Answer<syncing::Applied> apply(const QString &kind, const QString &title, syncing::NextChanges next,
                                   syncing::Progress progress) override;
    Answer<std::shared_ptr<const catalog::BulkPlan>> plan(std::vector<qint64> skus, const catalog::BulkEdit &edit,
                                                          catalog::BulkProgress progress) override;
    Answer<syncing::Applied> undo(qint64 operation) override;
    Answer<void> resolve(qint64 conflict, catalog::Choice choice) override;
    Answer<qint64> exportTo(catalog::ExportRequest request, const QString &path, catalog::ExportFormat format,
                            catalog::ExportProgress progress) override;
    Answer<catalog::ExportSample> exportSample(std::vector<qint64> skus, int rows) override;
    Answer<void> retry(qint64 outboxRow) override;

private:
    Host &host_;
    const Shop shop_;
};

} // namespace engine
