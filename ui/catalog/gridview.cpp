// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/gridview.h"

#include "ui/catalog/columnlayout.h"
#include "ui/catalog/griddelegate.h"
#include "ui/kit/headerview.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLoggingCategory>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace {

// Off unless asked for by QT_LOGGING_RULES; bench/console/start.py waits for it.
Q_LOGGING_CATEGORY(logStart, "catalog.start", QtWarningMsg)

} // namespace

namespace ui::catalog {
namespace {

using ::catalog::GridKey, ::catalog::GridOrder, ::catalog::GridSort;

std::optional<GridSort> sortOf(GridColumn column)
{
    switch (column) {
    case GridColumn::Product:
        return GridSort::Title;
    case GridColumn::Status:
        return GridSort::Status;
    case GridColumn::Price:
        return GridSort::Price;
    case GridColumn::Stock:
        return GridSort::Stock;
    case GridColumn::Quality:
        return GridSort::Quality;
    case GridColumn::SellerSku:
        return GridSort::SellerSku;
    case GridColumn::Updated:
        return GridSort::Updated;
    case GridColumn::Check:
    case GridColumn::Work:
    case GridColumn::ProductId:
        break;
    }
    return std::nullopt;
}

} // namespace

GridView::GridView(kit::Theme &theme, GridModel &model, QWidget *parent)
    : QTableView(parent)
    , theme_(theme)
    , model_(model)
    , header_(new kit::HeaderView(this))
{
    setObjectName(QStringLiteral("catalogGrid"));
    setAccessibleName(tr("Catalog"));
    setHorizontalHeader(header_);
    header_->setCheckSection(int(GridColumn::Check));
    header_->setSectionsClickable(true);
    header_->setMinimumSectionSize(24);
    header_->setSortIndicatorShown(true);
    header_->setSortIndicator(int(GridColumn::Product), Qt::AscendingOrder);
    setModel(&model_);
    // One height for all rows, and never asked for: a million rows must cost nothing here.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme_.tallRowHeight());
    verticalHeader()->hide();
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // columns must not move when it comes
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(header_, &QHeaderView::sectionClicked, this, &GridView::sortBy);
    connect(header_, &kit::HeaderView::checkClicked, this,
            [this] { model_.checkAll(model_.checkStateOfAll() == Qt::Unchecked); });
    connect(&model_, &GridModel::selectionChanged, this, [this] { header_->setCheckState(model_.checkStateOfAll()); });
    connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, &GridView::keepPlace);
    connect(&model_, &QAbstractItemModel::modelReset, this, &GridView::restorePlace);
    connect(&theme_, &kit::Theme::changed, this, [this] {
        verticalHeader()->setDefaultSectionSize(theme_.tallRowHeight());
        planColumns();
    });
}

QMenu *GridView::keepColumns(QSettings &settings)
{
    layout_ = new ColumnLayout(*header_, settings, QStringLiteral("catalog/gridColumns"),
                               {int(GridColumn::Check), int(GridColumn::Product)},
                               {int(GridColumn::SellerSku), int(GridColumn::ProductId), int(GridColumn::Updated)});
    // The platform says in some markets only how good it finds a listing.
    const auto offerQuality = [this] {
        layout_->setAvailable(int(GridColumn::Quality), model_.answer() && model_.answer()->rated);
    };
    offerQuality();
    connect(layout_, &ColumnLayout::changed, this, &GridView::planColumns);
    connect(&model_, &GridModel::answered, layout_, offerQuality);
    planColumns();
    return layout_->menu();
}

bool GridView::isWanted(int column) const
{
    return layout_ ? layout_->isWanted(column) : column <= int(GridColumn::Work) && column != int(GridColumn::Quality);
}

