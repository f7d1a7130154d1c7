// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/ui/focuswalk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QLayout>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace kit {
namespace {

constexpr int kMost = 400; // keys; no window of ours has so many stops

bool takesTab(const QWidget *widget, const QWidget &window)
{
    return widget->window() == &window && widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// Another one of the same choice: only one of them has to be reached.
bool standsForIt(const QWidget *reached, const QWidget *missing)
{
    const auto *a = qobject_cast<const QAbstractButton *>(reached);
    const auto *b = qobject_cast<const QAbstractButton *>(missing);
    if (!a || !b)
        return false;
    const bool grouped = a->group() && a->group() == b->group() && a->group()->exclusive();
    return grouped || (a->autoExclusive() && b->autoExclusive() && a->parentWidget() == b->parentWidget());
}

struct Place {
    const void *what; // a widget or a layout
    QRect where;      // in the window
    QString name;
    bool floats = false; // over its neighbours, which are in a layout: it has no place among them
};

bool pathTo(QLayout *layout, const QWidget *widget, QList<QLayout *> &path)
{
    for (int at = 0; at < layout->count(); ++at) {
        QLayoutItem *item = layout->itemAt(at);
        if (item->widget() == widget)
            return true;
        if (QLayout *inner = item->layout()) {
            path.append(inner);
            if (pathTo(inner, widget, path))
                return true;
            path.removeLast();
        }
    }
    return false;
}

// From the window down to the widget, with the layouts between.
QList<Place> placeOf(const QWidget *widget, const QWidget &window)
{
    QList<Place> path;
    for (const QWidget *each = widget; each != &window; each = each->parentWidget()) {
        path.prepend({each, QRect(each->mapTo(&window, QPoint()), each->size()), inWords(each)});
        const QWidget *parent = each->parentWidget();
        QList<QLayout *> layouts;
        const bool laidOut = parent->layout() && pathTo(parent->layout(), each, layouts);
        path.first().floats = parent->layout() && !laidOut && parent != &window;
        if (laidOut)
            for (auto layout = layouts.crbegin(); layout != layouts.crend(); ++layout)
                path.prepend({*layout, (*layout)->geometry().translated(parent->mapTo(&window, QPoint())),
                              QStringLiteral("a layout of ") + inWords(parent)});
    }
    return path;
}

bool isReadFirst(const QRect &a, const QRect &b, Qt::LayoutDirection direction)
{
    const int shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) + 1;
    if (2 * shared <= std::min(a.height(), b.height()))
        return a.center().y() < b.center().y();
    return direction == Qt::LeftToRight ? a.center().x() <= b.center().x() : a.center().x() >= b.center().x();
}

class Walk final {
public:
    explicit Walk(QWidget &window)
        : window_(window)
    {
    }

    FocusWalk run()
    {
        walk_.first = focus();
        if (!walk_.first) {
            wrong(QStringLiteral("nothing has the focus at first"));
            return walk_;
        }
        if (!forward())
            return walk_;
        for (const QWidget *one : window_.findChildren<QWidget *>())
            if (takesTab(one, window_) && !isReached(one))
                wrong(inWords(one) + QStringLiteral(" is not reached"));
        backward();
        inOrder();
        defaultLast();
        return walk_;
    }

private:
    void wrong(const QString &words) { walk_.wrong.append(words); }

    bool isReached(const QWidget *one) const
    {
        return std::ranges::any_of(walk_.stops,
                                   [one](const QWidget *stop) { return stop == one || standsForIt(stop, one); });
    }

    // A popup has the keys without being the active window.
    QWidget *focus() const
    {
        const bool popup = QApplication::activePopupWidget() == &window_;
        QWidget *now = popup ? window_.focusWidget() : QApplication::focusWidget();
        return now && now->window() == &window_ ? now : nullptr;
    }

    QWidget *press(Qt::Key key)
    {
        QTest::keyClick(focus() ? focus() : &window_, key);
        return focus();
    }

