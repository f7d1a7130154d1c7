// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segments.h"

#include "ui/kit/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace ui::kit {

namespace {

constexpr int padding = 10;
constexpr int gapBeforeCount = 5;

class Segment final : public QAbstractButton {
public:
    Segment(const QString &text, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setCount(const QString &words)
    {
        count = words;
        setAccessibleName(words.isEmpty() ? text() : text() + u' ' + words);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Fonts &fonts = Theme::of(this).fonts();
        int width = 2 * padding + fonts.metrics(Role::Emphasis).horizontalAdvance(text());
        if (!count.isEmpty())
            width += gapBeforeCount + fonts.metrics(Role::Meta).horizontalAdvance(count);
        return {width, fonts.scaled(26)};
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        const Ink ink(painter, theme, layoutDirection());
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        if (isChecked() || underMouse())
            fill(painter, theme.color(isChecked() ? Token::Select : Token::Hover));
        if (!isFirst())
            painter.fillRect(mirrored ? width() - 1 : 0, 1, 1, height() - 2, theme.color(Token::Control));
        const Role role = isChecked() ? Role::Emphasis : Role::Body;
        Cut cut(rect().adjusted(padding, 0, -padding, 0), layoutDirection());
        const int taken = theme.fonts().metrics(role).horizontalAdvance(text());
        paintText(ink, cut.leading(taken, gapBeforeCount), text(), role, theme.color(Token::Text));
        paintText(ink, cut.rest(), count, Role::Meta, theme.color(Token::Text3));
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.color(Token::Focus), 2));
            painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), 4, 4);
        }
    }

    // The control's rounded outline stays free at its ends.
    void fill(QPainter &painter, const QColor &color) const
    {
        painter.save();
        QPainterPath shape;
        shape.addRoundedRect(parentWidget()->rect().translated(-pos()).adjusted(1, 1, -1, -1), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(shape);
        painter.fillRect(rect(), color);
        painter.restore();
    }

    bool isFirst() { return group() && group()->id(this) == 0; }

    QString count;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , row(new QHBoxLayout(this))
    , group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int SegmentedControl::add(const QString &text, const QString &count)
{
    const int index = size();
    auto *segment = new Segment(text, this);
    segment->setCount(count);
    group->addButton(segment, index);
    row->addWidget(segment);
    if (index == 0) {
        const QSignalBlocker quiet(group);
        segment->setChecked(true);
    }
    return index;
}

void SegmentedControl::setCount(int index, const QString &count)
{
    if (auto *segment = static_cast<Segment *>(group->button(index)))
        segment->setCount(count);
}

int SegmentedControl::current() const { return group->checkedId(); }

int SegmentedControl::size() const { return int(group->buttons().size()); }

void SegmentedControl::setCurrent(int index)
{
    if (auto *segment = group->button(index))
        segment->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.color(Token::Base));
    painter.setPen(theme.color(Token::Control));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace ui::kit
