// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importreport.h"

#include "catalog/export.h"
#include "catalog/importdiff.h"
#include "catalog/importtargets.h"
#include "catalog/table.h"

#include <QCoreApplication>

#include <unordered_set>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

QString toText(catalog::Severity severity)
{
    switch (severity) {
    case catalog::Severity::Error:
        return QStringLiteral("error");
    case catalog::Severity::Warning:
        return QStringLiteral("warning");
    case catalog::Severity::Fixed:
        return QStringLiteral("fixed");
    }
    return {};
}

// The row's values put over what is here, as the export would write both.
struct Cell {
    QString field, before, after;
};
std::vector<Cell> changedCells(const catalog::Product &before, const catalog::ImportRow &row,
                               const catalog::ImportContext &context, const catalog::ExportColumns &columns)
{
    catalog::Product after = before;
    catalog::put(row, after, 0, context);
    const QStringList header = columns.header();
    const QStringList old = catalog::exportRow(before, 0, columns);
    const QStringList wanted = catalog::exportRow(after, 0, columns);
    std::vector<Cell> cells;
    for (qsizetype i = 0; i < header.size() && i < old.size() && i < wanted.size(); ++i)
        if (old[i] != wanted[i])
            cells.push_back({header[i], old[i], wanted[i]});
    return cells;
}

} // namespace

ImportReport::ImportReport(const catalog::Import &import, const catalog::ImportPlan &plan,
                           const tabular::Mapping &mapping, store::Connection &reader, qint64 limit)
    : import_(import)
    , plan_(plan)
    , mapping_(mapping)
    , reader_(reader)
    , limit_(limit)
{
    for (const tabular::Target &target : catalog::importTargets(import.context()))
        labels_.insert(target.id, target.label);
}

QString ImportReport::label(const QString &target) const
{
    const QString name = labels_.value(target, target);
    return target.startsWith(u"stock:") ? Words::tr("Stock, %1").arg(name) : name;
}

core::Result<void> ImportReport::write(Output &output, QJsonObject &document) const
{
    columns(output, document);
    summary(output, document);
    if (auto told = findings(output, document); !told)
        return told;
    return changes(output, document);
}

void ImportReport::columns(Output &output, QJsonObject &document) const
{
    QJsonObject bindings;
    std::vector<QStringList> rows;
    for (const auto &[target, binding] : mapping_.bindings.asKeyValueRange()) {
        bindings.insert(target, QJsonArray::fromStringList(binding.columns));
        rows.push_back({binding.columns.join(QStringLiteral(" + ")), label(target)});
    }
    const tabular::Dialect &dialect = import_.file().dialect();
    output.line(Words::tr("%1: %2, separated by “%3”, header in row %4")
                    .arg(import_.file().name(), QString::fromLatin1(dialect.encoding),
                         dialect.delimiter == '\t' ? Words::tr("tab") : QString(QLatin1Char(dialect.delimiter)))
                    .arg(import_.file().layout().headerRow));
    output.table({Words::tr("Column"), Words::tr("is read as")}, rows);
    QStringList unused;
    for (const QString &name : import_.file().layout().header)
        if (!name.isEmpty() && std::ranges::none_of(mapping_.bindings, [&name](const tabular::Binding &binding) {
                return binding.columns.contains(name);
            }))
            unused.append(name);
    if (!unused.isEmpty())
        output.line(Words::tr("Not used: %1").arg(unused.join(QStringLiteral(", "))));
    document.insert(QStringLiteral("mapping"), bindings);
    document.insert(QStringLiteral("unused_columns"), QJsonArray::fromStringList(unused));
}

void ImportReport::summary(Output &output, QJsonObject &document) const
{
    const catalog::PlanSummary &sum = plan_.summary;
    const QString currency = import_.context().market.currency.code();
    output.line({});
    output.line(Words::tr("Rows: %1. New SKUs: %2 (new products: %3), updated: %4, unchanged: %5, rejected: %6")
                    .arg(sum.rows)
                    .arg(sum.created)
                    .arg(sum.newProducts)
                    .arg(sum.updated)
                    .arg(sum.unchanged)
                    .arg(sum.rejected));
    QJsonObject cells;
    QStringList told;
    for (const auto &[field, count] : sum.changedCells) {
        cells.insert(catalog::name(field), count);
        told.append(catalog::name(field) + QStringLiteral(" ") + QString::number(count));
    }
    if (!told.isEmpty())
        output.line(Words::tr("Changed cells: %1").arg(told.join(QStringLiteral(", "))));
    if (sum.pricesMovedFar > 0)
        output.line(Words::tr("Mind: %1 prices move by more than 50 %").arg(sum.pricesMovedFar));
    if (sum.stockToZero > 0)
        output.line(Words::tr("Mind: stock becomes zero on %1 SKUs").arg(sum.stockToZero));
    if (!sum.listValueOverflowed) {
        const core::Currency money = import_.context().market.currency;
        output.line(Words::tr("Value of these rows (price × stock): %1 before, %2 after")
                        .arg(core::Money{sum.listValueBefore, money}.toWire() + u' ' + currency,
                             core::Money{sum.listValueAfter, money}.toWire() + u' ' + currency));
    }
    document.insert(QStringLiteral("summary"), QJsonObject{{QStringLiteral("rows"), sum.rows},
                                                           {QStringLiteral("created"), sum.created},
                                                           {QStringLiteral("updated"), sum.updated},
                                                           {QStringLiteral("unchanged"), sum.unchanged},
                                                           {QStringLiteral("rejected"), sum.rejected},
                                                           {QStringLiteral("new_products"), sum.newProducts},
                                                           {QStringLiteral("warnings"), sum.warnings},
                                                           {QStringLiteral("fixed"), sum.fixed},
                                                           {QStringLiteral("changed_cells"), cells},
                                                           {QStringLiteral("prices_moved_far"), sum.pricesMovedFar},
                                                           {QStringLiteral("stock_to_zero"), sum.stockToZero},
                                                           {QStringLiteral("list_value_before"), sum.listValueBefore},
                                                           {QStringLiteral("list_value_after"), sum.listValueAfter},
                                                           {QStringLiteral("currency"), currency}});
}