    // Around, until it is back at the first.
    bool forward()
    {
        for (QWidget *now = walk_.first; walk_.stops.size() < kMost;) {
            walk_.stops.append(now);
            if (now->visibleRegion().isEmpty())
                wrong(inWords(now) + QStringLiteral(" has the focus and is not seen"));
            QWidget *next = press(Qt::Key_Tab);
            if (next == walk_.first && (next != now || walk_.stops.size() == 1))
                return true;
            if (!next || next == now || walk_.stops.contains(next)) {
                if (!next)
                    wrong(QStringLiteral("behind %1 the focus is gone").arg(inWords(now)));
                else if (next == now)
                    wrong(QStringLiteral("%1 keeps the focus").arg(inWords(now)));
                else
                    wrong(QStringLiteral("%1 comes again, and the first never").arg(inWords(next)));
                return false;
            }
            now = next;
        }
        wrong(QStringLiteral("there is no end"));
        return false;
    }

    void backward()
    {
        for (qsizetype at = walk_.stops.size(); at-- > 0;) {
            const QWidget *now = press(Qt::Key_Backtab), *expected = walk_.stops[at];
            if (now == expected)
                continue;
            wrong(QStringLiteral("the way back from %1 leads to %2 and not to %3")
                      .arg(inWords(walk_.stops[(at + 1) % walk_.stops.size()]), inWords(now), inWords(expected)));
            return;
        }
    }

    // The walk is a ring: it is to be cut where reading begins.
    void inOrder()
    {
        QList<QList<Place>> places;
        for (const QWidget *stop : walk_.stops)
            places.append(placeOf(stop, window_));
        QStringList least;
        qsizetype begin = -1;
        for (qsizetype first = 0; first < places.size(); ++first) {
            const QStringList faults = faultsFrom(first, places);
            if (begin >= 0 && faults.size() >= least.size())
                continue;
            begin = first;
            least = faults;
        }
        walk_.wrong += least;
        std::rotate(walk_.stops.begin(), walk_.stops.begin() + begin, walk_.stops.end());
    }

    QStringList faultsFrom(qsizetype first, const QList<QList<Place>> &places) const
    {
        QStringList faults;
        QSet<const void *> left;
        for (qsizetype i = 0; i + 1 < places.size(); ++i) {
            const qsizetype here = (first + i) % places.size(), next = (here + 1) % places.size();
            const QList<Place> &from = places[here], &to = places[next];
            const QString step = inWords(walk_.stops[here]) + QStringLiteral(" to ") + inWords(walk_.stops[next]);
            qsizetype at = 0;
            while (at < from.size() && at < to.size() && from[at].what == to[at].what)
                ++at;
            for (qsizetype each = at; each < from.size(); ++each)
                left.insert(from[each].what);
            if (at == from.size() || at == to.size() || to[at].floats)
                continue; // one is inside of the other, or over it
            if (!isReadFirst(from[at].where, to[at].where, window_.layoutDirection()))
                faults.append(QStringLiteral("back from ") + step);
            for (qsizetype each = at; each < to.size(); ++each)
                if (left.contains(to[each].what))
                    faults.append(QStringLiteral("again into %1 from %2").arg(to[each].name, step));
        }
        return faults;
    }

    void defaultLast()
    {
        bool behind = false;
        for (QWidget *stop : walk_.stops) {
            auto *button = qobject_cast<QPushButton *>(stop);
            if (behind && !button)
                wrong(inWords(stop) + QStringLiteral(" is behind the default button"));
            behind = behind || (button && button->isDefault());
        }
    }

    QWidget &window_;
    FocusWalk walk_;
};

} // namespace

QString inWords(const QWidget *widget)
{
    if (!widget)
        return QStringLiteral("nothing");
    QString name = widget->accessibleName();
    if (name.isEmpty())
        if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
            name = face->text(QAccessible::Name);
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()),
                                         name.isEmpty() ? widget->objectName() : name);
}

QString FocusWalk::list() const
{
    QStringList lines;
    for (const QWidget *stop : stops)
        lines.append((stop == first ? QStringLiteral("* ") : QStringLiteral("  ")) + inWords(stop));
    return lines.join(u'\n');
}

FocusWalk walkFocus(QWidget &window) { return Walk(window).run(); }

} // namespace kit
