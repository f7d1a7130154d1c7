// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/cropview.h"

#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ui::catalog {
namespace {

constexpr int kGrip = 10, kMargin = 8, kSteps = 50, kShade = 150;

} // namespace

QRect wholeCrop(const QSize &picture, bool square)
{
    if (!square)
        return {QPoint(), picture};
    const int side = std::min(picture.width(), picture.height());
    return {(picture.width() - side) / 2, (picture.height() - side) / 2, side, side};
}

QRect fittingCrop(QRect crop, const QSize &picture, int least, bool square)
{
    int width = std::clamp(crop.width(), std::min(least, picture.width()), picture.width());
    int height = std::clamp(crop.height(), std::min(least, picture.height()), picture.height());
    if (square)
        width = height = std::min({std::max(width, height), picture.width(), picture.height()});
    return {std::clamp(crop.x(), 0, picture.width() - width), std::clamp(crop.y(), 0, picture.height() - height), width,
            height};
}

CropView::CropView(const QImage &picture, int least, QWidget *parent)
    : QWidget(parent)
    , picture_(picture)
    , least_(least)
    , crop_(wholeCrop(picture.size(), true))
{
    setAccessibleName(tr("Part of the picture that stays"));
    setAccessibleDescription(tr("Arrows move it, with Shift they resize it."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CropView::setCrop(const QRect &crop)
{
    const QRect fitting = fittingCrop(crop, picture_.size(), least_, square_);
    if (fitting == crop_)
        return;
    crop_ = fitting;
    update();
    Q_EMIT cropChanged();
}

void CropView::setSquare(bool square)
{
    square_ = square;
    setCrop(square ? crop_ : wholeCrop(picture_.size(), false));
}

void CropView::turn()
{
    picture_ = picture_.transformed(QTransform().rotate(90));
    crop_ = wholeCrop(picture_.size(), square_);
    update();
    Q_EMIT cropChanged();
}

QRectF CropView::area() const
{
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QRectF area(QPointF(), QSizeF(picture_.size()).scaled(room.size(), Qt::KeepAspectRatio));
    area.moveCenter(room.center());
    return area;
}

QRect CropView::shown() const
{
    const QRectF whole = area();
    return QRectF(whole.x() + crop_.x() * scale(), whole.y() + crop_.y() * scale(), crop_.width() * scale(),
                  crop_.height() * scale())
        .toRect();
}

void CropView::paintEvent(QPaintEvent *)
{
    const kit::Theme &theme = kit::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), theme.color(kit::Token::Sunken));
    painter.drawImage(area(), picture_);
    QColor shade = theme.color(kit::Token::Sunken);
    shade.setAlpha(kShade);
    const QRect kept = shown();
    for (const QRect &outside : QRegion(area().toRect()).subtracted(kept))
        painter.fillRect(outside, shade);
    painter.setPen(QPen(theme.color(hasFocus() ? kit::Token::Focus : kit::Token::Accent), 2));
    painter.drawRect(kept);
    for (const QPoint &corner : std::array{kept.topLeft(), kept.topRight(), kept.bottomLeft(), kept.bottomRight()})
        painter.fillRect(QRect(corner.x() - kGrip / 2, corner.y() - kGrip / 2, kGrip, kGrip),
                         theme.color(kit::Token::Accent));
}

CropView::Grip CropView::gripAt(const QPoint &at) const
{
    const QRect kept = shown();
    const auto near = [&at](const QPoint &corner) { return (at - corner).manhattanLength() <= kGrip; };
    if (near(kept.topLeft()))
        return Grip::TopLeft;
    if (near(kept.topRight()))
        return Grip::TopRight;
    if (near(kept.bottomLeft()))
        return Grip::BottomLeft;
    if (near(kept.bottomRight()))
        return Grip::BottomRight;
    return kept.contains(at) ? Grip::Inside : Grip::None;
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    grip_ = gripAt(event->position().toPoint());
    from_ = event->position().toPoint();
    before_ = crop_;
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const Grip grip = gripAt(event->position().toPoint());
        return setCursor(grip == Grip::None                                   ? Qt::ArrowCursor
                         : grip == Grip::Inside                               ? Qt::SizeAllCursor
                         : grip == Grip::TopLeft || grip == Grip::BottomRight ? Qt::SizeFDiagCursor
                                                                              : Qt::SizeBDiagCursor);
    }
    const QPoint moved = ((QPointF(event->position()) - from_) / scale()).toPoint();
    if (grip_ == Grip::Inside)
        return setCrop(before_.translated(moved));
    if (grip_ == Grip::None)
        return;
    // The corner opposite to the one that is held stays where it is.
    const bool left = grip_ == Grip::TopLeft || grip_ == Grip::BottomLeft;
    const bool top = grip_ == Grip::TopLeft || grip_ == Grip::TopRight;
    int width = std::max(1, before_.width() + (left ? -moved.x() : moved.x()));
    int height = std::max(1, before_.height() + (top ? -moved.y() : moved.y()));
    const int roomX = left ? before_.right() + 1 : picture_.width() - before_.x();
    const int roomY = top ? before_.bottom() + 1 : picture_.height() - before_.y();
    width = std::clamp(width, std::min(least_, roomX), roomX);
    height = std::clamp(height, std::min(least_, roomY), roomY);
    if (square_)
        width = height = std::min({std::max(width, height), roomX, roomY});
    setCrop({left ? before_.right() + 1 - width : before_.x(), top ? before_.bottom() + 1 - height : before_.y(), width,
             height});
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers().testFlag(Qt::ControlModifier)
                         ? 1
                         : std::max(1, std::min(picture_.width(), picture_.height()) / kSteps);
    QPoint by;
    switch (event->key()) {
    case Qt::Key_Left:
        by = {-step, 0};
        break;
    case Qt::Key_Right:
        by = {step, 0};
        break;
    case Qt::Key_Up:
        by = {0, -step};
        break;
    case Qt::Key_Down:
        by = {0, step};
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        return setCrop(crop_.translated(by));
    const int more = by.x() + by.y();
    setCrop(square_ ? crop_.adjusted(0, 0, more, more) : crop_.adjusted(0, 0, by.x(), by.y()));
}

} // namespace ui::catalog
