// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/searchfield.h"

#include "ui/kit/paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui::kit {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , pause(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    auto *glass = addAction(Theme::of(this).icon(u"search"_qs, Token::Text3), QLineEdit::LeadingPosition);
    glass->setEnabled(true);
    glass->setText(placeholder); // its name
    pause->setSingleShot(true);
    setDelay(200);
    connect(pause, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            search();
        else
            pause->start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::search);
}

void SearchField::setHint(const QKeySequence &shortcut)
{
    hint = shortcut;
    update();
}

void SearchField::setDelay(int milliseconds) { pause->setInterval(milliseconds); }

void SearchField::search()
{
    pause->stop();
    const QString now = text().trimmed();
    if (std::exchange(asked, now) != now)
        Q_EMIT searched(now);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (text().isEmpty())
        Q_EMIT left();
    else
        clear();
    event->accept();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (hint.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    paintTag({painter, Theme::of(this), layoutDirection()}, rect().adjusted(7, 0, -7, 0),
             hint.toString(QKeySequence::NativeText).replace(u'+', u' '), {}, Side::Trailing);
}

} // namespace ui::kit
