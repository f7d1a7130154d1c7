// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/importcommands.h"

#include "catalog/importdiff.h"
#include "catalog/importtargets.h"
#include "catalog/table.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace engine {
namespace {

using catalog::Import;
using catalog::ImportCell;
using catalog::ImportIssue;
using catalog::ImportLine;
using Checked = catalog::ImportCommands::Checked;
using Opened = catalog::ImportCommands::Opened;

QString label(const QString &field, const QHash<QString, QString> &labels)
{
    const QString name = labels.value(field, field);
    return field.startsWith(u"stock:") ? QCoreApplication::translate("engine", "Stock, %1").arg(name) : name;
}

// Puts the parts of a line together: what the file says, and what stands here.
class LineReader final {
public:
    LineReader(store::Connection &connection, const Checked &checked)
        : connection_(connection)
        , checked_(checked)
    {
        for (const tabular::Target &target : catalog::importTargets(checked.import->context()))
            labels_.insert(target.id, target.label);
    }

    core::Result<ImportLine> read(const catalog::PlanRow &row) const
    {
        const auto view = checked_.import->view(*checked_.plan, row);
        if (!view)
            return core::Unexpected(view.error());
        ImportLine line;
        line.row = row;
        line.sellerSku = QString::fromStdString(view->row.sellerSku);
        line.title = view->row.title;
        for (const catalog::ImportRow::Located &located : view->findings)
            line.issues.push_back(issue(*view, located));
        if (row.kind == catalog::RowKind::Create)
            addCells(line, {}, view->row);
        if (row.sku == 0)
            return line;
        const auto known = catalog::loadWithSku(connection_, row.sku);
        if (!known)
            return core::Unexpected(known.error());
        if (!*known || (*known)->skus.empty())
            return line;
        if (line.sellerSku.isEmpty())
            line.sellerSku = (*known)->skus.front().sellerSku;
        if (line.title.isEmpty())
            line.title = (*known)->title;
        if (row.kind == catalog::RowKind::Update)
            addCells(line, **known, view->row);
        return line;
    }

private:
    ImportIssue issue(const Import::RowView &view, const catalog::ImportRow::Located &located) const
    {
        ImportIssue issue;
        issue.column = located.column;
        issue.finding = located.finding;
        if (located.column >= 0 && size_t(located.column) < view.cells.size())
            issue.value = view.cells[size_t(located.column)];
        if (located.finding.severity != catalog::Severity::Fixed)
            issue.fix = catalog::fixFor(located.finding, issue.value, checked_.import->context().market);
        return issue;
    }

    void addCells(ImportLine &line, const catalog::Product &before, const catalog::ImportRow &row) const
    {
        catalog::Product after = before;
        catalog::put(row, after, 0, checked_.import->context());
        const QStringList header = checked_.columns->header();
        const QStringList wanted = catalog::exportRow(after, 0, *checked_.columns);
        const QStringList old = before.skus.empty() ? QStringList(wanted.size(), QString())
                                                    : catalog::exportRow(before, 0, *checked_.columns);
        for (qsizetype i = 0; i < header.size() && i < old.size() && i < wanted.size(); ++i)
            if (old[i] != wanted[i])
                line.cells.push_back({header[i], label(header[i], labels_), old[i], wanted[i]});
    }

    store::Connection &connection_;
    const Checked &checked_;
    QHash<QString, QString> labels_;
};

// Checks, and once more when rules of categories had to be fetched for it.
class CheckRun final {
public:
    CheckRun(Engine &engine, Shop shop, Opened opened, tabular::Mapping mapping, QSet<QLatin1String> fixes,
             std::shared_ptr<catalog::CheckControl> control)
        : engine_(engine)
        , shop_(std::move(shop))
        , opened_(std::move(opened))
        , mapping_(std::move(mapping))
        , fixes_(std::move(fixes))
        , control_(std::move(control))
    {
    }

    static QFuture<core::Result<Checked>> start(const std::shared_ptr<CheckRun> &run)
    {
        return core::follow(
            run->check(opened(run).context), &run->engine_,
            [run](const core::Result<Checked> &checked) -> QFuture<core::Result<Checked>> {
                if (!checked || checked->plan->withoutRules.empty())
                    return QtFuture::makeReadyFuture(core::Result<Checked>(checked));
                if (run->control_->cancelled)
                    return run->check(run->opened_.context); // says so
                return core::follow(
                    run->engine_.fetchCategoryRules(run->shop_, checked->plan->withoutRules), &run->engine_,
                    [run, checked](const core::Result<void> &got) { return run->checkAgain(*checked, got); });
            });
    }

private:
    static const Opened &opened(const std::shared_ptr<CheckRun> &run) { return run->opened_; }

    QFuture<core::Result<Checked>> checkAgain(Checked checked, const core::Result<void> &got)
    {
        const auto context =
            got ? engine_.importContext(shop_, QFileInfo(opened_.file->path()).absolutePath())
                : core::Result<std::shared_ptr<const catalog::ImportContext>>(core::Unexpected(got.error()));
        if (context)
            return check(*context);
        checked.doubt = QCoreApplication::translate("engine", "Rows in categories that are new to this shop could not "
                                                              "be checked wholly: %1")
                            .arg(context.error().sentence());
        return QtFuture::makeReadyFuture(core::Result<Checked>(std::move(checked)));
    }

