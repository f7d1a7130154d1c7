// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "ui/kit/dialog.h"

#include <QImage>

class QLabel;
class QPushButton;

namespace ui::catalog {

class CropView;

// A picture's bytes as pixels, upright. Errors: image.unreadable. Any thread; some 50 ms for a large one.
core::Result<QImage> pictureFrom(const QByteArray &bytes);
// JPEG, or PNG for a picture that is transparent somewhere.
QByteArray pictureBytes(const QImage &picture);

// Cuts a part out of a picture and turns it. What comes out is a new picture; the old one stays as it is.
class CropDialog final : public kit::Dialog {
    Q_OBJECT
public:
    explicit CropDialog(const QImage &picture, QWidget *parent = nullptr);
    CropView &view() const { return *view_; }

Q_SIGNALS:
    void cropped(const QImage &picture);

private:
    void refresh();
    void finish();

    CropView *view_;
    QLabel *size_;
    QPushButton *accept_;
};

} // namespace ui::catalog
