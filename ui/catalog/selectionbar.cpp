// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/selectionbar.h"

#include "ui/kit/format.h"

namespace ui::catalog {

SelectionBar::SelectionBar(QWidget *parent)
    : QFrame(parent)
    , count_(new QLabel(this))
    , sums_(new QLabel(this))
    , edit_(new QPushButton(tr("Change…"), this))
{
    setObjectName(QStringLiteral("bulkBar"));
    setFixedHeight(48);
    count_->setProperty("role", QStringLiteral("strong"));
    sums_->setProperty("role", QStringLiteral("secondary"));
    auto *clear = new QPushButton(tr("Clear"), this);
    clear->setProperty("quiet", true);
    edit_->setProperty("primary", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(12);
    row->addWidget(count_);
    row->addWidget(clear);
    row->addWidget(sums_, 1);
    row->addWidget(edit_);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearWanted);
    connect(edit_, &QPushButton::clicked, this, &SelectionBar::editWanted);
    hide();
}

void SelectionBar::setCount(qint64 skus)
{
    count_->setText(tr("%1 SKUs selected").arg(kit::count(locale(), skus)));
    setVisible(skus > 0);
    sums_->clear();
}

void SelectionBar::setSums(const ::catalog::GridSums &sums)
{
    QStringList words{tr("%1 pieces in stock").arg(kit::count(locale(), sums.stock))};
    for (const core::Money &price : sums.prices)
        words.append(tr("list prices %1").arg(kit::amount(locale(), price)));
    sums_->setText(words.join(QStringLiteral(", ")));
}

} // namespace ui::catalog
