// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shoppicker.h"

#include "ui/kit/buttons.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::shell {
namespace {

constexpr int kIndent = 24;   // a shop's second line begins where its name does
constexpr int kManyShops = 2; // from here on, all at once

bool isConnected(const engine::Shop &shop, const engine::Overview &known)
{
    return std::ranges::any_of(known.shops, [&shop](const auto &one) { return one.shop.id == shop.id; });
}

bool isRemoved(const engine::Shop &shop, const engine::Overview &known)
{
    return std::ranges::find(known.archived, shop.id, &engine::Shop::id) != known.archived.end();
}

} // namespace

ShopPicker::ShopPicker(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
}

bool ShopPicker::isNeeded(const std::vector<engine::Shop> &granted, const engine::Overview &known)
{
    return granted.size() > 1 &&
           !std::ranges::all_of(granted, [&known](const engine::Shop &shop) { return isConnected(shop, known); });
}

void ShopPicker::setShops(const std::vector<engine::Shop> &granted, const engine::Overview &known)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    lines_.clear();
    all_ = nullptr;
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (granted.size() >= kManyShops) {
        all_ = new QCheckBox(tr("All %n shops", nullptr, int(granted.size())), this);
        connect(all_, &QCheckBox::clicked, this, [this] { chooseAll(all_->checkState() != Qt::Unchecked); });
        column->addWidget(all_);
        column->addSpacing(4);
    }
    for (const engine::Shop &shop : granted) {
        auto *box =
            new QCheckBox(tr("%1 (%2)").arg(QString(shop.name).replace(u'&', QStringLiteral("&&")), shop.region),
                          this); // no mnemonic
        box->setAccessibleName(tr("%1 (%2)").arg(shop.name, shop.region));
        const bool connected = isConnected(shop, known), removed = isRemoved(shop, known);
        box->setChecked(!removed);
        box->setEnabled(!connected);
        QString about = shop.sellerType == u"CROSS_BORDER" ? tr("Cross-border seller") : tr("Local seller");
        about += QStringLiteral(" · ") + shop.id.text();
        if (connected)
            about += QStringLiteral(" · ") + tr("connected already, its access is renewed");
        else if (removed)
            about += QStringLiteral(" · ") + tr("was removed; its data is still here");
        box->setAccessibleDescription(about);
        QLabel *second = kit::label(about, kit::LabelRole::Secondary, this);
        second->setIndent(kIndent);
        second->setWordWrap(true);
        column->addWidget(box);
        column->addWidget(second);
        connect(box, &QCheckBox::toggled, this, [this] {
            tellAll();
            Q_EMIT changed();
        });
        lines_.push_back({shop.id, box});
    }
    setFocusProxy(all_ ? all_ : lines_.empty() ? nullptr : lines_.front().box);
    tellAll();
}

int ShopPicker::added() const
{
    return int(
        std::ranges::count_if(lines_, [](const Line &line) { return line.box->isEnabled() && line.box->isChecked(); }));
}

std::set<core::ShopId> ShopPicker::chosen() const
{
    std::set<core::ShopId> shops;
    for (const Line &line : lines_)
        if (line.box->isChecked())
            shops.insert(line.shop);
    return shops;
}

void ShopPicker::chooseAll(bool all)
{
    for (const Line &line : lines_) {
        const QSignalBlocker quiet(line.box);
        if (line.box->isEnabled())
            line.box->setChecked(all);
    }
    tellAll();
    Q_EMIT changed();
}

void ShopPicker::tellAll()
{
    if (!all_)
        return;
    const size_t count = chosen().size();
    all_->setTristate(count != 0 && count != lines_.size());
    all_->setCheckState(count == 0 ? Qt::Unchecked : count == lines_.size() ? Qt::Checked : Qt::PartiallyChecked);
}

} // namespace ui::shell
