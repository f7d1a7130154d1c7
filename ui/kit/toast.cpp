// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

constexpr qsizetype most = 3;
constexpr int fromEdge = 16;

} // namespace

Toast::Toast(const QString &words, qint64 operation, std::chrono::milliseconds lifetime, QWidget *parent)
    : QWidget(parent)
    , number(operation)
    , label(new QLabel(words, this))
    , clock(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 6, 5);
    row->setSpacing(10);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", u"toast"_qs);
    row->addWidget(label, 1);
    if (operation != 0) {
        undo = button(tr("Undo"), ButtonLook::Secondary, this, ButtonSize::Small);
        undo->setAccessibleName(tr("Undo: %1").arg(words));
        row->addWidget(undo);
        connect(undo, &QPushButton::clicked, this, [this] {
            Q_EMIT undoChosen();
            Q_EMIT ended();
        });
    }
    auto *cross = new QToolButton(this);
    cross->setProperty("role", u"toast"_qs);
    cross->setIcon(Theme::of(this).icon(u"x"_qs, Token::OnTip));
    cross->setAccessibleName(tr("Close this message"));
    cross->setFocusPolicy(Qt::TabFocus);
    row->addWidget(cross);
    connect(cross, &QToolButton::clicked, this, &Toast::ended);
    setAccessibleName(words);
    setFixedHeight(Theme::of(this).fonts().scaled(36));
    clock->setSingleShot(true);
    clock->setInterval(lifetime);
    connect(clock, &QTimer::timeout, this, &Toast::ended);
    clock->start();
    connect(qApp, &QApplication::focusChanged, this, &Toast::pauseOrGoOn);
}

QString Toast::words() const { return label->text(); }

void Toast::pauseOrGoOn()
{
    const QWidget *focus = QApplication::focusWidget();
    if (underMouse() || (focus && isAncestorOf(focus)))
        clock->stop();
    else if (!clock->isActive())
        clock->start();
}

bool Toast::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        pauseOrGoOn();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT ended();
        return true;
    }
    return handled;
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::of(this).color(Token::Tip));
    painter.drawRoundedRect(rect(), 6, 6);
}

Toasts::Toasts(QWidget *over)
    : QWidget(over)
    , stack(new QVBoxLayout(this))
{
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(8);
    hide();
    over->installEventFilter(this);
}

Toast *Toasts::say(const QString &words, qint64 operation)
{
    while (standing.size() >= most)
        drop(standing.first());
    auto *toast = new Toast(words, operation, lifetime, this);
    connect(toast, &Toast::undoChosen, this, [this, operation] { Q_EMIT undoRequested(operation); });
    connect(toast, &Toast::ended, this, [this, toast] { drop(toast); });
    standing.append(toast);
    stack->addWidget(toast, 0, Qt::AlignHCenter);
    place();
    show();
    raise();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return toast;
}

void Toasts::takeFocus()
{
    if (standing.isEmpty())
        return;
    if (!isAncestorOf(QApplication::focusWidget()))
        before = QApplication::focusWidget();
    Toast *newest = standing.last();
    QAbstractButton *button = newest->undoButton();
    if (!button)
        button = newest->findChild<QToolButton *>();
    button->setFocus(Qt::ShortcutFocusReason);
}

// Only as large as its toasts: beside them the page is clicked.
void Toasts::place()
{
    const QRect whole = parentWidget()->rect();
    const QSize size = stack->sizeHint().boundedTo(whole.size() - QSize(2 * fromEdge, 2 * fromEdge));
    setGeometry((whole.width() - size.width()) / 2, whole.height() - fromEdge - size.height(), size.width(),
                size.height());
}

void Toasts::drop(Toast *toast)
{
    if (!standing.removeOne(toast))
        return;
    const bool hadFocus = toast->isAncestorOf(QApplication::focusWidget());
    stack->removeWidget(toast);
    if (hadFocus && before)
        before->setFocus(Qt::OtherFocusReason);
    toast->hide();
    toast->deleteLater(); // it may be the one that is calling
    place();
    setVisible(!standing.isEmpty());
}

bool Toasts::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(object, event);
}

} // namespace ui::kit
