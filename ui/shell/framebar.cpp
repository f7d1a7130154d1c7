// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/framebar.h"

#include "ui/kit/chip.h"
#include "ui/kit/theme.h"
#include "ui/shell/alerts.h"
#include "ui/shell/menus.h"

#include <QComboBox>
#include <QDateTime>

namespace ui::shell {
namespace {

constexpr int kShops = 184, kFind = 400, kFindLeast = 150, kFindAir = 32;

QWidget *air(QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

} // namespace

FrameBar::FrameBar(kit::Theme &theme, const Actions &actions, QWidget *parent)
    : QToolBar(tr("Tool bar"), parent)
    , theme_(theme)
    , shops_(new QComboBox(this))
    , demo_(new kit::Chip(kit::State::Info, tr("Demo"), kit::ChipLook::Filled, this))
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(theme.iconExtent());
    setContextMenuPolicy(Qt::PreventContextMenu);
    shops_->setFixedWidth(kShops);
    shops_->setAccessibleName(tr("Shop"));
    shops_->setToolTip(tr("Shop"));
    addWidget(shops_);
    demo_->setToolTip(tr("A made-up shop on this computer. Nothing here reaches TikTok Shop."));
    demo_->setAccessibleDescription(demo_->toolTip());
    demoAction_ = addWidget(demo_);
    addSeparator();
    addButton(actions.sync);
    addButton(actions.undo);
    addWidget(air(this));
    findWords_ = tr("Go to, find, do     %1").arg(actions.palette->shortcut().toString(QKeySequence::NativeText));
    find_ = new QPushButton(theme.icon(QStringLiteral("search")), findWords_, this);
    find_->setObjectName(QStringLiteral("findBox"));
    find_->setFixedWidth(kFind);
    find_->setAccessibleName(tr("Go to, find, do"));
    connect(find_, &QPushButton::clicked, actions.palette, &QAction::trigger);
    addWidget(find_);
    addWidget(air(this));
    outbox_ = addButton(actions.outbox);
    bell_ = addButton(actions.notifications);
    setUnread(0);
    connect(shops_, &QComboBox::activated, this,
            [this](int index) { Q_EMIT shopChosen(core::ShopId(shops_->itemData(index).toString())); });
}

QToolButton *FrameBar::addButton(QAction *action)
{
    addAction(action);
    auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text().remove(u'&'));
    return button;
}

bool FrameBar::event(QEvent *event)
{
    const bool handled = QToolBar::event(event);
    if (find_ && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitFind();
    return handled;
}

// In a small window the box gives way: what does not fit in a tool bar is put out of sight.
void FrameBar::fitFind()
{
    const int others = sizeHint().width() - find_->width();
    const int wanted = std::clamp(width() - others, kFindLeast, kFind);
    if (find_->width() != wanted)
        find_->setFixedWidth(wanted);
    const int room = wanted - iconSize().width() - kFindAir;
    const QFontMetrics metrics = find_->fontMetrics();
    const bool whole = metrics.horizontalAdvance(findWords_) <= room;
    const QString shown =
        whole ? findWords_ : metrics.elidedText(find_->accessibleName(), Qt::ElideRight, room); // without the keys
    if (find_->text() != shown)
        find_->setText(shown);
}

void FrameBar::chooseShop()
{
    shops_->setFocus(Qt::ShortcutFocusReason);
    shops_->showPopup();
}

void FrameBar::setUnread(int notifications)
{
    bell_->setText(notifications > 0 ? locale().toString(notifications) : QString());
    bell_->setToolButtonStyle(notifications > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    bell_->setAccessibleName(notifications > 0 ? tr("Notifications, %n unread", nullptr, notifications)
                                               : tr("Notifications"));
    bell_->setToolTip(bell_->accessibleName());
}

void FrameBar::setOverview(const engine::Overview &overview, const engine::ShopOverview *current, Kind kind)
{
    demoAction_->setVisible(kind == Kind::Demo);
    shops_->clear();
    qint64 waiting = 0;
    for (const engine::ShopOverview &one : overview.shops) {
        shops_->addItem(tr("%1 (%2)").arg(one.shop.name, one.shop.region), one.shop.id.text());
        const int index = shops_->count() - 1;
        const auto days = consentDaysLeft(one, core::instant(QDateTime::currentSecsSinceEpoch()));
        if (days || one.refused) {
            shops_->setItemIcon(
                index, theme_.icon(QStringLiteral("circle-alert"), one.refused ? kit::State::Err : kit::State::Warn));
            shops_->setItemData(index, one.refused ? tr("Must be reconnected") : consentWords(*days), Qt::ToolTipRole);
        }
        waiting += one.outbox.live() + one.outbox.held + one.outbox.rejected;
        if (current && one.shop.id == current->shop.id)
            shops_->setCurrentIndex(shops_->count() - 1);
    }
    outbox_->setText(waiting > 0 ? tr("Outbox %1").arg(locale().toString(waiting)) : tr("Outbox"));
    outbox_->setAccessibleName(outbox_->text());
}

} // namespace ui::shell
