// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/imagestrip.h"

#include "catalog/imageprepare.h"
#include "core/follow.h"
#include "ui/catalog/thumbnails.h"
#include "ui/kit/pendingwork.h"

#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QtConcurrentRun>

namespace ui::catalog {
namespace {

constexpr int kPicture = 52, kCell = 60, kMostRows = 3;

core::Result<QString> lookAt(const QString &path, int least)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return core::fail("image.unreadable", ImageStrip::tr("“%1” can’t be opened.").arg(name), path);
    const auto prepared = ::catalog::prepareImage(file.readAll(), name, least);
    return prepared ? core::Result<QString>(path) : core::Unexpected(prepared.error());
}

bool isFiles(const QDropEvent &event) { return event.mimeData()->hasUrls(); }

} // namespace

ImageStrip::ImageStrip(Thumbnails &pictures, int least, QWidget *parent)
    : QListWidget(parent)
    , pictures_(pictures)
    , least_(least)
{
    setAccessibleName(tr("Pictures"));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setIconSize({kPicture, kPicture});
    setGridSize({kCell, kCell});
    setFixedHeight(kCell + 6);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setToolTip(tr("Drag to change the order, drop files to add them; the first one is the main picture."));
    connect(&pictures_, &Thumbnails::loaded, this, &ImageStrip::refreshIcons);
}

void ImageStrip::setImages(const std::vector<::catalog::Image> &images)
{
    clear();
    images_.clear();
    for (const ::catalog::Image &image : images)
        add(image);
}

void ImageStrip::add(const ::catalog::Image &image)
{
    images_.push_back(image);
    auto *item = new QListWidgetItem(this);
    item->setData(Qt::UserRole, int(images_.size()) - 1);
    item->setSizeHint({kCell, kCell});
    item->setData(Qt::AccessibleTextRole, tr("Picture %1").arg(count()));
    item->setToolTip(image.source);
    fit();
    refreshIcons();
}

// As high as its pictures need.
void ImageStrip::fit()
{
    const int across = std::max(1, viewport()->width() / kCell);
    const int rows = std::clamp((count() + across - 1) / across, 1, kMostRows);
    setFixedHeight(rows * kCell + 6);
}

void ImageStrip::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fit();
}

void ImageStrip::refreshIcons()
{
    for (int row = 0; row < count(); ++row) {
        const auto &image = images_[size_t(item(row)->data(Qt::UserRole).toInt())];
        if (const QPixmap picture = pictures_.picture(image, devicePixelRatioF()); !picture.isNull())
            item(row)->setIcon(QIcon(picture));
    }
}

std::vector<::catalog::Image> ImageStrip::images() const
{
    std::vector<::catalog::Image> shown;
    for (int row = 0; row < count(); ++row)
        shown.push_back(images_[size_t(item(row)->data(Qt::UserRole).toInt())]);
    return shown;
}

void ImageStrip::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        core::follow(QtConcurrent::run(lookAt, path, least_), this,
                     [this, work = new kit::PendingWork(this)](const core::Result<QString> &looked) {
                         work->deleteLater();
                         if (!looked)
                             return Q_EMIT refused(looked.error().sentence());
                         add({{}, {}, *looked});
                         Q_EMIT edited();
                     });
}

void ImageStrip::chooseFiles()
{
    auto *dialog =
        new QFileDialog(this, tr("Add pictures"), QString(), tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImageStrip::addFiles);
    dialog->open();
}

void ImageStrip::removeCurrent()
{
    if (!currentItem())
        return;
    delete currentItem();
    fit();
    Q_EMIT edited();
}

std::optional<::catalog::Image> ImageStrip::current() const
{
    return currentItem() ? std::optional(images_[size_t(currentItem()->data(Qt::UserRole).toInt())]) : std::nullopt;
}

void ImageStrip::replaceCurrent(const QString &path)
{
    if (!currentItem())
        return;
    images_.push_back({{}, {}, path});
    currentItem()->setData(Qt::UserRole, int(images_.size()) - 1);
    currentItem()->setIcon({});
    currentItem()->setToolTip(path);
    refreshIcons();
    Q_EMIT edited();
}

void ImageStrip::moveCurrent(int by)
{
    const int from = currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    Q_EMIT edited();
}

void ImageStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (isFiles(*event))
        return event->acceptProposedAction();
    QListWidget::dragEnterEvent(event);
}

void ImageStrip::dragMoveEvent(QDragMoveEvent *event)
{
    if (isFiles(*event))
        return event->acceptProposedAction();
    QListWidget::dragMoveEvent(event);
}

void ImageStrip::dropEvent(QDropEvent *event)
{
    if (!isFiles(*event)) {
        QListWidget::dropEvent(event);
        // The list moves the item after this returns.
        QMetaObject::invokeMethod(this, &ImageStrip::edited, Qt::QueuedConnection);
        return;
    }
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    addFiles(paths);
}

void ImageStrip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Delete)
        return removeCurrent();
    if (control && event->key() == Qt::Key_Right)
        return moveCurrent(forward);
    if (control && event->key() == Qt::Key_Left)
        return moveCurrent(-forward);
    QListWidget::keyPressEvent(event);
}

} // namespace ui::catalog
