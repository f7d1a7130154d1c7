// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/intake.h"

#include "catalog/conflicts.h"
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/merge.h"
#include "catalog/pushbase.h"
#include "catalog/table.h"
#include "sync/journal.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace catalog {
namespace {

class Intake final {
public:
    Intake(store::Connection &connection, qint64 sweep, core::Instant now)
        : connection_(connection)
        , sweep_(sweep)
        , now_(now)
    {
    }

    core::Result<void> take(Product theirs)
    {
        auto row = productRow(connection_, theirs.shop, theirs.id);
        if (!row)
            return core::Unexpected(row.error());
        auto done = *row ? merge(**row, std::move(theirs)) : add(std::move(theirs));
        return done;
    }

    const IntakeCounts &counts() const { return counts_; }

private:
    core::Result<void> add(Product theirs)
    {
        if (auto done = insertProduct(connection_, theirs); !done)
            return done;
        ++counts_.added;
        return keepBase(theirs);
    }

    // Base is what the platform shows, from now on.
    core::Result<void> keepBase(const Product &theirs)
    {
        if (auto done = saveProductBase(connection_, theirs.row, productFields(theirs)); !done)
            return done;
        for (const Sku &sku : theirs.skus)
            if (auto done = saveSkuBase(connection_, sku.row, skuFields(sku)); !done)
                return done;
        return markSeen(connection_, theirs.row, sweep_);
    }

    core::Result<void> merge(qint64 row, Product theirs)
    {
        auto loaded = loadProduct(connection_, row);
        if (!loaded)
            return core::Unexpected(loaded.error());
        auto base = loadBase(connection_, row);
        if (!base)
            return core::Unexpected(base.error());
        Product &mine = **loaded;
        theirs.row = row;
        std::vector<syncing::Change> taken;
        Product merged = theirs; // ids, status, audit, times and further fields are the platform's
        if (mine.status == Status::Deleted && isBeingDeleted(mine))
            std::tie(merged.status, merged.statusText) = std::pair(mine.status, mine.statusText);
        if (auto done = mergeProduct(mine, *base, theirs, merged, taken); !done)
            return done;
        if (auto done = mergeSkus(mine, *base, theirs, merged, taken); !done)
            return done;
        if (auto done = updateProduct(connection_, merged); !done)
            return done;
        for (Sku &their : theirs.skus) {
            const auto at = std::ranges::find(merged.skus, their.id, &Sku::id);
            their.row = at == merged.skus.end() ? 0 : at->row; // being removed here: no row, no base
        }
        if (auto done = keepBase(theirs); !done)
            return done;
        ++(taken.empty() ? counts_.unchanged : counts_.changed);
        return taken.empty() ? core::Result<void>() : journal(theirs.shop, taken);
    }

    // Whether a deletion made here is still on its way.
    bool isBeingDeleted(const Product &mine) { return !unsent(mine, kind::kStatus, u"/status").empty(); }

    // Rows about the product that haven't reached the platform.
    std::vector<syncing::Row> unsent(const Product &mine, const QString &kind, QStringView subject)
    {
        auto rows = syncing::rowsAbout(connection_, mine.shop, kind, QString(productEntity(mine.row) + subject));
        if (!rows)
            return {};
        std::erase_if(*rows, [](const syncing::Row &row) {
            return row.state != syncing::State::Queued && row.state != syncing::State::Sending &&
                   row.state != syncing::State::ReadingBack && row.state != syncing::State::Held;
        });
        return *rows;
    }

    // Whether a variant that the platform shows has been removed here and the removal is on its way.
    bool isBeingRemoved(const Product &mine, const SkuId &id)
    {
        for (const syncing::Row &row : unsent(mine, kind::kContent, u"/skus"))
            for (const QJsonValue &known : row.base.value(u"skus").toArray())
                if (known[u"id"].toString() == id.text())
                    return true;
        return false;
    }

    core::Result<void> mergeProduct(const Product &mine, const Base &base, const Product &theirs, Product &merged,
                                    std::vector<syncing::Change> &taken)
    {
        const QJsonObject before = productFields(mine);
        const Merged fields = catalog::merge(base.product, before, productFields(theirs));
        merged.brand.reset();
        merged.weight.reset();
        merged.dimensions.reset();
        for (auto *list : {&merged.description, &merged.title})
            list->clear();
        merged.category = {};
        merged.images.clear();
        merged.attributes.clear();
        merged.compliance = {};
        if (auto done = putProductFields(fields.fields, merged); !done)
            return done;
        keepUrls(theirs, merged);
        note(productEntity(mine.row), before, fields, taken);
        return noteConflicts(mine.shop, mine.row, 0, productFields(theirs), fields);
    }

    // Addresses of pictures change at every reading and are no field; keep the newest.
    static void keepUrls(const Product &theirs, Product &merged)
    {
        for (Image &image : merged.images)
            for (const Image &known : theirs.images)
                if (!image.uri.isEmpty() && image.uri == known.uri)
                    image.url = known.url;
    }
    static void keepUrls(const Sku &theirs, Sku &merged)
    {
        for (SalesAttribute &mine : merged.salesAttributes)
            for (const SalesAttribute &known : theirs.salesAttributes)
                if (mine.image && known.image && mine.image->uri == known.image->uri)
                    mine.image->url = known.image->url;
    }

