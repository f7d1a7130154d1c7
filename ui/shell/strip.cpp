// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strip.h"

#include "ui/kit/theme.h"

namespace ui::shell {

Strip::Strip(kit::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , theme_(theme)
    , icon_(new QLabel(this))
    , words_(new QLabel(this))
    , button_(new QPushButton(this))
{
    button_->setProperty("size", QStringLiteral("small"));
    words_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(8);
    layout->addWidget(icon_);
    layout->addWidget(words_, 1);
    layout->addWidget(button_, 0, Qt::AlignVCenter);
    setFixedHeight(theme.rowHeight());
    connect(button_, &QPushButton::clicked, this, &Strip::pressed);
    connect(&theme_, &kit::Theme::changed, this, [this] {
        if (isVisible())
            say(state_, words_->text(), button_->text());
    });
    clear();
}

void Strip::say(kit::State state, const QString &words, const QString &button)
{
    state_ = state;
    const QString icon = state == kit::State::Info ? QStringLiteral("info") : QStringLiteral("circle-alert");
    icon_->setPixmap(theme_.icons().pixmap(icon, theme_.solid(state), 14, devicePixelRatioF()));
    words_->setText(words);
    words_->setToolTip(words);
    setAccessibleName(words);
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
    show();
    update();
}

void Strip::clear()
{
    words_->clear();
    hide();
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme_.tint(state_));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme_.color(kit::Token::Border));
}

} // namespace ui::shell
