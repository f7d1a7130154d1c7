// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importcheck.h"

#include "catalog/importdemands.h"
#include "catalog/importdiff.h"
#include "catalog/importgroup.h"
#include "catalog/importindex.h"
#include "catalog/importpictures.h"
#include "catalog/importrules.h"

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace catalog {
namespace {

// A batch's outcome before the batches are put in order.
struct Part {
    struct Row {
        PlanRow plan;
        quint64 sku = 0;    // hash of the seller SKU, 0 without
        quint64 code = 0;   // hash of the identifier code that it brings, 0 without
        quint64 group = 0;  // hash of what makes the product, 0 for a row of its own
        qint64 product = 0; // our key of the product that is here, 0 where there is none
    };
    struct Found {
        quint32 row;
        int column;
        QLatin1String rule;
        Severity severity;
    };
    std::vector<Row> rows;
    std::vector<Found> findings;
    PlanSummary summary; // of what a row alone tells
    std::set<CategoryId> withoutRules;
};

// price x stock, saturating: a mistyped price must not turn the sum around.
void addValue(qint64 &sum, bool &overflowed, const std::optional<core::Money> &price, qint64 pieces)
{
    qint64 value = 0;
    if (!price || __builtin_mul_overflow(price->minor, pieces, &value) || __builtin_add_overflow(sum, value, &sum))
        overflowed = overflowed || price.has_value();
}

qint64 pieces(const Sku &sku)
{
    qint64 sum = 0;
    for (const Stock &stock : sku.stock)
        sum += stock.quantity;
    return sum;
}

bool movedFar(const core::Money &before, const core::Money &after)
{
    return before.minor > 0 && (after.minor * 2 < before.minor || after.minor * 2 > before.minor * 3);
}

// One thread's work on one batch: everything that needs no other row.
class BatchChecker final {
public:
    BatchChecker(const CheckInput &input, const SkuIndex &index, std::unique_ptr<LocalCatalog> local)
        : parser_(*input.parser)
        , context_(*input.context)
        , index_(index)
        , local_(std::move(local))
    {
    }

    core::Result<void> check(const tabular::Batch &batch, Part &part)
    {
        part = {};
        part.rows.reserve(batch.records().size());
        for (const tabular::Finding &damage : batch.findings())
            take(damage, part);
        for (const tabular::Record &record : batch.records()) {
            if (record.isEmpty())
                continue;
            parser_.parse(record, row_, scratch_);
            if (auto planned = plan(record, part); !planned)
                return planned;
        }
        return {};
    }

private:
    static void take(const tabular::Finding &damage, Part &part)
    {
        if (damage.kind == tabular::Damage::StrayQuote)
            return; // kept as text: nothing was changed
        using tabular::Damage;
        const bool lost = damage.kind == Damage::UnterminatedQuote || damage.kind == Damage::TooFewFields ||
                          damage.kind == Damage::TooManyFields || damage.kind == Damage::OverLong ||
                          damage.kind == Damage::UnreadableBytes;
        part.findings.push_back({quint32(damage.record), damage.column, tabular::name(damage.kind),
                                 lost ? Severity::Warning : Severity::Fixed});
    }

    void add(Severity severity, QLatin1String rule, const QString &field, const QString &detail = {})
    {
        row_.findings.push_back({{severity, rule, field, 0, 0, detail}, -1});
    }

    core::Result<void> plan(const tabular::Record &record, Part &part)
    {
        Part::Row made;
        made.plan.offset = record.byteOffset;
        made.plan.number = quint32(record.number);
        made.sku = row_.sellerSku.empty() ? 0 : textHash(row_.sellerSku);
        hashShared(made.plan);
        qint64 existing = 0; // its row
        if (!row_.skuId.empty()) {
            existing = index_.byId(row_.skuId).value_or(0);
            if (existing == 0)
                add(Severity::Error, rule::kSkuIdUnknown, QStringLiteral("sku_id"));
        } else if (!row_.sellerSku.empty()) {
            existing = index_.bySellerSku(row_.sellerSku).value_or(0);
            if (existing == SkuIndex::kSeveral) {
                existing = 0;
                add(Severity::Error, rule::kSellerSkuAmbiguous, QStringLiteral("seller_sku"));
            }
        }
        made.group = groupHash();
        for (const std::string &image : row_.images)
            made.plan.pictures = quint32(textHash(image, 8 + made.plan.pictures));
        variants(made.plan);
        if (existing != 0) {
            if (auto compared = compare(existing, made, part); !compared)
                return compared;
        } else if (row_.isPicturesOnly()) {
            made.plan.kind = RowKind::Pictures;
        } else if (auto checked = fresh(made.product, part); !checked) {
            return checked;
        }
        identifier(existing, made);
        made.plan.given = quint32(row_.given.toInt());
        finish(made.plan, part);
        part.rows.push_back(made);
        return {};
    }

    // What all rows of one listing should say alike.
    void hashShared(PlanRow &plan) const
    {
        plan.titleHash = row_.title.isEmpty() ? 0 : quint32(qHash(row_.title, 1));
        plan.descriptionHash = row_.description.isEmpty() ? 0 : quint16(qHash(row_.description, 11));
        plan.categoryHash = row_.category.isEmpty() ? 0 : quint16(qHash(row_.category.text(), 12));
        plan.brandHash = row_.brand ? quint16(qHash(row_.brand->text(), 13)) : quint16(0);
    }

    quint64 groupHash() const
    {
        if (!row_.productId.empty())
            return textHash(row_.productId, 1);
        if (!row_.group.empty())
            return textHash(row_.group, 2);
        if (row_.options.empty() || row_.title.isEmpty())
            return 0;
        const std::string_view title(reinterpret_cast<const char *>(row_.title.constData()),
                                     size_t(row_.title.size()) * 2);
        return textHash(title, 3 + quint64(qHash(row_.category.text(), 4)));
    }

    void variants(PlanRow &plan) const
    {
        // Values are told apart by their column: names may stand in the product's first row only. Sums of names don't
        // depend on the order of the columns.
        bool named = true;
        quint64 position = 6;
        for (const ImportRow::Option &option : row_.options) {
            named = named && !option.name.isEmpty();
            plan.dimensions += quint32(qHash(option.name.toLower(), 5)) << 2;
            plan.options += quint32(textHash(option.value, position++));
        }
        plan.dimensions = (named ? plan.dimensions : 0) | quint32(std::min<size_t>(row_.options.size(), 3));
    }

    // A code that stays as it is may be another SKU's too: it is on the platform already.
    void identifier(qint64 existing, Part::Row &made)
    {
        if (!row_.identifier || row_.identifier->code.isEmpty())
            return;
        if (existing != 0 && !GivenSet(QFlag(int(made.plan.changed))).testFlag(Given::Identifier))
            return;
        const QByteArray code = row_.identifier->code.toUtf8();
        made.code = textHash({code.constData(), size_t(code.size())});
        if (const auto other = index_.byCode({code.constData(), size_t(code.size())}); other && *other != existing)
            add(Severity::Error, rule::kIdentifierTaken, QStringLiteral("identifier_code"));
    }

    core::Result<void> compare(qint64 skuRow, Part::Row &made, Part &part)
    {
        PlanRow &plan = made.plan;
        auto product = local_->withSku(skuRow);
        if (!product)
            return core::Unexpected(product.error());
        if (!*product || (*product)->skus.empty()) {
            add(Severity::Error, rule::kSkuIdUnknown, QStringLiteral("sku_id"));
            return {};
        }
        const Sku &sku = (*product)->skus.front();
        const GivenSet changed = difference(row_, **product, sku, context_);
        forgive(row_, changed);
        if (changed & (GivenSet(Given::Attributes) | Given::Category))
            checkChangedDemands(row_, **product, parser_, context_);
        plan.sku = skuRow;
        // Two rows about one SKU may name it differently, by its id and by the seller's code.
        made.sku = textHash({reinterpret_cast<const char *>(&skuRow), sizeof skuRow}, 10);
        made.product = (*product)->row;
        plan.changed = quint32(changed.toInt());
        plan.kind = changed ? RowKind::Update : RowKind::Unchanged;
        if (!changed || row_.rejected())
            return {};
        for (quint32 bit = 1; bit <= quint32(Given::Status); bit <<= 1)
            if (plan.changed & bit)
                ++part.summary.changedCells[Given(bit)];
        PlanSummary &summary = part.summary;
        if (changed.testFlag(Given::Title) && row_.title.size() * 2 < (*product)->title.size())
            plan.alarms |= quint8(Alarm::TitleHalved);
        if (changed.testFlag(Given::Price) && sku.price && movedFar(*sku.price, *row_.price))
            plan.alarms |= quint8(Alarm::PriceMovedFar);
        Sku after = sku;
        Product wanted;
        wanted.skus.push_back(after);
        put(row_, wanted, 0, context_);
        after = wanted.skus.front();
        if (pieces(sku) > 0 && pieces(after) == 0)
            plan.alarms |= quint8(Alarm::StockToZero);
        addValue(summary.listValueBefore, summary.listValueOverflowed, sku.price, pieces(sku));
        addValue(summary.listValueAfter, summary.listValueOverflowed, after.price, pieces(after));
        return {};
    }

    core::Result<void> fresh(qint64 &productRow, Part &part)
    {
        if (!row_.skuId.empty())
            return {}; // meant for a SKU that is here
        if (!row_.category.isEmpty() && !context_.rulesOf(row_.category))
            part.withoutRules.insert(row_.category);
        checkNewSku(row_, parser_, context_);
        if (row_.productId.empty())
            return {};
        auto product = local_->byId(ProductId(QString::fromStdString(row_.productId)));
        if (!product)
            return core::Unexpected(product.error());
        if (!*product || (*product)->status == Status::Deleted)
            add(Severity::Error, rule::kProductIdUnknown, QStringLiteral("product_id"));
        else if (productRow = (*product)->row; hasVariant(**product, row_, context_))
            add(Severity::Error, rule::kVariantTwice, QStringLiteral("sales_attributes"));
        return {};
    }

    void finish(PlanRow &plan, Part &part)
    {
        for (const ImportRow::Located &located : row_.findings) {
            part.findings.push_back({plan.number, located.column, located.finding.rule, located.finding.severity});
            plan.warned = plan.warned || located.finding.severity == Severity::Warning;
            if (located.finding.severity == Severity::Error && plan.kind != RowKind::Rejected) {
                plan.kind = RowKind::Rejected;
                plan.pictures = 0;
            }
        }
        if (plan.kind == RowKind::Create) {
            qint64 stocked = 0;
            for (const ImportRow::StockCell &cell : row_.stock)
                stocked += cell.quantity;
            addValue(part.summary.listValueAfter, part.summary.listValueOverflowed, row_.price, stocked);
        }
    }

    const RowParser &parser_;
    const ImportContext &context_;
    const SkuIndex &index_;
    std::unique_ptr<LocalCatalog> local_;
    ImportRow row_;
    RowParser::Scratch scratch_;
};

// Takes the parts in file order: numbers groups, finds doubles, collects.
class Collector final {
public:
    explicit Collector(size_t expectedRows)
        : firstRows_(expectedRows)
        , groups_(expectedRows)
    {
        plan_.rows.reserve(expectedRows);
    }

    void add(Part &part)
    {
        for (const Part::Found &found : part.findings)
            note(found.row, found.column, found.rule, found.severity);
        constexpr size_t kAhead = 8;
        for (size_t i = 0; i < part.rows.size(); ++i) {
            Part::Row &row = part.rows[i];
            if (i + kAhead < part.rows.size()) {
                firstRows_.prefetch(part.rows[i + kAhead].sku);
                groups_.prefetch(part.rows[i + kAhead].group);
            }
            if (row.sku != 0) {
                if (const auto first = firstRows_.insert(row.sku, row.plan.number)) {
                    note(row.plan.number, -1, rule::kSellerSkuTwice, Severity::Error, quint32(*first));
                    row.plan.kind = RowKind::Rejected;
                }
            }
            if (row.code != 0 && row.plan.kind != RowKind::Rejected) {
                if (const auto first = codes_.insert(row.code, row.plan.number)) {
                    note(row.plan.number, -1, rule::kIdentifierTaken, Severity::Error, quint32(*first));
                    row.plan.kind = RowKind::Rejected;
                }
            }
            row.plan.group = group(row);
            plan_.rows.push_back(row.plan);
        }
        withoutRules_.insert(part.withoutRules.begin(), part.withoutRules.end());
        PlanSummary &sum = plan_.summary;
        for (const auto &[field, count] : part.summary.changedCells)
            sum.changedCells[field] += count;
        sum.listValueBefore += part.summary.listValueBefore;
        sum.listValueAfter += part.summary.listValueAfter;
        sum.listValueOverflowed = sum.listValueOverflowed || part.summary.listValueOverflowed;
    }

    core::Result<ImportPlan> finish(const CheckInput &input, tabular::Reader &reader)
    {
        plan_.groups = quint32(joined_.size());
        for (PlanRow &row : plan_.rows)
            row.group = root(row.group);
        plan_.withoutRules.assign(withoutRules_.begin(), withoutRules_.end());
        checkGroups(plan_, input.context->market);
        auto local = input.openLocal();
        if (!local)
            return core::Unexpected(local.error());
        if (auto done = checkSpreadPictures(plan_, reader, *input.parser, **local, *input.context); !done)
            return core::Unexpected(done.error());
        countRows(plan_);
        std::ranges::stable_sort(plan_.findings, {}, &PlanFinding::row);
        return std::move(plan_);
    }

private:
    quint32 group(const Part::Row &row)
    {
        const quint32 fresh = quint32(joined_.size());
        quint32 group = fresh;
        if (row.group != 0)
            if (const auto known = groups_.insert(row.group, fresh))
                group = root(quint32(*known));
        if (row.product != 0)
            if (const auto known = products_.insert(quint64(row.product), group))
                join(group, root(quint32(*known)), fresh);
        if (group == fresh)
            joined_.push_back(fresh);
        return group;
    }

    // Rows of one product may be known as such by different marks: a file's own group and our key.
    void join(quint32 &group, quint32 other, quint32 fresh)
    {
        if (group == other)
            return;
        if (group == fresh)
            joined_.push_back(other);
        else
            joined_[group] = other;
        group = other;
    }
    quint32 root(quint32 group) const
    {
        while (joined_[group] != group)
            group = joined_[group];
        return group;
    }
    void note(quint32 row, int column, QLatin1String rule, Severity severity, quint32 other = 0)
    {
        plan_.findings.push_back({row, qint16(column), ruleNumber(plan_, rule), severity, other});
    }

    ImportPlan plan_;
    HashIndex firstRows_, codes_, groups_, products_;
    std::set<CategoryId> withoutRules_;
    std::vector<quint32> joined_; // by group: the one that it is part of, itself as a rule
};

// Threads take batches from the one reader in turn, check them side by side and hand them in in file order.
class Pass final {
public:
    Pass(const CheckInput &input, CheckControl &control, std::unique_ptr<tabular::Reader> reader, SkuIndex index)
        : input_(input)
        , control_(control)
        , reader_(std::move(reader))
        , index_(std::move(index))
        , collector_(size_t(reader_->size() / 400 + 64))
    {
    }

    core::Result<ImportPlan> run()
    {
        std::vector<std::thread> threads;
        for (int i = 1; i < input_.threads; ++i)
            threads.emplace_back([this] { work(); });
        work();
        for (std::thread &thread : threads)
            thread.join();
        if (error_)
            return core::Unexpected(*error_);
        return collector_.finish(input_, *reader_);
    }

private:
    void work()
    {
        auto local = input_.openLocal();
        if (!local)
            return fail(local.error());
        BatchChecker checker(input_, index_, std::move(*local));
        tabular::Batch batch;
        Part part;
        for (;;) {
            quint64 number = 0;
            if (!take(batch, number))
                return;
            auto checked = checker.check(batch, part);
            if (!checked)
                return fail(checked.error());
            if (!handIn(part, number))
                return;
        }
    }

    bool take(tabular::Batch &batch, quint64 &number)
    {
        const std::lock_guard lock(reading_);
        if (ended_ || stopped_)
            return false;
        if (control_.cancelled) {
            fail(core::Error{QStringLiteral("import.cancelled"),
                             QCoreApplication::translate("catalog", "The import was cancelled; nothing was changed")});
            return false;
        }
        auto more = reader_->next(batch);
        if (!more) {
            fail(more.error());
            return false;
        }
        control_.bytesRead = reader_->position();
        ended_ = !*more;
        number = taken_++;
        return *more;
    }

    bool handIn(Part &part, quint64 number)
    {
        std::unique_lock lock(merging_);
        turn_.wait(lock, [&] { return merged_ == number || stopped_; });
        if (stopped_)
            return false;
        collector_.add(part);
        control_.rowsChecked += part.rows.size();
        ++merged_;
        turn_.notify_all();
        return true;
    }

    void fail(const core::Error &error)
    {
        {
            const std::lock_guard lock(merging_);
            if (!error_)
                error_ = error;
            stopped_ = true;
        }
        turn_.notify_all();
    }

    const CheckInput &input_;
    CheckControl &control_;
    std::unique_ptr<tabular::Reader> reader_;
    const SkuIndex index_;
    std::mutex reading_, merging_;
    std::condition_variable turn_;
    quint64 taken_ = 0, merged_ = 0;
    bool ended_ = false;
    std::atomic<bool> stopped_ = false;
    std::optional<core::Error> error_;
    Collector collector_;
};

} // namespace

core::Result<ImportPlan> checkImport(const CheckInput &input, CheckControl &control)
{
    auto reader = input.openReader();
    if (!reader)
        return core::Unexpected(reader.error());
    auto local = input.openLocal();
    if (!local)
        return core::Unexpected(local.error());
    auto index = SkuIndex::read(**local);
    if (!index)
        return core::Unexpected(index.error());
    return Pass(input, control, std::move(*reader), std::move(*index)).run();
}

} // namespace catalog
