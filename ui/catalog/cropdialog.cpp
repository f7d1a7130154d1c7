// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/cropdialog.h"

#include "catalog/imageprepare.h"
#include "ui/catalog/cropview.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QBuffer>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

constexpr int kLeast = ::catalog::kLeastOfProduct;
constexpr int kQuality = 92;

} // namespace

core::Result<QImage> pictureFrom(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImage picture = reader.read();
    if (picture.isNull())
        return core::fail("image.unreadable", CropDialog::tr("The picture can’t be read"), {},
                          CropDialog::tr("Add it again from its file."));
    return picture;
}

QByteArray pictureBytes(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (picture.hasAlphaChannel())
        picture.save(&buffer, "PNG");
    else
        picture.save(&buffer, "JPEG", kQuality);
    return bytes;
}

CropDialog::CropDialog(const QImage &picture, QWidget *parent)
    : Dialog(parent)
    , view_(new CropView(picture, kLeast, this))
    , size_(kit::label(QString(), kit::LabelRole::Secondary, this))
    , accept_(kit::button(tr("Crop"), kit::ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("cropDialog"));
    setWindowTitle(tr("Crop the picture"));
    setWindowModality(Qt::WindowModal);
    auto *square = new QCheckBox(tr("Square"), this);
    square->setChecked(true);
    square->setToolTip(tr("TikTok Shop shows main pictures as squares."));
    auto *turn = kit::button(tr("Turn"), kit::ButtonLook::Secondary, this);
    auto *cancel = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(square);
    foot->addWidget(turn);
    foot->addWidget(size_, 1);
    foot->addWidget(cancel);
    foot->addWidget(accept_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->addWidget(view_, 1);
    layout->addLayout(foot);
    accept_->setDefault(true);
    connect(square, &QCheckBox::toggled, view_, &CropView::setSquare);
    connect(turn, &QPushButton::clicked, view_, &CropView::turn);
    connect(view_, &CropView::cropChanged, this, &CropDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept_, &QPushButton::clicked, this, &CropDialog::finish);
    view_->setFocus();
    refresh();
}

void CropDialog::refresh()
{
    const QRect crop = view_->crop();
    const bool small = std::min(crop.width(), crop.height()) < kLeast;
    kit::setRole(size_, small ? kit::LabelRole::Error : kit::LabelRole::Secondary);
    const QString size =
        tr("%1 × %2 pixels").arg(kit::count(locale(), crop.width()), kit::count(locale(), crop.height()));
    size_->setText(small ? tr("%1: too small, %2 are needed").arg(size, kit::count(locale(), kLeast)) : size);
    accept_->setEnabled(!small);
}

void CropDialog::finish()
{
    Q_EMIT cropped(view_->picture().copy(view_->crop()));
    accept();
}

} // namespace ui::catalog
