// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"

#include <QListWidget>

#include <optional>
#include <vector>

namespace ui::catalog {

class Thumbnails;

// A product's pictures in their order, the main one first: dragged to another place, dropped in from a folder, taken
// out. A file is looked at before it is taken, with the same rules and changes as its upload. GUI thread.
class ImageStrip final : public QListWidget {
    Q_OBJECT
public:
    // `least`: pixels that the shorter side must have.
    ImageStrip(Thumbnails &pictures, int least, QWidget *parent = nullptr);

    void setImages(const std::vector<::catalog::Image> &images);
    std::vector<::catalog::Image> images() const;
    void addFiles(const QStringList &paths);
    void chooseFiles();
    void removeCurrent();
    std::optional<::catalog::Image> current() const;
    void replaceCurrent(const QString &path); // with a file that was looked at already
    void moveCurrent(int by);

Q_SIGNALS:
    void edited();
    void refused(const QString &words); // a file that can't be a picture of a listing

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const ::catalog::Image &image);
    void fit();
    void refreshIcons();

    Thumbnails &pictures_;
    const int least_;
    std::vector<::catalog::Image> images_; // all that were ever shown; items hold indices
};

} // namespace ui::catalog
