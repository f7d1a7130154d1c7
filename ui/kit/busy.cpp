// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/busy.h"

#include "ui/kit/buttons.h"
#include "ui/kit/paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace ui::kit {

namespace {

constexpr int arcSize = 14;
constexpr int gap = 6;
constexpr int stepsOfTurn = 20;
constexpr int stepLength = 50; // ms

} // namespace

Busy::Busy(const QString &words, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWords(words);
}

void Busy::setWords(const QString &text)
{
    words = text;
    setAccessibleName(words.isEmpty() ? tr("Working") : words);
    updateGeometry();
    update();
}

QSize Busy::sizeHint() const
{
    const QFontMetrics &metrics = Theme::of(this).fonts().metrics(Role::Meta);
    const int text = words.isEmpty() ? 0 : gap + metrics.horizontalAdvance(words);
    return {arcSize + text, std::max(arcSize, metrics.height()) + 2};
}

void Busy::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const Ink ink(painter, theme, layoutDirection());
    Cut cut(rect(), layoutDirection());
    paintSpinner(ink, cut.leading(arcSize, gap), qreal(step) / stepsOfTurn, arcSize);
    paintText(ink, cut.rest(), words, Role::Meta, theme.color(Token::Text2));
}

void Busy::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != timer.timerId())
        return QWidget::timerEvent(event);
    step = (step + 1) % stepsOfTurn;
    update();
}

void Busy::showEvent(QShowEvent *event)
{
    timer.start(stepLength, this);
    QWidget::showEvent(event);
}

void Busy::hideEvent(QHideEvent *event)
{
    timer.stop();
    QWidget::hideEvent(event);
}

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , text(label({}, LabelRole::Label, this))
    , time(label({}, LabelRole::Label, this))
    , bar(new QProgressBar(this))
{
    auto *line = new QHBoxLayout;
    line->addWidget(text, 1);
    line->addWidget(time);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(bar);
    bar->setTextVisible(false);
    bar->setRange(0, 1000);
    bar->setValue(0);
}

void ProgressLine::report(const QString &words, qint64 done, qint64 total, const QString &remaining)
{
    text->setText(words);
    time->setText(remaining);
    bar->setValue(total > 0 ? int(std::clamp<qint64>(done, 0, total) * 1000 / total) : 0);
    bar->setAccessibleName(words);
}

} // namespace ui::kit
