// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/panel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui::kit {

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent)
    , titleLabel(label(title, LabelRole::PanelTitle, this))
    , countLabel(label({}, LabelRole::Tertiary, this))
{
    auto *bar = new QFrame(this);
    bar->setObjectName(u"panelHead"_qs);
    bar->setMinimumHeight(Theme::of(this).fonts().scaled(40));
    head = new QHBoxLayout(bar);
    head->setContentsMargins(14, 0, 8, 0);
    head->setSpacing(8);
    head->addWidget(titleLabel);
    head->addWidget(countLabel);
    head->addStretch(1);
    countLabel->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 3); // the round corners stay free
    column->setSpacing(0);
    column->addWidget(bar);
    content = new QVBoxLayout;
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    column->addLayout(content, 1);
    setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    titleLabel->setText(title);
    setAccessibleName(title);
}

void Panel::setCount(const QString &words)
{
    countLabel->setText(words);
    countLabel->setVisible(!words.isEmpty());
}

void Panel::addToHead(QWidget *control) { head->addWidget(control); }

void Panel::addBesideTitle(QWidget *control) { head->insertWidget(2 + beside++, control); }

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , titleLabel(label(title, LabelRole::PageTitle, this))
    , scopeLabel(label({}, LabelRole::Secondary, this))
    , row(new QHBoxLayout(this))
{
    setMinimumHeight(Theme::of(this).fonts().scaled(48));
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(titleLabel);
    row->addWidget(scopeLabel);
    row->addStretch(1);
}

void PageHeader::setTitle(const QString &title) { titleLabel->setText(title); }

void PageHeader::setScope(const QString &words) { scopeLabel->setText(words); }

void PageHeader::addControl(QWidget *control) { row->addWidget(control); }

} // namespace ui::kit