void ImportReport::add(const catalog::PlanRow &row, const catalog::Import::RowView &view,
                       const catalog::ImportRow::Located &located, QJsonArray &list,
                       std::vector<QStringList> &table) const
{
    const catalog::Finding &finding = located.finding;
    const QStringList &header = import_.file().layout().header;
    const QString column = header.value(located.column);
    const QString value = located.column >= 0 && size_t(located.column) < view.cells.size()
                              ? view.cells[size_t(located.column)]
                              : QString();
    const auto fix = finding.severity == catalog::Severity::Fixed
                         ? std::nullopt
                         : catalog::fixFor(finding, value, import_.context().market);
    QJsonObject one{{QStringLiteral("row"), qint64(row.number)},
                    {QStringLiteral("seller_sku"), QString::fromStdString(view.row.sellerSku)},
                    {QStringLiteral("column"), column},
                    {QStringLiteral("rule"), QString(finding.rule)},
                    {QStringLiteral("severity"), toText(finding.severity)},
                    {QStringLiteral("value"), value},
                    {QStringLiteral("words"), catalog::words(finding)}};
    if (fix)
        one.insert(QStringLiteral("fix"), *fix);
    list.append(one);
    table.push_back({QString::number(row.number), QString::fromStdString(view.row.sellerSku), column,
                     toText(finding.severity), catalog::words(finding), value.left(30),
                     fix ? fix->left(30) : QString()});
}

core::Result<void> ImportReport::findings(Output &output, QJsonObject &document) const
{
    const auto counts = plan_.countsByRule();
    QJsonArray rules;
    for (const catalog::ImportPlan::RuleCount &count : counts)
        rules.append(QJsonObject{{QStringLiteral("rule"), QString(count.rule)},
                                 {QStringLiteral("severity"), toText(count.severity)},
                                 {QStringLiteral("count"), count.count},
                                 {QStringLiteral("first_row"), qint64(count.firstRow)}});
    document.insert(QStringLiteral("rules"), rules);

    std::vector<QStringList> table;
    QJsonArray list;
    // What the platform would refuse first: the rest must not hide it.
    for (const catalog::Severity severity :
         {catalog::Severity::Error, catalog::Severity::Warning, catalog::Severity::Fixed}) {
        std::unordered_set<quint32> rows;
        for (const catalog::PlanFinding &finding : plan_.findings)
            if (finding.severity == severity)
                rows.insert(finding.row);
        for (const catalog::PlanRow &row : plan_.rows) {
            if (list.size() >= limit_)
                break;
            if (!rows.contains(row.number))
                continue;
            const auto view = import_.view(plan_, row);
            if (!view)
                return core::Unexpected(view.error());
            for (const catalog::ImportRow::Located &located : view->findings)
                if (located.finding.severity == severity && list.size() < limit_)
                    add(row, *view, located, list, table);
        }
    }
    document.insert(QStringLiteral("findings"), list);
    if (!table.empty()) {
        output.line({});
        output.table({Words::tr("Row"), Words::tr("Seller SKU"), Words::tr("Column"), Words::tr("Severity"),
                      Words::tr("Finding"), Words::tr("Value"), Words::tr("Possible fix")},
                     table);
        if (qint64(plan_.findings.size()) > list.size())
            output.line(Words::tr("… and %1 more findings (--limit shows more)")
                            .arg(qint64(plan_.findings.size()) - list.size()));
    }
    return {};
}

core::Result<void> ImportReport::changes(Output &output, QJsonObject &document) const
{
    std::vector<QStringList> table;
    QJsonArray list;
    const auto columns = catalog::exportColumns(reader_, import_.context().shop);
    if (!columns)
        return core::Unexpected(columns.error());
    for (const catalog::PlanRow &row : plan_.rows) {
        if (list.size() >= limit_)
            break;
        if (row.kind != catalog::RowKind::Update)
            continue;
        const auto view = import_.view(plan_, row);
        if (!view)
            return core::Unexpected(view.error());
        const auto before = catalog::loadWithSku(reader_, row.sku);
        if (!before)
            return core::Unexpected(before.error());
        if (!*before)
            continue;
        for (const Cell &cell : changedCells(**before, view->row, import_.context(), *columns)) {
            const QString sku = (*before)->skus.front().sellerSku;
            list.append(QJsonObject{{QStringLiteral("row"), qint64(row.number)},
                                    {QStringLiteral("seller_sku"), sku},
                                    {QStringLiteral("field"), cell.field},
                                    {QStringLiteral("label"), label(cell.field)},
                                    {QStringLiteral("before"), cell.before},
                                    {QStringLiteral("after"), cell.after}});
            table.push_back(
                {QString::number(row.number), sku, label(cell.field), cell.before.left(40), cell.after.left(40)});
        }
    }
    document.insert(QStringLiteral("changes"), list);
    if (!table.empty()) {
        output.line({});
        output.table(
            {Words::tr("Row"), Words::tr("Seller SKU"), Words::tr("Field"), Words::tr("Before"), Words::tr("After")},
            table);
        if (plan_.summary.updated > list.size())
            output.line(Words::tr("These are the first; --limit shows more."));
    }
    return {};
}

} // namespace cli
