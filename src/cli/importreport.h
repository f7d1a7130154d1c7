// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importer.h"
#include "cli/output.h"
#include "tabular/mapping.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cli {

// What a checked import tells: how the columns were understood, what would change, and what is wrong. For people on
// `output`, and as the members "mapping", "summary", "findings" and "changes" of `document`.
struct ImportReport {
    const catalog::Import &import;
    const catalog::ImportPlan &plan;
    const tabular::Mapping &mapping;
    store::Connection &reader;
    qint64 limit; // findings and changes that are told one by one

    core::Result<void> write(Output &output, QJsonObject &document) const;

private:
    void columns(Output &output, QJsonObject &document) const;
    void summary(Output &output, QJsonObject &document) const;
    core::Result<void> findings(Output &output, QJsonObject &document) const;
    void add(const catalog::PlanRow &row, const catalog::Import::RowView &view,
             const catalog::ImportRow::Located &located, QJsonArray &list, std::vector<QStringList> &table) const;
    core::Result<void> changes(Output &output, QJsonObject &document) const;
};

} // namespace cli
