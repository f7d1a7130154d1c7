// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <memory>
#include <vector>

namespace ui::catalog {

enum class BulkColumn { Subject, Before, After, Move, Problem };
inline constexpr int kBulkColumns = 5;

enum class BulkFilter { All, Alarms, Refused };

// The lines of a plan; a line's check box leaves it out.
class BulkModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit BulkModel(const QLocale &locale, QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const ::catalog::BulkPlan> plan); // checks all that can be done
    void setFilter(BulkFilter filter);
    const ::catalog::BulkPlan *plan() const { return plan_.get(); }
    const std::shared_ptr<const ::catalog::BulkPlan> &shared() const { return plan_; }
    bool isWanted(const ::catalog::BulkLine &line) const;
    std::vector<bool> wanted() const { return wanted_; } // by index of the plan's lines
    qint64 wantedCount() const { return wantedCount_; }
    // What the wanted lines do to the value of the stock, in minor units; nothing where the plan doesn't know.
    std::optional<qint64> valueMove() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void wantedChanged();

private:
    const ::catalog::BulkLine &line(int row) const { return plan_->lines[shown_[size_t(row)]]; }
    QString text(const ::catalog::BulkLine &line, BulkColumn column) const;
    QString shownText(const ::catalog::BulkLine &line, BulkColumn column) const; // from where it changes
    QString number(std::optional<qint64> value) const;
    void filter();

    const QLocale locale_;
    std::shared_ptr<const ::catalog::BulkPlan> plan_;
    BulkFilter filter_ = BulkFilter::All;
    std::vector<quint32> shown_; // indices of the plan's lines
    std::vector<bool> wanted_;
    qint64 wantedCount_ = 0;
};

} // namespace ui::catalog
