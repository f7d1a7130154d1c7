// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/exportfile.h"
#include "catalog/table.h"
#include "cli/commands.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QFile>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

class ProductsExport final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("products"), QStringLiteral("export")}; }
    QString summary() const override { return Words::tr("Write the catalog as CSV, ready to be imported again."); }
    QString arguments() const override { return QStringLiteral("FILE"); }

    void options(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("columns"),
                          Words::tr("Only these, in this order: title,price,stock. The seller SKU is always in."),
                          QStringLiteral("LIST")});
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        if (arguments.positionalArguments().size() != 1)
            return usage(context, Words::tr("Give the file to write, or - for standard output"));
        catalog::ExportRequest request;
        request.fields = arguments.value(QStringLiteral("columns")).split(u',', Qt::SkipEmptyParts);
        for (QString &name : request.fields)
            name = name.trimmed();
        if (arguments.isSet(QStringLiteral("columns")) && request.fields.isEmpty())
            return usage(context, Words::tr("Name the columns, with commas between them"));
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        const QString path = arguments.positionalArguments().first();
        return finished(path == u"-" ? toStandardOutput(*shop, request, context)
                                     : toFile(*shop, request, path, context));
    }

private:
    static catalog::ExportProgress progress(const engine::Shop &shop, Context &context)
    {
        const auto counts = catalog::catalogCounts(context.engine->reader(), shop.id);
        return [&context, total = counts ? counts->skus : 0](qint64 done) {
            context.progress.show(Words::tr("Writing SKUs"), done, total);
            return true;
        };
    }

    static Exit toStandardOutput(const engine::Shop &shop, const catalog::ExportRequest &request, Context &context)
    {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return Exit::Failed;
        tabular::WriteOptions options;
        options.bom = tabular::Bom::None;
        const auto written =
            catalog::exportCatalog(context.engine->reader(), shop.id, request, out, options, progress(shop, context));
        return written ? Exit::Done : report(context, written.error());
    }

    static Exit toFile(const engine::Shop &shop, const catalog::ExportRequest &request, const QString &path,
                       Context &context)
    {
        const auto format =
            path.endsWith(u".xlsx", Qt::CaseInsensitive) ? catalog::ExportFormat::Xlsx : catalog::ExportFormat::Csv;
        const auto written =
            catalog::exportToFile(context.engine->reader(), shop.id, request, path, format, progress(shop, context));
        context.progress.clear();
        if (!written)
            return report(context, written.error());
        context.output.line(Words::tr("%1 SKUs are in %2.").arg(*written).arg(path));
        context.output.json({{QStringLiteral("skus"), *written}, {QStringLiteral("file"), path}});
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> productsExportCommand() { return std::make_unique<ProductsExport>(); }

} // namespace cli
