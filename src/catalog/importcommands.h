// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/export.h"
#include "catalog/importer.h"
#include "sync/plan.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace catalog {

// One changed cell of an update, as an export would write it. `field` is the id of an import target ("price").
struct ImportCell {
    QString field;
    QString label; // "Price", "Stock, Lager Hamburg"
    QString before, after;
};

// A finding as people read it.
struct ImportIssue {
    int column = -1; // of the file; -1 where the row as a whole is meant
    Finding finding;
    QString value;              // what stands in the file
    std::optional<QString> fix; // the one value that would satisfy the rule
};

// A row of the plan with everything that is shown of it: made when somebody looks, from file and catalog.
struct ImportLine {
    PlanRow row;
    QString sellerSku, title;
    std::vector<ImportCell> cells; // of an update: what changes. Of a new SKU: what it gets, `before` empty
    std::vector<ImportIssue> issues;
};

// What the steps of an import ask for, without knowing who does it. Lives on the GUI's thread; nothing here waits.
class ImportCommands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    template<class T>
    using Answer = QFuture<core::Result<T>>;

    virtual core::ShopId shop() const = 0;
    virtual QString shopName() const = 0;
    // Whether the shop's first push was approved: until then what is applied stays here.
    virtual Answer<bool> isApproved() = 0;

    // Everything about a file that the mapping needs: the file itself, the shop's targets, and the proposed mapping.
    struct Opened {
        std::shared_ptr<const ImportFile> file;
        std::shared_ptr<const ImportContext> context;
        QList<tabular::Target> targets;
        tabular::Proposal proposal;
        bool remembered = false; // a mapping that was used before
    };
    virtual Answer<Opened> open(const QString &path, const tabular::Options &options) = 0;
    // On a thread of the pool; rules of categories that are not cached are fetched and the check is repeated.
    struct Checked {
        std::shared_ptr<const Import> import;
        std::shared_ptr<const ImportPlan> plan;
        std::shared_ptr<const ExportColumns> columns; // in which cells are told
        QString doubt;                                // why some rows could not be checked wholly; empty when they were
    };
    virtual Answer<Checked> check(const Opened &opened, const tabular::Mapping &mapping,
                                  const QSet<QLatin1String> &fixes, std::shared_ptr<CheckControl> control) = 0;
    // Lines for rows [index in plan->rows] that are visible. Cost: some 10 us a row.
    virtual Answer<std::vector<ImportLine>> lines(const Checked &checked, const std::vector<size_t> &rows) = 0;
    virtual Answer<syncing::Applied> apply(const Checked &checked, Import::Wanted wanted,
                                           syncing::Progress progress) = 0;
    // Rows that the check rejected, in their original columns with reasons. Answers how many.
    virtual Answer<qint64> saveRejects(const Checked &checked, const QString &path) = 0;
    // Rows of an applied import that the platform has refused.
    virtual Answer<qint64> savePlatformRejects(qint64 operation, const QString &path) = 0;
    virtual Answer<syncing::Counts> progress(qint64 operation) = 0; // of what the import queued
    virtual Answer<syncing::Applied> undo(qint64 operation) = 0;

Q_SIGNALS:
    // Something in the outbox changed: ask progress() again.
    void pushed();
};

} // namespace catalog
