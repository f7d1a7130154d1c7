// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importer.h"
#include "cli/output.h"
#include "tabular/mapping.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace cli {

// What a checked import tells: how the columns were understood, what would change, and what is wrong. For people on
// `output`, and as the members "mapping", "summary", "findings" and "changes" of `document`.
class ImportReport final {
public:
    // `limit`: findings and changes that are told one by one. All but the number must outlive the report.
    ImportReport(const catalog::Import &import, const catalog::ImportPlan &plan, const tabular::Mapping &mapping,
                 store::Connection &reader, qint64 limit);

    core::Result<void> write(Output &output, QJsonObject &document) const;

private:
    // "stock:7118…" is "Stock, Lager Hamburg" to people.
    QString label(const QString &target) const;

    void columns(Output &output, QJsonObject &document) const;
    void summary(Output &output, QJsonObject &document) const;
    core::Result<void> findings(Output &output, QJsonObject &document) const;
    void add(const catalog::PlanRow &row, const catalog::Import::RowView &view,
             const catalog::ImportRow::Located &located, QJsonArray &list, std::vector<QStringList> &table) const;
    core::Result<void> changes(Output &output, QJsonObject &document) const;

    const catalog::Import &import_;
    const catalog::ImportPlan &plan_;
    const tabular::Mapping &mapping_;
    store::Connection &reader_;
    const qint64 limit_;
    QHash<QString, QString> labels_;
};

} // namespace cli
