// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcheck.h"
#include "catalog/importfile.h"
#include "sync/plan.h"

#include <QJsonObject>
#include <QSet>

#include <functional>
#include <memory>

class QIODevice;

namespace catalog {

// One file on its way into the catalog of one shop: a mapping, a check that makes a plan, and the plan's application.
// Everything blocks its thread; give it one of a pool, or the writer's. Immutable after make(), so threads may share
// it.
class Import final {
public:
    // `fixes`: rules whose one possible fix is to be applied to every row that breaks them.
    // Errors: mapping.column, mapping.transform, import.no_key (neither seller SKU nor SKU id is mapped).
    static core::Result<std::shared_ptr<const Import>> make(std::shared_ptr<const ImportFile> file,
                                                            std::shared_ptr<const ImportContext> context,
                                                            const tabular::Mapping &mapping,
                                                            const QSet<QLatin1String> &fixes);

    const ImportFile &file() const { return *file_; }
    const ImportContext &context() const { return *context_; }

    core::Result<ImportPlan> check(const OpenLocalCatalog &openLocal, CheckControl &control, int threads) const;

    // One row again: what a list of findings shows, and what the rejected rows tell.
    struct RowView {
        std::vector<QString> cells; // as in the file
        ImportRow row;
        std::vector<ImportRow::Located> findings; // those of the plan, with the numbers and names of their sentences
    };
    core::Result<RowView> view(const ImportPlan &plan, const PlanRow &row) const;

    // Applies the plan's rows that `wanted` selects (rejected and unchanged ones are never applied): products, journal,
    // outbox, where each row came from, and the mapping for the next file of this form, all in the caller's
    // transaction.
    using Wanted = std::function<bool(const PlanRow &)>;
    core::Result<syncing::Applied> apply(store::Connection &connection, const ImportPlan &plan, const Wanted &wanted,
                                         const QString &actor, core::Instant now,
                                         const syncing::Progress &progress) const;

    // Writes the rows that the check rejected, in their original columns, with the reasons in front.
    core::Result<qint64> writeRejects(const ImportPlan &plan, QIODevice &device) const;

private:
    Import(std::shared_ptr<const ImportFile> file, std::shared_ptr<const ImportContext> context, RowParser parser,
           const tabular::Mapping &mapping)
        : file_(std::move(file))
        , context_(std::move(context))
        , parser_(std::move(parser))
        , mapping_(mapping)
    {
    }
    void read(const tabular::Record &record, const ImportPlan &plan, const PlanRow &planned, RowView &view,
              RowParser::Scratch &scratch) const;

    std::shared_ptr<const ImportFile> file_;
    std::shared_ptr<const ImportContext> context_;
    RowParser parser_;
    tabular::Mapping mapping_;
};

// The shop's catalog in a database, for the checking threads.
OpenLocalCatalog openLocalCatalog(const store::Database &database, const core::ShopId &shop);

// Mappings that the merchant has confirmed, by the signature of a file's header.
core::Result<std::optional<tabular::Mapping>> rememberedMapping(store::Connection &connection,
                                                                const QString &signature);
core::Result<void> rememberMapping(store::Connection &connection, const QString &signature, const QString &name,
                                   const tabular::Mapping &mapping, core::Instant now);

// Writes the rows of an applied import whose changes the platform has refused, with its reasons. When the file is no
// longer what it was, the rows are written in the columns of our own export. Answers how many.
core::Result<qint64> writePlatformRejects(store::Connection &connection, qint64 operation, QIODevice &device);

} // namespace catalog