    core::Result<void> mergeSkus(const Product &mine, const Base &base, const Product &theirs, Product &merged,
                                 std::vector<syncing::Change> &taken)
    {
        merged.skus.clear();
        for (const Sku &their : theirs.skus) {
            const auto at = std::ranges::find_if(mine.skus, [&](const Sku &sku) {
                return sku.id == their.id ||
                       (sku.id.isEmpty() && !sku.sellerSku.isEmpty() && sku.sellerSku == their.sellerSku);
            });
            if (at == mine.skus.end() && isBeingRemoved(mine, their.id))
                continue;
            Sku sku = their;
            if (at != mine.skus.end()) {
                sku.row = at->row;
                const QJsonObject before = skuFields(*at);
                const Merged fields = catalog::merge(base.sku(at->row), before, skuFields(their));
                sku = Sku{at->row, their.id, {}, {}, {}, {}, {}, {}, their.extra};
                if (auto done = putSkuFields(fields.fields, sku); !done)
                    return done;
                keepUrls(their, sku);
                note(skuEntity(at->row), before, fields, taken);
                if (auto done = noteConflicts(mine.shop, mine.row, at->row, skuFields(their), fields); !done)
                    return done;
            }
            merged.skus.push_back(std::move(sku));
        }
        // Variants that were added here and not yet sent stay; those that the platform dropped go.
        for (const Sku &sku : mine.skus)
            if (sku.id.isEmpty() && std::ranges::find(merged.skus, sku.row, &Sku::row) == merged.skus.end())
                merged.skus.push_back(sku);
        return {};
    }

    static void note(const QString &entity, const QJsonObject &before, const Merged &fields,
                     std::vector<syncing::Change> &taken)
    {
        if (fields.taken.isEmpty())
            return;
        QJsonObject old;
        for (auto field = fields.taken.begin(); field != fields.taken.end(); ++field)
            old.insert(field.key(), before.contains(field.key()) ? before.value(field.key()) : QJsonValue());
        taken.push_back({entity, old, fields.taken});
    }

    core::Result<void> noteConflicts(const core::ShopId &shop, qint64 productRow, qint64 skuRow,
                                     const QJsonObject &theirs, const Merged &fields)
    {
        // Where both sides have come to agree there is nothing left to decide.
        const auto open = connection_.all(
            u"SELECT field FROM catalog_conflict WHERE product = ? AND sku = ?",
            [](const store::Statement &row) { return row.text(0); }, productRow, skuRow);
        if (!open)
            return core::Unexpected(open.error());
        for (const QString &field : *open) {
            if (field == u"skus" || !sameField(field, fields.fields.value(field), theirs.value(field)))
                continue;
            if (auto done = dropConflict(connection_, shop, productRow, skuRow, field, now_); !done)
                return done;
        }
        for (const FieldConflict &conflict : fields.conflicts) {
            ++counts_.conflicts;
            if (auto done = noteConflict(connection_, productRow, skuRow, conflict.field, conflict.base, conflict.mine,
                                         conflict.theirs, now_);
                !done)
                return done;
        }
        return {};
    }

    core::Result<void> journal(const core::ShopId &shop, const std::vector<syncing::Change> &changes)
    {
        if (operation_ == 0) {
            syncing::Operation operation;
            operation.shop = shop;
            operation.actor = QStringLiteral("platform");
            operation.kind = QStringLiteral("merge");
            operation.title = QCoreApplication::translate("catalog", "Changes made on the platform");
            operation.time = now_;
            auto begun = syncing::beginOperation(connection_, operation);
            if (!begun)
                return core::Unexpected(begun.error());
            operation_ = *begun;
        }
        return syncing::record(connection_, operation_, changes);
    }

    store::Connection &connection_;
    const qint64 sweep_;
    const core::Instant now_;
    IntakeCounts counts_;
    qint64 operation_ = 0;
};

} // namespace

IntakeCounts &IntakeCounts::operator+=(const IntakeCounts &other)
{
    added += other.added;
    changed += other.changed;
    unchanged += other.unchanged;
    deleted += other.deleted;
    conflicts += other.conflicts;
    return *this;
}

core::Result<IntakeCounts> takeProducts(store::Connection &connection, std::vector<Product> theirs, qint64 sweep,
                                        core::Instant now)
{
    Intake intake(connection, sweep, now);
    for (Product &product : theirs)
        if (auto done = intake.take(std::move(product)); !done)
            return core::Unexpected(done.error());
    return intake.counts();
}

core::Result<bool> takeDeletion(store::Connection &connection, qint64 productRow)
{
    auto done =
        connection.run(u"UPDATE product SET status = 'DELETED' WHERE row = ? AND status <> 'DELETED'", productRow);
    if (!done)
        return core::Unexpected(done.error());
    return connection.changes() > 0;
}

core::Result<qint64> takeUnseenAsDeleted(store::Connection &connection, const core::ShopId &shop, qint64 sweep)
{
    auto done = connection.run(u"UPDATE product SET status = 'DELETED' WHERE shop = ? AND id <> '' AND seen <> ? AND "
                               u"status <> 'DELETED' AND created < ?",
                               shop.text(), sweep, sweep);
    if (!done)
        return core::Unexpected(done.error());
    return connection.changes();
}

} // namespace catalog
