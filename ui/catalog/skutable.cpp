// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/skutable.h"

#include "ui/catalog/skutablemodel.h"
#include "ui/kit/headerview.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <map>

namespace ui::catalog {
namespace {

constexpr int kRowHeight = 28, kNumberWidth = 96, kVariantWidth = 170, kSellerSkuWidth = 190, kBarcodeWidth = 126,
              kStockWidth = 120, kAsideInset = 6;

class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(const kit::Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , theme_(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString aside = index.data(SkuTableModel::kAside).toString();
        if (aside.isEmpty())
            return;
        const kit::Ink ink(*painter, theme_, option.direction);
        kit::Cut cut(option.rect.adjusted(kAsideInset, 0, -kAsideInset, 0), option.direction);
        cut.trailing(theme_.fonts().metrics(kit::Role::Body).horizontalAdvance(index.data().toString()), kAsideInset);
        kit::paintText(ink, cut.rest(), aside, kit::Role::Meta, theme_.color(kit::Token::Text3));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto tell = SkuTableModel::Tell(index.data(SkuTableModel::kTell).toInt());
        if (tell == SkuTableModel::Tell::Nothing)
            return;
        const kit::State state = tell == SkuTableModel::Tell::Invalid ? kit::State::Err : kit::State::Pend;
        option->backgroundBrush = theme_.tint(state);
        option->palette.setColor(QPalette::Text, theme_.text(state));
    }

private:
    const kit::Theme &theme_;
};

} // namespace

SkuTable::SkuTable(kit::Theme &theme, SkuTableModel &model, QWidget *parent)
    : QTableView(parent)
    , model_(model)
{
    setHorizontalHeader(new kit::HeaderView(this));
    setModel(&model);
    setItemDelegate(new CellDelegate(theme, this));
    setAccessibleName(tr("Variants"));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < model.columnCount(); ++column)
        header->resizeSection(column, column == SkuTableModel::Variant      ? kVariantWidth
                                      : column == SkuTableModel::SellerSku  ? kSellerSkuWidth
                                      : column == SkuTableModel::Barcode    ? kBarcodeWidth
                                      : column >= SkuTableModel::FirstStock ? kStockWidth
                                                                            : kNumberWidth);
    header->setStretchLastSection(true);
}

void SkuTable::fillDown()
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    std::map<int, QVariant> first; // by column
    for (const QModelIndex &cell : std::as_const(chosen)) {
        const bool check = cell.column() == SkuTableModel::Variant;
        const int role = check ? Qt::CheckStateRole : Qt::EditRole;
        const auto [value, isFirst] = first.try_emplace(cell.column(), cell.data(role));
        if (!isFirst && (check || model_.flags(cell).testFlag(Qt::ItemIsEditable)))
            model_.setData(cell, value->second, role);
    }
}

void SkuTable::copy() const
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (i > 0)
            text += chosen[i].row() == chosen[i - 1].row() ? u'\t' : u'\n';
        text += chosen[i].data().toString();
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void SkuTable::paste()
{
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return;
    QString text = QApplication::clipboard()->text();
    text.remove(u'\r');
    if (text.endsWith(u'\n'))
        text.chop(1);
    const QStringList lines = text.split(u'\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QStringList cells = lines[line].split(u'\t');
        for (qsizetype at = 0; at < cells.size(); ++at) {
            const QModelIndex cell = model_.index(from.row() + int(line), from.column() + int(at));
            if (cell.isValid() && model_.flags(cell).testFlag(Qt::ItemIsEditable))
                model_.setData(cell, cells[at], Qt::EditRole);
        }
    }
}

void SkuTable::clearChosen()
{
    for (const QModelIndex &cell : selectionModel()->selectedIndexes())
        if (model_.flags(cell).testFlag(Qt::ItemIsEditable))
            model_.setData(cell, QString(), Qt::EditRole);
}

// The page behind has commands of these keys.
bool SkuTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste) ||
            (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier))
            key->accept();
    }
    return QTableView::event(event);
}

void SkuTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        return fillDown();
    if (event->matches(QKeySequence::Delete))
        return clearChosen();
    QTableView::keyPressEvent(event);
}

} // namespace ui::catalog
