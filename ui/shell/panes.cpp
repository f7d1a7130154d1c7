// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes.h"

#include "ui/kit/focusorder.h"

#include <QApplication>
#include <QWidget>

namespace ui::shell {
namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidget *targetIn(QWidget *pane)
{
    if (!pane->isVisible())
        return nullptr;
    if (QWidget *last = pane->focusWidget(); last && takesFocus(last))
        return last;
    const QList<QWidget *> stops = kit::focusStops(*pane);
    return stops.isEmpty() ? nullptr : stops.first();
}

} // namespace

void stepPane(const QList<QWidget *> &panes, Step step)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const qsizetype count = panes.size();
    qsizetype at = here != panes.end() ? here - panes.begin() : step == Step::Next ? -1 : count;
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + (step == Step::Next ? 1 : count - 1)) % count;
        if (QWidget *target = targetIn(panes[at]))
            return target->setFocus(Qt::TabFocusReason);
    }
}

} // namespace ui::shell
