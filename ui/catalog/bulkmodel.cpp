// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/bulkmodel.h"

#include "ui/catalog/words.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <limits>

namespace ui::catalog {
namespace {

constexpr qsizetype kBeforePlace = 16; // characters before what is replaced, so that a narrow cell shows the place

qsizetype sameStart(const QString &a, const QString &b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

} // namespace

using ::catalog::BulkEdit;
using ::catalog::BulkLine;

BulkModel::BulkModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , locale_(locale)
{
}

void BulkModel::setPlan(std::shared_ptr<const ::catalog::BulkPlan> plan)
{
    beginResetModel();
    plan_ = std::move(plan);
    wanted_.assign(plan_ ? plan_->lines.size() : 0, true);
    wantedCount_ = 0;
    for (size_t i = 0; i < wanted_.size(); ++i) {
        wanted_[i] = !plan_->lines[i].isRefused();
        wantedCount_ += wanted_[i] ? 1 : 0;
    }
    filter();
    endResetModel();
    Q_EMIT wantedChanged();
}

void BulkModel::setFilter(BulkFilter wanted)
{
    beginResetModel();
    filter_ = wanted;
    filter();
    endResetModel();
}

void BulkModel::filter()
{
    shown_.clear();
    if (!plan_)
        return;
    for (size_t i = 0; i < plan_->lines.size(); ++i) {
        const BulkLine &line = plan_->lines[i];
        if (filter_ == BulkFilter::All || (filter_ == BulkFilter::Alarms && line.alarm && !line.isRefused()) ||
            (filter_ == BulkFilter::Refused && line.isRefused()))
            shown_.push_back(quint32(i));
    }
}

std::optional<qint64> BulkModel::valueMove() const
{
    if (!plan_ || !plan_->valueBefore || wantedCount_ != plan_->changed)
        return std::nullopt;
    return *plan_->valueAfter - *plan_->valueBefore;
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<size_t>(shown_.size(), size_t(std::numeric_limits<int>::max())));
}

int BulkModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kBulkColumns; }

QString BulkModel::number(std::optional<qint64> value) const
{
    if (!value)
        return {};
    return plan_->edit.field == BulkEdit::Field::Stock ? kit::count(locale_, *value)
                                                       : kit::amount(locale_, {*value, plan_->currency});
}

QString BulkModel::text(const BulkLine &line, BulkColumn column) const
{
    const bool status = plan_->edit.field == BulkEdit::Field::Status;
    const auto words = [&](const QString &value) {
        if (plan_->edit.field == BulkEdit::Field::Category)
            return plan_->categories.value(value, value);
        return status ? wordsOf(::catalog::statusFromText(value), value).text : value.simplified();
    };
    switch (column) {
    case BulkColumn::Subject:
        return line.subject;
    case BulkColumn::Before:
        return plan_->edit.isNumber() ? number(line.before) : words(line.textBefore);
    case BulkColumn::After:
        return plan_->edit.isNumber() ? number(line.after) : words(line.textAfter);
    case BulkColumn::Move: {
        if (!line.before || !line.after || *line.before == 0)
            return {};
        const qint64 tenths = qint64(1000.0L * (*line.after - *line.before) / *line.before);
        const QString sign = tenths < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
        return sign + locale_.toString(std::abs(tenths) / 10) + locale_.decimalPoint() +
               locale_.toString(std::abs(tenths) % 10) + QChar(0xa0) + locale_.percent();
    }
    case BulkColumn::Problem:
        return line.findings.empty() ? (line.alarm ? tr("moves by more than half") : QString())
                                     : ::catalog::words(line.findings.front());
    }
    return {};
}

QString BulkModel::shownText(const BulkLine &line, BulkColumn column) const
{
    const QString whole = text(line, column);
    if (plan_->edit.way != BulkEdit::Way::Replace || (column != BulkColumn::Before && column != BulkColumn::After))
        return whole;
    const qsizetype from = sameStart(line.textBefore.simplified(), line.textAfter.simplified()) - kBeforePlace;
    return from > kBeforePlace ? u'…' + whole.mid(from) : whole;
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const BulkLine &one = line(index.row());
    const auto column = BulkColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(one, column);
    case Qt::ToolTipRole:
        return text(one, column);
    case Qt::TextAlignmentRole:
        return plan_->edit.isNumber() && column != BulkColumn::Subject && column != BulkColumn::Problem
                   ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return column == BulkColumn::Subject
                   ? QVariant(wanted_[shown_[size_t(index.row())]] ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    default:
        return {};
    }
}

bool BulkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || line(index.row()).isRefused())
        return false;
    const bool on = value.toInt() == Qt::Checked;
    std::vector<bool>::reference wanted = wanted_[shown_[size_t(index.row())]];
    if (wanted == on)
        return true;
    wanted = on;
    wantedCount_ += on ? 1 : -1;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT wantedChanged();
    return true;
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool number = section >= int(BulkColumn::Before) && section <= int(BulkColumn::Move);
    if (role == Qt::TextAlignmentRole && number && (!plan_ || plan_->edit.isNumber()))
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (BulkColumn(section)) {
    case BulkColumn::Subject:
        return plan_ && plan_->edit.isOfProduct() ? tr("Product") : tr("Seller SKU");
    case BulkColumn::Before:
        return tr("Now");
    case BulkColumn::After:
        return tr("Then");
    case BulkColumn::Move:
        return tr("Change");
    case BulkColumn::Problem:
        return tr("Mind");
    }
    return {};
}

Qt::ItemFlags BulkModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == int(BulkColumn::Subject) && !line(index.row()).isRefused())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace ui::catalog
