// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>

namespace ui::catalog {

// The largest rectangle of the wanted shape in the middle of a picture.
QRect wholeCrop(const QSize &picture, bool square);
// `crop` moved into the picture, no smaller than `least` at a side and square where it must be.
QRect fittingCrop(QRect crop, const QSize &picture, int least, bool square);

// A picture with the part of it that is to stay: dragged inside to move, at a corner to resize; arrows move it, with
// Shift they resize it, with Ctrl by one pixel. Pixels are those of the picture.
class CropView final : public QWidget {
    Q_OBJECT
public:
    CropView(const QImage &picture, int least, QWidget *parent = nullptr);

    const QImage &picture() const { return picture_; }
    QRect crop() const { return crop_; }
    void setCrop(const QRect &crop);
    void setSquare(bool square);
    void turn();         // a quarter clockwise
    QRect shown() const; // where the crop is in the widget

Q_SIGNALS:
    void cropChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QSize sizeHint() const override { return {520, 420}; }

private:
    enum class Grip { None, Inside, TopLeft, TopRight, BottomLeft, BottomRight };
    Grip gripAt(const QPoint &at) const;
    QRectF area() const; // of the whole picture in the widget
    double scale() const { return area().width() / picture_.width(); }

    QImage picture_;
    const int least_;
    bool square_ = true;
    QRect crop_;
    Grip grip_ = Grip::None;
    QPoint from_;
    QRect before_;
};

} // namespace ui::catalog
