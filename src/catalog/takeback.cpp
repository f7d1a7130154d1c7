// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/takeback.h"

#include "catalog/conflicts.h"
#include "catalog/describe.h"
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/table.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <set>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

using syncing::Change;
using syncing::Row;
using syncing::State;
using Changes = core::Result<std::vector<Change>>;

bool isOnItsWay(State state) { return state == State::Sending || state == State::ReadingBack; }
bool replaces(State state)
{
    return isOnItsWay(state) || state == State::Queued || state == State::Held || state == State::Accepted;
}

// Applies changes without sending what they put back: the platform has it.
class Quiet final : public syncing::Applier {
public:
    explicit Quiet(const Row &row)
        : row_(row)
    {
    }
    core::Result<std::vector<syncing::NewRow>> apply(store::Connection &connection, const Change &change) override
    {
        auto rows = applier_.apply(connection, change);
        if (rows)
            std::erase_if(*rows, [this](const syncing::NewRow &row) {
                return row.kind == row_.kind && row.subject == row_.subject;
            });
        return rows;
    }

private:
    const Row &row_;
    ProductApplier applier_;
};

QJsonValue orNull(const QJsonValue &value) { return value.isUndefined() ? QJsonValue() : value; }

// Back to `target`, in the fields that still are as the row made them.
Change backTo(const QString &entity, const Row &row, const QJsonObject &current, const QJsonObject &target)
{
    Change change{entity, {}, {}};
    for (auto field = row.payload.begin(); field != row.payload.end(); ++field) {
        const QString &name = field.key();
        if (name == u"sku" || !sameField(name, current.value(name), field.value()) ||
            sameField(name, current.value(name), target.value(name)))
            continue;
        change.before.insert(name, orNull(current.value(name)));
        change.after.insert(name, orNull(target.value(name)));
    }
    return change;
}

std::vector<Change> unlessEmpty(Change change)
{
    return change.before.isEmpty() ? std::vector<Change>() : std::vector<Change>{std::move(change)};
}

QJsonObject contentOnly(QJsonObject fields)
{
    for (const char *own : {"price", "list_price", "stock"})
        fields.remove(QLatin1String(own));
    return fields;
}

class TakingBack final {
public:
    TakingBack(store::Connection &connection, Row row)
        : connection_(connection)
        , row_(std::move(row))
    {
    }

    core::Result<syncing::Applied> run(const QString &actor, core::Instant now)
    {
        auto rows = syncing::rowsAbout(connection_, row_.shop, row_.kind, row_.subject);
        if (!rows)
            return core::Unexpected(rows.error());
        bool replaced = false;
        for (const Row &other : *rows) {
            replaced |= other.id > row_.id && replaces(other.state);
            if (other.id < row_.id && isOnItsWay(other.state))
                earlier_ = other;
        }
        auto words = title(); // names what is removed while it is here
        if (!words)
            return core::Unexpected(words.error());
        if (auto cancelled = syncing::cancel(connection_, row_.id, now); !cancelled)
            return core::Unexpected(cancelled.error());
        if (replaced)
            return syncing::Applied();
        auto back = changes();
        if (!back)
            return core::Unexpected(back.error());
        if (back->empty())
            return syncing::Applied();
        syncing::Operation operation;
        operation.shop = row_.shop;
        operation.actor = actor;
        operation.kind = QStringLiteral("cancel");
        operation.title = *words;
        operation.time = now;
        Quiet applier(row_);
        auto applied = syncing::apply(connection_, operation, syncing::fromList(std::move(*back)), applier, now);
        for (const auto &[sku, fields] : bases_)
            if (auto saved = saveSkuBase(connection_, sku, fields); !saved)
                return core::Unexpected(saved.error());
        return applied;
    }

private:
    core::Result<QString> title()
    {
        auto words = Describer(connection_).words(row_);
        auto name = nameOfEntity(connection_, row_.subject);
        if (!words || !name)
            return core::Unexpected(words ? name.error() : words.error());
        return name->isEmpty() ? Words::tr("Cancel: %1").arg(*words) : Words::tr("Cancel: %1, %2").arg(*words, *name);
    }

    Changes changes()
    {
        const auto number = rowIn(row_.entity, QLatin1String("product:"));
        auto loaded = loadProduct(connection_, number.value_or(0));
        if (!loaded)
            return core::Unexpected(loaded.error());
        if (!*loaded)
            return std::vector<Change>();
        product_ = std::move(**loaded);
        auto base = loadBase(connection_, product_.row);
        if (!base)
            return core::Unexpected(base.error());
        base_ = std::move(*base);
        if (row_.kind == kind::kCreate)
            return creationBack();
        if (row_.kind == kind::kStatus)
            return statusBack();
        if (row_.kind != kind::kContent)
            return offerBack();
        return row_.payload.contains(u"skus") ? variantsBack() : contentBack();
    }

    QJsonObject targetOver(QJsonObject base) const
    {
        if (earlier_)
            for (auto field = earlier_->payload.begin(); field != earlier_->payload.end(); ++field)
                base.insert(field.key(), field.value());
        return base;
    }

    Changes contentBack()
    {
        return unlessEmpty(
            backTo(productEntity(product_.row), row_, productFields(product_), targetOver(base_.product)));
    }

    // A price or the stock of one SKU.
    Changes offerBack()
    {
        const qint64 number = row_.payload.value(u"sku").toInteger();
        const auto sku = std::ranges::find(product_.skus, number, &Sku::row);
        if (sku == product_.skus.end())
            return std::vector<Change>();
        return unlessEmpty(backTo(skuEntity(number), row_, skuFields(*sku), targetOver(base_.sku(number))));
    }

