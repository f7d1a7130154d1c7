// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/filestep.h"

#include "ui/csvimport/watchpanel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/notice.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

QString localFile(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

} // namespace

FileStep::FileStep(WatchFolder &watch, QWidget *parent)
    : QWidget(parent)
    , place_(new kit::EmptyState(this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , waiting_(new WatchPanel(watch, this))
{
    setAcceptDrops(true);
    setAccessibleName(tr("Choose a file"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 16);
    layout->addWidget(notice_);
    layout->addWidget(place_, 1);
    layout->addWidget(waiting_);
    setFocusProxy(place_->remedyButton());
    connect(waiting_, &WatchPanel::chosen, this, &FileStep::chosen);
    connect(place_, &kit::EmptyState::remedyChosen, this, &FileStep::chooseFile);
    showStart();
}

void FileStep::showStart()
{
    notice_->dismiss();
    place_->say(QStringLiteral("file-spreadsheet"), tr("Drop a CSV file here"),
                tr("Nothing changes before you have seen what would."), tr("Choose a file…"));
}

void FileStep::showBusy(const QString &fileName)
{
    notice_->dismiss();
    place_->say(QStringLiteral("file-spreadsheet"), tr("Reading %1").arg(fileName), tr("A moment, please."));
}

void FileStep::showProblem(const core::Error &error)
{
    showStart();
    notice_->say(error);
}

void FileStep::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import a CSV file"), QString(),
                                   tr("Tables (*.csv *.tsv *.txt *.tab);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileStep::chosen);
    dialog->open();
}

void FileStep::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileStep::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT chosen(localFile(event->mimeData()));
}

} // namespace ui::csvimport
