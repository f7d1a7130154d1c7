// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/watchpanel.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/watchfolder.h"
#include "ui/kit/buttons.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/format.h"
#include "ui/kit/headerview.h"
#include "ui/kit/notice.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

enum Column { Name, Size, Changed, Note, Actions, kColumns };
constexpr int kRowHeight = 36, kInset = 14, kShownRows = 6, kBelow = 4;

core::Instant now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

} // namespace

WatchPanel::WatchPanel(WatchFolder &watch, QWidget *parent)
    : Panel(tr("Files that arrive in a folder"), parent)
    , watch_(watch)
    , choose_(kit::button(QString(), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small))
    , stop_(kit::button(tr("Watch no longer"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small))
    , wordsRow_(new QWidget(this))
    , words_(new kit::ElidedLabel(kit::Role::Body, kit::Token::Text2, wordsRow_))
    , problem_(new kit::Notice(kit::NoticeForm::Box, this))
    , table_(new QTableWidget(0, kColumns, this))
{
    addToHead(stop_);
    addToHead(choose_);
    table_->setHorizontalHeader(new kit::HeaderView(table_));
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setHorizontalHeaderLabels({tr("File"), tr("Size"), tr("Changed"), QString(), QString()});
    table_->horizontalHeaderItem(Size)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    table_->setAccessibleName(tr("Waiting files"));
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table_->setFrameShape(QFrame::NoFrame);
    table_->horizontalHeader()->setSectionResizeMode(Note, QHeaderView::Stretch);
    for (const auto &[column, width] : {std::pair(Name, 300), {Size, 100}, {Changed, 140}, {Actions, 220}})
        table_->setColumnWidth(column, width);
    auto *line = new QHBoxLayout(wordsRow_);
    line->setContentsMargins(kInset, 12, kInset, 12);
    line->addWidget(words_);
    body()->addWidget(problem_);
    body()->addWidget(wordsRow_);
    body()->addWidget(table_);
    auto *ignoring = new QAction(tr("Ignore"), table_);
    ignoring->setShortcut(QKeySequence::Delete);
    ignoring->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(ignoring);
    connect(ignoring, &QAction::triggered, this, [this] { ignore(table_->currentRow()); });
    connect(table_, &QTableWidget::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(choose_, &QPushButton::clicked, this, &WatchPanel::chooseFolder);
    connect(stop_, &QPushButton::clicked, this, [this] { watch_.setFolder({}); });
    connect(&watch_, &WatchFolder::changed, this, &WatchPanel::refresh);
    refresh();
}

void WatchPanel::refresh()
{
    const bool watched = !watch_.folder().isEmpty();
    const auto &files = watch_.files();
    choose_->setText(watched ? tr("Another folder…") : tr("Choose a folder…"));
    stop_->setVisible(watched);
    setCount(watched ? QDir::toNativeSeparators(watch_.folder()) : QString());
    words_->setText(watched ? tr("Nothing new waits.")
                            : tr("New files of a folder can be listed here. Nothing is imported before you apply it."));
    wordsRow_->setVisible(files.empty() && !watch_.problem());
    if (watch_.problem())
        problem_->say(*watch_.problem());
    else
        problem_->dismiss();
    const int current = table_->currentRow();
    table_->setVisible(!files.empty());
    const int rows = std::clamp(int(files.size()), 1, kShownRows);
    table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height() + rows * kRowHeight + kBelow);
    table_->setRowCount(0);
    table_->setRowCount(int(files.size()));
    for (int row = 0; row < int(files.size()); ++row) {
        const WaitingFile &file = files[size_t(row)];
        const core::Instant changed = core::instant(file.modified / 1000);
        const std::array texts{file.name, locale().formattedDataSize(file.size), kit::moment(locale(), changed, now()),
                               file.workbook ? tr("A workbook: save it as CSV first.") : QString()};
        for (int column = Name; column <= Note; ++column)
            table_->setItem(row, column, new QTableWidgetItem(texts[size_t(column)]));
        table_->item(row, Name)->setToolTip(QDir::toNativeSeparators(file.path));
        table_->item(row, Size)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        if (file.workbook)
            table_->item(row, Note)->setData(IconRole, int(kit::State::Warn));
        table_->setCellWidget(row, Actions, makeActions(row));
    }
    if (!files.empty())
        table_->setCurrentCell(std::clamp(current, 0, int(files.size()) - 1), Name);
}

QWidget *WatchPanel::makeActions(int row)
{
    const WaitingFile &file = watch_.files()[size_t(row)];
    auto *box = new QWidget(table_);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(8, 0, 8, 0);
    line->setSpacing(8);
    line->addStretch();
    auto *ignoreIt = kit::button(tr("Ignore"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    ignoreIt->setAccessibleName(tr("Ignore %1").arg(file.name));
    line->addWidget(ignoreIt);
    connect(ignoreIt, &QPushButton::clicked, this, [this, row] { ignore(row); });
    if (file.workbook)
        return box;
    auto *openIt = kit::button(tr("Open"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    openIt->setAccessibleName(tr("Open %1").arg(file.name));
    line->addWidget(openIt);
    connect(openIt, &QPushButton::clicked, this, [this, row] { open(row); });
    return box;
}

void WatchPanel::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("The folder where files arrive"), watch_.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { watch_.setFolder(path); });
    dialog->open();
}

void WatchPanel::open(int row)
{
    if (row >= 0 && row < int(watch_.files().size()) && !watch_.files()[size_t(row)].workbook)
        Q_EMIT chosen(watch_.files()[size_t(row)].path);
}

void WatchPanel::ignore(int row)
{
    if (row >= 0 && row < int(watch_.files().size()))
        watch_.ignore(WaitingFile(watch_.files()[size_t(row)]));
}

// Ages have grown since, and a folder on another machine may have something new.
void WatchPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
    watch_.look();
}

} // namespace ui::csvimport
