// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/waitingstrip.h"

#include "ui/kit/notice.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui::csvimport {

WaitingStrip::WaitingStrip(QWidget *parent)
    : QWidget(parent)
    , notice_(new kit::Notice(kit::NoticeForm::Strip, this))
    , open_(notice_->addButton(tr("Open it")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(notice_);
    notice_->setClosable(true);
    connect(notice_, &kit::Notice::dismissed, this, &WaitingStrip::take);
    connect(open_, &QPushButton::clicked, this, &WaitingStrip::openWanted);
    hide();
}

QString WaitingStrip::name() const { return QFileInfo(path_).fileName(); }

void WaitingStrip::say(const QString &path, const QString &words, Offer offer)
{
    path_ = path;
    show();
    notice_->say(kit::State::Info, words);
    open_->setVisible(offer == Offer::Open);
}

QString WaitingStrip::take()
{
    hide();
    return std::exchange(path_, {});
}

} // namespace ui::csvimport
