// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/notice.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

QString iconOf(State state)
{
    switch (state) {
    case State::Ok:
        return u"circle-check"_qs;
    case State::Warn:
        return u"triangle-alert"_qs;
    case State::Err:
        return u"circle-alert"_qs;
    case State::Pend:
        return u"clock"_qs;
    case State::Info:
    case State::Neutral:
        return u"info"_qs;
    }
    return {};
}

constexpr auto stateRole = "noticeState"; // the sheet colours the words by it

} // namespace

Notice::Notice(NoticeForm form, QWidget *parent)
    : QFrame(parent)
    , form(form)
    , row(new QHBoxLayout(this))
    , icon(new QLabel(this))
    , text(new QLabel(this))
    , cross(new QToolButton(this))
{
    const bool strip = form == NoticeForm::Strip;
    row->setContentsMargins(strip ? 16 : 10, strip ? 4 : 8, strip ? 12 : 10, strip ? 4 : 8);
    row->setSpacing(8);
    row->addWidget(icon, 0, strip ? Qt::AlignVCenter : Qt::AlignTop);
    row->addWidget(text, 1);
    row->addWidget(cross, 0, Qt::AlignVCenter);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cross->setIcon(Theme::of(this).icon(u"x"_qs));
    cross->setAccessibleName(tr("Close this message"));
    cross->setToolTip(tr("Close this message"));
    cross->hide();
    setMinimumHeight(Theme::of(this).fonts().scaled(32));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
    connect(cross, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    connect(&Theme::of(this), &Theme::changed, this, [this] { refresh(); });
}

void Notice::say(State state, const QString &words, const QString &detail)
{
    kind = state;
    text->setText(detail.isEmpty() ? words : words + u' ' + detail);
    setAccessibleName(text->text());
    refresh();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::say(const core::Error &error) { say(State::Err, error.sentence()); }

void Notice::dismiss() { hide(); }

QPushButton *Notice::addButton(const QString &words)
{
    auto *made = button(words, ButtonLook::Secondary, this, ButtonSize::Small);
    row->insertWidget(row->count() - 1, made, 0, Qt::AlignVCenter);
    return made;
}

void Notice::setClosable(bool closable) { cross->setVisible(closable); }

QString Notice::words() const { return text->text(); }

void Notice::refresh()
{
    const Theme &theme = Theme::of(this);
    icon->setPixmap(theme.icons().pixmap(iconOf(kind), theme.solid(kind), 16, devicePixelRatioF()));
    text->setProperty(stateRole, QString(stateName(kind)));
    repolish(text);
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (form == NoticeForm::Strip) {
        painter.fillRect(rect(), theme.tint(kind));
        painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Border));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(kind));
    painter.drawRoundedRect(rect(), 4, 4);
}

} // namespace ui::kit
