// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace ui::catalog {

class ImageStrip;
class Thumbnails;

// Pictures and PDF documents that prove or tell something about a product. Files are looked at before
// they are taken. GUI thread.
class FilesField final : public QWidget {
    Q_OBJECT
public:
    enum class Purpose { Certificate, SizeChart }; // certificates may be documents
    FilesField(Thumbnails &pictures, Purpose purpose, QWidget *parent = nullptr);

    void setFiles(const std::vector<::catalog::Image> &images, const std::vector<::catalog::Document> &documents = {});
    std::vector<::catalog::Image> images() const;
    std::vector<::catalog::Document> documents() const { return documents_; }
    void addDocuments(const QStringList &paths);

Q_SIGNALS:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addFiles(const QStringList &paths);
    void chooseDocuments();
    void showFiles();
    void removeCurrent();
    void refuse(const QString &words);

    const Purpose purpose_;
    ImageStrip *strip_;
    QListWidget *list_;
    QLabel *problem_;
    std::vector<::catalog::Document> documents_;
};

} // namespace ui::catalog
