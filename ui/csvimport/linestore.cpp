// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/linestore.h"

#include "core/follow.h"

namespace ui::csvimport {
namespace {

constexpr int kLines = 5000;
constexpr int kBatch = 200;

} // namespace

LineStore::LineStore(::catalog::ImportCommands &commands, QObject *parent)
    : QObject(parent)
    , commands_(commands)
    , lines_(kLines)
{
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &LineStore::fetch);
}

void LineStore::setChecked(const ::catalog::ImportCommands::Checked &checked)
{
    ++era_;
    checked_ = checked;
    lines_.clear();
    wanted_.clear();
    underway_.clear();
}

const ::catalog::ImportLine *LineStore::line(size_t row) const
{
    const ::catalog::ImportLine *known = lines_.object(row);
    if (!known && !underway_.contains(row)) {
        wanted_.insert(row, ++asked_);
        if (!soon_.isActive())
            soon_.start(0);
    }
    return known;
}

qint64 LineStore::indexOf(quint32 number) const
{
    const auto &rows = checked_.plan->rows;
    const auto at = std::ranges::lower_bound(rows, number, {}, &::catalog::PlanRow::number);
    return at != rows.end() && at->number == number ? at - rows.begin() : -1;
}

void LineStore::fetch()
{
    if (wanted_.isEmpty() || isEmpty())
        return;
    // What was asked for last is most likely still seen; the rest is asked for again when it is.
    std::vector<size_t> rows(wanted_.keyBegin(), wanted_.keyEnd());
    std::ranges::sort(rows, std::greater(), [this](size_t row) { return wanted_.value(row); });
    wanted_.clear();
    if (rows.size() > kBatch)
        rows.resize(kBatch);
    underway_.unite(QSet<size_t>(rows.begin(), rows.end()));
    core::follow(commands_.lines(checked_, rows), this,
                 [this, rows, era = era_](const core::Result<std::vector<::catalog::ImportLine>> &lines) {
                     if (era != era_)
                         return;
                     for (const size_t row : rows)
                         underway_.remove(row);
                     if (!lines)
                         return Q_EMIT failed(lines.error());
                     for (size_t i = 0; i < lines->size() && i < rows.size(); ++i)
                         lines_.insert(rows[i], new ::catalog::ImportLine((*lines)[i]));
                     Q_EMIT loaded();
                 });
}

} // namespace ui::csvimport
