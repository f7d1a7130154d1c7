// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/advicebox.h"

#include "ui/catalog/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/notice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::catalog {

using ::catalog::Advice, ::catalog::Quality, ::catalog::Sheet;

QString fieldOf(const Advice &advice)
{
    if (advice.field == u"TITLE")
        return QStringLiteral("title");
    if (advice.field == u"DESCRIPTION")
        return QStringLiteral("description");
    return advice.field == u"IMAGE" ? QStringLiteral("main_images") : QString();
}

bool AdviceBox::isFor(const Sheet &sheet)
{
    return sheet.product.quality == Quality::Poor || sheet.product.quality == Quality::Fair;
}

AdviceBox::AdviceBox(const Sheet &sheet, QWidget *parent)
    : QFrame(parent)
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , again_(kit::button(tr("Ask TikTok Shop again"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small))
{
    setObjectName(QStringLiteral("adviceBox"));
    setAccessibleName(tr("Listing quality"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 0);
    layout->setSpacing(6);
    layout->addWidget(notice_);
    const bool poor = sheet.product.quality == Quality::Poor;
    notice_->say(poor ? kit::State::Err : kit::State::Warn,
                 poor ? tr("TikTok Shop finds this listing poor.") : tr("TikTok Shop finds this listing fair."),
                 sheet.advice.empty() ? tr("It has not said yet what would make it better.")
                                      : tr("%n things would make it better.", nullptr, int(sheet.advice.size())));
    for (const Advice &one : sheet.advice) {
        if (!fieldOf(one).isEmpty())
            continue;
        auto *line = kit::label(tr("%1: %2").arg(adviceField(one.field), one.solution), kit::LabelRole::Warning, this);
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    layout->addWidget(again_, 0, Qt::AlignLeading);
    // Not disabled meanwhile: the focus would go elsewhere.
    connect(again_, &QPushButton::clicked, this, [this] {
        if (!asking_)
            Q_EMIT asked();
    });
}

void AdviceBox::setAsking()
{
    asking_ = true;
    again_->setText(tr("Asking…"));
}

void AdviceBox::endAsking()
{
    asking_ = false;
    again_->setText(tr("Ask TikTok Shop again"));
}

void AdviceBox::say(const core::Error &error)
{
    notice_->say(error);
    endAsking();
}

} // namespace ui::catalog
