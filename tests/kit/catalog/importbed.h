// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importer.h"
#include "catalog/importtargets.h"
#include "kit/store/wait.h"
#include "store/database.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace kit {

// A shop with three products, its category tree, rules, brands and warehouses in a database of its own: what a file is
// imported into. All numbers that tests expect come from here:
//   111 Mugs (Material required) 112 Bottles (nothing) 211 T-Shirts (Fit from a list, package size required)
//   221 Bottles under Sport (rules not here) 300 Knives (prohibited); 110, 200 … are no leaves
//   warehouses 7001 Hamburg (default), 7002 Berlin; brand 7000001 Nordwerk
//   Mug Hafen (111): MUG-RED and MUG-BLUE at 12.90; 10 + 5 and 0 + 3 pieces
//   Bottle Fjord (112): BOT-1 at 24.00, 20 pieces in Hamburg
//   Shirt Kiesel (211, deactivated): TEE-S, TEE-M at 19.90, 7 and 8 pieces in Hamburg; its title begins with "="
class ImportBed final {
public:
    explicit ImportBed(const QString &region = QStringLiteral("DE"), const QString &databasePath = {});

    struct Checked {
        tabular::Proposal proposal;
        std::shared_ptr<const catalog::Import> import;
        catalog::ImportPlan plan;
    };
    // Opens, maps as proposed (or as given) and checks; the first error of the three.
    core::Result<Checked> check(const QString &path, const QSet<QLatin1String> &fixes = {},
                                const std::optional<tabular::Mapping> &mapping = std::nullopt);
    core::Result<Checked> checkText(const QByteArray &text, const QSet<QLatin1String> &fixes = {},
                                    const std::optional<tabular::Mapping> &mapping = std::nullopt);
    core::Result<syncing::Applied> apply(const Checked &checked, catalog::Import::Wanted wanted = {},
                                         syncing::Progress progress = {});
    core::Result<syncing::Applied> undo(qint64 operation);

    // Runs in the one writer's transaction.
    template<class Work>
    auto write(Work work)
    {
        return waitFor(database_->write(std::move(work)), 60'000);
    }
    store::Connection &reader() { return *reader_; }
    store::Database &database() { return *database_; }
    std::shared_ptr<const catalog::ImportContext> context(const QString &folder);
    const core::ShopId &shop() const { return shop_; }
    QString folder() const { return folder_.path(); }
    QString writeFile(const QString &name, const QByteArray &bytes);
    // The product that has this SKU now, whole.
    catalog::Product productWith(const QString &sellerSku);
    catalog::Sku sku(const QString &sellerSku);
    // Every row and column of the listings, for "exactly as before". Removed products, which stay as tombstones, and
    // theirs are left out, and so are the addresses of pictures, which change at every sync.
    QString dump();
    qint64 number(const QString &sql); // one integer

private:
    core::Result<void> fill(store::Connection &connection);
    QTemporaryDir folder_;
    core::ShopId shop_{QStringLiteral("7494000000000000001")};
    catalog::Market market_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::Connection> reader_;
    int files_ = 0;
};

} // namespace kit
