// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/conflicts.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/table.h"
#include "sync/journal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

const QString kVariants = QStringLiteral("skus");

constexpr const char16_t *kColumns =
    u"SELECT c.row, c.product, c.sku, p.id, p.title, ifnull(s.seller_sku, ''), c.field, c.base, c.mine, c.theirs, "
    u"c.found FROM catalog_conflict c JOIN product p ON p.row = c.product LEFT JOIN sku s ON s.row = c.sku WHERE ";

OpenConflict readConflict(const store::Statement &row)
{
    const auto value = [&](int column) { return QJsonDocument::fromJson(row.text(column).toUtf8()).array().first(); };
    return {row.integer(0),
            row.integer(1),
            row.integer(2),
            ProductId(row.text(3)),
            row.text(4),
            row.text(5),
            row.text(6),
            value(7),
            value(8),
            value(9),
            core::instant(row.integer(10))};
}

// Where the change of a field waits to be sent.
struct Queue {
    QString kind, subject;
};
Queue queueOf(const OpenConflict &conflict)
{
    if (conflict.sku == 0)
        return {kind::kContent, productEntity(conflict.product) + u'/' + conflict.field};
    if (conflict.field == u"stock")
        return {kind::kStock, skuEntity(conflict.sku) + u"/stock"};
    if (conflict.field == u"price" || conflict.field == u"list_price")
        return {kind::kPrice, skuEntity(conflict.sku) + u"/price"};
    return {kind::kContent, productEntity(conflict.product) + u'/' + kVariants};
}

QJsonObject only(const QString &field, const QJsonValue &value)
{
    return {{field, value.isUndefined() ? QJsonValue() : value}};
}

QJsonObject without(QJsonObject fields, const QString &field, const QJsonValue &value)
{
    if (value.isNull())
        fields.remove(field);
    else
        fields.insert(field, value);
    return fields;
}

class Resolution final {
public:
    Resolution(store::Connection &connection, OpenConflict conflict, QString actor, core::Instant now)
        : connection_(connection)
        , conflict_(std::move(conflict))
        , queue_(queueOf(conflict_))
        , actor_(std::move(actor))
        , now_(now)
    {
    }

    core::Result<void> run(Choice choice)
    {
        auto loaded = loadProduct(connection_, conflict_.product);
        if (!loaded)
            return core::Unexpected(loaded.error());
        product_ = std::move(**loaded); // the conflict goes with its product
        for (const auto &step : {&Resolution::withdraw, &Resolution::agreeOnBase})
            if (auto done = (this->*step)(); !done)
                return done;
        if (choice == Choice::Theirs)
            if (auto done = takeTheirs(); !done)
                return done;
        if (auto done = connection_.run(u"DELETE FROM catalog_conflict WHERE row = ?", conflict_.row); !done)
            return done;
        return sendRest();
    }

private:
    // What waits in the outbox has the old base; what is still wanted is queued anew.
    core::Result<void> withdraw()
    {
        auto rows = syncing::rowsAbout(connection_, product_.shop, queue_.kind, queue_.subject);
        if (!rows)
            return core::Unexpected(rows.error());
        for (const syncing::Row &row : *rows) {
            if (row.state == syncing::State::Sending || row.state == syncing::State::ReadingBack)
                return core::fail("catalog.busy", Words::tr("This change is being sent right now"), {},
                                  Words::tr("Choose again in a moment."));
            if (row.state != syncing::State::Queued && row.state != syncing::State::Held)
                continue;
            operation_ = row.operation;
            if (auto done = syncing::cancel(connection_, row.id, now_); !done)
                return done;
        }
        return {};
    }

    core::Result<void> agreeOnBase()
    {
        auto base = loadBase(connection_, conflict_.product);
        if (!base)
            return core::Unexpected(base.error());
        if (conflict_.sku != 0)
            return saveSkuBase(connection_, conflict_.sku,
                               without(base->sku(conflict_.sku), conflict_.field, conflict_.theirs));
        if (conflict_.field != kVariants)
            return saveProductBase(connection_, conflict_.product,
                                   without(base->product, conflict_.field, conflict_.theirs));
        for (const Sku &sku : product_.skus) {
            const QJsonObject theirs = conflict_.theirs[sku.id.text()].toObject();
            if (theirs.isEmpty())
                continue;
            if (auto saved = saveSkuBase(connection_, sku.row, overOffer(base->sku(sku.row), theirs)); !saved)
                return saved;
        }
        return {};
    }

    // A variant's content from one side, its price and stock from the other.
    static QJsonObject overOffer(const QJsonObject &offer, QJsonObject content)
    {
        for (const char *own : {"price", "list_price", "stock"})
            if (offer.contains(QLatin1String(own)))
                content.insert(QLatin1String(own), offer.value(QLatin1String(own)));
        return content;
    }

    core::Result<void> takeTheirs()
    {
        Product after = product_;
        if (auto put = putTheirs(after); !put)
            return put;
        const auto changes = changesBetween(product_, after);
        if (changes.empty())
            return {};
        if (auto saved = updateProduct(connection_, after); !saved)
            return saved;
        syncing::Operation operation;
        operation.shop = product_.shop;
        operation.actor = actor_;
        operation.kind = QStringLiteral("resolve");
        operation.title = Words::tr("The platform’s value taken: %1").arg(product_.title);
        operation.time = now_;
        auto begun = syncing::beginOperation(connection_, operation);
        return begun ? syncing::record(connection_, *begun, changes) : core::Unexpected(begun.error());
    }

