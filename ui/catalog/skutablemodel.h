// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/reserved.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <map>
#include <vector>

namespace ui::catalog {

// The SKUs of one listing as a table to be written in: a line each, with a check that says whether it is offered at
// all, and columns for seller SKU, price, list price, barcode and the stock of each warehouse. What can't be read stays
// as it was typed, with the reason as tool tip. Some hundred lines at most.
class SkuTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Variant, SellerSku, Price, ListPrice, Barcode, FirstStock };
    enum class Tell { Nothing, Changed, Invalid }; // DataRole
    static constexpr int kTell = Qt::UserRole + 1;
    static constexpr int kAside = Qt::UserRole + 2; // what stands beside a cell's value: "3 reserved"

    struct Line {
        ::catalog::Sku sku;
        bool listed = true;
    };

    SkuTableModel(const ::catalog::Market &market, std::vector<::catalog::Warehouse> warehouses, const QLocale &locale,
                  QObject *parent);

    // `before`: what the SKUs (by row) were; cells that differ are marked, where there is something before.
    void setBefore(const std::vector<::catalog::Sku> &before) { before_ = before; }
    // What open orders hold, told beside the stock.
    void setReserved(const ::catalog::Reserved &reserved) { reserved_ = reserved; }
    void setLines(std::vector<Line> lines);
    const std::vector<Line> &lines() const { return lines_; }
    std::vector<::catalog::Sku> listed() const;
    // Cells of listed lines that can't be read or break a rule.
    int problems() const;
    // Sentences about the first of them; empty without one.
    QString firstProblem() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited();

private:
    struct Unread {
        QString text, problem;
    };
    QString text(const ::catalog::Sku &sku, int column) const;
    QString problem(int row, int column) const;
    QString aside(const ::catalog::Sku &sku, int column) const;
    bool changed(int row, int column) const;
    core::Result<void> put(::catalog::Sku &sku, int column, const QString &text) const;

    const ::catalog::Market market_;
    const std::vector<::catalog::Warehouse> warehouses_;
    const QLocale locale_;
    std::vector<::catalog::Sku> before_;
    ::catalog::Reserved reserved_;
    std::vector<Line> lines_;
    std::map<std::pair<int, int>, Unread> unread_; // by row and column
};

} // namespace ui::catalog
