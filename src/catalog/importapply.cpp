// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/edit.h"
#include "catalog/importdiff.h"
#include "catalog/importer.h"
#include "catalog/importgroup.h"
#include "catalog/importpictures.h"
#include "catalog/table.h"

#include <QCoreApplication>

namespace catalog {
namespace {

constexpr size_t kChunk = 500; // changes at a time, more when a product has more

// What belongs to the product and not to one of its SKUs: the first row that says it decides.
constexpr GivenSet kProductLevel = Given::Title | Given::Description | Given::Category | Given::Brand | Given::Weight |
                                   Given::Dimensions | Given::Images | Given::Attributes;

// Turns the plan's rows into changes, one product after the other, reading each row again from the file.
class ImportChanges final {
public:
    struct Source {
        qint64 product, sku;
        quint32 number;
        quint64 offset;
    };

    ImportChanges(const ImportPlan &plan, const Import::Wanted &wanted, const RowParser &parser,
                  const ImportContext &context, std::unique_ptr<tabular::Reader> reader)
        : plan_(plan)
        , parser_(parser)
        , context_(context)
        , reader_(std::move(reader))
        , spread_(spreadGroups(plan))
    {
        for (quint32 index = 0; index < plan.rows.size(); ++index) {
            const PlanRow &row = plan.rows[index];
            if (isApplied(row) && (!wanted || wanted(row)))
                order_.push_back(index);
        }
        addPictureRows();
        // Rows of what is here come first, so that the product they belong to is known to the new ones.
        std::ranges::stable_sort(
            order_, {}, [&](quint32 index) { return std::pair(plan.rows[index].group, plan.rows[index].sku == 0); });
    }

    core::Result<std::vector<syncing::Change>> next(store::Connection &connection)
    {
        if (!numbers_) {
            auto opened = RowNumbers::open(connection);
            if (!opened)
                return core::Unexpected(opened.error());
            numbers_ = *opened;
        }
        std::vector<syncing::Change> changes;
        while (changes.size() < kChunk && at_ < order_.size()) {
            auto made = group(connection);
            if (!made)
                return core::Unexpected(made.error());
            changes.insert(changes.end(), std::make_move_iterator(made->begin()), std::make_move_iterator(made->end()));
        }
        return changes;
    }

    const std::vector<Source> &sources() const { return sources_; }

private:
    static bool isApplied(const PlanRow &row) { return row.kind == RowKind::Create || row.kind == RowKind::Update; }

    // Where a product's pictures stand in several rows, all of them are needed when one is applied.
    void addPictureRows()
    {
        std::vector<bool> applied(plan_.groups, false);
        for (const quint32 index : order_)
            applied[plan_.rows[index].group] = true;
        for (quint32 index = 0; index < plan_.rows.size(); ++index) {
            const PlanRow &row = plan_.rows[index];
            if (applied[row.group] && spread_[row.group] &&
                (row.kind == RowKind::Pictures || row.kind == RowKind::Unchanged))
                order_.push_back(index);
        }
    }

    core::Result<std::vector<syncing::Change>> group(store::Connection &connection)
    {
        const quint32 number = plan_.rows[order_[at_]].group;
        std::optional<Product> before;
        Product after;
        GivenSet said;
        bool first = true;
        std::optional<Status> status;
        optionNames_.clear();
        SpreadPictures pictures;
        const size_t firstSource = sources_.size();
        for (; at_ < order_.size() && plan_.rows[order_[at_]].group == number; ++at_) {
            const PlanRow &planned = plan_.rows[order_[at_]];
            if (auto read = reader_->readAt(planned.offset, batch_); !read)
                return core::Unexpected(read.error());
            if (batch_.records().empty())
                continue;
            parser_.parse(batch_.records().front(), row_, scratch_);
            if (std::exchange(first, false)) {
                auto loaded = existing(connection, planned);
                if (!loaded)
                    return core::Unexpected(loaded.error());
                before = std::move(*loaded);
                after = before.value_or(Product());
            }
            nameOptions(row_, optionNames_);
            if (row_.statusWanted && !status)
                status = row_.statusWanted;
            if (spread_[number])
                pictures.add(planned.number, row_);
            if (isApplied(planned))
                take(planned, after, said);
        }
        if (!before) {
            after.shop = context_.shop;
            after.row = numbers_->nextProduct();
            after.status = Status::Draft;
            after.statusText = toText(Status::Draft);
        }
        pictures.put(after, context_);
        for (size_t i = firstSource; i < sources_.size(); ++i)
            sources_[i].product = after.row;
        std::vector<syncing::Change> changes = changesBetween(before.value_or(Product()), after);
        if (before && status && canBecome(*before, *status))
            addStatus(*before, *status, changes);
        return changes;
    }