    QFuture<core::Result<Checked>> check(const std::shared_ptr<const catalog::ImportContext> &context)
    {
        const auto columns = catalog::exportColumns(engine_.reader(), shop_.id);
        if (!columns)
            return QtFuture::makeReadyFuture(core::Result<Checked>(core::Unexpected(columns.error())));
        const auto import = Import::make(opened_.file, context, mapping_, fixes_);
        if (!import)
            return QtFuture::makeReadyFuture(core::Result<Checked>(core::Unexpected(import.error())));
        return core::follow(
            engine_.checkImport(*import, control_), &engine_,
            [import = *import, columns = std::make_shared<const catalog::ExportColumns>(*columns)](
                const core::Result<std::shared_ptr<const catalog::ImportPlan>> &plan) -> core::Result<Checked> {
                if (!plan)
                    return core::Unexpected(plan.error());
                return Checked{import, *plan, columns, {}};
            });
    }

    Engine &engine_;
    const Shop shop_;
    const Opened opened_;
    const tabular::Mapping mapping_;
    const QSet<QLatin1String> fixes_;
    const std::shared_ptr<catalog::CheckControl> control_;
};

core::Result<Opened> openedFrom(Engine &engine, const Shop &shop, const QString &path,
                                const std::shared_ptr<const catalog::ImportFile> &file)
{
    auto context = engine.importContext(shop, QFileInfo(path).absolutePath());
    if (!context)
        return core::Unexpected(context.error());
    auto remembered = catalog::rememberedMapping(engine.reader(), file->signature());
    if (!remembered)
        return core::Unexpected(remembered.error());
    Opened opened;
    opened.file = file;
    opened.context = *context;
    opened.targets = catalog::importTargets(**context);
    opened.proposal = tabular::propose(opened.targets, file->layout(), file->sample(), *remembered);
    opened.remembered = remembered->has_value();
    return opened;
}

// All or nothing: what was at `path` stays until the new file is whole.
template<class Write>
core::Result<qint64> saved(const QString &path, Write write)
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return core::fail("rejects.file", QCoreApplication::translate("engine", "The rejected rows can’t be written"),
                          path + QStringLiteral(": ") + file.errorString(),
                          QCoreApplication::translate("engine", "Choose a folder that you may write to and that has "
                                                                "room."));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    core::Result<qint64> rows = write(file);
    if (rows && !file.commit())
        return failed();
    return rows;
}

} // namespace

ImportCommands::ImportCommands(Host &host, Shop shop, QObject *parent)
    : catalog::ImportCommands(parent)
    , host_(host)
    , shop_(std::move(shop))
{
    connect(&host_, &Host::changed, this, [this](const store::Change &change) {
        if (change.touches(QStringLiteral("sync_outbox")))
            Q_EMIT pushed();
    });
}

ImportCommands::Answer<bool> ImportCommands::isApproved()
{
    return host_.ask([shop = shop_.id](Engine &engine) { return engine.isApproved(shop); });
}

ImportCommands::Answer<Opened> ImportCommands::open(const QString &path, const tabular::Options &options)
{
    return host_.ask([path, options, shop = shop_](Engine &engine) {
        return core::follow(
            QtConcurrent::run([path, options] { return catalog::ImportFile::open(path, options); }), &engine,
            [&engine, shop,
             path](const core::Result<std::shared_ptr<const catalog::ImportFile>> &file) -> core::Result<Opened> {
                return file ? openedFrom(engine, shop, path, *file) : core::Unexpected(file.error());
            });
    });
}

ImportCommands::Answer<Checked> ImportCommands::check(const Opened &opened, const tabular::Mapping &mapping,
                                                      const QSet<QLatin1String> &fixes,
                                                      std::shared_ptr<catalog::CheckControl> control)
{
    return host_.ask([opened, mapping, fixes, control = std::move(control), shop = shop_](Engine &engine) {
        return CheckRun::start(std::make_shared<CheckRun>(engine, shop, opened, mapping, fixes, control));
    });
}

ImportCommands::Answer<std::vector<ImportLine>> ImportCommands::lines(const Checked &checked,
                                                                      const std::vector<size_t> &rows)
{
    using Lines = core::Result<std::vector<ImportLine>>;
    return host_.read([checked, rows](store::Connection &connection) -> Lines {
        const LineReader reader(connection, checked);
        std::vector<ImportLine> lines;
        for (const size_t row : rows) {
            if (row >= checked.plan->rows.size())
                continue;
            auto line = reader.read(checked.plan->rows[row]);
            if (!line)
                return core::Unexpected(line.error());
            lines.push_back(std::move(*line));
        }
        return lines;
    });
}

ImportCommands::Answer<syncing::Applied> ImportCommands::apply(const Checked &checked, Import::Wanted wanted,
                                                               syncing::Progress progress)
{
    return host_.ask([checked, wanted = std::move(wanted), progress = std::move(progress)](Engine &engine) mutable {
        return engine.applyImport(checked.import, checked.plan, std::move(wanted), std::move(progress));
    });
}

ImportCommands::Answer<qint64> ImportCommands::saveRejects(const Checked &checked, const QString &path)
{
    return QtConcurrent::run([checked, path] {
        return saved(path, [&checked](QIODevice &file) { return checked.import->writeRejects(*checked.plan, file); });
    });
}

ImportCommands::Answer<qint64> ImportCommands::savePlatformRejects(qint64 operation, const QString &path)
{
    return host_.read([operation, path](store::Connection &connection) {
        return saved(path, [&connection, operation](QIODevice &file) {
            return catalog::writePlatformRejects(connection, operation, file);
        });
    });
}

ImportCommands::Answer<syncing::Counts> ImportCommands::progress(qint64 operation)
{
    return host_.read(
        [operation](store::Connection &connection) { return syncing::counts(connection, std::nullopt, operation); });
}

ImportCommands::Answer<syncing::Applied> ImportCommands::undo(qint64 operation)
{
    return host_.ask([operation, shop = shop_.id](Engine &engine) { return engine.undo(shop, operation); });
}

} // namespace engine
