// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importer.h"

#include "catalog/importdemands.h"
#include "catalog/importrejects.h"
#include "catalog/table.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace catalog {
namespace {

class DatabaseCatalog final : public LocalCatalog {
public:
    DatabaseCatalog(std::unique_ptr<store::Connection> connection, core::ShopId shop)
        : connection_(std::move(connection))
        , shop_(std::move(shop))
    {
    }

    core::Result<void>
    eachSku(const std::function<void(qint64, std::string_view, std::string_view, std::string_view)> &see) override
    {
        return catalog::eachSku(*connection_, shop_, see);
    }
    core::Result<std::optional<Product>> withSku(qint64 skuRow) override { return loadWithSku(*connection_, skuRow); }
    core::Result<std::optional<Product>> whole(qint64 skuRow) override
    {
        auto row = productOfSku(*connection_, skuRow);
        if (!row)
            return core::Unexpected(row.error());
        return *row ? loadProduct(*connection_, **row) : core::Result<std::optional<Product>>(std::nullopt);
    }
    core::Result<std::optional<Product>> byId(const ProductId &id) override
    {
        auto row = productRow(*connection_, shop_, id);
        if (!row)
            return core::Unexpected(row.error());
        return *row ? loadProduct(*connection_, **row) : core::Result<std::optional<Product>>(std::nullopt);
    }

private:
    std::unique_ptr<store::Connection> connection_;
    const core::ShopId shop_;
};

// The reasons of a row as one cell.
QString reasonsOf(const std::vector<ImportRow::Located> &findings)
{
    QStringList sentences;
    for (const ImportRow::Located &located : findings)
        if (located.finding.severity == Severity::Error) {
            const QString sentence = words(located.finding);
            if (!sentences.contains(sentence))
                sentences.append(sentence);
        }
    return sentences.join(u' ');
}

} // namespace

OpenLocalCatalog openLocalCatalog(const store::Database &database, const core::ShopId &shop)
{
    return [&database, shop]() -> core::Result<std::unique_ptr<LocalCatalog>> {
        auto connection = database.reader();
        if (!connection)
            return core::Unexpected(connection.error());
        return std::unique_ptr<LocalCatalog>(new DatabaseCatalog(std::move(*connection), shop));
    };
}

core::Result<std::shared_ptr<const Import>> Import::make(std::shared_ptr<const ImportFile> file,
                                                         std::shared_ptr<const ImportContext> context,
                                                         const tabular::Mapping &mapping,
                                                         const QSet<QLatin1String> &fixes)
{
    if (!mapping.bindings.contains(QStringLiteral("seller_sku")) &&
        !mapping.bindings.contains(QStringLiteral("sku_id")))
        return core::fail(
            "import.no_key", QCoreApplication::translate("catalog", "No column says which article a row is about"),
            file->name(), QCoreApplication::translate("catalog", "Map a column to “Seller SKU” or “SKU ID”."));
    auto parser = RowParser::make(mapping, file->layout(), file->sample(), *context, fixes);
    if (!parser)
        return core::Unexpected(parser.error());
    return std::shared_ptr<const Import>(new Import(std::move(file), std::move(context), std::move(*parser), mapping));
}

core::Result<ImportPlan> Import::check(const OpenLocalCatalog &openLocal, CheckControl &control, int threads) const
{
    CheckInput input;
    input.openReader = [this] { return file_->reader(); };
    input.parser = &parser_;
    input.context = context_.get();
    input.openLocal = openLocal;
    input.threads = threads;
    return checkImport(input, control);
}

// The row makes most of its findings again, with their numbers. What only the whole file shows is in the plan.
void Import::read(const tabular::Record &record, const ImportPlan &plan, const PlanRow &planned, RowView &view,
                  RowParser::Scratch &scratch) const
{
    parser_.parse(record, view.row, scratch);
    if (planned.sku == 0 && view.row.skuId.empty())
        checkNewSku(view.row, parser_, *context_);
    std::vector<ImportRow::Located> again = view.row.findings;
    view.findings.clear();
    for (const PlanFinding &known : std::ranges::equal_range(plan.findings, planned.number, {}, &PlanFinding::row)) {
        const QLatin1String rule = plan.rules[known.rule];
        const auto same = std::ranges::find_if(again, [&](const ImportRow::Located &located) {
            return located.finding.rule == rule && located.column == known.column;
        });
        if (same == again.end()) {
            const Finding ofFile{known.severity, rule, {}, context_->market.maximumSkus, known.other};
            view.findings.push_back({ofFile, known.column});
            continue;
        }
        view.findings.push_back(*same);
        view.findings.back().finding.severity = known.severity;
        again.erase(same);
    }
}

core::Result<Import::RowView> Import::view(const ImportPlan &plan, const PlanRow &row) const
{
    auto reader = file_->reader();
    if (!reader)
        return core::Unexpected(reader.error());
    tabular::Batch batch;
    if (auto found = (*reader)->readAt(row.offset, batch); !found)
        return core::Unexpected(found.error());
    RowView view;
    if (batch.records().empty())
        return view;
    const tabular::Record &record = batch.records().front();
    for (const std::string_view cell : record.fields)
        view.cells.push_back(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    RowParser::Scratch scratch;
    read(record, plan, row, view, scratch);
    return view;
}

core::Result<qint64> Import::writeRejects(const ImportPlan &plan, QIODevice &device) const
{
    auto reader = file_->reader();
    if (!reader)
        return core::Unexpected(reader.error());
    RejectedRows writer(device, *file_);
    tabular::Batch batch;
    RowView view;
    RowParser::Scratch scratch;
    qint64 written = 0;
    for (const PlanRow &planned : plan.rows) {
        if (planned.kind != RowKind::Rejected)
            continue;
        if (auto found = (*reader)->readAt(planned.offset, batch); !found)
            return core::Unexpected(found.error());
        if (batch.records().empty())
            continue;
        read(batch.records().front(), plan, planned, view, scratch);
        if (auto done = writer.write(batch.records().front(), reasonsOf(view.findings)); !done)
            return core::Unexpected(done.error());
        ++written;
    }
    if (auto done = writer.finish(); !done)
        return core::Unexpected(done.error());
    return written;
}

core::Result<std::optional<tabular::Mapping>> rememberedMapping(store::Connection &connection, const QString &signature)
{
    auto json = connection.one(
        u"SELECT mapping FROM import_profile WHERE signature = ? ORDER BY used DESC LIMIT 1",
        [](const store::Statement &row) { return row.json(0); }, signature);
    if (!json)
        return core::Unexpected(json.error());
    if (!*json)
        return std::nullopt;
    auto mapping = tabular::Mapping::fromJson(**json);
    if (!mapping)
        return core::Unexpected(mapping.error());
    return std::optional(std::move(*mapping));
}

core::Result<void> rememberMapping(store::Connection &connection, const QString &signature, const QString &name,
                                   const tabular::Mapping &mapping, core::Instant now)
{
    return connection.run(uR"(
        INSERT INTO import_profile(signature, name, mapping, used) VALUES (?, ?, ?, ?)
        ON CONFLICT(signature, name) DO UPDATE SET mapping = excluded.mapping, used = excluded.used)",
                          signature, name,
                          QString::fromUtf8(QJsonDocument(mapping.toJson()).toJson(QJsonDocument::Compact)),
                          core::unixSeconds(now));
}

} // namespace catalog
