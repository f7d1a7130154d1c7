// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pushoffers.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/remote.h"
#include "catalog/reserved.h"
#include "core/follow.h"

#include <QCoreApplication>

namespace catalog {
namespace {

const Sku *skuOf(const Product &product, const syncing::Row &row)
{
    const qint64 skuRow = row.payload.value(u"sku").toInteger();
    const auto at = std::ranges::find(product.skus, skuRow, &Sku::row);
    return at == product.skus.end() ? nullptr : &*at;
}

core::Error gone()
{
    return core::Error{QStringLiteral("catalog.gone"),
                       QCoreApplication::translate("catalog", "The SKU is no longer here")};
}

core::Error disputed()
{
    return core::Error{QStringLiteral("catalog.conflict"),
                       QCoreApplication::translate("catalog", "The value was also changed on the platform"),
                       {},
                       QCoreApplication::translate("catalog", "Choose which of the two values is right.")};
}

// Splits rows into those that can be sent and outcomes for the others.
struct Sorted {
    PushBase::Rows send;
    PushBase::Outcomes done;
};

// The fields of one SKU: what we want, what was there before, what is there now. Retry: it is to be sent.
syncing::Outcome compared(const syncing::Row &row, const QStringList &fields, const QJsonObject &theirs)
{
    bool there = true;
    QJsonObject disputes;
    for (const QString &field : fields) {
        if (!row.payload.contains(field) || sameField(field, theirs.value(field), row.payload.value(field)))
            continue;
        there = false;
        if (!sameField(field, theirs.value(field), row.base.value(field)))
            disputes.insert(field, theirs.contains(field) ? theirs.value(field) : QJsonValue());
    }
    if (there)
        return {row.id, syncing::Verdict::Accepted, std::nullopt, {}};
    if (disputes.isEmpty())
        return {row.id, syncing::Verdict::Retry, std::nullopt, {}};
    return {row.id, syncing::Verdict::Conflict, disputed(), {{QStringLiteral("theirs"), disputes}}};
}

const QStringList kPriceFields{QStringLiteral("price"), QStringLiteral("list_price")};

PushBase::Outcomes comparedPrices(const PushBase::Rows &rows, const Product &mine, const Product &theirs)
{
    PushBase::Outcomes outcomes;
    for (const syncing::Row &row : rows) {
        const Sku *sku = skuOf(mine, row);
        const auto at = sku ? std::ranges::find(theirs.skus, sku->id, &Sku::id) : theirs.skus.end();
        outcomes.push_back(at == theirs.skus.end() ? outcomeOf(row, gone())
                                                   : compared(row, kPriceFields, skuFields(*at)));
    }
    return outcomes;
}

PushBase::Outcomes comparedStock(const PushBase::Rows &rows, const Product &mine,
                                 const std::vector<remote::Inventory> &theirs)
{
    const QString field = QStringLiteral("stock");
    PushBase::Outcomes outcomes;
    for (const syncing::Row &row : rows) {
        const Sku *sku = skuOf(mine, row);
        const auto at = sku ? std::ranges::find(theirs, sku->id, &remote::Inventory::sku) : theirs.end();
        outcomes.push_back(at == theirs.end() ? outcomeOf(row, gone())
                                              : compared(row, {field}, {{field, stockToJson(at->available)}}));
    }
    return outcomes;
}

core::Result<void> settleField(store::Connection &connection, const syncing::Row &row, const syncing::Outcome &outcome,
                               const QStringList &fields, const core::Clock &clock)
{
    const auto productRow = rowIn(row.entity, QLatin1String("product:"));
    const qint64 skuRow = row.payload.value(u"sku").toInteger();
    auto base = loadBase(connection, productRow.value_or(0));
    if (!base)
        return core::Unexpected(base.error());
    QJsonObject known = base->sku(skuRow);
    if (outcome.verdict == syncing::Verdict::Accepted) {
        for (const QString &field : fields)
            if (row.payload.contains(field))
                known.insert(field, row.payload.value(field));
        return saveSkuBase(connection, skuRow, known);
    }
    if (outcome.verdict != syncing::Verdict::Conflict)
        return {};
    const QJsonObject theirs = outcome.answer.value(u"theirs").toObject();
    for (auto field = theirs.begin(); field != theirs.end(); ++field) {
        auto noted = noteConflict(connection, productRow.value_or(0), skuRow, field.key(), row.base.value(field.key()),
                                  row.payload.value(field.key()), field.value(), nowOf(clock));
        if (!noted)
            return noted;
    }
    return {};
}

} // namespace

QString PricePusher::kind() const { return kind::kPrice; }

QFuture<PushBase::Outcomes> PricePusher::push(const Rows &rows)
{
    const auto loaded = createdProduct(rows.front());
    if (!loaded)
        return ready(outcomesOf(rows, loaded.error()));
    Sorted sorted;
    for (const syncing::Row &row : rows) {
        const auto open = isDisputed(loaded->row, row.payload.value(u"sku").toInteger(), kPriceFields);
        if (!skuOf(*loaded, row))
            sorted.done.push_back(outcomeOf(row, gone()));
        else if (open && *open)
            sorted.done.push_back({row.id, syncing::Verdict::Conflict, disputed(), {}});
        else
            sorted.send.push_back(row);
    }
    if (sorted.send.empty())
        return ready(std::move(sorted.done));
    return core::follow(compareAndSend(*loaded, sorted.send), this, [done = std::move(sorted.done)](Outcomes sent) {
        sent.insert(sent.end(), done.begin(), done.end());
        return sent;
    });
}

// Update Price knows no condition: what stands there is read first, so that nobody's price is overwritten unseen.
QFuture<PushBase::Outcomes> PricePusher::compareAndSend(const Product &product, const Rows &rows)
{
    return core::follow(remote(product), this, [this, product, rows](const core::Result<Product> &theirs) {
        if (!theirs)
            return ready(outcomesOf(rows, theirs.error()));
        Outcomes done;
        Rows left;
        const Outcomes compared = comparedPrices(rows, product, *theirs);
        for (size_t i = 0; i < rows.size(); ++i) {
            if (compared[i].verdict == syncing::Verdict::Retry)
                left.push_back(rows[i]);
            else
                done.push_back(compared[i]);
        }
        if (left.empty())
            return ready(std::move(done));
        return core::follow(send(product, left), this, [done](Outcomes sent) {
            sent.insert(sent.end(), done.begin(), done.end());
            return sent;
        });
    });
}

QFuture<PushBase::Outcomes> PricePusher::send(const Product &product, Rows rows)
{
    std::vector<remote::PriceChange> changes;
    for (const syncing::Row &row : rows) {
        const auto price = moneyFromJson(row.payload.value(u"price"));
        if (!price)
            return ready(outcomesOf(rows, core::Error{QStringLiteral("catalog.price"),
                                                      QCoreApplication::translate(
                                                          "catalog", "A price can’t be taken away, only changed")}));
        changes.push_back({skuOf(product, row)->id, *price, moneyFromJson(row.payload.value(u"list_price"))});
    }
    return core::follow(context_.caller.call(product.shop, remote::updatePrice(product.id, changes)), this,
                        [this, product, rows = std::move(rows)](const core::Result<api::Answer> &answer) {
                            if (answer)
                                return ready(allAccepted(rows));
                            Outcomes outcomes = outcomesOf(rows, answer.error());
                            if (rows.size() == 1 || outcomes.front().verdict != syncing::Verdict::Rejected)
                                return ready(std::move(outcomes));
                            return oneByOne(product, rows, 0, {});
                        });
}

QFuture<PushBase::Outcomes> PricePusher::oneByOne(const Product &product, const Rows &rows, size_t at, Outcomes done)
{
    if (at == rows.size())
        return ready(std::move(done));
    return core::follow(send(product, {rows[at]}), this,
                        [this, product, rows, at, done = std::move(done)](const Outcomes &one) mutable {
                            done.insert(done.end(), one.begin(), one.end());
                            return oneByOne(product, rows, at + 1, std::move(done));
                        });
}

QFuture<PushBase::Outcomes> PricePusher::readBack(const Rows &rows)
{
    const auto loaded = createdProduct(rows.front());
    if (!loaded)
        return ready(outcomesOf(rows, loaded.error()));
    return core::follow(remote(*loaded), this, [rows, product = *loaded](const core::Result<Product> &theirs) {
        return theirs ? comparedPrices(rows, product, *theirs) : outcomesOf(rows, theirs.error());
    });
}

syncing::Settle PricePusher::settler() const
{
    return [clock = context_.clock](store::Connection &connection, const syncing::Row &row,
                                    const syncing::Outcome &outcome) {
        return settleField(connection, row, outcome, kPriceFields, clock);
    };
}

QString StockPusher::kind() const { return kind::kStock; }

QFuture<PushBase::Outcomes> StockPusher::push(const Rows &rows)
{
    const auto loaded = createdProduct(rows.front());
    if (!loaded)
        return ready(outcomesOf(rows, loaded.error()));
    Sorted sorted;
    std::vector<remote::StockChange> changes;
    for (const syncing::Row &row : rows) {
        const Sku *sku = skuOf(*loaded, row);
        const auto open = isDisputed(loaded->row, row.payload.value(u"sku").toInteger(), {QStringLiteral("stock")});
        if (!sku) {
            sorted.done.push_back(outcomeOf(row, gone()));
        } else if (open && *open) {
            sorted.done.push_back({row.id, syncing::Verdict::Conflict, disputed(), {}});
        } else {
            sorted.send.push_back(row);
            changes.push_back({sku->id, stockFromJson(row.payload.value(u"stock").toObject())});
        }
    }
    if (sorted.send.empty())
        return ready(std::move(sorted.done));
    return core::follow(
        context_.caller.call(loaded->shop, remote::updateInventory(loaded->id, changes)), this,
        [rows = sorted.send, product = *loaded, done = sorted.done](const core::Result<api::Answer> &answer) {
            if (!answer) {
                Outcomes outcomes = outcomesOf(rows, answer.error());
                outcomes.insert(outcomes.end(), done.begin(), done.end());
                return outcomes;
            }
            Outcomes outcomes = done;
            const auto errors = remote::itemErrors(answer->data);
            for (const syncing::Row &row : rows) {
                const Sku *sku = skuOf(product, row);
                const auto error =
                    std::ranges::find_if(errors, [&](const remote::ItemError &e) { return e.id == sku->id.text(); });
                if (error == errors.end())
                    outcomes.push_back({row.id, syncing::Verdict::Accepted, std::nullopt, {}});
                else
                    outcomes.push_back(outcomeOf(row, errorOf(*error, *answer)));
            }
            return outcomes;
        });
}

QFuture<PushBase::Outcomes> StockPusher::readBack(const Rows &rows)
{
    const auto loaded = createdProduct(rows.front());
    if (!loaded)
        return ready(outcomesOf(rows, loaded.error()));
    std::vector<SkuId> ids;
    for (const syncing::Row &row : rows)
        if (const Sku *sku = skuOf(*loaded, row))
            ids.push_back(sku->id);
    if (ids.empty())
        return ready(outcomesOf(rows, gone()));
    return core::follow(context_.caller.call(loaded->shop, remote::inventorySearch(ids)), this,
                        [this, rows, product = *loaded](const core::Result<api::Answer> &answer) {
                            const auto found =
                                answer ? remote::inventoryFrom(answer->data)
                                       : core::Result<std::vector<remote::Inventory>>(core::Unexpected(answer.error()));
                            if (!found)
                                return ready(outcomesOf(rows, found.error()));
                            // What orders hold comes with it. Without it the outcome is the same.
                            const auto keep = [shop = product.shop, shown = *found](store::Connection &connection) {
                                return saveReserved(connection, shop, shown);
                            };
                            return core::follow(context_.database.write(keep), this,
                                                [outcomes = comparedStock(rows, product, *found)](
                                                    const core::Result<void> &) { return outcomes; });
                        });
}

syncing::Settle StockPusher::settler() const
{
    return [clock = context_.clock](store::Connection &connection, const syncing::Row &row,
                                    const syncing::Outcome &outcome) {
        return settleField(connection, row, outcome, {QStringLiteral("stock")}, clock);
    };
}

} // namespace catalog