void GridView::planColumns()
{
    const auto width = [this](const QString &longest) { return kit::cellWidth(theme_, longest, kit::Role::Body); };
    const bool rated = isWanted(int(GridColumn::Quality)); // one column more must fit beside the inspector
    const QString needsWork = model_.headerData(int(GridColumn::Work), Qt::Horizontal, Qt::DisplayRole).toString();
    const std::vector<kit::ColumnPlan> plans{{36, 0, 0},
                                             {rated ? 212 : 230, 0, 3},
                                             {std::max(104, width(tr("Deactivated"))), 1, 0},
                                             {width(QStringLiteral("12.345,00 €")), 0, 0},
                                             {width(QStringLiteral("live 123.456")), 0, 0},
                                             {112, 1, 0},
                                             {rated ? std::max(112, width(needsWork)) : 150, 2, 1},
                                             {width(QStringLiteral("MUG-422-0014-GREY-1PAC")), 3, 0},
                                             {width(QStringLiteral("1729384676266701058")), 3, 0},
                                             {width(QStringLiteral("24.11.2026, 14:32")), 3, 0}};
    std::vector<kit::ColumnPlan> wanted;
    for (size_t column = 0; column < plans.size(); ++column)
        if (isWanted(int(column)))
            wanted.push_back(layout_ && layout_->width(int(column))
                                 ? kit::ColumnPlan{*layout_->width(int(column)), plans[column].rank, 0}
                                 : plans[column]);
    const std::vector<int> widths = kit::plannedWidths(wanted, viewport()->width());
    if (layout_)
        layout_->beginPlan();
    for (size_t column = 0, at = 0; column < plans.size(); ++column) {
        const int planned = isWanted(int(column)) ? widths[at++] : 0;
        setColumnHidden(int(column), planned == 0);
        if (planned > 0)
            setColumnWidth(int(column), planned);
    }
    if (layout_)
        layout_->endPlan();
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    planColumns();
    look();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    look();
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    look();
}

void GridView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintCurrentCell();
    if (painted_ || !model_.line(std::max(0, rowAt(0))))
        return;
    painted_ = true;
    // From the event loop: by then the frame has gone to the screen.
    QTimer::singleShot(0, this, [] { qCInfo(logStart, "first lines are painted"); });
}

void GridView::look()
{
    const int first = rowAt(0), last = rowAt(viewport()->height() - 1);
    model_.look(std::max(0, first), last >= 0 ? last : model_.rowCount() - 1);
}

