// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace ui::csvimport {

class LineStore;

enum class ChangeColumn { Row, SellerSku, Title, Changes };
inline constexpr int kChangeColumns = 4;

enum class ChangeFilter { All, New, Price, Stock, Text, Other, Alarms, Rejected };
inline constexpr int kChangeFilters = 8;

// What a cell of an update is to be looked at for, in words: "moves by more than half"; empty when for nothing.
QString alarmWords(::catalog::AlarmSet alarms, const QString &field);
// Why a row can't go, sentence by sentence.
QStringList reasons(const ::catalog::ImportLine &line);

// The rows that would change something; a row's check box leaves it out. On wish those that can't, with the reasons.
class ChangesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    ChangesModel(LineStore &store, const QLocale &locale, QObject *parent = nullptr);

    void setPlan(ChangeFilter filter);
    void forgetLeftOut() { leftOut_.clear(); } // of another file
    qint64 count(ChangeFilter filter) const;
    const QSet<quint32> &leftOut() const { return leftOut_; } // Record::number
    qint64 wantedCount() const;                               // SKUs that would be made or changed
    const ::catalog::ImportLine *line(int row) const;
    ::catalog::RowKind kind(int row) const;
    bool isWanted(int row) const;
    ::catalog::AlarmSet alarms(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void wantedChanged();

private:
    const ::catalog::PlanRow &planRow(int row) const;
    QString changes(int row, const ::catalog::ImportLine &line) const;
    QString text(int row, ChangeColumn column) const;

    LineStore &store_;
    const QLocale locale_;
    std::vector<quint32> shown_; // indices of the plan's rows
    QSet<quint32> leftOut_;
};

} // namespace ui::csvimport
