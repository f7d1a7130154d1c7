// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/gridreader.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QLocale>
#include <QSet>

#include <optional>

namespace ui::catalog {

enum class GridColumn { Check, Product, Status, Price, Stock, Quality, Work, SellerSku, ProductId, Updated };
inline constexpr int kGridColumns = 10;

// A line with its texts ready to be painted.
struct GridLine {
    ::catalog::GridRow row;
    QString second; // below the title: how many SKUs, or the seller SKU
    QString price, priceBelow, stock, stockBelow, updated;
    QString stockTip;          // "127 available, 3 reserved"
    QString advice, adviceTip; // "Pictures +1", and what to do about each
};

// The lines of the catalog as a table, any number of them: keys for all rows, contents for those that somebody looks
// at. The view says which rows it shows (look()), the missing ones are fetched, and what is not here yet is empty for a
// moment. Products open into their SKUs. Checked rows are a set of SKUs over the whole answer, shown or not.
// GUI thread; nothing waits.
class GridModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    GridModel(::catalog::GridReader &reader, const QLocale &locale, QObject *parent = nullptr);

    void ask(const ::catalog::GridQuery &query);
    const ::catalog::GridQuery &query() const { return query_; }
    const ::catalog::GridResult *answer() const { return answer_.get(); } // null before the first

    // What the view shows; contents for it and some rows around are fetched.
    void look(int firstRow, int lastRow);
    const GridLine *line(int row) const; // null when it is not here yet
    ::catalog::GridKey keyAt(int row) const;
    int rowOf(const ::catalog::GridKey &key) const; // -1 when it is not in the answer. Cost: 1 ms per million
    bool isSku(int row) const { return place(row).sku >= 0; }
    bool isOpen(int row) const;
    bool canOpen(int row) const; // a product with several SKUs
    void setOpen(int row, bool open);

    // The checked SKUs. Unchecked by a new query that was asked for; kept when the same answer is renewed.
    const ::catalog::GridSelection &selection() const { return selection_; }
    qint64 checkedCount() const;
    // What is checked, in the order of the answer; where nothing is, the line: its SKUs, or the line itself.
    std::vector<qint64> chosenSkus(int row) const;
    std::vector<::catalog::GridKey> chosen(int row) const;
    Qt::CheckState checkState(int row) const;
    Qt::CheckState checkStateOfAll() const;
    void check(int firstRow, int lastRow, bool on);
    void checkAll(bool on);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void answered(); // counts and facets are new
    void selectionChanged();

private:
    // Where a row is: the group and, for a line of a SKU, its index in the answer.
    struct Place {
        qint64 group = -1;
        qint64 sku = -1;
    };
    struct Opened {
        quint32 group;
        qint64 before; // lines of SKUs above it
    };
    Place place(int row) const;
    qint64 firstSku(qint64 group) const { return group == 0 ? 0 : answer_->ends[size_t(group - 1)]; }
    qint64 skuCount(qint64 group) const { return answer_->ends[size_t(group)] - firstSku(group); }
    bool byProduct() const { return answer_ && answer_->shape == ::catalog::GridShape::Products; }
    bool isChecked(qint64 sku) const { return checked_.contains(sku) != (selection_.kind == AllBut); }
    void take(const ::catalog::GridAnswer &answer);
    void rebuildOpened();
    void takeLines(const std::vector<::catalog::GridRow> &rows);
    GridLine textsOf(const ::catalog::GridRow &row) const;
    void checkSku(qint64 sku, bool on);
    void selectionHasChanged();
    QString qualityText(const GridLine &line) const;
    QVariant accessibleText(int row, GridColumn column) const;

    static constexpr auto AllBut = ::catalog::GridSelection::Kind::AllBut;

    ::catalog::GridReader &reader_;
    const QLocale locale_;
    ::catalog::GridQuery query_;
    ::catalog::GridAnswer answer_;
    quint64 era_ = 0;
    QSet<qint64> openProducts_;
    std::vector<Opened> opened_; // by group
    qint64 openLines_ = 0;
    mutable QCache<::catalog::GridKey, GridLine> lines_;
    QSet<::catalog::GridKey> asked_;
    int firstShown_ = 0, lastShown_ = -1;
    ::catalog::GridSelection selection_;
    QSet<qint64> checked_; // of the selection's list
};

} // namespace ui::catalog
