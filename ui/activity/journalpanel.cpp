// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/journalpanel.h"

#include "core/follow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/headerview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::activity {
namespace {

constexpr int kRowHeight = 30;

void prepare(QTableView *view, const QString &name)
{
    view->setHorizontalHeader(new kit::HeaderView(view));
    view->setAccessibleName(name);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(kRowHeight);
}

} // namespace

JournalPanel::JournalPanel(syncing::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , model_(commands)
    , changes_(commands)
    , view_(new QTableView(this))
    , parts_(new QSplitter(Qt::Vertical, this))
    , title_(kit::label(QString(), kit::LabelRole::PanelTitle, this))
    , undo_(kit::button(tr("Undo all of it"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small))
{
    prepare(view_, tr("Journal"));
    view_->setModel(&model_);
    auto *changes = new QTableView(this);
    prepare(changes, tr("What it changed"));
    changes->setModel(&changes_);
    changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    QHeaderView *header = view_->horizontalHeader();
    const std::array widths{110, 300, 110, 130, 80, 180};
    for (int column = 0; column < int(widths.size()); ++column)
        header->resizeSection(column, widths[size_t(column)]);
    header->setSectionResizeMode(JournalModel::What, QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 14, 8);
    head->addWidget(title_, 1);
    head->addWidget(undo_);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(changes, 1);
    parts_->setChildrenCollapsible(false);
    parts_->setHandleWidth(1);
    parts_->addWidget(view_);
    parts_->addWidget(below);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts_);
    setFocusProxy(view_);
    connect(&model_, &JournalModel::failed, this, &JournalPanel::failed);
    connect(&changes_, &ChangesModel::failed, this, &JournalPanel::failed);
    connect(&model_, &JournalModel::modelAboutToBeReset, this, [this] { kept_ = shown_; });
    connect(&model_, &JournalModel::refreshed, this, [this] {
        int row = 0;
        for (int i = 0; i < model_.rowCount(); ++i)
            if (model_.line(i)->operation.id == kept_)
                row = i;
        view_->setCurrentIndex(model_.index(row, 0));
        showChanges();
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalPanel::showChanges);
    connect(undo_, &QPushButton::clicked, this, &JournalPanel::undo);
    connect(&commands_, &syncing::Commands::journalChanged, &model_, &JournalModel::refresh);
    model_.refresh();
}

void JournalPanel::showChanges()
{
    const syncing::JournalLine *line = model_.line(view_->currentIndex().row());
    undo_->setEnabled(line && line->undoable);
    title_->setText(line ? line->operation.title : tr("Nothing was done yet."));
    shown_ = line ? line->operation.id : 0;
    changes_.setOperation(shown_);
}

void JournalPanel::undo()
{
    const syncing::JournalLine *line = model_.line(view_->currentIndex().row());
    if (!line)
        return;
    undo_->setEnabled(false);
    core::follow(commands_.undo(line->operation.id), this,
                 [this, title = line->operation.title](const core::Result<syncing::Applied> &back) {
                     if (back)
                         Q_EMIT done(tr("Undone: %1").arg(title), back->operation);
                     else
                         Q_EMIT failed(back.error());
                     model_.refresh();
                 });
}

} // namespace ui::activity
