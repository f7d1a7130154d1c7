// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fieldframe.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

constexpr int inset = 14;
constexpr int markWidth = 3;
constexpr int iconSize = 14;

std::optional<State> markOf(FieldState state)
{
    switch (state) {
    case FieldState::Edited:
    case FieldState::Queued:
        return State::Pend;
    case FieldState::Error:
    case FieldState::Refused:
        return State::Err;
    case FieldState::Warning:
        return State::Warn;
    case FieldState::Plain:
    case FieldState::Locked:
        break;
    }
    return {};
}

QString iconOf(FieldState state)
{
    switch (state) {
    case FieldState::Error:
    case FieldState::Refused:
        return u"circle-alert"_qs;
    case FieldState::Warning:
        return u"triangle-alert"_qs;
    case FieldState::Locked:
        return u"lock"_qs;
    case FieldState::Plain:
    case FieldState::Edited:
    case FieldState::Queued:
        break;
    }
    return {};
}

LabelRole roleOf(FieldState state)
{
    const auto mark = markOf(state);
    if (!mark)
        return LabelRole::Meta;
    return *mark == State::Pend ? LabelRole::Pending : *mark == State::Err ? LabelRole::Error : LabelRole::Warning;
}

} // namespace

FieldFrame::FieldFrame(const QString &text, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , labelLine(label({}, LabelRole::Label, this))
    , counter(label({}, LabelRole::Meta, this))
    , control(field)
    , icon(new QLabel(this))
    , messageLine(label({}, LabelRole::Meta, this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(labelLine, 1);
    head->addWidget(counter);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 1, 0, 0);
    foot->setSpacing(5);
    foot->addWidget(icon, 0, Qt::AlignTop);
    foot->addWidget(messageLine, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inset, 0, inset, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(field);
    column->addLayout(foot);
    labelLine->setBuddy(field);
    messageLine->setWordWrap(true);
    counter->hide();
    setLabel(text);
    setState(FieldState::Plain);
    connect(&Theme::of(this), &Theme::changed, this, [this] { setState(kind, message()); });
}

QString FieldFrame::message() const { return messageLine->text(); }

void FieldFrame::setLabel(const QString &text)
{
    labelLine->setText(text);
    control->setAccessibleName(text);
    if (const auto *box = qobject_cast<QComboBox *>(control); box && box->isEditable())
        box->lineEdit()->setAccessibleName(text);
}

void FieldFrame::setCounter(int length, int limit)
{
    counter->setText(tr("%1 of %2").arg(locale().toString(length), locale().toString(limit)));
    setRole(counter, length > limit ? LabelRole::Error : LabelRole::Meta);
    counter->show();
}

void FieldFrame::setAside(const QString &text)
{
    counter->setText(text);
    counter->setVisible(!text.isEmpty());
    setRole(counter, LabelRole::Meta);
    aside = text;
    describe();
}

void FieldFrame::describe()
{
    QStringList texts{aside, messageLine->text()};
    texts.removeAll(QString());
    control->setAccessibleDescription(texts.join(u". "_qs));
}

void FieldFrame::setState(FieldState state, const QString &message)
{
    kind = state;
    const bool wrong = state == FieldState::Error || state == FieldState::Refused;
    control->setProperty("state", wrong ? u"error"_qs : QString());
    repolish(control);
    if (state == FieldState::Locked || !control->isEnabled())
        control->setEnabled(state != FieldState::Locked);

    const Theme &theme = Theme::of(this);
    const QString name = iconOf(state);
    icon->setVisible(!name.isEmpty() && !message.isEmpty());
    if (!name.isEmpty()) {
        const auto mark = markOf(state);
        const QColor color = mark ? theme.solid(*mark) : theme.color(Token::Text2);
        icon->setPixmap(theme.icons().pixmap(name, color, iconSize, devicePixelRatioF()));
    }
    messageLine->setText(message);
    describe();
    messageLine->setVisible(!message.isEmpty());
    setRole(messageLine, roleOf(state));
    update();
}

void FieldFrame::paintEvent(QPaintEvent *)
{
    const auto mark = markOf(kind);
    if (!mark)
        return;
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - markWidth : 0;
    painter.fillRect(x, 0, markWidth, height(), Theme::of(this).solid(*mark));
}

} // namespace ui::kit
