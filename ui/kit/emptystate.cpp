// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/emptystate.h"

#include "ui/kit/busy.h"
#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::kit {

namespace {

constexpr int pictureSize = 24;
constexpr int widest = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , picture(new QLabel(this))
    , titleLabel(label({}, LabelRole::PanelTitle, this))
    , sentenceLabel(label({}, LabelRole::Secondary, this))
    , progress(new ProgressLine(this))
    , remedyBox(button({}, ButtonLook::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(1);
    for (auto *line : {picture, titleLabel}) {
        line->setAlignment(Qt::AlignCenter);
        column->addWidget(line, 0, Qt::AlignHCenter);
    }
    // An aligned label would get the height that it needs at the full width. Stretches beside it are asked right.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(sentenceLabel, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    sentenceLabel->setAlignment(Qt::AlignCenter);
    sentenceLabel->setWordWrap(true);
    sentenceLabel->setMinimumWidth(280);
    sentenceLabel->setMaximumWidth(widest);
    progress->setFixedWidth(280);
    column->addWidget(progress, 0, Qt::AlignHCenter);
    progress->hide();
    column->addSpacing(6);
    column->addWidget(remedyBox, 0, Qt::AlignHCenter);
    column->addStretch(1);
    remedyBox->hide();
    connect(remedyBox, &QPushButton::clicked, this, &EmptyState::remedyChosen);
    connect(&Theme::of(this), &Theme::changed, this, [this] { drawPicture(); });
}

void EmptyState::say(const QString &icon, const QString &title, const QString &sentence, const QString &remedy)
{
    iconName = icon;
    drawPicture();
    titleLabel->setText(title);
    sentenceLabel->setText(sentence);
    sentenceLabel->setVisible(!sentence.isEmpty());
    progress->hide();
    remedyBox->setText(remedy);
    remedyBox->setVisible(!remedy.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::sayProgress(const QString &icon, const QString &title, const QString &words, qint64 done, qint64 total)
{
    say(icon, title, {});
    progress->report(words, done, total);
    progress->show();
    setAccessibleDescription(words);
}

void EmptyState::drawPicture()
{
    const Theme &theme = Theme::of(this);
    if (!iconName.isEmpty())
        picture->setPixmap(theme.icons().pixmap(iconName, theme.color(Token::Text3), pictureSize, devicePixelRatioF(),
                                                layoutDirection()));
}

} // namespace ui::kit
