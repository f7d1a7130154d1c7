// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/resultstep.h"

#include "core/follow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/indicators.h"
#include "ui/kit/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

constexpr int kLook = 250; // ms between looks at what is under way

} // namespace

ResultStep::ResultStep(::catalog::ImportCommands &commands, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , counts_(new kit::IndicatorStrip(this))
    , problem_(new kit::Notice(kit::NoticeForm::Box, this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , words_(kit::label(QString(), kit::LabelRole::PanelTitle, this))
    , rejects_(kit::button(QString(), kit::ButtonLook::Secondary, this))
    , refused_(kit::button(tr("Save rows that TikTok Shop refused…"), kit::ButtonLook::Secondary, this))
    , undo_(kit::button(tr("Undo the import"), kit::ButtonLook::Secondary, this))
{
    auto *outbox = kit::button(tr("Show the outbox"), kit::ButtonLook::Secondary, this);
    auto *another = kit::button(tr("Import another file"), kit::ButtonLook::Primary, this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *one : {rejects_, refused_, undo_, outbox})
        buttons->addWidget(one);
    buttons->addStretch();
    buttons->addWidget(another);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(words_);
    layout->addWidget(counts_);
    layout->addWidget(problem_);
    layout->addWidget(notice_);
    layout->addLayout(buttons);
    layout->addStretch();
    setFocusProxy(another);
    soon_.setSingleShot(true);
    soon_.setInterval(kLook);
    connect(&soon_, &QTimer::timeout, this, &ResultStep::look);
    connect(&commands_, &::catalog::ImportCommands::pushed, this, [this] {
        if (applied_.operation != 0 && isVisible() && !soon_.isActive())
            soon_.start();
    });
    connect(rejects_, &QPushButton::clicked, this, &ResultStep::saveRejectsWanted);
    connect(refused_, &QPushButton::clicked, this, [this] { Q_EMIT savePlatformRejectsWanted(applied_.operation); });
    connect(undo_, &QPushButton::clicked, this, [this] {
        undo_->setEnabled(false);
        problem_->dismiss();
        Q_EMIT undoWanted(applied_.operation);
    });
    connect(outbox, &QPushButton::clicked, this, &ResultStep::outboxWanted);
    connect(another, &QPushButton::clicked, this, &ResultStep::anotherWanted);
}

void ResultStep::setApplied(const syncing::Applied &applied, const QString &fileName, qint64 rejected)
{
    applied_ = applied;
    words_->setText(applied.operation == 0
                        ? tr("Nothing had to be changed by %1.").arg(fileName)
                        : tr("%1 is in the catalog: %n products and SKUs were changed.", nullptr, int(applied.changes))
                              .arg(fileName));
    rejects_->setText(tr("Save %n rejected rows…", nullptr, int(rejected)));
    rejects_->setVisible(rejected > 0);
    allowUndo();
    problem_->dismiss();
    notice_->dismiss();
    showCounts({});
    look();
}

void ResultStep::allowUndo() { undo_->setEnabled(applied_.operation != 0); }

void ResultStep::showUndoProblem(const core::Error &error)
{
    allowUndo();
    problem_->say(error);
}

void ResultStep::look()
{
    if (applied_.operation == 0)
        return;
    core::follow(commands_.progress(applied_.operation), this,
                 [this, operation = applied_.operation](const core::Result<syncing::Counts> &counts) {
                     if (operation != applied_.operation)
                         return;
                     if (counts)
                         showCounts(*counts);
                     else
                         notice_->say(counts.error());
                 });
}

void ResultStep::showCounts(const syncing::Counts &counts)
{
    const auto number = [this](qint64 value) { return kit::count(locale(), value); };
    counts_->setIndicators(
        {{tr("Waiting"), number(counts.queued), tr("sent at the pace that TikTok Shop grants"), kit::State::Pend},
         {tr("Under way"), number(counts.sending + counts.readingBack), {}, kit::State::Info},
         {tr("Accepted"), number(counts.accepted), tr("are on TikTok Shop"), kit::State::Ok},
         {tr("Refused"), number(counts.rejected), tr("with reasons"), kit::State::Err},
         {tr("Held"), number(counts.held), tr("wait for you"), kit::State::Warn}});
    refused_->setVisible(counts.rejected > 0);
    if (counts.held > 0)
        notice_->say(kit::State::Info, tr("%n changes are held.", nullptr, int(counts.held)),
                     tr("Nothing goes to a shop before its first push is approved, above or in Activity."));
    else
        notice_->dismiss();
}

} // namespace ui::csvimport
