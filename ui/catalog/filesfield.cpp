// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filesfield.h"

#include "catalog/compliance.h"
#include "catalog/imageprepare.h"
#include "core/follow.h"
#include "ui/catalog/imagestrip.h"
#include "ui/kit/buttons.h"
#include "ui/kit/pendingwork.h"

#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ui::catalog {
namespace {

constexpr qsizetype kMostLines = 3;

core::Result<::catalog::Document> lookAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail("document.unreadable", FilesField::tr("“%1” can’t be opened.").arg(path), path);
    if (auto sound = ::catalog::checkDocument(file.readAll(), path); !sound)
        return core::Unexpected(sound.error());
    return ::catalog::documentAt(path);
}

} // namespace

FilesField::FilesField(Thumbnails &pictures, Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , purpose_(purpose)
    , strip_(new ImageStrip(
          pictures, purpose == Purpose::Certificate ? ::catalog::kLeastOfCertificate : ::catalog::kLeastOfSizeChart,
          this))
    , list_(new QListWidget(this))
    , problem_(kit::label(QString(), kit::LabelRole::Error, this))
{
    strip_->setToolTip({}); // the order means nothing here
    list_->setAccessibleName(tr("Documents"));
    problem_->setWordWrap(true);
    problem_->hide();
    auto *more = kit::button(tr("Add pictures…"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small);
    auto *document = kit::button(tr("Add PDF…"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small);
    auto *remove = kit::button(tr("Remove"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small);
    document->setVisible(purpose == Purpose::Certificate);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {more, document, remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(strip_);
    layout->addWidget(list_);
    layout->addLayout(buttons);
    layout->addWidget(problem_);
    setFocusProxy(more);
    connect(more, &QPushButton::clicked, strip_, &ImageStrip::chooseFiles);
    connect(document, &QPushButton::clicked, this, &FilesField::chooseDocuments);
    connect(remove, &QPushButton::clicked, this, &FilesField::removeCurrent);
    connect(strip_, &ImageStrip::refused, this, &FilesField::refuse);
    setAcceptDrops(true);
    connect(strip_, &ImageStrip::edited, this, [this] {
        problem_->hide();
        showFiles();
        Q_EMIT edited();
    });
    // What Remove means is what was chosen last.
    connect(strip_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            list_->setCurrentRow(-1);
    });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            strip_->setCurrentRow(-1);
    });
    showFiles();
}

void FilesField::setFiles(const std::vector<::catalog::Image> &images,
                          const std::vector<::catalog::Document> &documents)
{
    strip_->setImages(images);
    documents_ = documents;
    showFiles();
}

std::vector<::catalog::Image> FilesField::images() const { return strip_->images(); }

void FilesField::showFiles()
{
    list_->clear();
    for (const ::catalog::Document &document : documents_)
        list_->addItem(document.name);
    list_->setVisible(!documents_.empty());
    strip_->setVisible(strip_->count() > 0);
    const int lines = int(std::min(qsizetype(documents_.size()), kMostLines));
    list_->setFixedHeight(lines * (list_->fontMetrics().lineSpacing() + 8) + 6);
}

void FilesField::addDocuments(const QStringList &paths)
{
    for (const QString &path : paths)
        core::follow(QtConcurrent::run(lookAt, path), this,
                     [this, work = new kit::PendingWork(this)](const core::Result<::catalog::Document> &looked) {
                         work->deleteLater();
                         if (!looked)
                             return refuse(looked.error().sentence());
                         documents_.push_back(*looked);
                         showFiles();
                         problem_->hide();
                         Q_EMIT edited();
                     });
}

void FilesField::addFiles(const QStringList &paths)
{
    QStringList documents, pictures;
    for (const QString &path : paths)
        (path.endsWith(u".pdf", Qt::CaseInsensitive) ? documents : pictures).append(path);
    strip_->addFiles(pictures);
    if (purpose_ == Purpose::Certificate)
        addDocuments(documents);
    else if (!documents.isEmpty())
        refuse(tr("A size chart is a picture."));
}

void FilesField::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void FilesField::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    addFiles(paths);
}

void FilesField::chooseDocuments()
{
    auto *dialog = new QFileDialog(this, tr("Add documents"), QString(), tr("Documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesField::addDocuments);
    dialog->open();
}

void FilesField::removeCurrent()
{
    const int row = list_->currentRow();
    if (row < 0)
        return strip_->removeCurrent();
    documents_.erase(documents_.begin() + row);
    showFiles();
    Q_EMIT edited();
}

void FilesField::refuse(const QString &words)
{
    problem_->setText(words);
    problem_->show();
}

} // namespace ui::catalog
