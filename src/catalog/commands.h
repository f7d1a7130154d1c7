// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"
#include "catalog/compliance.h"
#include "catalog/economicoperator.h"
#include "catalog/exportfile.h"
#include "catalog/sheet.h"
#include "store/database.h"
#include "sync/journal.h"
#include "sync/plan.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace catalog {

// What people call the shop's categories, brands and warehouses, by id.
struct Names {
    QHash<QString, QString> categories, brands, warehouses;
};
core::Result<Names> names(store::Connection &connection, const core::ShopId &shop);

// What the screens of one shop's catalog may ask for, without knowing who does it. Lives on the GUI's thread; its
// functions return at once and never wait. Follow the futures with core::follow().
class Commands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    template<class T>
    using Answer = QFuture<core::Result<T>>;

    virtual core::ShopId shop() const = 0;
    virtual Market market() const = 0;
    virtual QString databasePath() const = 0; // for GridReader

    virtual QString shopName() const = 0;
    // Every connected shop but this one, each with its own commands.
    virtual Answer<std::vector<std::shared_ptr<Commands>>> otherShops() = 0;

    virtual Answer<Names> names() = 0;
    virtual Answer<std::vector<Warehouse>> warehouses() = 0; // those that sell
    virtual Answer<std::vector<Category>> categories() = 0;
    // The leaf that the platform would choose for a listing of this title and description. Errors: those of the call,
    // among them that none fits.
    virtual Answer<CategoryId> recommendCategory(const QString &title, const QString &description) = 0;
    // What a category demands: from the cache, else read from the platform. Errors: those of the call.
    virtual Answer<CategoryRules> rules(const CategoryId &category) = 0;
    // The manufacturers or responsible persons of the shop's account, by name, as the platform has them now. Errors:
    // those of the call.
    virtual Answer<std::vector<EconomicOperator>> operators(OperatorRole role) = 0;
    // Makes one known to the account, at once. Errors: shop.unapproved (nothing was sent), those of the call.
    virtual Answer<EconomicOperator> createOperator(const OperatorDraft &draft) = 0;
    // What lines of the grid show, of any of them, seen or not. In the order of `keys`, without those that are gone.
    virtual Answer<std::vector<GridRow>> rows(std::vector<GridKey> keys) = 0;
    virtual Answer<std::optional<Sheet>> sheet(qint64 productRow) = 0;
    // Asks the platform anew what would make a listing better and keeps the answer, which the sheet then shows. Errors:
    // those of the call.
    virtual Answer<void> diagnose(const ProductId &product) = 0;
    // The picture's file as the platform serves it, or the merchant's own where it is not uploaded yet.
    virtual Answer<QByteArray> picture(const Image &image) = 0;
    // Keeps a picture of ours as a file of the profile until it has been sent, and answers its path; the same bytes
    // have the same file. Errors: image.keep.
    virtual Answer<QString> keepPicture(const QByteArray &bytes) = 0;
    // Everything that happened to a product ("product:17") or SKU ("sku:4"), newest first.
    virtual Answer<std::vector<std::pair<syncing::Operation, syncing::Change>>> history(const QString &entity) = 0;

    // Changes the catalog here, journals it as one operation and queues it for the platform. `kind` "edit" or "bulk".
    // Errors: sync.changed when something is no longer what the changes say it was.
    virtual Answer<syncing::Applied> apply(const QString &kind, const QString &title, syncing::NextChanges next,
                                           syncing::Progress progress = {}) = 0;
    // What an edit of many SKUs (rows) would do. Changes nothing.
    virtual Answer<std::shared_ptr<const BulkPlan>> plan(std::vector<qint64> skus, const BulkEdit &edit,
                                                         BulkProgress progress) = 0;
    virtual Answer<syncing::Applied> undo(qint64 operation) = 0;
    virtual Answer<void> resolve(qint64 conflict, Choice choice) = 0;
    // Answers how many SKUs were written.
    virtual Answer<qint64> exportTo(ExportRequest request, const QString &path, ExportFormat format,
                                    ExportProgress progress) = 0;
    // How an export of these SKUs (rows; of the whole shop where there are none) would begin, and what it can have.
    virtual Answer<ExportSample> exportSample(std::vector<qint64> skus, int rows) = 0;
    // Sends a refused change again.
    virtual Answer<void> retry(qint64 outboxRow) = 0;

    // One edit of one product: what differs between the two; see editOf().
    Answer<syncing::Applied> save(const Product &before, const Product &after, const QString &title);

Q_SIGNALS:
    void changed(const store::Change &change);
};

} // namespace catalog
