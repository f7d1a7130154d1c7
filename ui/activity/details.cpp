// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/details.h"

#include "ui/kit/buttons.h"
#include "ui/kit/notice.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::activity {

Details::Details(QWidget *parent)
    : Panel(tr("Change"), parent)
    , change_(kit::label(QString(), kit::LabelRole::Emphasis, this))
    , subject_(kit::label(QString(), kit::LabelRole::Meta, this))
    , reason_(kit::label(QString(), kit::LabelRole::Body, this))
    , call_(kit::label(QString(), kit::LabelRole::Code, this))
    , request_(kit::label(QString(), kit::LabelRole::Code, this))
    , answer_(new kit::Notice(kit::NoticeForm::Box, this))
{
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(14, 12, 14, 12);
    inside->setSpacing(8);
    for (QLabel *label : {change_, subject_, reason_, call_, request_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    facts_ = new QWidget(this);
    auto *facts = new QFormLayout(facts_);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    facts->addRow(kit::label(tr("Call"), kit::LabelRole::Label, this), call_);
    facts->addRow(kit::label(tr("Request ID"), kit::LabelRole::Label, this), request_);
    auto *buttons = new QHBoxLayout;
    for (const Deed deed : {Deed::Cancel, Deed::SendFirst, Deed::Approve, Deed::Retry}) {
        auto *button = kit::button(
            QString(),
            deed == Deed::Retry || deed == Deed::Approve ? kit::ButtonLook::Primary : kit::ButtonLook::Secondary, this);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, deed] { Q_EMIT wanted(deed); });
        deeds_.push_back({deed, button});
    }
    buttons->addStretch();
    inside->addWidget(change_);
    inside->addWidget(subject_);
    inside->addWidget(answer_);
    inside->addWidget(reason_);
    inside->addWidget(facts_);
    inside->addStretch();
    inside->addLayout(buttons);
    body()->addLayout(inside);
    setLine(nullptr);
}

void Details::setLine(const syncing::OutboxLine *line)
{
    change_->setText(line ? line->change : tr("Choose a change in the list."));
    subject_->setText(!line                     ? QString()
                      : line->product.isEmpty() ? line->subject
                                                : tr("%1, %2").arg(line->product, line->subject));
    subject_->setVisible(!subject_->text().isEmpty()); // empty, it would take the focus for nothing
    const core::Error *error = line && line->row.error ? &*line->row.error : nullptr;
    answer_->dismiss();
    if (error && line->row.state == syncing::State::Rejected)
        answer_->say(kit::State::Err, platformCode(*error), tr("“%1”").arg(answerOf(*line)));
    reason_->setText(!line ? QString() : error ? error->sentence() : line->reason);
    reason_->setVisible(!reason_->text().isEmpty());
    call_->setText(error ? error->said.call : QString());
    request_->setText(error ? error->said.requestId : QString());
    request_->setVisible(!request_->text().isEmpty());
    facts_->setVisible(!call_->text().isEmpty());
    for (const auto &[deed, button] : deeds_) {
        button->setVisible(line && isPossible(deed, line->row));
        if (line)
            button->setText(wordsOf(deed, line->row));
    }
}

} // namespace ui::activity
