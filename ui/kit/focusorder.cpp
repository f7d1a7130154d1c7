// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/focusorder.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>

namespace ui::kit {
namespace {

class Collector final {
public:
    void add(QWidget *widget)
    {
        if (seen_.contains(widget))
            return;
        seen_.insert(widget);
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy())
            stops.append(widget);
        addInside(widget);
    }

    QList<QWidget *> stops; // also those that can't have it now

private:
    void addInside(QWidget *widget)
    {
        if (auto *window = qobject_cast<QMainWindow *>(widget))
            return addFrame(*window);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            return addCells(*view);
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return area->widget() ? add(area->widget()) : void();
        if (qobject_cast<QAbstractScrollArea *>(widget) || qobject_cast<QComboBox *>(widget) ||
            qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget))
            return; // what is in them is theirs
        if (auto *splitter = qobject_cast<QSplitter *>(widget))
            for (int at = 0; at < splitter->count(); ++at)
                add(splitter->widget(at));
        if (widget->layout())
            add(*widget->layout());
        for (QObject *child : widget->children())
            if (auto *loose = qobject_cast<QWidget *>(child); loose && !loose->isWindow())
                add(loose);
    }

    void addFrame(QMainWindow &window)
    {
        for (QToolBar *bar : window.findChildren<QToolBar *>(Qt::FindDirectChildrenOnly))
            add(bar);
        if (window.centralWidget())
            add(window.centralWidget());
        for (QStatusBar *bar : window.findChildren<QStatusBar *>(Qt::FindDirectChildrenOnly))
            add(bar);
    }

    // Editors and the like, line by line.
    void addCells(QAbstractItemView &view)
    {
        QList<QWidget *> cells = view.viewport()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        const bool mirrored = view.layoutDirection() == Qt::RightToLeft;
        std::ranges::sort(cells, [mirrored](const QWidget *a, const QWidget *b) {
            return a->y() != b->y() ? a->y() < b->y() : mirrored ? a->x() > b->x() : a->x() < b->x();
        });
        for (QWidget *cell : cells)
            add(cell);
    }

    void add(QLayout &layout)
    {
        std::vector<std::pair<std::pair<int, int>, QLayoutItem *>> items;
        auto *grid = qobject_cast<QGridLayout *>(&layout);
        for (int at = 0; at < layout.count(); ++at) {
            std::pair<int, int> place{at, 0};
            if (grid) { // it has them as they were put in
                int rows = 0, columns = 0;
                grid->getItemPosition(at, &place.first, &place.second, &rows, &columns);
            }
            items.emplace_back(place, layout.itemAt(at));
        }
        std::ranges::stable_sort(items, {}, &std::pair<std::pair<int, int>, QLayoutItem *>::first);
        for (const auto &[place, item] : items) {
            if (item->widget())
                add(item->widget());
            else if (item->layout())
                add(*item->layout());
        }
    }

    QSet<const QWidget *> seen_;
};

QList<QWidget *> allStops(const QWidget &within)
{
    Collector all;
    all.add(const_cast<QWidget *>(&within));
    return all.stops;
}

bool takesFocus(const QWidget *widget) { return widget->isVisible() && widget->isEnabled(); }

} // namespace

QList<QWidget *> focusStops(const QWidget &within)
{
    QList<QWidget *> stops = allStops(within);
    stops.removeIf([](const QWidget *stop) { return !takesFocus(stop); });
    return stops;
}

bool stepFocus(QWidget &window, FocusStep step)
{
    const QList<QWidget *> stops = allStops(window); // what has just been hidden still has its place
    qsizetype at = -1;
    for (const QWidget *each = window.focusWidget(); each && at < 0; each = each->parentWidget())
        at = stops.indexOf(each); // an editor in a table stands for the table
    const qsizetype count = stops.size();
    const bool next = step == FocusStep::Next;
    const qsizetype from = at >= 0 ? at : next ? count - 1 : 0;
    qsizetype by = 1;
    for (at = from; by <= count; ++by) {
        at = (from + (next ? by : count - by)) % count;
        if (takesFocus(stops[at]))
            break;
    }
    if (by > count || stops[at] == window.focusWidget())
        return false;
    window.setAttribute(Qt::WA_KeyboardFocusChange);
    stops[at]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *each = stops[at]->parentWidget(); each; each = each->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(each))
            area->ensureWidgetVisible(stops[at]);
    return true;
}

} // namespace ui::kit
