// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/conflictbox.h"

#include "ui/catalog/fieldwords.h"
#include "ui/kit/buttons.h"
#include "ui/kit/notice.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::catalog {

ConflictBox::ConflictBox(const ::catalog::Sheet &sheet, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("conflictBox"));
    setAccessibleName(tr("Changed on both sides"));
    auto *notice = new kit::Notice(kit::NoticeForm::Box, this);
    notice->say(kit::State::Warn,
                tr("%n fields were changed here and on TikTok Shop.", nullptr, int(sheet.conflicts.size())),
                tr("Nothing of them is sent before you choose."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 4);
    layout->setSpacing(10);
    layout->addWidget(notice);
    for (const ::catalog::OpenConflict &conflict : sheet.conflicts)
        layout->addWidget(makeRow(conflict, sheet));
}

QWidget *ConflictBox::makeRow(const ::catalog::OpenConflict &conflict, const ::catalog::Sheet &sheet)
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    const QString field = conflict.field == u"skus" ? tr("Variants") : fieldName(conflict.field);
    const QString name = conflict.sellerSku.isEmpty() ? field : tr("%1 of %2").arg(field, conflict.sellerSku);
    grid->addWidget(kit::label(name, kit::LabelRole::Emphasis, row), 0, 0, 1, 3);
    const auto add = [&](int line, const QString &label, const QJsonValue &value) {
        grid->addWidget(kit::label(label, kit::LabelRole::Label, row), line, 0, Qt::AlignTop);
        auto *words = kit::label(fieldValue(locale(), value, sheet.warehouses), kit::LabelRole::Body, row);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(words, line, 1);
    };
    const auto offer = [&](int line, const QString &text, ::catalog::Choice choice) {
        auto *button = kit::button(text, kit::ButtonLook::Secondary, row, kit::ButtonSize::Small);
        button->setAccessibleName(tr("%1: %2").arg(name, text));
        grid->addWidget(button, line, 2, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, row, id = conflict.row, choice] {
            row->setEnabled(false);
            Q_EMIT chosen(id, choice);
        });
    };
    add(1, tr("Before"), conflict.base);
    add(2, tr("Here"), conflict.mine);
    offer(2, tr("Keep ours"), ::catalog::Choice::Mine);
    add(3, tr("There"), conflict.theirs);
    offer(3, tr("Take theirs"), ::catalog::Choice::Theirs);
    return row;
}

} // namespace ui::catalog
