// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/export.h"
#include "catalog/table.h"
#include "cli/commands.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

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

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        if (arguments.positionalArguments().size() != 1)
            return usage(context, Words::tr("Give the file to write, or - for standard output"));
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        const QString path = arguments.positionalArguments().first();
        return finished(path == u"-" ? toStandardOutput(*shop, context) : toFile(*shop, path, context));
    }

private:
    static core::Result<qint64> write(const engine::Shop &shop, QIODevice &device, const tabular::WriteOptions &options,
                                      Context &context)
    {
        const auto counts = catalog::catalogCounts(context.engine->reader(), shop.id);
        return catalog::exportCatalog(context.engine->reader(), shop.id, device, options, [&](qint64 done) {
            context.progress.show(Words::tr("Writing SKUs"), done, counts ? counts->skus : 0);
            return true;
        });
    }

    static Exit toStandardOutput(const engine::Shop &shop, Context &context)
    {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return Exit::Failed;
        tabular::WriteOptions options;
        options.bom = tabular::Bom::None;
        const auto written = write(shop, out, options, context);
        return written ? Exit::Done : report(context, written.error());
    }

    static Exit toFile(const engine::Shop &shop, const QString &path, Context &context)
    {
        QSaveFile file(path); // an old file stays until the new one is whole
        const auto failed = [&] {
            return report(context, core::Error{QStringLiteral("export.file"), Words::tr("The file can’t be written"),
                                               path + QStringLiteral(": ") + file.errorString(),
                                               Words::tr("Give a folder that you may write to and that has room.")});
        };
        if (!file.open(QIODevice::WriteOnly))
            return failed();
        const auto written = write(shop, file, {}, context);
        if (!written)
            return report(context, written.error());
        if (!file.commit())
            return failed();
        context.progress.clear();
        context.output.line(Words::tr("%1 SKUs are in %2.").arg(*written).arg(path));
        context.output.json({{QStringLiteral("skus"), *written}, {QStringLiteral("file"), path}});
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> productsExportCommand() { return std::make_unique<ProductsExport>(); }

} // namespace cli