    // One change for each entity: a status goes with the product's other fields.
    static void addStatus(const Product &before, Status status, std::vector<syncing::Change> &changes)
    {
        syncing::Change wanted = statusChange(before, status);
        const auto same = std::ranges::find(changes, wanted.entity, &syncing::Change::entity);
        if (same == changes.end()) {
            changes.push_back(std::move(wanted));
            return;
        }
        for (auto field = wanted.after.begin(); field != wanted.after.end(); ++field) {
            same->before.insert(field.key(), wanted.before.value(field.key()));
            same->after.insert(field.key(), field.value());
        }
    }

    void take(const PlanRow &planned, Product &after, GivenSet &said)
    {
        // Of what is here, exactly the cells that the plan showed are written.
        GivenSet left = said & kProductLevel;
        const GivenSet changed(QFlag(int(planned.changed)));
        left |= kProductLevel & (planned.sku != 0 ? ~changed : changed);
        row_.given &= ~left;
        if (left.testFlag(Given::Brand))
            row_.brand.reset();
        if (left.testFlag(Given::Weight))
            row_.weight.reset();
        if (left.testFlag(Given::Dimensions))
            row_.dimensions.reset();
        if (left.testFlag(Given::Attributes))
            row_.attributes.clear();
        said |= row_.given;
        auto at = std::ranges::find(after.skus, planned.sku, &Sku::row);
        const size_t index =
            planned.sku != 0 && at != after.skus.end() ? size_t(at - after.skus.begin()) : after.skus.size();
        put(row_, after, index, context_);
        if (after.skus[index].row == 0)
            after.skus[index].row = numbers_->nextSku();
        sources_.push_back({0, after.skus[index].row, planned.number, planned.offset});
    }

    core::Result<std::optional<Product>> existing(store::Connection &connection, const PlanRow &planned)
    {
        std::optional<qint64> row;
        if (planned.sku != 0) {
            auto known = productOfSku(connection, planned.sku);
            if (!known)
                return core::Unexpected(known.error());
            row = *known;
        } else if (!row_.productId.empty()) {
            auto known = productRow(connection, context_.shop, ProductId(QString::fromStdString(row_.productId)));
            if (!known)
                return core::Unexpected(known.error());
            row = *known;
        }
        return row ? loadProduct(connection, *row) : core::Result<std::optional<Product>>(std::nullopt);
    }

    const ImportPlan &plan_;
    const RowParser &parser_;
    const ImportContext &context_;
    std::unique_ptr<tabular::Reader> reader_;
    const std::vector<bool> spread_; // by group: its pictures stand in several rows
    std::vector<quint32> order_;     // indices of plan rows, by group
    size_t at_ = 0;
    std::optional<RowNumbers> numbers_;
    tabular::Batch batch_;
    ImportRow row_;
    RowParser::Scratch scratch_;
    std::vector<QString> optionNames_; // of the product's first row that names them
    std::vector<Source> sources_;
};

core::Result<void> keepSources(store::Connection &connection, qint64 operation, const ImportFile &file,
                               const std::vector<ImportChanges::Source> &sources)
{
    auto done = connection.run(u"INSERT INTO import_source(operation, path, size, modified) VALUES (?, ?, ?, ?)",
                               operation, file.path(), file.size(), file.modified());
    for (const ImportChanges::Source &source : sources) {
        if (!done)
            return done;
        done = connection.run(
            u"INSERT INTO import_row(operation, product, sku, number, byte_offset) VALUES (?, ?, ?, ?, ?)", operation,
            source.product, source.sku, qint64(source.number), qint64(source.offset));
    }
    return done;
}

} // namespace

core::Result<syncing::Applied> Import::apply(store::Connection &connection, const ImportPlan &plan,
                                             const Wanted &wanted, const QString &actor, core::Instant now,
                                             const syncing::Progress &progress) const
{
    auto reader = file_->reader();
    if (!reader)
        return core::Unexpected(reader.error());
    ImportChanges changes(plan, wanted, parser_, *context_, std::move(*reader));
    syncing::Operation operation;
    operation.shop = context_->shop;
    operation.actor = actor;
    operation.kind = QStringLiteral("import");
    operation.title = QCoreApplication::translate("catalog", "Import %1").arg(file_->name());
    operation.time = now;
    ProductApplier applier;
    auto applied = syncing::apply(
        connection, operation, [&](store::Connection &c) { return changes.next(c); }, applier, now, progress);
    if (!applied || applied->changes == 0)
        return applied;
    if (auto kept = keepSources(connection, applied->operation, *file_, changes.sources()); !kept)
        return core::Unexpected(kept.error());
    if (auto kept = rememberMapping(connection, file_->signature(), {}, mapping_, now); !kept)
        return core::Unexpected(kept.error());
    return applied;
}

} // namespace catalog