    core::Result<void> putTheirs(Product &after)
    {
        if (conflict_.sku == 0 && conflict_.field != kVariants)
            return putProductFields(only(conflict_.field, conflict_.theirs), after);
        if (conflict_.sku == 0)
            return putVariants(after);
        const auto sku = std::ranges::find(after.skus, conflict_.sku, &Sku::row);
        return sku == after.skus.end() ? core::Result<void>()
                                       : putSkuFields(only(conflict_.field, conflict_.theirs), *sku);
    }

    // Variants that came there have prices and stock that we haven't read: the next sync brings them.
    core::Result<void> putVariants(Product &after)
    {
        const QJsonObject theirs = conflict_.theirs.toObject();
        std::erase_if(after.skus, [&](const Sku &sku) { return !theirs.contains(sku.id.text()); });
        for (Sku &sku : after.skus) {
            const QJsonObject before = skuFields(sku);
            const FieldChange change = changedFields(before, overOffer(before, theirs.value(sku.id.text()).toObject()));
            if (auto put = putSkuFields(change.after, sku); !put)
                return put;
        }
        after.updated = {};
        return {};
    }

    // Whatever differs from the base in the same queue, unless another choice about it is still to be made.
    core::Result<void> sendRest()
    {
        const auto others =
            connection_.all(QString(QStringView(kColumns) + u"c.product = ?"), readConflict, conflict_.product);
        if (!others)
            return core::Unexpected(others.error());
        for (const OpenConflict &other : *others)
            if (queueOf(other).subject == queue_.subject)
                return {};
        auto rows = unsentRows(connection_, conflict_.product);
        if (!rows)
            return core::Unexpected(rows.error());
        std::erase_if(*rows, [this](const syncing::NewRow &row) {
            return row.kind != queue_.kind || row.subject != queue_.subject;
        });
        if (conflict_.field == kVariants)
            for (syncing::NewRow &row : *rows)
                row.base = {{kVariants, theirVariants()}};
        const auto queued = syncing::enqueue(connection_, operation_, *rows, now_);
        return queued ? core::Result<void>() : core::Unexpected(queued.error());
    }

    QJsonArray theirVariants() const
    {
        QJsonArray list;
        const QJsonObject theirs = conflict_.theirs.toObject();
        for (auto sku = theirs.begin(); sku != theirs.end(); ++sku)
            list.append(QJsonObject{{QStringLiteral("id"), sku.key()}, {QStringLiteral("fields"), sku.value()}});
        return list;
    }

    store::Connection &connection_;
    const OpenConflict conflict_;
    const Queue queue_;
    const QString actor_;
    const core::Instant now_;
    Product product_;
    qint64 operation_ = 0;
};

} // namespace

core::Result<std::vector<OpenConflict>> openConflicts(store::Connection &connection, const core::ShopId &shop,
                                                      qint64 afterRow, int limit)
{
    return connection.all(QString(QStringView(kColumns) + u"p.shop = ? AND c.row > ? ORDER BY c.row LIMIT ?"),
                          readConflict, shop.text(), afterRow, limit);
}

core::Result<qint64> conflictCount(store::Connection &connection, const core::ShopId &shop)
{
    const auto count = connection.one(
        u"SELECT count(*) FROM catalog_conflict c JOIN product p ON p.row = c.product WHERE p.shop = ?",
        [](const store::Statement &row) { return row.integer(0); }, shop.text());
    if (!count)
        return core::Unexpected(count.error());
    return count->value_or(0);
}

core::Result<std::vector<OpenConflict>> conflictsOf(store::Connection &connection, qint64 product)
{
    return connection.all(QString(QStringView(kColumns) + u"c.product = ? ORDER BY c.row"), readConflict, product);
}

core::Result<std::vector<OpenConflict>> conflictsAbout(store::Connection &connection, const syncing::Row &row)
{
    auto open = conflictsOf(connection, rowIn(row.entity, QLatin1String("product:")).value_or(0));
    if (open)
        std::erase_if(*open, [&row](const OpenConflict &one) {
            const Queue queue = queueOf(one);
            return queue.kind != row.kind || queue.subject != row.subject;
        });
    return open;
}

core::Result<void> dropConflict(store::Connection &connection, const core::ShopId &shop, qint64 product, qint64 sku,
                                const QString &field, core::Instant now)
{
    if (auto done = connection.run(u"DELETE FROM catalog_conflict WHERE product = ? AND sku = ? AND field = ?", product,
                                   sku, field);
        !done || connection.changes() == 0)
        return done;
    OpenConflict dropped;
    std::tie(dropped.product, dropped.sku, dropped.field) = std::tie(product, sku, field);
    const Queue queue = queueOf(dropped);
    const auto rows = syncing::rowsAbout(connection, shop, queue.kind, queue.subject);
    if (!rows)
        return core::Unexpected(rows.error());
    for (const syncing::Row &row : *rows)
        if (row.state == syncing::State::Held && row.hold == syncing::Hold::Conflict)
            if (auto done = syncing::cancel(connection, row.id, now); !done)
                return done;
    return {};
}

core::Result<void> resolveConflict(store::Connection &connection, qint64 conflict, Choice choice, const QString &actor,
                                   core::Instant now)
{
    auto found = connection.one(QString(QStringView(kColumns) + u"c.row = ?"), readConflict, conflict);
    if (!found)
        return core::Unexpected(found.error());
    if (!*found)
        return core::fail("catalog.conflict_gone", Words::tr("This conflict has been resolved already"));
    return Resolution(connection, std::move(**found), actor, now).run(choice);
}

} // namespace catalog