void GridView::sortBy(int section)
{
    const auto sort = sortOf(GridColumn(section));
    if (!sort)
        return;
    const bool same = model_.query().sort == *sort;
    const GridOrder order =
        same && model_.query().order == GridOrder::Ascending ? GridOrder::Descending : GridOrder::Ascending;
    header_->setSortIndicator(section, order == GridOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    Q_EMIT sortWanted(*sort, order);
}

void GridView::showSort(::catalog::GridSort sort, GridOrder order)
{
    for (int section = 0; section < kGridColumns; ++section)
        if (sortOf(GridColumn(section)) == sort)
            header_->setSortIndicator(section,
                                      order == GridOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

QStringList GridView::exportedFields() const
{
    QStringList keys;
    for (int place = 0; place < header_->count(); ++place) {
        const int section = header_->logicalIndex(place);
        if (header_->isSectionHidden(section))
            continue;
        if (section == int(GridColumn::Product))
            keys += {QStringLiteral("title"), QStringLiteral("options")};
        else if (section == int(GridColumn::Status))
            keys.append(QStringLiteral("status"));
        else if (section == int(GridColumn::Price))
            keys.append(QStringLiteral("price"));
        else if (section == int(GridColumn::Stock))
            keys.append(QStringLiteral("stock"));
    }
    return keys;
}

GridKey GridView::current() const { return currentIndex().isValid() ? model_.keyAt(currentIndex().row()) : GridKey(); }

void GridView::setCurrent(const GridKey &key)
{
    if (const int row = model_.rowOf(key); row >= 0) {
        setCurrentIndex(model_.index(row, int(currentColumn())));
        scrollTo(currentIndex());
    }
}

GridColumn GridView::currentColumn() const
{
    const int column = currentIndex().column();
    return column < 0 || column == int(GridColumn::Check) || isColumnHidden(column) ? GridColumn::Product
                                                                                    : GridColumn(column);
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!restoring_ && current.row() != previous.row())
        Q_EMIT currentChangedTo(this->current());
}

// A new answer to the same question must not move what the person looks at.
void GridView::keepPlace()
{
    kept_ = current();
    keptColumn_ = currentColumn();
    keptTop_ = model_.keyAt(rowAt(0));
    restoring_ = true;
}

void GridView::restorePlace()
{
    const int current = kept_ == GridKey() ? -1 : model_.rowOf(kept_);
    if (current >= 0) {
        setCurrentIndex(model_.index(current, int(keptColumn_)));
        if (const int top = model_.rowOf(keptTop_); top >= 0)
            scrollTo(model_.index(top, int(GridColumn::Product)), PositionAtTop);
        scrollTo(currentIndex());
    } else {
        scrollToTop();
    }
    restoring_ = false;
    if (current < 0)
        Q_EMIT currentChangedTo({});
    look();
}

void GridView::checkTo(int row)
{
    const int from = anchor_ < 0 ? row : anchor_;
    model_.check(std::min(from, row), std::max(from, row), true);
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return QTableView::mousePressEvent(event);
    const int row = index.row();
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        return checkTo(row);
    if (index.column() == int(GridColumn::Check) || event->modifiers().testFlag(Qt::ControlModifier)) {
        anchor_ = row;
        return model_.check(row, row, model_.checkState(row) != Qt::Checked);
    }
    const QRect arrow = GridDelegate::chevron(visualRect(index), layoutDirection());
    if (index.column() == int(GridColumn::Product) && arrow.contains(event->position().toPoint()) &&
        model_.canOpen(row))
        return model_.setOpen(row, !model_.isOpen(row));
    anchor_ = row;
    QTableView::mousePressEvent(event);
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void GridView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
}

void GridView::setHovered(int row)
{
    if (row == hovered_)
        return;
    for (const int one : {std::exchange(hovered_, row), row})
        if (one >= 0)
            viewport()->update(0, rowViewportPosition(one), viewport()->width(), rowHeight(one));
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index.column() != int(GridColumn::Check))
        Q_EMIT opened(model_.keyAt(index.row()));
}

int GridView::columnBeside(int column, int by) const
{
    for (int place = header_->visualIndex(column) + by; place >= 0 && place < header_->count(); place += by) {
        const int beside = header_->logicalIndex(place);
        if (beside != int(GridColumn::Check) && !header_->isSectionHidden(beside))
            return beside;
    }
    return -1;
}

// The first column is the tree's; the others are cells.
void GridView::goSideways(Qt::Key key)
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const int column = int(currentColumn()), before = columnBeside(column, -1);
    if (before < 0 && model_.canOpen(row) && model_.isOpen(row) != forward)
        return model_.setOpen(row, forward);
    const int beside = forward ? columnBeside(column, 1) : before;
    if (beside >= 0)
        setCurrentIndex(model_.index(row, beside));
    else if (!forward && model_.isSku(row))
        setCurrent({model_.keyAt(row).product, 0});
}

void GridView::paintCurrentCell()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !hasFocus() || !isActiveWindow() || columnBeside(index.column(), -1) < 0)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(theme_.color(kit::Token::Focus), 2));
    painter.drawRect(visualRect(index).adjusted(1, 1, -1, -1));
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return goSideways(Qt::Key(event->key()));
    case Qt::Key_Space:
        if (row >= 0) {
            anchor_ = row;
            model_.check(row, row, model_.checkState(row) != Qt::Checked);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            Q_EMIT opened(current());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift && row >= 0) {
            const int next = std::clamp(row + (event->key() == Qt::Key_Down ? 1 : -1), 0, model_.rowCount() - 1);
            if (anchor_ < 0)
                anchor_ = row;
            setCurrentIndex(model_.index(next, int(currentColumn())));
            return checkTo(next);
        }
        break;
    default:
        break;
    }
    if (event->matches(QKeySequence::SelectAll))
        return model_.checkAll(true);
    if (event->key() == Qt::Key_A && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return model_.checkAll(false);
    if (event->key() == Qt::Key_Escape && model_.checkedCount() > 0)
        return model_.checkAll(false);
    QTableView::keyPressEvent(event);
}

} // namespace ui::catalog
