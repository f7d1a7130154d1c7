// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/formplace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextEdit>

namespace ui::kit {
namespace {

int cursorOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->cursorPosition();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->textCursor().position();
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return rich ? rich->textCursor().position() : 0;
}

template<class Text>
void moveCursor(Text *text, int position)
{
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(std::min(position, text->document()->characterCount() - 1));
    text->setTextCursor(cursor);
}

void setCursor(QWidget *widget, int position)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->setCursorPosition(position);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        moveCursor(text, position);
    else if (auto *rich = qobject_cast<QTextEdit *>(widget))
        moveCursor(rich, position);
}

} // namespace

FormPlace::FormPlace(const QScrollArea &form)
    : scrolled_(form.verticalScrollBar()->value())
{
    const QWidget *focused = form.window()->focusWidget();
    if (!focused || !form.widget() || !form.widget()->isAncestorOf(focused))
        return;
    kind_ = focused->metaObject()->className();
    name_ = focused->accessibleName();
    cursor_ = cursorOf(focused);
}

void FormPlace::restore(QScrollArea &form) const
{
    // Only a form that has its size can be scrolled.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (!kind_.isEmpty() && !name_.isEmpty())
        for (QWidget *widget : form.widget()->findChildren<QWidget *>())
            if (widget->metaObject()->className() == kind_ && widget->accessibleName() == name_) {
                widget->setFocus(Qt::OtherFocusReason);
                setCursor(widget, cursor_);
                break;
            }
    form.verticalScrollBar()->setValue(scrolled_);
}

} // namespace ui::kit
