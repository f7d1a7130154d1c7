// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/griddelegate.h"

#include "ui/catalog/gridview.h"
#include "ui/catalog/thumbnails.h"
#include "ui/catalog/words.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ui::catalog {
namespace {

constexpr int kChevron = 16, kProductPicture = 32, kSkuPicture = 28, kIndent = 15, kQualityGap = 8, kLineGap = 2;

// What is not here yet: a still bar where the text will be.
void paintAwaited(const kit::Ink &ink, const QRect &cell)
{
    const QRect bar(0, 0, std::max(20, cell.width() * 2 / 3), 8);
    ink.painter.fillRect(kit::centred(cell, bar.size(), ink.direction), ink.theme.color(kit::Token::Sunken));
}

int lastShown(const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (!table)
        return kGridColumns - 1;
    const QHeaderView &header = *table->horizontalHeader();
    int at = header.count() - 1;
    while (at > 0 && header.isSectionHidden(header.logicalIndex(at)))
        --at;
    return header.logicalIndex(at);
}

} // namespace

GridDelegate::GridDelegate(const GridModel &model, Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , model_(model)
    , thumbnails_(thumbnails)
{
}

QRect GridDelegate::chevron(const QRect &cell, Qt::LayoutDirection direction)
{
    return kit::Cut(cell, direction).leading(kChevron + kit::cellPadding);
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const kit::Ink ink(*painter, kit::Theme::of(option.widget), option.direction);
    const int row = index.row();
    const Qt::CheckState checked = model_.checkState(row);
    kit::RowLook look = kit::rowLook(option, checked != Qt::Unchecked);
    if (const auto *view = qobject_cast<const GridView *>(option.widget))
        look.hovered = row == view->hoveredRow();
    look.firstColumn = index.column() == 0;
    look.lastColumn = index.column() == lastShown(option.widget);
    kit::paintRow(ink, option.rect, look);
    const auto column = GridColumn(index.column());
    if (column == GridColumn::Check)
        return kit::paintCheckBox(ink, option.rect, checked);
    const QRect inner = option.rect.adjusted(kit::cellPadding, 0, -kit::cellPadding, 0);
    const GridLine *line = model_.line(row);
    if (!line)
        return paintAwaited(ink, inner);
    const ::catalog::GridRow &shown = line->row;
    switch (column) {
    case GridColumn::Check:
        break;
    case GridColumn::Product:
        paintProduct(ink, kit::Cut(option.rect.adjusted(0, 0, 0, 0), option.direction), *line, row);
        break;
    case GridColumn::Status: {
        const StatusWords words = wordsOf(shown.status, shown.statusText);
        kit::paintChip(ink, inner, words.state, words.text, words.look);
        break;
    }
    case GridColumn::Price: {
        kit::Line first{line->price, kit::Role::Body};
        if (shown.livePrice)
            first = {line->price, kit::Role::Emphasis, kit::Token::Text, kit::State::Pend, QStringLiteral("clock")};
        kit::paintTwoLines(ink, inner, first, {line->priceBelow, kit::Role::Meta, kit::Token::Text3},
                           kit::Side::Trailing);
        break;
    }
    case GridColumn::Stock: {
        kit::Line first{line->stock, kit::Role::Body};
        if (shown.liveStock)
            first = {line->stock, kit::Role::Emphasis, kit::Token::Text, kit::State::Pend, QStringLiteral("clock")};
        else if (shown.stock == 0)
            first = {line->stock, kit::Role::Emphasis, kit::Token::Text, kit::State::Err};
        else if (shown.stock <= model_.query().lowStock)
            first = {line->stock, kit::Role::Emphasis, kit::Token::Text, kit::State::Warn};
        kit::paintTwoLines(ink, inner, first, {line->stockBelow, kit::Role::Meta, kit::Token::Text3},
                           kit::Side::Trailing);
        break;
    }
    case GridColumn::Quality:
        if (shown.key.sku == 0 || model_.query().shape == ::catalog::GridShape::Skus)
            paintQuality(ink, inner, *line);
        break;
    case GridColumn::Work:
        paintWork(ink, inner, shown);
        break;
    case GridColumn::SellerSku:
        kit::paintText(ink, inner, shown.sellerSku, kit::Role::CodeSmall, ink.theme.color(kit::Token::Text2));
        break;
    case GridColumn::ProductId:
        kit::paintText(ink, inner, shown.productId, kit::Role::CodeSmall, ink.theme.color(kit::Token::Text2));
        break;
    case GridColumn::Updated:
        kit::paintText(ink, inner, line->updated, kit::Role::Body, ink.theme.color(kit::Token::Text2));
        break;
    }
}

void GridDelegate::paintProduct(const kit::Ink &ink, kit::Cut cell, const GridLine &line, int row) const
{
    const bool sku = model_.isSku(row);
    const QRect arrow = cell.leading(kChevron, kit::cellPadding);
    if (model_.canOpen(row))
        kit::paintChevron(ink, arrow, model_.isOpen(row));
    const bool below = sku && model_.query().shape == ::catalog::GridShape::Products;
    if (below)
        cell.leading(kIndent);
    const int extent = sku ? kSkuPicture : kProductPicture;
    const QRect picture = cell.leading(extent, kit::cellPadding);
    kit::paintPicture(ink, picture, thumbnails_.picture(line.row.image, ink.painter.device()->devicePixelRatioF()),
                      extent);
    const QString title = below && !line.row.variant.isEmpty() ? line.row.variant : line.row.title;
    const bool gone = line.row.status == ::catalog::Status::Deleted;
    cell.trailing(kit::cellPadding);
    kit::paintTwoLines(
        ink, cell.rest(),
        {title, below ? kit::Role::Body : kit::Role::Emphasis, gone ? kit::Token::Disabled : kit::Token::Text},
        {line.second, line.row.sellerSku.isEmpty() ? kit::Role::Meta : kit::Role::CodeSmall, kit::Token::Text3});
}

// Of the listing, so that the lines of its SKUs don't repeat it. Below stands what would make it better.
void GridDelegate::paintQuality(const kit::Ink &ink, const QRect &cell, const GridLine &line) const
{
    using ::catalog::Quality;
    if (line.row.quality == Quality::Unknown)
        return;
    const kit::Fonts &fonts = ink.theme.fonts();
    QRect upper = cell;
    if (!line.advice.isEmpty()) {
        const int above = fonts.metrics(kit::Role::Body).height(), below = fonts.metrics(kit::Role::Meta).height();
        const int top = cell.top() + (cell.height() - above - kLineGap - below) / 2;
        upper = {cell.left(), top, cell.width(), above};
        const bool bad = line.row.quality == Quality::Poor;
        kit::paintTwoLines(ink, {cell.left(), top + above + kLineGap, cell.width(), below},
                           {line.advice, kit::Role::Meta, kit::Token::Text, bad ? kit::State::Err : kit::State::Warn,
                            bad ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert")},
                           {});
    }
    kit::Cut cut(upper, ink.direction);
    const QRect marks = kit::paintQuality(ink, upper, kit::Quality(int(line.row.quality)));
    cut.leading(marks.width(), kQualityGap);
    kit::paintText(ink, cut.rest(), wordsOf(line.row.quality), kit::Role::Meta, ink.theme.color(kit::Token::Text2));
}

void GridDelegate::paintWork(const kit::Ink &ink, const QRect &cell, const ::catalog::GridRow &row) const
{
    using ::catalog::Work;
    std::vector<kit::Line> lines;
    const auto add = [&](Work work, kit::State state, const QString &icon, const QString &text) {
        if (row.work & bit(work))
            lines.push_back({text, kit::Role::Meta, kit::Token::Text, state, icon});
    };
    add(Work::Conflict, kit::State::Err, QStringLiteral("circle-alert"), wordsOf(Work::Conflict));
    add(Work::Rejected, kit::State::Err, QStringLiteral("circle-alert"), wordsOf(Work::Rejected));
    add(Work::Audit, kit::State::Err, QStringLiteral("circle-alert"),
        row.auditReason.isEmpty() ? wordsOf(Work::Audit) : row.auditReason);
    add(Work::Pending, kit::State::Pend, QStringLiteral("clock"), wordsOf(Work::Pending));
    if (lines.empty())
        return;
    kit::paintTwoLines(ink, cell, lines.front(), lines.size() > 1 ? lines[1] : kit::Line{});
}

} // namespace ui::catalog