    Changes statusBack()
    {
        const auto stateAfter = [](const QString &action) {
            if (action == u"delete")
                return toText(Status::Deleted);
            return toText(action == u"deactivate" ? Status::SellerDeactivated : Status::Activate);
        };
        QString target = row_.base.value(u"status").toString();
        if (row_.payload.value(u"action").toString() == u"recover")
            target = toText(Status::Deleted);
        if (earlier_)
            target = stateAfter(earlier_->payload.value(u"action").toString());
        if (target.isEmpty() || target == product_.statusText)
            return std::vector<Change>();
        const QString field = QStringLiteral("status");
        return std::vector<Change>{{productEntity(product_.row), {{field, product_.statusText}}, {{field, target}}}};
    }

    Changes creationBack()
    {
        if (earlier_ || !product_.id.isEmpty() || row_.payload.contains(u"remove"))
            return core::fail("catalog.busy", Words::tr("The listing is being created right now"), {},
                              Words::tr("Delete it when it is there."));
        return product_.status == Status::Deleted ? std::vector<Change>() : std::vector<Change>{removal(product_)};
    }

    // What the platform has of a SKU: as the last sync saw it, or as the change found it.
    QJsonObject known(qint64 sku, const QJsonValue &entry) const
    {
        const QJsonObject seen = earlier_ ? QJsonObject() : base_.sku(sku);
        return seen.isEmpty() ? entry[u"fields"].toObject() : seen;
    }

    qint64 rowOf(const QJsonValue &entry) const
    {
        if (const qint64 row = entry[u"row"].toInteger(); row != 0)
            return row;
        const auto sku = std::ranges::find(product_.skus, SkuId(entry[u"id"].toString()), &Sku::id);
        return sku == product_.skus.end() ? 0 : sku->row;
    }

    Changes variantsBack()
    {
        const QString field = QStringLiteral("skus");
        const QJsonArray target = (earlier_ ? earlier_->payload : row_.base).value(field).toArray();
        std::vector<Change> changes;
        std::set<qint64> kept;
        for (const QJsonValue &entry : target) {
            const qint64 row = rowOf(entry);
            kept.insert(row);
            const auto sku = std::ranges::find(product_.skus, row, &Sku::row);
            if (row != 0 && sku == product_.skus.end()) {
                changes.push_back(restored(row, entry));
            } else if (sku != product_.skus.end()) {
                FieldChange change = changedFields(contentOnly(skuFields(*sku)), contentOnly(known(row, entry)));
                if (!change.isEmpty())
                    changes.push_back({skuEntity(row), std::move(change.before), std::move(change.after)});
            }
        }
        for (const Sku &sku : product_.skus)
            if (!kept.contains(sku.row) && base_.sku(sku.row).isEmpty())
                changes.push_back({skuEntity(sku.row), whole(skuFields(sku), sku.id.text()), {}});
        return changes;
    }

    Change restored(qint64 sku, const QJsonValue &entry)
    {
        const QJsonObject fields = entry[u"fields"].toObject();
        bases_.emplace_back(sku, fields);
        return {skuEntity(sku), {}, whole(fields, entry[u"id"].toString())};
    }

    QJsonObject whole(QJsonObject fields, const QString &id) const
    {
        fields.insert(QStringLiteral("product"), product_.row);
        if (!id.isEmpty())
            fields.insert(QStringLiteral("id"), id);
        return fields;
    }

    store::Connection &connection_;
    const Row row_;
    std::optional<Row> earlier_; // of the same thing, being sent
    Product product_;
    Base base_;
    std::vector<std::pair<qint64, QJsonObject>> bases_; // of SKUs that come back
};

core::Result<Row> existing(store::Connection &connection, qint64 id)
{
    auto found = syncing::row(connection, id);
    if (!found)
        return core::Unexpected(found.error());
    if (!*found)
        return core::fail("sync.row", Words::tr("This change is no longer in the outbox"));
    return std::move(**found);
}

// The platform's values are taken; what of the row wasn't disputed is given up as well.
core::Result<syncing::Applied> takeTheirs(store::Connection &connection, const Row &row,
                                          const std::vector<OpenConflict> &conflicts, const QString &actor,
                                          core::Instant now)
{
    for (const OpenConflict &conflict : conflicts)
        if (auto taken = resolveConflict(connection, conflict.row, Choice::Theirs, actor, now); !taken)
            return core::Unexpected(taken.error());
    auto rows = syncing::rowsAbout(connection, row.shop, row.kind, row.subject);
    if (!rows)
        return core::Unexpected(rows.error());
    syncing::Applied applied;
    for (Row &other : *rows) {
        const bool rest = other.id > row.id && other.state == State::Queued;
        const bool same = other.id == row.id && other.state == State::Rejected;
        if (!rest && !same)
            continue;
        auto done = TakingBack(connection, std::move(other)).run(actor, now);
        if (!done)
            return done;
        applied = *done;
    }
    return applied;
}

} // namespace

core::Result<syncing::Applied> takeBack(store::Connection &connection, qint64 outboxRow, const QString &actor,
                                        core::Instant now)
{
    auto row = existing(connection, outboxRow);
    if (!row)
        return core::Unexpected(row.error());
    const bool open = row->state == State::Queued || row->state == State::Held || row->state == State::Rejected;
    if (open) {
        const auto conflicts = conflictsAbout(connection, *row);
        if (!conflicts)
            return core::Unexpected(conflicts.error());
        if (!conflicts->empty())
            return takeTheirs(connection, *row, *conflicts, actor, now);
    }
    return TakingBack(connection, std::move(*row)).run(actor, now);
}

} // namespace catalog
